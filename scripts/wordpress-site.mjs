/*
 * A WordPress site for tests: Debian's packages, in a temporary folder of its own, with a database that only a socket in there
 * leads to, and PHP's own web server on a free port of this machine. Nothing of it is left when it closes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { inRoot, root } from './lib/paths.mjs';
import { makePlugin } from './wordpress-plugin.mjs';

const PACKAGES = ['wordpress', 'wordpress-theme-twentytwentythree', 'php-cli', 'php-mysql', 'mariadb-server'];
/** Another version of WordPress can be tried than that of the package. */
const WORDPRESS = process.env.WORDPRESS_PATH ?? '/usr/share/wordpress';
const FIXTURES = inRoot('test/wordpress/site');

/** Milliseconds that a program may take on a busy machine: only when something is wrong it needs more. */
const LIMIT = {
  update: 300_000,
  install: 1_200_000,
  database: 180_000,
  start: 60_000,
  php: 90_000,
  page: 60_000,
};

/** Who can log in, each with the name as password. */
export const ROLES = ['administrator', 'editor', 'author'];

/** Brings what a site needs. @returns {Promise<string | undefined>} why it cannot be had */
export async function ensureWordPress() {
  if (await isInstalled()) return undefined;
  if (process.getuid?.() !== 0) return 'WordPress is not installed, and only root can install it';
  if (!/^ID=debian$/m.test(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''))
    return 'WordPress is installed from the packages of Debian, and this is something else';
  console.log(`Installing ${PACKAGES.join(', ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_MODE: 'a' };
  // It waits for another apt-get, and for a server that does not answer, but not for ever.
  const waits = ['DPkg::Lock::Timeout=120', 'Acquire::Retries=2', 'Acquire::http::Timeout=30'];
  const options = waits.flatMap((option) => ['-o', option]);
  const update = await finish('apt-get', [...options, 'update'], { env, limit: LIMIT.update });
  // A web server for everybody and a database that starts by itself are no part of it.
  const install = await finish(
    'apt-get',
    [
      ...options,
      '-o',
      'Dpkg::Options::=--force-confold',
      'install',
      '-y',
      '--no-install-recommends',
      ...PACKAGES,
    ],
    { env: { ...env, RUNLEVEL: '1' }, limit: LIMIT.install },
  );
  if (install.code === 0 && (await isInstalled())) return undefined;
  const lines = (update.output + install.output).trim().split('\n').slice(-5);
  return `apt-get could not install it:\n${lines.join('\n')}`;
}

async function isInstalled() {
  const ask = ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);'];
  const { code } = await finish('php', ask, { limit: LIMIT.php });
  const files = [
    '/usr/sbin/mariadbd',
    ...['wp-load.php', 'wp-content/themes'].map((path) => join(WORDPRESS, path)),
  ];
  // Debian's themes are packages of their own.
  return code === 0 && files.every((file) => existsSync(file)) && readdirSync(files.at(-1)).length > 0;
}

/**
 * A site that another program started, for who uses it.
 * @param {{url: string, folder: string}} where
 */
export const openSite = ({ url, folder }) => ({
  url,
  /** What PHP wrote down. */
  log: () => readLog(folder),
  /** What the code prints. */
  php: (code) => php(join(folder, 'site'), `require 'wp-load.php'; ${code}`),
});

/**
 * Starts a site with the plugin. Its servers end with this program, also when a signal ends it.
 * @param {{cdn?: string}} options the scripts of pages, when they are not in dist/cdn
 * @returns {Promise<{url: string, folder: string, version: string, said: () => string, close: () => Promise<void>}>}
 */
export async function startSite({ cdn } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'samen-wp-'));
  const children = [];
  const close = async () => {
    process.off('exit', killAll);
    for (const [signal, end] of Object.entries(ends)) process.off(signal, end);
    // The web server before the database that it asks.
    for (const child of children.toReversed()) await stop(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const killAll = () => {
    for (const child of children) kill(child, 'SIGKILL');
    // They take a moment to end, and may write meanwhile.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  process.on('exit', killAll);
  const ends = Object.fromEntries(
    ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => process.exit(1)]),
  );
  for (const [signal, end] of Object.entries(ends)) process.on(signal, end);
  try {
    const site = join(folder, 'site');
    const [socket] = await Promise.all([startDatabase(folder, children), copySite(site, cdn)]);
    const { port, server } = await startServer(site, folder, children);
    const url = `http://127.0.0.1:${port}`;
    writeFileSync(join(site, 'wp-config.php'), config({ socket, url, log: join(folder, 'debug.log') }));
    await php(site, readFileSync(join(FIXTURES, 'install.php'), 'utf8').replace('<?php', ''), {
      SITE_URL: url,
    });
    await untilAnswered(url, server);
    const version = /\$wp_version = '([^']+)'/.exec(
      readFileSync(join(site, 'wp-includes/version.php'), 'utf8'),
    )[1];
    return { url, folder, version, said: () => server.said(), close };
  } catch (error) {
    const log = readLog(folder);
    await close();
    throw log ? new Error(`${error.message.slice(-500)}\n${log}`) : error;
  }
}

