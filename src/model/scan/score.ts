import { chosen, isAnswered, scaleOf } from './answers.js';
import type { AnswerValue, Level, Question, Scan } from './scan.js';

/** The lowest and the highest that a question can count for. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * What a question can count for; nothing when it does not count: words and numbers, options without a value, a weight of 0.
 * Yes and no count as 1 and 0. Of several answers the values add up: from what costs points alone to what earns them alone.
 */
export function rangeOf(scan: Pick<Scan, 'scales'>, question: Question): Range | undefined {
  if (weightOf(question) === 0) return undefined;
  const range = rangeOfKind(scan, question);
  return range && range.max > range.min ? range : undefined;
}

function rangeOfKind(scan: Pick<Scan, 'scales'>, question: Question): Range | undefined {
  const options = question.options ?? [];
  switch (question.kind) {
    case 'boolean':
      return { min: 0, max: 1 };
    case 'scale':
      return rangeOfValues(scaleOf(scan, question).map(({ value }) => value));
    case 'single':
      return rangeOfValues(options.flatMap(({ value }) => value ?? []));
    case 'multiple': {
      if (!options.some(({ value }) => value !== undefined)) return undefined;
      const together = options.filter(({ exclusive }) => !exclusive).map(({ value = 0 }) => value);
      const alone = options.filter(({ exclusive }) => exclusive).map(({ value = 0 }) => value);
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      return {
        min: Math.min(0, sum(together.filter((value) => value < 0)), ...alone),
        max: Math.max(0, sum(together.filter((value) => value > 0)), ...alone),
      };
    }
    default:
      return undefined;
  }
}

function rangeOfValues(values: readonly number[]): Range | undefined {
  return values.length > 0 ? { min: Math.min(...values), max: Math.max(...values) } : undefined;
}

/** What an answer counts for; nothing when it does not: “weet ik niet”, “anders”, an option without a value. */
export function valueOf(question: Question, value: AnswerValue | undefined): number | undefined {
  if (!isAnswered(value)) return undefined;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return question.kind === 'scale' ? value : undefined;
  const values = chosen(value).flatMap(
    (id) => question.options?.find((option) => option.id === id)?.value ?? [],
  );
  // Ticking only what counts for nothing is an answer all the same.
  if (question.kind === 'multiple') return values.reduce((total, one) => total + one, 0);
  return values[0];
}

/** How much a question counts; 1 unless the scan gives a weight that can be one. */
export function weightOf({ weight = 1 }: Question): number {
  return weight >= 0 && Number.isFinite(weight) ? weight : 1;
}

/** A part of a score: how much was earned of how much there was to earn. */
export interface Points {
  earned: number;
  possible: number;
  /** Questions that this is of. */
  count: number;
}

/**
 * Σ weight·(value−min) and Σ weight·(max−min) over the questions that were answered and count; reversed: max−value. What is
 * unknown, hidden or not answered is outside both.
 */
export function points(
  scan: Pick<Scan, 'scales'>,
  questions: readonly Question[],
  answerOf: (question: Question) => AnswerValue | undefined,
): Points {
  const sum: Points = { earned: 0, possible: 0, count: 0 };
  for (const question of questions) {
    const range = rangeOf(scan, question);
    const value = valueOf(question, answerOf(question));
    if (!range || value === undefined) continue;
    const weight = weightOf(question);
    const inside = Math.min(range.max, Math.max(range.min, value));
    sum.earned += weight * (question.reverse ? range.max - inside : inside - range.min);
    sum.possible += weight * (range.max - range.min);
    sum.count++;
  }
  return sum;
}

/** Points as a percentage, 0–100; null when there is nothing to take it of: never 0. */
export function percentage({ earned, possible, count }: Points, minAnswered = 1): number | null {
  return count >= Math.max(1, minAnswered) && possible > 0 ? (earned / possible) * 100 : null;
}

/** The level that a score reaches: the highest that begins at or under it. */
export function levelFor(levels: readonly Level[] = [], score: number | null): Level | null {
  if (score === null) return null;
  let reached: Level | null = null;
  for (const level of levels)
    if (level.from <= score + ROUNDING && (!reached || level.from >= reached.from)) reached = level;
  return reached;
}

/** A third and two thirds are a whole. */
const ROUNDING = 1e-9;

/** A percentage as it is shown: a whole one, and never one more than was reached, so that it agrees with its level. */
export function wholePercent(score: number): number {
  return Math.floor(score + ROUNDING);
}
