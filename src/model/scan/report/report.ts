import { isGiven } from '../answers.js';
import { questionsById } from '../conditions.js';
import { hasScores } from '../result.js';
import { levelFor, percentage, type Points } from '../score.js';
import type { AnswerValue, Question, Response, Scan, Theme } from '../scan.js';
import { newest } from './collect.js';
import { Disclosure } from './disclosure.js';
import { groupSize, isSafe } from './guard.js';
import { sharedPoints, tally, type Tally } from './tally.js';
import { Voice, type Group } from './voice.js';
import { shuffled } from './words.js';

export type { Group } from './voice.js';

/** A group that is shown, and how many are in it. */
export interface ShownGroup {
  readonly group: Group;
  readonly n: number;
}

/** What a group says to one question. */
export interface GroupTally {
  readonly group: Group;
  /** `hidden`: too few, or others could be found by subtraction · `not-asked`: nobody in it responded. */
  readonly tally: Tally | 'hidden' | 'not-asked';
}

/** What there is to tell about one question. */
export interface QuestionReport {
  readonly id: string;
  readonly theme: string;
  /** Null when fewer answered than may be told about. */
  readonly tally: Tally | null;
  /** Who said “weet ik niet”; null when they are too few to tell, and nothing else is told. */
  readonly unknown: number | null;
  /** How it should be, where that was asked. */
  readonly wished: Tally | null;
  /** By role; empty when there is nothing to show by role. */
  readonly groups: readonly GroupTally[];
  /** What was answered last time; null when there is none, or it cannot be told beside what is answered now. */
  readonly before: Tally | null;
  /** What was written: as an answer, or at “anders, namelijk”. Null when it is not told. */
  readonly words: readonly string[] | null;
  /** Why not. `few`: fewer wrote than may be told about · `off`: it was not asked for. */
  readonly wordsHidden: 'few' | 'off' | null;
}

/** What there is to tell about one theme: all of it follows from its questions. */
export interface ThemeReport {
  readonly id: string;
  /** Percent, 0–100, of the answers that are shown; null when the scan does not score, or nothing is shown. */
  readonly score: number | null;
  /** Id of the level that it reaches. */
  readonly level: string | null;
  readonly wished: number | null;
  /** The most that answered one of its questions. */
  readonly n: number;
  readonly questions: readonly QuestionReport[];
  /** Of the questions where it can be said: on how many people agree. */
  readonly agreed: { readonly on: number; readonly of: number };
  /** By role, over the questions that are shown by role. */
  readonly groups: readonly {
    readonly group: Group;
    readonly score: number | null;
    readonly level: string | null;
  }[];
  /** Then and now, over the questions that are told of both times. */
  readonly change: { readonly before: number; readonly now: number } | null;
}

/** One question that stands out. */
export interface Standout {
  readonly theme: string;
  readonly question: string;
  /** Percent, 0–100. */
  readonly score: number;
}

/** The picture of a team. */
export interface TeamReport {
  /** Responses; each person counts once. */
  readonly n: number;
  readonly invited: number | null;
  /** The group size that was gone by. */
  readonly minGroup: number;
  /** Whether there is enough to tell anything but `n`. */
  readonly shown: boolean;
  readonly score: number | null;
  readonly level: string | null;
  readonly themes: readonly ThemeReport[];
  /** The roles that are told about apart. */
  readonly groups: readonly ShownGroup[];
  /** Whether people of other roles, or without one, are in the total only. */
  readonly groupsHidden: boolean;
  readonly strengths: readonly Standout[];
  readonly chances: readonly Standout[];
  /** Questions on which people are divided. */
  readonly divided: readonly { readonly theme: string; readonly question: string }[];
  /** Questions of yes or no, by what more than half said. */
  readonly majority: { readonly [K in 'yes' | 'no' | 'none']: readonly string[] };
  /** Responses of last time; null when there are none. */
  readonly before: number | null;
  /** Whether there is anything of last time that can be told beside what is told of now. */
  readonly compared: boolean;
}

export interface ReportOptions {
  /** Groups of fewer people are not told about: at least 3, default 5. */
  readonly minGroup?: number;
  /** How many were asked. */
  readonly invited?: number | undefined;
  /** Responses of last time. */
  readonly previous?: readonly Response[];
  /** Whether what was written is told; default true. */
  readonly words?: boolean;
  /** For the order of what was written. */
  readonly seed?: string;
}

