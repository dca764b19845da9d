import type { ActivitiesDocument } from '../../model/activities/activity.js';
import { parseMoment } from '../../model/activities/clock.js';
import type { Problem } from '../../model/problem.js';
import type { Steps } from '../../model/slices.js';
import { Names, toTerms, type Context } from '../cells.js';
import type { Report } from '../check.js';
import type { Fields } from '../feed-values.js';
import type { Reader, Received } from '../format.js';
import { pageLanguage, scriptBlocks } from '../page-scripts.js';
import { slug } from '../plain-values.js';
import { ReadError } from '../read-error.js';
import { eventFields, timesOf } from './jsonld-event.js';
import type { When } from './jsonld-schedule.js';
import { all, get, Graph, plain, type GraphEvent } from './jsonld-values.js';
import { readActivities } from './records.js';

/** Reads events of schema.org: from a JSON-LD document, or from the data blocks of a web page. */
export const readJsonLd: Reader<ActivitiesDocument> = function* (received, problems) {
  const report = { source: received.source, problems };
  const { graph, language } = received.looksLikeHtml ? fromPage(received, report) : fromDocument(received);
  if (graph.events.length === 0) throw noEvents(received);
  const describe = ({ path }: GraphEvent, field: string) => join(path, NAMES.get(field) ?? field);
  return { document: yield* readEvents(graph, language, report, describe) };
};

/**
 * The activities that the events of a graph are.
 * @param describe the path of a problem: the event, and which of our fields it is in, if it is in one
 */
export function* readEvents(
  graph: Graph,
  language: string,
  report: Report,
  describe: (event: GraphEvent, field: string) => string,
): Steps<ActivitiesDocument> {
  const context: Context = { labels: new Map(), report };
  const reading = new Reading(graph, context);
  for (const event of graph.events) {
    reading.add(event);
    yield;
  }
  const entries = reading.finish();
  const activities = yield* readActivities(
    entries.map(({ record }) => record),
    language,
    report,
    (position, inside) => describe(entries[position]!.event, /^\w*/.exec(inside)![0]),
  );
  return { language, terms: toTerms(context.labels), activities };
}

interface Entry {
  record: Fields;
  readonly event: GraphEvent;
}

/** Events with their ids, so that they can refer to each other. */
class Reading {
  readonly #graph: Graph;
  readonly #context: Context;
  readonly #ids = new Names();
  readonly #taken = new Set<string>();
  readonly #entries = new Map<Fields, Entry[]>();
  /** The event that another one is a part of. */
  readonly #around = new Map<Fields, Fields>();
  /** Parts that are told with the whole. */
  readonly #absorbed = new Set<Fields>();

  constructor(graph: Graph, context: Context) {
    this.#graph = graph;
    this.#context = context;
  }

