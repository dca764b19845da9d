/*
 * One Chromium, and a server beside it for what its pages ask: dist/cdn, and whatever a measurement hands over.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { build, transform } from 'esbuild';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../scripts/lib/browser.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';

const TYPES = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html',
  bin: 'application/octet-stream',
};

/** @param {Record<string, string>} files what the pages may ask besides /cdn/: `/name.js` → its text */
export async function openBrowser(files) {
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://bench').pathname;
    const body = path === '/' ? '<!doctype html><html lang="nl"><body>' : (files[path] ?? readCdn(path));
    const type = TYPES[path.split('.').at(-1)] ?? TYPES.html;
    // Isolated, so that the page's clock ticks every 5 µs and not every 100.
    const isolated = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    };
    response
      .writeHead(body === undefined ? 404 : 200, {
        'content-type': type === TYPES.bin ? type : `${type}; charset=utf-8`,
        ...isolated,
      })
      .end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
  return {
    version: browser.version(),
    /**
     * Runs a function in a page of its own and answers what it answers; it may use nothing from outside itself.
     * @param {(argument: any) => Promise<any>} work
     */
    async run(work, argument) {
      const page = await this.page();
      try {
        return await page.run(work, argument);
      } finally {
        await page.close();
      }
    },
    /** A page that stays, for work in turns with others. */
    async page() {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        timezoneId: 'Europe/Amsterdam',
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(error));
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      return { run: (work, argument) => page.evaluate(work, argument), close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function readCdn(path) {
  const [, name] = /^\/cdn\/([\w-]+\.js)$/.exec(path) ?? [];
  return name && readFileSync(inRoot('dist/cdn', name), 'utf8');
}

/** A style sheet that a peer imports is a text in its bundle, minified: gzipped it weighs what the file beside it would. */
const stylesAsText = {
  name: 'styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};

/** One file with all that a module imports, minified: how a peer reaches a visitor. */
export async function bundle(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    plugins: [stylesAsText],
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
