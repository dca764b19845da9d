import { fold } from '../../model/fold.js';
import { parseMoment } from '../../model/activities/clock.js';
import type { Recurrence } from '../../model/activities/activity.js';
import { writtenDay } from './written-times.js';

/* Repetition as people write it: `elke dinsdag tot 30-06-2027`, `every other week`, `10 keer`. */

const DAYS: readonly (readonly [code: string, names: string])[] = [
  ['MO', 'maandag|maandagen|ma|monday|mondays|mon'],
  ['TU', 'dinsdag|dinsdagen|di|tuesday|tuesdays|tue'],
  ['WE', 'woensdag|woensdagen|wo|wednesday|wednesdays|wed'],
  ['TH', 'donderdag|donderdagen|do|thursday|thursdays|thu'],
  ['FR', 'vrijdag|vrijdagen|vr|friday|fridays|fri'],
  ['SA', 'zaterdag|zaterdagen|za|saturday|saturdays|sat'],
  ['SU', 'zondag|zondagen|zo|sunday|sundays|sun'],
];
const DAY_CODES = new Map(
  DAYS.flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
);

const NTH = new Map([
  ...['eerste', 'first', '1e', '1ste', '1st'].map((word) => [word, 1] as const),
  ...['tweede', 'second', '2e', '2de', '2nd'].map((word) => [word, 2] as const),
  ...['derde', 'third', '3e', '3de', '3rd'].map((word) => [word, 3] as const),
  ...['vierde', 'fourth', '4e', '4de', '4th'].map((word) => [word, 4] as const),
  ...['laatste', 'last'].map((word) => [word, -1] as const),
]);

const NUMBERS = new Map(
  'twee two|drie three|vier four|vijf five|zes six|zeven seven|acht eight|negen nine|tien ten|elf eleven|twaalf twelve'
    .split('|')
    .flatMap((words, i) => words.split(' ').map((word) => [word, i + 2] as const)),
);

/** Words that say no more than is said already. */
const FILLERS =
  /^(?:elke?|iedere?|op|om|de|het|van|in|en|and|every|each|on|the|of|of the|ook|steeds|lang|,|&)$/;

/**
 * The rule for a repetition in words; a rule of RFC 5545 stays as it is. Nothing when a word is not understood: half a rule
 * would put activities on days when nobody is there.
 * @param start as the activity has it: it tells the day when the words do not
 */
export function writtenRepeat(written: string, start: string): Recurrence | undefined {
  const text = written.trim().slice(0, 500);
  if (/^(?:RRULE:)?\s*FREQ=/i.test(text)) return { rule: text.replace(/^RRULE:\s*/i, '') };
  const [, body = '', exceptions] =
    /^(.*?)(?:,?\s*(?:behalve|niet op|except|not on)\s+(.*))?$/is.exec(text) ?? [];
  const except = exceptions === undefined ? [] : writtenDays(exceptions);
  const [, pattern = '', untilText] =
    /^(.*?)(?:,?\s*(?:t\/m|tot en met|tot|until|till|through)\s+(.*))?$/is.exec(body) ?? [];
  const until =
    untilText === undefined ? undefined : parseMoment(writtenDay(untilText)) && writtenDay(untilText);
  if (untilText !== undefined && until === undefined) return undefined;
  if (except.some((day) => !parseMoment(day))) return undefined;
  const rule = ruleOf(fold(pattern), start);
  if (rule === undefined) return undefined;
  // Midnight UTC of the day after is too late for Amsterdam by an hour or two, in which nothing starts.
  const end = until && `UNTIL=${until.replaceAll('-', '')}${start.length > 10 ? 'T235959Z' : ''}`;
  return { rule: [...rule, ...(end ? [end] : [])].join(';'), ...(except.length > 0 && { except }) };
}

