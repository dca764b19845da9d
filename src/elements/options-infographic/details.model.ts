import type { Contact } from '../../model/documents.js';
import { onward, type Outline, type Step, type Way } from '../../model/route/outline.js';
import type { Perspective, Route, Station } from '../../model/route/route.js';
import type { Shown } from './shown.model.js';

/* What belongs to an open station that does not stand in the station itself. */

/** Whom to reach. */
export interface Reachable {
  readonly contacts: readonly Contact[];
  /** Whether they belong to the station itself; else they are for questions about the whole route. */
  readonly own: boolean;
}

/** The people of a station; else whoever answers questions about the route. A route without either still has its corners. */
export function reachable(
  station: Pick<Station, 'contacts'>,
  { contact, stations, corners = [] }: Route,
): Reachable {
  const own = (station.contacts ?? []).filter(canBeReached);
  if (own.length > 0) return { contacts: own, own: true };
  if (contact && canBeReached(contact)) return { contacts: [contact], own: false };
  const others = [...stations, ...corners].flatMap(({ contacts = [] }) => contacts.filter(canBeReached));
  return { contacts: others.slice(0, 1), own: false };
}

const canBeReached = ({ phone, email, url, name, function: what }: Contact): boolean =>
  Boolean(phone ?? email ?? url ?? name ?? what);

/** What was told of whom to reach, so that it is told once: phone numbers and partners. */
export class Told {
  readonly #phones = new Set<string>();
  readonly #partners = new Set<string>();

  /** @returns whether it was told before */
  phone(phone: string | undefined): boolean {
    return phone !== undefined && hasBefore(this.#phones, digits(phone));
  }

  /** @returns whether it was told before */
  partner(id: string): boolean {
    return hasBefore(this.#partners, id);
  }
}

function hasBefore(all: Set<string>, one: string): boolean {
  const isThere = all.has(one);
  all.add(one);
  return isThere;
}

/** What is dialled, however it is written. */
const digits = (phone: string): string => phone.replace(/\D/g, '');

export const isSamePhone = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && digits(one) === digits(other);

/** A step beside an open one. */
export interface Neighbour {
  readonly step: Step;
  /** The way there, where there are several. */
  readonly way?: Way;
}

interface Neighbours {
  readonly before: Step | undefined;
  readonly after: readonly Neighbour[];
}

/** The steps before and after one: along what the visitor chose, else along the line. A way back is neither. */
export function neighbours(
  step: Step,
  { outline, walked, applies }: Pick<Shown, 'outline' | 'walked' | 'applies'>,
): Neighbours {
  const along = applies
    ? walked.map(({ id }) => outline.byId.get(id)).filter((one) => one !== undefined)
    : [];
  const at = along.findIndex(({ station }) => station.id === step.station.id);
  const ways = step.ways.filter(({ kind }) => kind !== 'back');
  const after = (): readonly Neighbour[] => {
    const gone = ways.filter(({ to }) => at >= 0 && along.slice(at + 1).includes(to));
    const open = gone.length > 0 ? gone : ways;
    return open.map((way) => ({ step: way.to, ...(open.length > 1 && { way }) }));
  };
  return { before: at > 0 ? cameFrom(step, along.slice(0, at)) : lineBefore(step, outline), after: after() };
}

/** Of what was passed, what leads here; parallel ways are passed in turn. */
const cameFrom = (step: Step, passed: readonly Step[]): Step | undefined =>
  passed.findLast(({ station }) => onward(station).some(({ to }) => to === step.station.id)) ?? passed.at(-1);

function lineBefore(step: Step, { steps }: Outline): Step | undefined {
  const { line, station } = step;
  return (
    line.steps[line.steps.indexOf(step) - 1] ??
    line.from ??
    steps.find((other) => onward(other.station).some(({ to }) => to === station.id))
  );
}

/**
 * Under which key a station's ticks are kept: another perspective can have another list, in which the second thing is not
 * the second of this one.
 */
export function tickKey(station: Station, document: Route | undefined, perspective: Perspective): string {
  const written = document?.stations.find(({ id }) => id === station.id);
  return !written || written.checklist === station.checklist
    ? station.id
    : JSON.stringify([perspective, station.id]);
}

/** Of the things on a list that is there now, which are done. */
export const ticked = (ticks: readonly number[] | undefined, of: number): readonly number[] =>
  (ticks ?? []).filter((one) => one < of);
