import type { AnswerValue, Condition, QuestionKind } from '../../model/scan/scan.js';
import { Unsupported, type Comparison, type Expression, type Operand, type Value } from './expressions.js';

/** A question as conditions of another format speak of it. */
export interface Target {
  readonly id: string;
  readonly kind: QuestionKind;
  /** An answer as our own documents write it; what nobody can answer stays, for the check of the scan to tell. */
  answer(written: string | number | boolean): string | number | boolean;
  /** Of a question with one answer: what each option is as a number, where it is one. */
  readonly amounts?: readonly (readonly [option: string, amount: number])[];
  /** Whether an amount is how many options are ticked; `only`: and whether nothing else than an amount is meant. */
  readonly countsTicks?: boolean | 'only';
}

/** @throws {Unsupported} for a name that stands for no question */
export type Find = (name: string) => Target;

/**
 * An expression as a condition of ours.
 * @throws {Unsupported} when our conditions cannot say it
 */
export function toCondition(expression: Expression, find: Find): Condition {
  const inside = (one: Expression) => toCondition(one, find);
  switch (expression.is) {
    case 'all':
      return allOf(expression.of.map(inside));
    case 'any':
      return anyOf(expression.of.map(inside));
    case 'not':
      return { not: inside(expression.of) };
    case 'empty':
    case 'notempty':
      return { question: targetOf(expression.of, find).id, answered: expression.is === 'notempty' };
    case 'alone':
      return alone(targetOf(expression.of, find));
    default:
      return compared(expression.is, expression.left, expression.right, find);
  }
}

/** Several at once, without a list in a list. */
export function allOf(conditions: readonly Condition[]): Condition {
  const all = conditions.flatMap((one) => ('all' in one ? one.all : [one]));
  return all.length === 1 ? all[0]! : { all };
}

function anyOf(conditions: readonly Condition[]): Condition {
  const any = conditions.flatMap((one) => ('any' in one ? one.any : [one]));
  return any.length === 1 ? any[0]! : { any };
}

function targetOf(operand: Operand, find: Find): Target {
  if ('name' in operand) return find(operand.name);
  throw new Unsupported(`“${String(operand.value).slice(0, 40)}” is geen vraag`);
}

/** A name and nothing else: whether the answer is yes, or whether there is one. */
function alone({ id, kind }: Target): Condition {
  if (kind === 'boolean') return { question: id, is: true };
  // 0 is an answer, but no yes.
  if (kind === 'number' || kind === 'scale') throw new Unsupported(`“${id}” wordt met niets vergeleken`);
  return { question: id, answered: true };
}

const MIRRORED: Readonly<Partial<Record<Comparison, Comparison>>> = {
  equal: 'equal',
  notequal: 'notequal',
  less: 'greater',
  lessorequal: 'greaterorequal',
  greater: 'less',
  greaterorequal: 'lessorequal',
};

function compared(comparison: Comparison, left: Operand, right: Operand, find: Find): Condition {
  if ('name' in left && 'name' in right) throw new Unsupported('twee vragen worden met elkaar vergeleken');
  if ('name' in left && 'value' in right) return comparedTo(comparison, find(left.name), right.value);
  const mirrored = MIRRORED[comparison];
  if ('name' in right && 'value' in left && mirrored)
    return comparedTo(mirrored, find(right.name), left.value);
  throw new Unsupported('er wordt geen vraag vergeleken');
}

function comparedTo(comparison: Comparison, target: Target, value: Value): Condition {
  const { id: question, kind } = target;
  const isList = Array.isArray(value);
  const answers = [value].flat().map((one) => target.answer(one as string | number | boolean));
  const isMultiple = kind === 'multiple';
  if (target.countsTicks === 'only') return byCount(comparison, target, isList ? NaN : amountOf(answers[0]!));
  switch (comparison) {
    case 'equal':
    case 'notequal': {
      if (isList && !isMultiple) throw new Unsupported(`“${question}” heeft maar één antwoord`);
      const wanted: AnswerValue = isList ? answers.map(String) : answers[0]!;
      return comparison === 'equal' ? { question, is: wanted } : { question, isNot: wanted };
    }
    case 'contains':
    case 'allof':
      if (isMultiple) return allOf(answers.map((one) => ({ question, includes: String(one) })));
      if (kind === 'single' && answers.length === 1) return { question, is: answers[0]! };
      throw new Unsupported(`in “${question}” wordt naar een deel van het antwoord gezocht`);
    case 'notcontains':
      return { not: comparedTo('contains', target, value) };
    case 'anyof':
      if (answers.length === 0) throw new Unsupported('de lijst is leeg');
      return anyOf(
        answers.map((one) => (isMultiple ? { question, includes: String(one) } : { question, is: one })),
      );
    case 'noneof':
      return { not: comparedTo('anyof', target, value) };
    default:
      return byAmount(comparison, target, isList ? NaN : amountOf(answers[0]!));
  }
}

/** How many are ticked, compared with a number. */
function byCount(comparison: Comparison, target: Target, limit: number): Condition {
  switch (comparison) {
    case 'equal':
      return { ...byAmount('greaterorequal', target, limit), ...byAmount('lessorequal', target, limit) };
    case 'notequal':
      return anyOf([byAmount('less', target, limit), byAmount('greater', target, limit)]);
    case 'less':
    case 'lessorequal':
    case 'greater':
    case 'greaterorequal':
      return byAmount(comparison, target, limit);
    default:
      throw new Unsupported(`hoeveel er in “${target.id}” is aangekruist, is een getal`);
  }
}

/** A step is its value; in a cell, `1,5` is a number as well. */
function amountOf(answer: string | number | boolean): number {
  return answer === '' ? NaN : Number(String(answer).replace(',', '.'));
}

function byAmount(comparison: Comparison, target: Target, limit: number): Condition {
  const { id: question, kind, amounts = [], countsTicks } = target;
  if (!Number.isFinite(limit)) throw new Unsupported(`“${question}” wordt niet met een getal vergeleken`);
  if (kind === 'single' && amounts.length > 0) {
    const reached = amounts.filter(([, amount]) => REACHES[comparison]?.(amount, limit));
    // What no option reaches is never so.
    if (reached.length === 0) return { any: [] };
    return anyOf(reached.map(([option]) => ({ question, is: option })));
  }
  const isAmount = kind === 'scale' || kind === 'number' || (kind === 'multiple' && !!countsTicks);
  if (!isAmount) throw new Unsupported(`“${question}” is geen vraag met een getal`);
  // Ticks are counted, so that more than two is at least three.
  if (kind === 'multiple' && comparison === 'greater') return { question, atLeast: Math.floor(limit) + 1 };
  if (kind === 'multiple' && comparison === 'less') return { question, atMost: Math.ceil(limit) - 1 };
  switch (comparison) {
    case 'greater':
      return { question, atLeast: limit, isNot: limit };
    case 'greaterorequal':
      return { question, atLeast: limit };
    case 'less':
      return { question, atMost: limit, isNot: limit };
    default:
      return { question, atMost: limit };
  }
}

const REACHES: Readonly<Partial<Record<Comparison, (amount: number, limit: number) => boolean>>> = {
  less: (amount, limit) => amount < limit,
  lessorequal: (amount, limit) => amount <= limit,
  greater: (amount, limit) => amount > limit,
  greaterorequal: (amount, limit) => amount >= limit,
};
