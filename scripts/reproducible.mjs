/*
 * npm run test:reproducible: builds what is in dist once more, from a copy in another folder, and compares the bytes. Who gets our
 * files from somewhere can so find out that they come from this source. Build first.
 */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFiles, inRoot, root } from './lib/paths.mjs';
import { node, run } from './lib/run.mjs';

const copy = realpathSync(mkdtempSync(join(tmpdir(), 'samen-again-')));
process.exitCode = 1;
try {
  const skipped = new Set(['.git', 'dist', 'node_modules', 'storybook-static'].map((name) => inRoot(name)));
  cpSync(root, copy, { recursive: true, filter: (path) => !skipped.has(path) });
  // Links instead of copies where the file system can: it is the same packages.
  const packages = [inRoot('node_modules'), copy];
  const linked = await run('cp', ['-al', ...packages]);
  if (linked.code !== 0) cpSync(packages[0], join(copy, 'node_modules'), { recursive: true });

  const built = await node([join(copy, 'scripts/build.mjs'), '--fast'], { cwd: copy });
  if (built.code !== 0) throw new Error(built.output);

  const files = findFiles('dist', /\.(?:css|html|js|map|txt)$|integrity\.json$/);
  const other = files.filter((path) => {
    try {
      return !readFileSync(inRoot(path)).equals(readFileSync(join(copy, path)));
    } catch {
      return true;
    }
  });
  if (other.length > 0) console.log(`✗ These came out otherwise:\n${other.join('\n')}`);
  else {
    console.log(`✓ ${files.length} files came out the same, byte for byte.`);
    process.exitCode = 0;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
