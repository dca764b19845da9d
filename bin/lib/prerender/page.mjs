import { createRequire } from 'node:module';
import { KINDS_OF, renderer } from './renderer.mjs';

/* The elements in a page, as a browser would find them, and where they stand in its text. */

/**
 * @returns {Promise<{elements: object[], base?: string, script?: string}>} `base` is the `href` of `<base>`, `script` the `src` of
 *   the script that finds the elements
 */
export async function elementsOf(html) {
  await renderer();
  // What reads HTML for the renderer reads it for us.
  const { parse } = createRequire(import.meta.resolve('@lit-labs/ssr'))('parse5');
  const found = { elements: [] };
  visit(parse(html, { sourceCodeLocationInfo: true }), found, undefined);
  return found;
}

function visit(node, found, inherited) {
  const attributes = new Map((node.attrs ?? []).map(({ name, value }) => [name, value]));
  const language = isLanguage(attributes.get('lang')) ? attributes.get('lang').trim() : inherited;
  const { tagName, sourceCodeLocation: place } = node;
  if (tagName === 'base') found.base ??= attributes.get('href');
  if (tagName === 'script' && /(?:^|\/)samen(?:-classic)?\.js$/.test(attributes.get('src') ?? ''))
    found.script ??= attributes.get('src');
  const name = tagName?.startsWith('samen-') ? tagName.slice('samen-'.length) : undefined;
  if (Object.hasOwn(KINDS_OF, name ?? '') && place?.startTag)
    found.elements.push(elementIn(node, { name, attributes, language }));
  // What is in a template is no part of the page: it is kept elsewhere.
  for (const child of node.childNodes ?? []) visit(child, found, language);
}

function elementIn(
  { tagName, childNodes, sourceCodeLocation: { startTag } },
  { name, attributes, language },
) {
  const attribute = (node, wanted) => node.attrs?.find(({ name }) => name === wanted)?.value;
  const isData = (node) =>
    node.tagName === 'script' && attribute(node, 'type')?.trim().toLowerCase() === 'application/json';
  const isOld = (node) =>
    (node.tagName === 'template' && attribute(node, 'shadowrootmode') !== undefined) ||
    (isData(node) && attribute(node, 'data-src') !== undefined);
  const inline = childNodes.find((node) => isData(node) && !isOld(node));
  return {
    tag: tagName,
    name,
    kind: KINDS_OF[name],
    attributes,
    language,
    line: startTag.startLine,
    inside: startTag.endOffset,
    data: inline?.childNodes.map(({ value }) => value).join(''),
    old: childNodes
      .filter(isOld)
      .map(({ sourceCodeLocation: { startOffset: start, endOffset: end } }) => ({ start, end })),
  };
}

function isLanguage(tag) {
  try {
    return Intl.getCanonicalLocales(tag?.trim()).length === 1;
  } catch {
    return false;
  }
}
