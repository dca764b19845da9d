import type { ElementName } from './choice.js';

/** What an element is called and what it is for, in words of an editor. */
export interface ElementWords {
  readonly name: string;
  readonly about: string;
  /** What its records are called, one and more. */
  readonly records: readonly [one: string, more: string];
  /** As the command names them. */
  readonly kind: 'partners' | 'activities' | 'scan' | 'route';
  /** What stands in the empty field for the address. */
  readonly example: string;
  /** Files of the demonstration, from its folder. */
  readonly samples: readonly {
    readonly file: string;
    readonly label: string;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
}

export const ELEMENT_WORDS: { readonly [element in ElementName]: ElementWords } = {
  'partner-directory': {
    name: 'Partnergids',
    about: 'Zoeken wie er helpt rond school en gezin.',
    records: ['partner', 'partners'],
    kind: 'partners',
    example: 'https://www.voorbeeld.nl/partners.json',
    samples: [
      { file: 'waterdal.partners.json', label: 'Partners van Waterdal' },
      { file: 'waterdal.partners.csv', label: 'Dezelfde, als spreadsheet' },
    ],
  },
  'partner-card': {
    name: 'Eén partner',
    about: 'Wat die doet, wie u belt en waar u heen gaat.',
    records: ['partner', 'partners'],
    kind: 'partners',
    example: 'https://www.voorbeeld.nl/partners.json',
    samples: [{ file: 'waterdal.partners.json', label: 'Partners van Waterdal' }],
  },
  'activity-calendar': {
    name: 'Agenda',
    about: 'Wat er te doen is: als lijst, week of maand.',
    records: ['activiteit', 'activiteiten'],
    kind: 'activities',
    example: 'https://www.voorbeeld.nl/agenda.ics',
    samples: [
      { file: 'waterdal.activities.json', label: 'Agenda van Waterdal' },
      { file: 'waterdal.activities.ics', label: 'Een agenda uit Outlook' },
    ],
  },
  'self-scan': {
    name: 'Zelfscan',
    about: 'Vragen voor een team of voor ouders, met tips.',
    records: ['vraag', 'vragen'],
    kind: 'scan',
    example: 'https://www.voorbeeld.nl/scan.json',
    samples: [
      { file: 'samenwerken.scan.json', label: 'Samenwerken met partners' },
      { file: 'ouders.scan.json', label: 'Scan voor ouders' },
    ],
  },
  'options-infographic': {
    name: 'Route',
    about: 'Welke stappen er zijn, en wie wat doet.',
    records: ['stap', 'stappen'],
    kind: 'route',
    example: 'https://www.voorbeeld.nl/route.json',
    samples: [
      { file: 'kind-thuis.route.json', label: 'Mijn kind zit thuis' },
      { file: 'ondersteuning.route.json', label: 'Ondersteuning op school' },
    ],
  },
};

/** A field for an attribute. */
export interface AttributeWords {
  readonly label: string;
  readonly help?: string;
  /** Value and label of each choice; without it, what is typed. The empty value, for what the element does by itself, is there. */
  readonly choices?: readonly (readonly [value: string, label: string])[];
}

const AS_USUAL = 'Vanzelf';

/** Of every attribute, unless an element has words of its own. */
export const ATTRIBUTE_WORDS: Readonly<Record<string, AttributeWords>> = {
  src: {
    label: 'Adres van uw gegevens',
    help: 'Een bestand met JSON of CSV (spreadsheet). Meer adressen? Zet er een spatie tussen.',
  },
  lang: {
    label: 'Taal',
    help: 'De taal waarin het onderdeel begint.',
    choices: [
      ['', 'De taal van uw pagina'],
      ['nl', 'Nederlands'],
      ['en', 'Engels'],
      ['ar', 'Arabisch'],
      ['tr', 'Turks'],
      ['uk', 'Oekraïens'],
      ['ti', 'Tigrinya'],
    ],
  },
  languages: { label: 'Talen waaruit de bezoeker kiest' },
  format: {
    label: 'Soort bestand',
    help: 'Alleen nodig als het onderdeel het zelf niet goed ziet.',
    choices: [
      ['', 'Zelf herkennen'],
      ['json', 'JSON'],
      ['csv', 'CSV (spreadsheet)'],
    ],
  },
  'heading-level': {
    label: 'Niveau van de titel',
    help: 'Staat er een kop boven op uw pagina? Kies dan één niveau lager.',
    choices: [
      ['', 'Kop 2 (h2)'],
      ['1', 'Kop 1 (h1)'],
      ['3', 'Kop 3 (h3)'],
      ['4', 'Kop 4 (h4)'],
      ['5', 'Kop 5 (h5)'],
      ['6', 'Kop 6 (h6)'],
    ],
  },
  timezone: { label: 'Tijdzone', help: 'Leeg: Europe/Amsterdam.' },
  refresh: { label: 'Opnieuw lezen na … minuten', help: 'Leeg: alleen als de pagina opnieuw opent.' },
  'url-state': {
    label: 'Keuzes van de bezoeker in het adres zetten',
    help: 'Dan kan een bezoeker een link delen naar wat er op het scherm staat.',
  },
  builder: {
    label: 'Laten zien wat er mis is met de gegevens',
    help: 'Voor wie de gegevens beheert. Haal het weg op een pagina voor bezoekers.',
  },
  timeout: { label: 'Hoeveel seconden wachten op de gegevens', help: 'Leeg: 10 seconden.' },
  'max-bytes': { label: 'Hoe groot het bestand mag zijn, in bytes', help: 'Leeg: 16 MB.' },
  'route-url': {
    label: 'Adres van de routeplanner',
    help: 'Met {lat} en {lon}, of met {address}. Leeg: OpenStreetMap.',
  },
  'report-email': {
    label: 'E-mailadres voor fouten',
    help: 'Hier mailt een bezoeker naartoe als iets niet klopt.',
  },
  'outdated-after': {
    label: 'Na hoeveel maanden gegevens oud zijn',
    help: 'Leeg: 12 maanden. Met 0 zegt het onderdeel er niets over.',
  },
  'group-by': {
    label: 'Lijst van',
    choices: [
      ['', 'Partners'],
      ['offering', 'Wat er te krijgen is'],
      ['corner', 'Partners per kant: school, zorg, thuis, buurt'],
      ['cooperation', 'Partners per soort samenwerking'],
    ],
  },
  layout: {
    label: 'Hoe het eruitziet',
    choices: [
      ['', AS_USUAL],
      ['cards', 'Kaarten naast elkaar'],
      ['list', 'Een lijst'],
    ],
  },
  sort: {
    label: 'Volgorde',
    choices: [
      ['', AS_USUAL],
      ['name', 'Op naam'],
      ['place', 'Op plaats'],
    ],
  },
  tiles: {
    label: 'Adres van de kaart',
    help: 'Kaarttegels, met {z}, {x} en {y}. Leeg: geen kaart.',
  },
  'tiles-attribution': { label: 'Van wie de kaart is', help: 'Die naam staat dan onder de kaart.' },
  'server-search': {
    label: 'Laat de server zoeken',
    help: 'Alleen voor een API van Open Referral met heel veel gegevens.',
  },
  view: { label: 'Hoe het eruitziet' },
  limit: { label: 'Hoeveel activiteiten eerst', help: 'Leeg: 20. Daarna staat er “Toon meer”.' },
  date: { label: 'Op welke dag de agenda opent', help: 'Zoals 2026-11-03. Leeg: vandaag.' },
  'week-numbers': { label: 'Weeknummers laten zien' },
  'structured-data': {
    label: 'Zoekmachines vertellen wat er te doen is',
    help: 'Dan kunnen ze de activiteiten in de zoekresultaten zetten.',
  },
  partner: {
    label: 'Welke partner?',
    help: 'Zodra de gegevens gelezen zijn, kunt u hier kiezen.',
  },
  paging: {
    label: 'Hoeveel vragen op één pagina',
    choices: [
      ['', 'De vragen van één thema'],
      ['question', 'Eén vraag'],
      ['all', 'Alle vragen'],
    ],
  },
  storage: {
    label: 'Later verdergaan',
    help: 'De bezoeker kiest dat zelf, op het eigen apparaat.',
    choices: [
      ['', 'Nee: we bewaren niets'],
      ['device', 'Ja: bewaren mag'],
    ],
  },
  action: {
    label: 'Waar antwoorden heen gaan',
    help: 'Een adres op uw server. Een bezoeker kiest zelf om te versturen. Leeg: er wordt niets verstuurd.',
  },
  'quick-exit': {
    label: 'Knop om snel weg te gaan',
    help: 'Adres van een gewone pagina, zoals het weer. Voor bezoekers die niet gezien willen worden.',
  },
  report: {
    label: 'Het beeld van een team laten zien, in plaats van de vragen',
    help: 'De antwoorden van het team opent u zelf in de pagina.',
  },
  'min-group': {
    label: 'Kleinste groep in het beeld van een team',
    help: 'Leeg: 5. Kleinere groepen zijn niet te zien.',
  },
  invited: { label: 'Hoeveel mensen zijn gevraagd', help: 'Voor het beeld van een team.' },
  perspective: {
    label: 'Voor wie',
    help: 'De bezoeker kan zelf iets anders kiezen.',
    choices: [
      ['', 'Zoals in de gegevens'],
      ['parent', 'Voor ouders'],
      ['school', 'Voor school'],
      ['care', 'Voor zorg'],
    ],
  },
  current: {
    label: 'Bij welke stap is de bezoeker?',
    help: 'Daar staat dan “U bent hier”.',
  },
};

/** The field for the address, with what an element can read there. */
const addressOf = (files: string): AttributeWords => ({
  ...ATTRIBUTE_WORDS['src']!,
  help: `${files} Meer adressen? Zet er een spatie tussen.`,
});

/** Where an element's attribute is something else than that of others. */
const OWN_WORDS: { readonly [element in ElementName]?: Readonly<Record<string, AttributeWords>> } = {
  'activity-calendar': {
    src: addressOf('Een agenda (ICS), of een bestand met JSON of CSV (spreadsheet).'),
    view: {
      label: 'Hoe het eruitziet',
      help: 'De bezoeker kan zelf een andere vorm kiezen.',
      choices: [
        ['', 'Een lijst'],
        ['week', 'Een week'],
        ['month', 'Een maand'],
      ],
    },
    format: {
      ...ATTRIBUTE_WORDS['format']!,
      choices: [
        ...ATTRIBUTE_WORDS['format']!.choices!,
        ['ics', 'ICS (Outlook, Google, iCloud)'],
        ['jsonld', 'schema.org'],
        ['tribe', 'The Events Calendar (WordPress)'],
      ],
    },
  },
  'options-infographic': {
    src: addressOf('Een bestand met JSON.'),
    view: {
      label: 'Hoe het eruitziet',
      help: 'De bezoeker kan zelf een andere vorm kiezen.',
      choices: [
        ['', 'Een route met stappen'],
        ['list', 'Alleen tekst'],
        ['triangle', 'De driehoek: school, zorg en thuis'],
        ['roles', 'Wie doet wat'],
        ['moments', 'Wanneer ouders meedoen'],
      ],
    },
    format: {
      ...ATTRIBUTE_WORDS['format']!,
      choices: [
        ['', 'Zelf herkennen'],
        ['json', 'JSON'],
        ['govuk-steps', 'Stappen van GOV.UK'],
      ],
    },
  },
  'partner-directory': {
    format: {
      ...ATTRIBUTE_WORDS['format']!,
      choices: [...ATTRIBUTE_WORDS['format']!.choices!, ['hsds', 'Open Referral']],
    },
  },
  'partner-card': {
    format: {
      ...ATTRIBUTE_WORDS['format']!,
      choices: [...ATTRIBUTE_WORDS['format']!.choices!, ['hsds', 'Open Referral']],
    },
  },
  'self-scan': {
    format: {
      ...ATTRIBUTE_WORDS['format']!,
      choices: [...ATTRIBUTE_WORDS['format']!.choices!, ['surveyjs', 'SurveyJS']],
    },
  },
};

/** The words for an attribute of an element; what nobody gave words has its own name. */
export const wordsFor = (element: ElementName, attribute: string): AttributeWords =>
  OWN_WORDS[element]?.[attribute] ?? ATTRIBUTE_WORDS[attribute] ?? { label: attribute };

/** What an editor wants to choose of each element, before all others. */
export const FIRST: { readonly [element in ElementName]: readonly string[] } = {
  'partner-directory': ['group-by', 'layout'],
  'partner-card': ['partner'],
  'activity-calendar': ['view', 'limit'],
  'self-scan': ['paging', 'storage'],
  'options-infographic': ['view', 'perspective'],
};

/** What hardly anybody needs, and only who keeps the site understands. */
const LAST = ['format', 'timezone', 'refresh', 'timeout', 'max-bytes', 'server-search', 'builder'];

/** The other settings, what is asked for most first. */
export function inOrderOfUse(attributes: readonly string[]): readonly string[] {
  const order = Object.keys(ATTRIBUTE_WORDS);
  const place = (name: string) =>
    LAST.includes(name) ? order.length + LAST.indexOf(name) : order.indexOf(name);
  return [...attributes].sort((one, other) => place(one) - place(other));
}

/** What has a place of its own in the page. */
export const APART: ReadonlySet<string> = new Set(['src', 'lang', 'languages']);
