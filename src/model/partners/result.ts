import type { NarrowedUnits } from '../facets/narrowed-units.js';
import type { Found } from '../search/text-index.js';
import { saysOneOf } from '../search/words.js';
import type { FacetId } from './filters.js';
import type { Offering, Partner } from './partner.js';

/** What one search worked with; all its results look things up here. */
export interface Search {
  readonly found: Found | undefined;
  readonly narrowed: NarrowedUnits<FacetId> | undefined;
}

/**
 * A partner that answers. A search can find thousands, of which a visitor sees twenty: `offerings` and `terms` are worked
 * out for who reads them. So they are not copied by `{ ...result }`.
 */
export class Result {
  readonly #search: Search;
  readonly #position: number;
  #terms: readonly string[] | undefined;
  #offerings: readonly Offering[] | undefined;

  constructor(
    readonly partner: Partner,
    /** How well the partner answers the query; 0 without one. Only good for comparing within one search. */
    readonly score: number,
    /** Kilometres from `near` to the nearest place of the partner, when both are known. */
    readonly distance: number | undefined,
    search: Search,
    position: number,
  ) {
    this.#search = search;
    this.#position = position;
  }

  /** The folded words that the search found, for marking them. */
  get terms(): readonly string[] {
    return (this.#terms ??= this.#search.found?.terms(this.#position) ?? []);
  }

  /** The offerings that answer the filters, those that answer the query first. */
  get offerings(): readonly Offering[] {
    return (this.#offerings ??= answeringFirst(
      this.#search.narrowed?.parts(this.partner.offerings, this.#position) ?? this.partner.offerings ?? [],
      this.terms,
    ));
  }

  toJSON(): Record<'partner' | 'offerings' | 'score' | 'terms' | 'distance', unknown> {
    const { partner, offerings, score, terms, distance } = this;
    return { partner, offerings, score, terms, distance };
  }
}

function answeringFirst(offerings: readonly Offering[], terms: readonly string[]): readonly Offering[] {
  if (terms.length === 0 || offerings.length < 2) return offerings;
  const answering = offerings.filter(({ name, summary }) => saysOneOf([name, summary], terms));
  return [...answering, ...offerings.filter((o) => !answering.includes(o))];
}
