import SearchableMap from 'minisearch/SearchableMap';
import { indexed } from '../lists.js';

/** Folded words that must all be found, each somewhere in a document. */
export type Wording = readonly string[];

/** Wordings of which any will do: the one that was asked, then others that mean the same. */
export type Wordings = readonly [asked: Wording, ...same: Wording[]];

/** What answers a question. */
export interface Found {
  /** Per document how well it answers; 0 when it does not. */
  readonly scores: Float64Array;
  /** The words by which a document was found, a typo's right spelling included. */
  terms(document: number): string[];
  /** The words by which anything was found. */
  words(): string[];
}

/** The parameters of BM25+: how soon a word that is repeated counts no more, how much long texts are held back. */
const [K, B, D] = [1.2, 0.7, 0.5];

/** What a word is worth that only begins as the one that was asked, that is a typo away from it, that means the same. */
const [PREFIX, TYPO, SYNONYM] = [0.6, 0.2, 0.4];

/** Where a word stands. A place is a field of a document: its number times the number of fields, and that of the field. */
class Postings {
  readonly places: number[] = [];
  /** How often it stands there. */
  readonly times: number[] = [];
  /** In how many documents it stands, per field. */
  readonly documents: number[];

  constructor(
    readonly word: string,
    fields: number,
  ) {
    this.documents = new Array<number>(fields).fill(0);
  }

  has(document: number): boolean {
    const fields = this.documents.length;
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]! < document * fields) low = middle + 1;
      else high = middle;
    }
    return this.places[low]! < (document + 1) * fields;
  }
}

/**
 * Finds documents by words, unfinished words and words with a typo, and says how well each answers.
 *
 * It ranks as MiniSearch does, and stands on MiniSearch's tree of words. But where that makes an object of each answer,
 * this adds up numbers by document: the first letters that are typed into a large directory find half of it.
 */
export class TextIndex<Field extends string = string> {
  readonly #fields: readonly Field[];
  readonly #boosts: readonly number[];
  readonly #postings = new Map<string, Postings>();
  readonly #tree = new SearchableMap<Postings>();
  /** Different words per place. */
  readonly #lengths: number[] = [];
  readonly #totals: number[];

  /** @param boosts what a document is searched by, and how much a word counts that stands there */
  constructor(boosts: Readonly<Record<Field, number>>) {
    this.#fields = Object.keys(boosts) as Field[];
    this.#boosts = this.#fields.map((field) => boosts[field]);
    this.#totals = this.#fields.map(() => 0);
  }

  /** How many documents there are. */
  get size(): number {
    return this.#lengths.length / this.#fields.length;
  }

  /**
   * Adds a document; its number is how many there were.
   * @param texts the folded words of each field
   */
  add(texts: Readonly<Record<Field, readonly string[]>>): void {
    for (const [field, name] of indexed(this.#fields)) {
      const place = this.#lengths.length;
      let different = 0;
      for (const word of texts[name]) {
        const { places, times, documents } = this.#postingsOf(word);
        const last = places.length - 1;
        if (places[last] === place) times[last]!++;
        else {
          places.push(place);
          times.push(1);
          documents[field]!++;
          different++;
        }
      }
      this.#lengths.push(different);
      this.#totals[field]! += different;
    }
  }

  #postingsOf(word: string): Postings {
    let postings = this.#postings.get(word);
    if (!postings) {
      postings = new Postings(word, this.#fields.length);
      this.#postings.set(word, postings);
      this.#tree.set(word, postings);
    }
    return postings;
  }

  /**
   * The documents that answer each of what is asked.
   * @param forgiving whether words with a typo are found as well; they score less than what was typed right
   */
  find(asked: readonly Wordings[], forgiving = true): Found {
    const seen = new Set<Postings>();
    let scores: Float64Array | undefined;
    for (const wordings of asked) {
      scores = both(scores, this.#any(wordings, seen, forgiving));
      if (!scores.some(Boolean)) break;
    }
    return {
      scores: scores ?? new Float64Array(this.size),
      terms: (document) =>
        [...seen].filter((postings) => postings.has(document)).map((postings) => postings.word),
      words: () => [...seen].map((postings) => postings.word),
    };
  }

  #any([asked, ...same]: Wordings, seen: Set<Postings>, forgiving: boolean): Float64Array {
    const scores = this.#all(asked, 1, seen, forgiving);
    if (same.length === 0) return scores;
    // Rare words count for more, but a rare synonym for no more than the word that was asked.
    const common = this.#documents(asked);
    for (const wording of same) {
      const more = this.#all(wording, SYNONYM / wording.length, seen, forgiving, common);
      for (let d = 0; d < scores.length; d++) scores[d]! += more[d]!;
    }
    return scores;
  }

  #all(
    words: Wording,
    weight: number,
    seen: Set<Postings>,
    forgiving: boolean,
    common?: readonly number[],
  ): Float64Array {
    let scores: Float64Array | undefined;
    for (const word of words) {
      const these = new Float64Array(this.size);
      for (const [postings, likeness] of this.#alike(word, forgiving)) {
        seen.add(postings);
        this.#score(these, postings, weight * likeness, common);
      }
      scores = both(scores, these);
    }
    return scores ?? new Float64Array(this.size);
  }

  /** The words to take for one that was asked, and how much alike each is. */
  #alike(word: string, forgiving: boolean): [postings: Postings, likeness: number][] {
    const alike: [Postings, number][] = [];
    for (const [other, postings] of this.#tree.atPrefix(word)) {
      const more = other.length - word.length;
      alike.push([postings, more === 0 ? 1 : (PREFIX * other.length) / (other.length + 0.3 * more)]);
    }
    // One typo in words long enough that it is one. Two letters that changed places are two edits, which only long words
    // can bear without finding other words.
    const typos = word.length > 6 ? 2 : word.length > 3 ? 1 : 0;
    if (typos === 0 || !forgiving) return alike;
    for (const [other, [postings, distance]] of this.#tree.fuzzyGet(word, typos))
      if (!other.startsWith(word)) alike.push([postings, (TYPO * other.length) / (other.length + distance)]);
    return alike;
  }

  /** In how many documents a wording stands at most, per field; unfinished words count as finished. */
  #documents(words: Wording): number[] {
    const most = this.#fields.map(() => 0);
    for (const word of words)
      for (const [, { documents }] of this.#tree.atPrefix(word))
        for (const [field, count] of indexed(documents)) most[field] = Math.max(most[field]!, count);
    return most;
  }

  /** Adds what a word is worth, by document. */
  #score(scores: Float64Array, postings: Postings, weight: number, common?: readonly number[]): void {
    const { places, times, documents } = postings;
    const lengths = this.#lengths;
    const fields = this.#fields.length;
    const worth = documents.map((count, field) => {
      const frequency = Math.max(count, common?.[field] ?? 0);
      return weight * this.#boosts[field]! * Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
    });
    const average = this.#totals.map((total) => total / this.size);
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const field = place % fields;
      const length = K * (1 - B + (B * lengths[place]!) / average[field]!);
      scores[(place - field) / fields]! += worth[field]! * (D + (times[i]! * (K + 1)) / (times[i]! + length));
    }
  }
}

/** The scores of what answers both; `one` is used up. */
function both(one: Float64Array | undefined, other: Float64Array): Float64Array {
  if (!one) return other;
  for (let d = 0; d < one.length; d++) one[d] = one[d] && other[d] ? one[d]! + other[d]! : 0;
  return one;
}
