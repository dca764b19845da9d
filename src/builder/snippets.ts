import { clean, holdsOf, type Choice, type CleanChoice } from './choice.js';

/** A way to get an element on a page. */
export type RouteName =
  'tag' | 'div' | 'link' | 'iframe' | 'wordpress' | 'drupal' | 'typo3' | 'joomla' | 'liferay' | 'npm';

/** One line to copy, and what to do with it. */
export interface Snippet {
  readonly route: RouteName;
  /** What it is. */
  readonly label: string;
  /** The line itself. */
  readonly code: string;
  /** Where to paste it: one or two plain sentences. */
  readonly where: string;
  /** Who may save it, in a few words. */
  readonly works: string;
}

/** A route as it is offered. */
export interface Route {
  readonly name: RouteName;
  readonly label: string;
  /** For whom it is, in one sentence. */
  readonly about: string;
}

/** In the order in which they are offered: the systems that editors know by name come before the ways that have none. */
export const ROUTES: readonly Route[] = [
  { name: 'wordpress', label: 'WordPress', about: 'Met de plugin Samen, of zonder.' },
  { name: 'drupal', label: 'Drupal', about: 'In de broncode van een tekstveld.' },
  { name: 'typo3', label: 'TYPO3', about: 'In het inhoudselement HTML.' },
  { name: 'joomla', label: 'Joomla', about: 'In een artikel of een module.' },
  { name: 'liferay', label: 'Liferay', about: 'In een fragment met HTML.' },
  { name: 'tag', label: 'Eigen HTML', about: 'U mag HTML en een script op uw site zetten.' },
  { name: 'div', label: 'Ander CMS', about: 'Uw site haalt tags weg die hij niet kent.' },
  { name: 'link', label: 'Alleen een link', about: 'Een link kan overal, ook in een nieuwsbrief.' },
  { name: 'iframe', label: 'Frame (iframe)', about: 'Uw site staat wel frames toe, maar geen scripts.' },
  { name: 'npm', label: 'npm', about: 'Voor wie de site zelf bouwt.' },
];

/** What an element is called in a sentence, and what a link to it says when the editor says nothing. */
export const TITLES: { readonly [element in Choice['element']]: string } = {
  'partner-directory': 'Partners',
  'partner-card': 'Partner',
  'activity-calendar': 'Agenda',
  'self-scan': 'Zelfscan',
  'options-infographic': 'Route',
};

/** What its block in WordPress is called. */
const BLOCKS: { readonly [element in Choice['element']]: string } = {
  ...TITLES,
  'partner-directory': 'Partnergids',
};

/**
 * The lines for every route. Each is one line: editors of content management systems make paragraphs of more. No JSON, no quotes
 * within values, and nothing of what was typed that could be more than a value.
 */
export function snippetsFor(choice: Choice): readonly Snippet[] {
  const given = clean(choice);
  if (!given.host) return [];
  return ROUTES.flatMap(({ name }) => MAKERS[name](given).map((snippet) => ({ route: name, ...snippet })));
}

type Made = Omit<Snippet, 'route'>;

const EDITOR = 'Wie HTML mag opslaan.';
const AUTHOR = 'Iedereen die mag schrijven.';
const MANAGER = 'De beheerder van de site.';

