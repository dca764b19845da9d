import { cleanText } from '../content-lines.js';
import { safeUrl } from '../url.js';
import type { Activity, Occurrence } from './activity.js';
import { activityText, addressText, say, type ActivityTextReader } from './activity-text.js';
import { DAY, dayOf, formatDay, parseMoment } from './clock.js';
import { compact, writtenRule } from './ics-times.js';
import { comesAgain } from './times.js';
import { zoneOf } from './zone.js';

/*
 * Addresses that open somebody's own calendar with an activity filled in. They are links: nothing is sent before somebody
 * follows one. None of the programs documents them; what is used here is what
 * https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs keeps track of.
 */

/** For whom the links are. */
export interface CalendarLinkOptions {
  readonly reader: ActivityTextReader;
  /** IANA zone of local times in activities that do not name theirs; default Europe/Amsterdam. */
  readonly timezone?: string;
  /** Where the activity stands on the web. */
  readonly link?: string;
}

/** A longer address is refused on the way by some servers, and it comes back longer after signing in. */
const MAX_URL = 2000;
/** Of these so much as is written in the address, where a letter can take six signs. */
const MAX_TITLE = 500;
const MAX_PLACE = 400;

/**
 * Opens Google Calendar. A series goes along as a rule where that says all of it: the address has no place for times that
 * are left out or come besides, and nobody should stand before a closed door.
 */
export function googleUrl(
  activity: Activity,
  occurrence: Occurrence,
  options: CalendarLinkOptions,
): string | undefined {
  const dates = datesOf(occurrence);
  if (!dates) return undefined;
  const [start, end] = dates.map(compact);
  const zone = zoneOf(activity.timezone, options.timezone);
  const rule = googleTakesSeries(activity) ? writtenRule(activity, zone, true) : undefined;
  return address('https://calendar.google.com/calendar/render', activity, options, {
    fixed: {
      action: 'TEMPLATE',
      dates: `${start}/${end}`,
      // With a zone, Google's app for Android gets the days wrong. A mere offset is no zone to Google.
      ctz: occurrence.allDay || /^[+-]/.test(zone.name) ? undefined : zone.name,
      recur: rule && `RRULE:${rule}`,
    },
    title: 'text',
    place: 'location',
    details: 'details',
    write: (text) => text,
  });
}

/** Whether a link to Google Calendar takes all times of a series along, or the one at hand alone. */
export function googleTakesSeries({ recurrence }: Pick<Activity, 'recurrence'>): boolean {
  return Boolean(recurrence?.rule) && !recurrence?.except?.length && !recurrence?.also?.length;
}

/**
 * Opens Outlook on the web: one time, since its address knows no series.
 * @param account `live` is of people, `office` of schools and organisations
 */
export function outlookUrl(
  activity: Activity,
  occurrence: Occurrence,
  account: 'live' | 'office',
  options: CalendarLinkOptions,
): string | undefined {
  const dates = datesOf(occurrence);
  if (!dates) return undefined;
  const [startdt, enddt] = dates;
  return address(`https://outlook.${account}.com/calendar/deeplink/compose`, activity, options, {
    fixed: {
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt,
      enddt,
      allday: occurrence.allDay ? 'true' : undefined,
    },
    title: 'subject',
    place: 'location',
    details: 'body',
    // Outlook reads this text as HTML.
    write: (text) =>
      text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>'),
  });
}

/**
 * Where a program that keeps calendars can subscribe to a calendar file: `webcal:` with an address of the web. This is the
 * one way in which that scheme comes into a page; written in data or in an attribute, `safeUrl` refuses it.
 * @param src an absolute address of the web; of anything else there is nothing to subscribe to
 */
export function subscribeUrl(src: string): string | undefined {
  const [, rest] = /^https?:(\/\/[^/].*)$/is.exec(safeUrl(src) ?? '') ?? [];
  return rest && `webcal:${rest}`;
}

/** Whether only the one time at hand goes along, of an activity that comes more often. */
export function isOneOfSeries(activity: Activity, program: 'google' | 'outlook'): boolean {
  return comesAgain(activity) && !(program === 'google' && googleTakesSeries(activity));
}

/** Start and end; of days, the end is the day after the last one. Of what has no known end, the end is the start. */
function datesOf({ start, end, allDay }: Occurrence): [string, string] | undefined {
  const [from, to] = [parseMoment(start), parseMoment(end)];
  if (!from || !to) return undefined;
  return allDay ? [start, formatDay(dayOf(to.wall + DAY))] : [start, end];
}

interface Shape {
  readonly fixed: Readonly<Record<string, string | undefined>>;
  /** What the parameters for these are called. */
  readonly title: string;
  readonly place: string;
  readonly details: string;
  /** How the program wants longer texts. */
  write(text: string): string;
}

/** An address in which as much is told as fits; the link to where more is told stays. */
function address(
  base: string,
  activity: Activity,
  { reader, link }: CalendarLinkOptions,
  { fixed, title, place, details, write }: Shape,
): string {
  const online = safeUrl(activity.onlineUrl);
  const where = addressText(activity.place, reader, activity) || (online ?? '');
  const parameters = Object.entries({
    ...fixed,
    [title]: onOneLine(say(activity.title, reader, activity), MAX_TITLE),
    [place]: onOneLine(where, MAX_PLACE),
  });
  const query = parameters.flatMap(([name, value]) => (value ? [`${name}=${encode(value)}`] : []));
  const start = `${base}?${query.join('&')}`;
  const left = MAX_URL - start.length - details.length - 2;
  const text = fitting(cleanText(activityText(activity, reader, { title: false, link })), link, left, write);
  return text === '' ? start : `${start}&${details}=${text}`;
}

/** A text that is no longer than this in an address; when it is cut, the link goes behind what is left. */
function fitting(
  text: string,
  link: string | undefined,
  most: number,
  write: (text: string) => string,
): string {
  const safe = safeUrl(link);
  return encode(write(cut(text, safe === undefined ? '…' : `…\n\n${safe}`, most, write)));
}

function onOneLine(text: string, most: number): string {
  return cut(cleanText(text).replace(/\s+/g, ' '), '…', most, (same) => same);
}

/** As much of a text as fits in so many signs of an address, with a tail where that is not all of it. */
function cut(text: string, tail: string, most: number, write: (text: string) => string): string {
  const length = (part: string) => encode(write(part)).length;
  // No sign takes less than one.
  if (text.length <= most && length(text) <= most) return text;
  const characters = [...text.slice(0, Math.max(0, most))];
  const upTo = (count: number) => characters.slice(0, count).join('') + tail;
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (length(upTo(middle)) <= most) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : upTo(low);
}

/** A space is `%20`: a `+` stays a `+` in Outlook. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
}
