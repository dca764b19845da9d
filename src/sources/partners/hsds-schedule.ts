import { formatDate, isCivilDate } from '../../model/dates.js';
import { line, list, numeric, prose, type Fields } from '../feed-values.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** More opening times than a card can show help nobody. */
const MAX_LINES = 14;

/** The few words between days and times, in the languages that feeds are written in; others get the English ones. */
const WORDS = {
  nl: {
    weeks: (n: number) => `om de ${n} weken`,
    months: (n: number) => (n === 1 ? 'elke maand' : `om de ${n} maanden`),
    nth: (n: number, day: string) =>
      n === -1 ? `laatste ${day}` : n < 0 ? `${-n}e ${day} van achteren` : `${n}e ${day}`,
    dayOfMonth: (days: string) => `dag ${days}`,
    from: (date: string) => `vanaf ${date}`,
    until: (date: string) => `tot en met ${date}`,
  },
  en: {
    weeks: (n: number) => `every ${n} weeks`,
    months: (n: number) => (n === 1 ? 'every month' : `every ${n} months`),
    nth: (n: number, day: string) =>
      n === -1 ? `last ${day}` : n < 0 ? `${day} no. ${-n} from the end` : `${ordinal(n)} ${day}`,
    dayOfMonth: (days: string) => `day ${days}`,
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
  },
};

/**
 * The schedules of a service as lines to read, in the language of the feed: `Mon, Wed 09:00–17:00`. Days with the same
 * times share a line, because feeds have a schedule per day; free descriptions follow, each once.
 */
export function scheduleText(schedules: readonly Fields[], language: string): string | undefined {
  const times = new Map<string, Fields[]>();
  for (const schedule of schedules) {
    const key = JSON.stringify([
      schedule.freq,
      schedule.interval,
      hours(schedule),
      schedule.valid_from,
      schedule.valid_to,
    ]);
    const same = times.get(key);
    if (same) same.push(schedule);
    else times.set(key, [schedule]);
  }
  const lines = [...times.values()].map((same) => scheduleLine(same, language));
  const described = schedules.flatMap((schedule) => [prose(schedule.description), prose(schedule.notes)]);
  const texts = [...new Set([...lines, ...described])].filter(Boolean);
  return texts.length > 0 ? texts.slice(0, MAX_LINES).join('\n') : undefined;
}

/** The schedules that say when a service is there: its own, else those of its locations. */
export function schedulesOf(service: Fields, serviceAtLocations: readonly Fields[]): Fields[] {
  const own = list(service.schedules, service.regular_schedules);
  return own.length > 0 ? own : serviceAtLocations.flatMap((at) => list(at.schedules, at.regular_schedule));
}

function scheduleLine(same: readonly Fields[], language: string): string {
  const [first = {}] = same;
  const words = language.startsWith('nl') ? WORDS.nl : WORDS.en;
  const monthly = line(first.freq)?.toUpperCase() === 'MONTHLY';
  const interval = Math.max(1, Math.round(numeric(first.interval) ?? 1));
  const monthDays = monthly ? numbersIn(first.bymonthday) : [];
  const parts = [
    dayNames(same, language, words),
    monthDays.length > 0 ? words.dayOfMonth(monthDays.join(', ')) : '',
    hours(first),
    monthly ? words.months(interval) : interval > 1 ? words.weeks(interval) : '',
    validity(first, language, words),
  ];
  // A period alone says nothing about when somebody can come.
  return parts.slice(0, 3).some(Boolean) ? parts.filter(Boolean).join(' ') : '';
}

/** `TH,FR` and `2MO`, in the order of the week. */
function dayNames(same: readonly Fields[], language: string, words: (typeof WORDS)['nl']): string {
  const names = weekdays(validLanguage(language));
  const days = same.flatMap((schedule) => [
    ...(line(schedule.byday)?.toUpperCase() ?? '').matchAll(/([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)\b/g),
  ]);
  const found = new Map<string, { rank: number; text: string }>();
  for (const [whole, nth, code = ''] of days) {
    const day = DAYS.indexOf(code);
    const short = names[day] ?? code;
    found.set(whole, { rank: day, text: nth ? words.nth(Number(nth), short) : short });
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text)
    .join(', ');
}

const weekdayNames = new Map<string, readonly string[]>();

/** Monday to Sunday, short. Kept, because a format costs more to make than a service to read. */
function weekdays(language: string): readonly string[] {
  const known = weekdayNames.get(language);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  const names = DAYS.map((_, day) => format.format(new Date((4 + day) * 86_400_000)));
  weekdayNames.set(language, names);
  return names;
}

function hours(schedule: Fields): string {
  const opens = clock(schedule.opens_at);
  const closes = clock(schedule.closes_at);
  return opens && closes ? `${opens}–${closes}` : (opens ?? closes ?? '');
}

/** `9:00:00+01:00` → `09:00`: the clock on the wall there, which is the one that a visitor needs. */
function clock(value: unknown): string | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})/.exec(line(value) ?? '') ?? [];
  return hour !== undefined && Number(hour) <= 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute}`
    : undefined;
}

function validity(schedule: Fields, language: string, words: (typeof WORDS)['nl']): string {
  const date = (value: unknown) => {
    const day = line(value);
    return day !== undefined && isCivilDate(day) ? formatDate(day, validLanguage(language)) : undefined;
  };
  const from = date(schedule.valid_from);
  const to = date(schedule.valid_to);
  const period = [from && words.from(from), to && words.until(to)].filter(Boolean).join(' ');
  return period && `(${period})`;
}

function numbersIn(value: unknown): string[] {
  return (line(value) ?? '').match(/-?\d+/g) ?? [];
}

function ordinal(n: number): string {
  return `${n}${{ 1: 'st', 2: 'nd', 3: 'rd' }[n] ?? 'th'}`;
}

/** A feed can call its language anything; `Intl` throws on what is no tag. */
function validLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
