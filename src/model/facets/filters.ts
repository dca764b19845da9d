import { fold } from '../fold.js';
import type { Chosen } from './unit-table.js';

/** A value that the data has of a facet, and what it is called. */
export type KnownValue = readonly [value: string, ...names: string[]];

/** An attribute of an element. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** `filter-FACET` is a slice that a visitor cannot leave, `preset-FACET` where the visitor starts. */
export type Prefix = 'filter-' | 'preset-';

/** In an address: all that the page had chosen was taken away. */
const ALL = 'all';

/** What is done with the filters of one kind of record, wherever they come from: see `facetFilters`. */
export type FacetFilters<Id extends string> = ReturnType<typeof facetFilters<Id>>;

/**
 * The filters of one kind of record: from and to addresses, attributes and what a visitor chooses.
 * @param ids the facets, in the order in which they are offered
 * @param open those of which any value makes sense, also one that the data does not have: `age="7-9"`
 */
export function facetFilters<Id extends string>(ids: readonly Id[], open: readonly Id[] = []) {
  const isFacetId = (id: string): id is Id => (ids as readonly string[]).includes(id);

  /** Filters as they come from an address or an attribute: unknown facets are dropped, empty ones left out. */
  const parseFilters = (entries: Iterable<readonly [string, string]>): Chosen<Id> => {
    const filters: { [facet in Id]?: string[] } = {};
    for (const [facet, value] of entries)
      if (isFacetId(facet) && value && !filters[facet]?.includes(value)) (filters[facet] ??= []).push(value);
    return filters;
  };

  /** Every chosen value with its facet, in the order of the facets. */
  const chosenValues = (filters: Chosen<Id>): [facet: Id, value: string][] =>
    ids.flatMap((facet) => (filters[facet] ?? []).map((value): [Id, string] => [facet, value]));

  /** Whether two sets of filters ask the same. */
  const sameFilters = (a: Chosen<Id>, b: Chosen<Id>): boolean =>
    JSON.stringify(chosenValues(a)) === JSON.stringify(chosenValues(b));

  return {
    ids,
    isFacetId,
    parseFilters,
    chosenValues,
    sameFilters,

    /** The filters with one value chosen, or no longer. */
    toggleFilter: (filters: Chosen<Id>, facet: Id, value: string): Chosen<Id> => {
      const chosen = chosenValues(filters);
      const others = chosen.filter(([id, other]) => id !== facet || other !== value);
      return parseFilters(others.length < chosen.length ? others : [...chosen, [facet, value]]);
    },

    /** The filters that a page writes in attributes: `filter-theme="taal, lezen"` is `{theme: ['taal', 'lezen']}`. */
    filtersFromAttributes: (attributes: Iterable<Attribute>, prefix: Prefix): Chosen<Id> =>
      parseFilters(
        [...attributes].flatMap(({ name, value }) => {
          if (!name.startsWith(prefix)) return [];
          const facet = facetOf(name.slice(prefix.length));
          return value.split(',').map((one): [string, string] => [facet, one.trim()]);
        }),
      ),

    /**
     * The filters of a page in the words of the data: `Taal`, `taal` or `Language` are all the theme `taal`.
     * @param known the values that the data has of a facet, and what each is called
     */
    resolveFilters: (
      filters: Chosen<Id>,
      known: (facet: Id) => readonly KnownValue[],
    ): { filters: Chosen<Id>; unknown: [facet: Id, value: string][] } => {
      const unknown: [Id, string][] = [];
      const resolve = (facet: Id, value: string): string[] => {
        if (open.includes(facet)) return [value];
        const values = known(facet);
        const found =
          values.find(([each]) => each === value) ??
          values.find((names) => names.some((name) => fold(name) === fold(value)));
        if (found) return [found[0]];
        // In an address that somebody typed, several stand in one value.
        const several = value.split(',').map((one) => one.trim());
        if (several.length > 1) return several.flatMap((one) => resolve(facet, one));
        unknown.push([facet, value]);
        return [value];
      };
      const resolved = chosenValues(filters).flatMap(([facet, value]) =>
        resolve(facet, value).map((one): [Id, string] => [facet, one]),
      );
      return { filters: parseFilters(resolved), unknown };
    },

    /**
     * What a visitor chose, as parameters of an address.
     * @param presets what the page starts with: that all of it was taken away has to be said
     */
    toEntries: (filters: Chosen<Id>, presets: Chosen<Id>): [string, string][] => {
      if (sameFilters(filters, presets)) return [];
      const chosen = chosenValues(filters);
      return chosen.length > 0 ? chosen : [[ALL, '1']];
    },

    /** What an address asks for; without anything, what the page starts with. */
    fromEntries: (entries: readonly (readonly [string, string])[], presets: Chosen<Id>): Chosen<Id> => {
      const filters = parseFilters(entries);
      const said = chosenValues(filters).length > 0 || entries.some(([key, value]) => key === ALL && value);
      return said ? filters : presets;
    },
  };
}

/** The facet that an attribute names: `dutch-level` → `dutchLevel`. */
export function facetOf(attribute: string): string {
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** As an attribute writes it: `dutchLevel` → `dutch-level`. */
export function attributeName(facet: string): string {
  return facet.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
