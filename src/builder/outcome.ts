import type { Problem } from '../model/problem.js';
import type { ReadDocument } from './facets.js';
import { ELEMENT_WORDS } from './words.js';
import type { Choice } from './choice.js';

/** What became of the preview. */
export type Outcome =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly count: number;
      readonly problems: readonly Problem[];
      readonly document: ReadDocument | undefined;
    }
  | { readonly status: 'failed'; readonly reason: string; readonly message: string }
  /** Nothing of the element came: its scripts do not stand beside this page, or frames are not allowed. */
  | { readonly status: 'absent'; readonly because: 'frame' | 'script' };

/** An outcome in words for an editor. */
export interface OutcomeWords {
  readonly tone: 'busy' | 'good' | 'remarks' | 'bad';
  readonly title: string;
  /** What to do, one thing each. */
  readonly advice: readonly string[];
  /** Shown first; the others are one click away. */
  readonly problems: readonly Problem[];
  /** A command for whoever keeps the site. */
  readonly command?: string;
}

/** The outcome of reading what was chosen. @param page address of the builder */
export function outcomeWords(
  { element, attributes }: Pick<Choice, 'element' | 'attributes'>,
  outcome: Outcome,
  page: string,
): OutcomeWords {
  const src = attributes['src'] ?? '';
  const { records, kind } = ELEMENT_WORDS[element];
  switch (outcome.status) {
    case 'loading':
      return { tone: 'busy', title: 'We lezen de gegevens…', advice: [], problems: [] };
    case 'absent':
      return {
        tone: 'bad',
        title: 'Het voorbeeld kan hier niet getoond worden.',
        advice: [
          outcome.because === 'frame'
            ? 'Deze site staat geen frames toe. Vraag uw beheerder om frame-src ‘self’ voor deze pagina.'
            : 'Staan alle bestanden van Samen naast deze pagina? Vraag het uw beheerder.',
          'De code hieronder klopt wel. Alleen hebben wij de gegevens niet gelezen.',
        ],
        problems: [],
      };
    case 'ready': {
      const { count, problems } = outcome;
      const read = `${number(count)} ${count === 1 ? records[0] : records[1]} gelezen`;
      if (count === 0)
        return {
          tone: 'remarks',
          title: 'Het adres klopt, maar er staat niets in.',
          advice: ['Kijk of dit het goede bestand is.'],
          problems,
        };
      if (lacksPartner(element, attributes, count))
        return {
          tone: 'remarks',
          title: `${read}.`,
          advice: ['Kies bij stap 3 welke partner u laat zien.'],
          problems: [],
        };
      const remarks = problems.length === 1 ? '1 opmerking' : `${number(problems.length)} opmerkingen`;
      const lost = problems.filter(({ severity }) => severity === 'error').length;
      return {
        tone: problems.length > 0 ? 'remarks' : 'good',
        title: problems.length > 0 ? `${read}, ${remarks}.` : `${read}. Alles is in orde.`,
        advice:
          lost > 0
            ? [`Wat fout is, ziet een bezoeker niet. De rest wel.`]
            : problems.length > 0
              ? ['Bezoekers zien alles. Toch is het beter om dit na te kijken.']
              : [],
        problems,
      };
    }
    case 'failed': {
      const words = failure(outcome.reason, outcome.message, src, page, kind);
      const hint = hintOf(src);
      return { tone: 'bad', problems: [], ...words, advice: hint ? [hint, ...words.advice] : words.advice };
    }
  }
}

