import { onward, type Outline, type Step } from '../../model/route/outline.js';
import type { Choice, Choices, Station } from '../../model/route/route.js';
import { isQuestion, openWays } from '../../model/route/walk.js';
import { reachable, type Reachable } from './details.model.js';
import type { Session } from './session.model.js';
import type { Shown } from './shown.model.js';

/* Which way is mine: what was asked, what was answered, and what there is to do now. */

/** One possible answer to the question of a station. */
interface Answer {
  readonly choice: Choice;
  /** Where it leads. */
  readonly to: Step;
}

/** The question at a fork. */
export interface Fork {
  readonly step: Step;
  readonly answers: readonly Answer[];
  /** What was answered. */
  readonly chosen: Answer | undefined;
}

/** A step that is still to come. */
interface Coming {
  readonly step: Step;
  /** Of an end: whom to reach then. */
  readonly end: Reachable | undefined;
}

export interface Found {
  /** The questions that were answered, in the order of the walk. What is no longer passed does not count. */
  readonly answered: readonly Fork[];
  /** The question that is to be answered next. */
  readonly asks: Fork | undefined;
  /** Whether the visitor put that question off: they are not there yet. */
  readonly later: boolean;
  /** The answer that leads back: there the visitor goes on. */
  readonly back: Fork | undefined;
  /** Where the visitor is. */
  readonly at: Step | undefined;
  /** What follows from there, as far as it is known. */
  readonly coming: readonly Coming[];
}

/**
 * What came of it so far. The visitor is where the last answer led, since what comes before it is behind them; without
 * answers at the beginning; and further on when the page says so.
 * @param current id of the station where the page says that the visitor is
 */
export function found(
  { route, outline, walked, asks }: Shown,
  { choices, later }: Session,
  current?: string,
): Found {
  const ids = walked.map(({ id }) => id);
  const made = Object.fromEntries(Object.entries(choices).filter(([id]) => ids.includes(id)));
  const forks = walked
    .filter((station) => isQuestion(station, made))
    .flatMap((station) => forkOf(station, made, outline) ?? []);
  const answered = forks.filter(({ chosen }) => chosen);
  const back = answered.find(({ chosen }) => chosen?.choice.back);
  const last = answered.at(-1);
  const from = last ? placeAfter(last, ids) : 0;
  // A page that knows where the visitor is knows it from before they chose to go back.
  const start = back ? from : Math.max(from, ids.indexOf(current ?? ''));
  const steps = ids.slice(start).flatMap((id) => outline.byId.get(id) ?? []);
  const coming = steps.slice(1);
  // From there it goes on by an answer: to be given, or given and leading back.
  const turn = asks?.id ?? back?.step.station.id;
  const ends = (step: Step) =>
    step.station.id !== turn && (isEnd(step.station) || (turn === undefined && step === coming.at(-1)));
  return {
    answered,
    asks: asks && forkOf(asks, made, outline),
    later: asks !== undefined && asks.id === later,
    back,
    at: steps[0],
    coming: coming.map((step) => ({ step, end: ends(step) ? reachable(step.station, route) : undefined })),
  };
}

/** Where an answer led, among what is passed; what is for another situation is passed over. */
function placeAfter({ step, chosen }: Fork, ids: readonly string[]): number {
  const to = ids.indexOf(chosen!.to.station.id);
  return to >= 0 ? to : Math.min(ids.indexOf(step.station.id) + 1, ids.length - 1);
}

/** Nothing comes after it: who goes back came from before it. */
const isEnd = (station: Station): boolean => station.end !== undefined || onward(station).length === 0;

/** The question at a station; nothing when there is no choice there. */
function forkOf(station: Station, choices: Choices, { byId }: Outline): Fork | undefined {
  const step = byId.get(station.id);
  if (!step) return undefined;
  const answers = openWays(station, choices).flatMap((choice) => {
    const to = byId.get(choice.to);
    return to ? [{ choice, to }] : [];
  });
  const chosen = answers.find(({ choice }) => choice.to === choices[station.id]);
  return { step, answers, chosen };
}

/** Without the answer at a fork; the others stay. */
export function without(choices: Choices, id: string): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([station]) => station !== id));
}

/** What a page is told of what was chosen: `choice` holds `STATION:TO`, of what counts. */
export function chosenFilters(
  situation: string | undefined,
  answered: readonly Fork[],
): Readonly<Record<string, readonly string[]>> {
  return {
    situation: situation === undefined ? [] : [situation],
    choice: answered.map(({ step, chosen }) => `${step.station.id}:${chosen!.to.station.id}`),
  };
}
