/*
 * npm start: installs what is missing, builds, and serves the demo.
 *
 *   --port N     another port than 8000; when it is taken, the next free one
 *   --host NAME  0.0.0.0 lets a phone in the same network look too
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { node } from './lib/run.mjs';
import { createDemoServer, listen } from './lib/serve.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8000' }, host: { type: 'string', default: '127.0.0.1' } },
});

try {
  await ensureInstalled();
  const { code } = await node([inRoot('scripts/build.mjs'), '--fast'], { stdio: 'inherit' });
  if (code !== 0) throw new Error('The build failed, so there is nothing to show.');

  const { STRICT_CSP, fixtureServer } = await import('../test/support/fixture-server.mjs');
  const { demoApi } = await import('../demo/server/api.mjs');
  const fixtures = fixtureServer();
  const handle = async (request, response) =>
    (await demoApi(request, response)) || (await fixtures(request, response));
  const wanted = Number(values.port);
  const server = createDemoServer({ csp: STRICT_CSP, handle });
  const port = await listen(server, wanted, values.host);
  const address = `http://localhost:${port}`;
  if (port !== wanted) console.log(`Port ${wanted} is taken.`);
  const storybook = existsSync(inRoot('storybook-static/index.html'))
    ? `${address}/storybook/`
    : 'npm run storybook, or npm run build:storybook once';
  console.log(`
Demo       ${address}
           ${address}/strict/  the same under a strict Content Security Policy
Storybook  ${storybook}

Stop with Ctrl+C.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
