/*
 * Writes dist/cdn/integrity.json: the hash of each file there, for who names it with `integrity` (Subresource Integrity,
 * W3C) or in the `integrity` of an import map.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { findFiles, inRoot } from './lib/paths.mjs';

const folder = 'dist/cdn';
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const files = Object.fromEntries(
  findFiles(folder, /\.(?:js|css)$/)
    .map((path) => [relative(folder, path).split(sep).join('/'), hash(readFileSync(inRoot(path)))])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(inRoot(folder, 'integrity.json'), `${JSON.stringify({ version, files }, null, 2)}\n`);

function hash(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
