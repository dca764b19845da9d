import { languageCode, type Place } from '../documents.js';
import { direction, resolveText, type LocalizedText } from '../text.js';
import { safeUrl } from '../url.js';
import type { Activity, ActivityRecord } from './activity.js';

/* What is worth knowing of an activity as plain text: for a message, for somebody's own calendar, for paper. */

/** What can be told, in the order in which it is. */
export const FACTS = [
  'audience',
  'ages',
  'cost',
  'registration',
  'childcare',
  'languages',
  'interpreter',
  'dutchLevel',
  'rounds',
  'where',
  'online',
  'livestream',
  'organisers',
  'phone',
  'email',
  'website',
] as const;
export type FactKey = (typeof FACTS)[number];

/** One thing to know: `Kosten: Gratis`. */
export interface Fact {
  readonly key: FactKey;
  readonly label: string;
  readonly text: string;
}

/** For whom the text is written, and the words of it in their language. */
export interface ActivityTextReader {
  /** Language that the texts should be in (BCP 47). */
  readonly language: string;
  readonly labels: Readonly<Record<FactKey | 'more', string>>;
  /** The words for a term of a vocabulary: `audience`, `theme`, `type`, `registration`, `cost`, `dutchLevel`. */
  word(vocabulary: string, term: string): string;
  /** Whether there is childcare or an interpreter, where the data says no more than that. */
  yesOrNo(key: 'childcare' | 'interpreter', is: boolean): string;
  languageName(code: string): string;
  ages(ages: NonNullable<ActivityRecord['ages']>): string;
  /** Until when one can sign up. @param closes a moment as the data writes it */
  closes(closes: string, activity: Activity): string;
  /** When a round is. */
  time(start: string, end: string | undefined, activity: Activity): string;
  /** Several words in a row. */
  list(words: readonly string[]): string;
  /** What must be known before all else: it does not go on, it is full. Empty when there is nothing of the kind. */
  state(activity: Activity): string;
  /** The name of an organiser: of a partner that is known by its id. Default: as written. */
  organiser?(organiser: string): string;
}

/** A text of the data in the reader's language. */
export function say(
  text: LocalizedText | undefined,
  { language }: Pick<ActivityTextReader, 'language'>,
  activity: Pick<Activity, 'language'>,
): string {
  return resolveText(text, language, activity.language)?.text.trim() ?? '';
}

/** `Buurthuis De Brug, Dorpsstraat 1, 8011 AB Zwolle` */
export function addressText(
  place: Place | undefined,
  reader: Pick<ActivityTextReader, 'language'>,
  activity: Pick<Activity, 'language'>,
): string {
  const town = [place?.postcode, place?.place].filter(Boolean).join(' ');
  const parts = [say(place?.name, reader, activity), place?.street, town].filter(Boolean);
  return [...new Set(parts)].join(', ');
}

