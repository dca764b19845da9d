import { createServer } from 'node:http';

/**
 * A server on loopback that answers as it is told, for programs that fetch: `pages` has what to do for each path. A page is
 * a body, or a function `(response, request, url)` that does what it likes. It remembers what it was asked.
 */
export async function serveFeeds(pages) {
  const asked = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url, base);
    asked.push({ path: url.pathname + url.search, method: request.method, headers: request.headers });
    const page = pages[url.pathname];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'function') page(response, request, url);
    else response.end(page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  return {
    base,
    asked,
    /** How often a path was asked for. */
    times: (path) => asked.filter((one) => one.path === path).length,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
