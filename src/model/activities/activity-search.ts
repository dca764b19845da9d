import { words } from '../fold.js';
import { Synonyms } from '../search/synonyms.js';
import { TextIndex, type Found } from '../search/text-index.js';
import { LabelWords, MAX_QUERY, wordsOf, type TermWords } from '../search/words.js';
import type { Steps } from '../slices.js';
import type { LocalizedText } from '../text.js';
import type { Activity } from './activity.js';
import { VALUES } from './facets.js';
import type { FacetId } from './filters.js';

/** What an activity is searched by. How well it answers does not matter: what is found stands in the order of time. */
const FIELDS = { title: 1, about: 1, labels: 1 };

/** The facets whose values have words of their own, in a vocabulary of the same name; of organisers, their names. */
const LABELLED: readonly FacetId[] = [
  'audience',
  'theme',
  'type',
  'attendance',
  'beneficiary',
  'language',
  'cost',
  'form',
  'organiser',
];

/** The most of a description that is searched: whatever is wrong with a feed, typing goes on. */
const MAX_TEXT = 5_000;

/**
 * Full-text search over activities, in all languages of their texts. It forgives accents, capitals and unfinished words; all
 * words, or what means the same, must be found somewhere in the activity. Typos are only forgiven when nothing else is found:
 * in the order of time, what was not meant would stand before what was.
 */
export class ActivitySearch {
  readonly #index: TextIndex;
  readonly #synonyms: Synonyms;

  private constructor(index: TextIndex, synonyms: Synonyms) {
    this.#index = index;
    this.#synonyms = synonyms;
  }

  /**
   * @param termWords what terms are called, in as many languages as a search should find them by; of `organiser`, the name
   *   of a partner by its id
   * @param synonyms words that mean the same, as a document has them in `terms.synonym`
   */
  static *of(
    activities: readonly Activity[],
    termWords: TermWords,
    synonyms?: Readonly<Record<string, LocalizedText>>,
  ): Steps<ActivitySearch> {
    const index = new TextIndex(FIELDS);
    const labels = new LabelWords(termWords);
    for (const activity of activities) {
      index.add({
        title: wordsOf([activity.title]),
        about: about(activity),
        labels: labelsOf(activity, labels),
      });
      yield;
    }
    return new ActivitySearch(index, new Synonyms(synonyms));
  }

  /** The activities that answer, by position: `scores` is what `ActivityFilter.narrow` takes. */
  find(query: string): Found {
    const asked = this.#synonyms.expand(words(query.slice(0, MAX_QUERY)));
    const found = this.#index.find(asked, false);
    return found.scores.some(Boolean) ? found : this.#index.find(asked);
  }
}

function about(activity: Activity): string[] {
  const { summary, description, aims = [], place, rounds = [], localGatherings = [] } = activity;
  const { guests = [], speakers = [], hostedBy } = activity;
  const places = [place, ...rounds.map((round) => round.place), ...localGatherings.map((one) => one.place)];
  return wordsOf([
    summary,
    cut(description),
    ...aims,
    ...rounds.map(({ title }) => title),
    ...localGatherings.map(({ title }) => title),
    ...places.flatMap((one) => [one?.name, one?.place]),
    hostedBy,
    ...guests,
    ...speakers.flatMap(({ name, organisation }) => [name, organisation]),
  ]);
}

function cut(text: LocalizedText | undefined): LocalizedText | undefined {
  if (typeof text !== 'object') return text?.slice(0, MAX_TEXT);
  return Object.fromEntries(
    Object.entries(text).map(([language, wording]) => [language, wording.slice(0, MAX_TEXT)]),
  );
}

function labelsOf(activity: Activity, labels: LabelWords): string[] {
  const { hostedBy, guests = [], childcare } = activity;
  const names = [...(hostedBy ? [hostedBy] : []), ...guests];
  return [
    ...LABELLED.flatMap((facet) => VALUES[facet](activity, undefined).map((term) => labels.of(facet, term))),
    ...names.map((name) => labels.of('organiser', name)),
    ...(childcare ? [labels.of('childcare', 'yes')] : []),
  ].flat();
}
