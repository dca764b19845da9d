import { escapeText, foldLines, lineUrl, quoteParameter } from '../content-lines.js';
import { runNow, type Steps } from '../slices.js';
import { safeUrl } from '../url.js';
import type { Activity, Occurrence } from './activity.js';
import { activityText, addressText, say, type ActivityTextReader } from './activity-text.js';
import { formatInstant, type Instant } from './clock.js';
import { compact, writtenOccurrence, writtenTimes, type WrittenTimes } from './ics-times.js';
import { isOff } from './registration.js';
import { tzidOf, vtimezone } from './vtimezone.js';
import { zoneOf, type Zone } from './zone.js';

/* Activities as a file for somebody's own calendar (iCalendar: RFC 5545, RFC 7986). Plain text, no DOM. */

/** For whom a calendar file is, and when it is made. */
export interface IcsOptions {
  readonly reader: ActivityTextReader;
  /** IANA zone of local times in activities that do not name theirs; default Europe/Amsterdam. */
  readonly timezone?: string;
  /** When the file is made: of two files the later one counts. An instant in milliseconds, or a date. */
  readonly now: Date | number;
  /** Where an activity stands on the web, by its id. */
  readonly url?: (id: string) => string;
  /** What the calendar is called. */
  readonly title?: string;
  /** One time of the (one) activity, as an event of its own: no others come along. */
  readonly occurrence?: Occurrence;
  /** Name of the product that makes the file. */
  readonly product?: string;
}

/** Longer titles and places are no titles and places. */
const MAX_LINE = 500;
/** Programs that keep calendars cut longer texts, or do not take the event. */
const MAX_TEXT = 8000;

/** A calendar file with one activity or several. What recurs is written as a rule, with what is left out and comes besides. */
export function writeIcs(activities: Activity | readonly Activity[], options: IcsOptions): string {
  return runNow(icsSteps(Array.isArray(activities) ? activities : [activities as Activity], options));
}

/** The same for many: yields after each activity. */
export function* icsSteps(activities: readonly Activity[], options: IcsOptions): Steps<string> {
  const { reader, title = '', product = 'Samen' } = options;
  const shown = zoneOf(options.timezone);
  const zones = new Map<string, { zone: Zone; first: Instant; last: Instant }>();
  const events: string[] = [];
  for (const activity of activities) {
    const times = options.occurrence
      ? writtenOccurrence(activity, options.occurrence, shown)
      : writtenTimes(activity, shown);
    yield;
    if (!times) continue;
    events.push(foldLines(eventLines(activity, times, options)));
    if (times.zone) {
      const id = tzidOf(times.zone);
      const known = zones.get(id);
      const first = Math.min(times.first.start, known?.first ?? Infinity);
      zones.set(id, { zone: times.zone, first, last: Math.max(times.last, known?.last ?? -Infinity) });
    }
  }
  const definitions: string[] = [];
  for (const [id, { zone, first, last }] of zones) {
    definitions.push(...vtimezone(id, zone, first, last));
    yield;
  }
  const name = escapeText(title.slice(0, MAX_LINE));
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(product)}//${languageTag(reader.language).toUpperCase() || 'NL'}`,
    'CALSCALE:GREGORIAN',
    // The one name is of RFC 7986, the other one what programs know.
    ...(name ? [`NAME:${name}`, `X-WR-CALNAME:${name}`] : []),
    ...definitions,
  ];
  return foldLines(head) + events.join('') + foldLines(['END:VCALENDAR']);
}

