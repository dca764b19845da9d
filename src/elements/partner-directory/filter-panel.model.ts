import { FACET_IDS, type FacetId, type Filters } from '../../model/partners/filters.js';
import {
  BENEFICIARIES,
  COOPERATION,
  COOPERATION_STATUS,
  CORNERS,
  LANGUAGE_ROLES,
  REGISTRATION_MODES,
} from '../../model/partners/partner.js';
import type { FacetCounts } from '../../model/partners/partner-index.js';

/** Values of a facet on show before the rest folds away. */
const VALUES_SHOWN = 8;

/** Values with an order of their own; the others stand in alphabetical order. */
const ORDER: { readonly [facet in FacetId]?: readonly string[] } = {
  corner: CORNERS,
  beneficiary: BENEFICIARIES,
  age: ['0-3', '4-11', '12-17', '18-'],
  languageRole: LANGUAGE_ROLES,
  dutchLevel: ['none', 'A1', 'A2', 'B1', 'B2'],
  cost: ['free', 'paid'],
  registration: REGISTRATION_MODES,
  cooperation: COOPERATION,
  cooperationStatus: [...COOPERATION_STATUS].reverse(),
  exchange: ['rooms', 'shares', 'seeks'],
};

/** What schools and partners choose by, and parents hardly: it stands folded away below the rest. */
const FOR_TEAMS: ReadonlySet<FacetId> = new Set(['cooperation', 'cooperationStatus', 'exchange']);

/** One value that a visitor can choose. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** Partners that would be left. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface FacetGroup {
  readonly facet: FacetId;
  /** In alphabetical order: the values that most partners have. */
  readonly values: readonly FacetValue[];
  /** The others, likewise. */
  readonly more: readonly FacetValue[];
  /** Whether it stands below the rest. */
  readonly forTeams: boolean;
}

/**
 * The facets to offer: those with a value that not everybody has. The values stay in their place while the counts follow the
 * query, so that nothing moves under a visitor's finger.
 * @param all counts without any query or filter: which values there are, and which are common
 * @param now counts for the current query and filters
 * @param total how many partners there are
 */
export function facetGroups(
  all: FacetCounts,
  now: FacetCounts,
  filters: Filters,
  total: number,
  label: (facet: FacetId, value: string) => string,
  locale: string,
): FacetGroup[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  return FACET_IDS.flatMap((facet): FacetGroup[] => {
    const chosen = new Set(filters[facet]);
    const countIn = (counts: FacetCounts, value: string) =>
      Object.hasOwn(counts[facet], value) ? counts[facet][value]! : 0;
    const known = Object.keys(all[facet]);
    // How a language is there only matters when it is there in more than one way.
    const differs =
      (facet !== 'languageRole' || known.length > 1) &&
      known.some((value) => !(countIn(all, value) >= total));
    if (!differs && chosen.size === 0) return [];
    const values = [...new Set([...known, ...chosen])]
      .sort((a, b) => countIn(all, b) - countIn(all, a))
      .map((value): FacetValue => ({
        value,
        label: label(facet, value),
        count: countIn(now, value),
        chosen: chosen.has(value),
      }));
    const order = ORDER[facet] ?? [];
    const rank = ({ value }: FacetValue) => (order.includes(value) ? order.indexOf(value) : order.length);
    const byLabel = (a: FacetValue, b: FacetValue) => rank(a) - rank(b) || collator.compare(a.label, b.label);
    const few = values.length <= VALUES_SHOWN + 2;
    // Chosen or not, a value stays where it is: the focus is on it.
    const common = (_value: FacetValue, place: number) => few || place < VALUES_SHOWN;
    return [
      {
        facet,
        values: values.filter(common).sort(byLabel),
        more: values.filter((value, place) => !common(value, place)).sort(byLabel),
        forTeams: FOR_TEAMS.has(facet),
      },
    ];
  });
}
