/*
 * npm run test:consumers: installs the package, as it would be published, in an app of each framework (test/consumers/), where it is
 * type-checked, built and run in a browser. Build first. Without the npm registry it says so and is content; what was installed
 * before is kept (in the folder for temporary files), and then none is needed.
 *
 *   NAME …            only these
 *   --tarball FILE    this package, instead of what `npm pack` makes now
 *   --concurrency N   so many at once (default 2)
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { ensureChromium } from './lib/browser.mjs';
import { findFiles, inRoot } from './lib/paths.mjs';
import { node, npm, run } from './lib/run.mjs';
import { step, together } from './lib/steps.mjs';

const { values: options, positionals } = parseArgs({
  options: { tarball: { type: 'string' }, concurrency: { type: 'string', default: '2' } },
  allowPositionals: true,
});

const MINUTE = 60_000;
const HOME = inRoot('test/consumers');
const OUT_OF_REACH = /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/;
/** No questions, no news, and no scripts of packages. */
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
const ENV = { NG_CLI_ANALYTICS: 'false', CI: '1', NO_COLOR: '1' };

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readJson(inRoot('package.json'));
const total = { passed: 0, failed: 0, skipped: 0 };
const temporary = mkdtempSync(join(tmpdir(), 'samen-pack-'));

try {
  const tarball = options.tarball ? resolve(options.tarball) : await pack();
  await ensureChromium();
  await together(
    consumers().map((name) => () => consume(name, tarball)),
    Number(options.concurrency) || 2,
  );
} catch (error) {
  console.log(error.message);
  total.failed++;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;

/** Every folder with a package.json is one. The longest work comes first, so that nobody waits for it at the end. */
function consumers() {
  const all = readdirSync(HOME)
    .filter((name) => existsSync(join(HOME, name, 'package-lock.json')))
    .sort((x, y) => weight(y) - weight(x));
  const unknown = positionals.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; there is ${all.join(', ')}.`);
  return positionals.length > 0 ? all.filter((name) => positionals.includes(name)) : all;
}

function weight(name) {
  return statSync(join(HOME, name, 'package-lock.json')).size;
}

async function pack() {
  const changed = (path) => statSync(inRoot(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const built = Math.min(changed('dist/index.js'), changed('dist/index.d.ts'));
  if (!built) throw new Error('There is nothing to pack: run `npm run build` first.');
  if (built < Math.max(...findFiles('src', /./).map(changed)))
    console.log('– dist is older than src: what is tried is what was built.');
  const args = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', temporary];
  const { code, output } = await npm(args, { timeout: MINUTE });
  if (code !== 0) throw new Error(`npm pack failed.\n${output}`);
  return join(
    temporary,
    readdirSync(temporary).find((name) => name.endsWith('.tgz')),
  );
}

/** From an empty folder to what a visitor sees. What fails ends it. */
async function consume(name, tarball) {
  const source = join(HOME, name);
  const app = readJson(join(source, 'package.json'));
  const folder = folderFor(name);
  const script = (each) => npm(['run', each, '--silent'], { cwd: folder, env: ENV, timeout: 4 * MINUTE });

  const absent = await install(source, folder, tarball);
  if (absent !== undefined) {
    if (!OUT_OF_REACH.test(absent))
      return count(await step(`${name}: npm`, () => ({ code: 1, output: absent })));
    console.log(`– ${name}: skipped. The npm registry cannot be reached, and nothing was installed before.`);
    return total.skipped++;
  }
  bringSource(source, folder);
  const steps = [
    ['types', () => script('check')],
    ...(app.scripts['check:wrong'] ? [['wrong types', () => wrongTypes(folder, script)]] : []),
    ['build', () => script('build')],
  ];
  for (const [what, work] of steps) if (!count(await step(`${name}: ${what}`, work))) return undefined;
  const policies = app.config?.trustedTypes?.split(' ') ?? [];
  return step(`${name}: browser`, () => browse({ name, folder: join(folder, 'dist'), policies }));
}

function count(passed) {
  if (passed) total.passed++;
  else total.failed++;
  return passed;
}

/** Where an app stands with all that it needs: another folder as soon as it needs something else. */
function folderFor(name) {
  const hash = createHash('sha256')
    .update(readFileSync(join(HOME, name, 'package-lock.json')))
    .update(JSON.stringify([manifest.dependencies, manifest.peerDependencies, process.versions.modules]))
    .digest('hex')
    .slice(0, 12);
  const home = join(tmpdir(), `samen-consumers-${process.getuid?.() ?? ''}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (process.getuid && statSync(home).uid !== process.getuid())
    throw new Error(`${home} is somebody else's.`);
  for (const each of readdirSync(home))
    if (each.startsWith(`${name}-`) && each !== `${name}-${hash}`)
      rmSync(join(home, each), { recursive: true, force: true });
  return join(home, `${name}-${hash}`);
}

/**
 * The lockfile holds the framework; the package comes on top, since its own hash cannot stand in a file of its own repository.
 * Of what was installed before, only the package is put in anew.
 * @returns {Promise<string | undefined>} why not
 */
async function install(source, folder, tarball) {
  const stamp = join(folder, 'installed');
  const options = { cwd: folder, timeout: 3 * MINUTE };
  const ours = join(folder, 'node_modules', manifest.name);
  if (existsSync(stamp)) {
    rmSync(ours, { recursive: true, force: true });
    mkdirSync(ours);
    const { code, output } = await run('tar', ['-xzf', tarball, '-C', ours, '--strip-components=1'], options);
    return code === 0 ? undefined : output;
  }
  // Asked once and shortly: an installation tries again and again.
  const asked = await npm(['view', 'lit', 'version', '--fetch-retries=0', '--fetch-timeout=20000'], {
    timeout: MINUTE,
  });
  if (asked.code !== 0) return asked.output;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(source, file), join(folder, file));
  // Not `npm ci`, which takes nothing besides what a lockfile holds.
  const { code, output } = await npm(['install', '--no-save', tarball, ...QUIET], options);
  if (code !== 0) return output;
  if (existsSync(join(folder, 'node_modules/@lit-labs/ssr')))
    return 'What is only for servers (an optional peer dependency) was installed as well.';
  writeFileSync(stamp, '');
  return undefined;
}

