import { formatLocale, msg, plural, str } from '../../i18n/localize.js';
import type { Activity } from '../../model/activities/activity.js';
import { dateOf, DAY, dayOf, formatDay, weekdayOf, type Instant } from '../../model/activities/clock.js';
import { isFault, type Rule } from '../../model/activities/recurrence-rule.js';
import { readRule, seriesOf } from '../../model/activities/series.js';
import { spanOf } from '../../model/activities/times.js';
import { zoneOf, type Zone } from '../../model/activities/zone.js';
import { formatDate } from '../../model/dates.js';
import { formatsFor } from '../../model/intl.js';
import { remember } from '../../model/remember.js';
import { weekdayNames } from './weekdays.js';

/* How often an activity comes again, in words: for the rules that people write. */

/** An end further away than this is one that a program wrote. */
const FAR = 3 * 366 * DAY;

/** `Elke dinsdag` and `tot en met 29 juni 2027`; of a rule that has no short words, that it comes again. */
export function seriesWords(activity: Activity, zone: Zone, now: Instant): string[] {
  const words = ruleWords(activity, zone);
  if (words === undefined) return [msg('Komt vaker terug')];
  const last = lastOf(activity, zone);
  if (last > now + FAR) return [words];
  const end = formatDate(formatDay(dayOf(last)), formatLocale());
  return [words, msg(str`tot en met ${end}`)];
}

const lasts = new WeakMap<Activity, readonly [zone: Zone, last: number]>();

/** Until when the clock may show it, dates that were added included: where `COUNT` ends takes a while to find out. */
function lastOf(activity: Activity, zone: Zone): number {
  let known = lasts.get(activity);
  if (known?.[0] !== zone) {
    const series = seriesOf(activity, zone);
    const added = (series?.also ?? [])
      .filter((span) => !series!.isLeftOut(span))
      .map(({ start, allDay }) => (allDay ? start : series!.zone.toWall(start)));
    // There can be thousands: too many to give as arguments.
    known = [zone, added.reduce((last, at) => Math.max(last, at), series?.rule?.last ?? Infinity)];
    lasts.set(activity, known);
  }
  return known[1];
}

function ruleWords(activity: Activity, zone: Zone): string | undefined {
  const span = spanOf(activity, zone);
  const text = activity.recurrence?.rule;
  const rule = text && span ? readRule(text, span.allDay) : undefined;
  if (!rule || !span || isFault(rule)) return undefined;
  const own = zoneOf(activity.timezone, zone.name);
  const day = dayOf(span.allDay ? span.start : own.toWall(span.start));
  // Where it is a Tuesday and here a Wednesday, no word is right for both.
  if (!span.allDay && day !== dayOf(zone.toWall(span.start))) return undefined;
  const { frequency, weeks, yearDays, hours, minutes, seconds, months } = rule;
  if ([weeks, yearDays, hours, minutes, seconds].some((list) => list.length > 0)) return undefined;
  if (frequency === 'YEARLY') return yearly(rule, day);
  if (months.length > 0) return undefined;
  if (frequency === 'DAILY') return daily(rule);
  if (frequency === 'WEEKLY') return weekly(rule, day);
  return frequency === 'MONTHLY' ? monthly(rule, day) : undefined;
}

function daily({ interval, weekdays, monthDays, positions }: Rule): string | undefined {
  if (monthDays.length > 0 || positions.length > 0) return undefined;
  if (weekdays.length > 0) return interval === 1 ? weekdayWords(weekdays) : undefined;
  if (interval === 1) return msg('Elke dag');
  if (interval === 2) return msg('Om de dag');
  return plural(interval, msg('one: Elke dag | other: Elke {n} dagen'));
}

function weekly({ interval, weekdays, monthDays, positions }: Rule, day: number): string | undefined {
  if (monthDays.length > 0 || positions.length > 0) return undefined;
  const days = weekdays.length > 0 ? weekdays : [{ weekday: weekdayOf(day) }];
  if (interval === 1) return weekdayWords(days);
  const names = namesOf(days);
  if (interval === 2) return msg(str`Om de week op ${names}`);
  const often = plural(interval, msg('one: Elke week | other: Elke {n} weken'));
  return msg(str`${often} op ${names}`);
}

function monthly(rule: Rule, day: number): string | undefined {
  const { interval, weekdays, monthDays, positions } = rule;
  if (interval !== 1) return undefined;
  if (weekdays.length === 0) {
    const dates = monthDays.length > 0 ? monthDays : [dateOf(day).day];
    if (dates.length > 1 || positions.length > 0) return undefined;
    return dates[0] === -1 ? msg('Elke laatste dag van de maand') : dateWords(dates[0]!);
  }
  const [{ weekday, nth }, ...others] = weekdays as readonly [(typeof weekdays)[0]];
  if (others.length > 0 || monthDays.length > 0 || positions.length > 1) return undefined;
  const name = namesOf([{ weekday }]);
  // Outlook writes the first Saturday as all Saturdays, and of those the first.
  switch (nth || positions[0]) {
    case 1:
      return msg(str`Elke eerste ${name} van de maand`);
    case 2:
      return msg(str`Elke tweede ${name} van de maand`);
    case 3:
      return msg(str`Elke derde ${name} van de maand`);
    case 4:
      return msg(str`Elke vierde ${name} van de maand`);
    case -1:
      return msg(str`Elke laatste ${name} van de maand`);
    case undefined:
      return weekdayWords([{ weekday }]);
    default:
      return undefined;
  }
}

/** @param date negative: counted from the end of the month */
const dateWords = (date: number): string | undefined =>
  date > 0 ? msg(str`Op dag ${date} van elke maand`) : undefined;

function yearly({ interval, months, weekdays, monthDays, positions }: Rule, day: number): string | undefined {
  const date = dateOf(day);
  const isItself = (list: readonly number[], own: number) =>
    list.length === 0 || (list.length === 1 && list[0] === own);
  if (interval !== 1 || weekdays.length > 0 || positions.length > 0) return undefined;
  if (!isItself(months, date.month) || !isItself(monthDays, date.day)) return undefined;
  // Only a day, in every month of every year.
  if (monthDays.length > 0 && months.length === 0) return dateWords(date.day);
  return msg(str`Elk jaar op ${anniversary(formatLocale()).format(day * DAY * 1000)}`);
}

function weekdayWords(days: readonly { readonly weekday: number }[]): string {
  const known = new Set(days.map(({ weekday }) => weekday));
  if (known.size === 7) return msg('Elke dag');
  if (known.size === 5 && !known.has(5) && !known.has(6)) return msg('Elke werkdag');
  return msg(str`Elke ${namesOf(days)}`);
}

/** `maandag en woensdag` */
function namesOf(days: readonly { readonly weekday: number }[]): string {
  const order = [...new Set(days.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const locale = formatLocale();
  return lists(locale).format(order.map((day) => weekdayIn(locale, weekdayNames(locale)[day]!.long)));
}

/** Within a sentence Turkish writes a day of the week without a capital, unless a date goes with it. */
const weekdayIn = (locale: string, name: string): string =>
  locale === 'tr' ? name.toLocaleLowerCase(locale) : name;

const anniversary = remember(
  (locale) =>
    new (formatsFor(locale).DateTimeFormat)(locale, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
    }),
);
const lists = remember((locale) => new (formatsFor(locale).ListFormat)(locale, { type: 'conjunction' }));
