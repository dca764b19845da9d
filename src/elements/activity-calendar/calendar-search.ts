import { withLocale } from '../../i18n/localize.js';
import { marker } from '../../internal/marked-text.js';
import type { ActivitiesDocument } from '../../model/activities/activity.js';
import type { ActivitySearch } from '../../model/activities/activity-search.js';
import { words } from '../../model/fold.js';
import type { Found } from '../../model/search/text-index.js';
import { runInSlices } from '../../model/slices.js';

/** The most words beside those that were typed (synonyms, right spellings) that are marked in a text. */
const MARKED = 40;

/** What is searched: for another of these, the index is made anew. */
export interface Searched {
  readonly document: ActivitiesDocument;
  /** Of the texts, and of the library's own words. */
  readonly language: string;
  readonly locale: string;
  /** Another number whenever other names of partners are known. */
  readonly names: number;
}

export interface CalendarSearchOptions {
  /** All that a term is called, while the locale is spoken. */
  termNames(vocabulary: string, term: string, language: string): readonly string[];
  /** There is an answer that there was not before. */
  answers(): void;
  /** The search could not be had. */
  fails(error: unknown): void;
}

/** Searches a calendar. The code and the index come with the first question. */
export class CalendarSearch {
  /** What was asked could not be answered. */
  failed = false;

  readonly #options: CalendarSearchOptions;
  #searched: Searched | undefined;
  #search: ActivitySearch | undefined;
  #coming: Promise<ActivitySearch> | undefined;
  /** What was found last; stays until a next answer is there. */
  #found: { readonly query: string; readonly by: ActivitySearch; readonly found: Found } | undefined;

  constructor(options: CalendarSearchOptions) {
    this.#options = options;
  }

  /** Takes what is new of what is searched. */
  update(searched: Searched): void {
    const before = this.#searched;
    this.#searched = searched;
    if (
      before?.document === searched.document &&
      before.language === searched.language &&
      before.locale === searched.locale &&
      before.names === searched.names
    )
      return;
    this.#coming = undefined;
    // In the same activities, the index before still finds them by most of their words.
    if (before?.document !== searched.document) this.#search = this.#found = undefined;
  }

  /** Whether a visitor waits for the answer to a question. */
  waits(query: string): boolean {
    return isQuestion(query) && !this.#search && !this.failed;
  }

  /** What answers a question: until the search is ready, what it found before. Nothing when all do. */
  find(query: string): Found | undefined {
    if (!isQuestion(query)) {
      this.#found = undefined;
      return undefined;
    }
    if (!this.#coming && !this.failed) void this.prepare();
    const typed = query.trim();
    const by = this.#search;
    if (by && (this.#found?.query !== typed || this.#found.by !== by))
      this.#found = { query: typed, by, found: by.find(typed) };
    return this.#found?.found;
  }

  /** Gets the search ready. */
  async prepare(): Promise<void> {
    if (!this.#searched) return;
    const coming = (this.#coming ??= this.#make(this.#searched));
    try {
      const search = await coming;
      if (coming !== this.#coming) return;
      const isNew = this.#search !== search || this.failed;
      this.#search = search;
      this.failed = false;
      if (isNew) this.#options.answers();
    } catch (error) {
      if (coming !== this.#coming) return;
      this.#coming = undefined;
      this.failed = true;
      this.#options.fails(error);
    }
  }

  async #make({ document, language, locale }: Searched): Promise<ActivitySearch> {
    const { activities, terms } = document;
    const { ActivitySearch } = await import('../../model/activities/activity-search.js');
    const termWords = (vocabulary: string, term: string) =>
      withLocale(locale, () => this.#options.termNames(vocabulary, term, language)).join(' ');
    return runInSlices(ActivitySearch.of(activities, termWords, terms?.['synonym']));
  }

  /** Marks what was found in a text. */
  get mark(): ((text: string) => unknown) | undefined {
    if (!this.#found) return undefined;
    const typed = words(this.#found.query);
    const others = this.#found.found.words().filter((word) => !typed.some((start) => word.startsWith(start)));
    return marker([...typed, ...others.slice(0, MARKED)]);
  }
}

/** Whether there is anything to look for in what was typed: signs alone are none. */
export function isQuestion(query: string): boolean {
  return words(query).length > 0;
}
