/*
 * What the demo asks of a server, beside its files: an Open Referral API of 10 000 services that searches and pages by
 * itself, map tiles that come from nowhere else, and an address that takes the answers to a scan. Invented, and the same
 * at every start.
 */

const SERVICES = 10_000;
const PER_PAGE = 100;

const TOWNS = [
  'Waterdal',
  'Molenwerf',
  'Oosterbrug',
  'Lindehoven',
  'Veenkade',
  'Rietbroek',
  'Elzenhof',
  'Dijkzicht',
];
const ORGANIZATIONS = [
  'Bibliotheek',
  'Wijkteam',
  'Buurthuis',
  'Sportclub',
  'Harmonie',
  'Jongerencentrum',
  'Taalhuis',
  'Dorpshuis',
];
const COURSES = [
  ['taal', 'Taal', 'Taalcafé', 'Nederlands praten bij de koffie.'],
  ['taal', 'Taal', 'Taalmaatje', 'Iedere week een uur oefenen met een vrijwilliger.'],
  ['huiswerk', 'Huiswerk', 'Huiswerkclub', 'Rustig huiswerk maken, met iemand die helpt.'],
  ['sport', 'Sport', 'Proeflessen turnen', 'Drie lessen om te kijken of het leuk is.'],
  ['sport', 'Sport', 'Zwemmen voor moeders', 'In rustig water, met een vrouw als lesgever.'],
  ['geld', 'Geld', 'Hulp bij formulieren', 'Wij lezen samen uw brief.'],
  ['opvoeden', 'Opvoeden', 'Opvoedspreekuur', 'Een vraag over uw kind? Loop binnen.'],
  ['ontmoeten', 'Ontmoeten', 'Koffie voor ouders', 'Andere ouders leren kennen.'],
];
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const pick = (list, n) => list[n % list.length];

const service = (n) => {
  const [term, , name, description] = pick(COURSES, n * 7 + Math.floor(n / 11));
  const town = pick(TOWNS, Math.floor(n / 3));
  const organization = Math.floor(n / 3);
  return {
    id: `dienst-${n}`,
    name: `${name} ${town}`,
    description,
    status: 'active',
    organization: {
      id: `organisatie-${organization}`,
      name: `${pick(ORGANIZATIONS, organization)} ${town} ${1 + Math.floor(organization / 24)}`,
      website: `https://organisatie-${organization}.example`,
    },
    phones: [
      {
        id: `telefoon-${n}`,
        number: `088 000 ${String(10 + (n % 90))} ${String(10 + (Math.floor(n / 90) % 90))}`,
      },
    ],
    languages: [{ id: `taal-${n}`, code: pick(['nl', 'en', 'ar', 'tr', 'pl', 'uk'], n) }],
    cost_options: n % 3 === 0 ? [] : [{ id: `kosten-${n}`, option: 'gratis', amount: 0, currency: 'EUR' }],
    attributes: [
      {
        id: `term-${n}`,
        taxonomy_term: { id: term, code: term, name: COURSES.find(([id]) => id === term)[1] },
      },
    ],
    service_at_locations: [
      {
        id: `plek-${n}`,
        location: {
          id: `locatie-${organization}`,
          latitude: 52 + ((organization * 37) % 1000) / 2000,
          longitude: 5 + ((organization * 91) % 1000) / 1500,
          addresses: [
            {
              address_1: `Dorpsstraat ${1 + (organization % 90)}`,
              city: town,
              postal_code: `${8000 + (organization % 900)} AB`,
              country: 'NL',
              address_type: 'physical',
            },
          ],
        },
      },
    ],
  };
};
let all;

