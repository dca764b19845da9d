import type { Phase, Role, RouteInput, Situation, Station } from './route.js';
import type { Same, Tell } from './tell.js';

/** What a route declares, and what its stations name. */
export class Names {
  readonly roles: Record<string, Role>;
  readonly situations: Record<string, Situation>;
  readonly phases: Phase[];
  readonly #phases: Set<string>;
  readonly #home: readonly string[];
  readonly #tell: Tell;
  readonly #same: Same;

  /** @param phases those that are declared, each once */
  constructor(
    { roles = {}, situations = {} }: RouteInput,
    phases: readonly Phase[],
    table: ReadonlyMap<string, Station>,
    tell: Tell,
    same: Same,
  ) {
    this.#tell = tell;
    this.#same = same;
    this.roles = tableOf(
      roles,
      (_, role) => (isNamed<Role>(role) ? role : { label: role as never }),
      'roles',
      tell,
    );
    this.situations = tableOf(
      situations,
      (id, written) => {
        const { start, ...situation } = isNamed<Situation>(written)
          ? written
          : ({ label: written } as Situation);
        if (start === undefined || table.has(start))
          return start === undefined ? situation : { ...situation, start };
        tell({ field: `situations.${id}.start` }, 'warning', 'unknown-situation-start', start);
        return situation;
      },
      'situations',
      tell,
    );
    this.phases = [...phases];
    this.#phases = new Set(this.phases.map(({ id }) => id));
    this.#home = Object.entries(this.roles).flatMap(([id, { corner }]) => (corner === 'home' ? [id] : []));
  }

  /** Whatever a station names is declared then, or not named any more. Changes the copy. */
  settle(given: Station, now: Station): void {
    const { actors, consent, phase } = now;
    if (actors) now.actors = this.#known(actors, given, 'actors');
    if (consent) {
      // Whom a gate asks that does not say so: whoever is at home.
      const by = consent.by?.length ? consent.by : this.#home;
      now.consent = { ...consent, by: this.#known(by, given, 'consent.by') };
    }
    if (phase !== undefined && !this.#phases.has(phase)) {
      this.#phases.add(phase);
      this.phases.push({ id: phase, label: phase });
      this.#tell({ station: given, field: 'phase' }, 'warning', 'unknown-phase', phase);
    }
    this.#forSituations(now, (got) =>
      this.#tell({ station: given, field: 'situations' }, 'warning', 'unknown-situation', got),
    );
    if (now.options)
      now.options = now.options.map((item) => {
        const option = this.#same({ ...item }, item);
        this.#forSituations(option, (got) =>
          this.#tell(
            { station: given, list: 'options', item, field: 'situations' },
            'warning',
            'unknown-situation',
            got,
          ),
        );
        return option.situations === item.situations ? item : option;
      });
  }

  #known(ids: readonly string[], station: Station, field: string): string[] {
    return [...new Set(ids)].filter((id) => {
      if (Object.hasOwn(this.roles, id)) return true;
      if (id in {} || id.trim() === '') {
        this.#tell({ station, field }, 'warning', 'reserved', id);
        return false;
      }
      this.roles[id] = { label: id };
      this.#tell({ station, field }, 'warning', 'unknown-role', id);
      return true;
    });
  }

  /** A step too many is better than one that nobody gets. */
  #forSituations(what: { situations?: string[] }, tell: (got: string) => void): void {
    const { situations } = what;
    const unknown = situations?.filter((id) => !Object.hasOwn(this.situations, id)) ?? [];
    if (!situations || unknown.length === 0) return;
    unknown.forEach(tell);
    what.situations = situations.filter((id) => !unknown.includes(id));
    if (what.situations.length === 0) delete what.situations;
  }
}

function isNamed<T extends object>(written: unknown): written is T {
  return typeof written === 'object' && written !== null && 'label' in written;
}

/** A table of a route, without names that every object has. */
function tableOf<W, T>(
  table: Readonly<Record<string, W>>,
  entry: (id: string, written: W) => T,
  name: string,
  tell: Tell,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([id, written]) => {
      if (!(id in {})) return [[id, entry(id, written)] as const];
      tell({ field: `${name}.${id}` }, 'warning', 'reserved', id);
      return [];
    }),
  );
}
