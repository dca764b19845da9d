import type { Fields } from '../feed-values.js';
import { inLanguages, languageOf, pictureOf, textOf, urlIn, type Said } from './content.js';
import { bare } from './jsonld-values.js';

/* Microdata (HTML, 5) as the same objects that JSON-LD gives, so that both are read by the same code. */

/** More items in each other than any page has. */
const MAX_DEPTH = 20;
/** More elements than any item has. */
const MAX_ELEMENTS = 5000;

/**
 * The items in an element that are no part of another one, in the order of the page.
 * @param language of the texts that do not say what language they are in
 */
export function* microdataIn(root: Element, language: string): Generator<Fields> {
  const items = new Map<Element, Fields>();
  for (const element of root.querySelectorAll('[itemscope]')) {
    // What is no property of an item is one of its own, whatever stands around it: often that is the page as a whole.
    const around = element.hasAttribute('itemprop') && element.parentElement?.closest('[itemscope]');
    if (around && around !== root && root.contains(around)) continue;
    yield itemOf(element, language, items, 0);
  }
}

function itemOf(element: Element, language: string, items: Map<Element, Fields>, depth: number): Fields {
  const known = items.get(element);
  if (known) return known;
  const item: Record<string, unknown[]> = Object.create(null) as Record<string, unknown[]>;
  items.set(element, item);
  const id = element.getAttribute('itemid')?.trim();
  if (id) item['@id'] = [urlIn(element, id)];
  item['@type'] = tokens(element, 'itemtype');
  const texts = new Map<string, Said[]>();
  for (const property of propertiesOf(element)) {
    for (const name of tokens(property, 'itemprop').map(bare)) {
      if (name.startsWith('@')) continue;
      if (TEXTS.has(name) && !property.hasAttribute('itemscope')) {
        const said = { text: textValue(property), language: languageOf(property) ?? language };
        texts.set(name, [...(texts.get(name) ?? []), said]);
      } else if (!property.hasAttribute('itemscope')) (item[name] ??= []).push(valueOf(property, name));
      else if (depth < MAX_DEPTH) (item[name] ??= []).push(itemOf(property, language, items, depth + 1));
    }
  }
  for (const [name, said] of texts) item[name] = inLanguages(said, language) as unknown[];
  return single(item);
}

/** One value as itself: `@id` is a text. */
function single(item: Record<string, unknown>): Fields {
  for (const [name, values] of Object.entries(item))
    if (Array.isArray(values) && values.length === 1) item[name] = values[0];
  return item;
}

/** The elements that are properties of an item: in it or, by `itemref`, elsewhere. */
function propertiesOf(item: Element): Element[] {
  const root = item.getRootNode() as Document | ShadowRoot;
  const referred = tokens(item, 'itemref').flatMap((id) => root.getElementById?.(id) ?? []);
  const pending = [...item.children, ...referred].reverse();
  const seen = new Set<Element>([item]);
  const found: Element[] = [];
  for (let element = pending.pop(); element && seen.size < MAX_ELEMENTS; element = pending.pop()) {
    if (seen.has(element)) continue;
    seen.add(element);
    if (element.hasAttribute('itemprop')) found.push(element);
    if (!element.hasAttribute('itemscope')) pending.push(...[...element.children].reverse());
  }
  return found;
}

/** Properties that are words to read, in a language: never the address of the link that they may stand in. */
const TEXTS: ReadonlySet<string> = new Set([
  'name',
  'headline',
  'description',
  'abstract',
  'disambiguatingDescription',
]);
const PLAIN: ReadonlySet<string> = new Set(
  'telephone streetAddress postalCode addressLocality about keywords teaches audienceType startDate endDate doorTime'.split(
    ' ',
  ),
);
/** Who does something: of a link its text is the name. */
const ACTORS: ReadonlySet<string> = new Set(['organizer', 'performer', 'contributor']);
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'contentUrl', 'image', 'thumbnailUrl', 'sameAs']);

function textValue(element: Element): string {
  return element.getAttribute('content') ?? (element.localName === 'img' ? alt(element) : textOf(element));
}

/** The value of a property (HTML, 5.2.4). `content` is only for `meta`, but sites write it everywhere. */
function valueOf(element: Element, name: string): unknown {
  const content = element.getAttribute('content');
  if (content !== null) return ADDRESSES.has(name) ? urlIn(element, content) : content;
  const attribute = (key: string) => element.getAttribute(key);
  switch (element.localName) {
    case 'a':
    case 'area':
    case 'link': {
      const url = urlIn(element, attribute('href') ?? '');
      if (ACTORS.has(name) && textOf(element)) return { name: textOf(element), url };
      return PLAIN.has(name) ? textOf(element) : url;
    }
    case 'img':
      return pictureOf(element);
    case 'audio':
    case 'embed':
    case 'iframe':
    case 'source':
    case 'track':
    case 'video':
      return urlIn(element, attribute('src') ?? '');
    case 'object':
      return urlIn(element, attribute('data') ?? '');
    case 'data':
    case 'meter':
      return attribute('value') ?? '';
    case 'time':
      return attribute('datetime') ?? textOf(element);
    default:
      return ADDRESSES.has(name) ? urlIn(element, textOf(element)) : textOf(element);
  }
}

function alt(image: Element): string {
  return image.getAttribute('alt') ?? '';
}

function tokens(element: Element, attribute: string): string[] {
  return [...new Set((element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean))];
}
