import { asWritten, DEFAULT_MAX_BYTES, gather, ReadError } from '../../dist/command.js';
import { read } from '../../dist/read.js';
import { readAddresses, shown } from '../lib/addresses.mjs';
import { Refusal, WrongUse } from '../lib/errors.mjs';
import { readHeaders } from '../lib/headers.mjs';
import { numberOption } from '../lib/options.mjs';
import { previousDocument, refuseFewer, withModified } from '../lib/previous.mjs';
import { isError, problemLine } from '../lib/problems.mjs';
import { receiver } from '../lib/receive.mjs';
import { countOf, countRecords, LISTS, recordWord } from '../lib/records.mjs';
import { examineTarget, replace } from '../lib/replace.mjs';
import { LONGEST_WAIT } from '../lib/retry.mjs';
import { stopOnSignals } from '../lib/signals.mjs';
import { checkFormat, checkKind } from './check.mjs';

export const usage = `samen-elements fetch ADRES… --kind activities|partners|scan|route [-o BESTAND] [--format FORMAAT]
  Haalt gegevens op van een andere website, en schrijft ze als één JSON-bestand dat een element leest.
  Lukt het niet, dan blijft het oude bestand staan.`;

export const help = `${usage}

  ADRES             een of meer webadressen; meer worden samen één bestand
  --kind SOORT      waar het over gaat: activities, partners, scan of route. Dit is nodig.
  -o, --output BESTAND
                    het bestand om te schrijven; zonder -o komt het op het scherm
  --format FORMAAT  hoe het geschreven is; zonder --format blijkt dat uit wat er komt.
                    activities: ics, jsonld, tribe, json, csv    partners: hsds, json, csv
                    scan: surveyjs, json, csv                    route: govuk-steps, json
  --timeout N       seconden voor één antwoord, van begin tot eind (30)
  --max-time N      seconden voor alles bij elkaar (900)
  --max-bytes N     bytes van één antwoord, uitgepakt (${DEFAULT_MAX_BYTES})
  --retries N       hoe vaak een vraag opnieuw gesteld wordt die mislukt: geen verbinding, te laat, te druk (429)
                    of een storing daar (500 en hoger) (3). Vraagt de server om te wachten, dan gebeurt dat,
                    tot ${LONGEST_WAIT} seconden.
  --header 'Naam: waarde'
                    gaat mee met elke vraag, maar alleen naar de site van het adres; mag vaker. Komt nergens in beeld.
                    --header @BESTAND leest ze uit een bestand, één per regel.
  --allow-empty     het mag leeg zijn
  --allow-fewer     het mag minder dan de helft zijn van wat er nu in het bestand staat
  --stats           aan het eind één regel JSON met aantallen; op het scherm, of zonder -o bij de meldingen
  --quiet           alleen zeggen waarom het niet lukt
  -h, --help        deze uitleg
`;

