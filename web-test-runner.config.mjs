import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { build } from 'esbuild';
import { CHROMIUM_ARGS, ensureChromium, findFirefox, findWebKit } from './scripts/lib/browser.mjs';
import { root } from './scripts/lib/paths.mjs';
import { startWebKitDriver } from './scripts/lib/webkit-driver.mjs';
import { samenCommands } from './test/support/commands.mjs';
import { fixtureMiddleware } from './test/support/fixture-server.mjs';
import { samenReporter } from './test/support/reporter.mjs';

const LAUNCHERS = {
  async chromium() {
    return chromeLauncher({
      launchOptions: { executablePath: await ensureChromium(), args: CHROMIUM_ARGS },
      // A tab that is not in front gets no animation frames; this one believes that it is.
      async createPage({ context }) {
        const page = await context.newPage();
        const client = await page.createCDPSession();
        await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        // A tab serves many test files. With fifty entries its history is full: a test's own steps go first, and Back leaves it.
        page.on('framenavigated', (frame) => {
          if (frame !== page.mainFrame() || frame.url() !== 'about:blank') return;
          client.send('Page.resetNavigationHistory').catch(() => {});
        });
        return page;
      },
    });
  },
  firefox() {
    return chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
      concurrency: 1,
    });
  },
  async webkit() {
    const { miniBrowser, ...programs } = findWebKit();
    return webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: await startWebKitDriver(programs),
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
      },
    });
  },
};

const browser = process.env.SAMEN_BROWSER ?? 'chromium';

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/node/**'],
  nodeResolve: true,
  browsers: [await LAUNCHERS[browser]()],
  concurrency: 1,
  staticLogging: !process.stdout.isTTY,
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 300_000,
  middleware: [fixtureMiddleware(), allowOrigins],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
    commonJsPackages(['papaparse', 'axe-core']),
    a11ySnapshotPlugin(),
    samenCommands(),
  ],
  reporters: [samenReporter({ resultsFile: process.env.SAMEN_TEST_RESULTS, rootDir: root })],
  // Lit tells that it is in dev mode; the tests want it so, for its warnings.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};

/** As a CDN does: a sandboxed frame has the origin `null` and must be able to load our scripts. */
function allowOrigins(context, next) {
  context.set('access-control-allow-origin', '*');
  return next();
}

/** Serves packages that are not ES modules as such. */
function commonJsPackages(names) {
  const prefix = '/__commonjs__/';
  const bundles = new Map();
  const bundle = async (name) => {
    const { outputFiles } = await build({
      stdin: { contents: `export { default } from ${JSON.stringify(name)};`, resolveDir: root },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0].text;
  };
  return {
    name: 'commonjs-packages',
    resolveImport: ({ source }) => (names.includes(source) ? `${prefix}${source}.js` : undefined),
    async serve({ path }) {
      if (!path.startsWith(prefix)) return undefined;
      const name = path.slice(prefix.length, -'.js'.length);
      if (!bundles.has(name)) bundles.set(name, bundle(name));
      return { body: await bundles.get(name), type: 'js' };
    },
  };
}
