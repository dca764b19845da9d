import type { Chosen } from './unit-table.js';

/** Values of a facet on show before the rest folds away. */
const VALUES_SHOWN = 8;

/** Per facet and value how many records a visitor would see; `NaN` where nobody can count. */
export type CountsOf<Id extends string> = Readonly<Record<Id, Readonly<Record<string, number>>>>;

/** How the facets of one kind of record are offered. */
export interface FacetOffer<Id extends string> {
  /** In the order in which they stand. */
  readonly ids: readonly Id[];
  /** Values with an order of their own; the others stand in alphabetical order. */
  readonly order: { readonly [facet in Id]?: readonly string[] };
  /** What schools and partners choose by, and parents hardly: it stands folded away below the rest. */
  readonly forTeams: ReadonlySet<Id>;
  /** Facets that only matter when there is more than one value. */
  readonly several?: ReadonlySet<Id>;
}

/** One value that a visitor can choose. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** Records that would be left. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface FacetGroup<Id extends string = string> {
  readonly facet: Id;
  /** In alphabetical order: the values that most records have. */
  readonly values: readonly FacetValue[];
  /** The others, likewise. */
  readonly more: readonly FacetValue[];
  /** Whether it stands below the rest. */
  readonly forTeams: boolean;
}

/** What is known when facets are offered. */
export interface FacetState<Id extends string> {
  /** Counts without any query or filter: which values there are, and which are common. */
  readonly all: CountsOf<Id>;
  /** Counts for the current query and filters. */
  readonly now: CountsOf<Id>;
  readonly filters: Chosen<Id>;
  /** How many records there are. */
  readonly total: number;
  readonly label: (facet: Id, value: string) => string;
  readonly locale: string;
}

/**
 * The facets to offer: those with a value that not every record has. The values stay in their place while the counts follow
 * the query, so that nothing moves under a visitor's finger.
 */
export function facetGroups<Id extends string>(
  { ids, order, forTeams, several }: FacetOffer<Id>,
  { all, now, filters, total, label, locale }: FacetState<Id>,
): FacetGroup<Id>[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  return ids.flatMap((facet): FacetGroup<Id>[] => {
    const chosen = new Set(filters[facet]);
    const countIn = (counts: CountsOf<Id>, value: string) =>
      Object.hasOwn(counts[facet], value) ? counts[facet][value]! : 0;
    const known = Object.keys(all[facet]);
    const differs =
      (!several?.has(facet) || known.length > 1) && known.some((value) => !(countIn(all, value) >= total));
    if (!differs && chosen.size === 0) return [];
    const values = [...new Set([...known, ...chosen])]
      .sort((a, b) => countIn(all, b) - countIn(all, a))
      .map((value): FacetValue => ({
        value,
        label: label(facet, value),
        count: countIn(now, value),
        chosen: chosen.has(value),
      }));
    const own = order[facet] ?? [];
    const rank = ({ value }: FacetValue) => (own.includes(value) ? own.indexOf(value) : own.length);
    const byLabel = (a: FacetValue, b: FacetValue) => rank(a) - rank(b) || collator.compare(a.label, b.label);
    const few = values.length <= VALUES_SHOWN + 2;
    // Chosen or not, a value stays where it is: the focus is on it.
    const common = (_value: FacetValue, place: number) => few || place < VALUES_SHOWN;
    return [
      {
        facet,
        values: values.filter(common).sort(byLabel),
        more: values.filter((value, place) => !common(value, place)).sort(byLabel),
        forTeams: forTeams.has(facet),
      },
    ];
  });
}
