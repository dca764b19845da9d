import { words } from '../fold.js';
import { Synonyms } from '../search/synonyms.js';
import { TextIndex, type Found } from '../search/text-index.js';
import { LabelWords, MAX_QUERY, wordsOf, type TermWords } from '../search/words.js';
import type { Steps } from '../slices.js';
import type { LocalizedText } from '../text.js';
import { allPlaces } from './distance.js';
import { VALUES } from './facets.js';
import type { FacetId } from './filters.js';
import type { Partner } from './partner.js';

/** What a partner is searched by, and how much a word counts that stands there. */
const BOOSTS = { name: 4, offerings: 2, about: 1, labels: 1.5 };

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
  readonly #index = new TextIndex(BOOSTS);
  readonly #synonyms: Synonyms;
  readonly #labels: LabelWords;

  constructor(termWords: TermWords, synonyms?: Readonly<Record<string, LocalizedText>>) {
    this.#labels = new LabelWords(termWords);
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
          if (term !== 'spoken') labels.add(this.#labels.of(facet, term));
      for (const area of offering?.areas ?? []) labels.add(this.#labels.of('area', area));
    }
    return [...labels].flat();
  }
}

function ownWords(partner: Partner): Record<'name' | 'offerings' | 'about', string[]> {
  const { name, summary, role, description, does = [], shares = [], seeks = [], venues = [] } = partner;
  return {
    name: wordsOf([name]),
    offerings: wordsOf(
      (partner.offerings ?? []).flatMap((o) => [o.name, o.summary, o.description, o.schedule]),
    ),
    about: wordsOf([
      ...[summary, role, description, ...does, ...shares, ...seeks],
      ...venues.flatMap((venue) => [venue.name, venue.summary]),
      ...[...allPlaces(partner)].flatMap((place) => [place.name, place.place]),
    ]),
  };
}
