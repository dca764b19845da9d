import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { run, tool } from './run.mjs';

const CHROMIUM_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Arguments with which Chromium runs everywhere: in a container, as root, without a screen, and silent on the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium that starts: one that is there, else one that we install.
 * @throws when there is none and none can be had, with what to do about it
 */
export async function ensureChromium() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (executable(asked)) return asked;
    throw new Error(`CHROME_PATH is ${asked}, and no program is there.`);
  }
  const found = await findChromium();
  if (found) return found;
  const tried = [];
  for (const [name, install] of [
    ['apt-get install chromium', installWithApt],
    ['playwright-core install --only-shell chromium', installWithPlaywright],
  ]) {
    const failure = await install();
    if (failure === undefined) {
      const installed = await findChromium();
      if (installed) return installed;
    }
    tried.push(`- ${name}: ${failure ?? 'ended well, but the browser does not start'}`);
  }
  throw new Error(
    [
      'The tests need Chrome, Chromium or Edge, and none was found or could be installed:',
      ...tried,
      'Install one of them, or set CHROME_PATH to its program, and run this again.',
    ].join('\n'),
  );
}

/** A Chromium that is on this machine and starts. */
export async function findChromium() {
  for (const path of [onPath(...CHROMIUM_NAMES), ...(await chromeLauncherFinds()), ...playwrightCache()])
    if (path && (await starts(path))) return path;
  return undefined;
}

export const findFirefox = () =>
  [
    process.env.FIREFOX_PATH,
    onPath('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((path) => path && executable(path));

/** WebKitGTK and what drives it, or the names of what is missing. */
export function findWebKit() {
  const parts = {
    WebKitWebDriver: onPath('WebKitWebDriver'),
    'xvfb-run': onPath('xvfb-run'),
    MiniBrowser: miniBrowsers().find(executable),
  };
  const missing = Object.keys(parts).filter((name) => !parts[name]);
  return missing.length
    ? { missing }
    : { missing, driver: parts.WebKitWebDriver, xvfb: parts['xvfb-run'], miniBrowser: parts.MiniBrowser };
}

function miniBrowsers() {
  const libraries = ['/usr/lib', ...list('/usr/lib'), '/usr/libexec', '/usr/lib64'];
  return libraries.flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((version) =>
      join(folder, version, 'MiniBrowser'),
    ),
  );
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending))).find(executable);
}

async function chromeLauncherFinds() {
  try {
    const { Launcher } = await import('chrome-launcher');
    return Launcher.getInstallations();
  } catch {
    return []; // it throws when it finds nothing
  }
}

function playwrightCache() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[process.platform] ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
  const programs =
    /^(chrome|headless_shell|chrome-headless-shell|Chromium|Google Chrome for Testing)(\.exe)?$/;
  return list(cache)
    .filter((folder) => basename(folder).startsWith('chromium'))
    .sort()
    .reverse()
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => join(folder, path)))
    .filter((path) => programs.test(basename(path)) && executable(path));
}

/** Installs Debian's Chromium; says why not when it does not. */
async function installWithApt() {
  if (process.getuid?.() !== 0) return 'only as root';
  if (!onPath('apt-get') || !/^ID=debian$/m.test(read('/etc/os-release'))) return 'only on Debian';
  console.log('Installing Chromium (apt-get) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { env });
  const install = await run('apt-get', ['install', '-y', 'chromium'], { env });
  return install.code === 0 ? undefined : lastLines(update.output + install.output);
}

async function installWithPlaywright() {
  console.log('Installing Chromium (playwright) …');
  const install = (...options) =>
    tool('playwright-core', 'playwright-core', ['install', '--only-shell', ...options, 'chromium']);
  // With the libraries that it needs, where that can be.
  const asRoot = process.getuid?.() === 0 && onPath('apt-get') ? await install('--with-deps') : undefined;
  const { code, output } = asRoot?.code === 0 ? asRoot : await install();
  return code === 0 ? undefined : lastLines(output);
}

/** Some packages are only a script that says how to install the browser, so ask it for its version. */
const starts = async (path) => {
  if (process.platform === 'win32') return true; // Chrome opens a window there instead of answering
  const { code, output } = await run(path, ['--version'], { timeout: 20_000 });
  return code === 0 && /Chrom|Edge/.test(output);
};

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const list = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const lastLines = (text) => text.trim().split('\n').slice(-4).join('\n  ');
