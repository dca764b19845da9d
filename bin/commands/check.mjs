import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { KINDS } from '../../dist/command.js';
import { read } from '../../dist/read.js';
import { fileReason, WrongUse } from '../lib/errors.mjs';
import { kindOf } from '../lib/kind-of.mjs';
import { isError, plainProblem, problemLine } from '../lib/problems.mjs';
import { countOf, countRecords, KIND_NAMES } from '../lib/records.mjs';

export const usage = `samen-elements check BESTAND… [--kind activities|partners|scan|route] [--format FORMAAT] [--json]
  Leest bestanden zoals een element dat doet, en noemt wat er niet klopt. Bij een fout is de uitkomst 1.`;

export const help = `${usage}

  BESTAND          een of meer bestanden; - is wat er binnenkomt (… | samen-elements check -)
  --kind SOORT     waar alle bestanden over gaan: activities, partners, scan of route.
                   Zonder --kind blijkt dat uit het bestand; bij een tabel (CSV) is het nodig.
  --format FORMAAT hoe alle bestanden geschreven zijn. Zonder --format blijkt dat uit het bestand.
  --json           de uitkomst als JSON, voor programma's
  -h, --help       deze uitleg
`;

export const options = {
  kind: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

const STDIN = '-';

export async function run({ values, names }) {
  const { kind, format, json } = values;
  checkKind(kind);
  checkFormat(kind, format);
  if (names.length === 0) throw new WrongUse('Welk bestand? samen-elements check BESTAND…');
  const web = names.find((name) => /^(?:https?|webcals?):/i.test(name));
  if (web)
    throw new WrongUse(`Dit is een webadres: ${web}\nHaal het op met “fetch”, of bewaar het als bestand.`);
  const files = [];
  for (const name of names) {
    const file = await checkFile(name, { kind, format });
    files.push(file);
    if (!json) tell(file);
    const code = file.unclear ? 2 : Number(file.problems.some(isError));
    process.exitCode = Math.max(process.exitCode ?? 0, code);
  }
  if (json) console.log(JSON.stringify({ ok: !process.exitCode, files: files.map(forPrograms) }, null, 2));
}

export function checkKind(kind) {
  if (kind === undefined || KIND_NAMES.includes(kind)) return;
  throw new WrongUse(`Er is geen soort “${kind}”. Er is: --kind ${KIND_NAMES.join(', ')}`);
}

/** A word that an element would take for `auto` is a mistake here: whoever writes it wants something. */
export function checkFormat(kind, format) {
  if (format === undefined || format === 'auto') return;
  const kinds = kind === undefined ? KIND_NAMES : [kind];
  const known = [...new Set(kinds.flatMap((one) => KINDS[one].formats.map(({ name }) => name)))];
  if (!known.includes(format))
    throw new WrongUse(`Er is geen formaat “${format}”. Er is: --format auto, ${known.join(', ')}`);
}

async function checkFile(name, { kind: asked, format }) {
  const source = name === STDIN ? 'invoer' : name;
  const unreadable = (message, more) => ({
    name: source,
    problems: [{ source, path: '', message, hint: '', severity: 'error' }],
    ...more,
  });
  let bytes;
  try {
    bytes = name === STDIN ? await buffer(process.stdin) : await readFile(name);
  } catch (error) {
    return unreadable(`is niet te lezen: ${fileReason(error)}`);
  }
  const kind = asked ?? kindOf(bytes, source);
  if (kind === undefined)
    return unreadable(
      'Noem de soort gegevens. Het blijkt niet uit het bestand: --kind activities, partners, scan of route',
      { unclear: true },
    );
  const outcome = await read(bytes, { kind, format, source });
  return { name: source, kind, ...outcome };
}

function tell({ name, kind, document, problems }) {
  for (const problem of problems) console.error(problemLine(problem));
  const count = document ? countOf(kind, document) : 'niet';
  console.log(`${name}: ${count} gelezen, ${remarks(problems.length)}`);
}

const remarks = (count) => `${count} ${count === 1 ? 'opmerking' : 'opmerkingen'}`;

function forPrograms({ name, kind, format, document, problems }) {
  return {
    file: name,
    kind,
    format,
    ok: !problems.some(isError),
    records: document && countRecords(kind, document),
    problems: problems.map(plainProblem),
  };
}
