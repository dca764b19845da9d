import { isAnswered, isGiven, own, wordsFor } from '../../model/scan/answers.js';
import { visibility, type Visibility } from '../../model/scan/conditions.js';
import type { Filled } from '../../model/scan/response.js';
import {
  hasAdvice,
  hasScores,
  result,
  type AppliedTip,
  type ScanResult,
  type ThemeResult,
} from '../../model/scan/result.js';
import { points, rangeOf } from '../../model/scan/score.js';
import type { Question, Scan, Theme } from '../../model/scan/scan.js';

/** A theme as it stands in an outcome. */
export interface ThemeOutcome {
  readonly theme: Scan['themes'][number];
  readonly result: ThemeResult;
  /** The questions that were asked. */
  readonly questions: readonly Question[];
  /** Why there is no score, when there is none. */
  readonly lacks: Lack | undefined;
}

/**
 * Why a theme has no score. `unscored`: none of its questions counts · `nothing`: nothing was answered · `unknown`: only with
 * “weet ik niet” · `more`: so many more answers are needed.
 */
export type Lack =
  { readonly why: 'unscored' | 'nothing' | 'unknown' } | { readonly why: 'more'; readonly count: number };

/** What came out, laid out for showing. */
export interface Outcome {
  readonly scan: Scan;
  readonly filled: Filled;
  readonly result: ScanResult;
  /** Those of which anything was asked. */
  readonly themes: readonly ThemeOutcome[];
  readonly seen: Visibility;
  /** Whether it gives scores. */
  readonly scores: boolean;
  /** Whether it shows what was answered: always, unless the scan only scores. */
  readonly answers: boolean;
  /** Whether nothing was filled in at all, not even “weet ik niet”. */
  readonly isEmpty: boolean;
  /** Whether anything was answered: “weet ik niet” is no answer. */
  readonly isAnswered: boolean;
}

export function outcomeOf(scan: Scan, filled: Filled): Outcome {
  const { answers, wishes, role } = filled;
  const found = result(scan, { answers, wishes, ...(role !== undefined && { role }) });
  const seen = visibility(scan, answers, role);
  const themes = scan.themes.flatMap((theme, i): ThemeOutcome[] => {
    const questions = theme.questions.filter(seen.isVisible);
    const own = found.themes[i]!;
    return questions.length > 0
      ? [
          {
            theme,
            result: own,
            questions,
            lacks: own.score === null ? lackOf(scan, theme, questions, seen) : undefined,
          },
        ]
      : [];
  });
  return {
    scan,
    filled,
    result: found,
    themes,
    seen,
    scores: hasScores(scan),
    answers: hasAdvice(scan),
    isEmpty: !themes.some(({ questions }) => questions.some(({ id }) => isGiven(seen.answerOf(id)))),
    isAnswered: found.themes.some(({ answered }) => answered > 0),
  };
}

function lackOf(scan: Scan, theme: Theme, questions: readonly Question[], { answerOf }: Visibility): Lack {
  const scored = questions.filter((question) => rangeOf(scan, question));
  if (scored.length === 0) return { why: 'unscored' };
  const given = scored.map(({ id }) => answerOf(id)).filter(isGiven);
  if (!given.some(isAnswered)) return { why: given.length > 0 ? 'unknown' : 'nothing' };
  const { count } = points(scan, scored, ({ id }) => answerOf(id));
  const needed = Math.min(scored.length, Math.max(1, theme.minAnswered ?? 1));
  return { why: 'more', count: Math.max(1, needed - count) };
}

/** What partners and activities on the page call what a tip is about. */
export function termsOf({ themes }: Pick<Scan, 'themes'>, tip: AppliedTip): readonly string[] {
  const theme = themes.find(({ id }) => id === tip.theme);
  return tip.themes ?? theme?.themes ?? (theme ? [theme.id] : []);
}

/** What all tips of an outcome are about. */
export function relatedTerms({ scan, result: { tips } }: Outcome): readonly string[] {
  return [...new Set(tips.flatMap((tip) => termsOf(scan, tip)))];
}

/** The words that were written at “anders”, as far as “anders” is ticked. */
export function otherWords({ answers, others }: Filled, question: Question): string {
  return wordsFor(question, own(answers, question.id), others)?.trim() ?? '';
}

// -- the drawing of all themes at once ----------------------------------------------------------------------------------

/** Somewhere in a drawing, from its middle. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The place of a score on its axis: the first points up, the others follow clockwise. @param score percent, 0–100 */
export function onAxis(position: number, axes: number, score: number, radius: number): Point {
  const angle = (position / axes) * 2 * Math.PI;
  const distance = (Math.min(100, Math.max(0, score)) / 100) * radius;
  return { x: round(Math.sin(angle) * distance), y: round(-Math.cos(angle) * distance) };
}

const round = (value: number): number => Math.round(value * 10) / 10 || 0;

/** Points as an outline. */
export function outline(corners: readonly Point[]): string {
  return corners.map(({ x, y }) => `${x},${y}`).join(' ');
}

/** A label in lines of about so many characters; what is too long for the lines ends in an ellipsis. */
export function wrapped(label: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of label.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines
    .slice(0, most)
    .map((line) => (line.length > width + 1 ? `${line.slice(0, width)}…` : line));
  if (lines.length > most && !shown.at(-1)!.endsWith('…')) shown[most - 1] += '…';
  return shown;
}
