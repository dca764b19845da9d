import type { Recurrence } from '../../model/activities/activity.js';
import { parseMoment } from '../../model/activities/clock.js';
import { findZone } from '../../model/activities/zone.js';
import { isCivilDate } from '../../model/dates.js';
import type { LocalizedText } from '../../model/text.js';
import { BENEFICIARIES, DUTCH_LEVELS } from '../cell-words.js';
import {
  agesOf,
  choice,
  contactOf,
  costOf,
  defined,
  filled,
  linkOf,
  offeredLanguage,
  placeOf,
  registrationOf,
  several,
  terms,
  type Context,
  type Fields,
} from '../cells.js';
import { listOf, normalise, type Cells } from '../columns.js';
import { webAddress } from '../plain-values.js';
import type { ActivityColumn } from './csv-columns.js';
import { unknownZone } from './zones.js';
import { ATTENDANCE, AUDIENCES, FORMS, SETTINGS, STATUS, YES_NO } from './written-words.js';
import { weekdayOf, writtenDays, writtenRepeat, writtenWeekday } from './written-repeat.js';
import { writtenDay, writtenMoment, writtenTime, writtenTimes } from './written-times.js';

/* The cells of a row as fields of an activity. */

export type ActivityCells = Cells<ActivityColumn>;

/** What a row says, but for its id. */
export function activityFields(cells: ActivityCells, context: Context): Fields {
  const { start, end } = timesOf(cells, context);
  const url = (key: ActivityColumn) => {
    const written = cells.get(key);
    return written && webAddress(written);
  };
  const list = (key: ActivityColumn) => several(listOf(cells.get(key)));
  const level = cells.get('dutchLevel');
  const moved = cells.get('previousStart');
  const image = url('image.url');
  return defined({
    title: cells.text('title'),
    summary: cells.text('summary'),
    description: cells.text('description'),
    start,
    end,
    timezone: zoneIn(cells, context),
    previousStart: moved && writtenMoment(moved),
    recurrence: recurrenceOf(cells, start ?? '', context),
    status: statusOf(cells, context),
    type: terms('type', cells.get('type')?.replace(/[,;|\n]+/g, ' '), context)?.[0],
    form: choice(cells, 'form', FORMS, context),
    organisers: list('organisers'),
    hostedBy: cells.get('hostedBy'),
    guests: list('guests'),
    speakers: several(listOf(cells.get('speakers')).map(speakerOf)),
    place: whereOf(cells),
    ...attendanceOf(cells, context),
    livestreamUrl: url('livestreamUrl'),
    recordingUrl: url('recordingUrl'),
    infoUrl: url('infoUrl'),
    registration: signingUp(cells),
    cost: costOf(cells, 'cost'),
    childcare: yesOrText(cells.text('childcare')),
    languages: several(listOf(cells.get('languages')).map(offeredLanguage)),
    interpreter: yesOrText(cells.text('interpreter')),
    dutchLevel: level && (DUTCH_LEVELS.get(normalise(level)) ?? level.toUpperCase()),
    audience: audienceOf(cells, context),
    beneficiaries: several(
      listOf(cells.get('beneficiaries')).map((item) => BENEFICIARIES.get(normalise(item)) ?? item),
    ),
    ages: agesOf(cells.get('ages'), cells.get('ages.min'), cells.get('ages.max')),
    themes: terms('theme', cells.get('themes'), context),
    settings: settingsOf(cells),
    aims: list('aims'),
    curriculum: list('curriculum'),
    partOf: cells.get('partOf'),
    follows: cells.get('follows'),
    related: list('related'),
    volunteers: filled({ task: cells.text('volunteers.task'), number: cells.get('volunteers.number') }),
    image: image && { url: image, alt: cells.text('image.alt') ?? '' },
    contact: contactOf(cells, context),
    report: linkOf(cells.get('report') ?? '')[0],
  });
}

