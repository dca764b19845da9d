import { escapeText as escape, foldLines, lineUrl } from '../content-lines.js';
import type { Contact, Place } from '../documents.js';
import { resolveText, type LocalizedText } from '../text.js';
import { safeUrl } from '../url.js';
import { mailUrl } from '../contact-urls.js';
import type { Offering, Partner } from './partner.js';

/*
 * Contacts as vCard 3.0 (RFC 2426): the version that phones, Outlook and Thunderbird all read. Plain text, no DOM.
 */

/** How a reader gets a partner's contacts. */
export interface VCardReader {
  /** Language that the texts should be in (BCP 47). */
  readonly language: string;
  /** Words for the note, in the reader's language: `Voor: Taalcafé`, `Spreekt: Nederlands, Arabisch`. */
  readonly labels: { readonly about: string; readonly speaks: string };
  /** The name of a language in the reader's language. */
  languageName(code: string): string;
}

/** One desk, function or person, with what somebody reaches it for. */
interface Reachable {
  readonly contact: Contact;
  /** What it is the contact of its own for; empty for a contact of the partner. */
  readonly offerings: Offering[];
  readonly place: Place | undefined;
}

/**
 * The contacts of a partner and of what it offers as vCards, each contact once. A partner without contacts gives one
 * card with its name, address and site.
 */
export function vcards(partner: Partner, reader: VCardReader): string {
  return reachables(partner)
    .map((reachable) => vcard(partner, reachable, reader))
    .join('');
}

function reachables(partner: Partner): Reachable[] {
  const [place] = partner.locations ?? [];
  const found = new Map<string, Reachable>();
  const key = ({ function: role, name, phone, email, url }: Contact) =>
    JSON.stringify([role, name, phone?.replace(/[^\d+]/g, ''), email?.toLowerCase(), url]);
  for (const contact of partner.contacts ?? []) found.set(key(contact), { contact, offerings: [], place });
  const own = new Set(found.keys());
  for (const offering of partner.offerings ?? []) {
    for (const contact of offering.contacts ?? []) {
      const id = key(contact);
      // The partner's own contact is there for everything.
      if (own.has(id)) continue;
      const known = found.get(id);
      if (known) known.offerings.push(offering);
      else found.set(id, { contact, offerings: [offering], place: offering.locations?.[0] ?? place });
    }
  }
  return found.size > 0 ? [...found.values()] : [{ contact: {}, offerings: [], place }];
}

function vcard(partner: Partner, { contact, offerings, place }: Reachable, reader: VCardReader): string {
  const say = (text: LocalizedText | undefined) =>
    resolveText(text, reader.language, partner.language)?.text ?? '';
  const about = offerings.map(({ name }) => say(name)).join(', ');
  const organisation = say(partner.name);
  const role = say(contact.function);
  const name = [organisation, role || contact.name || about].filter(Boolean).join(' – ');
  const url = lineUrl(safeUrl(contact.url)) ?? lineUrl(safeUrl(partner.url));
  const speaks = (contact.languages ?? []).map((code) => reader.languageName(code)).join(', ');
  const note = [
    role ? contact.name : '',
    say(contact.hours),
    about && `${reader.labels.about}: ${about}`,
    speaks && `${reader.labels.speaks}: ${speaks}`,
  ].filter(Boolean);
  const checked = offerings[0]?.checked ?? partner.checked;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escape(name)}`,
    // Address books that sort by the structured name show nothing without it (§3.1.2 asks for it).
    `N:${escape(name)};;;;`,
    `ORG:${escape(organisation)}`,
    role && `TITLE:${escape(role)}`,
    contact.phone && `TEL;TYPE=WORK,VOICE:${escape(contact.phone)}`,
    contact.email && mailUrl(contact.email) && `EMAIL;TYPE=INTERNET:${escape(contact.email)}`,
    url && `URL:${url}`,
    place && addressLine(place, say),
    place?.lat !== undefined && place.lon !== undefined && `GEO:${degrees(place.lat)};${degrees(place.lon)}`,
    note.length > 0 && `NOTE:${escape(note.join('\n'))}`,
    checked && `REV:${checked.slice(0, 10)}T00:00:00Z`,
    'END:VCARD',
  ];
  return foldLines(lines.filter((line): line is string => typeof line === 'string' && line !== ''));
}

/** `ADR`: post box; extended address; street; place; region; postcode; country (§3.2.1). */
function addressLine(place: Place, say: (text: LocalizedText | undefined) => string): string | undefined {
  const { street = '', postcode = '', place: town = '' } = place;
  const parts = ['', say(place.name), street, town, '', postcode, ''];
  return parts.some(Boolean) ? `ADR;TYPE=WORK:${parts.map(escape).join(';')}` : undefined;
}

/** Six decimals, as §3.4.2 asks: `52.101200`. */
function degrees(value: number): string {
  return value.toFixed(6);
}
