import { chosen, isAnswered } from './answers.js';
import { visibility, type Visibility } from './conditions.js';
import { levelFor, percentage, points, rangeOf } from './score.js';
import type { Answers, Question, Response, Scan, Theme, Tip } from './scan.js';

/** What came out of one theme. */
export interface ThemeResult {
  readonly id: string;
  /** Percent, 0–100; null when the scan does not score, or too little was answered. */
  readonly score: number | null;
  /** Id of the level that it reaches. */
  readonly level: string | null;
  /** Of the questions that were asked, those that were answered: “weet ik niet” is not. */
  readonly answered: number;
  /** Questions that were asked. */
  readonly of: number;
  /** How it should be (percent, 0–100), where that was asked and answered. */
  readonly wished: number | null;
}

/** A tip that applies, and why. */
export interface AppliedTip extends Tip {
  /** Theme that it belongs to; absent: the whole scan. */
  readonly theme?: string;
  /** The question whose answer brought it up. */
  readonly question?: string;
}

/** What came out of a scan. */
export interface ScanResult {
  readonly themes: readonly ThemeResult[];
  /** Over all questions together (percent, 0–100). */
  readonly score: number | null;
  readonly level: string | null;
  /** In order of need: the lowest theme first, and there what follows from an answer before what is always good. */
  readonly tips: readonly AppliedTip[];
}

/** Whether a scan gives scores. Without a word about it: when it has something to score and levels to tell what that means. */
export function hasScores(scan: Scan): boolean {
  const { mode = scan.levels?.length ? 'both' : 'advice' } = scan;
  return mode !== 'advice';
}

/** Works out what comes out of a response. Answers that are hidden for this role, or by another answer, do not count. */
export function result(
  scan: Scan,
  { answers, wishes = {}, role }: Pick<Response, 'answers' | 'wishes' | 'role'>,
): ScanResult {
  const seen = visibility(scan, answers, role);
  const scores = hasScores(scan);
  const asked = new Map(scan.themes.map((theme) => [theme, theme.questions.filter(seen.isVisible)]));
  const answerOf = ({ id }: Question) => seen.answerOf(id);
  const themes = scan.themes.map((theme): ThemeResult => {
    const questions = asked.get(theme)!;
    const score = scores ? percentage(points(scan, questions, answerOf), theme.minAnswered) : null;
    return {
      id: theme.id,
      score,
      level: levelFor(scan.levels, score)?.id ?? null,
      answered: questions.filter((question) => isAnswered(answerOf(question))).length,
      of: questions.length,
      wished: scores ? wishedScore(scan, questions, wishes) : null,
    };
  });
  const all = [...asked.values()].flat();
  const score = scores ? percentage(points(scan, all, answerOf)) : null;
  return {
    themes,
    score,
    level: levelFor(scan.levels, score)?.id ?? null,
    tips: tipsFor(scan, themes, asked, seen),
  };
}

/** The score of what is wished, over the questions that ask it. */
function wishedScore(scan: Scan, questions: readonly Question[], wishes: Answers): number | null {
  const asking = questions.filter((question) => question.wish && rangeOf(scan, question));
  return percentage(points(scan, asking, ({ id }) => (Object.hasOwn(wishes, id) ? wishes[id] : undefined)));
}

function tipsFor(
  scan: Scan,
  results: readonly ThemeResult[],
  asked: ReadonlyMap<Theme, readonly Question[]>,
  seen: Visibility,
): AppliedTip[] {
  const scoreOf = new Map(results.map(({ id, score }) => [id, score]));
  const elsewhere = new Map(
    [...scan.themes.flatMap(({ tips = [] }) => tips), ...(scan.advice ?? [])].map((tip) => [tip.id, tip]),
  );
  const named = new Set(scan.themes.flatMap(({ questions }) => questions.flatMap(namedTips)));
  const found = new Map<string, AppliedTip>();
  const add = (tip: Tip, why: Pick<AppliedTip, 'theme' | 'question'>) => {
    if (!found.has(tip.id)) found.set(tip.id, { ...tip, ...why });
  };
  /** Without a condition a tip holds always; unless an option names it, for then only that option brings it up. */
  const applies = (tip: Tip, always: boolean) => {
    const { when } = tip;
    if (!when) return always && !named.has(tip.id);
    if (!('theme' in when)) return seen.holds(when);
    const score = scoreOf.get(when.theme) ?? null;
    return (
      score !== null &&
      (when.below === undefined || score < when.below) &&
      (when.atLeast === undefined || score >= when.atLeast)
    );
  };
  const inOrder = scan.themes
    .map((theme, i) => ({ theme, score: results[i]!.score ?? Infinity, answered: results[i]!.answered }))
    .sort((a, b) => (a.score === b.score ? 0 : a.score - b.score));
  for (const { theme, answered } of inOrder) {
    for (const question of asked.get(theme)!) {
      const ids = chosen(seen.answerOf(question.id));
      for (const option of question.options ?? []) {
        if (!ids.includes(option.id)) continue;
        for (const tip of option.tips ?? []) {
          const one = typeof tip === 'string' ? elsewhere.get(tip) : tip;
          if (one && (typeof tip === 'string' || !one.when || applies(one, true)))
            add(one, { theme: theme.id, question: question.id });
        }
      }
    }
    for (const tip of theme.tips ?? []) if (applies(tip, answered > 0)) add(tip, { theme: theme.id });
  }
  const anything = results.some(({ answered }) => answered > 0);
  for (const tip of scan.advice ?? [])
    if (applies(tip, anything)) add(tip, tip.when && 'theme' in tip.when ? { theme: tip.when.theme } : {});
  return [...found.values()];
}

function namedTips({ options = [] }: Question): string[] {
  return options.flatMap(({ tips = [] }) => tips.filter((tip) => typeof tip === 'string'));
}
