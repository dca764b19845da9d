import { type Offering, type Partner } from '../../model/partners/partner.js';
import { firstByName } from '../../model/partners/partner.js';

/** Cards at a time: enough to compare, few enough to come to the end. */
export const PAGE_SIZE = 20;

/** One entry of the list: a partner with the offerings to show, and what the search found in it. */
export interface Item {
  readonly partner: Partner;
  readonly offerings: readonly Offering[];
  /** The folded words that were found, for marking them. */
  readonly terms: readonly string[];
  /** Kilometres from where the visitor is, when that was given and is known. */
  readonly distance?: number | undefined;
}

/** What stands in the list. */
export interface Answer {
  readonly count: number;
  /** Entries in all, where more can still be asked for than are here. */
  readonly total?: number;
  /** In order; at least those on show. */
  readonly results: readonly Item[];
}

/** The answer to no question: the first partners by name. */
export function everything(partners: readonly Partner[], shown: number, language: string): Answer {
  const results = firstByName(partners, shown, language).map((partner) => ({
    partner,
    offerings: partner.offerings ?? [],
    terms: [],
  }));
  return { count: partners.length, results };
}
