import { fieldName } from './field-words.js';
import type { Fault } from './faults.js';

/** What is wrong and how to mend it, in words for whoever keeps the data. */
export function explain({ code, field, got, expected, removed }: Fault): [message: string, hint: string] {
  const value = brief(got);
  if (code === 'too-long')
    return ['Deze tekst is erg lang en is ingekort.', `Houd een tekst onder ${value} tekens.`];
  if (code === 'unreadable')
    return [
      `Dit record is niet te lezen (${value}) en wordt niet getoond.`,
      'Geef gewone gegevens, zoals JSON ze kan bevatten.',
    ];
  if (code === 'duplicate')
    return [
      `De id “${value}” komt vaker voor; alleen de eerste wordt getoond.`,
      'Geef elk record een eigen id.',
    ];
  const missing = code === 'required';
  const name = field === undefined ? 'Dit record' : fieldName(field);
  const what = missing ? `${name} ontbreekt` : `${name} klopt niet${value && `: “${value}”`}`;
  const part = missing ? 'dit onderdeel' : 'dit veld';
  return [`${what}; ${removed ? part : 'dit record'} wordt niet getoond.`, hint(code, expected)];
}

/**
 * The same for many places at once, for a list of what is wrong: `In “url” (webadres) staat 12 keer geen volledig adres.`
 * @param name of the field as an editor meets it (`fieldName`), or of its column
 * @returns nothing for a code that this library does not give
 */
export function summarise(
  { code, severity }: { readonly code: string; readonly severity: 'error' | 'warning' },
  name: string | undefined,
  count: string,
): string | undefined {
  const lost = severity === 'error' ? 'die records worden niet getoond' : 'dat wordt niet getoond';
  if (code === 'too-long') return `${count} teksten zijn erg lang en zijn ingekort.`;
  if (code === 'unreadable') return `${count} records zijn niet te lezen en worden niet getoond.`;
  if (code === 'duplicate') return `${count} keer komt een id vaker voor; alleen de eerste wordt getoond.`;
  if (name === undefined) return undefined;
  if (code === 'required') return `In ${name} staat ${count} keer niets; ${lost}.`;
  return `In ${name} staat ${count} keer ${INSTEAD.get(code) ?? 'iets dat niet klopt'}; ${lost}.`;
}

/** A value in a few words: nothing for what has none, and never what could do something when it is read. */
function brief(got: unknown): string {
  return typeof got === 'object' || typeof got === 'function' ? '' : String(got).slice(0, 60);
}

function hint(code: string, expected: string | null | undefined): string {
  const known = HINTS.get(code) ?? HINTS.get(expected ?? '');
  if (known !== undefined) return known;
  return expected
    ? `Verwacht: ${expected.replace(/[()"]/g, '').replaceAll(' | ', ', ')}.`
    : 'Verwacht iets anders.';
}

/** Cures, by the code that a schema gives its checks, or by what it expects. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['required', 'Vul dit veld in.'],
  ['url', 'Gebruik een volledig adres dat begint met https://, http://, mailto: of tel:.'],
  ['date', 'Schrijf een datum die bestaat als jaar-maand-dag, bijvoorbeeld 2026-03-29.'],
  ['moment', 'Schrijf een dag als 2026-11-03, en een dag met een tijd als 2026-11-03T19:00.'],
  ['end', 'Het einde ligt vóór het begin. Kijk welk van de twee niet klopt.'],
  ['latitude', 'Een breedtegraad ligt tussen -90 en 90; in Nederland rond 52.'],
  ['longitude', 'Een lengtegraad ligt tussen -180 en 180; in Nederland rond 5.'],
  ['number', 'Schrijf een getal, zonder eenheid erbij.'],
  ['text', 'Schrijf een tekst, of per taal een tekst: {"nl": "…", "en": "…"}.'],
  ['id', 'Geef elk record een eigen, vaste id van letters, cijfers en streepjes.'],
  ['Object', 'Verwacht: een groep velden tussen accolades.'],
  ['Array', 'Verwacht: een lijst tussen rechte haken.'],
]);

/** What stands there instead of what should, by the same codes, or by the type of the check that has none. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['url', 'geen volledig adres'],
  ['date', 'geen datum die bestaat'],
  ['moment', 'geen dag of tijd die bestaat'],
  ['end', 'een einde dat vóór het begin ligt'],
  ['latitude', 'geen breedtegraad'],
  ['longitude', 'geen lengtegraad'],
  ['number', 'geen getal'],
  ['text', 'geen tekst'],
  ['id', 'geen id'],
  ['object', 'geen groep velden'],
  ['array', 'geen lijst'],
  ['picklist', 'een woord dat hier niet bekend is'],
]);
