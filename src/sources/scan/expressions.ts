/*
 * Conditions as people and programs write them, cut up and put in order: `{vraag} = 'ja' and {andere} notempty`, or in a
 * spreadsheet `vraag = ja en andere ingevuld`. Which words mean what is a grammar; what a name stands for comes later
 * (`carried-conditions.ts`).
 */

/** How two things are compared, by the words of SurveyJS. */
export type Comparison =
  | 'equal'
  | 'notequal'
  | 'less'
  | 'lessorequal'
  | 'greater'
  | 'greaterorequal'
  | 'contains'
  | 'notcontains'
  | 'anyof'
  | 'allof'
  | 'noneof';

export type Value = string | number | boolean | readonly (string | number | boolean)[];

export type Operand = { readonly name: string } | { readonly value: Value };

/** An expression, as a tree. */
export type Expression =
  | { readonly is: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly is: 'not'; readonly of: Expression }
  | { readonly is: 'empty' | 'notempty' | 'alone'; readonly of: Operand }
  | { readonly is: Comparison; readonly left: Operand; readonly right: Operand };

export type Token =
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'value'; readonly value: string | number | boolean }
  /** A word without quotes: several after each other are one. */
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'comparison'; readonly comparison: Comparison }
  | { readonly is: 'and' | 'or' | 'not' | 'empty' | 'notempty' | '(' | ')' | '[' | ']' | ',' }
  | { readonly is: 'space' };

/** What each piece of text means: the first pattern that matches at a place counts. Patterns are sticky (`y`). */
export interface Grammar {
  readonly tokens: readonly (readonly [pattern: RegExp, token: (match: RegExpExecArray) => Token])[];
  /** What stands first in a comparison is a name without any mark. */
  readonly plainNames: boolean;
}

/** An expression that cannot be carried over; its message says why, in Dutch, as part of a sentence. */
export class Unsupported extends Error {}

/** Brackets in brackets. */
const MAX_DEPTH = 40;

/** @throws {Unsupported} when it cannot be read */
export function parseExpression(text: string, grammar: Grammar): Expression {
  const parser = new Parser(tokens(text, grammar), grammar);
  return parser.whole();
}

function tokens(text: string, { tokens: patterns }: Grammar): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length;) {
    let match: RegExpExecArray | null = null;
    for (const [pattern, token] of patterns) {
      pattern.lastIndex = at;
      match = pattern.exec(text);
      if (!match) continue;
      const one = token(match);
      if (one.is !== 'space') found.push(one);
      break;
    }
    if (!match?.[0]) throw new Unsupported(`bij “${text.slice(at, at + 20)}” staat iets dat hier niet kan`);
    at += match[0].length;
  }
  return found;
}

/** Precedence climbing: or, and, not, comparison, operand. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #grammar: Grammar;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], grammar: Grammar) {
    this.#tokens = tokens;
    this.#grammar = grammar;
  }

  whole(): Expression {
    const expression = this.#joined('or');
    if (this.#next) throw new Unsupported('er staat iets te veel, of er mist een haakje');
    return expression;
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  /** Goes past a token when it is this one. */
  #take(is: Token['is']): boolean {
    const taken = this.#next?.is === is;
    if (taken) this.#at++;
    return taken;
  }

  #joined(by: 'and' | 'or'): Expression {
    const one = () => (by === 'or' ? this.#joined('and') : this.#negated());
    const of = [one()];
    while (this.#take(by)) of.push(one());
    return of.length === 1 ? of[0]! : { is: by === 'or' ? 'any' : 'all', of };
  }

  #negated(): Expression {
    if (!this.#take('not')) return this.#compared();
    return this.#deeper(() => ({ is: 'not', of: this.#negated() }));
  }

  #compared(): Expression {
    if (this.#take('('))
      return this.#deeper(() => {
        const inside = this.#joined('or');
        if (!this.#take(')')) throw new Unsupported('er mist een haakje');
        if (this.#next?.is === 'comparison') throw new Unsupported('er staat een berekening in');
        return inside;
      });
    const left = this.#operand(true);
    const next = this.#next;
    if (next?.is === 'empty' || next?.is === 'notempty') {
      this.#at++;
      return { is: next.is, of: left };
    }
    if (next?.is !== 'comparison') return { is: 'alone', of: left };
    this.#at++;
    return { is: next.comparison, left, right: this.#operand(false) };
  }

  #operand(isFirst: boolean): Operand {
    const token = this.#next;
    this.#at++;
    switch (token?.is) {
      case 'name':
        return { name: token.name };
      case 'value':
        return { value: token.value };
      case 'word': {
        const words = [token.word];
        for (let next = this.#next; next?.is === 'word'; next = this.#next) {
          words.push(next.word);
          this.#at++;
        }
        const said = words.join(' ');
        return isFirst && this.#grammar.plainNames ? { name: said } : { value: said };
      }
      case '[':
        return { value: this.#list() };
      default:
        throw new Unsupported('er mist iets');
    }
  }

  #list(): (string | number | boolean)[] {
    const values: (string | number | boolean)[] = [];
    while (!this.#take(']')) {
      const one = this.#operand(false);
      if (!('value' in one) || Array.isArray(one.value))
        throw new Unsupported('er staat een lijst in die niet kan');
      values.push(one.value as string | number | boolean);
      if (!this.#take(',') && this.#next?.is !== ']') throw new Unsupported('er mist een haakje');
    }
    return values;
  }

  #deeper<T>(go: () => T): T {
    if (++this.#depth > MAX_DEPTH) throw new Unsupported('er staan te veel haakjes in elkaar');
    const outcome = go();
    this.#depth--;
    return outcome;
  }
}
