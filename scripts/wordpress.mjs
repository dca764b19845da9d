/*
 * npm run test:wordpress: tries the plugin on a real WordPress, which it installs from the packages of Debian when it may (root).
 * Where it cannot be had it says so and is content. Build first.
 *
 *   --serve         only starts the site, and says where it is and who can log in
 *   --cdn FOLDER    the scripts of pages, when they are not in dist/cdn
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findFiles, inRoot, root } from './lib/paths.mjs';
import { ensureWordPress, ROLES, startSite } from './wordpress-site.mjs';

/** Minutes for all tests; they take 2 to 5 on a quiet machine. Each has a limit of its own, so this is for what no test can see. */
const MINUTES = 25;

const { values: options } = parseArgs({ options: { serve: { type: 'boolean' }, cdn: { type: 'string' } } });

const absent = await ensureWordPress();
if (absent) console.log(`– wordpress: skipped. ${absent.replaceAll('\n', '\n  ')}`);
else if (!existsSync(options.cdn ?? inRoot('dist/cdn/samen.js'))) {
  console.log('There is no dist/cdn: npm run build');
  process.exitCode = 1;
} else {
  const site = await startSite(options);
  if (options.serve)
    console.log(
      `WordPress ${site.version}: ${site.url}/wp-admin/\nLog in as ${ROLES.join(', ')}; the password is the same word. Ctrl-C ends it.`,
    );
  else {
    try {
      process.exitCode = await runTests(site);
    } finally {
      await site.close();
      // Whatever may still be open: it is over.
      setTimeout(() => process.exit(), 5000).unref();
    }
  }
}

/** In a group of their own, so that nothing of them is left: not when they fail, nor when they hang, nor when a signal ends us. */
async function runTests({ url, folder, said }) {
  const tests = spawn(process.execPath, ['--test', ...findFiles('test/wordpress', /\.test\.mjs$/)], {
    cwd: root,
    env: { ...process.env, SAMEN_WORDPRESS: JSON.stringify({ url, folder }) },
    detached: true,
    stdio: 'inherit',
  });
  const kill = (signal) => {
    try {
      process.kill(-tests.pid, signal);
    } catch {
      // they have ended
    }
  };
  const end = () => kill('SIGKILL');
  // Before the site goes: they write in its folder.
  process.prependListener('exit', end);
  try {
    const outcome = await Promise.race([once(tests, 'exit'), rest(MINUTES * 60_000, 'late', { ref: false })]);
    if (outcome !== 'late') return outcome[0] ?? 1;
    console.log(`✗ The tests did not end within ${MINUTES} minutes. What they did last:`);
    for (const text of [read(join(folder, 'doing.log')), said(), read(join(folder, 'debug.log'))])
      console.log(text.trim().split('\n').slice(-30).join('\n').replace(/^/gm, '    '));
    // They close their browser when they are asked to end; who does not listen is killed.
    kill('SIGTERM');
    await Promise.race([once(tests, 'exit'), rest(5000, undefined, { ref: false })]);
    return 1;
  } finally {
    end();
    process.off('exit', end);
  }
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
