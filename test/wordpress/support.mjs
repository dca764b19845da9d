/** What somebody does in WordPress, as a person does it: log in, write a post, publish it, look at it. */
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/lib/browser.mjs';

export async function startBrowser() {
  return chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
}

/**
 * A browser of somebody, for which the site is as the words say: see site/mu-plugin.php. Nothing outside of the site is asked for.
 * @param {string[]} words
 */
export async function newContext(browser, url, words = [], options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'nl',
    ...options,
  });
  await context.addCookies([{ name: 'samen-test', value: words.join('.') || 'none', url }]);
  await context.route(
    (address) => !address.href.startsWith(url),
    (route) => route.abort(),
  );
  context.setDefaultTimeout(20_000);
  return context;
}

export async function logIn(context, url, user) {
  const page = await context.newPage();
  await page.goto(`${url}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(user);
  await page.getByLabel('Password', { exact: true }).fill(user);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL(/wp-admin/);
  return page;
}

/** The block editor with an empty post. */
export const blockEditor = (page, url) => ({
  async open(title) {
    await page.goto(`${url}/wp-admin/post-new.php`);
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
export const classicEditor = (page, url) => ({
  async open(title) {
    await page.goto(`${url}/wp-admin/post-new.php`);
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

  /** While it keeps a draft it does not listen; then one clicks again. */
  async publish() {
    const isPublished = () => /post\.php\?post=\d+/.test(page.url());
    for (let tries = 0; tries < 3 && !isPublished(); tries++) {
      await page.locator('#publish:not(.disabled)').click();
      await page.waitForURL(isPublished, { waitUntil: 'commit', timeout: 8000 }).catch(() => undefined);
    }
    return /post=(\d+)/.exec(page.url())[1];
  },
});
