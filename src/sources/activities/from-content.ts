import type { ActivitiesDocument } from '../../model/activities/activity.js';
import type { Steps } from '../../model/slices.js';
import type { Problem } from '../../model/problem.js';
import type { Fields } from '../feed-values.js';
import type { Page, Received } from '../format.js';
import { ReadError } from '../read-error.js';
import { languageOf } from './content.js';
import { H_NAMES, hEvent, hEventsIn } from './h-event.js';
import { NAMES, readEvents } from './jsonld.js';
import { Graph, get, plain, typesOf, type GraphEvent } from './jsonld-values.js';
import { microdataIn } from './microdata.js';

/**
 * Reads the activities that a page says in its own markup: schema.org `Event` as microdata, or `h-event`.
 * Both become the objects of JSON-LD, and are read as those. An event that is marked up twice counts once, as microdata.
 *
 * Problems name the activity by its place in the content, and the property as the markup calls it.
 *
 * @param received as its value the element in which the content stands
 * @throws {ReadError} `schema` when there is no activity to show
 */
export function* readContent(received: Received, problems: Problem[]): Steps<Page<ActivitiesDocument>> {
  const root = received.json() as Element;
  const { source } = received;
  const { graph, microformats, language } = yield* eventsIn(root);
  if (graph.events.length === 0) throw new ReadError('schema', source, NO_EVENTS);
  const describe = (event: GraphEvent, field: string) => {
    const names = microformats.has(event.node) ? H_NAMES : NAMES;
    const title = plain(get(event.node, 'name'))?.slice(0, 60);
    const which = `activiteit ${graph.events.indexOf(event) + 1}${title ? ` “${title}”` : ''}`;
    return field ? `${which}: ${names.get(field) ?? field}` : which;
  };
  const document = yield* readEvents(graph, language, { source, problems }, describe);
  // The page's own words say more than an empty calendar.
  if (document.activities.length === 0) throw new ReadError('schema', source, NONE_RIGHT);
  return { document };
}

/** What an element's content says about events, as objects of schema.org. */
function* eventsIn(
  root: Element,
): Steps<{ graph: Graph; microformats: ReadonlySet<Fields>; language: string }> {
  const language = languageOf(root) ?? 'nl';
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
  return { graph, microformats, language };
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

const NO_EVENTS =
  'In de inhoud van het element staan geen activiteiten. Schrijf ze als schema.org Event (itemscope, itemprop) of als h-event.';
const NONE_RIGHT =
  'Van de activiteiten in de inhoud van het element klopt er geen; de inhoud zelf blijft staan.';
