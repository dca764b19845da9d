import { isAnswered, scaleOf } from '../answers.js';
import { percentage, rangeOf, valueOf, weightOf, type Points } from '../score.js';
import { OTHER, UNKNOWN, type AnswerValue, type Question, type Scan } from '../scan.js';

/** How many gave one answer. */
export interface Count {
  /** Id of the option, value of the step, or yes and no. */
  readonly value: string | number | boolean;
  readonly count: number;
  /** Of those who answered (0–1); of several answers they add up to more than 1. */
  readonly share: number;
}

/**
 * Half of the answers lie from `lower` up to `upper`; as many under as over `median`. All three are answers that were given,
 * so of numbers they are there when none of them is the lowest or the highest: by that one people are known.
 */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Whether people say the same. `same`: all of them · `agree`: three quarters or more · `mixed`: less · `divided`: no common
 * answer.
 */
export type Agreement = 'same' | 'agree' | 'mixed' | 'divided';

/** What a number of people answered to a question. */
export interface Tally {
  /** Who answered. “Weet ik niet” is no answer: it is outside every share. */
  readonly n: number;
  readonly unknown: number;
  /** In the order of the question, also what nobody chose; none for words and numbers. */
  readonly counts: readonly Count[];
  readonly quartiles: Quartiles | null;
  readonly agreement: Agreement | null;
  /** Of yes and no: which of them more than half chose. */
  readonly majority: 'yes' | 'no' | 'none' | null;
  /** Percent, 0–100, by the rule of the scan over all these answers together; null when the question does not count. */
  readonly score: number | null;
}

/** Counts answers; what was not given at all is left out. */
export function tally(
  scan: Pick<Scan, 'scales'>,
  question: Question,
  given: readonly AnswerValue[],
  scores = true,
): Tally {
  const answers = given.filter((value) => isAnswered(value));
  const n = answers.length;
  const counts = valuesOf(scan, question).map((value): Count => {
    const count = answers.filter((answer) =>
      Array.isArray(answer) ? answer.includes(value) : answer === value,
    ).length;
    return { value, count, share: n > 0 ? count / n : 0 };
  });
  const yes = counts.find(({ value }) => value === true)?.count ?? 0;
  const score = scores ? percentage(sharedPoints(scan, question, { n, counts })) : null;
  return {
    n,
    unknown: given.filter((value) => value === UNKNOWN).length,
    counts,
    quartiles:
      question.kind === 'number' && n < FOR_QUARTILES
        ? null
        : quartiles(answers.filter((value) => typeof value === 'number')),
    agreement: n > 0 ? agreement(scan, question, counts, answers) : null,
    majority:
      question.kind !== 'boolean' || n === 0 ? null : yes > n / 2 ? 'yes' : yes < n / 2 ? 'no' : 'none',
    score,
  };
}

/** All that can be chosen. */
function valuesOf(scan: Pick<Scan, 'scales'>, question: Question): (string | number | boolean)[] {
  const ids = (question.options ?? []).map(({ id }) => id);
  switch (question.kind) {
    case 'boolean':
      return [true, false];
    case 'scale':
      return scaleOf(scan, question).map(({ value }) => value);
    case 'single':
    case 'multiple':
      return question.other ? [...ids, OTHER] : ids;
    default:
      return [];
  }
}

/** From five answers on the quartiles are the second and the last but one, or nearer to the middle. */
const FOR_QUARTILES = 5;

/** Nearest rank: each is an answer that somebody gave, and no step between two. */
function quartiles(numbers: readonly number[]): Quartiles | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1]!;
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** Under it half of the answers lie within a third of the scale: of four or five steps, beside each other. */
const NEAR = 0.34;
const FAR = 0.5;

/**
 * How far apart people are. On a scale: how many steps the middle half of the answers takes, of those that there are. Where
 * one answer is chosen: how many chose the most chosen one (three quarters: agree; six of ten: mixed). The limits are ours.
 */
function agreement(
  scan: Pick<Scan, 'scales'>,
  question: Question,
  counts: readonly Count[],
  answers: readonly AnswerValue[],
): Agreement | null {
  if (question.kind !== 'scale' && question.kind !== 'boolean' && question.kind !== 'single') return null;
  const most = Math.max(...counts.map(({ share }) => share));
  if (most === 1) return 'same';
  if (question.kind !== 'scale') return most >= 0.75 ? 'agree' : most >= 0.6 ? 'mixed' : 'divided';
  const steps = scaleOf(scan, question)
    .map(({ value }) => value)
    .sort((a, b) => a - b);
  const ranks = answers.map((value) => steps.indexOf(value as number));
  const { lower, upper } = quartiles(ranks)!;
  const apart = (upper - lower) / (steps.length - 1);
  return apart <= NEAR ? 'agree' : apart <= FAR ? 'mixed' : 'divided';
}

/**
 * The points of all who answered, together: Σ weight·(value−min) of Σ weight·(max−min), reversed where the question is. It is
 * worked out from how often each answer was given, and so tells nothing that the counts do not tell (`guard.ts`, 5). Where
 * everybody answered every question of a theme, the percentage is the mean of their scores; but where several answers can be
 * given, who ticked “anders” alone counts as having earned nothing: the counts do not tell how many those are.
 */
export function sharedPoints(
  scan: Pick<Scan, 'scales'>,
  question: Question,
  { n, counts }: Pick<Tally, 'n' | 'counts'>,
): Points {
  const range = rangeOf(scan, question);
  if (!range) return { earned: 0, possible: 0, count: 0 };
  const { min, max } = range;
  const several = question.kind === 'multiple';
  let [sum, count] = [0, several ? n : 0];
  for (const { value, count: times } of counts) {
    const worth = valueOf(question, several && typeof value === 'string' ? [value] : value);
    if (worth === undefined) continue;
    sum += worth * times;
    if (!several) count += times;
  }
  const weight = weightOf(question);
  return {
    earned: weight * (question.reverse ? max * count - sum : sum - min * count),
    possible: weight * (max - min) * count,
    count,
  };
}
