import { answers, fold } from '../../model/fold.js';
import { FACET_IDS, parseFilters, type FacetId, type Filters } from '../../model/partners/filters.js';
import type { Problem } from '../../model/problem.js';
import type { LocalizedText } from '../../model/text.js';
import { SORTS, type Sort } from '../../model/partners/partner-index.js';
import {
  COOPERATION,
  CORNERS,
  nameForSorting,
  type Offering,
  type Partner,
} from '../../model/partners/partner.js';
import { allWordings } from '../../model/text.js';
import { PAGE_SIZE, type Item } from './partner-directory.model.js';

/** Ways of looking: each partner, each thing on offer, or partners under a heading. */
export const GROUPINGS = ['partner', 'offering', 'corner', 'cooperation'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const LAYOUTS = ['cards', 'list'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Where a visitor is: what they typed or shared, never assumed. */
export interface Near {
  readonly lat: number;
  readonly lon: number;
  readonly label: string;
}

/** What a visitor has asked of the directory. What is absent, the page decides (`group-by`, `layout`, `sort`). */
export interface DirectoryView {
  readonly query: string;
  readonly filters: Filters;
  readonly grouping?: Grouping;
  readonly layout?: Layout;
  readonly sort?: Sort;
  readonly near?: Near | undefined;
  /** How many entries are on show, per group; `PAGE_SIZE` or `GROUP_SIZE` at first. */
  readonly shown: Readonly<Record<string, number>>;
}

export const EMPTY_VIEW: DirectoryView = { query: '', filters: {}, shown: {} };

/** Entries of a group before "Toon meer": every group must be in sight. */
export const GROUP_SIZE = 6;

/** Longer than anybody types; anybody can write an address. */
export const MAX_QUERY = 200;

/** One of a list of words, or nothing: an attribute and an address can hold anything. */
export function oneOf<T extends string>(words: readonly T[], word: string | null | undefined): T | undefined {
  return words.find((each) => each === word);
}

/** Whether the visitor asked for less than everything. */
export function isNarrowed({ query, filters }: DirectoryView): boolean {
  return query.trim() !== '' || chosenValues(filters).length > 0;
}

/** Every chosen value with its facet, in the order of the facets. */
export function chosenValues(filters: Filters): [facet: FacetId, value: string][] {
  return FACET_IDS.flatMap((facet) =>
    (filters[facet] ?? []).map((value): [FacetId, string] => [facet, value]),
  );
}

/** The filters with one value chosen, or no longer. */
export function toggleFilter(filters: Filters, facet: FacetId, value: string): Filters {
  const before = filters[facet] ?? [];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  const { [facet]: _, ...others } = filters;
  return after.length > 0 ? { ...filters, [facet]: after } : others;
}

/** Whether two sets of filters ask the same. */
export function sameFilters(a: Filters, b: Filters): boolean {
  return JSON.stringify(chosenValues(a)) === JSON.stringify(chosenValues(b));
}

/**
 * The filters that a page writes in attributes: `filter-theme="taal, lezen"` is `{theme: ['taal', 'lezen']}`.
 * @param prefix `filter-` for what a visitor cannot change, `preset-` for what it starts with
 */
export function filtersFromAttributes(
  attributes: Iterable<{ readonly name: string; readonly value: string }>,
  prefix: string,
): Filters {
  const entries = [...attributes].flatMap(({ name, value }) => {
    if (!name.startsWith(prefix)) return [];
    const facet = name.slice(prefix.length).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return value.split(',').map((one): [string, string] => [facet, one.trim()]);
  });
  return parseFilters(entries);
}

/**
 * The filters of a page in the words of the data: `Taal`, `taal` or `Language` are all the theme `taal`.
 * @param known the values that the data has of a facet, and what each is called
 */
export function resolveFilters(
  filters: Filters,
  known: (facet: FacetId) => readonly (readonly [value: string, ...names: string[]])[],
): { filters: Filters; unknown: [facet: FacetId, value: string][] } {
  const unknown: [FacetId, string][] = [];
  const resolved = chosenValues(filters).map(([facet, value]): [FacetId, string] => {
    // Any age or range of ages is one.
    if (facet === 'age') return [facet, value];
    const values = known(facet);
    const found =
      values.find(([each]) => each === value) ??
      values.find((names) => names.some((name) => fold(name) === fold(value)));
    if (!found) unknown.push([facet, value]);
    return [facet, found?.[0] ?? value];
  });
  return { filters: parseFilters(resolved), unknown };
}

/** Values that a hint names. */
const NAMED = 12;

/** A filter of the page of which the data has nothing. */
export function unknownValue(
  prefix: string,
  facet: FacetId,
  value: string,
  known: readonly string[],
): Problem {
  const some = known.slice(0, NAMED).join(', ');
  return {
    source: 'attributen van het element',
    path: prefix + attributeName(facet),
    message: `Niets in de gegevens heeft hier “${value.slice(0, 40)}”.`,
    hint:
      known.length > 0
        ? `Kies uit: ${some}${known.length > NAMED ? ' …' : ''}.`
        : 'Dit staat nergens in de gegevens.',
    severity: 'warning',
  };
}

const attributeName = (facet: FacetId): string =>
  facet.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** An address of map tiles that is none. */
export const NO_TILES: Problem = {
  source: 'attributen van het element',
  path: 'tiles',
  message: 'Zo is er geen kaart.',
  hint: 'Schrijf een http- of https-adres met {z}, {x} en {y}, zonder andere accolades.',
  severity: 'warning',
};

/** All wordings of a text. */
export function wordings(text: LocalizedText | undefined): string[] {
  return text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
}

/**
 * What is wrong with the attributes, for whoever writes the page.
 * @param server whether an API searches by itself: it knows no filters but its taxonomy
 */
export function attributeProblems(
  attributes: Iterable<{ readonly name: string; readonly value: string }>,
  server: boolean,
): Problem[] {
  const wrong = (path: string, message: string, allowed: readonly string[]): Problem => ({
    source: 'attributen van het element',
    path,
    message,
    hint: `Kies uit: ${allowed.join(', ')}.`,
    severity: 'warning',
  });
  const values: Readonly<Record<string, readonly string[]>> = {
    'group-by': GROUPINGS,
    layout: LAYOUTS,
    sort: SORTS,
  };
  const facets = FACET_IDS.map(attributeName);
  return [...attributes].flatMap(({ name, value }) => {
    const [, facet] = /^(?:filter|preset)-(.+)$/.exec(name) ?? [];
    if (facet && server && facet !== 'theme')
      return [wrong(name, 'Met server-search kan alleen op theme worden gefilterd.', ['theme'])];
    if (facet && !facets.includes(facet)) return [wrong(name, `Er is geen filter “${facet}”.`, facets)];
    const allowed = Object.hasOwn(values, name) ? values[name]! : [value];
    if (!value || allowed.includes(value)) return [];
    return [wrong(name, `“${value.slice(0, 40)}” is hier geen keuze.`, allowed)];
  });
}

/**
 * The view as parameters of an address. Where a visitor is stays out of it.
 * @param presets what the page starts with: that all of it was taken away has to be said
 */
export function toEntries(view: DirectoryView, presets: Filters): [string, string][] {
  const { query, filters, grouping, layout, sort } = view;
  const entries: [string, string | undefined][] = [
    ['q', query.trim()],
    ['view', grouping],
    ['layout', layout],
    ['sort', sort === 'distance' ? undefined : sort],
  ];
  const chosen = chosenValues(filters);
  return [
    ...entries.filter((entry): entry is [string, string] => !!entry[1]),
    ...(sameFilters(filters, presets) ? [] : chosen.length > 0 ? chosen : [['all', '1'] as [string, string]]),
  ];
}

/** The view that an address asks for. What it does not know it leaves out. */
export function fromEntries(
  entries: readonly (readonly [string, string])[],
  presets: Filters,
): DirectoryView {
  const value = (name: string) => entries.find(([key]) => key === name)?.[1];
  const filters = parseFilters(entries);
  const grouping = oneOf(GROUPINGS, value('view'));
  const layout = oneOf(LAYOUTS, value('layout'));
  const sort = oneOf(SORTS, value('sort'));
  return {
    query: (value('q') ?? '').slice(0, MAX_QUERY),
    filters: chosenValues(filters).length > 0 || value('all') ? filters : presets,
    ...(grouping && { grouping }),
    ...(layout && { layout }),
    ...(sort && { sort }),
    shown: {},
  };
}

/** Entries under one heading. */
export interface Group {
  /** The term that the group is about; empty for what has none, and for the one group of an ungrouped list. */
  readonly id: string;
  readonly items: readonly Item[];
}

/** Whether a way of looking has headings. */
export function isGrouped(grouping: Grouping): boolean {
  return grouping === 'corner' || grouping === 'cooperation';
}

/** The entries under the headings of a way of looking, empty groups left out. A partner can stand under two headings. */
export function groupsOf(items: readonly Item[], grouping: Grouping, byName: boolean): Group[] {
  switch (grouping) {
    case 'partner':
      return [{ id: '', items }];
    case 'offering':
      return [{ id: '', items: perOffering(items, byName) }];
    case 'corner':
      return perTerm(items, CORNERS, ({ corner }) => (corner ? [corner] : []));
    case 'cooperation':
      return perTerm(items, COOPERATION, ({ cooperation = [] }) => cooperation);
  }
}

function perOffering(items: readonly Item[], byName: boolean): Item[] {
  // Field by field: what an index finds may be made as it is asked for.
  const each = items.flatMap(({ partner, offerings, terms, distance }): Item[] =>
    found(offerings, terms).map((offering) => ({ partner, offerings: [offering], terms, distance })),
  );
  if (!byName) return each;
  // The same course of several partners side by side. Folded once and compared as they are: a collator would take ten times as long.
  const keyed = each.map((item) => ({ item, key: fold(nameForSorting(item.offerings[0]!.name)) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}

/** The offerings in which the words of a search stand; all of them where it was the partner that was found. */
function found(offerings: readonly Offering[], terms: readonly string[]): readonly Offering[] {
  if (terms.length === 0 || offerings.length < 2) return offerings;
  const answering = offerings.filter(({ name, summary }) =>
    answers(`${allWordings(name)} ${allWordings(summary)}`, terms),
  );
  return answering.length > 0 ? answering : offerings;
}

function perTerm(
  items: readonly Item[],
  order: readonly string[],
  termsOf: (partner: Partner) => readonly string[],
): Group[] {
  const groups = new Map<string, Item[]>([...order, ''].map((id) => [id, []]));
  for (const item of items) {
    const terms = [...new Set(termsOf(item.partner))];
    for (const term of terms.length > 0 ? terms : ['']) {
      const group = groups.get(term);
      if (group) group.push(item);
      else groups.set(term, [item]);
    }
  }
  // What has no such term comes last, also after words of the page's own.
  const none = groups.get('')!;
  groups.delete('');
  return [...groups, ['', none] as const].flatMap(([id, list]) =>
    list.length > 0 ? [{ id, items: list }] : [],
  );
}

/** How many entries of a group are on show. */
export function shownOf(view: DirectoryView, group: string, grouped: boolean): number {
  // The data names the groups, and every object has a `constructor`.
  if (Object.hasOwn(view.shown, group)) return view.shown[group]!;
  return grouped ? GROUP_SIZE : PAGE_SIZE;
}
