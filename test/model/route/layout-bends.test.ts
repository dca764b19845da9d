import { expect } from '@open-wc/testing';
import { bendsOf, crossedIn } from '../../../src/model/route/layout/bends.js';
import { layoutOf } from './drawn-route.js';

/** The gaps of a drawing in which lines go up and down between the same lanes. */
const crossed = (route: string): number[] => {
  const drawing = layoutOf(route);
  const isCrossed = crossedIn(drawing);
  const gaps = drawing.edges
    .flatMap(bendsOf)
    .filter(({ column, from, to }) => isCrossed(column, from, to))
    .map(({ column }) => column);
  return [...new Set(gaps)].sort();
};

describe('Lines between two columns', () => {
  for (const [what, route, gaps] of [
    ['a line', 'a>b b>c c', []],
    ['a fork', 'a>b,c b>d c=solved d', []],
    ['a fork that comes together', 'a>b,c b>d c>d d', []],
    ['two choices, then two at the same time', 'a>b,c b>d,e c>d,e d>f e>f f', [2]],
    ['ways back', 'a>b b>c,<a c', []],
  ] as const)
    it(`go both ways in the gaps ${JSON.stringify(gaps)} of ${what}`, () => {
      expect(crossed(route)).to.deep.equal(gaps);
    });

  it('bend once to the next column, and at both ends of a longer way', () => {
    const { edges } = layoutOf('a>b,d b>c c>d d');
    expect(edges.map((edge) => bendsOf(edge).length)).to.deep.equal(
      edges.map(({ from, to, lane }) =>
        to.column - from.column === 1
          ? Number(from.lane !== to.lane)
          : Number(from.lane !== lane) + Number(lane !== to.lane),
      ),
    );
  });
});
