import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { layout, outline, type Edge, type Layout } from '../../../src/model/route/index.js';
import { anyRoute, likelyRoute } from './any-route.js';
import { crossings, fewestCrossings, lanesOf, layoutOf, picture, routeOf } from './drawn-route.js';

const SEED = { seed: 20_261_122 };

const DRAWN: { name: string; route: string; drawing: string }[] = [
  {
    name: 'one station is one mark',
    route: 'a',
    drawing: `
a`,
  },
  {
    name: 'a short end stands above the line, right behind its fork',
    route: 'a>b b>klaar,c klaar=solved c>d d',
    drawing: `
        klaar
      /
a---b---c---d`,
  },
  {
    name: 'a gate has a column of its own, on a branch too',
    route: 'a>b,x b!>c c x!',
    drawing: `
    <>--x
  /
a---<>--b---c`,
  },
  {
    name: 'a second branch goes below, a third one further out',
    route: 'a>b,x,y,z b>c c x y z',
    drawing: `
    z
   /
  / x
 //
a---b---c
  \\
    y`,
  },
  {
    name: 'a branch that comes back to the line has room there',
    route: 'a>b b>c,x c x>y y>c',
    drawing: `
        x---y
      /       \\
a---b-----------c`,
  },
  {
    name: 'a short cut passes what it leaves out',
    route: 'a>b,c b>c c>d d',
    drawing: `
    -
  /   \\
a---b---c---d`,
  },
  {
    name: 'a branch and the short cut that passes it lie on different sides',
    route: 'a>b,d b>c,x c>d d>e e x',
    drawing: `
    -----
  /       \\
a---b---c---d---e
      \\
        x`,
  },
  {
    name: 'short cuts that overlap lie on different sides',
    route: 'a>b,c b>c,d c>d d>e e',
    drawing: `
    -
  /   \\
a---b---c---d---e
      \\   /
        -`,
  },
  {
    name: 'short cuts that follow each other lie in one lane',
    route: 'a>b,c b>c c>d,e d>e e',
    drawing: `
    -       -
  /   \\   /   \\
a---b---c---d---e`,
  },
  {
    name: 'a branch of a branch stays on its outside',
    route: 'a>b b>c,x c>d d>e e x>y,z y z',
    drawing: `
            z
          /
        x---y
      /
a---b---c---d---e`,
  },
  {
    name: 'ways back run below, the smaller one inside',
    route: 'a>b b>c c>d,<b d>e e>f,<a f',
    drawing: `
a---b---c---d---e---f
:   :   :       :
:   .....       :
:               :
.................`,
  },
  {
    name: 'ways back that only touch do not run into each other',
    route: 'a>b b>c,<a c>d,<b d',
    drawing: `
a---b---c---d
:   :   :
....+   :
    :   :
    .....`,
  },
  {
    name: 'a way back from a branch does not cross the line',
    route: 'a>b b>c c>d,x d>e e>f f x>y,<b y',
    drawing: `
a---b---c---d---e---f
    :     \\
    :       x---y
    :       :
    .........`,
  },
  {
    name: 'a station that leads to itself has a small loop',
    route: 'a>b b>b',
    drawing: `
a---b
    :
    .`,
  },
  {
    name: 'what nothing leads to lies below everything',
    route: 'a>b b>c,x c>d d x y>z z>c',
    drawing: `
        x
      /
a---b---c---d
      /
y---z`,
  },
];

/** Columns that a way on passes on its lane. */
const cells = (edge: Edge) =>
  edge.kind === 'back'
    ? []
    : lanesOf(edge)
        .slice(1, -1)
        .map((lane, i) => `${edge.from.column + 1 + i} ${lane}`);

/** What holds for every drawing. */
function expectSound({ spots, edges, columns, above, below, tracks, phases }: Layout): void {
  const taken = new Map<string, unknown>();
  for (const spot of spots) {
    const cell = `${spot.column} ${spot.lane}`;
    expect(taken.has(cell), `two spots at ${cell}`).to.equal(false);
    taken.set(cell, spot);
    expect(spot.column).to.be.within(0, columns - 1);
    expect(spot.lane).to.be.within(-above, below);
  }
  for (const edge of edges) {
    const { kind, from, to, lane, track, way } = edge;
    if (kind === 'back') {
      expect([from.kind, to.kind, way?.to]).to.deep.equal(['station', 'station', to.step]);
      expect(track).to.be.within(0, tracks - 1);
      expect(lane).to.equal(below + 1 + track!);
      continue;
    }
    expect(to.column).to.be.greaterThan(from.column);
    expect(lane).to.be.within(-above, below);
    // Ways that run through the same place come from the same station.
    for (const cell of cells(edge)) {
      expect(taken.get(cell) ?? from, `something else at ${cell}`).to.equal(from);
      taken.set(cell, from);
    }
  }
  const returns = edges
    .filter(({ kind }) => kind === 'back')
    .map((edge) => {
      const ends = [edge.from.column, edge.to.column];
      return { track: edge.track!, first: Math.min(...ends), last: Math.max(...ends) };
    });
  returns.forEach((one, i) => {
    for (const other of returns.slice(i + 1)) {
      if (one.last < other.first || other.last < one.first) continue;
      const [inner, outer] = one.last - one.first <= other.last - other.first ? [one, other] : [other, one];
      expect(inner.track, 'ways back that overlap').to.be.lessThan(outer.track);
    }
  });
  phases.forEach(({ from, to }, i) => {
    expect(to).to.be.at.least(from);
    expect(from).to.be.greaterThan(phases[i - 1]?.to ?? -1);
  });
}

