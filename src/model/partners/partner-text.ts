import { languageCode, type Offering, type Partner } from './partner.js';
import type { Contact, Place } from '../documents.js';
import { direction, resolveText, type LocalizedText } from '../text.js';
import { safeUrl } from '../url.js';

/* A partner as plain text, for a message or a letter: whom to phone first, then what it does. */

/** The words of the text, in the reader's language. */
export interface PartnerTextLabels {
  readonly phone: string;
  readonly email: string;
  readonly when: string;
  readonly where: string;
  readonly cost: string;
  readonly free: string;
  readonly paid: string;
  readonly languages: string;
  readonly website: string;
  /** Before a link to the partner in the guide. */
  readonly more: string;
}

/** For whom the text is written. */
export interface PartnerTextReader {
  /** Language that the texts should be in (BCP 47). */
  readonly language: string;
  readonly labels: PartnerTextLabels;
  /** The name of a language in the reader's language. */
  languageName(code: string): string;
  /** Where the partner stands in the guide. */
  readonly link?: string;
}

/** A partner as plain text, lines separated by `\n`: name and phone number, then what it does and where. */
export function partnerText(partner: Partner, reader: PartnerTextReader): string {
  const { labels, language } = reader;
  const say = (text: LocalizedText | undefined) =>
    resolveText(text, language, partner.language)?.text.trim() ?? '';
  const apart = isolate(language);
  const contacts = (list: readonly Contact[] = []) =>
    list.flatMap((contact) => contactLines(contact, labels, say, apart));
  const link = safeUrl(reader.link);
  const url = safeUrl(partner.url);
  const blocks = [
    [say(partner.name), ...contacts(partner.contacts)],
    [say(partner.summary ?? partner.role ?? partner.description)],
    ...(partner.offerings ?? [])
      .filter(({ status }) => !status || status === 'active')
      .map((offering) => offeringLines(offering, reader, say, contacts)),
    [
      ...(partner.locations ?? []).map((place) => line(labels.where, address(place, say))),
      line(labels.website, url && apart(url)),
      line(labels.more, link && apart(link)),
    ],
  ];
  return blocks
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

type Say = (text: LocalizedText | undefined) => string;

function contactLines(
  contact: Contact,
  labels: PartnerTextLabels,
  say: Say,
  apart: (text: string) => string,
): string[] {
  // Function before name.
  const who = [say(contact.function), contact.name].filter(Boolean).join(', ');
  const ways = [
    line(labels.phone, contact.phone && apart(contact.phone)),
    line(labels.email, contact.email && apart(contact.email)),
  ].filter(Boolean);
  const [first, ...others] = ways;
  return first === undefined ? [] : [who ? `${first} (${who})` : first, ...others, say(contact.hours)];
}

function offeringLines(
  offering: Offering,
  { labels, languageName }: PartnerTextReader,
  say: Say,
  contacts: (list?: readonly Contact[]) => string[],
): string[] {
  const { cost, languages = [], locations = [] } = offering;
  const free = cost?.free === undefined ? '' : cost.free ? labels.free : labels.paid;
  const places = locations.map((place) => address(place, say)).filter(Boolean);
  return [
    `• ${say(offering.name)}`,
    say(offering.summary),
    line(labels.when, say(offering.schedule)),
    line(labels.where, places.join(' / ')),
    line(labels.cost, [free, say(cost?.text)].filter(Boolean).join('. ')),
    line(labels.languages, [...new Set(languages.map((one) => languageName(languageCode(one))))].join(', ')),
    ...contacts(offering.contacts),
  ];
}

function address(place: Place, say: Say): string {
  const town = [place.postcode, place.place].filter(Boolean).join(' ');
  return [say(place.name), place.street, town].filter(Boolean).join(', ');
}

const line = (label: string, text: string | undefined) => (text ? `${label}: ${text}` : '');

/**
 * Keeps a number or address from left to right between words from right to left: the groups of a phone number would
 * change places there (Unicode UAX 9, isolates).
 */
function isolate(language: string): (text: string) => string {
  return direction(language) === 'rtl' ? (text) => `\u2066${text}\u2069` : (text) => text;
}
