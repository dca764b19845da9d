import { dirname, resolve } from 'node:path';
import { Refusal } from './lib/errors.mjs';
import { draw } from './lib/prerender/draw.mjs';
import { escaped } from './lib/prerender/html.mjs';
import { elementsOf, PLACED } from './lib/prerender/page.mjs';
import { elementFor } from './lib/prerender/placeholder.mjs';
import { Site } from './lib/prerender/site.mjs';
import { readSources } from './lib/prerender/sources.mjs';

/*
 * Puts into a page what its elements will show, for whoever comes without scripts, before the scripts or to index it. The command
 * `samen-elements prerender` and site generators do it with this; docs/server-rendering.md tells how.
 */

/** What a page says by itself about where its data is. */
const NO_SOURCE = 'er staat geen src en geen data bij.';
/** Only a part of the data is there then, and which, its server decides. */
const OTHERS_SEARCH = 'met server-search komt de lijst in de browser van een andere server.';
/** What an element draws when what was asked needs more than a list. */
const NOT_DRAWN = 'deze weergave kan alleen in een browser getekend worden.';

/** @see bin/prerender.d.mts */
export async function prerender(html, { file, root = dirname(file), styles = 'auto', now = new Date() }) {
  const { elements, base: written, script, charset } = await elementsOf(html);
  if (!/^utf-?8$/i.test(charset ?? 'utf-8'))
    throw new Refusal(`${file} is geschreven in ${charset}. Bewaar de pagina als UTF-8.`, 'format');
  const site = new Site(resolve(root), resolve(file));
  const base = URL.canParse(written ?? '', site.page) ? site.resolve(written ?? '', site.page) : site.page;
  const surroundings = { site, base, cache: new Map() };
  const outcome = { drawn: [], skipped: [], problems: [] };
  const edits = [];
  const sent = new Set();
  for (const [i, found] of elements.entries()) {
    const element = found.placeholder ? await elementFor(found, surroundings) : found;
    const { tag, kind, line, tags = { open: '', close: '' }, start, end } = element;
    edits.push(...element.old.map((range) => ({ ...range, text: '', order: 0 })));
    const { content, sources, records, problems = [], skip } = await contentOf(element, surroundings);
    outcome.problems.push(...problems.filter((problem) => !outcome.problems.includes(problem)));
    if (skip) {
      outcome.skipped.push({ tag, line, reason: skip });
      continue;
    }
    const style = styleOf(element, content.css, styles, script);
    const mark = found.placeholder ? ` ${PLACED}` : '';
    const shadow = `<template shadowrootmode="open"${mark}>${style}${site.relative(content.html, base)}</template>`;
    // Elements with the same data share it.
    const scripts = sources
      .filter(({ address }) => !sent.has(`${kind} ${address}`))
      .map((source) => dataScript(kind, source, { site, base, now }));
    for (const { address } of sources) sent.add(`${kind} ${address}`);
    edits.push(...around({ start, end }, [tags.open, shadow, ...scripts].join(''), tags.close, i + 1));
    outcome.drawn.push({ tag, line, records, bytes: scripts.join('').length });
  }
  return { html: edited(html, edits), ...outcome };
}

/** What an element shows and what it showed that from, or why not. */
async function contentOf(element, surroundings) {
  if (element.attributes.has('server-search')) return { skip: OTHERS_SEARCH };
  const read = await readSources(element, surroundings);
  if (!read) return { skip: NO_SOURCE };
  const content = await draw(element, read.data);
  return { ...read, content, skip: content ? undefined : NOT_DRAWN };
}

/**
 * Styles come from a file where the page takes the script from one: a policy without `unsafe-inline` keeps back what stands in the
 * page itself, the file is fetched once for all elements of a sort, and it is kept for the next page.
 */
function styleOf({ name }, css, styles, script) {
  const folder =
    styles === 'auto'
      ? script?.replace(/[^/]*$/, '')
      : styles === 'inline'
        ? undefined
        : styles.replace(/\/?$/, '/');
  return folder === undefined
    ? `<style>${css}</style>`
    : `<link rel="stylesheet" href="${escaped(`${folder}${name}.css`)}">`;
}

/** What one address said, for the element to go on with. */
function dataScript(kind, { src, address, document }, { site, base, now }) {
  const json = site.relativeJson(document, address).replace(
    // Nothing in it can end the script, begin a comment, or be taken for the end of a line.
    /[<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const from = escaped(site.relative(src, base));
  return `<script type="application/json" data-kind="${kind}" data-src="${from}" data-read="${now.toISOString()}">${json}</script>`;
}

/** @param order from 1, by where the elements begin: one in another begins after that, and ends before it */
function around({ start, end = start }, open, close, order) {
  if (start === end) return [{ start, end, text: open + close, order }];
  return [
    { start, end: start, text: open, order },
    { start: end, end, text: close, order: -order },
  ];
}

/** Everything else stays as it is, to the byte. */
function edited(text, edits) {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const parts = ordered.map(({ start, text: put }, i) => text.slice(ordered[i - 1]?.end ?? 0, start) + put);
  return parts.join('') + text.slice(ordered.at(-1)?.end ?? 0);
}
