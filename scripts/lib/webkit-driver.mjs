import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/**
 * Starts WebKitGTK's driver on a screen that is not there, and ends both with this process.
 * @param {{driver: string, xvfb: string}} programs
 * @returns {Promise<number>} its port, when it listens
 */
export async function startWebKitDriver({ driver, xvfb }) {
  const port = await freePort();
  const child = spawn(
    xvfb,
    ['-a', '-s', '-screen 0 1920x1200x24', driver, `--port=${port}`, '--host=127.0.0.1'],
    {
      env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
      stdio: 'ignore',
      detached: true, // a process group of its own: xvfb-run is a script that starts two more programs
    },
  );
  const stop = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // gone already
    }
  };
  process.on('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(port)) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start within 10 seconds.');
}

const answers = (port) =>
  fetch(`http://127.0.0.1:${port}/status`).then(
    () => true,
    () => false,
  );

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });
}
