/*
 * npm test: installs what is missing, checks types and style, builds, and runs every test. Ends with a line
 * `N passed, N failed`, in which each check counts as one.
 *
 *   --all-browsers      also in Firefox and WebKit, where they are installed
 *   --files PATTERN     only these browser tests, and nothing else
 *   --watch             the browser tests again at every change
 *   --concurrency N     so many test files at once (default 1)
 */
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { ensureChromium, findFirefox, findWebKit } from './lib/browser.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findFiles, inRoot } from './lib/paths.mjs';
import { node, tool } from './lib/run.mjs';
import { step, together } from './lib/steps.mjs';

const { values: options } = parseArgs({
  options: {
    'all-browsers': { type: 'boolean' },
    files: { type: 'string', multiple: true },
    watch: { type: 'boolean' },
    concurrency: { type: 'string' },
  },
});
/** Of lit-analyzer: it knows no expressions where a declaration stands, and no converters that are not written inline. */
const BLIND_RULES = ['--rules.no-invalid-css=off', '--rules.no-incompatible-property-type=off'];
const total = { passed: 0, failed: 0, skipped: 0 };
const reports = inRoot('.cache/reports');

try {
  await ensureInstalled();
  mkdirSync(reports, { recursive: true });
  const chromium = { name: 'chromium', CHROME_PATH: await ensureChromium() };
  if (options.watch) await watch(chromium);
  else if (options.files) await only(options.files, chromium);
  else await everything([chromium]);
} catch (error) {
  console.log(error.message);
  total.failed++;
}
if (!options.watch) {
  const { passed, failed, skipped } = total;
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
}
process.exitCode = total.failed ? 1 : 0;

async function everything(browsers) {
  const checks = [
    ['build', () => script('build')],
    ['eslint', () => tool('eslint', 'eslint', ['.', '--max-warnings=0', ...cache('eslint')])],
    ['types', () => tool('typescript', 'tsc', ['-p', 'tsconfig.json'])],
    [
      'lit-analyzer',
      () => tool('lit-analyzer', 'lit-analyzer', ['src/**/*.ts', '--strict', '--quiet', ...BLIND_RULES]),
    ],
    ['prettier', () => tool('prettier', 'prettier', ['--check', '.', ...cache('prettier')])],
    ['pure model', () => tool('typescript', 'tsc', ['-p', 'tsconfig.model.json'])],
  ];
  const [built] = await together(
    checks.map(
      ([name, run]) =>
        () =>
          check(name, run),
    ),
    Math.min(availableParallelism(), 4),
  );
  if (built) {
    await check('sizes', () => script('sizes'));
    await nodeTests();
  } else console.log('– sizes, node tests: not without a build');

  const absent = [];
  if (options['all-browsers']) {
    if (findFirefox()) browsers.push({ name: 'firefox' });
    else absent.push('Firefox (firefox-esr or firefox on the PATH, or FIREFOX_PATH)');
    const { missing } = findWebKit();
    if (missing.length === 0) browsers.push({ name: 'webkit' });
    else absent.push(`WebKit (${missing.join(', ')}; on Debian: apt-get install webkit2gtk-driver xvfb)`);
  }
  for (const browser of browsers) await browserTests(browser);
  for (const name of absent) console.log(`– not installed, so not tested: ${name}`);
}

async function only(files, browser) {
  await buildIfStale();
  await browserTests(browser, ['--files', ...files]);
}

async function watch(browser) {
  await buildIfStale();
  const files = options.files ? ['--files', ...options.files] : [];
  await webTestRunner(browser, ['--watch', ...files], { stdio: 'inherit' });
}

/** For the tests that look at what is built: some render on the server, some load the page script. */
async function buildIfStale() {
  const changed = (path) => statSync(inRoot(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(...findFiles('src', /./).map(changed), changed('rollup.config.mjs'));
  if (changed('dist/cdn/shared.js') < newest) await step('build', () => script('build', '--fast'));
}

function script(name, ...args) {
  return node([inRoot('scripts', `${name}.mjs`), ...args]);
}

/** Linters look only at what changed since they last found nothing. */
function cache(name) {
  return ['--cache', '--cache-location', `.cache/${name}`];
}

async function check(name, run) {
  const passed = await step(name, run);
  if (passed) total.passed++;
  else total.failed++;
  return passed;
}

/** Runs tests that report how many there were. When they cannot even begin, that is one failure. */
async function countedTests(name, run) {
  await step(name, async () => {
    const { code, output, counts } = await run();
    const { passed, failed, skipped } = counts ?? { passed: 0, failed: 1, skipped: 0 };
    total.passed += passed;
    total.failed += code === 0 ? failed : Math.max(failed, 1);
    total.skipped += skipped;
    return {
      code: code || failed,
      output: stripVTControlCharacters(output),
      note: `${passed} passed, ${failed} failed`,
    };
  });
}

function nodeTests() {
  const files = findFiles('test/node', /\.test\.mjs$/);
  if (files.length === 0) return undefined; // without a name Node would look for tests by itself
  const report = `${reports}/node.tap`;
  rmSync(report, { force: true });
  const args = ['spec', 'stdout', 'tap', report].map((value, at) =>
    at % 2 ? `--test-reporter-destination=${value}` : `--test-reporter=${value}`,
  );
  return countedTests('node tests', async () => {
    const outcome = await node(['--test', ...args, ...files]);
    return { ...outcome, counts: readReport(report, countTap) };
  });
}

function browserTests(browser, args = []) {
  const report = `${reports}/${browser.name}.json`;
  rmSync(report, { force: true });
  return countedTests(browser.name, async () => {
    const outcome = await webTestRunner(browser, args, { env: { SAMEN_TEST_RESULTS: report } });
    return { ...outcome, counts: readReport(report, JSON.parse) };
  });
}

function webTestRunner({ name, ...env }, args, { env: more, ...rest }) {
  const concurrency = options.concurrency ? ['--concurrency', options.concurrency] : [];
  return tool('@web/test-runner', 'wtr', [...concurrency, ...args], {
    env: { SAMEN_BROWSER: name, ...env, ...more },
    ...rest,
  });
}

function readReport(file, read) {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function countTap(text) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)[1]);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}
