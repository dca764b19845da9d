/** What somebody does in WordPress, as a person does it: log in, write a post, publish it, look at it. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/lib/browser.mjs';
import { openSite } from '../../scripts/wordpress-site.mjs';

if (!process.env.SAMEN_WORDPRESS) throw new Error('These tests need a site: npm run test:wordpress');
const where = JSON.parse(process.env.SAMEN_WORDPRESS);

/** The site of all tests. */
export const site = openSite(where);

/** Milliseconds on a busy machine: of a test, of what one person does in it, of one step of that, and of closing a browser. */
export const LIMIT = { test: 300_000, person: 150_000, step: 30_000, close: 10_000 };

/** @returns {Promise<{browser: import('playwright-core').Browser, end: () => Promise<void>}>} which ends, whether it listens or not */
export async function startBrowser() {
  const executablePath = await ensureChromium();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS, timeout: 2 * LIMIT.step });
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const { id } = processInfo.find(({ type }) => type === 'browser');
  const end = async () => {
    const late = rest(LIMIT.close, 'late', { ref: false });
    if ((await Promise.race([browser.close(), late])) === 'late') process.kill(id, 'SIGKILL');
  };
  return { browser, end };
}

/** Waits, but not for ever. Playwright itself has no limit for some of what it does, such as counting, typing and closing. */
async function within(limit, what, work, more = () => '') {
  const timer = new AbortController();
  const late = rest(limit, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`${what} took longer than ${limit / 1000} seconds.\n${more()}`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    timer.abort();
  }
}

/**
 * Somebody with a browser of their own, for which the site is as the words say: see site/mu-plugin.php. Nothing outside of the site
 * is asked for. When it takes too long, it says which page they are on and what that waits for.
 * @param {import('playwright-core').Browser} browser
 * @param {{who: string, words?: string[], options?: import('playwright-core').BrowserContextOptions}} somebody
 * @param {(page: import('playwright-core').Page) => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function atBrowser(browser, { who, words = [], options = {} }, work) {
  const doing = (what) =>
    appendFileSync(join(where.folder, 'doing.log'), `${new Date().toISOString()} ${who}: ${what}\n`);
  doing('begins');
  const settings = { viewport: { width: 1280, height: 900 }, locale: 'nl', ...options };
  const context = await within(LIMIT.step, `A browser for ${who}`, browser.newContext(settings));
  context.setDefaultTimeout(LIMIT.step);
  const asked = new Set();
  context.on('request', (request) => asked.add(request));
  for (const end of ['requestfinished', 'requestfailed']) context.on(end, (request) => asked.delete(request));
  const state = () =>
    [
      ...context.pages().map((page) => `Page: ${page.url()}`),
      ...[...asked].map((request) => `Waits for: ${request.method()} ${request.url()}`),
    ].join('\n');
  const all = async () => {
    await context.addCookies([{ name: 'samen-test', value: words.join('.') || 'none', url: site.url }]);
    await context.route(
      (address) => !address.href.startsWith(site.url),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    page.on('framenavigated', (frame) => frame === page.mainFrame() && doing(frame.url()));
    // "Leave this page?" is answered with yes.
    page.on('dialog', (dialog) => {
      doing(`is asked (${dialog.type()}): ${dialog.message()}`);
      dialog.accept().catch(() => undefined);
    });
    return work(page);
  };
  try {
    return await within(LIMIT.person, who, all(), state);
  } catch (error) {
    if (error.name === 'TimeoutError') error.message += `\n${state()}`;
    throw error;
  } finally {
    await close(context, doing);
  }
}

/**
 * Chromium (seen in 156) sometimes never answers when it has to close a context (`Target.disposeBrowserContext`) of which a page has
 * just begun to show another one, as after the classic editor's form is sent; Playwright then waits for ever. So pages go first, when
 * they have loaded, and the wait has an end: what is left goes with the browser.
 */