describe('The drawing of a route', () => {
  for (const { name, route, drawing } of DRAWN)
    it(name, () => {
      expect('\n' + picture(layoutOf(route))).to.equal(drawing);
    });

  it('holds nothing when there are no stations', () => {
    expect(layout(outline({ start: '', stations: [] }))).to.deep.equal({
      columns: 0,
      above: 0,
      below: 0,
      tracks: 0,
      spots: [],
      edges: [],
      phases: [],
    });
  });

  it('ways on come to the gate, ways back to the station behind it', () => {
    const { edges } = layoutOf('a>b b!>c c>d,<b d');
    expect(
      edges.map(({ kind, from, to, way }) => [kind, from.column, to.kind, to.column, !way]),
    ).to.deep.equal([
      ['next', 0, 'gate', 1, false],
      ['next', 1, 'station', 2, true],
      ['next', 2, 'station', 3, false],
      ['next', 3, 'station', 4, false],
      ['back', 3, 'station', 2, false],
    ]);
  });

  it('two ways between the same stations are one line', () => {
    expect(layoutOf('a>b,b b>c,<a,<a c').edges.map(({ kind }) => kind)).to.deep.equal([
      'next',
      'next',
      'back',
    ]);
  });

  const PHASES: [string, string, string][] = [
    ['a phase is a stretch, its gate included', 'a@one>b b!@two>c c@two', 'one 0-0, two 1-3'],
    ['a phase that comes again has two stretches', 'a@one>b b@two>c c@one', 'one 0-0, two 1-1, one 2-2'],
    ['what has no phase interrupts', 'a@one>b b>c c@one', 'one 0-0, one 2-2'],
    ['branches do not change the phase of the line', 'a@one>b,x b@two>c c@two x@other', 'one 0-0, two 1-2'],
    ['where the line passes a branch the phase goes on', 'a@one>b,x b@two x>y y>b', 'one 0-2, two 3-3'],
    [
      'behind the end of the line a branch has its own phase',
      'a>b,x b@one>c c@one=solved x>y y>z z@last>q q@last=escalate',
      'one 1-2, last 3-4',
    ],
  ];
  for (const [name, route, spans] of PHASES)
    it(name, () => {
      expect(
        layoutOf(route)
          .phases.map(({ id, from, to }) => `${id} ${from}-${to}`)
          .join(', '),
      ).to.equal(spans);
    });

  it('is sound, whatever the route', () => {
    fc.assert(
      fc.property(anyRoute(12), (route) => {
        const lines = outline(route);
        const drawing = layout(lines);
        expectSound(drawing);
        const stations = drawing.spots.filter(({ kind }) => kind === 'station').map(({ step }) => step);
        expect(stations).to.have.ordered.members(lines.steps as never[]);
        const pairs = new Set(
          lines.steps.flatMap(({ place, ways }) => ways.map(({ to }) => `${place} ${to.place}`)),
        );
        const drawn = drawing.edges.flatMap(({ from, to, way }) =>
          way ? [`${from.step.place} ${to.step.place}`] : [],
        );
        expect([...drawn].sort()).to.deep.equal([...pairs].sort());
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  it('is sound for sixty stations', () => {
    fc.assert(
      fc.property(likelyRoute(60), (route) => expectSound(layout(outline(route)))),
      { ...SEED, numRuns: 30 },
    );
  });

  it('crosses nothing that could lie elsewhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }).chain(likelyRoute), (route) => {
        const drawing = layout(outline(route));
        expect(crossings(drawing)).to.equal(fewestCrossings(drawing));
      }),
      { ...SEED, numRuns: 400 },
    );
  });

  it('is the same each time, in whatever order the fields of the data are written', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, one]) => [key, turned(one)]),
            )
          : value;
    const plain = ({ spots, edges, ...rest }: Layout) => ({
      ...rest,
      spots: spots.map(({ step, ...spot }) => ({ ...spot, id: step.station.id })),
      edges: edges.map(({ kind, from, to, lane, track }) => [
        kind,
        from.step.place,
        to.step.place,
        lane,
        track,
      ]),
    });
    fc.assert(
      fc.property(likelyRoute(20), (route) => {
        const other = turned(route) as typeof route;
        expect(plain(layout(outline(other)))).to.deep.equal(plain(layout(outline(route))));
      }),
      { ...SEED, numRuns: 30 },
    );
  });

  const LONG = 2000;
  const BIG: Record<string, (i: number) => string> = {
    'a fork at each step': (i) => (i % 2 ? '' : `>s${i + 1},s${i + 2}`),
    'short cuts that all overlap': (i) => `>s${i + 1},s${i + 2},s${i + 3}`,
    'ways inside each other': (i) => (i < LONG / 2 ? `>s${i + 1},s${LONG - 1 - i}` : `>s${i + 1}`),
    'going back from everywhere': (i) => `>s${i + 1},<s${i >> 1}`,
    'nothing but loose stations': () => '',
  };
  // What hangs runs out of the time of a test.
  for (const [name, ways] of Object.entries(BIG))
    it(`two thousand stations do not hang: ${name}`, () => {
      const ids = Array.from({ length: LONG }, (_, i) => `s${i}${ways(i)}`);
      const { stations, start } = routeOf(ids.join(' '));
      const { spots } = layout(outline({ stations, start }));
      expect(spots.length).to.equal(LONG);
    });
});
