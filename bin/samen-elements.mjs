#!/usr/bin/env node
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { read } from '../dist/read.js';
import { DEFAULT_MAX_BYTES, load, parseSources } from '../dist/sources/load.js';
import { mergeRecords } from '../dist/sources/records.js';

/*
 * The command of the package: turns a feed that browsers may not read into one checked JSON document on the own site, and
 * checks documents. For a site's own cron: exit code 0 when all is well, 1 when it is not, 2 when it was asked wrongly.
 */

const HELP = `samen-elements fetch ADRES --kind activities [-o BESTAND] [--format FORMAAT] [--timeout SECONDEN]
               [--max-bytes BYTES] [--allow-empty]
  Haalt een agenda op (ICS, CSV, JSON, The Events Calendar, schema.org) en schrijft haar als één JSON-bestand.
  Zonder -o komt het resultaat op het scherm. Lukt het niet, dan blijft het oude bestand staan: ook als er geen enkele
  activiteit is. Mag de agenda leeg zijn? Zet er dan --allow-empty bij.
  Standaard: --timeout 30 en --max-bytes ${DEFAULT_MAX_BYTES} (per pagina).

samen-elements check BESTAND… [--kind activities|partners|scan|route] [--format FORMAAT]
  Leest bestanden en noemt wat er niet klopt. Bij een fout is de uitkomst 1.

Uitkomst: 0 gelukt, 1 niet gelukt, 2 verkeerd gevraagd.
`;

/** More pages than any calendar has. */
const MAX_PAGES = 500;
/** Seconds. More is no waiting for an answer any more. */
const MAX_TIMEOUT = 86_400;

class Refusal extends Error {}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      timeout: { type: 'string', default: '30' },
      'max-bytes': { type: 'string', default: String(DEFAULT_MAX_BYTES) },
      'allow-empty': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, ...names] = positionals;
  if (values.help || command === undefined) return console.log(HELP);
  if (command === 'fetch' && names.length === 1) return fetchFeed(names[0], values);
  if (command === 'check' && names.length > 0) return check(names, values);
  throw new TypeError(`Dat kan niet: ${positionals.join(' ')}`);
}

/** Reads a feed, page by page, and writes it whole or not at all. */
async function fetchFeed(address, { kind, format, output, 'allow-empty': allowEmpty, ...written }) {
  if (kind !== 'activities') throw new TypeError('Noem de soort gegevens: --kind activities');
  const limits = {
    timeout: positive(written, 'timeout', MAX_TIMEOUT),
    maxBytes: positive(written, 'max-bytes', Number.MAX_SAFE_INTEGER),
  };
  const { urls, refused } = parseSources(address, undefined);
  if (urls.length !== 1 || refused.length > 0) throw new TypeError(`Dit is geen webadres: ${address}`);
  const documents = [];
  const problems = [];
  const asked = new Set();
  let [url] = urls;
  while (url !== undefined && !asked.has(url)) {
    if (asked.size === MAX_PAGES) throw new Refusal(`Na ${MAX_PAGES} pagina’s is het lezen gestopt.`);
    asked.add(url);
    const { bytes, contentType } = await receive(url, { ...limits, later: asked.size > 1 });
    const outcome = await read(bytes, { kind, format, source: url, contentType });
    problems.push(...outcome.problems);
    if (!outcome.document) throw new Refusal(outcome.problems.at(-1).message);
    documents.push(outcome.document);
    url = outcome.next;
  }
  problems.forEach(tell);
  const document = joined(documents);
  if (document.activities.length === 0 && !allowEmpty)
    throw new Refusal(`${address}: er is geen enkele activiteit. Klopt dat? Zet er dan --allow-empty bij.`);
  const text = `${JSON.stringify(document, null, 2)}\n`;
  if (output === undefined) process.stdout.write(text);
  else await replace(output, text);
}

/** The number that an option holds. */
function positive(options, name, most) {
  const number = Number(options[name]);
  if (number > 0 && number <= most) return number;
  throw new TypeError(`--${name} is een getal boven 0 (hoogstens ${most}), en niet “${options[name]}”.`);
}

async function receive(url, limits) {
  try {
    return await load(url, limits);
  } catch (error) {
    const say = REASONS[error.reason];
    throw new Refusal(`${url}: ${say?.(limits) ?? error.message}`);
  }
}

/** What an element says of these is for a page: attributes, and what a browser lets it read. */
const REASONS = {
  network: () => 'geen verbinding, of het adres klopt niet.',
  timeout: ({ timeout }) => `binnen ${timeout} seconden kwam er geen antwoord (--timeout).`,
  'too-large': ({ maxBytes }) => `het antwoord is groter dan ${maxBytes} bytes (--max-bytes).`,
};

/** The pages as one document, without what reading added. A feed that changes meanwhile can say the same twice. */
function joined(documents) {
  const { provenance, ...document } = mergeRecords(documents, 'activities', []);
  const activities = document.activities.map(
    ({ source: _source, language: _language, alsoIn: _alsoIn, ...activity }) => activity,
  );
  const checked = new Date().toISOString().slice(0, 10);
  return { ...document, provenance: { ...provenance, checked }, activities };
}

/** A page that is read meanwhile gets the old file or the new one, never half of it. */
async function replace(file, text) {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Refusal(`${file} is niet te schrijven: ${error.message}`);
  }
}

async function check(names, { kind, format }) {
  for (const name of names) {
    const bytes = await readFile(name).catch((error) => {
      throw new Refusal(`${name} is niet te lezen: ${UNREADABLE[error.code] ?? error.message}`);
    });
    const { document, problems } = await read(bytes, {
      kind: kind ?? kindOf(name, bytes),
      format,
      source: name,
    });
    problems.forEach(tell);
    const count = document && countOf(document);
    console.log(`${name}: ${count ?? 'niet'} gelezen, ${problems.length} opmerkingen`);
    if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  }
}

const UNREADABLE = { ENOENT: 'dit bestand is er niet.', EISDIR: 'dit is een map.', EACCES: 'dat mag niet.' };

/** How many records a document has; of a scan, how many questions. */
function countOf({ activities, partners, stations, themes }) {
  return (activities ?? partners ?? stations ?? themes.flatMap(({ questions }) => questions)).length;
}

/** What a document is about, where that is plain to see: by what it lists, not by words that happen to be in it. */
function kindOf(name, bytes) {
  const text = new TextDecoder().decode(bytes);
  if (/^\s*BEGIN:VCALENDAR\b/i.test(text)) return 'activities';
  const value = parsed(text);
  // The steps of GOV.UK are not on top.
  if (value?.details?.step_by_step_nav) return 'route';
  const kinds = Object.keys(LISTS).filter((kind) => LISTS[kind].some((list) => Array.isArray(value?.[list])));
  if (kinds.length === 1) return kinds[0];
  throw new TypeError(`Noem de soort gegevens van ${name}: --kind activities, partners, scan of route`);
}

/** The lists that tell what a document is about; SurveyJS has pages. */
const LISTS = {
  activities: ['activities'],
  partners: ['partners'],
  route: ['stations'],
  scan: ['themes', 'pages'],
};

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tell({ source, path, message, hint, severity }) {
  const where = [source, path].filter(Boolean).join(', ');
  console.error(`${severity === 'error' ? 'FOUT' : 'let op'} ${where}: ${message} ${hint}`);
}

main().catch((error) => {
  const isRefusal = error instanceof Refusal;
  console.error(isRefusal ? error.message : `${error.message}\n\n${HELP}`);
  process.exitCode = isRefusal ? 1 : 2;
});
