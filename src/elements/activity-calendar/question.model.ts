import { ACTIVITY_FILTERS, type Filters } from '../../model/activities/filters.js';
import { MAX_QUERY } from '../../model/search/words.js';

/** What a visitor asks of a calendar. */
export interface Question {
  /** As it was typed. */
  readonly query: string;
  readonly chosen: Filters;
  /** The sources that are left out, by their place. */
  readonly off: readonly number[];
}

export const NO_QUESTION: Question = { query: '', chosen: {}, off: [] };

/** Leaves out a source, or takes it in again. */
export function withoutSource({ off }: Question, place: number): readonly number[] {
  return off.includes(place) ? off.filter((one) => one !== place) : [...off, place];
}

/** A question as parameters of an address. @param presets the filters that the page starts with */
export function questionEntries({ query, chosen, off }: Question, presets: Filters): [string, string][] {
  const typed = query.trim();
  return [
    ...(typed ? [['q', typed] as [string, string]] : []),
    ...ACTIVITY_FILTERS.toEntries(chosen, presets),
    ...off.map((place): [string, string] => ['off', String(place + 1)]),
  ];
}

/** The question that an address asks. What it does not know it leaves out. */
export function questionFrom(entries: readonly (readonly [string, string])[], presets: Filters): Question {
  const off = entries.flatMap(([key, place]) =>
    key === 'off' && /^[1-9]\d{0,2}$/.test(place) ? [Number(place) - 1] : [],
  );
  return {
    query: (entries.find(([key]) => key === 'q')?.[1] ?? '').slice(0, MAX_QUERY),
    chosen: ACTIVITY_FILTERS.fromEntries(entries, presets),
    off: [...new Set(off)],
  };
}
