/*
 * npm run build: everything that the package holds. With --fast only what a browser runs: no types, no manifest, no
 * schemas.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { findFiles, inRoot } from './lib/paths.mjs';
import { node, tool } from './lib/run.mjs';
import { step, together } from './lib/steps.mjs';

const fast = process.argv.includes('--fast');
const inCi = process.env.CI ? ['--check'] : [];

await ensureInstalled();
const started = Date.now();

/** A script beside this one. */
const own = (name, ...args) => {
  const script = inRoot('scripts', `${name}.mjs`);
  return existsSync(script) ? step(name, () => node([script, ...args])) : true;
};
const bundles = () => step('bundles', () => tool('rollup', 'rollup', ['-c', '--failAfterWarnings']));
const types = () =>
  step('types', async () => {
    const outcome = await tool('typescript', 'tsc', ['-p', 'tsconfig.build.json']);
    if (outcome.code === 0) vendorTypes();
    return outcome;
  });
const manifest = () => {
  const args = ['analyze', '--config', 'custom-elements-manifest.config.mjs'];
  return step('manifest', () => tool('@custom-elements-manifest/analyzer', 'cem', args));
};
// What lists the attributes of the elements, or types them. Of what is committed, in CI it must have been as it is written here.
const manifestAndLists = async () =>
  (await manifest()) &&
  (await own('typings')) &&
  (await own('builder-attributes', ...inCi)) &&
  (await own('cms-files', ...inCi));
// The schemas come from the code that validates, as built.
const bundlesAndSchemas = async () => (await bundles()) && (await own('schemas'));

// In CI the entries must have been committed as they are written here.
let built = await own('entries', ...inCi);
if (built) {
  const steps = fast
    ? [bundles]
    : [types, bundlesAndSchemas, manifestAndLists, () => own('locales', '--check')];
  built = (await together(steps)).every(Boolean);
}
if (built) {
  mkdirSync(inRoot('dist/cdn'), { recursive: true });
  for (const file of findFiles('src/cdn', /\.(?:html|css)$/))
    copyFileSync(inRoot(file), inRoot('dist/cdn', basename(file)));
  if (!fast) removeOlder(inRoot('dist'), started);
  await own('integrity');
}
process.exitCode = built ? 0 : 1;

/**
 * `@lit/localize` is inside the package (rollup.config.mjs), so its types must be too: whoever uses the package does not
 * have it.
 */
function vendorTypes() {
  const from = 'node_modules/@lit/localize';
  for (const path of readdirSync(inRoot(from), { recursive: true })) {
    if (!path.endsWith('.d.ts')) continue;
    const target = inRoot('dist/vendor/lit-localize', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      readFileSync(inRoot(from, path), 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, ''),
    );
  }
  for (const path of findFiles('dist', /^dist\/(?!vendor\/).*\.d\.ts$/)) {
    const vendor = relative(dirname(inRoot(path)), inRoot('dist/vendor/lit-localize'))
      .split(sep)
      .join('/');
    const text = readFileSync(inRoot(path), 'utf8');
    const own = text.replace(/(['"])@lit\/localize\//g, `$1${vendor.startsWith('.') ? '' : './'}${vendor}/`);
    if (own !== text) writeFileSync(inRoot(path), own);
  }
}

/**
 * Removes what an earlier build left. After the build and not before it, so that a page or a test that reads dist at
 * this moment finds it whole.
 */
function removeOlder(folder, time) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      removeOlder(path, time);
      if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
    } else if (statSync(path).mtimeMs < time - 1000) rmSync(path);
  }
}
