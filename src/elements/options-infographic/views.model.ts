import { CORNERS, type Corner, type Route } from '../../model/route/route.js';
import type { Step } from '../../model/route/outline.js';
import { roleOf } from './roles-named.model.js';
import type { Shown } from './shown.model.js';

/* What the triangle, the table of roles and the moments know alike of a route. */

/** The two on the home side of whom a station says what they do. */
export type Person = 'parents' | 'pupil';

/** The steps that are shown, and how many are left out because they do not belong to the visitor's situation. */
interface Fitting {
  readonly steps: readonly Step[];
  readonly aside: number;
}

/**
 * Ids of roles that say by themselves who is meant: the words that this library has for parents and pupils in data, and the
 * Dutch ones. A label is no id: it is written for people, in any language.
 */
const PERSON_IDS: Readonly<Record<Person, readonly string[]>> = {
  parents: ['parent', 'parents', 'ouder', 'ouders'],
  pupil: ['pupil', 'child', 'leerling', 'kind'],
};

/** The steps in reading order, without those that do not apply. */
export function fitting({ outline, applies }: Pick<Shown, 'outline' | 'applies'>): Fitting {
  const steps = applies ? outline.steps.filter(({ station }) => applies.has(station.id)) : outline.steps;
  return { steps, aside: outline.steps.length - steps.length };
}

/** Which of the four marks and colours an id stands for, when it is one of their names. */
export const cornerNamed = (id: string): Corner | undefined => CORNERS.find((corner) => corner === id);

/**
 * Whether a role is the parents or the pupil. It is when its id says so (`PERSON_IDS`), and the one other role that is at
 * home is the parents; of more than one nobody can tell, and nothing is guessed.
 */
export function personOf(route: Pick<Route, 'roles'>, id: string): Person | undefined {
  const { corner } = roleOf(route, id);
  if (corner !== undefined && corner !== 'home') return undefined;
  const byId = namedPerson(id);
  if (byId || corner !== 'home') return byId;
  const home = Object.keys(route.roles).filter((other) => route.roles[other]!.corner === 'home');
  const unnamed = home.filter((other) => !namedPerson(other));
  const isParentNamed = home.some((other) => namedPerson(other) === 'parents');
  return unnamed.length === 1 && !isParentNamed ? 'parents' : undefined;
}

function namedPerson(id: string): Person | undefined {
  const name = id.toLowerCase();
  return (['parents', 'pupil'] as const).find((person) => PERSON_IDS[person].includes(name));
}

/** Whether somebody stands on the home side. */
export const isHome = (route: Pick<Route, 'roles'>, id: string): boolean =>
  roleOf(route, id).corner === 'home' || personOf(route, id) !== undefined;
