import { expect } from '@open-wc/testing';
import {
  teamReport,
  type QuestionReport,
  type TeamReport,
} from '../../../../src/model/scan/report/report.js';
import type { Answers, Condition, Response, Scan } from '../../../../src/model/scan/scan.js';

/*
 * An attacker knows the scan, how many there are of each role, and everything in the report. They write down every team that
 * gives this same report. What is so in all of those teams, they know. So for a small team we go through all that could have
 * been answered, and look whether what a group that is not shown said is the same in all teams with the same report.
 *
 * One thing is left out: where all who answered gave one answer, so did those of the group (`guard.ts`).
 */

const MIN_GROUP = 3;
type Said = 'yes' | 'no' | undefined;

/** What one person can fill in. */
interface Kind {
  readonly role: string;
  readonly first: Said;
  readonly answers: Answers;
}

/** Whether somebody gets the second question. */
type Asked = (role: string, first: Said) => boolean;

/** A first question, and one that may hang on it. */
function scanWith(more: { showIf?: Condition; roles?: string[] }): Scan {
  return {
    id: 'small',
    version: '1',
    mode: 'both',
    roles: ['teacher', 'parent'].map((id) => ({ id, label: id })),
    themes: [
      {
        id: 'one',
        title: 'Een',
        source: 'test',
        language: 'nl',
        questions: [
          { id: 'first', kind: 'boolean', text: 'Is er een tolk?' },
          { id: 'then', kind: 'boolean', text: 'Komt die op tijd?', ...more },
        ],
      },
    ],
  };
}

const said = (first: Said): Answers => (first === undefined ? {} : { first: first === 'yes' });

function kindsOf(role: string, asked: Asked): Kind[] {
  return (['yes', 'no', undefined] as const).flatMap((first) =>
    [undefined, ...(asked(role, first) ? [true, false] : [])].map((then) => ({
      role,
      first,
      answers: { ...said(first), ...(then !== undefined && { then }) },
    })),
  );
}

/** All ways to choose so many, when it does not matter who is who. */
function choices<T>(from: readonly T[], number: number): T[][] {
  if (number === 0) return [[]];
  const [first, ...others] = from;
  if (first === undefined) return [];
  return [...choices(from, number - 1).map((some) => [first, ...some]), ...choices(others, number)];
}

function responsesOf(team: readonly Kind[]): Response[] {
  return team.map(({ role, answers }, i) => ({
    scan: 'small',
    version: '1',
    id: `person-${i}`,
    role,
    date: '2026-11-21',
    language: 'nl',
    answers: { ...answers },
  }));
}

const firstIn = ({ themes }: TeamReport): QuestionReport => themes[0]!.questions[0]!;

const isHidden = (told: QuestionReport, role: string): boolean => {
  const found = told.groups.find(({ group }) => group === role);
  return found === undefined || found.tally === 'hidden';
};

/** What can be found out about groups that are not shown, in sentences. */
function foundOut(
  scan: Scan,
  sizes: Readonly<Record<string, number>>,
  asked: Asked,
): { found: string[]; reports: number } {
  const [one, other] = Object.entries(sizes).map(([role, n]) => choices(kindsOf(role, asked), n));
  const worlds = new Map<string, { report: TeamReport; teams: Kind[][] }>();
  for (const some of one!)
    for (const others of other!) {
      const team = [...some, ...others];
      const report = teamReport(scan, responsesOf(team), { minGroup: MIN_GROUP });
      const key = JSON.stringify(report);
      const world = worlds.get(key) ?? { report, teams: [] };
      world.teams.push(team);
      worlds.set(key, world);
    }
  const found = new Set<string>();
  for (const { report, teams } of worlds.values()) {
    const told = firstIn(report);
    const answers = told.tally?.counts.filter(({ count }) => count > 0) ?? [];
    if (answers.length < 2) continue;
    for (const role of Object.keys(sizes).filter((one) => isHidden(told, one)))
      for (const value of ['yes', 'no'] as const) {
        const numbers = teams.map(
          (team) => team.filter((person) => person.role === role && person.first === value).length,
        );
        if (new Set(numbers).size === 1) found.add(`of ${sizes[role]} ${role}s ${numbers[0]} said ${value}`);
      }
  }
  return { found: [...found], reports: worlds.size };
}

describe('what all teams with the same report have in common', () => {
  const yes: Condition = { question: 'first', is: true };
  const afterYes: Asked = (_, first) => first === 'yes';
  const rows: [what: string, more: Parameters<typeof scanWith>[0], asked: Asked][] = [
    ['a question on its own', {}, () => false],
    ['a question that follows from yes', { showIf: yes }, afterYes],
    ['a question that follows from no yes', { showIf: { not: yes } }, (_, first) => first !== 'yes'],
    [
      'a question that follows from yes, for teachers only',
      { showIf: yes, roles: ['teacher'] },
      (role, first) => role === 'teacher' && first === 'yes',
    ],
    ['a question for teachers only', { roles: ['teacher'] }, (role) => role === 'teacher'],
  ];
  for (const [what, more, asked] of rows)
    for (const sizes of [
      { teacher: 4, parent: 1 },
      { teacher: 5, parent: 2 },
      { teacher: 3, parent: 3 },
    ])
      it(`${what}, ${sizes.teacher} teachers and ${sizes.parent} parents: nothing about a hidden group`, () => {
        const { found, reports } = foundOut(scanWith(more), sizes, asked);
        expect(found).to.deep.equal([]);
        expect(reports).to.be.greaterThan(10);
      });
});
