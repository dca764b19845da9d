import { chosen, isAnswered, wishFor } from './answers.js';
import { visibility, type Visibility } from './conditions.js';
import { levelFor, percentage, points, rangeOf, reaches } from './score.js';
import type { Question, Response, Scan, ScanMode, ScoreCondition, Theme, Tip } from './scan.js';

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
  /**
   * In order of need: the lowest theme first (of a scan without scores: the first), and in a theme what follows from an
   * answer, then what follows from the score or from several answers, then what is always good.
   */
  readonly tips: readonly AppliedTip[];
}

/** Without a word about it: advice, and scores too when there are levels that say what they mean. */
function modeOf({ mode, levels }: Pick<Scan, 'mode' | 'levels'>): ScanMode {
  return mode ?? (levels?.length ? 'both' : 'advice');
}

/** Whether a scan gives scores. */
export function hasScores(scan: Pick<Scan, 'mode' | 'levels'>): boolean {
  return modeOf(scan) !== 'advice';
}

/** Whether a scan gives advice. */
export function hasAdvice(scan: Pick<Scan, 'mode' | 'levels'>): boolean {
  return modeOf(scan) !== 'score';
}

/** Works out what comes out of a response. Answers that are hidden for this role, or by another answer, do not count. */
export function result(
  scan: Scan,
  { answers, wishes, role }: Pick<Response, 'answers' | 'wishes' | 'role'>,
): ScanResult {
  const seen = visibility(scan, answers, role);
  const shows = hasScores(scan);
  const answerOf = ({ id }: Question) => seen.answerOf(id);
  const wishOf = (question: Question) => wishFor(scan, question, wishes);
  const asked = scan.themes.map((theme): Asked => {
    const questions = theme.questions.filter(seen.isVisible);
    return { theme, questions, score: percentage(points(scan, questions, answerOf), theme.minAnswered) };
  });
  const themes = asked.map(({ theme, questions, score }): ThemeResult => {
    const enough = Math.min(
      theme.minAnswered ?? 1,
      questions.filter((question) => question.wish && rangeOf(scan, question)).length,
    );
    return {
      id: theme.id,
      ...(shows ? reached(scan, score) : NO_SCORE),
      answered: questions.filter((question) => isAnswered(answerOf(question))).length,
      of: questions.length,
      wished: shows ? percentage(points(scan, questions, wishOf), enough) : null,
    };
  });
  const all = asked.flatMap(({ questions }) => questions);
  const total = percentage(points(scan, all, answerOf));
  return {
    themes,
    ...(shows ? reached(scan, total) : NO_SCORE),
    tips: hasAdvice(scan) ? tipsFor(scan, asked, seen) : [],
  };
}

const NO_SCORE = { score: null, level: null };

function reached({ levels }: Scan, score: number | null): Pick<ScanResult, 'score' | 'level'> {
  return { score, level: levelFor(levels, score)?.id ?? null };
}

/** What was asked of a theme, and what came of it. */
interface Asked {
  readonly theme: Theme;
  readonly questions: readonly Question[];
  /** Worked out also where it is not shown: tips may hang on it. */
  readonly score: number | null;
}

function tipsFor(scan: Scan, asked: readonly Asked[], seen: Visibility): AppliedTip[] {
  const { advice = [] } = scan;
  const { named, byId } = tipsOf(scan);
  const scores = new Map(asked.map(({ theme, score }) => [theme.id, score]));
  const found = new Map<string, AppliedTip>();
  const add = (tip: Tip | undefined, why: Pick<AppliedTip, 'theme' | 'question'>) => {
    if (tip && !found.has(tip.id) && applies(tip, seen, scores)) found.set(tip.id, { ...tip, ...why });
  };
  /** What an option names is brought up by that option alone. */
  const addAll = (tips: readonly Tip[], why: Pick<AppliedTip, 'theme'>, always: boolean) => {
    const free = tips.filter(({ id }) => !named.has(id));
    for (const tip of free) if (tip.when) add(tip, why);
    if (always) for (const tip of free) add(tip, why);
  };
  let anything = false;
  for (const { theme, questions } of hasScores(scan) ? lowestFirst(asked) : asked) {
    let something = false;
    for (const { id: question, options = [] } of questions) {
      const answer = seen.answerOf(question);
      something ||= isAnswered(answer);
      const ids = chosen(answer);
      for (const { id, tips = [] } of options)
        if (ids.includes(id))
          for (const tip of tips)
            add(typeof tip === 'string' ? byId.get(tip) : tip, { theme: theme.id, question });
    }
    const about = advice.filter((tip) => scoreCondition(tip)?.theme === theme.id);
    addAll([...(theme.tips ?? []), ...about], { theme: theme.id }, something);
    anything ||= something;
  }
  addAll(
    advice.filter((tip) => !scoreCondition(tip)),
    {},
    anything,
  );
  return [...found.values()];
}

/** The lowest score first; what has none last. */
function lowestFirst(asked: readonly Asked[]): Asked[] {
  const rank = ({ score }: Asked) => score ?? 101;
  return [...asked].sort((a, b) => rank(a) - rank(b));
}

function scoreCondition({ when }: Tip): ScoreCondition | undefined {
  return when && 'theme' in when ? when : undefined;
}

function applies(tip: Tip, seen: Visibility, scores: ReadonlyMap<string, number | null>): boolean {
  const { when } = tip;
  if (!when) return true;
  if (!('theme' in when)) return seen.holds(when);
  const score = scores.get(when.theme) ?? null;
  const { below, atLeast } = when;
  return (
    score !== null &&
    (below === undefined || !reaches(score, below)) &&
    (atLeast === undefined || reaches(score, atLeast))
  );
}

/** All tips of a scan by their id, and those that an option names. */
function tipsOf({ themes, advice = [] }: Scan): { named: Set<string>; byId: Map<string, Tip> } {
  const named = new Set<string>();
  const byId = new Map<string, Tip>();
  for (const { questions } of themes)
    for (const { options = [] } of questions)
      for (const { tips = [] } of options)
        for (const tip of tips)
          if (typeof tip === 'string') named.add(tip);
          else byId.set(tip.id, tip);
  for (const tip of [...themes.flatMap(({ tips = [] }) => tips), ...advice]) byId.set(tip.id, tip);
  return { named, byId };
}
