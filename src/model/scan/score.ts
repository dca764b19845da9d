import { chosen, isAnswered, scaleOf } from './answers.js';
import { OTHER, type AnswerValue, type Level, type Question, type Scan } from './scan.js';

/** The lowest and the highest that a question can count for. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * What a question can count for; nothing when it does not count: words and numbers, options without a value or all with the
 * same, a weight of 0. Yes and no count as 1 and 0. Of several answers the values add up, from nothing ticked on: from what
 * costs points alone to what earns them alone.
 */
export function rangeOf(scan: Pick<Scan, 'scales'>, question: Question): Range | undefined {
  if (weightOf(question) === 0) return undefined;
  const [min, max] = boundsOf(scan, question);
  // Of nothing, from ∞ to -∞; values that are no numbers never reach.
  return max > min && max - min < Infinity ? { min, max } : undefined;
}

function boundsOf(scan: Pick<Scan, 'scales'>, question: Question): [min: number, max: number] {
  const { kind, options = [] } = question;
  if (kind === 'boolean') return [0, 1];
  if (kind === 'scale') return bounds(scaleOf(scan, question).map(({ value }) => value));
  if (kind === 'single') return bounds(options.flatMap(({ value }) => value ?? []));
  if (kind !== 'multiple') return bounds([]);
  const ends = [0, 0];
  for (const { value = 0, exclusive } of options)
    if (exclusive) ends.push(value);
    else ends[value < 0 ? 0 : 1]! += value;
  return bounds(ends);
}

function bounds(values: readonly number[]): [min: number, max: number] {
  return [Math.min(...values), Math.max(...values)];
}

/** What an answer counts for; nothing when it does not: “weet ik niet”, “anders” alone, an option without a value. */
export function valueOf(
  { kind, options = [] }: Question,
  value: AnswerValue | undefined,
): number | undefined {
  if (!isAnswered(value)) return undefined;
  if (kind === 'boolean') return typeof value === 'boolean' ? Number(value) : undefined;
  if (kind === 'scale') return typeof value === 'number' ? value : undefined;
  const ids = chosen(value);
  let sum: number | undefined;
  for (const { id, value: own } of options) if (own !== undefined && ids.includes(id)) sum = (sum ?? 0) + own;
  // Ticking only what earns nothing is an answer all the same.
  const ticked = kind === 'multiple' && ids.some((id) => id !== OTHER);
  return sum ?? (ticked && options.some((option) => option.value !== undefined) ? 0 : undefined);
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
    const value = valueOf(question, answerOf(question));
    const range = value === undefined ? undefined : rangeOf(scan, question);
    if (value === undefined || !range) continue;
    const { min, max } = range;
    const weight = weightOf(question);
    const inside = Math.min(max, Math.max(min, value));
    sum.earned += weight * (question.reverse ? max - inside : inside - min);
    sum.possible += weight * (max - min);
    sum.count++;
  }
  return sum;
}

/** Points as a percentage, 0–100; null when there is nothing to take it of: never 0. */
export function percentage({ earned, possible, count }: Points, minAnswered = 1): number | null {
  const score = (earned / possible) * 100;
  // Nothing of nothing is no number.
  return count >= minAnswered && score >= 0 ? score : null;
}

/** A third and two thirds are a whole. */
const ROUNDING = 1e-9;

/** Whether a score is at or above a mark: the exact score, not the rounded one. */
export function reaches(score: number, from: number): boolean {
  return from <= score + ROUNDING;
}

/** The level that a score reaches: the highest that begins at or under it. */
export function levelFor(levels: readonly Level[] = [], score: number | null): Level | null {
  if (score === null) return null;
  let reached: Level | null = null;
  for (const level of levels)
    if (reaches(score, level.from) && (!reached || level.from >= reached.from)) reached = level;
  return reached;
}

/** A percentage as it is shown: a whole one, and never one more than was reached, so that it agrees with its level. */
export function wholePercent(score: number): number {
  return Math.floor(score + ROUNDING);
}
