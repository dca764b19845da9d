import type { LocalizedText } from '../../model/text.js';
import { fields, webLine, webProse, type Fields } from '../feed-values.js';
import { indexed } from '../../model/lists.js';

/*
 * Reads schema.org in JSON-LD as sites write it: with or without a prefix, one value or a list of them, a value in place or
 * by its `@id`. It is read as JSON: contexts are not fetched.
 */

/** More objects than any page is about. */
const MAX_NODES = 200_000;
const MAX_DEPTH = 30;

/** `https://schema.org/Event`, `schema:Event` → `Event`. */
export function bare(name: string): string {
  return /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i.test(name) ? name.replace(/^.*[/:]/, '') : name;
}

export function all(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** What a property holds, whatever its prefix. */
export function get(node: Fields, property: string): unknown {
  for (const prefix of ['', 'schema:', 'https://schema.org/', 'http://schema.org/'])
    if (Object.hasOwn(node, prefix + property)) return node[prefix + property];
  return undefined;
}

export function typesOf(node: Fields): string[] {
  return all(node['@type'] ?? node['type']).flatMap((type) => (typeof type === 'string' ? [bare(type)] : []));
}

/** A date, a number, an address, a name: the first text on one line. */
export function plain(value: unknown): string | undefined {
  for (const one of all(value)) {
    const text = webLine(typeof one === 'object' ? (fields(one)['@value'] ?? fields(one)['@id']) : one);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The bare name that an enumeration has: `https://schema.org/EventCancelled` → `EventCancelled`. */
export function words(value: unknown): string[] {
  return all(value).flatMap((one) => {
    const word = plain(one);
    return word === undefined ? [] : [bare(word)];
  });
}

/** A text, in one language or in several. */
export function text(value: unknown, read = webProse): LocalizedText | undefined {
  const plainTexts: string[] = [];
  const wordings: Record<string, string> = {};
  for (const one of all(value)) {
    const node = fields(one);
    const written = read(typeof one === 'object' ? node['@value'] : one);
    const language = node['@language'];
    if (written !== undefined && typeof language === 'string') wordings[language] ??= written;
    else if (written !== undefined) plainTexts.push(written);
    // A map of languages, where the context says that it is one.
    else if (!('@type' in node))
      for (const [tag, wording] of Object.entries(node)) {
        const inLanguage = /^[a-z]{2,3}(-\w{2,8})*$/i.test(tag) ? read(wording) : undefined;
        if (inLanguage !== undefined) wordings[tag] ??= inLanguage;
      }
  }
  return Object.keys(wordings).length > 0 ? wordings : plainTexts[0];
}

/** An event as it stands in a document. */
export interface GraphEvent {
  readonly node: Fields;
  /** The event that it stands in. */
  readonly inside: Fields | undefined;
  readonly path: string;
}

/** All objects of a document, findable by `@id`. */
export class Graph {
  readonly #byId = new Map<string, Fields>();
  /** Those that are events, in order. */
  readonly events: GraphEvent[] = [];

  add(document: unknown, path: string): void {
    let left = MAX_NODES;
    const visit = (value: unknown, at: string, inside: Fields | undefined, depth: number) => {
      if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || --left < 0) return;
      if (Array.isArray(value)) {
        for (const [i, item] of indexed(value)) visit(item, `${at}[${i}]`, inside, depth + 1);
        return;
      }
      const node = value as Fields;
      const isOne = isEvent(node);
      const id = node['@id'];
      const known = typeof id === 'string' ? this.#byId.get(id) : undefined;
      const size = Object.keys(node).length;
      if (typeof id === 'string' && size > Object.keys(known ?? {}).length) this.#byId.set(id, node);
      if (isOne) this.events.push({ node, inside, path: at });
      for (const [key, inner] of Object.entries(node))
        if (key !== '@context')
          visit(inner, at === '' ? key : `${at}.${key}`, isOne ? node : inside, depth + 1);
    };
    visit(document, path, undefined, 0);
  }

  /** The objects that a property holds, in place or by reference. */
  nodes(value: unknown): Fields[] {
    return all(value).flatMap((one) => {
      const node = fields(one);
      const id = node['@id'] ?? (typeof one === 'string' ? one : undefined);
      const referred = typeof id === 'string' ? this.#byId.get(id) : undefined;
      if (referred) return [referred];
      return Object.keys(node).length > 0 ? [node] : [];
    });
  }

  /** The fullest object with the same `@id`. */
  fullest(node: Fields): Fields {
    const id = node['@id'];
    return (typeof id === 'string' ? this.#byId.get(id) : undefined) ?? node;
  }
}

const OTHER_EVENTS = new Set([
  'EventSeries',
  'Festival',
  'Hackathon',
  'CourseInstance',
  'SessionSeries',
  'ScheduledSession',
]);

/** Whether an object is an event, of any kind that schema.org and OpenActive know. */
function isEvent(node: Fields): boolean {
  return typesOf(node).some((type) => /Event$/.test(type) || OTHER_EVENTS.has(type));
}
