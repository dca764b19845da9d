import { expect } from '@open-wc/testing';
import { rowEnds, type ColumnNeed } from '../../../src/model/route/poster/row-ends.js';
import { forked, posterOf, rowOf, shapesOf, textsOf } from './poster-page.js';

const COSTS = { width: 180, gutter: 6, row: 15, lane: 14, turn: 12 };
const column = (area: number, more: Partial<ColumnNeed> = {}): ColumnNeed => ({
  areas: [area],
  isGate: false,
  onward: 1,
  back: 0,
  ...more,
});
const same = (count: number) => Array.from({ length: count }, () => column(1000));
const lengths = (ends: readonly number[]) => ends.map((end, i) => end - (ends[i - 1] ?? -1));

describe('The rows of a poster', () => {
  for (const [columns, count, expected] of [
    [1, 1, [1]],
    [3, 1, [3]],
    [8, 2, [4, 4]],
    [9, 3, [3, 3, 3]],
    [12, 3, [4, 4, 4]],
  ] as const)
    it(`are equally long where as much is written everywhere: ${columns} columns in ${count}`, () => {
      expect(lengths(rowEnds(same(columns), count, COSTS))).to.deep.equal(expected);
    });

  it('have fewer columns where much is written', () => {
    const columns = [...same(6), column(6000), column(6000)];
    expect(lengths(rowEnds(columns, 2, COSTS))).to.deep.equal([6, 2]);
  });

  it('never end with a gate: it stays with its station', () => {
    const columns = same(8).map((one, i) => (i === 3 ? { ...one, isGate: true } : one));
    expect(rowEnds(columns, 2, COSTS)).not.to.include(3);
  });

  it('go on where few lines have to go round', () => {
    const columns = same(8).map((one, i) => (i === 3 ? { ...one, onward: 4 } : one));
    expect(rowEnds(columns, 2, COSTS)).not.to.include(3);
  });

  it('are no more than there are columns', () => {
    expect(rowEnds(same(2), 9, COSTS)).to.deep.equal([0, 1]);
    expect(rowEnds([], 3, COSTS)).to.deep.equal([]);
  });
});

/** How much of the height between head and foot is used, and how wide the paper is. */
const filled = (poster: ReturnType<typeof posterOf>): number => {
  const marks = shapesOf(poster).filter((shape) => shape.kind === 'circle');
  const [top, bottom] = [
    Math.min(...marks.map(({ y }) => y)),
    Math.max(...textsOf(poster).map(({ y }) => y)),
  ];
  return (bottom - top) / poster.height;
};

describe('A sheet', () => {
  for (const [count, least] of [
    [3, 1.5],
    [10, 1.1],
    [25, 0.76],
    [40, 0.76],
    [60, 0.76],
  ] as const)
    for (const language of ['nl', 'ar'])
      it(`of A4 is filled by ${count} steps, with letters as large as fit (${language})`, () => {
        const poster = posterOf(rowOf(count), { language });
        expect(poster.sheets).to.have.length(1);
        expect(poster.scale).to.be.at.least(language === 'ar' ? least * 0.9 : least);
        expect(filled(poster), 'of its height').to.be.greaterThan(0.5);
      });

  it('is held sideways for a few steps, and upright for many', () => {
    expect(posterOf(rowOf(3))).to.include({ width: 297, height: 210 });
    expect(posterOf(rowOf(40))).to.include({ width: 210, height: 297 });
  });

  it('of A3 has larger letters than one of A4', () => {
    for (const count of [3, 10, 25])
      expect(posterOf(rowOf(count), { paper: 'a3' }).scale).to.be.greaterThan(posterOf(rowOf(count)).scale);
  });

  it('breaks no word where the rule for Dutch knows a better place', () => {
    const title = 'Terugkijken met de trajectbegeleider en de leerplichtambtenaar';
    for (const count of [5, 10, 25])
      for (const { text } of textsOf(posterOf(rowOf(count, () => ({ title })))))
        expect(text).not.to.match(/(?:^|\s)(?:Terugk|Terugki|trajectb|trajectbe|leerplichta)-$/);
  });

  it('has the end of a branch beside its mark, where the column behind it is free', () => {
    const texts = textsOf(posterOf(forked(8)));
    const end = texts.find(({ text }) => text.startsWith('Klaar na'))!;
    const marks = texts.filter(({ text }) => text === '3a');
    expect(marks.some(({ x, y }) => end.x > x && Math.abs(end.y - y) < 6)).to.be.true;
  });

  it('has one arrow for ways back to the same step', () => {
    const route = rowOf(4, (i) =>
      i > 1
        ? {
            question: 'Lukt het?',
            next: [
              { to: i === 2 ? 's3' : 's1', label: 'Ja', ...(i === 3 && { back: true as const }) },
              { to: 's1', label: 'Nee', back: true as const },
            ],
          }
        : {},
    );
    const arrows = shapesOf(posterOf(route)).filter(
      (shape) => shape.kind === 'path' && shape.fill === 'soft',
    );
    expect(arrows).to.have.length(1);
  });
});
