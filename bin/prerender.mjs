import { dirname, resolve } from 'node:path';
import { draw } from './lib/prerender/draw.mjs';
import { elementsOf } from './lib/prerender/page.mjs';
import { readSources } from './lib/prerender/sources.mjs';
import { Site } from './lib/prerender/site.mjs';

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

export async function prerender(html, { file, root = dirname(file), styles = 'auto', now = new Date() }) {
  const site = new Site(resolve(root), resolve(file));
  const { elements, base, script } = await elementsOf(html);
  const baseAddress = base === undefined ? site.page : site.resolve(base, site.page);
  const cache = new Map();
  const outcome = { html, drawn: [], skipped: [], problems: [] };
  const edits = [];
  const sent = new Set();
  for (const element of elements) {
    const { tag, line, attributes } = element;
    const skip = (reason) => outcome.skipped.push({ tag, line, reason });
    edits.push(...element.old.map((range) => ({ ...range, text: '' })));
    if (attributes.has('server-search')) {
      skip(OTHERS_SEARCH);
      continue;
    }
    const read = await readSources(element, { site, base: baseAddress, cache });
    if (!read) {
      skip(NO_SOURCE);
      continue;
    }
    outcome.problems.push(...read.problems.filter((problem) => !outcome.problems.includes(problem)));
    const content = await draw(element, read.data);
    if (content === undefined) {
      skip(NOT_DRAWN);
      continue;
    }
    const style = styleOf(element, content.css, styles, script);
    const shadow = `<template shadowrootmode="open">${style}${site.relative(content.html, baseAddress)}</template>`;
    // Elements with the same data share it.
    const scripts = read.sources
      .filter(({ src }) => !sent.has(`${element.kind} ${src}`))
      .map((source) => dataScript(element.kind, source, site, now));
    for (const { src } of read.sources) sent.add(`${element.kind} ${src}`);
    edits.push({ start: element.inside, end: element.inside, text: [shadow, ...scripts].join('') });
    outcome.drawn.push({ tag, line, records: read.records, bytes: scripts.join('').length });
  }
  return { ...outcome, html: edited(html, edits) };
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
function dataScript(kind, { src, address, document }, site, now) {
  const json = site.relativeJson(document, address).replace(
    // Nothing in it can end the script, begin a comment, or be taken for the end of a line.
    /[<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/json" data-kind="${kind}" data-src="${escaped(src)}" data-read="${now.toISOString()}">${json}</script>`;
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Everything else stays as it is, to the byte. */
function edited(text, edits) {
  const ordered = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return ordered.reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
}
