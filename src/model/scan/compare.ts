import { chosen } from './answers.js';
import { visibility } from './conditions.js';
import { result } from './result.js';
import { UNKNOWN, type AnswerValue, type Question, type Response, type Scan } from './scan.js';

/** A response as it is compared: one of this version of the scan, or what `restore` kept of another one. */
export type Moment = Pick<Response, 'answers' | 'role' | 'wishes' | 'date'>;

/** A score then and now (percent, 0–100; null where there is none). */
export interface ScoreComparison {
  readonly before: number | null;
  readonly now: number | null;
  /** In percentage points, negative when it went down; null unless there are two scores. */
  readonly change: number | null;
}

/** One theme then and now. */
export interface ThemeComparison extends ScoreComparison {
  readonly id: string;
}

/** A question that was answered in another way. */
export interface QuestionComparison {
  readonly question: Question;
  /** Id of its theme. */
  readonly theme: string;
  /** Undefined: not answered, or not asked. */
  readonly before: AnswerValue | undefined;
  readonly now: AnswerValue | undefined;
  /** Options that are ticked now and were not; “anders” is one, “weet ik niet” is none. */
  readonly added: readonly string[];
  /** Options that were ticked and are not now. */
  readonly gone: readonly string[];
}

/** What changed between two moments. */
export interface Comparison {
  /** All themes, in the order of the scan. */
  readonly themes: readonly ThemeComparison[];
  readonly score: ScoreComparison;
  /** Only those that were answered in another way, in the order of the scan. */
  readonly questions: readonly QuestionComparison[];
}

/** Lays two responses to a scan side by side: scores where the scan gives them, and what was answered. */
export function compare(scan: Scan, before: Moment, now: Moment): Comparison {
  const [then, today] = [result(scan, before), result(scan, now)];
  const answerThen = visibility(scan, before.answers, before.role).answerOf;
  const answerNow = visibility(scan, now.answers, now.role).answerOf;
  const changed = (theme: string, question: Question): QuestionComparison[] => {
    const [a, b] = [answerThen(question.id), answerNow(question.id)];
    if (same(a, b)) return [];
    const [ticked, ticks] = [ticksOf(question, a), ticksOf(question, b)];
    const added = ticks.filter((id) => !ticked.includes(id));
    const gone = ticked.filter((id) => !ticks.includes(id));
    return [{ question, theme, before: a, now: b, added, gone }];
  };
  return {
    themes: today.themes.map(({ id, score }, i) => ({ id, ...change(then.themes[i]!.score, score) })),
    score: change(then.score, today.score),
    questions: scan.themes.flatMap(({ id, questions }) =>
      questions.flatMap((question) => changed(id, question)),
    ),
  };
}

function change(before: number | null, now: number | null): ScoreComparison {
  return { before, now, change: before === null || now === null ? null : now - before };
}

function same(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((id) => b.includes(id));
}

function ticksOf({ kind }: Question, value: AnswerValue | undefined): readonly string[] {
  return kind === 'single' || kind === 'multiple' ? chosen(value).filter((id) => id !== UNKNOWN) : [];
}
