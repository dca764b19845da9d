import type { ActivitiesDocument, Activity } from '../../model/activities/activity.js';
import { eventKeys, joinSources } from '../../model/activities/content.js';
import type { Steps } from '../../model/slices.js';
import type { Problem } from '../../model/problem.js';
import { Names } from '../cells.js';
import type { Report } from '../check.js';
import type { Fields } from '../feed-values.js';
import type { Page, Received } from '../format.js';
import { jsonLdOf } from '../page-scripts.js';
import { ReadError } from '../read-error.js';
import { mergeTerms } from '../merge-records.js';
import { languageOf } from './content.js';
import { H_NAMES, hEvent, hEventsIn } from './h-event.js';
import { NAMES, notJson, readEvents } from './jsonld.js';
import { Graph, get, plain, typesOf, type GraphEvent } from './jsonld-values.js';
import { microdataIn } from './microdata.js';
import { indexed } from '../../model/lists.js';

/**
 * Reads the activities that a page says in itself: schema.org `Event` as JSON-LD or microdata, or `h-event`.
 * All become the objects of JSON-LD, and are read as those. An event that is told twice counts once.
 *
 * Problems name the activity by its place in the content, or in which block it is, and the property as the markup calls it.
 *
 * @param received as its value the element in which the content stands: for all of a page its root
 * @throws {ReadError} `schema` when there is no activity to show
 */
export function* readContent(received: Received, problems: Problem[]): Steps<Page<ActivitiesDocument>> {
  const root = received.json() as Element;
  const report = { source: received.source, problems };
  const language = languageOf(root) ?? 'nl';
  const documents: ActivitiesDocument[] = [];
  let found = 0;
  for (const { graph, describe } of [blocksIn(root, report), yield* markupIn(root, language)]) {
    found += graph.events.length;
    if (graph.events.length > 0) documents.push(yield* readEvents(graph, language, report, describe));
  }
  if (found === 0) throw new ReadError('schema', received.source, noEvents(root));
  const activities = together(documents.map((document) => document.activities));
  // The page's own words say more than an empty calendar.
  if (activities.length === 0) throw new ReadError('schema', received.source, NONE_RIGHT);
  return { document: { language, terms: mergeTerms(documents), activities } };
}

/** Events, and the words for where they stand. */
interface Told {
  readonly graph: Graph;
  readonly describe: (event: GraphEvent, field: string) => string;
}

/** What the data blocks say. */
function blocksIn(root: Element, { source, problems }: Report): Told {
  const graph = new Graph();
  for (const [i, text] of indexed(jsonLdOf(root))) {
    const path = `JSON-LD-blok ${i + 1}`;
    try {
      graph.add(JSON.parse(text), path);
    } catch (error) {
      problems.push(notJson(source, path, error));
    }
  }
  const describe = (event: GraphEvent, field: string) => place(event.path, event, field, NAMES);
  return { graph, describe };
}

/** What the markup says, as objects of schema.org. An event that is marked up in two ways counts as microdata. */
function* markupIn(root: Element, language: string): Steps<Told> {
  const graph = new Graph();
  for (const item of microdataIn(root, language)) {
    graph.add(item, '');
    yield;
  }
  const microformats = new Set<Fields>();
  for (const element of hEventsIn(root)) {
    if (isMicrodata(element, root)) continue;
    const before = graph.events.length;
    graph.add(hEvent(element, language), '');
    for (const { node } of graph.events.slice(before)) microformats.add(node);
    yield;
  }
  const describe = (event: GraphEvent, field: string) =>
    place(
      `activiteit ${graph.events.indexOf(event) + 1}`,
      event,
      field,
      microformats.has(event.node) ? H_NAMES : NAMES,
    );
  return { graph, describe };
}

function place(where: string, event: GraphEvent, field: string, names: ReadonlyMap<string, string>): string {
  const title = plain(get(event.node, 'name'))?.slice(0, 60);
  const which = `${where}${title ? ` “${title}”` : ''}`;
  return field ? `${which}: ${names.get(field) ?? field}` : which;
}

/** Whether an event is told as microdata as well. */
function isMicrodata(element: Element, root: Element): boolean {
  const isEvent = (item: Element | null | undefined) =>
    !!item &&
    root.contains(item) &&
    typesOf({ type: item.getAttribute('itemtype')?.split(/\s+/) }).some((type) => type.endsWith('Event'));
  return (
    isEvent(element.closest('[itemscope]')) || [...element.querySelectorAll('[itemscope]')].some(isEvent)
  );
}

/** What blocks and markup both tell once, as the one has it that tells more. */
function together([first = [], second]: readonly (readonly Activity[])[]): Activity[] {
  if (!second) return [...first];
  // It is all from one page: there is no other source to name.
  return joinSources([first, apart(second, first)], () => undefined).map(
    ({ alsoIn: _, ...activity }) => activity,
  );
}

/** With other ids for what is something else under the same one: many events of a page give that page as their address. */
function apart(activities: readonly Activity[], others: readonly Activity[]): Activity[] {
  const namesakes = new Map(others.map((other) => [other.id, new Set(eventKeys(other))]));
  const ids = new Names();
  for (const { id } of [...others, ...activities]) ids.take(id);
  const renamed = new Map<string, string>();
  for (const activity of activities) {
    const keys = namesakes.get(activity.id);
    if (keys && !eventKeys(activity).some((key) => keys.has(key)))
      renamed.set(activity.id, ids.makeUnique(activity.id));
  }
  const named = (id: string) => renamed.get(id) ?? id;
  return activities.map(({ id, partOf, ...activity }) => ({
    ...activity,
    id: named(id),
    ...(partOf !== undefined && { partOf: named(partOf) }),
  }));
}

function noEvents(root: Element): string {
  const forms = 'Schrijf ze als schema.org Event (JSON-LD, of itemscope en itemprop) of als h-event.';
  return root.localName === 'html'
    ? `In de pagina staan geen activiteiten. ${forms}`
    : `In de inhoud van het element staan geen activiteiten. ${forms} Staan ze elders in de pagina? Gebruik from-content="page".`;
}

const NONE_RIGHT =
  'Van de activiteiten in de inhoud van het element klopt er geen; de inhoud zelf blijft staan.';
