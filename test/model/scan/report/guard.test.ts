import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { canCompare } from '../../../../src/model/scan/report/change.js';
import { groupSize, hiddenGroups } from '../../../../src/model/scan/report/guard.js';
import { teamReport, type QuestionReport } from '../../../../src/model/scan/report/report.js';
import { sharedPoints } from '../../../../src/model/scan/report/tally.js';
import { percentage } from '../../../../src/model/scan/score.js';
import type { AnswerValue, Response } from '../../../../src/model/scan/scan.js';
import { answering, response, SCAN, times } from './team.js';

const hidden = (sizes: Record<string, number>, already: string[] = []) =>
  [
    ...hiddenGroups(
      Object.entries(sizes).map(([group, size]) => ({ group, people: [size] })),
      5,
      new Set(already),
    ),
  ].sort();

describe('hiding groups', () => {
  const rows: [what: string, sizes: Record<string, number>, hidden: string[]][] = [
    ['7 teachers and 5 parents can both be shown', { teacher: 7, parent: 5 }, []],
    ['of 8 and 4 neither can: 12 less 8 is the 4', { teacher: 8, parent: 4 }, ['parent', 'teacher']],
    ['of 6, 5 and 2 the 5 go with the 2', { teacher: 6, parent: 5, head: 2 }, ['head', 'parent']],
    ['of 6, 3 and 2 the small ones hide each other', { teacher: 6, parent: 3, head: 2 }, ['head', 'parent']],
    ['of 6, 2 and 2 the small ones are too few, and the 6 go too', { a: 6, b: 2, c: 2 }, ['a', 'b', 'c']],
    ['of 9, 6, 5 and 1 the smallest that is enough goes', { a: 9, b: 6, c: 5, d: 1 }, ['c', 'd']],
    ['a group in which nobody is hides nobody', { teacher: 6, parent: 5, head: 0 }, []],
    ['a group in which nobody is does not help to hide', { a: 8, b: 4, c: 0 }, ['a', 'b']],
    ['one group that is the whole team', { teacher: 12 }, []],
    ['nobody at all', {}, []],
  ];
  for (const [what, sizes, expected] of rows)
    it(what, () => {
      expect(hidden(sizes)).to.deep.equal(expected);
    });

  it('what was hidden before stays hidden', () => {
    expect(hidden({ a: 9, b: 6, c: 6 }, ['a'])).to.deep.equal(['a']);
  });

  it('a group counts as the fewest of the ways to count it', () => {
    const groups = [
      { group: 'a', people: [3, 9] },
      { group: 'b', people: [8, 9] },
      { group: 'c', people: [7, 9] },
    ];
    expect([...hiddenGroups(groups, 5)].sort()).to.deep.equal(['a', 'c']);
  });

  it('a size that hides nobody is made one that does', () => {
    expect([undefined, NaN, Infinity, -1, 0, 2, 4.2, 10].map((size) => groupSize(size))).to.deep.equal([
      5, 5, 5, 3, 3, 3, 5, 10,
    ]);
  });
});

describe('comparing with last time', () => {
  const people = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, i) => `p${from + i}`));
  const rows: [what: string, before: Set<string>, now: Set<string>, can: boolean][] = [
    ['everybody is new', people(0, 8), people(10, 19), true],
    ['everybody stayed', people(0, 8), people(0, 8), true],
    ['one came', people(0, 11), people(0, 12), false],
    ['one left', people(0, 12), people(0, 11), false],
    ['four came and four left', people(0, 10), people(4, 14), false],
    ['five came', people(0, 8), people(0, 13), true],
    ['five left and six came', people(0, 10), people(5, 16), true],
  ];
  for (const [what, before, now, can] of rows)
    it(`${what}: ${can ? 'it can' : 'it would tell about a few'}`, () => {
      expect(canCompare(before, [now], 5)).to.equal(can);
    });
});

describe('comparing with last time, by the groups that are told of now', () => {
  const people = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, i) => `p${from + i}`));
  const before = people(0, 11);
  const rows: [what: string, now: Set<string>[], can: boolean][] = [
    ['eight parents and three teachers stayed, five teachers came', [people(0, 8), people(8, 16)], false],
    ['six parents and five teachers stayed, five teachers came', [people(0, 6), people(6, 16)], true],
    ['all are new', [people(20, 28), people(30, 38)], true],
  ];
  for (const [what, now, can] of rows)
    it(`${what}: ${can ? 'it can' : 'then, less a group of now, is a few'}`, () => {
      expect(canCompare(before, now, 5)).to.equal(can);
    });
});

