import type { ActivitiesDocument } from '../../model/activities/activity.js';
import { formatDay, dayOf } from '../../model/activities/clock.js';
import type { DocumentInfo } from '../../model/documents.js';
import { defined, filled, toTerms, type Context, type Fields } from '../cells.js';
import type { Report } from '../check.js';
import { webLine } from '../feed-values.js';
import type { Reader } from '../format.js';
import { readDocumentInfo } from '../json-document.js';
import { slug } from '../plain-values.js';
import { ReadError } from '../read-error.js';
import { mergeTerms } from '../merge-records.js';
import { readComponents, type Component } from './ics-components.js';
import { fieldsOf, linesOf, ownFields, value } from './ics-event.js';
import { unescapeText } from './ics-lines.js';
import { parseWall } from './ics-moment.js';
import { icsProblem, linePath } from './ics-problems.js';
import { assemble, timeFields, whenOf, type When } from './ics-series.js';
import { Times, toInstant } from './ics-values.js';
import { readActivities } from './records.js';

/** Texts in a calendar hardly ever say what language they are in; the contract's default counts. */
const LANGUAGE = 'nl';

/**
 * Reads a calendar file (RFC 5545, RFC 7986) as programs export them. Every event becomes an activity; a time of a series
 * that was moved or changed becomes one of its own and is left out of the series.
 *
 * Problems name the line. Whatever is missing or wrong, the rest is read.
 */
export const readIcs: Reader<ActivitiesDocument> = function* (received, problems) {
  const report = { source: received.source, problems };
  const root = yield* readComponents(received.text, report);
  const calendars = root.children.filter(({ name }) => name === 'VCALENDAR');
  const tops = [root, ...calendars];
  const parts = tops.flatMap(({ children }) => children);
  if (calendars.length === 0 && !parts.some(({ name }) => name === 'VEVENT'))
    throw noCalendar(received.source);

  const top = (name: string) => tops.map((one) => value(one, name)?.trim()).find(Boolean);
  const zones = parts.filter(({ name }) => name === 'VTIMEZONE');
  const times = new Times(zones, top('X-WR-TIMEZONE'), report);
  reportOthers(parts, report);

  const groups = new Map<string, When[]>();
  for (const event of shownEvents(parts, report)) {
    const when = whenOf(event, times, report);
    yield;
    if (!when) continue;
    const uid = uidOf(when);
    const group = groups.get(uid);
    if (group) group.push(when);
    else groups.set(uid, [when]);
  }

  const context: Context = { labels: new Map(), report };
  const records: Fields[] = [];
  const events: Component[] = [];
  const isCancelled = top('METHOD')?.toUpperCase() === 'CANCEL';
  for (const [uid, group] of groups) {
    const whens = seriesOf(uid, group, report);
    yield;
    for (const { id, when } of whens) {
      records.push({ id, ...recordOf(when, context), ...(isCancelled && { status: 'cancelled' }) });
      events.push(when.event);
      yield;
    }
  }
  const info = infoOf(tops, events, report);
  const describe = (position: number, inside: string) => linePath(lineOf(events[position]!, inside));
  const activities = yield* readActivities(records, info.language, report, describe);
  const terms = mergeTerms([info, { terms: toTerms(context.labels) }]);
  return { document: { ...info, terms, activities } };
};

/** What a calendar says about itself: its name, and what our own documents say besides (`X-SAMEN-CONTACT:{…}`). */
function infoOf(
  tops: readonly Component[],
  events: readonly Component[],
  report: Report,
): DocumentInfo & { language: string } {
  const named = tops.map((one) => value(one, 'NAME') ?? value(one, 'X-WR-CALNAME')).find(Boolean);
  const { provenance, ...own } = Object.assign({}, ...tops.map(ownFields)) as Fields;
  const written = readDocumentInfo(
    defined({
      title: webLine(named),
      provenance: filled({ modified: lastModified(tops, events), ...(provenance as Fields | undefined) }),
      ...own,
    }),
    report,
  );
  return { ...written, language: written.language ?? LANGUAGE };
}

/** Tasks, journals and the like, said once; alarms inside events are nobody's business. */
function reportOthers(parts: readonly Component[], { source, problems }: Report): void {
  const other = parts.find(({ name }) => OTHERS.has(name));
  if (other) problems.push(icsProblem(source, other.line, 'other-component', other.name));
}

const OTHERS: ReadonlySet<string> = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VAVAILABILITY', 'VPOLL']);

/** The events that are for everybody. */
function* shownEvents(parts: readonly Component[], { source, problems }: Report): Generator<Component> {
  for (const part of parts) {
    if (part.name !== 'VEVENT') continue;
    const [line] = linesOf(part, 'CLASS');
    const kind = line?.value.trim().toUpperCase() ?? '';
    if (line && (kind === 'PRIVATE' || kind === 'CONFIDENTIAL'))
      problems.push(icsProblem(source, line.line, 'private', kind));
    else yield part;
  }
}

