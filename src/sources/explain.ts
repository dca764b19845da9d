import { FAULT_WORDS } from '../model/route/fault-words.js';
import type { DocumentKind } from './format.js';
import { fieldName } from './field-words.js';
import type { Fault } from './faults.js';

/**
 * What is wrong and how to mend it, in words for whoever keeps the data.
 * @param path where it is: in a table days are written otherwise
 */
export function explain(
  { code, field, got, expected, removed, part }: Fault,
  path = '',
): [message: string, hint: string] {
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
      `De id “${value}” komt vaker voor; alleen de eerste${expected ? ` (${expected.replace(/, kolom .*|\.id$/, '')})` : ''} wordt getoond.`,
      'Geef elk record een eigen id.',
    ];
  const structure =
    STRUCTURE.get(code)?.(value, expected ?? '', String(got)) ??
    FAULT_WORDS.get(code)?.(value, expected?.slice(0, 60) ?? '');
  const isTable = /^regel \d/.test(path);
  if (structure) return [structure[0], (isTable && TABLE_HINTS.get(code)) || structure[1]];
  const missing = code === 'required';
  const name = field === undefined ? 'Dit record' : fieldName(field);
  const what = missing ? `${name} ontbreekt` : `${name} klopt niet${value && `: “${value}”`}`;
  return [
    `${what}; ${removed ? withoutIt(code, field, path, part) : 'dit record wordt niet getoond'}.`,
    (isTable ? TABLE_HINTS.get(code) : undefined) ?? hint(code, expected),
  ];
}

/**
 * What it means that something was taken out.
 * @param path where it is
 * @param part whether more was taken out than the field
 */
function withoutIt(code: string, field: string | undefined, path: string, part: boolean | undefined): string {
  if (part) {
    const [, list = ''] = /(\w+)\[\d+\]\.\w+$/.exec(path) ?? [];
    return `${PARTS.get(list) ?? 'dit onderdeel'} wordt niet getoond`;
  }
  if (code === 'condition' && /\bnext\[\d+\]/.test(path)) return 'deze weg is nu altijd open';
  if (code === 'condition')
    return field === 'when' ? 'deze tip komt nu altijd' : 'deze vraag wordt nu altijd gesteld';
  return SETTINGS.has(field ?? '') ? 'dit veld telt niet mee' : 'dit veld wordt niet getoond';
}

/** The parts of a scan or a route, by the lists that they stand in. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['questions', 'deze vraag'],
  ['elements', 'deze vraag'],
  ['options', 'deze optie'],
  ['choices', 'deze keuze'],
  ['tips', 'deze tip'],
  ['advice', 'deze tip'],
  ['levels', 'dit niveau'],
  ['roles', 'deze rol'],
  ['links', 'deze link'],
  ['literature', 'deze link'],
  ['materials', 'deze link'],
  ['next', 'deze weg'],
  ['contacts', 'dit contact'],
  ['phases', 'deze fase'],
  ['corners', 'deze hoek'],
]);

/** Fields of a scan or a route that are worked with and never shown. */
const SETTINGS: ReadonlySet<string> = new Set(
  'back exclusive fork minAnswered mode optional other perspective required reverse unknown value version weight wish'.split(
    ' ',
  ),
);

/** What hangs together wrongly in a scan, by the codes of `scan/structure.ts`. */
const STRUCTURE: ReadonlyMap<
  string,
  (value: string, expected: string, whole: string) => [message: string, hint: string]