describe('the guard in a report', () => {
  const question = (responses: readonly Response[], id = 'interpreter', minGroup = 5): QuestionReport =>
    teamReport(SCAN, responses, { minGroup })
      .themes.flatMap(({ questions }) => questions)
      .find((one) => one.id === id)!;
  const shownGroups = (responses: readonly Response[], id?: string) =>
    question(responses, id).groups.map(({ group, tally }) => [
      group,
      typeof tally === 'string' ? tally : tally.n,
    ]);

  it('with fewer than five responses there is their number and nothing else', () => {
    const report = teamReport(SCAN, answering('interpreter', times(4, true)), { invited: 20 });
    expect(report.n).to.equal(4);
    expect(report.shown).to.equal(false);
    expect(report.groups).to.deep.equal([]);
    expect(report.majority.yes).to.deep.equal([]);
    for (const { questions, score, n } of report.themes) {
      expect([score, n]).to.deep.equal([null, 0]);
      for (const { tally, unknown, words } of questions)
        expect([tally, unknown, words]).to.deep.equal([null, null, null]);
    }
  });

  it('a question that four of twelve answered has no figures', () => {
    const quiet = times(8, 0).map(() => response({}));
    const { tally, unknown } = question([...answering('interpreter', times(4, true)), ...quiet]);
    expect(tally).to.equal(null);
    expect(unknown).to.equal(null);
  });

  it('that nine do not know is told, though three who know are not', () => {
    const { tally, unknown } = question(
      answering('interpreter', [...times(9, 'unknown'), true, true, false]),
    );
    expect(tally).to.equal(null);
    expect(unknown).to.equal(9);
  });

  it('7 teachers and 5 parents are both shown', () => {
    const team = [
      ...answering('interpreter', times(7, true), 'teacher'),
      ...answering('interpreter', times(5, false), 'parent'),
    ];
    expect(shownGroups(team)).to.deep.equal([
      ['teacher', 7],
      ['parent', 5],
    ]);
  });

  it('8 teachers and 4 who gave no role: nobody is shown by role, or the four could be worked out', () => {
    const team = [
      ...answering('interpreter', times(8, true), 'teacher'),
      ...answering('interpreter', times(4, false)),
    ];
    expect(shownGroups(team)).to.deep.equal([]);
    expect(teamReport(SCAN, team).groups).to.deep.equal([]);
    expect(teamReport(SCAN, team).groupsHidden).to.equal(true);
    expect(question(team).tally?.n).to.equal(12);
  });

  it('a group of seven of whom three answered is a group of three for that question, and takes another along', () => {
    const team = [
      ...answering('interpreter', times(8, true), 'teacher'),
      ...answering('interpreter', times(6, true), 'parent'),
      ...answering('interpreter', times(3, false), 'head'),
      ...times(4, 0).map(() => response({}, { role: 'head' })),
    ];
    expect(shownGroups(team)).to.deep.equal([
      ['teacher', 8],
      ['parent', 'hidden'],
      ['head', 'hidden'],
    ]);
  });

  it('the few who got a question only because they gave no role are not shown by subtraction', () => {
    const team = [
      ...answering('staff', times(6, true), 'teacher'),
      ...times(6, 0).map(() => response({}, { role: 'parent' })),
      ...answering('staff', [false, false]),
      ...times(4, 0).map(() => response({})),
    ];
    expect(question(team, 'staff').tally?.n).to.equal(8);
    expect(shownGroups(team, 'staff')).to.deep.equal([]);
  });

  it('a question that a role did not get has a place for it', () => {
    const team = [
      ...answering('staff', times(6, true), 'teacher'),
      ...times(5, 0).map(() => response({ interpreter: true }, { role: 'parent' })),
    ];
    expect(shownGroups(team, 'staff')).to.deep.equal([
      ['teacher', 6],
      ['parent', 'not-asked'],
    ]);
  });

  it('one colleague more than last time, and the same others: what they said then is not told', () => {
    const then = answering('interpreter', times(11, true));
    const now = [
      ...then.map((one) => ({ ...one, date: '2027-05-01' })),
      ...answering('interpreter', [false]),
    ];
    const report = teamReport(SCAN, now, { previous: then });
    expect(report.before).to.equal(11);
    expect(report.compared).to.equal(false);
    expect(report.themes.map(({ change }) => change)).to.deep.equal([null, null]);
  });

  it('three teachers of last time are not what is left when the parents, who say the same still, are taken off', () => {
    const parents = answering('interpreter', times(8, true), 'parent');
    const then = [...parents, ...answering('interpreter', times(3, false), 'teacher')];
    const now = [...then, ...answering('interpreter', times(5, true), 'teacher')];
    expect(shownGroups(now)).to.deep.equal([
      ['teacher', 8],
      ['parent', 8],
    ]);
    expect(teamReport(SCAN, now, { previous: then }).compared).to.equal(false);
  });

  it('of three or four numbers nobody’s own is told', () => {
    for (const n of [3, 4])
      expect(
        question(answering('volunteers', [2, 30, 7, 8].slice(0, n)), 'volunteers', 3).tally?.quartiles,
      ).to.equal(null);
    expect(question(answering('volunteers', [9, 2, 30, 7, 8]), 'volunteers').tally?.quartiles).to.deep.equal({
      lower: 7,
      median: 8,
      upper: 9,
    });
  });

  it('fewer than five responses last time are not told', () => {
    const report = teamReport(SCAN, answering('interpreter', times(8, true)), {
      previous: answering('interpreter', times(4, false)),
    });
    expect(report.compared).to.equal(false);
    expect(report.before).to.equal(4);
  });

  it('four remarks are not told, five are', () => {
    const four = [...answering('helps', ['a', 'b', 'c', 'd']), ...times(4, 0).map(() => response({}))];
    expect(question(four, 'helps').words).to.equal(null);
    expect(question(four, 'helps').wordsHidden).to.equal('few');
    expect(question([...four, ...answering('helps', ['e'])], 'helps').words).to.have.members(
      'abcde'.split(''),
    );
  });
});