/** Puts the app as it is now in place of what stood there. */
function bringSource(source, folder) {
  const kept = ['node_modules', 'installed', '.angular'];
  for (const name of readdirSync(folder))
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true });
  const isOurs = (path) => !/[\\/](?:node_modules|dist)$/.test(path);
  cpSync(source, folder, { recursive: true, filter: isOurs });
  cpSync(join(HOME, 'shared'), join(folder, 'src/shared'), { recursive: true });
}

/** For a compiler that cannot be told to expect a mistake: all files in `wrong/` hold one. */
async function wrongTypes(folder, script) {
  const { code, output } = await script('check:wrong');
  const text = stripVTControlCharacters(output);
  const missed = readdirSync(join(folder, 'wrong')).filter((file) => !text.includes(`wrong/${file}`));
  if (code !== 0 && missed.length === 0) return { code: 0, output };
  return { code: 1, output: `Compiled, and should not have: ${missed.join(', ')}\n${output}` };
}

async function browse(consumer) {
  const { code, output } = await node(['--test', '--test-reporter=spec', join(HOME, 'consumers.test.mjs')], {
    env: { SAMEN_CONSUMERS: JSON.stringify([consumer]), NO_COLOR: '1' },
    timeout: 3 * MINUTE,
  });
  const text = stripVTControlCharacters(output);
  const number = (word) => Number(new RegExp(`^\\S+ ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const went = { passed: number('pass'), failed: number('fail') + number('cancelled') };
  if (code !== 0 || went.passed === 0) went.failed ||= 1;
  total.passed += went.passed;
  total.failed += went.failed;
  // The list of what went well says nothing here.
  const told = text.slice(Math.max(0, text.indexOf('failing tests:')));
  return { code: went.failed, output: told, note: `${went.passed} passed, ${went.failed} failed` };
}
