import { expect } from '@open-wc/testing';
import {
  attributeProblems,
  EMPTY_VIEW,
  fromEntries,
  GROUP_SIZE,
  groupsOf,
  shownOf,
  toEntries,
  type DirectoryView,
} from '../../src/elements/partner-directory/explorer.model.js';
import { PAGE_SIZE, type Item } from '../../src/elements/partner-directory/partner-directory.model.js';
import { filtersFromAttributes, resolveFilters, type Filters } from '../../src/model/partners/filters.js';
import type { Partner } from '../../src/model/partners/partner.js';

const attributes = (record: Record<string, string>) =>
  Object.entries(record).map(([name, value]) => ({ name, value }));

describe('Filters in attributes', () => {
  const cases: [why: string, attributes: Record<string, string>, filters: Filters][] = [
    ['one value', { 'filter-theme': 'taal' }, { theme: ['taal'] }],
    ['several, with a comma between them', { 'filter-theme': 'taal, lezen' }, { theme: ['taal', 'lezen'] }],
    ['values of two words', { 'filter-place': 'Den Haag, Waterdal' }, { place: ['Den Haag', 'Waterdal'] }],
    ['a facet of two words', { 'filter-dutch-level': 'none' }, { dutchLevel: ['none'] }],
    ['nothing', { 'filter-theme': '' }, {}],
    ['only commas', { 'filter-theme': ' , ,' }, {}],
    ['the same value twice', { 'filter-theme': 'taal,taal' }, { theme: ['taal'] }],
    ['a facet that is none', { 'filter-kleur': 'rood' }, {}],
    ['a name that every object has', { 'filter-constructor': 'x', 'filter-__proto__': 'y' }, {}],
    ['presets, which are not filters', { 'preset-theme': 'taal' }, {}],
    ['others', { src: 'x', 'data-filter-theme': 'taal' }, {}],
  ];
  for (const [why, given, filters] of cases)
    it(`can be ${why}`, () => {
      expect(filtersFromAttributes(attributes(given), 'filter-')).to.deep.equal(filters);
    });
});

describe('A view in an address', () => {
  const presets: Filters = { theme: ['taal'] };
  const views: [why: string, view: DirectoryView][] = [
    ['nothing asked', { ...EMPTY_VIEW, filters: presets }],
    ['a search', { ...EMPTY_VIEW, filters: presets, query: 'lezen' }],
    ['filters', { ...EMPTY_VIEW, filters: { corner: ['care', 'home'], place: ['Den Haag'] } }],
    ['all presets taken away', { ...EMPTY_VIEW, filters: {} }],
    [
      'another way of looking',
      { ...EMPTY_VIEW, filters: presets, grouping: 'corner', layout: 'list', sort: 'place' },
    ],
  ];
  for (const [why, view] of views)
    it(`comes back: ${why}`, () => {
      expect(fromEntries(toEntries(view, presets), presets)).to.deep.equal(view);
    });

  it('says nothing of where the visitor is', () => {
    const near = { lat: 52.1234, lon: 5.4321, label: 'Waterdal' };
    const written = JSON.stringify(toEntries({ ...EMPTY_VIEW, near, sort: 'distance' }, {}));
    expect(written).to.equal('[]');
  });

  it('can be written by anybody: what makes no sense is left out', () => {
    const hostile: [string, string][] = [
      ['q', 'x'.repeat(10_000)],
      ['view', '__proto__'],
      ['layout', 'javascript:alert(1)'],
      ['sort', ''],
      ['constructor', 'x'],
      ['theme', 'taal'],
    ];
    const view = fromEntries(hostile, {});
    expect(view.query).to.have.length(200);
    expect(view).to.deep.include({ filters: { theme: ['taal'] }, shown: {} });
    expect(view).not.to.have.any.keys('grouping', 'layout', 'sort');
  });
});