/** Answers what it knows; false for the rest. */
export async function demoApi(request, response) {
  const url = new URL(request.url.replace(/^\/strict/, ''), 'http://localhost');
  const tile = /^\/api\/tiles\/(\d+)\/(-?\d+)\/(-?\d+)\.svg$/.exec(url.pathname);
  if (tile) return send(response, 'image/svg+xml', tileOf(...tile.slice(1).map(Number)));
  if (url.pathname === '/api/taxonomy_terms') {
    const terms = new Map(COURSES.map(([id, name]) => [id, { id, code: id, name, taxonomy: 'themes' }]));
    return json(response, page([...terms.values()], 1, 100));
  }
  if (url.pathname === '/api/responses') return receive(request, response);
  if (url.pathname === '/api/form') return receiveForm(request, response);
  if (url.pathname !== '/api/services') return false;
  const number = (name, usual, most) =>
    Math.min(most, Math.max(1, Number(url.searchParams.get(name)) || usual));
  const wanted = folded(url.searchParams.get('search') ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const terms = url.searchParams.getAll('taxonomy_term_id').flatMap((value) => value.split(','));
  all ??= Array.from({ length: SERVICES }, (_, n) => service(n));
  const found = all.filter((each) => {
    const words = folded(`${each.name} ${each.description} ${each.organization.name}`);
    return (
      wanted.every((word) => words.includes(word)) &&
      (terms.length === 0 || terms.includes(each.attributes[0].taxonomy_term.id))
    );
  });
  return json(response, page(found, number('page', 1, 1e6), number('per_page', PER_PAGE, 500)));
}

/** Numbers that were given out, by the id of the response: who sends the same again gets the same number. */
const receipts = new Map();
/** Bytes of a response; and responses that are remembered. */
const [MAX_BYTES, MAX_RECEIPTS] = [256 * 1024, 10_000];

/** Takes the answers to a scan, as `<samen-self-scan action="/api/responses">` posts them, keeps none, and gives a number. */
async function receive(request, response) {
  if (request.method !== 'POST') return json(response, { error: 'POST a response' }, 405);
  const body = await bodyOf(request);
  if (body === undefined) return json(response, { error: 'too large' }, 413);
  let posted;
  try {
    posted = JSON.parse(body);
  } catch {
    return json(response, { error: 'no JSON' }, 400);
  }
  const { scan, id, answers } = posted ?? {};
  if (typeof scan !== 'string' || typeof id !== 'string' || typeof answers !== 'object' || !answers)
    return json(response, { error: 'no response to a scan' }, 422);
  if (receipts.size >= MAX_RECEIPTS) receipts.clear();
  if (!receipts.has(id)) receipts.set(id, `WATERDAL-${String(receipts.size + 1).padStart(4, '0')}`);
  return json(response, { receipt: receipts.get(id) }, 201);
}

/** What was posted; nothing when it is too much. */
async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** Takes a plain form in which a scan is one of the fields (`demo/zelfscan-formulier.html`), and shows what came. */
async function receiveForm(request, response) {
  const body = request.method === 'POST' ? await bodyOf(request) : '';
  if (body === undefined) return json(response, { error: 'too large' }, 413);
  const form = new URLSearchParams(body);
  let scan;
  try {
    scan = JSON.parse(form.get('scan') ?? '');
  } catch {
    // Without a scan the form is not complete: the page says so.
  }
  const answers = Object.entries(scan?.answers ?? {});
  const rows = answers.map(
    ([id, value]) => `<dt>${escaped(id)}</dt><dd>${escaped([value].flat().join(', '))}</dd>`,
  );
  const html = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Samen: ontvangen</title>
    <link rel="icon" href="../demo/favicon.svg" />
    <link rel="stylesheet" href="../demo/demo.css" />
  </head>
  <body>
    <main class="narrow">
      <h1>${answers.length > 0 ? 'Ontvangen' : 'Er kwam geen scan mee'}</h1>
      <p>School: ${escaped(form.get('school') || 'niet ingevuld')}. Vragen met een antwoord: ${answers.length}.</p>
      <dl>${rows.join('')}</dl>
      <p><a href="../demo/zelfscan-formulier.html">Terug naar het formulier</a></p>
    </main>
  </body>
</html>`;
  return send(response, 'text/html; charset=utf-8', html, answers.length > 0 ? 200 : 422);
}

function escaped(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function page(items, number, size) {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const contents = items.slice((number - 1) * size, number * size);
  return {
    total_items: items.length,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number >= pages,
    empty: contents.length === 0,
    language: 'nl',
    contents,
  };
}

/** A sheet of squared paper that says where it is: enough to see that a map moves. */
function tileOf(z, x, y) {
  const shade = (x + y) % 2 ? '#eef2e6' : '#e6ecdf';
  const canal =
    (x * 3 + y * 5) % 4 === 0
      ? '<path d="M0 90C90 60 150 200 256 150" stroke="#b9d5e3" stroke-width="14" fill="none"/>'
      : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256"><path d="M0 0h256v256H0z" fill="${shade}"/>${canal}<path d="M128 0v256M0 128h256" stroke="#d5dccb" stroke-width="2"/><path d="M0 200L256 40" stroke="#fff" stroke-width="7"/><text x="12" y="244" font-family="sans-serif" font-size="13" fill="#7d8674">${z}/${x}/${y}</text></svg>`;
}

function json(response, value, status) {
  return send(response, 'application/json; charset=utf-8', JSON.stringify(value), status);
}

function send(response, type, body, status = 200) {
  response.writeHead(status, { 'content-type': type }).end(body);
  return true;
}