function eventLines(activity: Activity, times: WrittenTimes, options: IcsOptions): string[] {
  const { reader, url, occurrence } = options;
  const { place, status, partOf } = activity;
  const link = url?.(activity.id);
  const uid = uidOf(activity, url);
  const off = isOff(activity);
  const title = say(activity.title, reader, activity).slice(0, MAX_LINE);
  // Not every program shows what a status says.
  const summary = off ? [reader.state(activity), title].filter(Boolean).join(': ') : title;
  const description = cut(activityText(activity, reader, { title: false, link }), MAX_TEXT);
  const online = lineUrl(safeUrl(activity.onlineUrl));
  const livestream = lineUrl(safeUrl(activity.livestreamUrl));
  const where = escapeText(addressText(place, reader, activity).slice(0, MAX_LINE)) || online;
  const categories = categoriesOf(activity, reader);
  const tag = languageTag(reader.language);
  const language = tag && `;LANGUAGE=${tag}`;
  const lines: (string | false | undefined)[] = [
    'BEGIN:VEVENT',
    `UID:${escapeText(occurrence ? uidOfTime(uid, occurrence) : uid)}`,
    `DTSTAMP:${compact(formatInstant(Math.floor(Number(options.now) / 1000)))}`,
    ...times.lines,
    `SUMMARY${language}:${escapeText(summary)}`,
    description !== '' && `DESCRIPTION${language}:${escapeText(description)}`,
    where && `LOCATION:${where}`,
    place?.lat !== undefined &&
      place.lon !== undefined &&
      `GEO:${place.lat.toFixed(6)};${place.lon.toFixed(6)}`,
    property('URL', lineUrl(safeUrl(link)) ?? lineUrl(safeUrl(activity.infoUrl))),
    conference('VIDEO', reader.labels.online, online),
    conference('FEED', reader.labels.livestream, livestream),
    `STATUS:${off ? 'CANCELLED' : status === 'tentative' ? 'TENTATIVE' : 'CONFIRMED'}`,
    // What iCalendar has no word for, for whoever reads the file with this library.
    (status === 'postponed' || status === 'full') && `X-SAMEN-STATUS:${status}`,
    // A day in somebody's calendar stays free for other things.
    times.first.allDay && 'TRANSP:TRANSPARENT',
    property('CONTACT', contactText(activity, reader)),
    categories.length > 0 && `CATEGORIES:${categories.map((one) => escapeText(one)).join(',')}`,
    property(
      'RELATED-TO',
      partOf === undefined ? undefined : escapeText(uidOf({ ...activity, id: partOf }, url)),
    ),
    'END:VEVENT',
  ];
  return lines.filter((line): line is string => typeof line === 'string' && line !== '');
}

const property = (name: string, value: string | undefined): string | undefined =>
  value ? `${name}:${value}` : undefined;

const conference = (feature: string, label: string, url: string | undefined): string | undefined =>
  url && `CONFERENCE;VALUE=URI;FEATURE=${feature};LABEL=${quoteParameter(label)}:${url}`;

/** Names that are unique in the world already: of a calendar file that the activity was read from. */
const UNIQUE = /@|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The name by which calendars know an activity, the same every time and on every page with this source: who takes it along
 * twice gets it once, as it is then. Two schools can have an `ouderavond`, so the site belongs to it (RFC 7986 §5.3).
 */
function uidOf({ id, source }: Pick<Activity, 'id' | 'source'>, url?: (id: string) => string): string {
  return UNIQUE.test(id) ? id : `${id}@${hostOf(source) ?? hostOf(url?.(id) ?? '') ?? 'samen'}`;
}

/** Of one time: not that of the series, which would go when this one is put into the same calendar. */
function uidOfTime(uid: string, { start }: Occurrence): string {
  const at = uid.lastIndexOf('@');
  const stamp = compact(start);
  return at < 0 ? `${uid}-${stamp}` : `${uid.slice(0, at)}-${stamp}${uid.slice(at)}`;
}

function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@]*@)?([a-z\d.-]+)/i.exec(url)?.[1]?.toLowerCase();
}

/** Kind, subjects and audience, as words that somebody would give an event. */
function categoriesOf({ type, themes = [], audience = [] }: Activity, reader: ActivityTextReader): string[] {
  const words = [
    ...(type === undefined ? [] : [reader.word('type', type)]),
    ...themes.map((theme) => reader.word('theme', theme)),
    ...audience.map((group) => reader.word('audience', group)),
  ];
  return [...new Set(words.map((word) => word.trim()).filter(Boolean))];
}

function contactText(activity: Activity, reader: ActivityTextReader): string {
  const { contact } = activity;
  if (!contact) return '';
  const parts = [say(contact.function, reader, activity), contact.name, contact.phone, contact.email];
  return escapeText(parts.filter(Boolean).join(', ').slice(0, MAX_LINE));
}

/** A language tag as it may stand in a parameter; empty when it is none. */
function languageTag(language: string): string {
  return /^[a-z\d]{1,8}(?:-[a-z\d]{1,8})*$/i.test(language) ? language : '';
}

/** The first so many characters; half of the last one is taken out when it is written. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
