import type { Problem } from '../problem.js';
import { FAULT_WORDS, type FaultWords } from './fault-words.js';
import { mend } from './mend.js';
import { lonelyEnds, numbersTwice, unreachable } from './odd.js';
import type { RouteInput, Station } from './route.js';
import type { Place, Tell } from './tell.js';
import { asWritten } from './written.js';

/** What is not of a route alone. */
const OTHER_WORDS: ReadonlyMap<string, FaultWords> = new Map<string, FaultWords>([
  [
    'unreadable',
    (got) => [`Dit is niet te lezen: ${got}`, 'Geef gewone gegevens, zoals JSON ze kan bevatten.'],
  ],
  ['list', () => ['De lijst “stations” ontbreekt.', 'Zet de stappen in een lijst: "stations": […].']],
  ['id', () => ['Deze stap heeft geen id.', 'Geef elke stap een eigen, vaste id.']],
  [
    'duplicate',
    (id) => [`De id “${id}” komt vaker voor; alleen de eerste telt.`, 'Geef alles een eigen id.'],
  ],
  ['reserved', (id) => [`De id “${id}” kan niet: dat woord heeft al een betekenis.`, 'Kies een andere id.']],
]);

/**
 * Checks how a route hangs together, as it was written: whether every way leads to a station, every station can be reached,
 * every loop is marked as one, and every end has a contact. What stands in the fields is checked by `read`.
 * Never throws.
 * @example
 * check(JSON.parse(text)).map(({ path, message }) => `${path}: ${message}`);
 */
export function check(route: RouteInput): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, severity: Problem['severity'], code: string, got: unknown = '', more = '') => {
    const words = FAULT_WORDS.get(code) ?? OTHER_WORDS.get(code)!;
    const [message, hint] = words(String(got).slice(0, 60), more.slice(0, 60));
    problems.push({ source: 'document', path, severity, message, hint, code });
  };
  let written: unknown;
  try {
    // A copy of what is data: whatever else an object can do when it is read, it does here.
    written = JSON.parse(JSON.stringify(route) ?? 'null');
  } catch (error) {
    add('', 'error', 'unreadable', error);
    return problems;
  }
  const { stations } = fieldsOf(written);
  if (!Array.isArray(stations)) {
    add('stations', 'error', 'list');
    return problems;
  }
  const given = new Written(written, stations, (path) => add(path, 'error', 'id'));
  const tell: Tell = (place, ...what) => add(given.pathOf(place), ...what);
  const mended = mend(given.route, tell, given.same);
  const at = (station: Station, field?: string) => given.pathOf({ station, ...(field && { field }) });
  for (const station of unreachable(mended)) add(at(station), 'warning', 'unreachable', station.id);
  for (const station of lonelyEnds(mended))
    add(at(station, 'contacts'), 'warning', 'end-without-contact', station.id);
  for (const { station, number, other } of numbersTwice(mended))
    add(at(station, 'number'), 'warning', 'number-twice', number, other.id);
  if (stations.length === 0) add('stations', 'warning', 'no-steps');
  return problems;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** A route as far as it can be checked, and where everything stands in it. */
class Written {
  readonly route: RouteInput;
  readonly #positions = new WeakMap<object, number>();

  constructor(written: unknown, stations: readonly unknown[], withoutId: (path: string) => void) {
    const { start, roles, situations, phases, contact } = fieldsOf(written);
    const kept = stations.flatMap((station, i) => {
      const one = this.#station(station, i);
      if (!one) withoutId(`stations[${i}].id`);
      return one ?? [];
    });
    this.route = {
      start: [start ?? []].flat().map(String) as never,
      roles: (isTable(roles) ? roles : namesIn(roles)) as NonNullable<RouteInput['roles']>,
      situations: (isTable(situations) ? situations : namesIn(situations)) as NonNullable<
        RouteInput['situations']
      >,
      phases: this.#placed(phases) as unknown as NonNullable<RouteInput['phases']>,
      ...(isTable(contact) && { contact }),
      stations: kept,
    };
  }

  readonly same = <T extends object>(copy: T, original: object): T => {
    const position = this.#positions.get(original);
    if (position !== undefined) this.#positions.set(copy, position);
    return copy;
  };

  pathOf({ station, list, item, field }: Place): string {
    const parts = [
      station && `stations[${this.#positions.get(station)}]`,
      list && `${list}[${item ? this.#positions.get(item) : 0}]`,
      field,
    ];
    return parts.filter(Boolean).join('.');
  }

  #station(value: unknown, i: number): Station | undefined {
    const station = fieldsOf(asWritten(value));
    const { id, next, actors, situations, phase, consent, contacts, title, end, number } = station;
    if ((typeof id !== 'string' && typeof id !== 'number') || String(id).trim() === '') return undefined;
    const one = {
      id: String(id),
      title,
      next: next === undefined ? undefined : this.#placed(next, 'to'),
      options: this.#placed(station['options']),
      actors: textsIn(actors),
      situations: textsIn(situations),
      consent: isTable(consent) ? { ...consent, by: textsIn(consent['by']) ?? [] } : undefined,
      phase: typeof phase === 'string' ? phase : undefined,
      contacts: Array.isArray(contacts) ? contacts : [],
      end: end ?? undefined,
      number: typeof number === 'string' || typeof number === 'number' ? String(number) : undefined,
    };
    this.#positions.set(one, i);
    return one as unknown as Station;
  }

  /** Items that have an id, with what they name as texts, and their places. */
  #placed(list: unknown, key = 'id'): (Record<string, unknown> & { id: string })[] {
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: unknown, i) => {
      const fields = typeof item === 'string' ? { [key]: item } : fieldsOf(item);
      const { [key]: name } = fields;
      if (typeof name !== 'string' && typeof name !== 'number') return [];
      const { when, situations, back, ...rest } = fields;
      const one = {
        ...rest,
        ...((back === true || back === 'true') && { back: true }),
        [key]: String(name),
        ...(isCondition(when) && { when }),
        ...(Array.isArray(situations) && { situations: textsIn(situations) }),
      };
      this.#positions.set(one, i);
      return [one as unknown as Record<string, unknown> & { id: string }];
    });
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsIn(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}

/** A list of things with an id, as a table. */
function namesIn(list: unknown): Record<string, unknown> {
  const items = Array.isArray(list) ? list.map(fieldsOf) : [];
  return Object.fromEntries(
    items.flatMap((item) => (typeof item['id'] === 'string' ? [[item['id'], item]] : [])),
  );
}

/** Whether it can be worked out what a condition looks at. @param depth of conditions in each other */
function isCondition(value: unknown, depth = 0): boolean {
  const { question, all, any, not } = fieldsOf(value);
  if (typeof question === 'string' || depth > MAX_DEPTH) return typeof question === 'string';
  const inside = all ?? any ?? (not === undefined ? undefined : [not]);
  return Array.isArray(inside) && inside.every((one) => isCondition(one, depth + 1));
}

/** Deeper than reading goes. */
const MAX_DEPTH = 12;
