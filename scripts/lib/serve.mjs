import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { inRoot } from './paths.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** What the first part of an address stands for. Nothing else of the repository is served. */
const FOLDERS = {
  demo: 'demo',
  dist: 'dist',
  schemas: 'schemas',
  storybook: 'storybook-static',
  // Real input of others, where it stands beside the project: see demo/hsds.html.
  'shared-data': '../shared/data',
};

/**
 * A small server for the demo. Everything is also under /strict/, there with a strict Content Security Policy.
 * @param {{csp: string, handle?: (request: object, response: object) => Promise<boolean>}} options
 *   `csp`: the policy under /strict/; `handle`: answers what it knows before the files are looked at
 */
export function createDemoServer({ csp, handle = async () => false }) {
  return createServer(async (request, response) => {
    const [path, strict] = withoutPrefix(request.url, '/strict');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    // As on a CDN: a sandboxed frame has the origin `null`.
    response.setHeader('access-control-allow-origin', '*');
    if (strict) response.setHeader('content-security-policy', csp);
    if (await handle(request, response)) return;
    if (!['GET', 'HEAD'].includes(request.method)) return answer(response, 405, 'Only GET and HEAD.');

    const { pathname, search } = new URL(path.replace(/^\/+/, '/'), 'http://localhost');
    if (pathname === '/') return redirect(response, `${strict ? '/strict' : ''}/demo/${search}`);
    const file = fileFor(pathname);
    if (file && existsSync(file) && statSync(file).isDirectory()) {
      if (!pathname.endsWith('/'))
        return redirect(response, `${strict ? '/strict' : ''}${pathname}/${search}`);
      return send(request, response, join(file, 'index.html'));
    }
    return send(request, response, file);
  });
}

/** The file that an address means, or nothing when that is outside of what is served. */
export function fileFor(pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const [, area, ...rest] = decoded.split('/');
  if (!Object.hasOwn(FOLDERS, area) || decoded.includes('\0')) return undefined;
  const folder = inRoot(FOLDERS[area]);
  const file = normalize(join(folder, ...rest));
  return file === folder || file.startsWith(folder + sep) ? file : undefined;
}

function withoutPrefix(url, prefix) {
  return url === prefix || url.startsWith(`${prefix}/`)
    ? [url.slice(prefix.length) || '/', true]
    : [url, false];
}

function send(request, response, file) {
  if (!file || !existsSync(file) || !statSync(file).isFile()) return answer(response, 404, 'Not found.');
  response.writeHead(200, {
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function answer(response, status, text) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function redirect(response, location) {
  response.writeHead(302, { location }).end();
}

/** Listens on the first free port from `port` on. @returns {Promise<number>} which one that is */
export async function listen(server, port, host, tries = 20) {
  for (let each = port; ; each++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(each, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return each;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || each >= port + tries) throw error;
      server.removeAllListeners('error');
    }
  }
}