  add(event: GraphEvent): void {
    const { node: written, inside } = event;
    const graph = this.#graph;
    const node = graph.fullest(written);
    if (inside && isSuperEvent(inside, written, graph)) this.#around.set(graph.fullest(inside), node);
    if (this.#entries.has(node) || this.#absorbed.has(node)) return;
    const parts = graph.nodes(get(node, 'subEvent')).filter((part) => part !== node);
    for (const part of parts) this.#around.set(part, node);
    const [around] = graph.nodes(get(node, 'superEvent'));
    if (around && around !== node) this.#around.set(node, around);

    const title = plain(get(node, 'name'));
    const times = timesOf(node, graph);
    const timed = parts.map((part) => ({ part, when: timesOf(part, graph)[0] }));
    const same = timed.filter(({ part }) => [undefined, title].includes(plain(get(part, 'name'))));
    const isSeries = times.length === 0 && timed.some(({ when }) => when);
    const isStub = times.length === 0 && !isSeries && inside !== undefined;
    if (isStub) return;
    for (const { part, when } of same) if (when) this.#absorbed.add(part);

    const fields = eventFields(node, graph, this.#context);
    const rounds = same.flatMap(({ when }) =>
      when ? [{ start: when.start, ...(when.end && { end: when.end }) }] : [],
    );
    const whens: (Partial<When> & { rounds?: object[] })[] = isSeries
      ? [
          seriesTimes(
            timed.flatMap(({ when }) => when ?? []),
            same.length === timed.length,
          ),
        ]
      : times.length > 0
        ? times
        : [{}];
    const id = this.#idOf(node, title, whens[0]?.start);
    const own = whens.map((when, i) => ({
      record: {
        ...fields,
        id: i === 0 ? id : this.#ids.makeUnique(id),
        ...when,
        ...(!isSeries && rounds.length > 0 && { rounds }),
      },
      event,
    }));
    this.#entries.set(node, own);
  }

  /** The records, each with the event that it is a part of. */
  finish(): Entry[] {
    return [...this.#entries].flatMap(([node, entries]) => {
      if (this.#absorbed.has(node)) return [];
      const around = this.#around.get(node);
      const partOf = around && this.#entries.get(around)?.[0]?.record['id'];
      return entries.map(({ record, event }) => ({
        record: { ...record, ...(partOf !== undefined && { partOf }) },
        event,
      }));
    });
  }

  /** Its `@id`, else the number or address that it has to itself, else one made of its name and day. */
  #idOf(node: Fields, title: string | undefined, start: string | undefined): string {
    const identifier = all(get(node, 'identifier'))[0];
    const [property = {}] = this.#graph.nodes(identifier);
    const written = [
      /^_:/.test(plain(node['@id']) ?? '_:') ? undefined : plain(node['@id']),
      plain(identifier) ?? plain(get(property, 'value')),
      plain(get(node, 'url')),
    ].find((id) => id !== undefined && !this.#taken.has(id));
    const id =
      written ?? this.#ids.makeUnique(slug(`${title ?? ''} ${start?.slice(0, 10) ?? ''}`) || 'activiteit');
    this.#taken.add(id);
    this.#ids.take(id);
    return id;
  }
}

/** A series without dates of its own: of one name it is one activity at several times, else what holds its parts. */
function seriesTimes(times: readonly When[], isOne: boolean): Partial<When> {
  const sorted = times
    .filter(({ start }) => parseMoment(start))
    .toSorted((a, b) => parseMoment(a.start)!.wall - parseMoment(b.start)!.wall);
  const [first, ...others] = sorted;
  if (!first) return {};
  if (isOne) {
    const also = others.map(({ start, end }) => (end === undefined ? start : `${start}/${end}`));
    return { ...first, ...(also.length > 0 && { recurrence: { also } }) };
  }
  const days = sorted.map(({ start, end }) => (end ?? start).slice(0, 10)).sort();
  return { start: first.start.slice(0, 10), end: days.at(-1)! };
}

function isSuperEvent(inside: Fields, node: Fields, graph: Graph): boolean {
  return (
    all(get(inside, 'superEvent')).includes(node) || graph.nodes(get(inside, 'superEvent')).includes(node)
  );
}

function fromDocument(received: Received): { graph: Graph; language: string } {
  const value = received.json();
  const graph = new Graph();
  graph.add(value, '');
  const contexts = all(all(value)[0]).flatMap((first) => all((first as Fields | undefined)?.['@context']));
  const language = contexts
    .map((context) => (context as Fields | null)?.['@language'])
    .find((tag) => typeof tag === 'string');
  return { graph, language: language ?? 'nl' };
}

function fromPage(received: Received, report: Report): { graph: Graph; language: string } {
  const graph = new Graph();
  for (const { text, line } of scriptBlocks(received.text, 'application/ld+json')) {
    try {
      graph.add(JSON.parse(text), `regel ${line}`);
    } catch (error) {
      report.problems.push(notJson(received.source, `regel ${line}`, error));
    }
  }
  return { graph, language: pageLanguage(received.text) ?? 'nl' };
}

/** What schema.org calls our fields, so that a problem's path can be followed there. */
export const NAMES: ReadonlyMap<string, string> = new Map([
  ['title', 'name'],
  ['start', 'startDate'],
  ['end', 'endDate'],
  ['previousStart', 'previousStartDate'],
  ['recurrence', 'eventSchedule'],
  ['organisers', 'organizer'],
  ['speakers', 'performer'],
  ['place', 'location'],
  ['infoUrl', 'url'],
  ['onlineUrl', 'location'],
  ['registration', 'offers'],
  ['recordingUrl', 'recordedIn'],
  ['report', 'subjectOf'],
]);

function join(path: string, inside: string): string {
  if (path.startsWith('regel')) return inside ? `${path}: ${inside}` : path;
  return path && inside ? `${path}.${inside}` : path + inside;
}

function noEvents({ source, looksLikeHtml }: Received): ReadError {
  const message = looksLikeHtml
    ? 'Op deze webpagina staan geen activiteiten als gegevens (schema.org Event in een script application/ld+json).'
    : 'In dit document staan geen activiteiten (schema.org Event).';
  return new ReadError('schema', source, message);
}

/** A data block of a page that cannot be read. */
export const notJson = (source: string, path: string, error: unknown): Problem => ({
  source,
  path,
  message: `Dit blok met gegevens is geen geldige JSON (${String((error as Error).message).slice(0, 100)}); het wordt overgeslagen.`,
  hint: 'Meld dit aan de maker van de website.',
  severity: 'warning',
});