describe('Ways of looking', () => {
  const partner = (id: string, more: Partial<Partner> = {}): Item => {
    const offerings = (more.offerings ?? []).map((offering) => offering);
    return { partner: { id, name: id, language: 'nl', source: '', ...more }, offerings, terms: [] };
  };
  const items = [
    partner('bieb', {
      corner: 'community',
      cooperation: ['wellbeing'],
      offerings: [
        { id: '1', name: 'Voorlezen' },
        { id: '2', name: 'café taal' },
      ],
    }),
    partner('wijk', {
      corner: 'care',
      cooperation: ['care', 'wellbeing'],
      offerings: [{ id: '3', name: 'Advies' }],
    }),
    partner('los', { cooperation: ['eigen'] }),
  ];
  const names = (groups: ReturnType<typeof groupsOf>) =>
    groups.map((g) => [g.id, g.items.map((i) => i.partner.id)]);

  it('per partner: one list, as it was', () => {
    expect(names(groupsOf(items, 'partner', true))).to.deep.equal([['', ['bieb', 'wijk', 'los']]]);
  });

  it('per offering: each thing on offer by its own name, accents and capitals aside', () => {
    const [group] = groupsOf(items, 'offering', true);
    expect(group!.items.map((item) => item.offerings[0]!.name)).to.deep.equal([
      'Advies',
      'café taal',
      'Voorlezen',
    ]);
    expect(group!.items.every((item) => item.offerings.length === 1)).to.equal(true);
  });

  it('per offering, after a search: in the order of what was found', () => {
    const [group] = groupsOf(items, 'offering', false);
    expect(group!.items.map((item) => item.offerings[0]!.id)).to.deep.equal(['1', '2', '3']);
  });

  it('per corner: in the order of the triangle, without a corner last, empty ones left out', () => {
    expect(names(groupsOf(items, 'corner', true))).to.deep.equal([
      ['care', ['wijk']],
      ['community', ['bieb']],
      ['', ['los']],
    ]);
  });

  it('per kind of cooperation: who does both stands under both, a word of one’s own comes after', () => {
    expect(names(groupsOf(items, 'cooperation', true))).to.deep.equal([
      ['care', ['wijk']],
      ['wellbeing', ['bieb', 'wijk']],
      ['eigen', ['los']],
    ]);
  });

  it('shows fewer of each group than of one list', () => {
    expect(shownOf(EMPTY_VIEW, '', false)).to.equal(PAGE_SIZE);
    expect(shownOf(EMPTY_VIEW, 'care', true)).to.equal(GROUP_SIZE);
    expect(shownOf({ ...EMPTY_VIEW, shown: { care: 26 } }, 'care', true)).to.equal(26);
  });
});

describe('What is wrong with the attributes', () => {
  const cases: [why: string, attributes: Record<string, string>, server: boolean, paths: string[]][] = [
    ['nothing', { 'filter-theme': 'taal', 'group-by': 'corner', layout: '', src: 'x' }, false, []],
    [
      'a filter that is none',
      { 'filter-kleur': 'rood', 'preset-constructor': 'x' },
      false,
      ['filter-kleur', 'preset-constructor'],
    ],
    ['a word that is no choice', { 'group-by': 'kleur', sort: 'prijs' }, false, ['group-by', 'sort']],
    [
      'a filter that a server does not know',
      { 'filter-language': 'ar', 'filter-theme': 'x' },
      true,
      ['filter-language'],
    ],
  ];
  for (const [why, given, server, paths] of cases)
    it(`is told: ${why}`, () => {
      const problems = attributeProblems(attributes(given), server);
      expect(problems.map(({ path }) => path)).to.deep.equal(paths);
      for (const { message, hint } of problems) expect(message && hint).not.to.equal('');
    });
});

describe('Filters in the words of the page', () => {
  const known = () =>
    [
      ['taal', 'Taal', 'Language'],
      ['lezen', 'Lezen'],
    ] as const;
  const cases: [why: string, written: Filters, filters: Filters, unknown: string[]][] = [
    ['as the data has them', { theme: ['taal'] }, { theme: ['taal'] }, []],
    ['as they are called', { theme: ['Taal'] }, { theme: ['taal'] }, []],
    ['in another language', { theme: ['language'] }, { theme: ['taal'] }, []],
    ['the same twice', { theme: ['taal', 'Taal'] }, { theme: ['taal'] }, []],
    [
      'that the data does not have: they stay, and are told',
      { theme: ['zwemmen'] },
      { theme: ['zwemmen'] },
      ['zwemmen'],
    ],
    ['any age, which no list holds', { age: ['7-9'] }, { age: ['7-9'] }, []],
  ];
  for (const [why, written, filters, unknown] of cases)
    it(`can be written ${why}`, () => {
      const resolved = resolveFilters(written, known);
      expect(resolved.filters).to.deep.equal(filters);
      expect(resolved.unknown.map(([, value]) => value)).to.deep.equal(unknown);
    });
});
