/*
 * Answers that data sources give on a bad day, under /fixture/, for browser tests and for whoever wants to see an
 * element cope. Plain node:http; `fixtureMiddleware` is the same for Koa, on which the test runner stands.
 */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Design decision 4: under this policy everything must work. */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

export const PARTNERS = {
  title: 'Partners om de school',
  language: 'nl',
  provenance: { publisher: 'Gemeente Voorbeeld', modified: '2026-01-15' },
  partners: [
    {
      id: 'bibliotheek',
      name: 'Bibliotheek Voorbeeld',
      summary: { nl: 'Lezen en taal voor het hele gezin.', en: 'Reading and language for the whole family.' },
      corner: 'community',
      contacts: [{ function: 'Leesconsulent', phone: '010 123 45 67', email: 'lezen@bibliotheek.example' }],
      locations: [{ name: 'Centrale', street: 'Plein 1', postcode: '1234 AB', place: 'Voorbeeld' }],
      offerings: [
        {
          id: 'taalcafe',
          name: { nl: 'Taalcafé', en: 'Language café' },
          beneficiaries: ['parent'],
          themes: ['taal'],
          languages: ['nl', 'ar'],
          cost: { free: true },
        },
        {
          id: 'voorlezen',
          name: 'Voorlezen thuis',
          beneficiaries: ['family'],
          themes: ['lezen'],
          ages: { min: 2, max: 6 },
        },
      ],
    },
    {
      id: 'cjg',
      name: 'Centrum voor Jeugd en Gezin',
      summary: 'Vragen over opvoeden en opgroeien.',
      corner: 'care',
      contacts: [{ function: 'Jeugdverpleegkundige', phone: '010 765 43 21' }],
      offerings: [
        { id: 'spreekuur', name: 'Spreekuur op school', beneficiaries: ['parent'], themes: ['opvoeden'] },
      ],
    },
    {
      id: 'sport',
      name: 'Sportbuurtwerk',
      summary: 'Sport na school.',
      corner: 'community',
      url: 'https://sport.example/',
    },
  ],
};

const service = (number) => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  name: `Service ${number}`,
  description: `What service ${number} does.`,
  url: 'https://example.com/',
  status: 'active',
  organization: {
    id: `00000000-0000-4000-8000-0000000000a${number}`,
    name: `Organization ${number}`,
    description: `What organization ${number} is.`,
  },
});

/** A page of an Open Referral (HSDS 3.0) list. */
const hsdsPage = (page, pages, contents = [service(page)]) => ({
  total_items: pages,
  total_pages: pages,
  page_number: page,
  size: contents.length,
  first_page: page === 1,
  last_page: page === pages,
  empty: contents.length === 0,
  contents,
});

/** `naam;plaats` with a `é` and a `€` as Windows-1252 writes them, under a header that says otherwise. */
const LATIN1_CSV = Buffer.from(
  'naam;plaats;samenvatting\r\nCaf\xe9 Prat\xebn;Hengelo;Kost \x80 2\r\n',
  'latin1',
);

const HSDS_PAGES = 3;

