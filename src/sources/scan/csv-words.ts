import { vocabulary } from '../cell-words.js';
import { Unsupported, type Comparison, type Grammar, type Token } from './expressions.js';

/* The words of a scan as a table: for short lists of values, and for conditions. */

export const KINDS = vocabulary({
  single:
    'één antwoord, 1 antwoord, keuze, enkel, enkelvoudig, keuzerondje, single, one, radio, radiogroup, choice',
  multiple:
    'meer antwoorden, meerdere antwoorden, meerkeuze, meerdere, aankruisen, vinkjes, meervoudig, multiple, several, checkbox',
  scale: 'schaal, stelling, likert, scale, rating, statement',
  boolean: 'ja nee, ja of nee, ja/nee, boolean, yes no',
  text: 'tekst, open, open vraag, woorden, text',
  number: 'getal, aantal, nummer, cijfer, number',
});

export const YES_OR_NO = vocabulary({
  yes: 'ja, j, x, v, 1, waar, aan, true, yes, y',
  no: 'nee, n, 0, onwaar, uit, geen, false, no',
});

const comparison = (which: Comparison) => (): Token => ({ is: 'comparison', comparison: which });

const mark = (is: 'and' | 'or' | 'not' | 'empty' | 'notempty' | 'space') => (): Token => ({ is });

/** Words, not as the beginning of a longer one. */
const words = (list: string) => new RegExp(`(?:${list.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}_.-])`, 'iuy');

function unquoted([whole]: RegExpExecArray): Token {
  return { is: 'value', value: whole.slice(1, -1) };
}

/** Conditions as somebody writes them in a cell: `t3 = ja en (p1 bevat bieb of p2 ingevuld)`. */
export const CELL: Grammar = {
  plainNames: true,
  tokens: [
    [/\s+/y, mark('space')],
    [words('weet ik niet'), () => ({ is: 'value', value: 'weet ik niet' })],
    [/"[^"]*"|“[^”]*”|‘[^’]*’|'[^']*'/y, unquoted],
    [/\{([^{}]*)\}/y, (match) => ({ is: 'name', name: match[1]!.trim() })],
    [/<=|≤|=</y, comparison('lessorequal')],
    [words('hoogstens|maximaal|at most'), comparison('lessorequal')],
    [/>=|≥|=>/y, comparison('greaterorequal')],
    [words('minstens|minimaal|at least'), comparison('greaterorequal')],
    [/<>|!=|≠/y, comparison('notequal')],
    [
      words('is niet ingevuld|niet ingevuld|niet beantwoord|is leeg|leeg|is empty|not answered'),
      mark('empty'),
    ],
    [
      words('is ingevuld|ingevuld|is beantwoord|beantwoord|niet leeg|is not empty|answered'),
      mark('notempty'),
    ],
    [words('bevat niet|does not contain'), comparison('notcontains')],
    [words('bevat|contains|includes'), comparison('contains')],
    [words('is niet|is not'), comparison('notequal')],
    [words('is'), comparison('equal')],
    [/==?/y, comparison('equal')],
    [/</y, comparison('less')],
    [words('kleiner dan|minder dan|less than'), comparison('less')],
    [/>/y, comparison('greater')],
    [words('groter dan|meer dan|more than'), comparison('greater')],
    [words('en|and'), mark('and')],
    [words('of|or'), mark('or')],
    [words('niet|not'), mark('not')],
    [/[()]/y, (match) => ({ is: match[0] as '(' })],
    [/[^\s()=<>!"“”{}]+/y, (match) => ({ is: 'word', word: match[0] })],
    [
      /./suy,
      () => {
        throw new Unsupported('er staat een teken te veel of te weinig');
      },
    ],
  ],
};
