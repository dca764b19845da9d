import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { inRoot } from './paths.mjs';
import { npm } from './run.mjs';

const OLDEST_NODE = [20, 19];

/**
 * Brings node_modules in agreement with package-lock.json. Says and does nothing when it already is. Uses nothing but
 * Node itself, because it runs before anything is installed.
 */
export async function ensureInstalled() {
  checkNode();
  const lockText = readFileSync(inRoot('package-lock.json'), 'utf8');
  const stamp = inRoot('node_modules/.samen-lock');
  const hash = createHash('sha256')
    .update(lockText)
    .update(readFileSync(inRoot('package.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;

  const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const hidden = inRoot('node_modules/.package-lock.json');
  const installed = existsSync(hidden) ? JSON.parse(readFileSync(hidden, 'utf8')) : undefined;
  if (!agrees(JSON.parse(lockText), manifest, installed)) {
    console.log('Installing what package-lock.json names (npm ci) …');
    const { code, output } = await npm(['ci', '--no-audit', '--no-fund'], {
      env: { PUPPETEER_SKIP_DOWNLOAD: '1' },
    });
    if (code !== 0)
      throw new Error(`npm ci failed (exit code ${code}).\n${withoutUsage(output)}${adviceFor(output)}`);
  }
  writeFileSync(stamp, hash);
}

/**
 * Whether what npm wrote down about node_modules is what the lockfile asks, and the lockfile what package.json asks.
 * Packages for other platforms are optional and may be absent.
 */
export function agrees(lock, manifest, installed) {
  if (!installed) return false;
  const asked = lock.packages[''];
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    if (!isDeepStrictEqual(asked[kind] ?? {}, manifest[kind] ?? {})) return false;
  return Object.entries(lock.packages).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const there = installed.packages[path];
    return there ? there.version === version : Boolean(optional);
  });
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** npm tells all its options when two files do not agree. */
const withoutUsage = (output) =>
  output.replace(/(?:npm error\s*)?npm error Clean install a project[\s\S]*/, '');

function adviceFor(output) {
  if (output.includes('EUSAGE'))
    return '\npackage.json and package-lock.json do not agree: run `npm install`, look at the difference, commit both.\n';
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED/.test(output))
    return '\nThe npm registry is out of reach from here.\n';
  return '';
}
