import { words } from '../fold.js';
import type { Steps } from '../slices.js';
import { allWordings, type LocalizedText } from '../text.js';
import { allPlaces } from './distance.js';
import { VALUES } from './facets.js';
import type { FacetId } from './filters.js';
import type { Partner } from './partner.js';
import { Synonyms } from './synonyms.js';
import { TextIndex, type Found } from './text-index.js';

export type { Found } from './text-index.js';

/** A word for a term of a vocabulary in every language that the directory speaks, so that a search finds it. */
export type TermWords = (vocabulary: string, term: string) => string;

/** Longer than anybody types. A query can stand in an address, and looking for typos takes the square of a word's length. */
const MAX_QUERY = 200;

/** The facets whose values have words of their own, in a vocabulary of the same name. */
const LABELLED: readonly FacetId[] = [
  'corner',
  'kind',
  'cooperation',
  'cooperationStatus',
  'theme',
  'beneficiary',
  'targetGroup',
  'language',
  'languageRole',
  'dutchLevel',
  'cost',
  'registration',
];

/**
 * Full-text search over partners, in all languages of their texts. It forgives accents, capitals, unfinished words and
 * one typo; all words, or what means the same, must be found somewhere in the partner.
 */
export class PartnerSearch {
  readonly #index = new TextIndex();
  readonly #synonyms: Synonyms;
  readonly #termWords: TermWords;
  /** The words of labels by vocabulary and term: thousands of partners have the same ones. */
  readonly #labels = new Map<string, Map<string, readonly string[]>>();

  constructor(termWords: TermWords, synonyms?: Readonly<Record<string, LocalizedText>>) {
    this.#termWords = termWords;
    this.#synonyms = new Synonyms(synonyms);
  }

  /** Indexes in steps, so that no single task holds up the page. Hits go by the position among all that were added. */
  *add(partners: readonly Partner[]): Steps<void> {
    for (const partner of partners) {
      this.#index.add({ ...ownWords(partner), labels: this.#labelsOf(partner) });
      yield;
    }
  }

  find(query: string): Found {
    return this.#index.find(this.#synonyms.expand(words(query.slice(0, MAX_QUERY))));
  }

  #labelsOf(partner: Partner): string[] {
    const labels = new Set<readonly string[]>();
    for (const offering of partner.offerings?.length ? partner.offerings : [undefined]) {
      for (const facet of LABELLED)
        for (const term of VALUES[facet](partner, offering))
          // That a language is spoken says nothing: nearly everybody would be found under “taal”.
          if (term !== 'spoken') labels.add(this.#label(facet, term));
      for (const area of offering?.areas ?? []) labels.add(this.#label('area', area));
    }
    return [...labels].flat();
  }

  #label(vocabulary: string, term: string): readonly string[] {
    let labels = this.#labels.get(vocabulary);
    if (!labels) this.#labels.set(vocabulary, (labels = new Map<string, readonly string[]>()));
    let label = labels.get(term);
    if (!label) labels.set(term, (label = words(this.#termWords(vocabulary, term))));
    return label;
  }
}

function ownWords(partner: Partner): Record<'name' | 'offerings' | 'about', string[]> {
  const { name, summary, role, description, does = [], shares = [], seeks = [], venues = [] } = partner;
  const join = (texts: readonly (LocalizedText | undefined)[]) => words(texts.map(allWordings).join(' '));
  return {
    name: join([name]),
    offerings: join((partner.offerings ?? []).flatMap((o) => [o.name, o.summary, o.description, o.schedule])),
    about: join([
      ...[summary, role, description, ...does, ...shares, ...seeks],
      ...venues.flatMap((venue) => [venue.name, venue.summary]),
      ...[...allPlaces(partner)].flatMap((place) => [place.name, place.place]),
    ]),
  };
}
