import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileReason, Refusal, WrongUse } from '../lib/errors.mjs';
import { problemLine } from '../lib/problems.mjs';
import { examineTarget, replace } from '../lib/replace.mjs';
import { stopOnSignals } from '../lib/signals.mjs';
import { prerender } from '../prerender.mjs';

export const usage = `samen-elements prerender PAGINA.html [-o BESTAND] [--root MAP] [--styles inline|ADRES]
  Zet in een pagina wat haar elementen laten zien, met de gegevens van nu: ook zonder JavaScript te lezen.`;

export const help = `${usage}

  PAGINA.html       de pagina; wat bij src staat wordt gelezen: bestanden van de site, of webadressen
  -o, --output BESTAND
                    het bestand om te schrijven; mag de pagina zelf zijn. Zonder -o komt het op het scherm.
  --root MAP        de map van de site: waar adressen met / vooraan beginnen, en waarbuiten niets gelezen wordt.
                    Zonder --root is dat de map van de pagina.
  --styles inline   de opmaak in de pagina zelf
  --styles ADRES    de opmaak uit de map met samen.js op dat adres, zoals /samen/0.1.0/
                    Zonder --styles: uit de map waar de pagina samen.js vandaan haalt, en anders in de pagina.
  --quiet           alleen zeggen waarom het niet lukt
  -h, --help        deze uitleg

  Hiervoor is nog een pakket nodig: npm install @lit-labs/ssr
`;

export const options = {
  output: { type: 'string', short: 'o' },
  root: { type: 'string' },
  styles: { type: 'string', default: 'auto' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** Bytes of data in a page from which it is worth a thought. */
const LARGE = 500_000;

export async function run({ values, names }) {
  const { output, root, styles, quiet } = values;
  if (names.length !== 1) throw new WrongUse('Welke pagina? samen-elements prerender PAGINA.html');
  const [file] = names;
  stopOnSignals();
  const target = output === undefined || output === '-' ? undefined : await examineTarget(output);
  const page = await readPage(file);
  // Addresses in what is written are as seen from where the page was.
  const { html, drawn, skipped, problems } = await prerender(page, {
    file,
    root: root ?? dirname(file),
    styles,
  });
  if (!quiet) tell(file, { drawn, skipped, problems });
  if (drawn.length + skipped.length === 0)
    throw new Refusal(
      `${file}: er staat geen element in, zoals <samen-partner-directory> of <div data-samen="partner-directory">.`,
      'empty',
    );
  if (!target) process.stdout.write(html);
  else if (html !== target.text) await replace(target, html);
}

async function readPage(file) {
  const bytes = await readFile(file).catch((error) => {
    throw new Refusal(`${file} is niet te lezen: ${fileReason(error)}`, 'file');
  });
  // Read as anything else, it would be written back damaged.
  if (!isUtf8(bytes))
    throw new Refusal(`${file} is niet geschreven in UTF-8. Bewaar de pagina als UTF-8.`, 'format');
  return bytes.toString();
}

function tell(file, { drawn, skipped, problems }) {
  for (const problem of problems) console.error(problemLine(problem));
  for (const { tag, line, reason } of skipped)
    console.error(`let op ${file}, regel ${line}: <${tag}> blijft zoals het was: ${reason}`);
  for (const { tag, line, records, bytes } of drawn) {
    console.error(`${file}, regel ${line}: <${tag}> getekend (${records})`);
    if (bytes > LARGE)
      console.error(`let op: de gegevens maken de pagina ${Math.round(bytes / 1000)} kB groter.`);
  }
}