/** When it is, as our documents write it. What is no day stays as it is written, for the check to report. */
function timesOf(cells: ActivityCells, context: Context): { start?: string; end?: string } {
  const begin = cells.get('start');
  const date = cells.get('date');
  if (date === undefined) return begin === undefined ? {} : aloneOf(begin, cells);
  const [first = date, last] = date.split(/\s+(?:-|–|t\/m|tot(?: en met)?|until|to)\s+/i);
  const lastDay = cells.get('endDate') ?? last;
  const moment = writtenMoment(first);
  // What is no day is reported as it is written.
  if (parseMoment(moment) === undefined) return { start: date };
  checkWeekday(cells, first, moment, context);
  const [day = moment, timeInDate] = moment.split('T');
  const until = cells.get('end');
  const endDay = lastDay === undefined ? undefined : writtenDay(lastDay);
  if (endDay !== undefined && !isCivilDate(endDay)) return { start: moment, end: endDay };
  if (isYes(cells.get('allDay'))) {
    // Outlook writes the midnight after it.
    const lastOne = endDay && writtenTime(until ?? '') === '00:00' ? otherDay(endDay, -1) : endDay;
    return { start: day, ...(lastOne !== undefined && lastOne > day && { end: lastOne }) };
  }
  const both = begin === undefined ? undefined : writtenTimes(begin);
  const from = both?.[0] ?? (begin === undefined ? timeInDate : clockOf(cells, 'start', begin, context));
  const to = both?.[1] ?? (until === undefined ? undefined : clockOf(cells, 'end', until, context));
  if (from === undefined) return { start: day, ...(endDay !== undefined && { end: endDay }) };
  // A party until one o'clock ends the next day.
  const ending = endDay ?? (to !== undefined && to < from && to <= '06:00' ? otherDay(day, 1) : day);
  return { start: `${day}T${from}`, ...(to === undefined ? {} : { end: `${ending}T${to}` }) };
}

/** A table without a column for the day: day and time stand in one cell. */
function aloneOf(begin: string, cells: ActivityCells): { start: string; end?: string } {
  const start = writtenMoment(begin);
  const until = cells.get('end') ?? cells.get('endDate');
  if (until === undefined) return { start };
  const clock = writtenTime(until);
  return { start, end: clock === undefined ? writtenMoment(until) : `${start.slice(0, 10)}T${clock}` };
}

function otherDay(day: string, later: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10);
}

/** A day of the week that contradicts the date: one of the two is a mistake. */
function checkWeekday(cells: ActivityCells, written: string, date: string, { report }: Context): void {
  const said = writtenWeekday(written);
  if (said === undefined || said === weekdayOf(date)) return;
  const day = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  const name = day.toLocaleDateString('nl', { weekday: 'long', timeZone: 'UTC' });
  report.problems.push({
    source: report.source,
    path: cells.where('date'),
    message: `“${written.slice(0, 60)}” is een ${name}; de datum wordt getoond.`,
    hint: 'Kijk wat er klopt: de dag van de week of de datum.',
    severity: 'warning',
    code: 'weekday',
  });
}

function zoneIn(cells: ActivityCells, { report }: Context): string | undefined {
  const zone = cells.get('timezone');
  if (zone === undefined || findZone(zone)) return zone;
  report.problems.push(unknownZone(zone, cells.where('timezone'), report.source));
  return undefined;
}

/** Where it is: a column “waar” can say so as well. */
function whereOf(cells: ActivityCells): Fields | undefined {
  const where = cells.get('settings');
  if (where === undefined || settingsOf(cells) || cells.get('place.name')) return placeOf(cells);
  return { name: where, ...placeOf(cells) };
}

/** School, home or the neighbourhood; nothing when other words stand there, which name a place. */
function settingsOf(cells: ActivityCells): string[] | undefined {
  const items = listOf(cells.get('settings'));
  const known = items.some((item) => SETTINGS.has(normalise(item))) || cells.get('place.name');
  return known ? several(items.map((item) => SETTINGS.get(normalise(item)) ?? item)) : undefined;
}

function clockOf(
  cells: ActivityCells,
  key: 'start' | 'end',
  written: string,
  { report }: Context,
): string | undefined {
  const time = writtenTime(written);
  if (time === undefined) {
    report.problems.push({
      source: report.source,
      path: cells.where(key),
      message: `“${written.slice(0, 60)}” is geen tijd; deze tijd wordt niet getoond.`,
      hint: 'Schrijf een tijd als 19.00 of 19:00, of allebei de tijden als 19.00 - 21.00.',
      severity: 'warning',
    });
  }
  return time;
}

