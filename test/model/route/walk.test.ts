import { expect } from '@open-wc/testing';
import type { Choices, RouteInput, Station } from '../../../src/model/route/route.js';
import {
  applicable,
  isQuestion,
  openQuestion,
  openWays,
  startOf,
  walk,
} from '../../../src/model/route/walk.js';

/** Stations by their ways: `a: 'b c'`. `<` marks a way back, `&` at the front goes all ways. */
function route(ways: Record<string, string>, more: Partial<RouteInput> = {}): RouteInput {
  const stations = Object.entries(ways).map(([id, written]): Station => {
    const names = written.split(' ').filter((name) => name && name !== '&');
    const next = names.map((name) =>
      name.startsWith('<') ? { to: name.slice(1), back: true as const } : { to: name },
    );
    return { id, title: id, ...(next.length && { next }), ...(written.startsWith('&') && { fork: 'all' }) };
  });
  return { stations, ...more };
}
const ids = (stations: readonly Station[]) => stations.map(({ id }) => id).join(' ');

describe('The stations that are passed', () => {
  const FORK = { a: 'b c', b: 'd', c: 'd', d: '' };
  const cases: [
    what: string,
    ways: Record<string, string>,
    choices: Choices,
    passed: string,
    asks?: string,
  ][] = [
    ['one line, to its end', { a: 'b', b: 'c', c: '' }, {}, 'a b c'],
    ['until a question that is open', FORK, {}, 'a', 'a'],
    ['along the way that was chosen, and on', FORK, { a: 'c' }, 'a c d'],
    ['an answer that is no way leaves the question open', FORK, { a: 'd' }, 'a', 'a'],
    ['all ways at once, and what comes after them last', { ...FORK, a: '& b c' }, {}, 'a b c d'],
    [
      'of parallel ways one is longer: the meeting point waits',
      { a: '& d b', b: 'c', c: 'd', d: 'e', e: '' },
      {},
      'a b c d e',
    ],
    [
      'parallel ways are passed one by one, not mixed',
      { a: '& b x', b: 'c', c: 'z', x: 'y', y: 'z', z: '' },
      {},
      'a b c x y z',
    ],
    [
      'an open question on one of the parallel ways: the other is gone, the meeting point is not passed yet',
      { a: '& b c', b: 'd e', c: 'f', d: 'f', e: 'f', f: '' },
      {},
      'a b c',
      'b',
    ],
    [
      'with that question answered all is passed',
      { a: '& b c', b: 'd e', c: 'f', d: 'f', e: 'f', f: '' },
      { b: 'e' },
      'a b e c f',
    ],
    ['a way back ends the walk', { a: 'b', b: 'c <a', c: '' }, { b: 'a' }, 'a b'],
    ['a loop that nobody marked ends', { a: 'b', b: 'a' }, {}, 'a b'],
    ['a loop through choices ends', { a: 'b c', b: 'a d', c: '', d: '' }, { a: 'b', b: 'a' }, 'a b'],
    ['a way to itself ends', { a: 'a' }, {}, 'a'],
    ['a way to nowhere is none', { a: 'x' }, {}, 'a'],
    ['nothing at all', {}, {}, ''],
    ['an id that every object has', { constructor: 'b c', b: '', c: '' }, {}, 'constructor', 'constructor'],
  ];
  for (const [what, ways, choices, passed, asks] of cases)
    it(what, () => {
      const one = route(ways);
      expect(ids(walk(one, choices))).to.equal(passed);
      expect(openQuestion(one, choices)?.id).to.equal(asks);
    });

  it('of ids that come twice, the first is passed', () => {
    const twice = [...route({ a: 'b', b: '' }).stations, { id: 'b', title: 'another' }];
    expect(walk({ stations: twice }, {}).map(({ title }) => title)).to.deep.equal(['a', 'b']);
  });

  it('a step that may be passed over is still on the way', () => {
    const { stations } = route({ a: 'b', b: 'c', c: '' });
    stations[1]!.optional = true;
    expect(ids(walk({ stations }, {}))).to.equal('a b c');
  });

  it('ten thousand in a row do not fill the stack', () => {
    const ways = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`s${i}`, `s${i + 1}`]));
    expect(walk(route(ways), {})).to.have.length(10_000);
  });
});

