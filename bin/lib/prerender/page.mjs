import { createRequire } from 'node:module';
import { nameIn } from '../../../dist/command.js';
import { KINDS_OF } from '../elements.mjs';
import { isLanguage } from '../is-language.mjs';
import { renderer } from './renderer.mjs';

/* The elements in a page and the placeholders for them, as a browser would find them, and where they stand in its text. */

/**
 * @typedef {object} Found
 * @property {string} tag @property {string} name its tag without the prefix @property {string} kind what its data is about
 * @property {Map<string, string>} attributes of the tag; of a placeholder those are worked out later
 * @property {{attributes: [string, string][], href?: string}} [placeholder] what stands here instead of the element: a `<div>`, or
 *   a link with its `href`
 * @property {string | undefined} language of what stands around it, and of the element when its tag says so
 * @property {number} line
 * @property {number} start where its contents begin; of a placeholder, where the element is to begin
 * @property {number} end of a placeholder, where the element is to end
 * @property {string | undefined} data what stands in it as JSON
 * @property {{start: number, end: number}[]} old what was drawn in it before
 */

/** On the template of an element that stands in a placeholder because we put it there. */
export const PLACED = 'data-placed';

/**
 * @returns {Promise<{elements: Found[], base?: string, script?: string, charset?: string}>} `base` is the `href` of `<base>`,
 *   `script` the `src` of the script that finds the elements, `charset` what the page says that it is written in
 */
export async function elementsOf(html) {
  await renderer();
  // What reads HTML for the renderer reads it for us.
  const { parse } = createRequire(import.meta.resolve('@lit-labs/ssr'))('parse5');
  const found = { elements: [] };
  // A mark for the order of bytes is no text.
  visit(parse(html.replace(/^\uFEFF/, ' '), { sourceCodeLocationInfo: true }), found, undefined);
  return found;
}

function visit(node, found, inherited) {
  const attributes = attributesOf(node);
  const language = isLanguage(attributes.get('lang')) ? attributes.get('lang').trim() : inherited;
  readSurroundings(node, attributes, found);
  const place = placeholderIn(node);
  if (place) {
    const drawn = drawnFor(node, place.tag);
    if (drawn || !isFilled(node, place.tag))
      found.elements.push(inPlaceholder(node, place, drawn, isLink(node) ? inherited : language));
  } else if (nameOf(node) && !placeholderOf(node)) found.elements.push(inTag(node, attributes, language));
  // What is in a template is no part of the page: it is kept elsewhere.
  for (const child of node.childNodes ?? []) visit(child, found, language);
}

/** What the page says of itself, as far as it matters here. */
function readSurroundings({ tagName }, attributes, found) {
  if (tagName === 'base') found.base ??= attributes.get('href');
  if (tagName === 'script' && /(?:^|\/)samen(?:-classic)?\.js$/.test(attributes.get('src') ?? ''))
    found.script ??= attributes.get('src');
  if (tagName === 'meta')
    found.charset ??=
      attributes.get('charset') ??
      (/^content-type$/i.test(attributes.get('http-equiv') ?? '')
        ? /charset=\s*["']?([^\s"';]+)/i.exec(attributes.get('content') ?? '')?.[1]
        : undefined);
}

/** The element that a tag is, without its prefix. */
function nameOf({ tagName, sourceCodeLocation }) {
  const name = tagName?.startsWith('samen-') ? tagName.slice('samen-'.length) : '';
  return sourceCodeLocation?.startTag && Object.hasOwn(KINDS_OF, name) ? name : undefined;
}

/** The element that something in the page is a placeholder for, as src/cdn/placeholder.ts has it. */
function placeholderIn(node) {
  const written = (node.attrs ?? []).map(({ name, value }) => [name, value]);
  const attributes = new Map(written);
  if (!attributes.has('data-samen') || !node.sourceCodeLocation?.startTag) return undefined;
  const href = isLink(node) ? (attributes.get('href') ?? '') : undefined;
  const name = nameIn({ attributes: written, query: queryOf(href) });
  // A link that is not closed stands around things that are not its own.
  if (!Object.hasOwn(KINDS_OF, name) || (isLink(node) && !node.sourceCodeLocation.endTag)) return undefined;
  return { name, tag: `samen-${name}`, attributes: written, href };
}

/** @param address of a link; where it is relative to says nothing about its query */
export function queryOf(address) {
  if (address === undefined || !URL.canParse(address, 'https://samen.invalid')) return [];
  return [...new URL(address, 'https://samen.invalid').searchParams];
}

/** Then the script leaves it as it is. */
function isFilled(place, tag) {
  for (let around = place; around; around = around.parentNode) if (around.tagName === tag) return true;
  return place.childNodes.some(({ tagName }) => tagName === tag);
}

/** The element that we put in a placeholder before. */
function drawnFor(place, tag) {
  const elements = isLink(place) ? [place.parentNode] : place.childNodes;
  return elements.find((element) => element.tagName === tag && placeholderOf(element) === place);
}

/** The placeholder that we put an element in before. */
function placeholderOf(element) {
  if (!element.childNodes.some((child) => attributesOf(child).has(PLACED))) return undefined;
  const links = element.childNodes.filter(isLink);
  return [element.parentNode, ...links].find((place) => placeholderIn(place)?.tag === element.tagName);
}

function inTag(node, attributes, language) {
  const { startTag } = node.sourceCodeLocation;
  return { ...inElement(node, nameOf(node), node), attributes, language, start: startTag.endOffset };
}

function inPlaceholder(node, { name, ...placeholder }, drawn, language) {
  const { startTag, endTag, startOffset, endOffset } = node.sourceCodeLocation;
  const tags = drawn ? [drawn.sourceCodeLocation.startTag, drawn.sourceCodeLocation.endTag] : [];
  const inside = inElement(node, name, drawn ?? (isLink(node) ? undefined : node));
  return {
    ...inside,
    placeholder,
    language,
    old: [...inside.old, ...tags.filter(Boolean).map(rangeOf)],
    ...(isLink(node)
      ? { start: startOffset, end: endOffset }
      : { start: startTag.endOffset, end: endTag?.startOffset ?? endOffset }),
  };
}

/** @param holder what holds the contents of the element now */
function inElement(node, name, holder) {
  const children = holder?.childNodes ?? [];
  const inline = children.find((child) => isData(child) && !isOld(child));
  return {
    tag: `samen-${name}`,
    name,
    kind: KINDS_OF[name],
    line: node.sourceCodeLocation.startTag.startLine,
    data: inline?.childNodes.map(({ value }) => value).join(''),
    old: children.filter(isOld).map(({ sourceCodeLocation }) => rangeOf(sourceCodeLocation)),
  };
}

const isLink = ({ tagName }) => tagName === 'a';
const isData = (node) =>
  node.tagName === 'script' && attributesOf(node).get('type')?.trim().toLowerCase() === 'application/json';
const isOld = (node) =>
  (node.tagName === 'template' && attributesOf(node).has('shadowrootmode')) ||
  (isData(node) && attributesOf(node).has('data-src'));
const attributesOf = ({ attrs = [] }) => new Map(attrs.map(({ name, value }) => [name, value]));
const rangeOf = ({ startOffset: start, endOffset: end }) => ({ start, end });