export const options = {
  kind: { type: 'string' },
  format: { type: 'string', default: 'auto' },
  output: { type: 'string', short: 'o' },
  timeout: { type: 'string', default: '30' },
  'max-time': { type: 'string', default: '900' },
  'max-bytes': { type: 'string', default: String(DEFAULT_MAX_BYTES) },
  retries: { type: 'string', default: '3' },
  header: { type: 'string', multiple: true, default: [] },
  'allow-empty': { type: 'boolean' },
  'allow-fewer': { type: 'boolean' },
  stats: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** Seconds. More is no waiting for an answer any more. */
const A_DAY = 86_400;
/** What a mail of a cron can hold and somebody will read. */
const MOST_LINES = 50;

export async function run({ values, names }) {
  const job = readJob(values, names);
  const stats = {
    command: 'fetch',
    ok: false,
    kind: job.kind,
    file: job.output,
    requests: 0,
    retries: 0,
    bytes: 0,
  };
  const began = performance.now();
  try {
    await fetchAll(job, stats);
    stats.ok = true;
  } catch (error) {
    stats.reason = error.reason ?? 'unknown';
    throw error;
  } finally {
    stats.seconds = Number(((performance.now() - began) / 1000).toFixed(3));
    // What goes to the screen is the document when there is no file.
    if (job.stats) (job.output ? console.log : console.error)(JSON.stringify(stats));
  }
}

/** What was asked, as far as it makes sense. */
function readJob(values, names) {
  const { kind, format, output } = values;
  checkKind(kind);
  if (kind === undefined)
    throw new WrongUse(
      'Noem de soort gegevens: --kind activities, --kind partners, --kind scan of --kind route',
    );
  checkFormat(kind, format);
  if (names.length === 0) throw new WrongUse('Welk adres? samen-elements fetch ADRES… --kind SOORT');
  const addresses = readAddresses(names);
  const maxTime = numberOption(values, 'max-time', { most: A_DAY });
  return {
    kind,
    format,
    addresses,
    output: output === '-' ? undefined : output,
    timeout: numberOption(values, 'timeout', { most: A_DAY }),
    maxTime,
    maxBytes: numberOption(values, 'max-bytes', { most: Number.MAX_SAFE_INTEGER }),
    retries: numberOption(values, 'retries', { least: 0, most: 20, whole: true }),
    headers: readHeaders(values.header, addresses),
    // From here on the clock runs.
    signal: AbortSignal.timeout(maxTime * 1000),
    allowEmpty: values['allow-empty'],
    allowFewer: values['allow-fewer'],
    stats: values.stats,
    quiet: values.quiet,
  };
}

async function fetchAll(job, stats) {
  const { kind, output, quiet, allowEmpty, allowFewer } = job;
  stopOnSignals();
  const target = output === undefined ? undefined : await examineTarget(output);
  const before = target && previousDocument(target, kind);
  const { document, problems, sources } = await gatherTwice(job, stats);
  stats.sources = sources.map(({ source, ...told }) => ({ url: shown(source), ...told }));
  stats.records = countRecords(kind, document);
  stats.problems = {
    errors: problems.filter(isError).length,
    others: problems.filter((one) => !isError(one)).length,
  };
  if (!quiet) tellAll(problems);
  if (!allowEmpty) refuseEmpty(job, document, sources);
  const whole = withModified(asWritten(kind, document), before, new Date().toISOString().slice(0, 10));
  const text = textOf(kind, whole);
  await checkWritten(kind, document, text);
  if (before && !allowFewer && countOf(kind, document) > 0)
    refuseFewer(before, document, { file: output, kind });
  if (!quiet && Buffer.byteLength(text) > DEFAULT_MAX_BYTES)
    console.error(
      `let op: een element leest standaard ${DEFAULT_MAX_BYTES} bytes. Geef het element meer met max-bytes.`,
    );
  const changed = text !== target?.text;
  if (!target) process.stdout.write(text);
  else if (changed) await replace(target, text);
  stats.changed = changed;
}

/** Bytes from which a document is for programs to read. */
const LARGE = 1e6;

/** The document as text: to be read, or when it is large with a record on each line, at half the weight. */
function textOf(kind, document) {
  const text = JSON.stringify(document, null, 2);
  if (text.length < LARGE) return `${text}\n`;
  const { [LISTS[kind]]: records, ...about } = document;
  const before = JSON.stringify(about).slice(0, -1);
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  return `${before},"${LISTS[kind]}":[\n${lines}\n]}\n`;
}

/** A feed that changed under our hands is read again, once: it can be a page that was missed. */
async function gatherTwice(job, stats) {
  const gathered = await gatherOnce(job, stats);
  if (!job.retries || !gathered.problems.some(({ code }) => code === 'feed-changed')) return gathered;
  stats.retries++;
  return gatherOnce(job, stats);
}

async function gatherOnce(job, stats) {
  const { addresses, kind, format, maxTime, quiet, signal } = job;
  const receive = await receiver({
    ...job,
    onRequest: () => stats.requests++,
    onRetry(url, { message }, seconds) {
      stats.retries++;
      if (!quiet) console.error(`let op ${shown(url)}: ${message} Opnieuw over ${Math.ceil(seconds)} s.`);
    },
  });
  const counted = async (url) => {
    const page = await receive(url);
    stats.bytes += page.bytes.length;
    return page;
  };
  try {
    return await gather(addresses, kind, format, counted);
  } catch (error) {
    if (error instanceof ReadError)
      throw new Refusal(`${shown(error.source)}: ${error.message}`, error.reason);
    if (signal.aborted)
      throw new Refusal(`Na ${maxTime} seconden was niet alles binnen (--max-time).`, 'timeout');
    throw error;
  }
}

function tellAll(problems) {
  for (const problem of problems.slice(0, MOST_LINES)) console.error(problemLine(problem));
  const left = problems.length - MOST_LINES;
  if (left > 0)
    console.error(`… en nog ${left}. Alles zien? Bewaar wat er op het adres staat, en doe “check”.`);
}

/** Of several sources, one that became empty is one that broke. */
function refuseEmpty({ kind }, document, sources) {
  const isEmpty = countOf(kind, document) === 0;
  const { source } = sources.find(({ records }) => records === 0) ?? (isEmpty ? sources[0] : {});
  if (source === undefined) return;
  throw new Refusal(
    `${shown(source)}: er is geen enkele ${recordWord(kind)}. Klopt dat? Zet er dan --allow-empty bij.`,
    'empty',
  );
}

/** What is written must be what an element reads: not believed, but tried. */
async function checkWritten(kind, document, text) {
  const again = await read(text, { kind, format: 'json' });
  if (again.document && countOf(kind, again.document) === countOf(kind, document)) return;
  const said = again.problems.map(problemLine).slice(0, 5).join('\n');
  throw new Error(`Het geschreven bestand leest anders dan wat er binnenkwam.\n${said}`);
}
