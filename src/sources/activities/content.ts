import { absoluteUrl } from '../load.js';
import { webAddress } from '../plain-values.js';

/*
 * What a page says in its own markup, as plain values: what microdata and microformats have in common. Nothing of it is
 * ever used as HTML.
 */

/** Deeper than any page; a script can build a tree that would fill the stack. */
const MAX_DEPTH = 400;

/** Elements without text for a reader. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math']);
/** Elements that begin on a line of their own, and those with a line between. */
const LINES: ReadonlySet<string> = new Set(
  'address article aside dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol section table tr ul'.split(
    ' ',
  ),
);
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'blockquote', 'pre']);

/** The text of an element as a reader sees it: lines where the page has them, and what a picture shows in words. */
export function textOf(root: Element): string {
  let text = '';
  const visit = (node: Node, depth: number) => {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data.replace(/\s+/g, ' ');
    if (node.nodeType !== Node.ELEMENT_NODE || depth > MAX_DEPTH) return;
    const name = (node as Element).localName;
    if (SILENT.has(name)) return;
    if (name === 'img') text += ` ${(node as Element).getAttribute('alt') ?? ''} `;
    const around = name === 'br' || LINES.has(name) ? '\n' : PARAGRAPHS.has(name) ? '\n\n' : '';
    text += around;
    for (const child of node.childNodes) visit(child, depth + 1);
    if (name !== 'br') text += around;
  };
  visit(root, 0);
  return text
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** An address in the page, absolute; one that may not be followed stays as it is, for the check to report. */
export function urlIn({ baseURI }: Element, written: string): string {
  return absoluteUrl(webAddress(written), baseURI) ?? written.trim();
}

/** The language that an element is in: that of the nearest element that says so, through shadow roots. */
export function languageOf(element: Element): string | undefined {
  for (let at: Element | undefined = element; at;) {
    const language = at.closest('[lang]')?.getAttribute('lang')?.trim();
    if (language) return language;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/** A text and the language that it is in. */
export interface Said {
  readonly text: string;
  readonly language: string;
}

/** Texts as JSON-LD writes them: they name their language when not all of them are in that of the page. */
export function inLanguages(texts: readonly Said[], language: string): unknown {
  if (texts.every((said) => said.language === language)) return texts.map(({ text }) => text);
  return texts.map((said) => ({ '@value': said.text, '@language': said.language }));
}

/** A picture with the words for who cannot see it. */
export function pictureOf(image: Element): object {
  const url = urlIn(image, image.getAttribute('src') ?? '');
  return { '@type': 'ImageObject', url, caption: image.getAttribute('alt') ?? '' };
}
