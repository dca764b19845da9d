/*
 * npm run test:wordpress: tries the plugin on a real WordPress, which it installs from the packages of Debian when it may (root).
 * Where it cannot be had it says so and is content. Build first.
 *
 *   --serve         only starts the site, and says where it is and who can log in
 *   --cdn FOLDER    the scripts of pages, when they are not in dist/cdn
 */
import { parseArgs } from 'node:util';
import { findFiles } from './lib/paths.mjs';
import { node } from './lib/run.mjs';
import { ensureWordPress, ROLES, startSite } from './wordpress-site.mjs';

const { values: options } = parseArgs({ options: { serve: { type: 'boolean' }, cdn: { type: 'string' } } });

const absent = await ensureWordPress();
if (absent) console.log(`– wordpress: skipped. ${absent}.`);
else if (options.serve) {
  const { url, version } = await startSite(options);
  console.log(
    `WordPress ${version}: ${url}/wp-admin/\nLog in as ${ROLES.join(', ')}; the password is the same word. Ctrl-C ends it.`,
  );
} else {
  const { code } = await node(['--test', ...findFiles('test/wordpress', /\.test\.mjs$/)], {
    env: options.cdn ? { SAMEN_CDN: options.cdn } : {},
    stdio: 'inherit',
  });
  process.exitCode = code;
}
