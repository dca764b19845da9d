import type { Recurrence } from './activity.js';
import { DAY, parseMoment, type Moment } from './clock.js';
import { parseDuration } from './duration.js';
import { patternOf } from './recurrence.js';
import { isFault, type RuleFault } from './recurrence-rule.js';
import { isInRule, MAX_DATES, readRule, untilOf } from './series.js';
import { instantOf, type Timed } from './times.js';
import { zoneOf } from './zone.js';

/** What is wrong with when an activity is, in Dutch, for whoever keeps the data. */
export interface TimeFault {
  /** For programs: what kind of mistake it is. */
  readonly code: string;
  /** Where in the record: `recurrence.rule`, `end`. */
  readonly field: string;
  readonly message: string;
  readonly hint: string;
}

/** Days that are looked at before a rule counts as one that never gives any: 29 February on a Monday takes 40 years. */
const MAX_STEPS = 20_000;

/**
 * What is wrong with how an activity comes again; nothing when all is well. Never takes long.
 * Where it names the rule, only the first time is shown, but for `rule-start`.
 */
export function checkRecurrence({ start, timezone, recurrence }: Timed): TimeFault | undefined {
  const moment = parseMoment(start);
  if (!recurrence || !moment) return undefined;
  return checkRule(recurrence, moment, timezone) ?? checkDates(recurrence);
}

function checkRule(
  { rule: text }: Recurrence,
  moment: Moment,
  timezone: string | undefined,
): TimeFault | undefined {
  if (!text) return undefined;
  const rule = readRule(text, moment.allDay);
  if (isFault(rule)) return unreadable(rule);
  if (rule.until !== undefined && parseMoment(rule.until) === undefined)
    return unreadable({ code: 'rule', part: `UNTIL=${rule.until}` });
  const zone = zoneOf(timezone);
  const start = moment.fixed ? zone.toWall(moment.wall) : moment.wall;
  const until = untilOf(rule, moment.allDay, zone);
  if (until < start)
    return fault(
      'rule-until',
      'rule',
      `De herhaling stopt voordat ze begint; ${ONCE}`,
      'Zet UNTIL op een dag na het begin.',
    );
  const pattern = patternOf(rule, start);
  const isFirst = isInRule(pattern, start);
  let others = 0;
  pattern.each({ from: start + 1, to: until + 1 }, () => ++others < 1, MAX_STEPS);
  // A rule that ends after the first time is odd, but gives it.
  if (others === 0 && !(isFirst && (rule.count !== undefined || rule.until !== undefined)))
    return fault(
      'rule-never',
      'rule',
      `De regel “${brief(text)}” geeft geen enkele dag meer; ${ONCE}`,
      'Kijk of de dagen en maanden in de regel samen kunnen: 30 februari bestaat niet.',
    );
  if (!isFirst)
    return fault(
      'rule-start',
      'rule',
      'De eerste keer valt niet op een dag of tijd van de regel; ze wordt wel getoond.',
      'Laat de activiteit beginnen op de eerste dag die de regel geeft.',
    );
  return undefined;
}

function checkDates({ except = [], also = [] }: Recurrence): TimeFault | undefined {
  for (const [name, list] of Object.entries({ except, also })) {
    if (list.length > MAX_DATES)
      return fault(
        'too-many-dates',
        name,
        `Hier staan ${list.length} data; alleen de eerste ${MAX_DATES} tellen.`,
        'Gebruik een regel (rule) in plaats van losse data.',
      );
    const wrong = list.find((text) => !isDate(text, name === 'also'));
    if (wrong !== undefined)
      return fault(
        'date',
        name,
        `“${brief(wrong)}” is geen datum of tijd die bestaat; die telt niet mee.`,
        'Schrijf een datum of tijd als 2026-11-03 of 2026-11-03T19:30.',
      );
  }
  return undefined;
}

function isDate(text: string, mayHaveEnd: boolean): boolean {
  const [start = '', end, more] = text.split('/');
  if (!parseMoment(start) || more !== undefined) return false;
  return end === undefined || (mayHaveEnd && Boolean(parseMoment(end) ?? parseDuration(end)));
}

function unreadable({ code, part }: RuleFault): TimeFault {
  const [message, hint] = WORDS[code];
  return fault(code, 'rule', message(brief(part)), hint);
}

const ONCE = 'alleen de eerste keer wordt getoond.';
const WORDS: Readonly<Record<RuleFault['code'], [message: (part: string) => string, hint: string]>> = {
  rule: [
    (part) => `De herhaling is niet te lezen bij “${part}”; ${ONCE}`,
    'Schrijf een regel zoals FREQ=WEEKLY;BYDAY=TU;UNTIL=20270701.',
  ],
  'rule-interval': [
    (part) => `Er zit te veel tijd tussen twee keren (“${part}”); ${ONCE}`,
    'Kies een kleiner getal bij INTERVAL.',
  ],
  'rule-calendar': [
    (part) => `Een andere tijdrekening (“${part}”) kan hier niet; ${ONCE}`,
    'Gebruik een regel zonder RSCALE en SKIP, of zet de data bij “also”.',
  ],
  'rule-too-often': [
    (part) => `Zo vaak (“${part}”) komt geen activiteit terug; ${ONCE}`,
    'Kies DAILY, WEEKLY, MONTHLY of YEARLY.',
  ],
};

function fault(code: string, field: string, message: string, hint: string): TimeFault {
  return { code, field: `recurrence.${field}`, message, hint };
}

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What is wrong with start and end; nothing when all is well. */
export function checkTimes({ start, end, timezone }: Timed): TimeFault | undefined {
  const zone = zoneOf(timezone);
  const [first, last] = [parseMoment(start), end === undefined ? undefined : parseMoment(end)];
  if (!first || !last) return undefined;
  // A date as an end is all of that day.
  const until = last.allDay ? zone.toInstant(last.wall + DAY - 1) : instantOf(last, zone);
  if (until >= instantOf(first, zone)) return undefined;
  return {
    code: 'end-before-start',
    field: 'end',
    message: 'Het einde is voor het begin; alleen het begin wordt getoond.',
    hint: 'Controleer de datum en de tijd van het einde.',
  };
}
