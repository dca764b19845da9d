import type { Step } from '../../model/route/outline.js';
import type { Route, Station } from '../../model/route/route.js';
import type { LocalizedText } from '../../model/text.js';
import { roleOf, type NamedRole } from './roles-named.model.js';
import { isHome, personOf } from './views.model.js';

/** What somebody does at a step: is there, is asked for consent, or both. */
export type Part = 'joins' | 'consents' | 'both';

/** What a role does at a step, in the words of the route. */
interface Deed {
  readonly step: Step;
  readonly texts: readonly LocalizedText[];
}

/** A role: its column in the table. */
export interface RoleColumn {
  readonly role: NamedRole;
  /** The steps where it stands. */
  readonly steps: readonly Step[];
  /** Whether it stands at so many that it carries much. */
  readonly heavy: boolean;
  /** What it does, where the route says it of nobody else. */
  readonly deeds: readonly Deed[];
}

/** A step: its row, with a part for every column. */
export interface RoleRow {
  readonly step: Step;
  readonly parts: readonly (Part | undefined)[];
}

export interface RoleTable {
  readonly columns: readonly RoleColumn[];
  readonly rows: readonly RoleRow[];
  /** Roles that the route declares and that stand at no step of it. */
  readonly idle: readonly NamedRole[];
}

/**
 * A role carries much when it stands at two thirds of the steps or more, and at four or more: on a short route everybody
 * stands everywhere, and that says nothing.
 */
const MUCH = { share: 2 / 3, steps: 4 } as const;

/**
 * Who does what at which step.
 * @param steps those that are shown
 * @param all all steps of the route: who stands at none of those is idle
 */
export function roleTable(route: Pick<Route, 'roles'>, steps: readonly Step[], all = steps): RoleTable {
  const used = new Set(steps.flatMap(({ station }) => everybodyAt(station)));
  const ever = new Set(all.flatMap(({ station }) => everybodyAt(station)));
  const declared = Object.keys(route.roles);
  // As the route lists them, then whoever it does not declare.
  const ids = [...new Set([...declared, ...used])].filter((id) => used.has(id));
  return {
    columns: ids.map((id) => column(route, id, steps)),
    rows: steps.map((step) => ({ step, parts: ids.map((id) => partOf(step.station, id)) })),
    idle: declared.filter((id) => !ever.has(id)).map((id) => roleOf(route, id)),
  };
}

const everybodyAt = ({ actors = [], consent }: Station): readonly string[] => [
  ...actors,
  ...(consent?.by ?? []),
];

function partOf({ actors, consent }: Station, id: string): Part | undefined {
  const isAsked = consent?.by.includes(id);
  if (actors?.includes(id)) return isAsked ? 'both' : 'joins';
  return isAsked ? 'consents' : undefined;
}

function column(route: Pick<Route, 'roles'>, id: string, steps: readonly Step[]): RoleColumn {
  const own = steps.filter(({ station }) => partOf(station, id));
  return {
    role: roleOf(route, id),
    steps: own,
    heavy: own.length >= MUCH.steps && own.length >= steps.length * MUCH.share,
    deeds: own
      .map((step) => ({ step, texts: deedsOf(route, step.station, id) }))
      .filter(({ texts }) => texts.length > 0),
  };
}

/**
 * What a station says of a role, and of nobody else. `parentDoes` and `pupilDoes` are of the role that is known to be the
 * parents or the pupil; `othersDo` is of the one actor that is not at home, when there is only one.
 */
function deedsOf(route: Pick<Route, 'roles'>, station: Station, id: string): LocalizedText[] {
  const { actors = [], parentDoes, pupilDoes, othersDo } = station;
  const person = personOf(route, id);
  const others = actors.filter((actor) => !isHome(route, actor));
  const isOnlyOther = others.length === 1 && others[0] === id && roleOf(route, id).corner !== undefined;
  const said = [
    person === 'parents' ? parentDoes : undefined,
    person === 'pupil' ? pupilDoes : undefined,
    isOnlyOther ? othersDo : undefined,
  ];
  return said.filter((text) => text !== undefined);
}
