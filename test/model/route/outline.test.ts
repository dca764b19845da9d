import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { outline, type Outline, type Step } from '../../../src/model/route/index.js';
import { routeOf } from './drawn-route.js';
import { anyRoute } from './any-route.js';

/** The text in short: number, station, where its ways lead; `|` before a line that nothing leads to. */
const told = ({ steps, loose }: Outline) =>
  steps.map(({ number, station, ways, line }) => {
    const start = loose.includes(line) && line.steps[0]!.station === station ? '| ' : '';
    return `${start}${number} ${station.id}${ways.map(({ kind, to }) => `, ${kind} ${to.number}`).join('')}`;
  });

const READ: { name: string; route: string; told: string[] }[] = [
  {
    name: 'an end right after a question is a branch, also when it is written first',
    route: 'a>b b>klaar,c klaar=solved c>d d',
    told: ['1 a, next 2', '2 b, branch 2a, next 3', '2a klaar', '3 c, next 4', '4 d'],
  },
  {
    name: 'of ways that are as long the one that is written first is the line',
    route: 'a>b,c b c',
    told: ['1 a, next 2, branch 1a', '1a c', '2 b'],
  },
  {
    name: 'a detour that is written later stays a branch',
    route: 'plan>terug,geschil geschil>voorstel voorstel>terug terug',
    told: ['1 plan, next 2, branch 1a', '1a geschil, next 1b', '1b voorstel, join 2', '2 terug'],
  },
  {
    name: 'a step that can be passed over stands on the line when it is written first',
    route: 'a>extra,b extra>b b',
    told: ['1 a, next 2, join 3', '2 extra, next 3', '3 b'],
  },
  {
    name: 'a long way round is the line, and the short cut leads further on',
    route: 'a>e,b b>c c>d d>e e',
    told: ['1 a, join 5, next 2', '2 b, next 3', '3 c, next 4', '4 d, next 5', '5 e'],
  },
  {
    name: 'others taking over is not the line only because it takes long',
    route: 'a>b,x b>c c=solved x>y y>z z=escalate',
    told: ['1 a, next 2, branch 1a', '1a x, next 1b', '1b y, next 1c', '1c z', '2 b, next 3', '3 c'],
  },
  {
    name: 'what several branches lead to stands on the last of them, so that nobody is sent back',
    route: 'a>b,x b>c c>d,y d>e e>f f x>loket y>loket loket',
    told: [
      '1 a, next 2, branch 1a',
      '1a x, join 3b',
      '2 b, next 3',
      '3 c, next 4, branch 3a',
      '3a y, next 3b',
      '3b loket',
      '4 d, next 5',
      '5 e, next 6',
      '6 f',
    ],
  },
  {
    name: 'a branch of a branch is counted from the step on the line',
    route: 'a>b b>c,x c>d d>e e x>y,z y z',
    told: [
      '1 a, next 2',
      '2 b, next 3, branch 2a',
      '2a x, next 2c, branch 2b',
      '2b z',
      '2c y',
      '3 c, next 4',
      '4 d, next 5',
      '5 e',
    ],
  },
  {
    name: 'a loop that nobody marked goes back, a step that leads to itself too',
    route: 'a>b b>c,b c>a',
    told: ['1 a, next 2', '2 b, next 3, back 2', '3 c, back 1'],
  },
  {
    name: 'a way that is marked as back but comes further on is a way on',
    route: 'a>b,<c b>c c',
    told: ['1 a, next 2, join 3', '2 b, next 3', '3 c'],
  },
  {
    name: 'what is only gone back to hangs from where that is done',
    route: 'a>b b>c,<eerder c eerder>b',
    told: ['1 a, next 2', '2 b, next 3, branch 2a', '2a eerder, back 2', '3 c'],
  },
  {
    name: 'two ways to the same step are two ways',
    route: 'a>b,b,x,x b>c c x',
    told: ['1 a, next 2, next 2, branch 1a, join 1a', '1a x', '2 b, next 3', '3 c'],
  },
  {
    name: 'a way that leads nowhere is left out',
    route: 'a>b,nergens b',
    told: ['1 a, next 2', '2 b'],
  },
  {
    name: 'what nothing leads to comes last, from its own beginning, and may lead to what stands before it',
    route: 'a>b b z>b y>z',
    told: ['1 a, next 2', '2 b', '| 3 y, next 4', '4 z, join 2'],
  },
  {
    name: 'a loop that nothing leads to is not lost',
    route: 'a y>z z>y',
    told: ['1 a', '| 2 y, next 3', '3 z, back 2'],
  },
];