/** The id of an event; one without it gets one that is the same every time the file is read. */
function uidOf({ event, start }: When): string {
  const [line] = linesOf(event, 'UID');
  const uid = line && unescapeText(line.value).trim().slice(0, 500);
  return uid || `${slug(value(event, 'SUMMARY') ?? '') || 'activiteit'}-${formatDay(dayOf(start.wall))}`;
}

/** The events with one UID as activities: of each the newest, what was moved apart from its series. */
function seriesOf(uid: string, group: readonly When[], report: Report): { id: string; when: When }[] {
  const masters = newest(
    group.filter(({ replaces }) => !replaces),
    ({ start }) => toInstant(start),
  );
  const replacing = newest(
    group.filter(({ replaces }) => replaces),
    ({ replaces }) => toInstant(replaces!),
  );
  const [first, ...others] = masters;
  const [second] = others;
  if (second)
    report.problems.push(icsProblem(report.source, second.event.line, 'same-uid', uid.slice(0, 60)));
  const whens = first ? [...assemble(first, replacing), ...others] : replacing;
  return whens.map((when, i) => ({
    id: i === 0 && first ? uid : `${uid}#${compact(when)}`,
    when,
  }));
}

/** `20261103T193000` of the time that it replaces, as the file has it. */
function compact({ event, start }: When): string {
  const [line] = [...linesOf(event, 'RECURRENCE-ID'), ...linesOf(event, 'DTSTART')];
  return line?.value.trim().slice(0, 40) ?? String(start.wall);
}

/**
 * Of events that say they are the same, the newest by `SEQUENCE`. Those of one and the same number can be different
 * events that a program gave one UID: of each time the last one stays.
 */
function newest(whens: readonly When[], timeOf: (when: When) => number): When[] {
  const sequence = ({ event }: When) => Number(value(event, 'SEQUENCE')) || 0;
  const isOverride = whens.some(({ replaces }) => replaces);
  const kept = new Map<number, When>();
  const latest = Math.max(...whens.map(sequence));
  for (const when of whens) {
    // Each replaced time has a sequence of its own.
    if (!isOverride && sequence(when) < latest) continue;
    const known = kept.get(timeOf(when));
    const isNewer =
      !known ||
      sequence(when) > sequence(known) ||
      (sequence(when) === sequence(known) && modifiedOf(when) >= modifiedOf(known));
    if (isNewer) kept.set(timeOf(when), when);
  }
  return [...kept.values()];
}

function modifiedOf({ event }: When): string {
  return value(event, 'LAST-MODIFIED') ?? '';
}

function recordOf(when: When, context: Context): Fields {
  const { event } = when;
  const fields = fieldsOf(event, context);
  if (fields['title'] === undefined) {
    fields['title'] = 'Activiteit zonder titel';
    context.report.problems.push(icsProblem(context.report.source, event.line, 'no-title'));
  }
  return { ...fields, ...timeFields(when, context.report) };
}

/** The properties that our fields come from, so that a problem names the line that it is in. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  id: ['UID'],
  title: ['SUMMARY'],
  description: ['DESCRIPTION', 'X-ALT-DESC'],
  start: ['DTSTART'],
  end: ['DTEND', 'DURATION'],
  recurrence: ['RRULE', 'RDATE', 'EXDATE'],
  place: ['GEO', 'X-APPLE-STRUCTURED-LOCATION', 'LOCATION'],
  infoUrl: ['URL'],
  image: ['IMAGE', 'ATTACH'],
};

function lineOf(event: Component, inside: string): number {
  const field = /^\w*/.exec(inside)?.[0] ?? '';
  const own = `X-SAMEN-${field.replace(/[A-Z]/g, '-$&').toUpperCase()}`;
  for (const name of [own, ...(PROPERTIES[field] ?? [])]) {
    const [line] = linesOf(event, name);
    if (line) return line.line;
  }
  return event.line;
}

function lastModified(tops: readonly Component[], events: readonly Component[]): string | undefined {
  let latest = -Infinity;
  for (const part of [...tops, ...events])
    latest = Math.max(latest, parseWall(value(part, 'LAST-MODIFIED') ?? '')?.wall ?? -Infinity);
  return Number.isFinite(latest) ? formatDay(dayOf(latest)) : undefined;
}

function noCalendar(source: string): ReadError {
  return new ReadError(
    'schema',
    source,
    'Dit is geen agenda: er staat geen BEGIN:VCALENDAR en geen activiteit (BEGIN:VEVENT) in.',
  );
}
