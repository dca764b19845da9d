import { Unsupported, type Comparison, type Grammar, type Token } from './expressions.js';

/*
 * The conditions of SurveyJS: `{vraag} = 'ja' and {andere} notempty`. What it can do besides (functions, sums, values of
 * rows and panels) our conditions cannot say.
 */

const comparison = (which: Comparison) => (): Token => ({ is: 'comparison', comparison: which });

const mark = (is: 'and' | 'or' | 'not' | 'empty' | 'notempty' | 'space') => (): Token => ({ is });

const cannot = (why: string) => (): never => {
  throw new Unsupported(why);
};

/** A word that is not the beginning of a longer one. */
const word = (words: string) => new RegExp(`(?:${words})(?![\\p{L}\\p{N}_])`, 'iuy');

function unquoted([whole]: RegExpExecArray): Token {
  return { is: 'value', value: whole.slice(1, -1).replace(/\\(['"])/g, '$1') };
}

export const SURVEYJS: Grammar = {
  plainNames: false,
  tokens: [
    [/\s+/y, mark('space')],
    [/\{([^{}]*)\}/y, (match) => ({ is: 'name', name: match[1]!.trim() })],
    [/'(?:\\.|[^'\\])*'/y, unquoted],
    [/"(?:\\.|[^"\\])*"/y, unquoted],
    [/[\p{L}_][\p{L}\p{N}_]*\(/uy, notAFunction],
    [/<=/y, comparison('lessorequal')],
    [word('lessorequal'), comparison('lessorequal')],
    [/>=/y, comparison('greaterorequal')],
    [word('greaterorequal'), comparison('greaterorequal')],
    [/<>|!=/y, comparison('notequal')],
    [word('notequal'), comparison('notequal')],
    [/\*=/y, comparison('contains')],
    [word('contains?'), comparison('contains')],
    [word('notcontains?'), comparison('notcontains')],
    [word('anyof'), comparison('anyof')],
    [word('allof'), comparison('allof')],
    [word('noneof'), comparison('noneof')],
    [/==?/y, comparison('equal')],
    [word('equal'), comparison('equal')],
    [/</y, comparison('less')],
    [word('less'), comparison('less')],
    [/>/y, comparison('greater')],
    [word('greater'), comparison('greater')],
    [/&&/y, mark('and')],
    [word('and'), mark('and')],
    [/\|\|/y, mark('or')],
    [word('or'), mark('or')],
    [/!/y, mark('not')],
    [word('not|negate'), mark('not')],
    [word('empty'), mark('empty')],
    [word('notempty'), mark('notempty')],
    [word('undefined|null'), cannot('er wordt met niets vergeleken')],
    [word('true|false'), (match) => ({ is: 'value', value: match[0].toLowerCase() === 'true' })],
    [/-?\d+(?:\.\d+)?(?![\p{L}\p{N}_])/uy, (match) => ({ is: 'value', value: Number(match[0]) })],
    [/[\p{L}_][\p{L}\p{N}_]*/uy, (match) => ({ is: 'word', word: match[0] })],
    [/[()[\],]/y, (match) => ({ is: match[0] as '(' })],
    [/[-+*/%^]/y, cannot('er staat een berekening in')],
  ],
};

/** `and(` begins a group, `age(` calls a function. */
function notAFunction(match: RegExpExecArray): never {
  throw new Unsupported(`de functie ${match[0].slice(0, 40)}) kan hier niet`);
}