function failure(
  reason: string,
  message: string,
  src: string,
  page: string,
  kind: string,
): Pick<OutcomeWords, 'title' | 'advice' | 'command'> {
  const isElsewhere = src.split(' ').some((each) => originOf(each) !== originOf(page));
  const command = `npx samen-elements fetch ${src
    .split(' ')
    .map((each) => `"${each}"`)
    .join(' ')} --kind ${kind} -o ${kind}.json`;
  switch (reason) {
    case 'network':
      return isElsewhere
        ? {
            title: 'Deze gegevens mogen hier niet gelezen worden, of het adres bestaat niet.',
            advice: [
              'Open het adres in een nieuw tabblad. Ziet u daar niets? Dan klopt het adres niet.',
              'Ziet u daar wel gegevens? Dan mag een andere site ze niet lezen. Vraag de beheerder van de gegevens om dat toe te staan (CORS). Agenda’s van Google, Outlook en iCloud doen dat nooit.',
              'Of laat uw beheerder de gegevens ophalen met deze opdracht, en geef hier het adres van dat bestand.',
            ],
            command,
          }
        : {
            title: 'Dit adres is niet te bereiken.',
            advice: ['Kijk of het adres klopt, en of u internet hebt.'],
          };
    case 'timeout':
      return {
        title: 'Het duurt te lang.',
        advice: [
          'Probeer het straks nog eens. Blijft het zo? Laat uw beheerder de gegevens ophalen met deze opdracht.',
        ],
        command,
      };
    case 'status':
      return {
        title: 'Op dit adres staat niets, of het is afgeschermd.',
        advice: ['Open het adres in een nieuw tabblad en kijk of u de gegevens ziet, zonder in te loggen.'],
      };
    case 'too-large':
      return {
        title: 'Dit bestand is te groot.',
        advice: ['Meer dan 16 MB is traag op een telefoon. Verdeel de gegevens over kleinere bestanden.'],
      };
    default:
      return {
        title: 'Dit zijn geen gegevens die dit onderdeel kan lezen.',
        advice: [message, 'Kies bij stap 1 een ander onderdeel, of kijk of dit het goede bestand is.'].filter(
          Boolean,
        ),
      };
  }
}

/** What people paste is often the page on which they edit, where the data cannot be had. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /^https:\/\/docs\.google\.com\/spreadsheets\/(?!.*output=csv)/,
    'Dit is de pagina waarop u de spreadsheet bewerkt. Kies daar Bestand → Delen → Publiceren op internet, kies CSV, en neem het adres dat u dan krijgt.',
  ],
  [
    /^https:\/\/(?:[\w-]+\.sharepoint\.com|1drv\.ms|onedrive\.live\.com)\//,
    'Bestanden op SharePoint en OneDrive kan een website niet lezen. Bewaar de spreadsheet als CSV en zet die op uw site.',
  ],
];

function hintOf(src: string): string | undefined {
  return HINTS.find(([address]) => src.split(' ').some((each) => address.test(each)))?.[1];
}

function originOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return '';
  }
}

/** What stands above the code, so that nobody copies what shows a visitor nothing. */
export function codeWarning(
  { element, attributes }: Pick<Choice, 'element' | 'attributes'>,
  outcome: Outcome | undefined,
): string | undefined {
  if (outcome?.status === 'failed')
    return 'Wij konden uw gegevens niet lezen. Los dat eerst op bij stap 2. Anders ziet een bezoeker ze waarschijnlijk ook niet.';
  if (outcome?.status !== 'ready') return undefined;
  if (outcome.count === 0) return 'Er staat niets in uw gegevens. Kijk eerst bij stap 2.';
  return lacksPartner(element, attributes, outcome.count)
    ? 'Kies eerst bij stap 3 welke partner u laat zien. Nu ziet een bezoeker er geen.'
    : undefined;
}

/** Of many partners a card shows the one that was named. */
const lacksPartner = (element: Choice['element'], attributes: Choice['attributes'], count: number): boolean =>
  element === 'partner-card' && count > 1 && !attributes['partner'];

const number = (count: number): string => count.toLocaleString('nl');

/** What to know about an address that can be read: it can still be of no use on the site of the editor. */
export function addressRemark(src: string, page: string): string | undefined {
  const urls = src.split(' ').filter(Boolean);
  if (urls.some((each) => /^https?:\/\/(?:localhost|127\.|\[::1\]|[^/]+\.local(?:[:/]|$))/.test(each)))
    return 'Let op: dit adres werkt alleen op uw eigen computer. Zet de gegevens op een website voordat u de code gebruikt.';
  if (urls.some((each) => each.startsWith('http:')))
    return 'Let op: dit adres begint met http. Een site met https leest dat niet: gebruik https, als dat kan.';
  if (urls.some((each) => originOf(each) !== originOf(page)))
    return 'Deze gegevens staan op een andere site. Dat kan, als die site het ook aan uw site toestaat.';
  return undefined;
}
