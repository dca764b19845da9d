import type { Fault } from './faults.js';

/** What is wrong and how to mend it, in words for whoever keeps the data. */
export function explain({
  code,
  field,
  got,
  expected,
  missing,
  removed,
}: Fault): [message: string, hint: string] {
  if (code === 'too-long')
    return ['Deze tekst is erg lang en is ingekort.', `Houd een tekst onder ${got} tekens.`];
  if (code === 'unreadable')
    return [
      `Dit record is niet te lezen (${got}) en wordt niet getoond.`,
      'Geef gewone gegevens, zoals JSON ze kan bevatten.',
    ];
  if (code === 'duplicate')
    return [
      `De id “${got}” komt vaker voor; alleen de eerste wordt getoond.`,
      'Geef elk record een eigen id.',
    ];
  const name = String(field ?? 'dit record');
  const what = missing ? `“${name}” ontbreekt` : `“${name}” klopt niet${got && `: ${got}`}`;
  const part = missing ? 'dit onderdeel' : 'dit veld';
  return [
    `${what}; ${removed ? part : 'dit record'} wordt niet getoond.`,
    hint(missing ? 'required' : code, expected),
  ];
}

function hint(code: string, expected: string | null | undefined): string {
  if (HINTS[code]) return HINTS[code];
  if (!expected) return 'Verwacht iets anders.';
  if (HINTS[expected]) return HINTS[expected];
  return `Verwacht: ${expected.replace(/[()"]/g, '').replaceAll(' | ', ', ')}.`;
}

/** Cures, by the code that a schema gives its checks, or by what it expects. */
const HINTS: Readonly<Record<string, string>> = {
  required: 'Vul dit veld in.',
  url: 'Gebruik een volledig adres dat begint met https://, http://, mailto: of tel:.',
  date: 'Schrijf een datum die bestaat als jaar-maand-dag, bijvoorbeeld 2026-03-29.',
  latitude: 'Een breedtegraad ligt tussen -90 en 90; in Nederland rond 52.',
  longitude: 'Een lengtegraad ligt tussen -180 en 180; in Nederland rond 5.',
  number: 'Schrijf een getal, zonder eenheid erbij.',
  text: 'Schrijf een tekst, of per taal een tekst: {"nl": "…", "en": "…"}.',
  id: 'Geef elk record een eigen, vaste id van letters, cijfers en streepjes.',
  Object: 'Verwacht: een groep velden tussen accolades.',
  Array: 'Verwacht: een lijst tussen rechte haken.',
};
