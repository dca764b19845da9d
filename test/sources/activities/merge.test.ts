import { expect } from '@open-wc/testing';
import type { ActivitiesDocument, ActivityRecord } from '../../../src/model/activities/activity.js';
import type { Problem } from '../../../src/model/problem.js';
import { mergeDocuments } from '../../../src/sources/activities/merge.js';

const BASE: ActivityRecord = {
  id: 'a',
  title: 'Taalcafé',
  start: '2026-11-03T19:00',
  timezone: 'Europe/Amsterdam',
};

/** What becomes of activities from several sources, `https://1.example`, `https://2.example` … */
function merge(...lists: Partial<ActivityRecord>[][]) {
  const problems: Problem[] = [];
  const documents = lists.map((list, i) => ({
    activities: list.map((fields) => ({
      ...BASE,
      ...fields,
      language: 'nl',
      source: `https://${i + 1}.example`,
    })),
  }));
  const { activities } = mergeDocuments(documents, problems);
  return { activities, problems, ids: activities.map(({ id }) => id) };
}

describe('The same event from two sources', () => {
  for (const [name, other] of [
    ['by its id', { title: 'Taalcafe' }],
    ['by its title and start', { id: 'b' }],
    ['by a title with other capitals and accents', { id: 'b', title: 'TAALCAFE' }],
    ['by a title in another language', { id: 'b', title: { en: 'Language café', nl: 'Taalcafé' } }],
    ['by the same instant, written otherwise', { id: 'b', start: '2026-11-03T18:00:00Z' }],
  ] as const)
    it(`is known ${name}, and counts once`, () => {
      const { activities, problems } = merge([{}], [other]);
      expect(activities).to.have.length(1);
      expect([activities[0]?.source, ...(activities[0]?.alsoIn ?? [])].sort()).to.deep.equal([
        'https://1.example',
        'https://2.example',
      ]);
      expect(problems).to.deep.equal([]);
    });

  it('is known by its address', () => {
    const infoUrl = 'https://school.example/e/1';
    expect(merge([{ infoUrl }], [{ id: 'b', title: 'Café', infoUrl }]).ids).to.deep.equal(['a']);
  });

  it('is shown as the source has it that says more', () => {
    const { activities } = merge(
      [{ status: 'confirmed' }],
      [{ id: 'b', summary: 'Praten', themes: ['taal'] }],
    );
    expect(activities[0]).to.deep.include({
      id: 'b',
      summary: 'Praten',
      source: 'https://2.example',
      alsoIn: ['https://1.example'],
    });
  });

  it('is cancelled when one of them says so', () => {
    const { activities } = merge(
      [{ status: 'cancelled' }],
      [{ id: 'b', status: 'confirmed', summary: 'x', themes: ['taal'] }],
    );
    expect(activities[0]).to.deep.include({ id: 'b', status: 'cancelled' });
  });

  it('is still found by what refers to it', () => {
    const { activities } = merge(
      [{}, { id: 'deel', title: 'Deel', partOf: 'a', related: ['a'] }],
      [{ id: 'b', summary: 'x', themes: ['taal'] }],
    );
    expect(activities[1]).to.deep.include({ id: 'deel', partOf: 'b', related: ['b'] });
  });

  it('is remembered with all of three sources', () => {
    const { activities } = merge([{}], [{ id: 'b' }], [{ id: 'c', summary: 'x' }]);
    expect(activities[0]?.alsoIn).to.deep.equal(['https://1.example', 'https://2.example']);
  });
});

describe('Different events', () => {
  for (const [name, other] of [
    ['on another day', { id: 'b', start: '2026-11-10T19:00' }],
    ['all day', { id: 'b', start: '2026-11-03' }],
    ['of another name', { id: 'b', title: 'Fietsles' }],
    ['in another town', { id: 'b', place: { place: 'Veenkade' } }],
    ['in another zone at the same hour', { id: 'b', timezone: 'Europe/London' }],
  ] as const)
    it(`${name} stay two`, () => {
      const place = { place: 'Waterdal' };
      expect(merge([{ place }], [other]).ids).to.deep.equal(['a', 'b']);
    });

  it('of one source stay two, however alike', () => {
    expect(merge([{}, { id: 'b' }], [{ id: 'c', title: 'Fietsles' }]).ids).to.deep.equal(['a', 'b', 'c']);
  });

  it('with one id are a mistake that is reported', () => {
    const { ids, problems } = merge([{}], [{ title: 'Fietsles', start: '2027-01-01' }]);
    expect(ids).to.deep.equal(['a']);
    expect(problems.map(({ code, source }) => [code, source])).to.deep.equal([
      ['duplicate', 'https://2.example'],
    ]);
  });

  it('with one id in one source are too', () => {
    const { ids, problems } = merge([{}, { title: 'Fietsles' }]);
    expect(ids).to.deep.equal(['a']);
    expect(problems.map(({ path }) => path)).to.deep.equal(['activities[1]']);
  });
});

describe('The names of sources', () => {
  const document = (source: string, title?: string): ActivitiesDocument => ({
    ...(title !== undefined && { title }),
    activities: [{ ...BASE, id: source, language: 'nl', source }],
  });
  /** What the sources are called, of documents that were asked in this order. */
  const sourcesOf = (...asked: (ActivitiesDocument | undefined)[]) =>
    mergeDocuments(
      asked.filter((one) => one !== undefined),
      [],
      asked,
    ).sources?.map(({ source, place, title, file }) => [place, title ?? file ?? source]);

  it('keep their place when one before them cannot be had, or is empty', () => {
    const last = document('https://c.example', 'C');
    expect(sourcesOf(undefined, document('https://b.example', 'B'), last)).to.deep.equal([
      [1, 'B'],
      [2, 'C'],
    ]);
    expect(sourcesOf({ title: 'A', activities: [] }, last)).to.deep.equal([[1, 'C']]);
  });

  it('are told of the one that is there, but not when only one was asked', () => {
    expect(sourcesOf(document('https://a.example', 'A'), undefined)).to.deep.equal([[0, 'A']]);
    expect(sourcesOf(document('https://a.example', 'A'))).to.equal(undefined);
  });

  it('are told apart by their file on the same site, and by more when that is the same', () => {
    expect(
      sourcesOf(
        document('https://a.example/data/groep%203.csv?v=2'),
        document('https://a.example/data/groep4.csv'),
        document('https://a.example/x.json', 'A'),
        document('https://b.example/groep4.csv'),
      ),
    ).to.deep.equal([
      [0, 'groep 3.csv'],
      [1, 'groep4.csv'],
      [2, 'A'],
      [3, 'https://b.example/groep4.csv'],
    ]);
    expect(
      sourcesOf(document('https://a.example/export?id=1'), document('https://a.example/export?id=%E0%A4%A')),
    ).to.deep.equal([
      [0, 'export?id=1'],
      [1, 'export?id=%E0%A4%A'],
    ]);
  });
});

describe('Many events from two sources', () => {
  it('are merged without a wait', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      id: `a${i}`,
      title: `Activiteit ${i}`,
      start: `2026-11-${10 + (i % 19)}T19:00`,
    }));
    const started = performance.now();
    const { activities } = merge(
      many,
      many.map((one, i) => ({ ...one, id: `b${i}` })),
    );
    expect(activities).to.have.length(10_000);
    expect(performance.now() - started).to.be.below(2000);
  });
});
