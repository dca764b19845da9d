import { expect } from '@open-wc/testing';
import type { Offering, Partner, PartnersDocument } from '../../../src/model/partners/partner.js';
import type { Problem } from '../../../src/model/problem.js';
import { joinPages } from '../../../src/sources/partners/hsds-pages.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { mergeDocuments } from '../../../src/sources/partners/records.js';

before(loadExplanations);

const offering = (id: string, rest: Partial<Offering> = {}): Offering => ({ id, name: id, ...rest });
const partner = (id: string, offerings?: Offering[], rest: Partial<Partner> = {}): Partner => ({
  id,
  name: id,
  language: 'nl',
  source: 'a',
  ...(offerings && { offerings }),
  ...rest,
});

async function combine(how: typeof mergeDocuments, ...documents: PartnersDocument[]) {
  const before = structuredClone(documents);
  const problems: Problem[] = [];
  const document = await how(documents, problems);
  // Documents are kept and combined again when more comes in.
  expect(documents).to.deep.equal(before);
  const offerings = Object.fromEntries(
    document.partners.map(({ id, offerings }) => [id, offerings?.map((one) => one.id)]),
  );
  return { document, offerings, problems };
}

describe('Documents of several sources', () => {
  it('become one, in which each partner keeps its language and source', async () => {
    const { document, problems } = await combine(
      mergeDocuments,
      { title: 'Een', partners: [partner('a')] },
      { title: 'Twee', language: 'en', partners: [partner('b', [], { language: 'en', source: 'b' })] },
    );
    expect(document.title).to.equal('Een');
    expect(document.partners.map(({ id, language, source }) => [id, language, source])).to.deep.equal([
      ['a', 'nl', 'a'],
      ['b', 'en', 'b'],
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('that hold the same partner show the first, and say so', async () => {
    const { offerings, problems } = await combine(
      mergeDocuments,
      { partners: [partner('a', [offering('1')])] },
      { partners: [partner('a', [offering('2')], { source: 'b' })] },
    );
    expect(offerings).to.deep.equal({ a: ['1'] });
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ source: 'b', severity: 'error' });
    expect(problems[0]!.message).to.include('“a”');
  });

  it('add up their words, of which the first counts', async () => {
    const { document } = await combine(
      mergeDocuments,
      { partners: [], terms: { theme: { taal: 'Taal' } } },
      { partners: [], terms: { theme: { taal: 'Language', sport: 'Sport' }, kind: { school: 'School' } } },
    );
    expect(document.terms).to.deep.equal({
      theme: { taal: 'Taal', sport: 'Sport' },
      kind: { school: 'School' },
    });
  });

  it('can be one, in which an offering’s id counts once', async () => {
    const { offerings, problems } = await combine(mergeDocuments, {
      partners: [partner('a', [offering('1'), offering('1')]), partner('b', [offering('1')])],
    });
    expect(offerings).to.deep.equal({ a: ['1'], b: ['1'] });
    expect(problems.map(({ path }) => path)).to.deep.equal(['partner a.offerings[1]']);
  });

  it('can be none', async () => {
    expect((await combine(mergeDocuments)).document.partners).to.deep.equal([]);
  });

  it('may have partners called after what objects inherit', async () => {
    const { document, problems } = await combine(mergeDocuments, {
      partners: [partner('__proto__'), partner('constructor')],
    });
    expect(document.partners).to.have.length(2);
    expect(problems).to.deep.equal([]);
  });
});

describe('Pages of one source', () => {
  const pages = async (...lists: Partner[][]) =>
    combine(joinPages, ...lists.map((partners) => ({ partners })));

  it('add up the offerings of a partner that comes again', async () => {
    const { offerings, problems } = await pages(
      [partner('a', [offering('1')]), partner('b')],
      [partner('a', [offering('2')]), partner('c')],
    );
    expect(offerings).to.deep.equal({ a: ['1', '2'], b: [], c: [] });
    expect(problems).to.deep.equal([]);
  });

  it('count what a page repeats once, without complaint', async () => {
    const { offerings, problems } = await pages(
      [partner('a', [offering('1')])],
      [partner('a', [offering('1'), offering('2')])],
    );
    expect(offerings).to.deep.equal({ a: ['1', '2'] });
    expect(problems).to.deep.equal([]);
  });

  it('complain when the same id is something else', async () => {
    const { document, problems } = await pages(
      [partner('a', [offering('1')])],
      [partner('a', [offering('1', { name: 'Anders' })], { source: 'a?page=2' })],
    );
    expect(document.partners[0]?.offerings?.[0]?.name).to.equal('1');
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ source: 'a?page=2', path: 'partner a' });
  });

  it('fill in what an earlier page did not say of a partner', async () => {
    const { document } = await pages(
      [partner('a', [], { name: 'Eerst' })],
      [partner('a', [], { name: 'Later', url: 'https://a.example' })],
    );
    expect(document.partners[0]).to.include({ name: 'Eerst', url: 'https://a.example' });
  });

  it('can be joined again when one more has come in, with the same outcome', async () => {
    const first = { partners: [partner('a', [offering('1')])] };
    const second = { partners: [partner('a', [offering('2')])] };
    await combine(joinPages, first);
    await combine(joinPages, first, second);
    expect((await combine(joinPages, first, second)).offerings).to.deep.equal({ a: ['1', '2'] });
  });

  it('are as fresh as the freshest', async () => {
    const { document } = await combine(
      joinPages,
      { partners: [], provenance: { publisher: 'G', modified: '2026-01-01' } },
      { partners: [], provenance: { modified: '2026-03-01' } },
      { partners: [] },
    );
    expect(document.provenance).to.deep.equal({ publisher: 'G', modified: '2026-03-01' });
  });

  it('that were joined are merged with other sources without complaint', async () => {
    const { document } = await pages([partner('a', [offering('1')])], [partner('a', [offering('2')])]);
    const { problems } = await combine(mergeDocuments, document, { partners: [partner('b')] });
    expect(problems).to.deep.equal([]);
  });

  it('can be one or none', async () => {
    expect((await pages([partner('a', [offering('1')])])).offerings).to.deep.equal({ a: ['1'] });
    expect((await pages()).document.partners).to.deep.equal([]);
  });
});