function recurrenceOf(cells: ActivityCells, start: string, { report }: Context): Recurrence | undefined {
  const written = cells.get('repeat');
  const except = writtenDays(cells.get('except') ?? '');
  const also = writtenDays(cells.get('also') ?? '');
  // Days besides are at the same time.
  const time = start.slice(10);
  const repeat = written === undefined ? undefined : writtenRepeat(written, start);
  if (written !== undefined && repeat === undefined) {
    report.problems.push({
      source: report.source,
      path: cells.where('repeat'),
      message: `“${written.slice(0, 60)}” is niet te lezen als herhaling; alleen de eerste keer wordt getoond.`,
      hint: 'Schrijf bijvoorbeeld: elke dinsdag tot 30-06-2027; om de week; eerste maandag van de maand; 10 keer.',
      severity: 'warning',
    });
  }
  const recurrence = filled({
    rule: repeat?.rule,
    except: several([...(repeat?.except ?? []), ...except]),
    also: several(also.map((day) => (day.length === 10 ? `${day}${time}` : day))),
  });
  return recurrence as Recurrence | undefined;
}

function statusOf(cells: ActivityCells, context: Context): string | undefined {
  if (isYes(cells.get('cancelled'))) return 'cancelled';
  const status = choice(cells, 'status', STATUS, context);
  return status ?? (isYes(cells.get('full')) ? 'full' : undefined);
}

/** Whether it is online, and where: a web address alone says both. */
function attendanceOf(cells: ActivityCells, context: Context): Fields {
  const written = cells.get('attendance');
  const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(written ?? '');
  const link = cells.get('onlineUrl') ?? (isAddress ? written : undefined);
  const said = isAddress ? undefined : choice(cells, 'attendance', ATTENDANCE, context);
  const guessed = link && (whereOf(cells) ? 'mixed' : 'online');
  return { attendance: said ?? guessed, onlineUrl: link && webAddress(link) };
}

/** Whether and how to sign up; a last day to do so, or a number of places, says that one must. */
function signingUp(cells: ActivityCells): Fields | undefined {
  const [opens, closes] = [cells.get('registration.opens'), cells.get('registration.closes')];
  const waitingList = cells.get('registration.waitingList');
  const details = defined({
    opens: opens && writtenMoment(opens),
    closes: closes && writtenMoment(closes),
    capacity: cells.get('registration.capacity'),
    remaining: cells.get('registration.remaining'),
    waitingList: waitingList === undefined ? undefined : isYes(waitingList),
  });
  const how = registrationOf(cells, 'registration', 'registration.url');
  const isMust = Object.keys(details).length > 0;
  return how || isMust ? { ...(how ?? { mode: 'required' }), ...details } : undefined;
}

/** Known groups by their own word (`ouders` → `parent`), others as they are written. */
function audienceOf(cells: ActivityCells, context: Context): string[] | undefined {
  const groups = listOf(cells.get('audience')).flatMap(
    (item) => AUDIENCES.get(normalise(item)) ?? terms('audience', item, context) ?? [],
  );
  return several([...new Set(groups)]);
}

/** `Marieke (Oudertafel)` */
function speakerOf(written: string): Fields {
  const [, name = written, organisation] = /^([^(]+?)\s*\(([^()]+)\)$/.exec(written) ?? [];
  return defined({ name, organisation });
}

export function isYes(cell: string | undefined): boolean {
  return YES_NO.get(normalise(cell ?? '')) === 'yes';
}

/** `ja` → true, `nee` → false, and `ja: vanaf 2 jaar` → what is said about it. */
function yesOrText(text: LocalizedText | undefined): LocalizedText | boolean | undefined {
  if (typeof text !== 'string') return text;
  const word = YES_NO.get(normalise(text));
  return word === undefined ? text.replace(/^(?:ja|yes)[:,]\s+/i, '') : word === 'yes';
}
