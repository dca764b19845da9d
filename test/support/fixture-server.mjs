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

/** One pixel, in the colour of a map. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN48e4eAAV2ArV9QccMAAAAAElFTkSuQmCC',
  'base64',
);

const HSDS_PAGES = 3;

const TOPICS = ['taal', 'huiswerk', 'sport'];

/** Service `number` of the small API below: each of an organization of its own, about one of three topics. */
const apiService = (number) => {
  const topic = TOPICS[number % TOPICS.length];
  const id = String(number).padStart(3, '0');
  return {
    id: `s${id}`,
    name: `${topic} ${id}`,
    description: `Over ${topic}.`,
    status: 'active',
    organization: { id: `o${id}`, name: `Organization ${id}`, description: `What organization ${id} is.` },
  };
};

/**
 * A small Open Referral API: `services` with `search`, `taxonomy_term_id`, `page` and `per_page`, and `taxonomy_terms`.
 *
 * `n` services (60), `ms` of delay; `strict`: 404 behind the last page; `key` keeps tests apart. `like` lets it misbehave
 * on page `at` (3):
 * - `busy`: 429, `times` times (1), with `Retry-After: after`, if any
 * - `broken`: 500, `times` times (always), after `spare` good answers (0)
 * - `repeats` the page before; is `short` of half its records; is a `hole`; `jumps`: calls itself three further
 * - `grows`, `shrinks`: by 20 from there on; `gone`: 404 from there on
 * or everywhere: `endless` (one more page, every time), `deaf` (ignores `search`), `no-terms`, `from-zero` (counts its
 * pages from 0, and calls them from 1), `numbered-from-zero` (the other way round).
 */
function hsdsApi({ rest: [endpoint], query, json, send, state }) {
  const number = (name, absent) => Number(query.get(name) ?? absent);
  const like = query.get('like');
  if (endpoint === 'taxonomy_terms') {
    if (like === 'no-terms') return json({ error: 'not found' }, 404);
    const terms = TOPICS.map((name, i) => ({ id: `t${i}`, name, taxonomy: 'topics' }));
    return json(hsdsPage(1, 1, [...terms, { id: 'nameless' }, null, 'x']));
  }
  if (endpoint !== 'services') return json({ error: 'not found' }, 404);
  const page = number('page', like === 'from-zero' ? 0 : 1) + (like === 'from-zero' ? 1 : 0);
  const size = Math.min(100, number('per_page', 20));
  const isBad = page === number('at', 3);
  const key = `${query.get('key')} ${page}`;
  const failed = state.failed.get(key) ?? 0;
  const spare = number('spare', 0);
  const failing = (times) => {
    if (!isBad || failed >= spare + times) return false;
    state.failed.set(key, failed + 1);
    return failed >= spare;
  };
  if (like === 'busy' && failing(number('times', 1))) {
    const headers = { 'access-control-expose-headers': 'Retry-After' };
    if (query.has('after')) headers['retry-after'] = query.get('after');
    return send('application/json', '{"error":"too many requests"}', headers, 429);
  }
  if (like === 'broken' && failing(number('times', Infinity))) return json({ error: 'broken' }, 500);
  if (like === 'gone' && page >= number('at', 3)) return json({ error: 'not found' }, 404);

  const isLater = page >= number('at', 3);
  const change = isLater ? ({ grows: 20, shrinks: -20 }[like] ?? 0) : 0;
  const search = like === 'deaf' ? '' : (query.get('search') ?? '').toLowerCase();
  const terms = query.getAll('taxonomy_term_id');
  const found = Array.from({ length: number('n', 60) + change }, (_, i) => apiService(i + 1)).filter(
    ({ name, description }, i) =>
      `${name} ${description}`.includes(search) &&
      terms.every((term) => term === `t${(i + 1) % TOPICS.length}`),
  );
  const pages = Math.ceil(found.length / size);
  if (query.has('strict') && page > pages) return json({ error: 'not found' }, 404);
  const from = like === 'endless' ? Math.min(page, pages) : like === 'repeats' && isBad ? page - 1 : page;
  let contents = found.slice((from - 1) * size, from * size);
  if (like === 'short' && isBad) contents = contents.slice(0, size / 2);
  if (like === 'hole' && isBad) contents = [];
  const called = { jumps: isBad ? page + 3 : page, 'numbered-from-zero': page - 1 }[like] ?? page;
  return json({
    total_items: found.length,
    total_pages: like === 'endless' ? page + 1 : pages,
    page_number: called,
    size: contents.length,
    first_page: page === 1,
    last_page: like !== 'endless' && page >= pages,
    empty: contents.length === 0,
    contents,
  });
}

/**
 * Takes what is posted, by any other site too, unless the address says `no-cors`. `like` is how it answers:
 * `json` (the default) with a `receipt`, `text` likewise, `location` with an address, `silent` with nothing; `moved`: from
 * elsewhere, `late`: after `ms`. `status` answers so `times` times (always), after which it goes well.
 */