> = new Map<string, (value: string, expected: string, whole: string) => [message: string, hint: string]>([
  [
    'reserved',
    (id) => [
      `De id “${id}” kan niet: dat woord heeft hier al een betekenis. Dit onderdeel wordt niet getoond.`,
      /^(?:unknown|other)$/.test(id)
        ? 'Kies een andere id. Is dit “weet ik niet” of “anders”? Laat de optie dan weg, en zet bij de vraag “unknown” of “other” op true.'
        : 'Kies een andere id.',
    ],
  ],
  [
    'no-options',
    () => [
      'Bij deze vraag valt niets te kiezen; de vraag wordt niet getoond.',
      'Zet bij “options” wat iemand kan kiezen, elk met een id en een label.',
    ],
  ],
  [
    'scale',
    // Each with a cure of its own: a list of what is wrong brings together what has the same.
    (id, count) =>
      count !== '0'
        ? [
            `De schaal “${id}” heeft geen twee stappen met een eigen waarde; de vraag wordt niet getoond.`,
            'Geef de schaal bij “scales” minstens twee stappen, elk met een label en een eigen waarde.',
          ]
        : id === 'undefined'
          ? [
              'Er staat niet bij welke schaal dit is; de vraag wordt niet getoond.',
              'Schrijf bij de vraag “scale”, met de id van een schaal uit “scales”.',
            ]
          : [
              `Er is geen schaal “${id}”; de vraag wordt niet getoond.`,
              'Kijk of de id klopt, of zet de schaal bij “scales”, met voor elke stap een label en een eigen waarde.',
            ],
  ],
  [
    'no-questions',
    (id) => [
      `In het thema “${id}” blijft geen vraag over; het thema wordt niet getoond.`,
      'Zet er een vraag in, of laat het thema weg.',
    ],
  ],
  [
    'condition-unknown',
    (id) => [
      `De voorwaarde kijkt naar de vraag “${id}”, maar die is er niet. Deze vraag wordt nu altijd gesteld.`,
      'Kijk of de id klopt. Misschien is die vraag zelf weggelaten.',
    ],
  ],
  [
    'condition-loop',
    (_, __, loop) => [
      `De voorwaarden draaien in een kring: “${loop.length > 300 ? `${loop.slice(0, 300)}…` : loop}”. Deze vraag wordt nu altijd gesteld.`,
      'Laat een voorwaarde alleen kijken naar een vraag die er zelf niet van afhangt, liefst een die eerder komt.',
    ],
  ],
  [
    'condition-chain',
    (most) => [
      `Hier hangen meer dan ${most} voorwaarden aan elkaar. Deze vraag wordt nu altijd gesteld.`,
      'Laat de voorwaarde kijken naar een vraag die eerder komt.',
    ],
  ],
]);

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
  if (code === 'condition-loop')
    return `${count} keer draaien voorwaarden in een kring; die vragen worden nu altijd gesteld.`;
  if (code === 'duplicate') return `${count} keer komt een id vaker voor; alleen de eerste wordt getoond.`;
  if (name === undefined) return undefined;
  if (code === 'required') return `In ${name} staat ${count} keer niets; ${lost}.`;
  return `In ${name} staat ${count} keer ${INSTEAD.get(code) ?? 'iets dat niet klopt'}; ${lost}.`;
}

/** Makes a sentence of the word that an error was thrown with; once, for it has its sentence then. */
export function translate(error: Error): void {
  error.message = FAILURES.get(error.message)?.(error.cause) ?? error.message;
}

/** Why a document cannot be read, in words. What each is told is the `cause` of its error. */
const FAILURES: ReadonlyMap<string, (cause: unknown) => string> = new Map<string, (cause: unknown) => string>(
  [
    ['empty', () => 'Het document is leeg.'],
    ['html', () => `Hier staat een webpagina, geen gegevens. Moet u inloggen? ${CHECK_ADDRESS}`],
    ['format', (kind) => `Dit is geen ${formatsOf(kind as DocumentKind<unknown>)}. ${CHECK_ADDRESS}`],
    ['json', (cause) => jsonMessage((cause as Error).message)],
    ['list', (cause) => listMessage(...(cause as [key: string, value: unknown]))],
    [
      'refused',
      () => 'Dit adres mag niet: gebruik een adres dat begint met https://, of een adres op uw eigen site.',
    ],
    ['unreadable', (cause) => `Niet te lezen: ${String(cause)}`],
  ],
);

const CHECK_ADDRESS = 'Controleer het adres, en wat bij format staat.';

function formatsOf({ formats }: DocumentKind<unknown>): string {
  return formats.map(({ name }) => name).join(', ');
}

interface Fields {
  readonly elements?: unknown;
}

