import type { Step } from '../../model/route/outline.js';
import type { Choice, Consent, Phase, Route } from '../../model/route/route.js';
import type { LocalizedText } from '../../model/text.js';
import { roleOf, type NamedRole } from './roles-named.model.js';
import { isHome, personOf, type Person } from './views.model.js';

/** How somebody is involved at a step. */
interface Involvement {
  /** What they do there. */
  readonly does: LocalizedText | undefined;
  /** Whether they are there, as the route says by its roles. */
  readonly present: boolean;
}

/** Why a step asks nothing of parents and pupil: others see to it, the way ends there, or nobody wrote it down. */
export type Quiet = 'others' | 'end' | 'unknown';

/** A step, seen from home. */
export interface Moment {
  readonly step: Step;
  readonly parents: Involvement;
  readonly pupil: Involvement;
  /** Others of home who are there, and of whom the route does not tell whether they are the parents. */
  readonly family: readonly NamedRole[];
  /** Who is asked before it may go on. */
  readonly consent: { readonly by: readonly NamedRole[]; readonly text: Consent['text'] } | undefined;
  /** Set when neither parents nor pupil have anything to do with it. */
  readonly quiet: Quiet | undefined;
  /** For whoever keeps the route: who is there while it does not say what they do. */
  readonly unsaid: readonly Person[];
  /** Of the first step of a branch: where it leaves the line, and with which answer. */
  readonly after: { readonly step: Step; readonly choice: Choice } | undefined;
}

/** Moments that follow each other in one phase, or in none. */
export interface Stretch {
  readonly phase: Phase | undefined;
  readonly moments: readonly Moment[];
}

export interface Moments {
  readonly stretches: readonly Stretch[];
  /** At how many steps each is there, or is asked: as in the table of roles. */
  readonly counts: Readonly<Record<Person, number>>;
  readonly of: number;
}

/**
 * When parents and pupil are involved, and how, in reading order.
 * @param steps those that are shown
 */
export function moments(route: Pick<Route, 'roles' | 'phases'>, steps: readonly Step[]): Moments {
  const all = steps.map((step) => momentOf(route, step));
  const count = (person: Person) => all.filter((moment) => isThere(route, moment, person)).length;
  return {
    stretches: stretchesOf(route, all),
    counts: { parents: count('parents'), pupil: count('pupil') },
    of: all.length,
  };
}

function momentOf(route: Pick<Route, 'roles'>, step: Step): Moment {
  const { actors = [], consent, parentDoes, pupilDoes, othersDo, end } = step.station;
  const has = (person: Person) => actors.some((id) => personOf(route, id) === person);
  const asks = (person: Person) => !!consent?.by.some((id) => personOf(route, id) === person);
  const parents = { does: parentDoes, present: has('parents') };
  const pupil = { does: pupilDoes, present: has('pupil') };
  const family = actors
    .filter((id) => isHome(route, id) && !personOf(route, id))
    .map((id) => roleOf(route, id));
  const isSilent = ({ does, present }: Involvement) => does === undefined && !present;
  const isQuiet = isSilent(parents) && isSilent(pupil) && family.length === 0 && !consent;
  const othersAct = othersDo !== undefined || actors.length > 0;
  return {
    step,
    parents,
    pupil,
    family,
    consent: consent && { by: consent.by.map((id) => roleOf(route, id)), text: consent.text },
    quiet: !isQuiet ? undefined : othersAct ? 'others' : end ? 'end' : 'unknown',
    unsaid: [
      ...(parentDoes === undefined && (parents.present || asks('parents')) ? ['parents' as const] : []),
      ...(pupilDoes === undefined && (pupil.present || asks('pupil')) ? ['pupil' as const] : []),
    ],
    after: leaving(step),
  };
}

function isThere(route: Pick<Route, 'roles'>, { consent, ...moment }: Moment, person: Person): boolean {
  return moment[person].present || !!consent?.by.some(({ id }) => personOf(route, id) === person);
}

/** Where a branch leaves another line: said at its first step. */
function leaving({ line, station }: Step): Moment['after'] {
  const { from, steps } = line;
  if (!from || steps[0]?.station.id !== station.id) return undefined;
  const way = from.ways.find(({ to }) => to.station.id === station.id);
  return way && { step: from, choice: way.choice };
}

function stretchesOf({ phases = [] }: Pick<Route, 'phases'>, all: readonly Moment[]): Stretch[] {
  const stretches: { phase: Phase | undefined; moments: Moment[] }[] = [];
  for (const moment of all) {
    const phase = phases.find(({ id }) => id === moment.step.station.phase);
    const last = stretches.at(-1);
    if (last && last.phase === phase) last.moments.push(moment);
    else stretches.push({ phase, moments: [moment] });
  }
  return stretches;
}
