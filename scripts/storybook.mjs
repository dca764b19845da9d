/*
 * npm run storybook and npm run build:storybook: installs what is missing, describes the elements, and shows them.
 *
 *   dev [--port N]   at http://localhost:6006, again at every change
 *   build            to storybook-static, which npm start serves under /storybook/
 */
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { tool } from './lib/run.mjs';

/** Storybook writes to its maker unless it is told not to, in more than one place. */
const QUIET = { STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1' };

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '6006' } },
  });
  const [task = 'dev'] = positionals;
  if (!['dev', 'build'].includes(task)) throw new Error('Say dev or build.');
  await ensureInstalled();
  await describeElements();

  const where =
    task === 'dev'
      ? ['--port', values.port, '--ci', '--no-open', '--no-version-updates']
      : ['--output-dir', inRoot('storybook-static'), '--quiet'];
  const { code } = await tool('storybook', 'storybook', [task, ...where, '--disable-telemetry'], {
    env: QUIET,
    stdio: 'inherit',
  });
  process.exitCode = code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Brings custom-elements.json up to date: the tables of attributes and events come from it. */
async function describeElements() {
  const args = ['analyze', '--config', 'custom-elements-manifest.config.mjs'];
  const { code, output } = await tool('@custom-elements-manifest/analyzer', 'cem', args);
  if (code !== 0) throw new Error(`custom-elements.json could not be made.\n${output}`);
}