async function close(context, doing) {
  doing('ends');
  const closing = async () => {
    for (const page of context.pages()) {
      await page.waitForLoadState('load', { timeout: LIMIT.close / 2 }).catch(() => undefined);
      await page.close();
    }
    await context.close();
  };
  const late = rest(LIMIT.close, 'late', { ref: false });
  if ((await Promise.race([closing().catch(() => undefined), late])) === 'late') doing('does not close');
}

export async function logIn(page, user) {
  await page.goto(`${site.url}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(user);
  await page.getByLabel('Password', { exact: true }).fill(user);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL(/wp-admin/);
}

/** The block editor with an empty post. */
export const blockEditor = (page) => ({
  async open(title) {
    await page.goto(`${site.url}/wp-admin/post-new.php`);
    await page.getByRole('textbox', { name: 'Add title' }).fill(title);
  },

  /** Chooses a block from the list of blocks, to stand after all that is there. */
  async insert(name) {
    await page.getByRole('textbox', { name: 'Add title' }).click();
    const list = page.getByRole('button', { name: 'Toggle block inserter' });
    await list.click();
    await page.getByPlaceholder('Search', { exact: true }).fill(name);
    // The glyph of its icon counts as part of its name.
    const option = page.getByRole('option').filter({ has: page.getByText(name, { exact: true }) });
    await option.click();
    await list.click();
  },

  async writeHtml(text) {
    await this.insert('Custom HTML');
    await page.getByPlaceholder('Write HTML').fill(text);
  },

  async writeShortcode(text) {
    await this.insert('Shortcode');
    await page.getByPlaceholder('Write shortcode here').fill(text);
  },

  /** The editor for the whole post as it is saved. */
  async writeAll(text) {
    await page.keyboard.press('Control+Shift+Alt+M');
    await page.getByPlaceholder('Start writing with text or HTML').fill(text);
    await page.getByRole('button', { name: 'Exit code editor' }).click();
  },

  /** A block of ours, filled in. */
  async insertElement(name, src, fallback) {
    await this.insert(name);
    await page.getByLabel('Adres van de gegevens').fill(src);
    await page.getByRole('button', { name: 'Toon' }).click();
    if (!fallback) return;
    await page
      .getByRole('document', { name: /Empty block|Paragraph/ })
      .last()
      .click();
    await page.keyboard.type(fallback);
  },

  /** Opens the settings of the block that is chosen. */
  async settings() {
    const button = page.getByRole('button', { name: 'Settings', exact: true });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  },

  async fillIn(label, value) {
    await this.settings();
    await page.getByLabel(label).fill(value);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
  },

  /** @returns {Promise<string>} number of the post */
  async publish() {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.locator('.components-snackbar', { hasText: 'Post published.' }).waitFor();
    return /post=(\d+)/.exec(page.url())[1];
  },
});

/** The editor of before blocks. */
export const classicEditor = (page) => ({
  async open(title) {
    await page.goto(`${site.url}/wp-admin/post-new.php`);
    await page.getByRole('textbox', { name: 'Add title' }).fill(title);
    await page.getByRole('button', { name: 'Text', exact: true }).click();
  },
  async writeAll(text) {
    await page.locator('#content').fill(text);
  },

  /** Looks at the post in the tab "Visual", as most people do, and comes back. */
  async lookAtVisual() {
    await page.getByRole('button', { name: 'Visual', exact: true }).click();
    await page.frameLocator('#content_ifr').locator('body').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' ');
  },

  /** While it keeps a draft, as when the title is written, it does not listen; then one clicks again. */
  async publish() {
    const isPublished = () => /post\.php\?post=\d+/.test(page.url());
    const isSent = (request) => request.isNavigationRequest() && request.method() === 'POST';
    for (let tries = 0; tries < 5 && !isPublished(); tries++) {
      const sent = page.waitForRequest(isSent, { timeout: 5000 }).catch(() => undefined);
      await page.locator('#publish:not(.disabled)').click();
      if (await sent) await page.waitForURL(isPublished);
    }
    return /post=(\d+)/.exec(page.url())[1];
  },
});
