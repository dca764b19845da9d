import MiniSearch, { type SearchResult } from 'minisearch';
import type { Steps } from '../slices.js';
import { words } from '../fold.js';
import { allWordings, type LocalizedText } from '../text.js';
import type { Partner } from './partner.js';

/** A word for a term of a vocabulary in every language that the directory speaks, so that a search finds it. */
export type TermWords = (vocabulary: string, term: string) => string;

export interface Hit {
  /** Position of the partner in the list that was indexed. */
  readonly position: number;
  readonly score: number;
  /** The folded words that were found, a typo's right spelling included. */
  readonly terms: readonly string[];
}

/** Longer than anybody types. A query can stand in an address, and looking for typos takes the square of a word's length. */
const MAX_QUERY = 200;

const FIELDS = ['name', 'offerings', 'about', 'labels'] as const;

/**
 * Full-text search over partners, in all languages of their texts. It forgives accents, capitals, unfinished words and
 * one typo; all words must be found somewhere in the partner.
 */
export class PartnerSearch {
  readonly #index = new MiniSearch<{ id: number } & Record<(typeof FIELDS)[number], string>>({
    fields: [...FIELDS],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 4, offerings: 2, labels: 1.5 },
      prefix: true,
      // One typo in words long enough that it is one. Two letters that changed places are two edits, which only long
      // words can bear without finding other words.
      fuzzy: (term) => (term.length > 6 ? 2 : term.length > 3 ? 1 : false),
      weights: { prefix: 0.6, fuzzy: 0.2 },
      combineWith: 'AND',
    },
  });

  /** Indexes in steps, so that no single task holds up the page. */
  *add(partners: readonly Partner[], termWords: TermWords, from = 0): Steps<void> {
    for (let id = from; id < partners.length; id++) {
      this.#index.add({ id, ...searchable(partners[id]!, termWords) });
      yield;
    }
  }

  find(query: string): Hit[] {
    return this.#index.search(query.slice(0, MAX_QUERY)).map((result: SearchResult) => ({
      position: result.id as number,
      score: result.score,
      terms: result.terms,
    }));
  }
}

function searchable(partner: Partner, termWords: TermWords): Record<(typeof FIELDS)[number], string> {
  const offerings = partner.offerings ?? [];
  const join = (texts: readonly (LocalizedText | undefined)[]) => texts.map(allWordings).join(' ');
  return {
    name: allWordings(partner.name),
    about: join([
      partner.summary,
      partner.role,
      partner.description,
      ...(partner.shares ?? []),
      ...places(partner),
    ]),
    offerings: join(offerings.flatMap((o) => [o.name, o.summary, o.description, o.schedule])),
    labels: [
      ...(partner.kinds ?? []).map((kind) => termWords('kind', kind)),
      ...offerings.flatMap((o) => [
        ...(o.themes ?? []).map((theme) => termWords('theme', theme)),
        ...(o.targetGroups ?? []).map((group) => termWords('targetGroup', group)),
      ]),
    ].join(' '),
  };
}

function places(partner: Partner): LocalizedText[] {
  const all = [...(partner.locations ?? []), ...(partner.offerings ?? []).flatMap((o) => o.locations ?? [])];
  return all.flatMap((place) => [place.name ?? '', place.place ?? '']);
}