describe('A condition on a way', () => {
  const conditional = route({ a: 'b c', b: 'd', c: 'd', d: 'e f', e: '', f: '' });
  conditional.stations[3]!.next = [
    { to: 'e', when: { question: 'a', is: 'b' } },
    { to: 'f', when: { question: 'a', isNot: 'b' } },
  ];
  const cases: [choices: Choices, passed: string][] = [
    [{ a: 'b' }, 'a b d e'],
    [{ a: 'c' }, 'a c d f'],
  ];
  for (const [choices, passed] of cases)
    it(`opens the way that was chosen for at ${choices['a']}, and asks nothing`, () => {
      expect(ids(walk(conditional, choices))).to.equal(passed);
      expect(openQuestion(conditional, choices)).to.equal(undefined);
      expect(isQuestion(conditional.stations[3]!, choices)).to.equal(false);
    });

  it('does not look at what was chosen where the walk does not come any more', () => {
    const one = route({ a: 'b c', b: 'x y', c: 'd', x: 'd', y: 'd', d: 'e', e: '' });
    one.stations.find(({ id }) => id === 'd')!.next = [{ to: 'e', when: { question: 'b', is: 'x' } }];
    expect(ids(walk(one, { a: 'b', b: 'x' }))).to.equal('a b x d e');
    // First the way over b, then changed: the answer at b is kept for whoever goes back.
    expect(ids(walk(one, { a: 'c', b: 'x' }))).to.equal('a c d');
  });

  it('on something that every object has does not hold', () => {
    const station: Station = {
      id: 'a',
      title: 'a',
      next: [{ to: 'b', when: { question: 'toString', answered: true } }],
    };
    expect(openWays(station, {})).to.deep.equal([]);
  });
});

describe('A situation', () => {
  const situations = { ziek: { label: 'Ziek' }, thuis: { label: 'Thuis', start: 'c' }, zorgen: 'Zorgen' };
  const whole = route({ a: 'b', b: 'c x', c: 'd', x: '', d: 'e <b', e: '' }, { start: 'a', situations });
  whole.stations[2]!.situations = ['thuis', 'ziek'];
  whole.stations[4]!.options = [
    { id: 'o1', title: 'O1', situations: ['ziek'] },
    { id: 'o2', title: 'O2' },
  ];

  it('begins in the middle, or at the beginning', () => {
    expect(startOf(whole, 'thuis')).to.equal('c');
    for (const situation of [undefined, 'ziek', 'zorgen', 'weg', 'constructor'])
      expect(startOf(whole, situation)).to.equal('a');
  });

  it('is walked from there', () => {
    expect(ids(walk(whole, { d: 'e' }, 'thuis'))).to.equal('c d e');
    expect(ids(walk(whole, {}, 'thuis'))).to.equal('c d');
  });

  it('goes back to before where it began', () => {
    expect(ids(walk(whole, { d: 'b' }, 'thuis'))).to.equal('c d b');
  });

  it('passes over what is for another one, and asks nothing there', () => {
    expect(ids(walk(whole, { b: 'c', d: 'e' }, 'zorgen'))).to.equal('a b d e');
    const asking = route({ a: 'b', b: 'c d', c: '', d: '' }, { situations });
    asking.stations[1]!.situations = ['ziek'];
    expect(ids(walk(asking, {}, 'zorgen'))).to.equal('a c');
    expect(openQuestion(asking, {}, 'zorgen')).to.equal(undefined);
    expect(openQuestion(asking, {}, 'ziek')?.id).to.equal('b');
  });

  const cases: [situation: string | undefined, applies: string][] = [
    [undefined, 'a b c x d o1 o2 e'],
    ['ziek', 'a b c x d o1 o2 e'],
    ['zorgen', 'a b x d o2 e'],
    // There is a way back to b, and from there to x.
    ['thuis', 'b c x d o2 e'],
    ['weg', 'a b x d o2 e'],
  ];
  for (const [situation, applies] of cases)
    it(`“${situation}”: ${applies}`, () => {
      expect(applicable(whole, situation).join(' ')).to.equal(applies);
    });

  it('what no way leads to does not apply', () => {
    expect(applicable(route({ a: 'b', b: '', los: 'b' })).join(' ')).to.equal('a b');
  });

  it('can be asked of what nobody read: without roles, situations or a start', () => {
    const bare = {
      stations: [
        { id: 'a', title: 'A', next: [{ to: 'b' }] },
        { id: 'b', title: 'B' },
      ],
    };
    expect(ids(walk(bare, {}))).to.equal('a b');
    expect(applicable(bare, 'ziek')).to.deep.equal(['a', 'b']);
    expect(startOf({ ...bare, start: 'weg' })).to.equal('a');
    expect(applicable({ stations: [] })).to.deep.equal([]);
  });
});
