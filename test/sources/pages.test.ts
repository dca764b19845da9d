import { expect } from '@open-wc/testing';
import type { Problem } from '../../src/model/problem.js';
import type { Page } from '../../src/sources/format.js';
import { readOn, type Reading } from '../../src/sources/pages.js';
import { partnersKind } from '../../src/sources/partners/index.js';
import { readPage } from '../../src/sources/read-page.js';
import type { PartnersDocument } from '../../src/model/partners/partner.js';
import { requests, unique } from '../support/host-page.js';
import { QuickWaits } from './quick-waits.js';

let waits: QuickWaits;
beforeEach(() => (waits = new QuickWaits(1, 2, 4)));
afterEach(() => waits.release());

/** Reads a feed to its end, or to where it breaks off, as an element does. */
class Feed {
  readonly key = unique();
  readonly reading: Reading<PartnersDocument>;
  shows: number[] = [];

  constructor(query: string, path = '/fixture/hsds-api/services') {
    const source = new URL(`${path}?key=${this.key}&${query}`, location.href).href;
    this.reading = { source, pages: [], problems: [], next: source };
  }

  async read(): Promise<this> {
    const page = (url: string): Promise<Page<PartnersDocument>> =>
      readPage(url, partnersKind, 'auto', { later: url.includes('page=') }, this.reading.problems);
    if (this.reading.pages.length === 0) {
      const first = await page(this.reading.next!);
      this.reading.pages.push(first);
      this.reading.next = first.next;
    }
    await readOn(this.reading, page, () => this.shows.push(this.reading.pages.length));
    return this;
  }

  /** Which services have come, as ranges: `1-20 41-60`. */
  get services(): string {
    const join = this.reading.pages[0]!.join!;
    const { partners } = join(
      this.reading.pages.map(({ document }) => document),
      [],
    );
    const numbers = partners.flatMap(({ offerings = [] }) => offerings.map(({ id }) => Number(id.slice(1))));
    const ranges: [number, number][] = [];
    for (const number of numbers.sort((a, b) => a - b)) {
      const last = ranges.at(-1);
      if (last && number === last[1] + 1) last[1] = number;
      else ranges.push([number, number]);
    }
    return ranges.map(([from, to]) => `${from}-${to}`).join(' ');
  }

  get problems(): readonly Problem[] {
    return this.reading.problems;
  }

  async asked(): Promise<number> {
    return (await requests(this.key)).length;
  }
}

describe('A feed that stays as it is', () => {
  it('is read whole, without a word', async () => {
    const feed = await new Feed('n=110').read();
    expect(feed.services).to.equal('1-110');
    expect(feed.problems).to.deep.equal([]);
    expect(await feed.asked()).to.equal(6);
  });

  it('is shown each time there is twice as much', async () => {
    expect((await new Feed('n=90&per_page=10').read()).shows).to.deep.equal([1, 2, 4, 8]);
  });

  it('may be read from the middle, without anybody missing what is before', async () => {
    const feed = await new Feed('n=100&page=3').read();
    expect(feed.services).to.equal('41-100');
    expect(feed.problems).to.deep.equal([]);
  });
});

describe('A feed that changes while it is read', () => {
  const changes: [what: string, query: string, services: string, asked: number, words: RegExp][] = [
    ['that grows is read to its new end', 'n=100&like=grows', '1-120', 6, /van 100 naar 120/],
    [
      'that shrinks and has no page any more where it once said to have one, ends there',
      'n=100&like=shrinks&strict',
      '1-80',
      5,
      /van 100 naar 80/,
    ],
    ['that shrinks loses nothing that it still has', 'n=100&like=shrinks', '1-80', 5, /van 100 naar 80/],
    [
      'that repeats a page has each record once',
      'n=100&like=repeats',
      '1-40 61-100',
      5,
      /20 records kwamen nog eens/,
    ],
    [
      'of which a page is shorter than promised',
      'n=100&like=short',
      '1-50 61-100',
      5,
      /100 records beloofd en 90/,
    ],
    [
      'with an empty page in the middle goes on behind it',
      'n=100&like=hole',
      '1-40 61-100',
      5,
      /1 pagina’s waren leeg/,
    ],
    ['whose numbers jump has every page', 'n=100&like=jumps', '1-100', 5, /pagina 3 noemt zich 6/],
    [
      'that never ends, ends when it has nothing new',
      'n=60&like=endless',
      '1-60',
      6,
      /steeds dezelfde records/,
    ],
  ];
  for (const [what, query, services, asked, words] of changes) {
    it(what, async () => {
      const feed = await new Feed(query).read();
      expect(feed.services).to.equal(services);
      expect(await feed.asked()).to.equal(asked);
      expect(feed.problems.map(({ code, severity }) => [code, severity])).to.deep.equal([
        ['feed-changed', 'warning'],
      ]);
      expect(feed.problems[0]!.message)
        .to.match(/^De feed veranderde tijdens het lezen \(.*\)/)
        .and.match(words);
      expect(feed.problems[0]!.hint).to.match(/vaste volgorde/);
      expect(feed.problems[0]!.source).to.equal(feed.reading.source);
    });
  }

  it('so that there is less than it said, ends there without an error', async () => {
    // Three pages of which the last is gone: what the two first told was true when they told it.
    const feed = new Feed('n=60&like=gone');
    let error: unknown;
    await feed.read().catch((thrown: unknown) => (error = thrown));
    expect(error, 'a page that was promised until now is missed').to.include({
      reason: 'status',
      cause: 404,
    });
    expect(feed.services).to.equal('1-40');
  });
});

describe('A feed that counts in its own way', () => {
  it('from 0 is read whole', async () => {
    expect((await new Feed('n=60&like=from-zero').read()).services).to.equal('1-60');
  });

  it('from 1 when asked and from 0 when answering is read whole', async () => {
    expect((await new Feed('n=60&like=numbered-from-zero').read()).services).to.equal('1-60');
  });

  it('and knows no pages at all is asked for a second one, and no more', async () => {
    const feed = await new Feed('', '/fixture/hsds-loop/services').read();
    expect(await feed.asked()).to.equal(2);
    expect(feed.problems.map(({ code }) => code)).to.deep.equal(['feed-changed']);
  });
});

describe('A page that fails', () => {
  it('for a moment only costs that moment', async () => {
    const feed = await new Feed('n=100&like=broken&times=2').read();
    expect(feed.services).to.equal('1-100');
    expect(waits.waited).to.deep.equal([1, 2]);
    expect(feed.problems).to.deep.equal([]);
  });

  it('because the server is busy is waited for', async () => {
    const feed = await new Feed('n=100&like=busy&times=2&after=2').read();
    expect(feed.services).to.equal('1-100');
    expect(waits.waited).to.deep.equal([2, 2]);
  });

  it('leaves what came before it, and where to go on', async () => {
    const feed = new Feed('n=100&like=broken&times=4');
    let error: unknown;
    await feed.read().catch((thrown: unknown) => (error = thrown));
    expect(error).to.include({ reason: 'status', cause: 500 });
    expect((error as { source: string }).source).to.match(/page=3$/);
    expect(feed.services).to.equal('1-40');
    expect(await feed.asked()).to.equal(6);

    await feed.read();
    expect(feed.services).to.equal('1-100');
    expect(await feed.asked(), 'what had come was not asked again').to.equal(9);
    expect(feed.problems).to.deep.equal([]);
  });
});