/** Days in a row: `20-10-2026, 27-10-2026 en 29 december 2026`. */
export function writtenDays(written: string): string[] {
  return written
    .split(/\s*(?:[;|\n]|,(?!\s*\d{4}\b)|\ben\b|\band\b)\s*/i, 500)
    .filter(Boolean)
    .map(writtenDay);
}

function ruleOf(pattern: string, start: string): string[] | undefined {
  let frequency: string | undefined;
  let interval = 1;
  let count: number | undefined;
  let nth: number | undefined;
  const days: string[] = [];
  const words = pattern.split(/[\s,]+/).filter(Boolean);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1] ?? '';
    const number = /^\d{1,3}$/.test(word) ? Number(word) : NUMBERS.get(word);
    const day = DAY_CODES.get(word);
    const unit = UNITS.find(([, is]) => is.test(word))?.[0];
    if (number !== undefined && /^(?:keer|x|maal|times|lessen|bijeenkomsten)$/.test(next)) {
      count = number;
      i++;
    } else if (/^\d{1,3}x$/.test(word)) count = parseInt(word, 10);
    else if (number !== undefined && UNITS.some(([, is]) => is.test(next))) {
      // `elke 2 weken` is how far apart, `10 weken lang` how often.
      if (/^(?:elke?|iedere?|every|each|de)$/.test(words[i - 1] ?? '')) interval = number;
      else count = number;
    } else if (NTH.has(word)) nth = NTH.get(word);
    else if (day !== undefined) {
      days.push(day);
      frequency ??= 'WEEKLY';
    } else if (unit !== undefined) frequency = unit;
    else if (/^(?:werkdag|werkdagen|schooldag|schooldagen|weekday|weekdays)$/.test(word)) {
      frequency = 'WEEKLY';
      days.push('MO', 'TU', 'WE', 'TH', 'FR');
    } else if (/^(?:andere|other)$/.test(word) || (word === 'om' && next === 'de')) interval = 2;
    else if (!FILLERS.test(word)) return undefined;
  }
  if (nth !== undefined) {
    // `elke eerste dinsdag`: of the month, which nobody says.
    if (days.length === 0) return undefined;
    frequency = 'MONTHLY';
  }
  if (frequency === undefined && count !== undefined) frequency = 'WEEKLY';
  if (frequency === undefined || (frequency === 'DAILY' && days.length > 0)) return undefined;
  if (frequency === 'MONTHLY' && days.length > 0 && nth === undefined) return undefined;
  const byDay = days.map((code) => `${frequency === 'MONTHLY' ? nth : ''}${code}`).join(',');
  return [
    `FREQ=${frequency}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(byDay && !isOnly(days, nth, start) ? [`BYDAY=${byDay}`] : []),
    ...(count === undefined ? [] : [`COUNT=${count}`]),
  ];
}

const UNITS: readonly (readonly [frequency: string, is: RegExp])[] = [
  ['DAILY', /^(?:dag|dagen|dagelijks|day|days|daily)$/],
  ['WEEKLY', /^(?:week|weken|wekelijks|weeks|weekly)$/],
  ['MONTHLY', /^(?:maand|maanden|maandelijks|month|months|monthly)$/],
  ['YEARLY', /^(?:jaar|jaren|jaarlijks|year|years|yearly|annually)$/],
];

/** Whether the words only name the day on which it starts: then the rule need not. */
function isOnly(days: readonly string[], nth: number | undefined, start: string): boolean {
  if (nth !== undefined || days.length !== 1) return false;
  return weekdayOf(start) === days[0];
}

/** The day of the week that a date is, as rules write it: `TU`. */
export function weekdayOf(date: string): string | undefined {
  const moment = parseMoment(date.slice(0, 10));
  return moment && DAYS[(((moment.wall / 86_400 + 3) % 7) + 7) % 7]?.[0];
}

/** The day of the week that stands before a date: `dinsdag 3 november` → `TU`. */
export function writtenWeekday(written: string): string | undefined {
  return DAY_CODES.get(/^([a-z]{2,9})\.?,? /.exec(fold(written.trim()))?.[1] ?? '');
}
