/*
 * What a page must load, as committed numbers that a change alters on purpose: bytes after gzip -9 of the loader, the
 * common chunk, and each element with all that it imports at once.
 *
 *   node scripts/sizes.mjs          compares dist/cdn with sizes.json; more than 1 % either way fails, so does a limit
 *   node scripts/sizes.mjs --write  writes the numbers; limits are only ever changed by hand
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';
import { findFiles, inRoot } from './lib/paths.mjs';

const TOLERANCE = 0.01;
const file = inRoot('sizes.json');

const elements = findFiles('src/elements', /^src\/elements\/[^/]+\/define\.ts$/).map((path) =>
  basename(dirname(path)),
);
const now = Object.fromEntries([
  ['loader', weigh(closure('samen.js'))],
  ['shared', weigh(['shared.js'])],
  ...elements.map((name) => [name, weigh(closure(`${name}.js`))]),
]);
const before = JSON.parse(readFileSync(file, 'utf8'));

if (process.argv.includes('--write')) {
  const names = new Set([...Object.keys(now), ...Object.keys(before)]);
  const sizes = [...names].map((name) => [name, { bytes: now[name], limit: before[name]?.limit }]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sizes), null, 2)}\n`);
}
const complaints = check(now, JSON.parse(readFileSync(file, 'utf8')));
for (const [name, bytes] of Object.entries(now))
  console.log(
    `${name.padEnd(24)} ${String(bytes).padStart(6)} of ${before[name]?.limit ?? 'any number of'} bytes`,
  );
if (complaints.length) console.log(`\n${complaints.join('\n')}`);
process.exitCode = complaints.length ? 1 : 0;

function check(sizes, committed) {
  const found = [];
  for (const [name, bytes] of Object.entries(sizes)) {
    const { bytes: expected, limit } = committed[name] ?? {};
    if (bytes > limit) found.push(`${name} is ${bytes - limit} bytes over its limit of ${limit}.`);
    if (expected === undefined) console.log(`${name} is new: npm run sizes writes it down.`);
    else if (Math.abs(bytes - expected) > expected * TOLERANCE)
      found.push(
        `${name} is ${bytes} bytes, sizes.json says ${expected}: if that is meant, run \`npm run sizes\`.`,
      );
  }
  return found;
}

/** A bundle and the bundles that it imports at once, not those that it loads on demand. */
function closure(name) {
  const names = new Set([name]);
  for (const each of names)
    for (const { source } of parseAst(readBundle(each)).body)
      if (source?.value.startsWith('./')) names.add(source.value.slice(2));
  return [...names];
}

function weigh(names) {
  return names.reduce((sum, name) => sum + gzipSync(readBundle(name), { level: 9 }).length, 0);
}

function readBundle(name) {
  return readFileSync(inRoot('dist/cdn', name), 'utf8');
}