function listMessage(key: string, value: unknown): string {
  if (Array.isArray(value)) {
    // The pages of a survey, without the survey.
    const isSurvey = key === 'themes' && value.some((one) => Array.isArray((one as Fields | null)?.elements));
    const name = isSurvey ? 'pages' : key;
    return `Er staat een lijst alleen; de lijst “${name}” ontbreekt. Zet eromheen: {"${name}": […]}.`;
  }
  const isObject = typeof value === 'object' && value !== null;
  if (isObject && Object.hasOwn(value, key))
    return `“${key}” is geen lijst. Zet wat erin staat tussen rechte haken: "${key}": […].`;
  const found = isObject ? Object.keys(value).slice(0, 5).join(', ') : 'iets anders';
  return `De lijst “${key}” ontbreekt; er staat: ${found || 'niets'}.`;
}

/** Each browser has words of its own for what is wrong with JSON, in English. */
function jsonMessage(said: string): string {
  const [, line, column] = /line (\d+),? col(?:umn)? (\d+)/.exec(said) ?? [];
  const [, position] = /position (\d+)/.exec(said) ?? [];
  const [, near] = /("[^]*")\.{0,3} is not valid JSON/.exec(said) ?? [];
  const place =
    line !== undefined
      ? ` op regel ${line}, teken ${column}`
      : position !== undefined
        ? ` bij teken ${Number(position) + 1}`
        : near !== undefined
          ? ` bij ${near.slice(0, 60).replace(/\s+/g, ' ')}`
          : '';
  const [, what = 'hier klopt iets niet'] = JSON_FAULTS.find(([is]) => is.test(said)) ?? [];
  return `Dit is geen geldige JSON${place}: ${what}.`;
}

/** By what the engines of Chromium, Firefox and Safari say. */
const JSON_FAULTS: readonly (readonly [is: RegExp, what: string])[] = [
  [/end of (?:JSON |data|input)|unterminated|unexpected EOF/i, 'het document houdt te vroeg op'],
  [/property name/i, 'hier hoort een naam tussen dubbele aanhalingstekens, of er staat een komma te veel'],
  [/expected ','/i, 'hier mist een komma of een haakje'],
  [/expected ':'/i, 'hier mist een dubbele punt'],
  [/control character/i, 'er staat een regeleinde of tab midden in een tekst'],
  [/escape/i, 'er staat een \\ die er niet hoort'],
  [/non-whitespace|after (?:the )?JSON data/i, 'er staat nog iets na het einde'],
];

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
  ['amount', 'Schrijf een getal van hoogstens een miljard.'],
  [
    'duration',
    'Schrijf een termijn in hele getallen: P5D (5 dagen), P2W (2 weken), P3M (3 maanden), P1Y (1 jaar) of PT2H (2 uur).',
  ],
  [
    'condition',
    'Schrijf een voorwaarde als {"question": "id", "is": "antwoord"}, of zet er een paar in all, any of not; niet meer dan vier in elkaar.',
  ],
  ['text', 'Schrijf een tekst, of per taal een tekst: {"nl": "…", "en": "…"}.'],
  ['id', 'Geef elk record een eigen, vaste id van letters, cijfers en streepjes.'],
  ['Object', 'Verwacht: een groep velden tussen accolades.'],
  ['Array', 'Verwacht: een lijst tussen rechte haken.'],
]);

/** The same for cells of a table, where they differ. */
const TABLE_HINTS: ReadonlyMap<string, string> = new Map([
  ['date', 'Schrijf een dag die bestaat, zoals 3-11-2026.'],
  ['moment', 'Schrijf een dag die bestaat, zoals 3-11-2026, en een tijd als 19.00.'],
  [
    'no-options',
    'Zet in de kolom “optie” wat iemand kan kiezen, elke optie op een eigen rij; of in de kolom “opties” alles bij elkaar.',
  ],
  ['scale', 'Zet in de kolom “schaal” de stappen, zoals: Nooit | Soms | Altijd.'],
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
  ['amount', 'geen getal dat hier kan'],
  ['duration', 'geen termijn'],
  ['condition', 'geen voorwaarde'],
  ['text', 'geen tekst'],
  ['id', 'geen id'],
  ['object', 'geen groep velden'],
  ['array', 'geen lijst'],
  ['picklist', 'een woord dat hier niet bekend is'],
]);
