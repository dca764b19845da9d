import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { prerender } from '../../bin/prerender.mjs';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/lib/browser.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/* A small site with the demo's data, whose pages were drawn before, and somebody who visits it. */

/** The elements as a page has them, with the word of a parent who looks at them: what must be there. */
export const PAGES = {
  'partner-directory': { attributes: 'src="data/waterdal.partners.json"', says: 'Bibliotheek Waterdal' },
  'partner-card': {
    attributes: 'src="data/waterdal.partners.json" partner="bibliotheek-waterdal"',
    says: 'Bibliotheek Waterdal',
  },
  'activity-calendar': { attributes: 'src="data/waterdal.activities.json"', says: 'Waterdal' },
  'self-scan': { attributes: 'src="data/partnerschap.scan.json"', says: 'School en ouders als partners' },
  'options-infographic': {
    attributes: 'src="data/ondersteuning.route.json"',
    says: 'Ondersteuning op school',
  },
};

/** As docs/embedding.md has it. */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'",
  "require-trusted-types-for 'script'; trusted-types lit-html",
].join('; ');
const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.ics': 'text/calendar',
};

export const FALLBACK = '<p>Bel ons: 088 000 12 34.</p>';

/** What stands in a page for an element where its tag may not stand. */
export const PLACEHOLDERS = {
  'a <div>': (name) =>
    `<div data-samen="${name}" ${PAGES[name].attributes.replace(/([\w-]+)=/g, 'data-$1=')}>${FALLBACK}</div>`,
  'a link': (name) => {
    const query = PAGES[name].attributes.replace(/="([^"]*)" ?/g, '=$1&amp;').replace('src=', 'src=../');
    return `<p><a data-samen href="samen/embed.html?element=${name}&amp;${query}">Bel ons: 088 000 12 34.</a></p>`;
  },
};

/** A page with one element, or with `body`. */
export function pageWith(
  name,
  {
    attributes = PAGES[name]?.attributes,
    lang = 'nl',
    script = '/cdn/samen.js',
    body = `<samen-${name} ${attributes}>${FALLBACK}</samen-${name}>`,
  } = {},
) {
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>Proef</title><script type="module" src="${script}"></script></head>
<body>${body}</body>
</html>
`;
}

export class PrerenderedSite {
  #server;
  #browser;

  static async open() {
    const site = new PrerenderedSite();
    mkdirSync(inRoot('.cache'), { recursive: true });
    site.folder = mkdtempSync(inRoot('.cache/prerendered-'));
    cpSync(inRoot('demo/data'), join(site.folder, 'data'), { recursive: true });
    site.#server = createServer((request, response) => site.#answer(request, response)).listen(0);
    site.base = `http://localhost:${site.#server.address().port}`;
    site.#browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
    return site;
  }

  async close() {
    await this.#browser.close();
    this.#server.close();
    rmSync(this.folder, { recursive: true });
  }

  #answer({ url }, response) {
    const { pathname } = new URL(url, this.base);
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const file = pathname.startsWith('/cdn/')
      ? inRoot('dist', pathname.slice(1))
      : join(this.folder, pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? 'text/html; charset=utf-8';
    return response
      .writeHead(200, { 'content-type': type, 'content-security-policy': POLICY })
      .end(readFileSync(file));
  }

  /** Draws a page and puts it on the site. @param change what happens to it on its way here */
  async put(name, html, change = (text) => text) {
    const file = join(this.folder, `${name}.html`);
    const outcome = await prerender(html, { file });
    writeFileSync(file, change(outcome.html));
    return outcome;
  }

  /**
   * Somebody opens a page. The script comes when what was drawn before is there, and `before` was done with it.
   * @param {{scripts?: boolean, drawn?: boolean, now?: Date, context?: object, before?: (page) => Promise<unknown>, refuse?: RegExp, slow?: RegExp}}
   *   [options] `drawn: false` for a page in which nothing was drawn
   */
  async visit(path, { scripts = true, drawn = true, now, context = {}, before, refuse, slow } = {}) {
    const visitor = await this.#browser.newContext({ javaScriptEnabled: scripts, ...context });
    const page = await visitor.newPage();
    const seen = { requests: [], messages: [] };
    page.on('request', (request) => seen.requests.push(new URL(request.url()).pathname));
    page.on('console', (message) => seen.messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => seen.messages.push(`thrown: ${error.message}`));
    if (now) await page.clock.setFixedTime(now);
    if (scripts && !drawn) await page.addInitScript(watch);
    else if (scripts) {
      await page.addInitScript(watch);
      await page.route(/\/cdn\/samen\.js$/, async (route) => {
        await page.waitForFunction(() => document.readyState !== 'loading' && globalThis.mark());
        await before?.(page);
        await route.continue();
      });
    }
    if (slow)
      await page.route(slow, async (route) => {
        await pause(800);
        await route.continue();
      });
    if (refuse) await page.route(refuse, (route) => route.abort());
    await page.goto(`${this.base}/${path}`);
    return new Visit(page, visitor, seen);
  }
}

/** In the page: remembers what was drawn before, and what is done to it. */
function watch() {
  globalThis.violations = [];
  globalThis.changes = [];
  addEventListener('securitypolicyviolation', (event) =>
    globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
  globalThis.element = () =>
    [...document.querySelectorAll('*')].find(({ localName }) => localName.startsWith('samen-'));
  globalThis.mark = () => {
    const root = globalThis.element()?.shadowRoot;
    // Its styles are there.
    if (!root || ![...root.querySelectorAll('link')].every(({ sheet }) => sheet)) return false;
    globalThis.marked = [...root.querySelectorAll('[part="base"], [part="base"] *')];
    new MutationObserver((records) => globalThis.changes.push(...records.map(({ type }) => type))).observe(
      root,
      {
        childList: true,
        subtree: true,
        attributes: true,
        characterData: true,
      },
    );
    return true;
  };
}

class Visit {
  constructor(page, context, seen) {
    this.page = page;
    this.seen = seen;
    this.close = () => context.close();
  }

  /** What a person reads of the element, without opening anything. */
  text() {
    return this.page.locator('[part="base"]').first().innerText();
  }

  /** Waits until the element has its data and has drawn it. */
  async ready() {
    await this.page.waitForFunction(() => globalThis.element()?.ready);
    await this.page.evaluate(() => globalThis.element().updateComplete);
  }

  violations() {
    return this.page.evaluate(() => globalThis.violations);
  }

  /** Of what was drawn before: how many elements there were, and how many of those are still there. */
  kept() {
    return this.page.evaluate(() => ({
      there: globalThis.marked.length,
      kept: globalThis.marked.filter(({ isConnected }) => isConnected).length,
    }));
  }

  dataRequests() {
    return this.seen.requests.filter((path) => path.startsWith('/data/'));
  }
}
