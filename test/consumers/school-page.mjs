/** A built consumer as a visitor meets it: the page of a school, in a browser, under a strict policy, with nothing else to reach. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/lib/browser.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const ORIGIN = 'https://school.example';
export const AGENDA = '/agenda.json';

export async function startBrowser() {
  return chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
}

/** @param {string[]} policies names of the framework's own policies for Trusted Types */
const strictPolicy = (policies) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'self'",
    "require-trusted-types-for 'script'",
    ['trusted-types', 'lit-html', ...policies].join(' '),
  ].join('; ');

export class SchoolPage {
  /** Paths that were asked for, in order. */
  asked = [];
  /** What the console was told that is wrong: also what the policy refused. */
  told = [];
  #agenda = Promise.resolve();

  /** @param {{folder: string, policies: string[]}} consumer where the build stands, and its policies for Trusted Types */
  static async open(browser, consumer) {
    const page = new SchoolPage();
    await page.#open(browser, consumer);
    return page;
  }

  async #open(browser, { folder, policies }) {
    this.context = await browser.newContext({ locale: 'nl', viewport: { width: 1000, height: 900 } });
    this.context.setDefaultTimeout(10_000);
    await this.context.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url());
      this.asked.push(origin === ORIGIN ? pathname : route.request().url());
      if (origin !== ORIGIN) return route.abort();
      if (pathname === AGENDA) {
        await this.#agenda;
        return route.fulfill({ path: inRoot('test/consumers/shared/agenda.json') }).catch(() => undefined);
      }
      const file = join(folder, pathname === '/' ? 'index.html' : pathname);
      if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
      if (!existsSync(file)) return route.fulfill({ status: 404, body: 'Not found.' });
      return route.fulfill({ path: file, headers: { 'content-security-policy': strictPolicy(policies) } });
    });
    this.page = await this.context.newPage();
    this.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.told.push(message.text());
    });
    this.page.on('pageerror', (error) => this.told.push(String(error)));
  }

  async visit() {
    await this.page.goto(ORIGIN);
  }

  /** Keeps the agenda waiting until what is returned is called. */
  holdAgenda() {
    let go;
    this.#agenda = new Promise((resolve) => (go = resolve));
    return go;
  }

  async press(name) {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** What the page wrote down of the events that it heard. */
  said(name) {
    return this.page.getByRole('status', { name, exact: true });
  }

  get directory() {
    return this.page.locator('samen-partner-directory');
  }

  get calendar() {
    return this.page.locator('samen-activity-calendar');
  }

  get chosen() {
    return this.page.getByRole('region', { name: 'Gekozen' });
  }

  get regulars() {
    return this.page.getByRole('list', { name: 'Vaste partners' }).locator('samen-partner-card');
  }

  get scan() {
    return this.page.locator('samen-self-scan');
  }

  async close() {
    await this.context.close();
  }
}