describe('A route as a text', () => {
  for (const { name, route, told: expected } of READ)
    it(name, () => {
      expect(told(outline(routeOf(route)))).to.deep.equal(expected);
    });

  it('begins with the first station when the beginning is not there, and with nothing when there is none', () => {
    const { stations } = routeOf('a>b b');
    expect(told(outline({ stations, start: 'weg' }))).to.deep.equal(['1 a, next 2', '2 b']);
    const { main, loose, steps } = outline({ stations: [], start: '' });
    expect([main.steps, loose, steps]).to.deep.equal([[], [], []]);
  });

  it('parallel ways are read like other ways', () => {
    const { stations, start } = routeOf('a>b,c b>d c>d d');
    stations[0]!.fork = 'all';
    expect(told(outline({ stations, start }))).to.deep.equal([
      '1 a, next 2, branch 1a',
      '1a c, join 3',
      '2 b, next 3',
      '3 d',
    ]);
  });

  it('numbers of the data stay, and branches are counted from them', () => {
    const { stations, start } = routeOf('a>b,x b>c c x>y y');
    stations[0]!.number = 'A';
    stations[3]!.number = 'extra';
    expect(told(outline({ stations, start }))).to.deep.equal([
      'A a, next 2, branch extra',
      'extra x, next Aa',
      'Aa y',
      '2 b, next 3',
      '3 c',
    ]);
  });

  it('after z come aa and ab', () => {
    const ends = Array.from({ length: 28 }, (_, i) => `e${i}`);
    const { steps } = outline(routeOf(`a>b,${ends.join()} b>c c ${ends.join(' ')}`));
    expect(steps.map(({ number }) => number).slice(25, 29)).to.deep.equal(['1y', '1z', '1aa', '1ab']);
  });

  const LONG = 2000;
  const chain = (ways: (i: number) => string[]) =>
    routeOf(
      Array.from({ length: LONG }, (_, i) => {
        const list = ways(i);
        return list.length > 0 ? `s${i}>${list.join()}` : `s${i}`;
      }).join(' '),
    );
  const to = (i: number) => (i < LONG ? [`s${i}`] : []);
  const DEEP = {
    'one line': chain((i) => to(i + 1)),
    'an end at each step': chain((i) => (i % 2 ? [] : [...to(i + 1), ...to(i + 2)])),
    'branches of branches': chain((i) =>
      i % 2 ? to(i + 1) : i % 4 ? to(i + 1).concat(to(i + 3)) : [...to(i + 2), ...to(i + 1)],
    ),
    'going back all the way': chain((i) => (i > 0 ? [`<s${i - 1}`, ...to(i + 1)] : to(1))),
    'only marked as back': chain((i) => to(i + 1).map((id) => `<${id}`)),
    'nothing but loose stations': chain(() => []),
    'a fork to everything': chain((i) => (i ? [] : Array.from({ length: LONG - 1 }, (_, k) => `s${k + 1}`))),
  };
  for (const [name, route] of Object.entries(DEEP))
    it(`two thousand stations are no problem: ${name}`, () => {
      expect(outline(route).steps.length).to.equal(LONG);
    });

  it('has every station once, every way once, in an order in which ways lead on', () => {
    fc.assert(
      fc.property(anyRoute(12), (route) => {
        const { main, loose, steps, byId } = outline(route);
        const ids = route.stations.map(({ id }) => id);
        expect(steps.map(({ station }) => station.id).sort()).to.deep.equal([...ids].sort());
        expect(new Set(steps.map(({ number }) => number)).size).to.equal(steps.length);
        expect(steps.map(({ place }) => place)).to.deep.equal(steps.map((_, i) => i));
        const read: Step[] = [];
        const readLine = (line: Step['line']): void => {
          for (const step of line.steps) {
            read.push(step);
            expect(step.line).to.equal(line);
            for (const way of step.ways)
              if (way.line) {
                expect([way.line.from, way.line.steps[0], way.line.depth]).to.deep.equal([
                  step,
                  way.to,
                  line.depth + 1,
                ]);
                readLine(way.line);
              }
          }
        };
        [main, ...loose].forEach(readLine);
        expect(read.every((step, i) => step === steps[i]) && read.length === steps.length).to.equal(true);
        for (const { station, ways, place, line } of steps) {
          const next = station.next ?? [];
          expect(ways.map(({ choice }) => choice)).to.deep.equal(next.filter(({ to: id }) => byId.has(id)));
          const looseFrom = loose.findLast((one) => one.steps[0]!.place <= place)?.steps[0]!.place ?? 0;
          for (const { kind, to: goal, choice } of ways) {
            expect(goal.station.id).to.equal(choice.to);
            if (kind === 'back') expect(goal.place <= place).to.equal(true);
            else expect(goal.place > place || goal.place < looseFrom).to.equal(true);
            if (kind === 'next')
              expect(goal).to.equal(line.steps[line.steps.indexOf(byId.get(station.id)!) + 1]);
          }
        }
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});