async function receive({ request, rest: [key], query, json, send, state }) {
  const number = (name, absent) => Number(query.get(name) ?? absent);
  const received = state.received.get(key) ?? [];
  const cors = {
    'access-control-allow-headers': 'Content-Type',
    'access-control-expose-headers': 'Location',
  };
  if (request.method === 'OPTIONS') return send('text/plain', '', query.has('no-cors') ? {} : cors, 204);
  if (request.method !== 'POST') return json(received);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { headers } = request;
  state.received.set(key, [
    ...received,
    {
      type: headers['content-type'],
      cookie: headers.cookie ?? null,
      referer: headers.referer ?? null,
      body: Buffer.concat(chunks).toString(),
    },
  ]);
  if (query.has('status') && received.length < number('times', Infinity))
    return json({ error: 'not now' }, number('status'));
  const receipt = `SCAN-${received.length + 1}`;
  switch (query.get('like')) {
    case 'text':
      return send('text/plain; charset=utf-8', receipt);
    case 'location':
      return send('text/plain', '', { ...cors, location: `/ontvangen/${receipt}` }, 201);
    case 'silent':
      return send('text/plain', '', {}, 204);
    case 'moved':
      return send('text/plain', '', { location: '/fixture/login' }, 302);
    case 'late':
      await wait(number('ms', 500));
      return json({ receipt });
    case 'given':
      return send(query.get('type') ?? 'application/json', query.get('body') ?? '');
    default:
      return json({ receipt }, 201);
  }
}

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
  // /fixture/given?type=…&body=…: just that.
  given: ({ query, send }) => send(query.get('type') ?? 'application/json', query.get('body') ?? ''),
  'truncated.json': ({ send }) => send('application/json', JSON.stringify(PARTNERS).slice(0, 300)),
  large: ({ query, response }) => stream(response, Number(query.get('bytes') ?? 1e6), query),
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
  'hsds-api': async (exchange) => {
    await wait(Number(exchange.query.get('ms') ?? 0));
    hsdsApi(exchange);
  },
  // ?after=…: 429 with that `Retry-After`, `times` times; ?status=503 likewise.
  busy: ({ query, json, send, state }) => {
    const failed = state.failed.get(query.get('key')) ?? 0;
    if (failed >= Number(query.get('times') ?? Infinity)) return json(PARTNERS);
    state.failed.set(query.get('key'), failed + 1);
    const headers = { 'access-control-expose-headers': 'Retry-After' };
    if (query.has('after')) headers['retry-after'] = query.get('after');
    return send('application/json', '{}', headers, Number(query.get('status') ?? 429));
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
  // /fixture/receive/KEY takes posts; GET tells which came, with what. `like`: see `receive`.
  receive,
  // ?contains=… limits both the list and the reset, so that tests in two tabs do not disturb each other.
  log: ({ query, json, state }) => {
    const concerns = ({ url }) => url.includes(query.get('contains') ?? '');
    const found = state.log.filter(concerns);
    if (query.has('reset')) state.log = state.log.filter((entry) => !concerns(entry));
    json(found);
  },
  // /fixture/tiles/WORD/Z/X/Y.png: a map of one colour. The word is for finding the requests in the log.
  tiles: ({ send }) => send('image/png', TILE),
  // ?script=… another module than the page script; ?images=… another source of images that the policy allows.
  csp: ({ query, send }) =>
    send(
      'text/html; charset=utf-8',
      [
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Strict</title>',
        query.has('log') ? '<script src="/fixture/csp-log.js"></script>' : '',
        `<script type="module" src="${query.get('script') ?? '/dist/cdn/samen.js'}"></script></head>`,
        `<body>${query.get('body') ?? ''}</body></html>`,
      ].join(''),
      {
        'content-security-policy': STRICT_CSP.replace("img-src 'self'", `$& ${query.get('images') ?? ''}`),
      },
    ),
  // ?body=…&head=…: a page as a server sends it, under the strict policy (with `also` behind it) or another one (`policy`). It comes
  // in pieces, cut at each <!-- later -->.
  page: async ({ query, response }) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': query.get('policy') ?? `${STRICT_CSP}; ${query.get('also') ?? ''}`,
    });
    const page = [
      '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Een school</title>',
      `<script src="/fixture/csp-log.js"></script>${query.get('head') ?? ''}</head>`,
      `<body>${query.get('body') ?? ''}</body></html>`,
    ].join('');
    for (const [index, piece] of page.split('<!-- later -->').entries()) {
      if (index > 0) await wait(400);
      response.write(piece);
    }
    response.end();
  },
  // What was refused, from the first moment on, as `window.violations`, and what the console was told, as `window.told`.
  'csp-log.js': ({ send }) =>
    send(
      'text/javascript',
      `window.violations = [];
window.told = [];
for (const level of ['error', 'warn']) {
  const tell = console[level];
  console[level] = (...parts) => (told.push({ level, text: parts.join(' ') }), tell.apply(console, parts));
}
for (const type of ['error', 'unhandledrejection'])
  addEventListener(type, ({ message, reason }) => told.push({ level: 'thrown', text: message ?? String(reason) }));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) =>
  violations.push({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }));`,
    ),
};

/** Streams JSON of an exact size, mostly white space, as fast as the client takes it. `broken`: and then something else. */
async function stream(response, bytes, query) {
  const tail = query.has('broken') ? ']' : '';
  response.writeHead(200, {
    'content-type': 'application/json',
    ...(query.has('chunked') ? {} : { 'content-length': bytes + tail.length }),
  });
  await pipeline(Readable.from(paddedJson(bytes, tail)), response);
}

function* paddedJson(bytes, tail) {
  const json = Buffer.from(JSON.stringify(PARTNERS));
  const spaces = Buffer.alloc(64 * 1024, ' ');
  yield json.subarray(0, bytes);
  for (let left = bytes - json.length; left > 0; left -= spaces.length) yield spaces.subarray(0, left);
  yield Buffer.from(tail);
}

/**
 * @returns a handler for `node:http` that answers requests under /fixture/ and says whether it did
 */
export function fixtureServer() {
  const state = { log: [], flaky: new Set(), failed: new Map(), received: new Map() };
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
