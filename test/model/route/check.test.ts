import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { check } from '../../../src/model/route/check.js';
import type { RouteInput } from '../../../src/model/route/route.js';
import { SEED } from '../../every-element/fuzz.js';

const CALL = [{ function: 'School', phone: '088 000 12 34' }];
const step = (id: string, ...next: unknown[]) => ({ id, title: id, ...(next.length && { next }) });
const end = (id: string, more: object = {}) => ({ id, title: id, end: 'solved', contacts: CALL, ...more });
const problemsIn = (route: unknown) => check(route as RouteInput);

describe('Checking a route', () => {
  it('finds nothing wrong with one that hangs together', () => {
    const stations = [
      step('a', { to: 'b' }),
      step('b', { to: 'c', label: 'Ja' }, { to: 'a', label: 'Nee', back: true }),
      end('c'),
    ];
    expect(problemsIn({ start: 'a', roles: {}, stations })).to.deep.equal([]);
  });

  const cases: [what: string, route: unknown, found: [path: string, code: string][]][] = [
    [
      'a way to a station that is not there',
      { stations: [step('a', { to: 'b' }, { to: 'weg' }), end('b')] },
      [['stations[0].next[1].to', 'unknown-to']],
    ],
    [
      'a station that no way leads to',
      { stations: [step('a', { to: 'b' }), end('b'), step('los', { to: 'b' })] },
      [['stations[2]', 'unreachable']],
    ],
    [
      'a loop that is not marked, at the way that closes it',
      { stations: [step('a', { to: 'b' }), step('b', { to: 'a' }, { to: 'c' }), end('c')] },
      [['stations[1].next[0].back', 'loop']],
    ],
    [
      'a loop over three stations, whatever their order',
      {
        start: 'a',
        stations: [
          step('c', { to: 'a' }, { to: 'd' }),
          step('b', { to: 'c' }),
          step('a', { to: 'b' }),
          end('d'),
        ],
      },
      [['stations[0].next[0].back', 'loop']],
    ],
    [
      'a way back to where nobody has been',
      { stations: [step('a', { to: 'b', back: true }, { to: 'c' }), end('b'), end('c')] },
      [['stations[0].next[0].back', 'not-back']],
    ],
    [
      'an end without anybody to call',
      { stations: [step('a', 'b', 'c'), end('b', { contacts: [] }), step('c')] },
      [
        ['stations[1].contacts', 'end-without-contact'],
        ['stations[2].contacts', 'end-without-contact'],
      ],
    ],
    [
      'a contact that says nothing',
      { stations: [end('a', { contacts: [{ phone: '' }] })] },
      [['stations[0].contacts', 'end-without-contact']],
    ],
    [
      'an end that the contact of the route is for',
      { contact: CALL[0], stations: [end('a', { contacts: undefined })] },
      [],
    ],
    [
      'a way to itself',
      { stations: [step('a', { to: 'a' }, { to: 'b' }), end('b')] },
      [['stations[0].next[0].to', 'way-to-itself']],
    ],
    [
      'an id that comes twice',
      { stations: [step('a', 'b'), end('b'), end('b')] },
      [['stations[2].id', 'duplicate']],
    ],
    ['a start that is not there', { start: 'weg', stations: [end('a')] }, [['start', 'unknown-start']]],
    ['a start that is empty is the first', { start: null, stations: [end('a')] }, []],
    [
      'a station where only a situation begins can be reached',
      { situations: { thuis: { label: 'Thuis', start: 'b' } }, stations: [end('a'), end('b')] },
      [],
    ],
    [
      'a role that is not declared',
      { roles: { ouder: { label: 'Ouder' } }, stations: [end('a', { actors: ['ouder', 'oudre'] })] },
      [['stations[0].actors', 'unknown-role']],
    ],
    [
      'ids that every object has',
      { stations: [end('__proto__'), end('constructor'), end('a')] },
      [
        ['stations[0].id', 'reserved'],
        ['stations[1].id', 'reserved'],
      ],
    ],
    [
      'a station without an id',
      { stations: [{ title: 'x' }, null, end('a')] },
      [
        ['stations[0].id', 'id'],
        ['stations[1].id', 'id'],
      ],
    ],
    [
      'a number that another step has too, written or counted',
      {
        stations: [
          { ...step('a', { to: 'b' }), number: '1' },
          { ...step('b', { to: 'c' }), number: 1 },
          { ...step('c', { to: 'd' }), number: '4' },
          end('d'),
        ],
      },
      [
        ['stations[2].number', 'number-twice'],
        ['stations[1].number', 'number-twice'],
      ].reverse() as [string, string][],
    ],
    ['no stations', { stations: [] }, [['stations', 'no-steps']]],
    ['no list of stations', { stations: 'a' }, [['stations', 'list']]],
    ['nothing', undefined, [['stations', 'list']]],
    ['a word', 'route', [['stations', 'list']]],
  ];
  for (const [what, route, found] of cases)
    it(`tells of ${what}`, () => {
      const problems = problemsIn(route);
      expect(problems.map(({ path, code }) => [path, code])).to.deep.equal(found);
      for (const { message, hint, source } of problems) {
        expect(message).to.match(/^[^<>]+[.:]|:/);
        expect(hint).to.match(/\.$/);
        expect(source).to.equal('document');
      }
    });

  it('tells of data that does something when it is read', () => {
    const trap = {
      get stations(): never {
        throw new Error('boem');
      },
    };
    expect(problemsIn(trap).map(({ code }) => code)).to.deep.equal(['unreadable']);
    const round: Record<string, unknown> = {};
    round['stations'] = [round];
    expect(problemsIn(round).map(({ code }) => code)).to.deep.equal(['unreadable']);
  });

  it('changes nothing of what it is given', () => {
    const route = { stations: [step('a', 'b', { to: 'a' }), end('b', { consent: true, actors: 'ouder' })] };
    const before = JSON.stringify(route);
    check(route as unknown as RouteInput);
    expect(JSON.stringify(route)).to.equal(before);
  });

  it('ends in time, also where everything leads everywhere', () => {
    for (const back of [undefined, true]) {
      const stations = Array.from({ length: 400 }, (_, i) =>
        step(
          `s${i}`,
          ...Array.from({ length: 50 }, (_, j) => ({
            to: `s${(i * 7 + j * 13) % 400}`,
            back: j % 2 === 0 || back,
          })),
        ),
      );
      expect(problemsIn({ stations }).length).to.be.above(0);
    }
  });

  it('never throws, whatever stands in the fields', () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        'a',
        'b',
        '__proto__',
        'constructor',
        '',
        3,
        true,
        null,
        [],
        {},
        [null],
        [['a']],
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const way = fc.oneof(odd, fc.record({ to: odd, when: odd, back: odd, label: odd }, { requiredKeys: [] }));
    const station = fc.oneof(
      odd,
      fc.record(
        {
          id: fc.oneof(fc.constantFrom<unknown>('a', 'b', 'c'), odd),
          next: fc.oneof(odd, fc.array(way)),
          options: fc.oneof(odd, fc.array(odd)),
          actors: odd,
          situations: odd,
          phase: odd,
          consent: odd,
          contacts: odd,
          checklist: odd,
          perspectives: odd,
          end: odd,
        },
        { requiredKeys: [] },
      ),
    );
    const route = fc.record(
      {
        stations: fc.oneof(odd, fc.array(station)),
        start: odd,
        roles: odd,
        situations: odd,
        phases: odd,
        corners: odd,
        contact: odd,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(route, (one) => {
        const problems = problemsIn(one);
        expect(problems.every(({ message, hint }) => message !== '' && hint !== '')).to.equal(true);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
