import { formatLocale, msg, str } from '../../i18n/localize.js';
import { isUnderWay, type Entry } from '../../model/activities/agenda.js';
import type { Instant } from '../../model/activities/clock.js';
import { toDayNumber, type CivilDate } from '../../model/dates.js';
import { formatsFor, type Formats } from '../../model/intl.js';
import { remember } from '../../model/remember.js';

/* When something is, in words. */

const DAY_FORMAT = { weekday: 'long', day: 'numeric', month: 'long' } as const;

const formats = remember((name) => {
  const [locale = '', year] = name.split(' ');
  const options = { ...DAY_FORMAT, ...(year && { year: 'numeric' as const }) };
  return new (formatsFor(locale).DateTimeFormat)(locale, {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
  });
});

const clocks = remember((locale) => {
  const format = new (formatsFor(locale).DateTimeFormat)(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return remember((time) => format.format(new Date(`1970-01-01T${time}Z`)));
});

const relatives = remember(
  (locale) => new (formatsFor(locale).RelativeTimeFormat)(locale, { numeric: 'always' }),
);

/** A day, for formats that speak UTC. */
export const dateOf = (day: CivilDate): Date => new Date((toDayNumber(day) ?? 0) * 86_400_000);

type DateFormat = InstanceType<Formats['DateTimeFormat']>;

const formatted = remember((format: DateFormat) =>
  remember((day) => format.format(dateOf(day)).replace(/ р\.$/, ' року')),
);

/** @param today in another year than this one's, the year is named */
function dayFormat(day: CivilDate, today: CivilDate): DateFormat {
  return formats(day.slice(0, 4) === today.slice(0, 4) ? formatLocale() : `${formatLocale()} year`);
}

/** `dinsdag 3 november`; with the year when it is not this one. */
export function dayWords(day: CivilDate, today: CivilDate): string {
  return formatted(dayFormat(day, today))(day);
}

/** The same in its parts, as the locale orders them. */
export function dayParts(day: CivilDate, today: CivilDate): Intl.DateTimeFormatPart[] {
  return dayFormat(day, today).formatToParts(dateOf(day));
}

/** What the clock shows, `19:30`, as the locale writes it. */
export function clockWords(time: string): string {
  return clocks(formatLocale())(time);
}

/** From when to when on one line: `19:30–21:00`, `de hele dag`, `t/m vrijdag 13 november`. */
export function timeWords(entry: Entry, today: CivilDate): string {
  const { from, until, day, lastDay } = entry;
  const end = until && clockWords(until);
  if (lastDay > day) {
    const last = dayWords(lastDay, today);
    return entry.allDay ? msg(str`tot en met ${last}`) : msg(str`${clockWords(from)} tot ${last}, ${end}`);
  }
  if (entry.allDay) return msg('de hele dag');
  return end ? msg(str`${clockWords(from)} tot ${end}`) : clockWords(from);
}

/** Hours before its start in which a visitor is told how long it takes to begin. */
const SOON = 6;

/** `over 2 uur`, for what begins within a few hours; nothing for all else. */
export function soonWords({ start, allDay }: Entry, now: Instant): string | undefined {
  const minutes = Math.ceil((start - now) / 60);
  if (allDay || minutes <= 0 || minutes > SOON * 60) return undefined;
  const relative = relatives(formatLocale());
  // An hour and a half is not an hour.
  return minutes < 120
    ? relative.format(minutes, 'minute')
    : relative.format(Math.floor(minutes / 60), 'hour');
}

/** Whether it goes on now, and that is worth telling: what takes days does so all the time. */
export function goesOn(entry: Entry, now: Instant): boolean {
  return !entry.allDay && isUnderWay(entry, now);
}