const readLog = (folder) => {
  const path = join(folder, 'debug.log');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

async function copySite(site, cdn) {
  cpSync(WORDPRESS, site, {
    recursive: true,
    dereference: true,
    filter: (path) => !path.endsWith('.htaccess'),
  });
  const content = join(site, 'wp-content');
  for (const path of ['plugins', 'themes', 'mu-plugins', 'uploads'])
    mkdirSync(join(content, path), { recursive: true });
  cpSync(join(FIXTURES, 'mu-plugin.php'), join(content, 'mu-plugins/test.php'));
  cpSync(join(FIXTURES, 'classic-theme'), join(content, 'themes/classic'), { recursive: true });
  cpSync(inRoot('demo/data'), join(site, 'data'), { recursive: true });
  await makePlugin({ to: join(content, 'plugins'), ...(cdn && { cdn }) });
}

/** @returns {Promise<string>} the socket that leads to it */
async function startDatabase(folder, children) {
  const data = join(folder, 'db');
  const socket = join(folder, 'db.sock');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const options = ['--no-defaults', `--datadir=${data}`, ...user];
  const install = await finish(
    'mariadb-install-db',
    [...options, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { limit: LIMIT.database },
  );
  if (install.code !== 0) throw new Error(`The database could not be made:\n${install.output}`);
  const quick = ['--innodb-flush-log-at-trx-commit=0', '--skip-log-bin', '--innodb-buffer-pool-size=64M'];
  const where = ['--skip-networking', `--socket=${socket}`, `--pid-file=${join(folder, 'db.pid')}`];
  const database = start('/usr/sbin/mariadbd', [...options, ...where, ...quick], {}, children);
  for (const start = Date.now(); !existsSync(socket);) {
    if (hasEnded(database) || Date.now() - start > LIMIT.start)
      throw new Error(`The database does not start:\n${database.said()}`);
    await rest(100);
  }
  return socket;
}

/** PHP's own web server, on a port that is free. Somebody else may be quicker: then on another. */
async function startServer(site, folder, children) {
  for (let tries = 0; ; tries++) {
    const port = await freePort();
    const args = [
      '-d',
      'opcache.enable_cli=1',
      '-S',
      `127.0.0.1:${port}`,
      '-t',
      site,
      join(FIXTURES, 'router.php'),
    ];
    const server = start('php', args, { PHP_CLI_SERVER_WORKERS: '4', TMPDIR: folder }, children);
    for (const start = Date.now(); !hasEnded(server) && Date.now() - start < LIMIT.start;) {
      if (/Development Server .* started/.test(server.said())) return { port, server };
      await rest(50);
    }
    if (tries === 5) throw new Error(`PHP's web server does not start:\n${server.said()}`);
  }
}

async function untilAnswered(url, server) {
  for (const start = Date.now(); ;) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(LIMIT.page) }).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() - start > LIMIT.page)
      throw new Error(`${url} answers ${answer?.status}:\n${await answer?.text()}\n${server.said()}`);
    await rest(200);
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Each in a group of its own: the web server has workers, which would outlive it. */
function start(command, args, env, children, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-1_000_000)));
  child.on('error', (error) => (output += error.message));
  child.said = () => output;
  children.push(child);
  return child;
}

/** Runs a program to its end, or to the end of its time. @returns {Promise<{code: number, output: string}>} */
async function finish(command, args, { env = {}, limit, ...options }) {
  const child = start(command, args, env, [], options);
  const end = () => kill(child, 'SIGKILL');
  const timer = setTimeout(end, limit);
  process.on('exit', end);
  const late = rest(limit + 5000, 'late', { ref: false });
  const outcome = await Promise.race([late, once(child, 'close').catch(() => [127])]);
  clearTimeout(timer);
  process.off('exit', end);
  if (outcome !== 'late' && child.signalCode === null) return { code: outcome[0], output: child.said() };
  return { code: 1, output: `${child.said()}\n${command} was ended (limit: ${limit / 1000} seconds).\n` };
}

const hasEnded = (child) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

function kill(child, signal) {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // it has ended
  }
}

/** At once: nothing of it is kept. Its group too when it has ended itself, since workers can be left. */
async function stop(child) {
  const ended = hasEnded(child) ? undefined : once(child, 'exit');
  kill(child, 'SIGKILL');
  await Promise.race([ended, rest(5000, undefined, { ref: false })]);
}

async function php(site, code, env = {}) {
  const { code: exit, output } = await finish('php', ['-d', 'display_errors=stderr', '-r', code], {
    cwd: site,
    env,
    limit: LIMIT.php,
  });
  if (exit !== 0) throw new Error(`PHP failed:\n${output}`);
  return output;
}

const config = ({ socket, url, log }) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', '${log}' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'SCRIPT_DEBUG', false );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $key ) {
	define( $key, $key );
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
