#!/usr/bin/env node
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { read } from '../dist/read.js';

/*
 * The command of the package: turns a feed that browsers may not read into one checked JSON document on the own site, and
 * checks documents. For a site's own cron: exit code 0 when all is well, 1 when it is not, 2 when it was asked wrongly.
 */

const HELP = `samen-elements fetch ADRES --kind activities [-o BESTAND] [--format FORMAAT] [--timeout SECONDEN]
  Haalt een agenda op (ICS, CSV, JSON, The Events Calendar, schema.org) en schrijft haar als één JSON-bestand.
  Zonder -o komt het resultaat op het scherm. Lukt het niet, dan blijft het oude bestand staan.

samen-elements check BESTAND… [--kind activities|partners] [--format FORMAAT]
  Leest bestanden en noemt wat er niet klopt. Bij een fout is de uitkomst 1.
`;

/** More pages than any calendar has. */
const MAX_PAGES = 500;

class Refusal extends Error {}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      timeout: { type: 'string', default: '30' },
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
async function fetchFeed(address, { kind, format, output, timeout }) {
  if (kind !== 'activities') throw new TypeError('Noem de soort gegevens: --kind activities');
  const documents = [];
  const problems = [];
  const asked = new Set();
  let url = address.replace(/^webcals?:/i, 'https:');
  while (url !== undefined && !asked.has(url)) {
    if (asked.size === MAX_PAGES) throw new Refusal(`Na ${MAX_PAGES} pagina’s is het lezen gestopt.`);
    asked.add(url);
    const { bytes, contentType } = await load(url, Number(timeout));
    const outcome = await read(bytes, { kind, format, source: url, contentType });
    problems.push(...outcome.problems);
    if (!outcome.document) throw new Refusal(outcome.problems.at(-1).message);
    documents.push(outcome.document);
    url = outcome.next;
  }
  problems.forEach(tell);
  const text = `${JSON.stringify(joined(documents), null, 2)}\n`;
  if (output === undefined) process.stdout.write(text);
  else await replace(output, text);
}

async function load(url, seconds) {
  let response;
  try {
    response = await fetch(url, {
      signal: AbortSignal.timeout(seconds * 1000),
      headers: { accept: 'application/json, text/calendar, text/csv, */*;q=0.5' },
    });
    if (response.ok) {
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { bytes, contentType: response.headers.get('content-type') ?? '' };
    }
  } catch (error) {
    throw new Refusal(`${url} is niet op te halen: ${error.cause?.message ?? error.message}`);
  }
  throw new Refusal(`${url}: de server gaf fout ${response.status}.`);
}

/** The pages as one document, without what reading added. */
function joined(documents) {
  const [{ provenance, ...first }] = documents;
  const terms = {};
  for (const document of documents)
    for (const [name, labels] of Object.entries(document.terms ?? {}))
      terms[name] = { ...labels, ...terms[name] };
  const seen = new Set();
  const activities = documents
    .flatMap((document) => document.activities)
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map(({ source: _source, language: _language, alsoIn: _alsoIn, ...activity }) => activity);
  const checked = new Date().toISOString().slice(0, 10);
  return { ...first, provenance: { ...provenance, checked }, terms, activities };
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
      throw new Refusal(`${name} is niet te lezen: ${error.message}`);
    });
    const { document, problems } = await read(bytes, {
      kind: kind ?? kindOf(name, bytes),
      format,
      source: name,
    });
    problems.forEach(tell);
    const count = document && (document.activities ?? document.partners).length;
    console.log(`${name}: ${count ?? 'niet'} gelezen, ${problems.length} opmerkingen`);
    if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  }
}

/** What a document is about, where that is plain to see. */
function kindOf(name, bytes) {
  const text = new TextDecoder().decode(bytes);
  if (/BEGIN:VCALENDAR/.test(text) || /^\s*\{[^]*"activities"\s*:/.test(text)) return 'activities';
  if (/^\s*\{[^]*"partners"\s*:/.test(text)) return 'partners';
  throw new TypeError(`Noem de soort gegevens van ${name}: --kind activities of --kind partners`);
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