/*
 * Chance makes teams. An attacker has the total of each question, the groups that are shown, and their sums and
 * differences; and everything else in the report must follow from those.
 */
describe('whatever the team', () => {
  const SEED = 20_261_122;
  const person = fc.record({
    role: fc.constantFrom('teacher', 'parent', 'head', undefined),
    plain: fc.constantFrom(1, 2, 3, 4, 5, 'unknown', undefined),
    forget: fc.constantFrom(1, 3, 5, undefined),
    interpreter: fc.constantFrom(true, false, 'unknown', undefined),
    staff: fc.constantFrom(true, false, 'unknown', undefined),
  });
  const team = fc
    .tuple(fc.array(person, { maxLength: 30 }), fc.integer({ min: 3, max: 6 }))
    .map(([people, minGroup]) => ({
      minGroup,
      responses: people.map(({ role, ...answers }) =>
        response(
          Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Record<
            string,
            AnswerValue
          >,
          role === undefined ? {} : { role },
        ),
      ),
    }));
  const subsets = <T>(all: readonly T[]): T[][] =>
    all.reduce<T[][]>((found, one) => [...found, ...found.map((some) => [...some, one])], [[]]);

  it('no sum or difference of what is shown is about fewer people than the smallest group', () => {
    fc.assert(
      fc.property(team, ({ responses, minGroup }) => {
        const report = teamReport(SCAN, responses, { minGroup });
        const tables = report.themes
          .flatMap(({ questions }) => questions)
          .flatMap(({ tally, groups }) => {
            if (!tally) return [];
            const told = groups.flatMap((one) => (typeof one.tally === 'string' ? [] : [one.tally]));
            return [
              { total: tally.n, groups: told.map(({ n }) => n) },
              { total: tally.n + tally.unknown, groups: told.map(({ n, unknown }) => n + unknown) },
            ];
          });
        tables.push({ total: report.n, groups: report.groups.map(({ n }) => n) });
        for (const { total, groups } of tables)
          for (const some of subsets(groups)) {
            const sum = some.reduce((a, b) => a + b, 0);
            for (const derived of some.length > 0 ? [sum, total - sum] : [])
              if (derived !== 0 && derived < minGroup) return false;
          }
        return true;
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('some groups are shown: the guard is not simply silent', () => {
    const found = fc
      .sample(team, { seed: SEED, numRuns: 100 })
      .map(({ responses, minGroup }) => teamReport(SCAN, responses, { minGroup }).groups.length);
    expect(found.filter((number) => number > 0).length).to.be.greaterThan(10);
  });

  it('the score of a theme tells nothing but what the counts of its questions tell', () => {
    const questions = SCAN.themes[0]!.questions;
    const again = (told: readonly { id: string; tally: QuestionReport['tally'] }[]) => {
      const parts = told.flatMap(({ id, tally }) => {
        const asked = questions.find((one) => one.id === id);
        return asked && tally ? [sharedPoints(SCAN, asked, { n: tally.n, counts: tally.counts })] : [];
      });
      return percentage({
        earned: parts.reduce((sum, { earned }) => sum + earned, 0),
        possible: parts.reduce((sum, { possible }) => sum + possible, 0),
        count: parts.reduce((sum, { count }) => sum + count, 0),
      });
    };
    fc.assert(
      fc.property(team, ({ responses, minGroup }) => {
        const theme = teamReport(SCAN, responses, { minGroup }).themes[0]!;
        if (theme.score !== again(theme.questions)) return false;
        return theme.groups.every(({ group, score }) => {
          const told = theme.questions.map(({ id, groups }) => {
            const own = groups.find((one) => one.group === group)?.tally;
            return { id, tally: typeof own === 'object' ? own : null };
          });
          return score === again(told);
        });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