/** What answers to the first part of the path. `rest` holds the other parts. */
const ROUTES = {
  status: ({ rest: [code], json }) => json({ status: Number(code) }, Number(code)),
  'partners.json': ({ json }) => json(PARTNERS),
  slow: async ({ query, json }) => {
    await wait(Number(query.get('ms') ?? 500));
    json(PARTNERS);
  },
  // The client must give up: the body never ends.
  stall: ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"partners": [');
    return new Promise((resolve) => response.on('close', resolve));
  },
  login: ({ send }) =>
    send(
      'text/html; charset=utf-8',
      '<!doctype html><title>Log in</title><form><input name="user"><button>Log in</button></form>',
    ),
  empty: ({ send }) => send('application/json', ''),
  'truncated.json': ({ send }) => send('application/json', JSON.stringify(PARTNERS).slice(0, 300)),
  large: ({ query, response }) => stream(response, Number(query.get('bytes') ?? 1e6), query.has('chunked')),
  'latin1.csv': ({ send }) => send('text/csv; charset=utf-8', LATIN1_CSV),
  hsds: ({ query, json }) => {
    const page = Number(query.get('page') ?? 1);
    json(page <= HSDS_PAGES ? hsdsPage(page, HSDS_PAGES) : hsdsPage(page, HSDS_PAGES, []));
  },
  'hsds-loop': ({ json }) => json({ ...hsdsPage(1, HSDS_PAGES), last_page: false }),
  'hsds-broken': ({ query, json }) => {
    const page = Number(query.get('page') ?? 1);
    if (page === 2) json({ error: 'broken' }, 500);
    else json(hsdsPage(page, HSDS_PAGES));
  },
  flaky: ({ rest: [key], query, json, state }) => {
    if (query.has('reset')) state.flaky.delete(key);
    else if (state.flaky.has(key)) return json({ error: 'flaky' }, 500);
    else state.flaky.add(key);
    return json(PARTNERS);
  },
  echo: async ({ request, json }) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    json({ method: request.method, headers: request.headers, body: Buffer.concat(chunks).toString() });
  },
  // ?contains=… limits both the list and the reset, so that tests in two tabs do not disturb each other.
  log: ({ query, json, state }) => {
    const concerns = ({ url }) => url.includes(query.get('contains') ?? '');
    const found = state.log.filter(concerns);
    if (query.has('reset')) state.log = state.log.filter((entry) => !concerns(entry));
    json(found);
  },
  csp: ({ query, send }) =>
    send(
      'text/html; charset=utf-8',
      [
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Strict</title>',
        query.has('log') ? '<script src="/fixture/csp-log.js"></script>' : '',
        '<script type="module" src="/dist/cdn/samen.js"></script></head>',
        `<body>${query.get('body') ?? ''}</body></html>`,
      ].join(''),
      { 'content-security-policy': STRICT_CSP },
    ),
  // What was refused, from the first moment on, as `window.violations`.
  'csp-log.js': ({ send }) =>
    send(
      'text/javascript',
      `window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) =>
  violations.push({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }));`,
    ),
};

/** Streams JSON of an exact size, mostly white space, as fast as the client takes it. */
async function stream(response, bytes, chunked) {
  response.writeHead(200, {
    'content-type': 'application/json',
    ...(chunked ? {} : { 'content-length': bytes }),
  });
  await pipeline(Readable.from(paddedJson(bytes)), response);
}

function* paddedJson(bytes) {
  const json = Buffer.from(JSON.stringify(PARTNERS));
  const spaces = Buffer.alloc(64 * 1024, ' ');
  yield json.subarray(0, bytes);
  for (let left = bytes - json.length; left > 0; left -= spaces.length) yield spaces.subarray(0, left);
}

/**
 * @returns a handler for `node:http` that answers requests under /fixture/ and says whether it did
 */
export function fixtureServer() {
  const state = { log: [], flaky: new Set() };
  return async function handle(request, response) {
    if (!request.url.startsWith('/fixture/')) return false;
    const { pathname, searchParams: query } = new URL(request.url, 'http://localhost');
    const [, , name, ...rest] = pathname.split('/');

    // ?no-cors: for a page elsewhere, as if the server had never heard of other sites.
    if (!query.has('no-cors')) response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    if (name !== 'log') {
      const entry = { method: request.method, url: request.url, headers: request.headers, outcome: 'open' };
      state.log.push(entry);
      response.on('close', () => (entry.outcome = response.writableFinished ? 'complete' : 'aborted'));
    }

    const send = (type, body, headers = {}, status = 200) =>
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    const json = (value, status) => send('application/json', JSON.stringify(value), {}, status);
    const route = Object.hasOwn(ROUTES, name)
      ? ROUTES[name]
      : ({ json }) => json({ error: 'no such fixture' }, 404);
    try {
      await route({ request, response, query, rest, state, send, json });
    } catch (error) {
      if (!response.headersSent) json({ error: String(error) }, 500);
      else response.destroy();
    }
    return true;
  };
}

/** For Koa. The answer is written past it, so that nothing is injected or transformed. */
export function fixtureMiddleware() {
  const handle = fixtureServer();
  return async (context, next) => {
    if (!context.path.startsWith('/fixture/')) return next();
    context.respond = false;
    return handle(context.req, context.res);
  };
}