const MAKERS: { readonly [route in RouteName]: (choice: CleanChoice) => readonly Made[] } = {
  wordpress: (choice) => [
    {
      label: 'Shortcode',
      code: shortcode(choice),
      where: `Zet dit in uw bericht of pagina, in een blok “Shortcode”. Of kies het blok “${BLOCKS[choice.element]}” en vul daar hetzelfde in.`,
      works: 'Iedereen die mag schrijven, als de plugin Samen aanstaat.',
    },
    {
      label: 'Zonder plugin: een link',
      code: link(choice),
      where: 'Zet dit in een blok “Aangepaste HTML”. Bezoekers krijgen een link naar een eigen pagina.',
      works: AUTHOR,
    },
    ...colours(choice, 'Plak dit bij Weergave → Customizer → Extra CSS.'),
  ],
  drupal: (choice) => [
    {
      label: 'In de tekst',
      code: div(choice),
      where:
        'Kies het tekstformaat “Volledige HTML”, klik op “Broncode” en plak dit op de goede plek. Bewaar, en kijk of het er staat.',
      works:
        'Wie “Volledige HTML” mag gebruiken. Mag u dat niet? Vraag uw beheerder om deze <div> in uw tekstformaat toe te staan.',
    },
    script(
      choice,
      'Staat de module Samen aan? Dan hoeft dit niet. Laat het anders één keer in het thema zetten, in html.html.twig.',
    ),
    {
      label: 'Component (SDC)',
      code: component(choice),
      where: 'Voor wie templates maakt, in Twig. De module Samen moet aanstaan.',
      works: MANAGER,
    },
    ...colours(choice),
  ],
  typo3: (choice) => [
    {
      label: 'Inhoudselement HTML',
      code: tag(choice),
      where: 'Voeg een inhoudselement “HTML” toe (bij Speciale elementen) en plak dit erin.',
      works: 'Wie het inhoudselement HTML mag gebruiken.',
    },
    {
      label: 'TypoScript, eerste regel',
      code: 'page.headerData.8347 = TEXT',
      where:
        'Staat de extensie Samen aan? Dan hoeft dit niet. Zet deze regel en de volgende anders één keer in de TypoScript van de site.',
      works: MANAGER,
    },
    {
      label: 'TypoScript, tweede regel',
      code: `page.headerData.8347.value = ${scriptTag(choice, 'samen.js')}`,
      where: 'Direct onder de eerste regel.',
      works: MANAGER,
    },
    ...colours(choice),
  ],
  joomla: (choice) => [
    {
      label: 'In een artikel of module',
      code: div(choice),
      where:
        'Zet de editor op code (bij TinyMCE: “Editor aan/uit”) en plak dit. Een module “Aangepast” kan ook.',
      works: AUTHOR,
    },
    script(
      choice,
      'Staat de plugin Samen aan? Dan hoeft dit niet. Laat het anders één keer in de template zetten, in index.php boven </head>.',
    ),
    ...colours(choice),
  ],
  liferay: (choice) => [
    {
      label: 'Fragment',
      code: tag(choice),
      where: 'Zet het fragment “HTML” op de pagina en plak dit erin.',
      works: 'Wie fragmenten mag bewerken.',
    },
    {
      label: 'Client extension: adres van het script',
      code: `${choice.host}samen-classic.js`,
      where:
        'Maak één keer een client extension van de soort “JavaScript” met dit adres, en kies die bij de pagina of de site.',
      works: MANAGER,
    },
    ...colours(choice),
  ],
  tag: (choice) => [
    script(choice, 'Zet dit één keer op de pagina. Het maakt niet uit waar.'),
    {
      label: 'Het onderdeel',
      code: tag(choice),
      where: 'Zet dit op de plek waar u het wilt zien.',
      works: EDITOR,
    },
    room(choice),
    ...colours(choice),
  ],
  div: (choice) => [
    {
      label: 'Het onderdeel',
      code: div(choice),
      where: 'Plak dit in de broncode van uw tekst, op de plek waar u het wilt zien.',
      works: 'Wie een <div> met data-attributen mag opslaan. Dat is bijna iedereen.',
    },
    script(choice, 'Laat dit één keer op de site zetten.'),
    room(choice),
    ...colours(choice),
  ],
  link: (choice) => [
    {
      label: 'De link',
      code: link(choice),
      where:
        'Plak dit in de broncode van uw tekst. Staat het script van Samen op uw site? Dan wordt de link vanzelf het onderdeel.',
      works: AUTHOR,
    },
    {
      label: 'Alleen het adres',
      code: embedAddress(choice),
      where: 'Voor een nieuwsbrief, een bericht of een QR-code.',
      works: 'Iedereen.',
    },
  ],
  iframe: (choice) => [
    {
      label: 'Het frame',
      code: frame(choice),
      where:
        'Plak dit op de plek waar u het wilt zien. Pas het getal bij height aan als het te hoog of te laag is. Haalt uw site het frame weg? Dan blijft vaak de link over die erin staat.',
      works: 'Wie frames mag opslaan.',
    },
    {
      label: 'Vanzelf de goede hoogte',
      code: scriptTag(choice, 'samen-frames.js'),
      where:
        'Dit hoeft niet. Staat het één keer op de pagina, dan wordt het frame zo hoog als wat erin staat.',
      works: MANAGER,
    },
  ],
  npm: (choice) => [
    {
      label: 'Installeren',
      code: `npm install samen-elements${choice.version ? `@${choice.version}` : ''}`,
      where: 'In de map van uw project.',
      works: 'Wie de site bouwt.',
    },
    {
      label: 'Laden',
      code: `import 'samen-elements/define/${choice.element}';`,
      where: 'In het script van uw pagina.',
      works: 'Wie de site bouwt.',
    },
    { label: 'Het onderdeel', code: tag(choice), where: 'In uw template.', works: 'Wie de site bouwt.' },
    ...colours(choice),
  ],
};