/** As many as are named as a strength, or as a chance. */
const STANDOUTS = 3;

/**
 * Puts the responses of a team together. Everything in it may be shown to everybody: what would tell about fewer people than
 * `minGroup` is not in it (`guard.ts` says how, and why).
 */
export function teamReport(scan: Scan, all: readonly Response[], options: ReportOptions = {}): TeamReport {
  const minGroup = groupSize(options.minGroup);
  const now = newest(all).map((response) => new Voice(scan, response));
  const before = newest(options.previous ?? []).map((response) => new Voice(scan, response));
  const shown = now.length >= minGroup;
  const voices = shown ? now : [];
  const past = before.length >= minGroup ? before : [];
  const disclosure = new Disclosure(scan, voices, past, minGroup);
  const { groups, hidden } = disclosure;
  const context: Context = { scan, voices, past, minGroup, disclosure, options, scores: hasScores(scan) };
  const themes = scan.themes.map((theme) => themeReport(theme, context));
  const questions = themes.flatMap((theme) => theme.questions);
  const score = scoreOf(
    scan,
    questions.map(({ id, tally }) => [id, tally]),
  );
  const majority = (of: 'yes' | 'no' | 'none') =>
    questions.filter((question) => question.tally?.majority === of).map(({ id }) => id);
  const invited = options.invited;
  return {
    n: now.length,
    invited: invited !== undefined && Number.isSafeInteger(invited) && invited > 0 ? invited : null,
    minGroup,
    shown,
    score,
    level: levelFor(scan.levels, score)?.id ?? null,
    themes,
    groups: groups.length < 2 ? [] : groups.filter(({ group }) => !hidden.has(group)),
    groupsHidden: groups.length > 1 && hidden.size > 0,
    ...standouts(scan, themes),
    divided: questions
      .filter((question) => question.tally?.agreement === 'divided')
      .map(({ id, theme }) => ({ theme, question: id })),
    majority: { yes: majority('yes'), no: majority('no'), none: majority('none') },
    before: before.length > 0 ? before.length : null,
    compared: questions.some((question) => question.before !== null),
  };
}

/** What all parts of a report are made with. */
interface Context {
  readonly scan: Scan;
  /** Nobody when they are too few to be told about. */
  readonly voices: readonly Voice[];
  readonly past: readonly Voice[];
  readonly minGroup: number;
  readonly disclosure: Disclosure;
  readonly options: ReportOptions;
  readonly scores: boolean;
}

function questionReport(question: Question, theme: string, context: Context): QuestionReport {
  const { scan, voices, past, minGroup, disclosure, scores, options } = context;
  const count = (who: readonly Voice[], value: (voice: Voice) => AnswerValue | undefined) =>
    tally(scan, question, who.map(value).filter(isGiven), scores);
  const answer = (voice: Voice) => voice.answer(question);
  const counted = count(voices, answer);
  const wished = question.wish ? count(voices, (voice) => voice.wish(question)) : null;
  const open = disclosure.isOpen(question);
  const shown = open && counted.n >= minGroup;
  return {
    id: question.id,
    theme,
    tally: shown ? counted : null,
    unknown: shown || (open && counted.unknown >= minGroup) ? counted.unknown : null,
    wished: open && wished && wished.n >= minGroup ? wished : null,
    groups: shown ? byGroup(question, context, (who) => count(who, answer)) : [],
    before: shown && disclosure.isComparable(question) ? count(past, answer) : null,
    ...written(question, voices, open ? minGroup : Infinity, options),
  };
}

/** What each group says, as far as no group that is too small can be found from the total and the others. */
function byGroup(
  question: Question,
  { voices, disclosure }: Context,
  count: (who: readonly Voice[]) => Tally,
): GroupTally[] {
  const { groups, hidden } = disclosure;
  if (groups.length < 2) return [];
  const hiddenHere = disclosure.hiddenAt(question);
  const told = groups
    .filter(({ group }) => !hidden.has(group))
    .map(({ group }): GroupTally => {
      if (hiddenHere.has(group)) return { group, tally: 'hidden' };
      const counted = count(voices.filter((voice) => voice.group === group));
      return { group, tally: counted.n + counted.unknown === 0 ? 'not-asked' : counted };
    });
  return told.some(({ tally }) => typeof tally !== 'string') ? told : [];
}

