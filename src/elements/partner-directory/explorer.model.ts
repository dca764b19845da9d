import {
  attributeProblem,
  facetAttributes,
  unknownFacets,
  unknownWords,
} from '../../model/facets/attribute-problems.js';
import type { Attribute } from '../../model/facets/filters.js';
import { fold } from '../../model/fold.js';
import { chosenValues, PARTNER_FILTERS, type Filters } from '../../model/partners/filters.js';
import { COOPERATION } from '../../model/partners/filter-terms.js';
import { SORTS, type Sort } from '../../model/partners/partner-index.js';
import { CORNERS, nameForSorting, type Offering, type Partner } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import { saysOneOf } from '../../model/search/words.js';
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

/** An address of map tiles that is none. */
export const NO_TILES: Problem = attributeProblem(
  'tiles',
  'Zo is er geen kaart.',
  'Schrijf een http- of https-adres met {z}, {x} en {y}, zonder andere accolades.',
);

/**
 * What is wrong with the attributes, for whoever writes the page.
 * @param server whether an API searches by itself
 */
export function attributeProblems(attributes: Iterable<Attribute>, server: boolean): Problem[] {
  const list = [...attributes];
  return [
    ...unknownFacets(list, PARTNER_FILTERS),
    ...(server ? serverProblems(list) : []),
    ...unknownWords(list, { 'group-by': GROUPINGS, layout: LAYOUTS, sort: SORTS }),
  ];
}

/** A server can only be asked for its own taxonomy: a slice by anything else is cut from what it gives. */
function serverProblems(attributes: readonly Attribute[]): Problem[] {
  return facetAttributes(attributes, PARTNER_FILTERS).flatMap(({ name, prefix, facet }) => {
    if (facet === undefined || facet === 'theme') return [];
    if (prefix === 'preset-')
      return [
        attributeProblem(
          name,
          'Met server-search telt dit niet: de server zoekt alleen op theme.',
          `Haal het weg. Wilt u alleen dit laten zien? Schrijf filter-${name.slice(prefix.length)}.`,
        ),
      ];
    return [
      attributeProblem(
        name,
        'De server zoekt hier niet op. Wat hij geeft en hier niet bij hoort, laten we weg.',
        'Dat werkt, maar er staat soms minder op een pagina. Met filter-theme zoekt de server zelf.',
      ),
    ];
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
  return [
    ...entries.filter((entry): entry is [string, string] => !!entry[1]),
    ...PARTNER_FILTERS.toEntries(filters, presets),
  ];
}

/** The view that an address asks for. What it does not know it leaves out. */
export function fromEntries(
  entries: readonly (readonly [string, string])[],
  presets: Filters,
): DirectoryView {
  const value = (name: string) => entries.find(([key]) => key === name)?.[1];
  const grouping = oneOf(GROUPINGS, value('view'));
  const layout = oneOf(LAYOUTS, value('layout'));
  const sort = oneOf(SORTS, value('sort'));
  return {
    query: (value('q') ?? '').slice(0, MAX_QUERY),
    filters: PARTNER_FILTERS.fromEntries(entries, presets),
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
  const answering = offerings.filter(({ name, summary }) => saysOneOf([name, summary], terms));
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
