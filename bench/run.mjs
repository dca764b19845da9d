/*
 * npm run bench: this library and its peers on the same work, in one run. A table of ratios, not of seconds: those say
 * more about the machine than about the code. Never part of the tests.
 *
 *   node bench/run.mjs                     everything
 *   node bench/run.mjs weights search …    some of it
 *   node bench/run.mjs --check             exit code 1 when a limit is not met
 */
import { existsSync, statSync } from 'node:fs';
import { findFiles, inRoot } from '../scripts/lib/paths.mjs';
import { npm, tool } from '../scripts/lib/run.mjs';

const MEASUREMENTS = [
  'weights',
  'first-cards',
  'keystroke',
  'search',
  'cost-curve',
  'long-tasks',
  'calendar-list',
  'calendar-month',
  'calendar-long-tasks',
  'scan',
  'route',
];

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !MEASUREMENTS.includes(name));
if (unknown.length)
  throw new Error(`There is no ${unknown.join(', ')}; there is ${MEASUREMENTS.join(', ')}.`);

await prepare();
const rows = [];
for (const name of MEASUREMENTS) {
  if (asked.length && !asked.includes(name)) continue;
  console.error(`${name} …`);
  rows.push(...(await measure(name)));
}
console.log(`\n${table(rows)}\n`);
if (process.argv.includes('--check') && rows.some((row) => verdict(row) === 'NO')) process.exitCode = 1;

/** What there must be: the peers, and a build. */
async function prepare() {
  if (!existsSync(inRoot('bench/node_modules/.package-lock.json'))) {
    console.error('Installing the peers (npm ci in bench/) …');
    await must(npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: inRoot('bench') }));
  }
  const built = [
    'dist/cdn/samen.js',
    'dist/cdn/partner-directory.js',
    'dist/cdn/activity-calendar.js',
    'dist/model/partners/index.js',
    'dist/model/route/index.js',
  ];
  if (!built.every((path) => existsSync(inRoot(path)))) {
    console.error('Building dist (rollup -c) …');
    await must(tool('rollup', 'rollup', ['-c']));
  }
  const newest = Math.max(...findFiles('src', /\.ts$/).map((path) => statSync(inRoot(path)).mtimeMs));
  if (newest > statSync(inRoot(built[1])).mtimeMs)
    console.error(
      'Note: src/ has changed since dist/ was built. This measures dist/; `npm run build` renews it.',
    );
}

async function must(running) {
  const { code, output } = await running;
  if (code !== 0) throw new Error(output);
}

/** A measurement's rows. The browsers that it opens close behind it. */
async function measure(name) {
  const module = await import(`./${name}.mjs`);
  const opened = [];
  const open = async (files) => {
    const { openBrowser } = await import('./browser.mjs');
    const browser = await openBrowser(files);
    opened.push(browser);
    return browser;
  };
  try {
    return await module.measure({ open });
  } finally {
    for (const browser of opened) await browser.close();
  }
}

function table(all) {
  const head = ['what', 'ours', 'other', '', 'ratio', 'limit', 'ok'];
  const cells = [head, ...all.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const right = new Set([1, 2, 4, 5]);
  const line = (row) =>
    row
      .map((cell, column) =>
        right.has(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd();
  const [first, ...rest] = cells.map(line);
  return [first, widths.map((width) => '─'.repeat(width)).join('  '), ...rest].join('\n');
}

function cellsOf(row) {
  const { what, unit, ours, peer = '', other, limit } = row;
  const amount = (value) =>
    value === undefined ? '–' : `${value.toFixed(value < 10 || unit === 'kB' ? 2 : 1)} ${unit}`;
  const ratio = other ? (ours / other).toFixed(2) : '–';
  const most = limit?.ratio ? `${limit.ratio} ×` : limit ? `${limit.ours} ${unit}` : '–';
  return [what, amount(ours), amount(other), peer, ratio, most, verdict(row)];
}

function verdict({ ours, other, limit }) {
  if (!limit) return '';
  const value = limit.ratio ? ours / other : ours;
  return value <= (limit.ratio ?? limit.ours) ? 'yes' : 'NO';
}
