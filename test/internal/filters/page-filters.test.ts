import { expect } from '@open-wc/testing';
import { PageFilters } from '../../../src/internal/filters/page-filters.js';
import { ACTIVITY_FILTERS, type FacetId, type Filters } from '../../../src/model/activities/filters.js';
import { unknownFacets } from '../../../src/model/facets/attribute-problems.js';
import type { KnownValue } from '../../../src/model/facets/filters.js';

const attributes = (record: Record<string, string>) =>
  Object.entries(record).map(([name, value]) => ({ name, value }));

const KNOWN: Partial<Record<FacetId, readonly KnownValue[]>> = {
  theme: [
    ['taal', 'Taal', 'Language'],
    ['lezen', 'Lezen'],
  ],
  dayPart: [['evening', '’s Avonds']],
};
const known = (facet: FacetId) => KNOWN[facet] ?? [];

const read = (record: Record<string, string>) => {
  const page = new PageFilters(ACTIVITY_FILTERS);
  page.read(attributes(record));
  return page;
};

describe('What a page asks for by attribute', () => {
  it('is a slice, or a start', () => {
    const page = read({ 'filter-day-part': 'evening', 'preset-theme': 'taal, lezen', src: 'x' });
    expect(page.locks).to.deep.equal({ dayPart: ['evening'] });
    expect(page.presets).to.deep.equal({ theme: ['taal', 'lezen'] });
    expect(page.isSlice).to.equal(true);
    expect(read({ 'preset-theme': 'taal' }).isSlice).to.equal(false);
  });

  it('says what is new when attributes change', () => {
    const page = read({ 'filter-theme': 'taal' });
    expect(page.read(attributes({ 'filter-theme': 'taal', view: 'month' }))).to.equal(undefined);
    expect(page.read(attributes({ 'filter-theme': 'taal', 'preset-cost': 'free' }))).to.equal('presets');
    expect(page.read(attributes({ 'preset-cost': 'free' }))).to.equal('locks');
    expect(page.locks).to.deep.equal({});
  });

  it('is taken in the words of the data', () => {
    const page = read({ 'filter-theme': 'LANGUAGE', 'preset-day-part': '’s avonds' });
    page.resolve(known);
    expect(page.locks).to.deep.equal({ theme: ['taal'] });
    expect(page.presets).to.deep.equal({ dayPart: ['evening'] });
    expect(page.problems).to.deep.equal([]);
    // The same again is nothing new, though it stands in other words now.
    expect(page.read(attributes({ 'filter-theme': 'LANGUAGE', 'preset-day-part': '’s avonds' }))).to.equal(
      undefined,
    );
  });

  it('is told when the data has nothing of it, and stays: a slice never grows', () => {
    const page = read({ 'filter-theme': 'zwemmen', 'preset-organiser': 'x', 'filter-age': '7-9' });
    page.resolve(known);
    expect(page.locks).to.deep.equal({ theme: ['zwemmen'], age: ['7-9'] });
    expect(page.problems.map(({ path }) => path)).to.deep.equal(['filter-theme', 'preset-organiser']);
    expect(page.problems[0]!.hint).to.equal('Kies uit: taal, lezen.');
    page.resolve();
    expect(page.problems).to.deep.equal([]);
  });

  it('leaves out what cannot be asked', () => {
    const page = new PageFilters(ACTIVITY_FILTERS);
    const onlyTheme = ({ theme }: Filters): Filters => (theme ? { theme } : {});
    page.read(attributes({ 'preset-theme': 'taal', 'preset-cost': 'free' }), onlyTheme);
    expect(page.presets).to.deep.equal({ theme: ['taal'] });
  });

  it('is told when there is no such filter', () => {
    const written = attributes({
      'filter-kleur': 'rood',
      'preset-__proto__': 'x',
      'filter-day-part': 'evening',
    });
    const problems = unknownFacets(written, ACTIVITY_FILTERS);
    expect(problems.map(({ path }) => path)).to.deep.equal(['filter-kleur', 'preset-__proto__']);
    expect(problems[0]!.hint).to.contain('day-part');
  });
});
