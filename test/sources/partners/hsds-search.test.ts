import { expect } from '@open-wc/testing';
import { HsdsSearch, taxonomyTerms, type HsdsQuery } from '../../../src/sources/partners/hsds-search.js';
import { requests, unique } from '../../support/host-page.js';
import { QuickWaits } from '../quick-waits.js';

const address = (query: string, path = 'services') =>
  new URL(`/fixture/hsds-api/${path}?${query}`, location.href).href;
const names = ({ document }: { document: { partners: readonly { name: unknown }[] } }) =>
  document.partners.map(({ name }) => name);
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('An API that searches by itself', () => {
  it('gives a page of what it found, and how much there is', async () => {
    const found = await new HsdsSearch(address('n=100')).search({ query: ' sport ', perPage: 10, page: 2 });
    expect(names(found)[0]).to.equal('Organization 032');
    expect(names(found)).to.have.length(10);
    expect(found).to.include({ total: 33, pages: 4, page: 2 });
    expect(found.problems).to.deep.equal([]);
  });

  it('gives everything, page by page, to who asks nothing', async () => {
    const found = await new HsdsSearch(address('n=30')).search();
    expect(found).to.include({ total: 30, pages: 2, page: 1 });
    expect(names(found)).to.have.length(20);
  });

  it('filters by its own taxonomy', async () => {
    const found = await new HsdsSearch(address('n=30')).search({ taxonomyTermIds: ['t1'] });
    expect(found.total).to.equal(10);
  });

  it('finds nothing without a failure', async () => {
    const found = await new HsdsSearch(address('n=30')).search({ query: 'xylofoon' });
    expect(found).to.include({ total: 0, page: 1 });
    expect(names(found)).to.deep.equal([]);
  });

  const asked: [what: string, own: string, query: HsdsQuery, expected: Record<string, string[]>][] = [
    [
      'as the standard has it',
      '',
      { query: 'a b&c', taxonomyTermIds: ['x'] },
      { search: ['a b&c'], page: ['1'], per_page: ['20'], taxonomy_term_id: ['x'] },
    ],
    [
      'with what the page itself asks',
      'full=true&taxonomy_term_id=own&per_page=50',
      { page: 3, taxonomyTermIds: ['x', 'y'] },
      { full: ['true'], taxonomy_term_id: ['own', 'x', 'y'], per_page: ['50'], page: ['3'] },
    ],
    [
      'with the visitor’s words in place of the page’s own',
      'search=own&page=9',
      { query: 'mine' },
      { search: ['mine'], page: ['1'], per_page: ['20'] },
    ],
    [
      'without a search when there is none',
      'search=own',
      { query: '  ' },
      { search: ['own'], page: ['1'], per_page: ['20'] },
    ],
  ];
  for (const [what, own, query, expected] of asked) {
    it(`is asked ${what}`, async () => {
      const key = unique();
      await new HsdsSearch(address(`key=${key}&${own}`)).search(query);
      const { url } = (await requests(key))[0]!;
      const sent = new URL(url, location.href).searchParams;
      sent.delete('key');
      const parameters = Object.fromEntries(
        [...new Set(sent.keys())].map((name) => [name, sent.getAll(name)]),
      );
      expect(parameters).to.deep.equal(expected);
    });
  }

  it('that ignores what is searched for is believed', async () => {
    const found = await new HsdsSearch(address('n=30&like=deaf')).search({ query: 'xylofoon' });
    expect(found.total).to.equal(30);
  });

  it('that is busy is waited for', async () => {
    const waits = new QuickWaits(2);
    const search = new HsdsSearch(address(`n=30&like=busy&at=1&after=2&key=${unique()}`));
    expect(names(await search.search())).to.have.length(20);
    expect(waits.waited).to.deep.equal([2]);
    waits.release();
  });

  it('is given up for a newer question: the older answer never comes', async () => {
    const key = unique();
    const search = new HsdsSearch(address(`n=30&ms=300&key=${key}`));
    const older = failureOf(search.search({ query: 'taal' }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const newer = await search.search({ query: 'sport' });
    expect(await older).to.have.property('name', 'AbortError');
    expect(newer.total).to.equal(10);
    expect((await requests(key))[0]!.outcome).to.equal('aborted');
  });

  it('is given up when nobody waits any more', async () => {
    const search = new HsdsSearch(address('ms=500'));
    const controller = new AbortController();
    const given = failureOf(search.search({ signal: controller.signal }));
    controller.abort('gone');
    expect(await given).to.equal('gone');
    expect(await failureOf(search.search({ signal: AbortSignal.abort('before') }))).to.equal('before');
  });

  it('that fails says why', async () => {
    expect(await failureOf(new HsdsSearch(address('', 'nothing')).search())).to.include({
      reason: 'status',
      cause: 404,
    });
  });
});

describe('The terms to filter by', () => {
  it('stand beside the services', async () => {
    expect(await taxonomyTerms(address('full=true'))).to.deep.equal([
      { id: 't0', name: 'taal' },
      { id: 't1', name: 'huiswerk' },
      { id: 't2', name: 'sport' },
    ]);
  });

  it('are none where an API has none, and none for an address that is no list of services', async () => {
    const key = unique();
    expect(await taxonomyTerms(address('like=no-terms'))).to.deep.equal([]);
    expect(await taxonomyTerms(address(`key=${key}`, 'feed'))).to.deep.equal([]);
    expect(await taxonomyTerms('no address')).to.deep.equal([]);
    expect(await requests(key)).to.deep.equal([]);
  });

  it('are not asked for when nobody waits for them any more', async () => {
    const key = unique();
    expect(await taxonomyTerms(address(`key=${key}`), { signal: AbortSignal.abort() })).to.deep.equal([]);
    expect(await requests(key)).to.deep.equal([]);
  });
});
