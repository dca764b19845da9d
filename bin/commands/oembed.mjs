import { basename } from 'node:path';
import { readEmbedAddress, readPageAddress } from '../lib/embed-address.mjs';
import { WrongUse } from '../lib/errors.mjs';
import { discoveryLink, oembedOf, pageOf } from '../lib/oembed.mjs';
import { numberOption } from '../lib/options.mjs';
import { examineTarget, replace } from '../lib/replace.mjs';
import { stopOnSignals } from '../lib/signals.mjs';

export const usage = `samen-elements oembed ADRES --title TITEL --page ADRES -o BESTAND [--page-output BESTAND]
  Maakt dat iemand het adres van een pagina kan plakken, en daar een frame voor krijgt (oEmbed, zoals in WordPress).`;

export const help = `${usage}

  ADRES             wat het frame toont: een adres van embed.html, tussen aanhalingstekens:
                    'https://www.school.example/samen/0.1.0/embed.html?element=partner-directory&src=/partners.json'
  --title TITEL     hoe het heet
  --page ADRES      de pagina die mensen plakken
  -o, --output BESTAND
                    het JSON-bestand om te schrijven
  --oembed ADRES    waar dat bestand op de site komt te staan; zonder --oembed: in de map van de pagina.
                    Op het scherm komt de regel die in de <head> van de pagina hoort.
  --page-output BESTAND
                    schrijft ook de pagina zelf: een pagina met alleen het frame, waar de regel al in staat
  --width N         breedte in pixels waar een systeem op mag rekenen (600); het frame wordt zo breed als er plaats is
  --height N        hoogte in pixels, waar een systeem niet naar het frame luistert (600)
  --provider NAAM   van wie het is; zonder --provider de naam van de site
  --quiet           alleen de regel, of zeggen waarom het niet lukt
  -h, --help        deze uitleg
`;

export const options = {
  title: { type: 'string' },
  page: { type: 'string' },
  output: { type: 'string', short: 'o' },
  oembed: { type: 'string' },
  'page-output': { type: 'string' },
  width: { type: 'string', default: '600' },
  height: { type: 'string', default: '600' },
  provider: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** CSS pixels: what `samen-frames.js` lets a frame have. */
const LARGEST = 30_000;

export async function run({ values, names }) {
  const job = await readJob(values, names);
  const { output, pageOutput, page, document, title, quiet } = job;
  stopOnSignals();
  // Both are looked at before either is written.
  const target = await examineTarget(output);
  const pageTarget = pageOutput === undefined ? undefined : await examineTarget(pageOutput);
  if (pageTarget?.path === target.path)
    throw new WrongUse('-o en --page-output noemen hetzelfde bestand: de pagina is een bestand apart.');
  await write(target, `${JSON.stringify(oembedOf(job), null, 2)}\n`);
  if (pageTarget) await write(pageTarget, pageOf(job));
  if (!quiet) tell(job);
  if (!pageTarget) console.log(discoveryLink(document, title));
  if (!quiet) console.error(`Mensen kunnen dan dit adres plakken: ${page}`);
}

/** What was asked, as far as it makes sense. */
async function readJob(values, names) {
  if (names.length !== 1)
    throw new WrongUse(
      "Welk adres van embed.html? samen-elements oembed 'ADRES' --title TITEL --page ADRES -o BESTAND",
    );
  const { output, 'page-output': pageOutput, quiet } = values;
  const { url: embed, language } = await readEmbedAddress(names[0]);
  const title = oneLine(needed(values, 'title', 'Hoe heet het? --title TITEL'));
  const page = readPageAddress(
    needed(values, 'page', 'Welke pagina plakken mensen? --page https://…'),
    '--page',
  );
  needed(values, 'output', 'Hoe heet het bestand om te schrijven? -o BESTAND.json');
  const size = { least: 1, most: LARGEST, whole: true };
  return {
    embed,
    language,
    title,
    page,
    document:
      values.oembed === undefined
        ? new URL(encodeURIComponent(basename(output)), page)
        : readPageAddress(values.oembed, '--oembed'),
    output,
    pageOutput,
    width: numberOption(values, 'width', size),
    height: numberOption(values, 'height', size),
    provider: values.provider && oneLine(values.provider),
    quiet,
  };
}

function needed(values, name, question) {
  const value = values[name];
  if (value === undefined || oneLine(value) === '') throw new WrongUse(question);
  return value;
}

const oneLine = (text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

async function write(target, text) {
  if (text !== target.text) await replace(target, text);
}

function tell({ embed, page, document, output, pageOutput }) {
  console.error(`${output} hoort op ${document}`);
  console.error(
    pageOutput === undefined ? `Deze regel hoort in de <head> van ${page}` : `${pageOutput} hoort op ${page}`,
  );
  // WordPress keeps frames of strangers apart, so that the origin of what is in them is `null`.
  console.error(
    `De map ${new URL('.', embed)} en de gegevens geven “Access-Control-Allow-Origin: *”: anders blijft het frame leeg.`,
  );
}
