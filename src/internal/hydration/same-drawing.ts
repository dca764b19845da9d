import { digestForTemplateResult } from '@lit-labs/ssr-client';
import { noChange, nothing, type TemplateResult } from 'lit';
import { holesOf, type Hole } from './holes.js';

/*
 * Lit takes over what a server drew when the page would draw the very same: it throws where a list is longer, and believes the
 * texts and attributes that it finds. But a page is drawn last night and read today; what was to come is past, the visitor has
 * another clock, or came by a link to a search. So both are held against each other first, and made the same: what the server
 * drew and the page would not is taken away, and what the page would draw in its place is left out, for Lit to draw after.
 *
 * How a server marks its places: https://github.com/lit/lit/tree/main/packages/labs/ssr, "part markers".
 */

type Values = readonly unknown[];
/** A comment that says so. */
type Start = Comment & { readonly data: `lit-part${string}` };

/**
 * Makes what a server drew and what the page would draw the same.
 * @param value what the page would draw
 * @param root where the server drew
 * @returns as much of `value` as is there: to hydrate with, before drawing `value` itself
 * @throws when what is there was not drawn by Lit, or stands in another order
 */
export function sameDrawing(value: unknown, root: ShadowRoot): unknown {
  const start = [...root.childNodes].find(isStart);
  if (!start) throw new Error('Nothing was drawn here.');
  return child(value, start, endOf(start));
}

/** A place between tags: of one value, or of one in a list. */
function child(value: unknown, start: Comment, end: Comment): unknown {
  if (isTemplate(value) && start.data === `lit-part ${digestForTemplateResult(value)}`)
    return { ...value, values: templateValues(value, start, end) };
  if (Array.isArray(value)) {
    const parts = partsBetween(start, end);
    if (parts) return items(value, parts);
  }
  if (isText(value) && start.data === 'lit-part') {
    const text = start.nextSibling === end ? '' : start.nextSibling;
    const isSame = text === '' || (text instanceof Text && text.nextSibling === end);
    const wanted = value == null || value === nothing ? '' : String(value);
    // Where there is no text there is no node for Lit to change.
    if (isSame && (text === '' ? '' : text.data) === wanted) return wanted === '' ? nothing : value;
  }
  while (start.nextSibling !== end) start.nextSibling!.remove();
  return nothing;
}

function items(values: Values, parts: readonly (readonly [start: Comment, end: Comment])[]): unknown[] {
  for (const [start, end] of parts.slice(values.length)) {
    while (start.nextSibling !== end) start.nextSibling!.remove();
    start.remove();
    end.remove();
  }
  return parts.slice(0, values.length).map(([start, end], i) => child(values[i], start, end));
}

/** The values of a template whose markers stand between two comments. */
function templateValues({ strings, values }: TemplateResult, start: Comment, end: Comment): unknown[] {
  const holes = [...holesOf(strings)];
  const found: unknown[] = [];
  const walker = document.createTreeWalker(start.parentNode!, NodeFilter.SHOW_COMMENT);
  walker.currentNode = start;
  for (
    let at = walker.nextNode() as Comment | null;
    at && at !== end;
    at = walker.nextNode() as Comment | null
  ) {
    if (isStart(at)) {
      if (holes.shift()?.kind !== 'child') throw new Error('The server drew something else here.');
      const last = endOf(at);
      found.push(child(values[found.length], at, last));
      walker.currentNode = last;
    } else if (at.data.startsWith('lit-node')) {
      const element = at.nextElementSibling;
      const tag = tagOf(holes[0]);
      if (!element || tag === undefined) throw new Error('The server drew something else here.');
      while (tagOf(holes[0]) === tag) {
        const hole = holes.shift()!;
        const count = hole.kind === 'attribute' ? hole.strings.length - 1 : 1;
        const own = values.slice(found.length, found.length + count);
        if (hole.kind === 'attribute') sameAttribute(element, hole.name, hole.strings, own);
        found.push(...own);
      }
    }
  }
  if (holes.length > 0) throw new Error('The server drew less here.');
  return found;
}

/** Properties and listeners are nothing that a server sends; what a visitor opened meanwhile stays open. */
function sameAttribute(element: Element, written: string, strings: readonly string[], values: Values): void {
  if (/^[.@]|^\??open$/.test(written) || values.some((value) => isDirective(value) || value === noChange))
    return;
  const isFlag = written.startsWith('?');
  const name = isFlag ? written.slice(1) : written;
  const [first] = values;
  const isAbsent = isFlag ? !first || first === nothing : values.includes(nothing);
  const wanted = isFlag
    ? ''
    : strings.map((string, i) => string + (i < values.length ? String(values[i] ?? '') : '')).join('');
  if (isAbsent) element.removeAttribute(name);
  else if (element.getAttribute(name) !== wanted) element.setAttribute(name, wanted);
}

/** The parts that stand one behind the other between two comments; undefined when there is anything else. */
function partsBetween(start: Comment, end: Comment): [Comment, Comment][] | undefined {
  if (start.data !== 'lit-part') return undefined;
  const parts: [Comment, Comment][] = [];
  for (let at = start.nextSibling; at !== end; at = parts.at(-1)![1].nextSibling) {
    if (!isStart(at)) return undefined;
    parts.push([at, endOf(at)]);
  }
  return parts;
}

function endOf(start: Comment): Comment {
  let depth = 0;
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    if (isStart(node)) depth++;
    else if (node instanceof Comment && node.data === '/lit-part' && depth-- === 0) return node;
  }
  throw new Error('A part that the server drew has no end.');
}

/** Whether a part begins here. */
function isStart(node: Node | null): node is Start {
  return node instanceof Comment && node.data.startsWith('lit-part');
}
const tagOf = (hole: Hole | undefined) => (hole && hole.kind !== 'child' ? hole.tag : undefined);
const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value && 'strings' in value;
const isDirective = (value: unknown) =>
  typeof value === 'object' && value !== null && '_$litDirective$' in value;
const isText = (value: unknown) =>
  value === null || (value !== noChange && typeof value !== 'object' && typeof value !== 'function');