function written(
  question: Question,
  voices: readonly Voice[],
  minGroup: number,
  { words: told = true, seed = '' }: ReportOptions,
): Pick<QuestionReport, 'words' | 'wordsHidden'> {
  const words = voices.flatMap((voice) => voice.words(question) ?? []);
  if (words.length === 0) return { words: null, wordsHidden: null };
  if (!told) return { words: null, wordsHidden: 'off' };
  if (!isSafe(words.length, minGroup)) return { words: null, wordsHidden: 'few' };
  return { words: shuffled(words, `${seed} ${question.id}`), wordsHidden: null };
}

function themeReport(theme: Theme, context: Context): ThemeReport {
  const { scan, disclosure } = context;
  const { groups, hidden } = disclosure;
  const { minAnswered } = theme;
  const questions = theme.questions.map((question) => questionReport(question, theme.id, context));
  const score = scoreOf(
    scan,
    questions.map(({ id, tally }) => [id, tally]),
    minAnswered,
  );
  const said = questions.flatMap(({ tally }) => tally?.agreement ?? []);
  const both = questions.filter(({ before }) => before !== null);
  const [then, now] = (['before', 'tally'] as const).map((moment) =>
    scoreOf(
      scan,
      both.map((question) => [question.id, question[moment]]),
    ),
  );
  return {
    id: theme.id,
    score,
    level: levelFor(scan.levels, score)?.id ?? null,
    wished: scoreOf(
      scan,
      questions.map(({ id, wished }) => [id, wished]),
    ),
    n: Math.max(0, ...questions.map(({ tally }) => tally?.n ?? 0)),
    questions,
    agreed: { on: said.filter((one) => one === 'same' || one === 'agree').length, of: said.length },
    groups: groups
      .filter(({ group }) => !hidden.has(group))
      .map(({ group }) => {
        const own = scoreOf(
          scan,
          questions.map(({ id, groups: told }) => {
            const found = told.find((one) => one.group === group)?.tally;
            return [id, typeof found === 'object' ? found : null];
          }),
          minAnswered,
        );
        return { group, score: own, level: levelFor(scan.levels, own)?.id ?? null };
      }),
    change: then != null && now != null ? { before: then, now } : null,
  };
}

/**
 * The score of all that is told of these questions; null when the scan does not score, or nothing is told that counts.
 * @param atLeast questions that must be told of before there is a score
 */
function scoreOf(
  scan: Scan,
  told: readonly (readonly [question: string, Tally | null])[],
  atLeast = 1,
): number | null {
  if (!hasScores(scan)) return null;
  const questions = questionsById(scan);
  const counted = told
    .flatMap(([id, tally]) => {
      const question = questions.get(id);
      return question && tally ? sharedPoints(scan, question, tally) : [];
    })
    .filter(({ count }) => count > 0);
  const sum = (of: keyof Points) => counted.reduce((total, points) => total + points[of], 0);
  return percentage({ earned: sum('earned'), possible: sum('possible'), count: counted.length }, atLeast);
}

/** The questions with the highest and the lowest scores. None is both, and none is a strength that scores lowest of all. */
function standouts(scan: Scan, themes: readonly ThemeReport[]): Pick<TeamReport, 'strengths' | 'chances'> {
  const all = themes.flatMap(({ questions }) =>
    questions.flatMap(({ id, theme, tally }): Standout[] =>
      tally?.score == null ? [] : [{ theme, question: id, score: tally.score }],
    ),
  );
  if (!hasScores(scan) || all.length < 2) return { strengths: [], chances: [] };
  const ordered = all.sort((a, b) => b.score - a.score);
  const count = Math.min(STANDOUTS, Math.floor(ordered.length / 2));
  const [highest, lowest] = [ordered[0]!.score, ordered.at(-1)!.score];
  return {
    strengths: ordered.slice(0, count).filter(({ score }) => score > lowest),
    chances: ordered
      .slice(-count)
      .reverse()
      .filter(({ score }) => score < highest),
  };
}