const script = (choice: CleanChoice, where: string): Made => ({
  label: 'Het script',
  code: scriptTag(choice, 'samen.js'),
  where,
  works: MANAGER,
});

const room = ({ host }: CleanChoice): Made => ({
  label: 'Tegen verspringen',
  code: `<link ${written({ rel: 'stylesheet', href: `${host}samen.css` })}>`,
  where:
    'Dit hoeft niet. Staat het in de kop (head) van de pagina, dan verspringt de tekst niet tijdens het laden.',
  works: MANAGER,
});

/** The colours of an element in a page: a strict policy allows them in a style sheet alone. */
function colours(
  { element, tokens }: CleanChoice,
  where = 'Zet deze regel in het stijlblad van uw site.',
): Made[] {
  const declarations = Object.entries(tokens).map(([token, value]) => `${token}: ${value};`);
  if (declarations.length === 0) return [];
  const code = `samen-${element} { ${declarations.join(' ')} }`;
  return [{ label: 'Uw kleuren', code, where, works: MANAGER }];
}

const scriptTag = ({ host }: CleanChoice, file: string): string =>
  `<script type="module" src="${escaped(host + file)}"></script>`;

const tag = ({ element, attributes, fallback }: CleanChoice): string =>
  `<samen-${element} ${written(attributes)}`.trimEnd() + `>${escaped(fallback)}</samen-${element}>`;

function div({ element, attributes, fallback }: CleanChoice): string {
  const data = Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]);
  return `<div ${full({ 'data-samen': element, ...Object.fromEntries(data) })}>${escaped(fallback)}</div>`;
}

const link = (choice: CleanChoice): string =>
  `<a ${full({ href: embedAddress(choice), 'data-samen': '' })}>${escaped(titleOf(choice))}</a>`;

/** With a link in it: that is what many systems leave of a frame from somebody who may not save one. */
const frame = (choice: CleanChoice): string =>
  `<iframe ${written({ src: embedAddress(choice), title: titleOf(choice), width: '100%', height: '800', loading: 'lazy', frameborder: '0' })}>${link(choice)}</iframe>`;

function shortcode({ element, attributes, fallback }: CleanChoice): string {
  const code = `samen_${element.replaceAll('-', '_')}`;
  // WordPress would take what stands between brackets for another shortcode.
  const text = escaped(fallback).replace(/[[\]]/g, (bracket) => `&#${bracket.charCodeAt(0)};`);
  return `[${`${code} ${written(attributes)}`.trimEnd()}]${text ? `${text}[/${code}]` : ''}`;
}

/** For a template of Drupal: the component of our module, with what it is given. */
function component({ element, attributes, fallback }: CleanChoice): string {
  const facets: Record<string, string[]> = { filters: [], presets: [] };
  const given: string[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    const [, way, facet] = /^(filter|preset)-(.+)$/.exec(name) ?? [];
    if (way) facets[`${way}s`]!.push(`${/^\w+$/.test(facet!) ? facet : `'${facet}'`}: ${twig(value)}`);
    else if (holdsOf(element, name) === 'boolean') given.push(`${underscored(name)}: true`);
    else if (holdsOf(element, name) === 'number') given.push(`${underscored(name)}: ${value}`);
    else given.push(`${underscored(name)}: ${twig(value)}`);
  }
  for (const [name, entries] of Object.entries(facets))
    if (entries.length > 0) given.push(`${name}: { ${entries.join(', ')} }`);
  if (fallback) given.push(`fallback: ${twig(fallback)}`);
  return `{{ include('samen_elements:${element}', { ${given.join(', ')} }, with_context = false) }}`;
}

const underscored = (name: string): string => name.replaceAll('-', '_');
const twig = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** The address of the page that holds the element alone. */
function embedAddress(choice: CleanChoice): string {
  return `${choice.host}embed.html?${embedQuery(choice)}`;
}

/** What `embed.html` is asked for: the element, its attributes, and the colours. */
export function embedQuery({ element, attributes, tokens }: CleanChoice): string {
  const query = new URLSearchParams({ element, ...attributes });
  for (const [token, value] of Object.entries(tokens)) query.set(token.slice(2), value);
  // These need no encoding in a query, and are easier to read without.
  return query.toString().replace(/%2F/g, '/').replace(/%3A/g, ':');
}

const titleOf = ({ title, element }: CleanChoice): string => title || TITLES[element];

const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === '' ? name : `${name}="${escaped(value)}"`))
    .join(' ');

/** With `=""` where there is no value: some editors of articles take out an attribute without one. */
const full = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