/** What is worth knowing of an activity, but for what it is and when. */
export function factsOf(activity: Activity, reader: ActivityTextReader): Fact[] {
  const { audience = [], ages, registration, languages = [], dutchLevel, rounds = [], contact } = activity;
  const { organisers = [], hostedBy, place } = activity;
  const tell = (text: LocalizedText | undefined) => {
    const found = resolveText(text, reader.language, activity.language);
    const told = found?.text.trim() ?? '';
    return found && direction(found.language) !== direction(reader.language) ? quoted(told) : told;
  };
  const apart = isolate(reader.language);
  /** A name or address is in no language: it has the direction of its own letters. */
  const named = direction(reader.language) === 'rtl' ? quoted : (name: string) => name;
  const link = (url: string | undefined) => {
    const safe = safeUrl(url);
    return safe === undefined ? '' : apart(safe);
  };
  const given = (key: 'childcare' | 'interpreter') => {
    const value = activity[key];
    if (typeof value === 'boolean') return reader.yesOrNo(key, value);
    return tell(value);
  };
  const who = [
    ...organisers,
    ...(hostedBy !== undefined && !organisers.includes(hostedBy) ? [hostedBy] : []),
  ];
  const role =
    contact && [tell(contact.function), contact.name && named(contact.name)].filter(Boolean).join(', ');
  const texts: Record<FactKey, string> = {
    audience: reader.list(audience.map((term) => reader.word('audience', term))),
    ages: ages ? reader.ages(ages) : '',
    cost: costText(activity, reader, tell),
    registration: registration
      ? sentences([
          reader.word('registration', registration.mode),
          tell(registration.text),
          registration.mode !== 'none' && registration.closes !== undefined
            ? reader.closes(registration.closes, activity)
            : '',
          registration.mode === 'none' ? '' : link(registration.url),
        ])
      : '',
    childcare: given('childcare'),
    languages: reader.list([...new Set(languages.map((one) => reader.languageName(languageCode(one))))]),
    interpreter: given('interpreter'),
    dutchLevel: dutchLevel === undefined ? '' : reader.word('dutchLevel', dutchLevel),
    rounds: rounds
      .map(({ title, start, end }) =>
        [tell(title), reader.time(start, end, activity)].filter(Boolean).join(': '),
      )
      .join('; '),
    where: sentences([
      named(addressText(place, reader, activity)),
      ...(place?.accessibility ?? []).map(tell),
    ]),
    online: link(activity.onlineUrl),
    livestream: link(activity.livestreamUrl),
    organisers: reader.list(who.map((one) => named(reader.organiser?.(one) ?? one))),
    phone: contact?.phone ? apart(contact.phone) + (role ? ` (${role})` : '') : '',
    email: contact?.email ? apart(contact.email) : '',
    website: link(activity.infoUrl),
  };
  return FACTS.flatMap((key) =>
    texts[key] === '' ? [] : [{ key, label: reader.labels[key], text: texts[key] }],
  );
}

/** Whether it is free, and what there is to say about that, told by `tell`; not twice where the text begins with it. */
function costText(
  activity: Activity,
  reader: ActivityTextReader,
  tell: (text: LocalizedText | undefined) => string,
): string {
  const { free, text } = activity.cost ?? {};
  const told = tell(text);
  if (free === undefined || (!free && told !== '')) return told;
  const word = reader.word('cost', free ? 'free' : 'paid');
  return told.toLowerCase().startsWith(word.toLowerCase()) ? told : sentences([word, told]);
}

/** What goes with a text. */
export interface ActivityTextOptions {
  /** When it is, in words. */
  readonly when?: string;
  /** Where the activity stands on the web: for what is changed later. */
  readonly link?: string | undefined;
  /** Begin with the title; in a calendar that stands above it already. */
  readonly title?: boolean;
}

/** An activity as plain text, lines separated by `\n`: what it is, what there is to know, and where to read more. */
export function activityText(
  activity: Activity,
  reader: ActivityTextReader,
  { when = '', link, title = true }: ActivityTextOptions = {},
): string {
  const tell = (text: LocalizedText | undefined) => say(text, reader, activity);
  const safe = safeUrl(link);
  const blocks = [
    [title ? tell(activity.title) : '', when, reader.state(activity)],
    [...new Set([tell(activity.summary), tell(activity.description)])],
    factsOf(activity, reader).map(({ label, text }) => `${label}: ${text}`),
    [safe === undefined ? '' : `${reader.labels.more}: ${isolate(reader.language)(safe)}`],
  ];
  return blocks
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

/** Parts as sentences in a row: no second full stop behind the first. */
function sentences(parts: readonly string[]): string {
  return parts
    .filter(Boolean)
    .map((part, i, all) => (i < all.length - 1 ? part.replace(/[.\s]+(?=\u2069?$)/, '') : part))
    .join('. ');
}

/**
 * Keeps a number or address from left to right between words from right to left: the groups of a phone number would
 * change places there (Unicode UAX 9, isolates).
 */
function isolate(language: string): (text: string) => string {
  return direction(language) === 'rtl' ? (text) => `\u2066${text}\u2069` : (text) => text;
}

/** Keeps words of another direction together, whichever that is (Unicode UAX 9, first strong isolate). */
const quoted = (words: string): string => (words === '' ? '' : `\u2068${words}\u2069`);
