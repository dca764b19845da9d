import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  compare,
  fits,
  makeResponse,
  pagesFor,
  percentage,
  points,
  responseCsv,
  RESPONSE_COLUMNS,
  restore,
  result,
  visibleQuestions,
  type Answers,
  type AnswerValue,
  type Condition,
  type Question,
  type Restored,
  type Scan,
} from '../../../src/model/scan/index.js';
import { idsOf, option, scanOf, theme } from './support.js';

/*
 * Chance makes scans and answers; what must always be so is looked at again in the plainest way.
 */
const SEED = { seed: 20_261_122 };

/** Names that every object has are names like any other. */
const IDS = ['q0', 'q1', 'q2', 'q3', 'q4', 'constructor', '__proto__', 'toString'];
const OPTIONS = ['a', 'b', 'c', 'valueOf'];
const ROLES = ['parent', 'team'];

const value = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(1e308, -1e308, 5e-324),
);
const options = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...OPTIONS), value, exclusive: fc.boolean() }, { requiredKeys: ['id'] }),
  { selector: ({ id }) => id },
);

const answer = (asked: Question): fc.Arbitrary<AnswerValue> => {
  const ids = [...idsOf(asked.options ?? []), ...(asked.other ? ['other'] : [])];
  const fitting = fc.oneof(
    fc.constant('unknown'),
    fc.boolean(),
    fc.integer({ min: 1, max: 5 }),
    fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => number + 0),
    fc.string({ minLength: 1 }),
    ...(ids.length > 0 ? [fc.constantFrom(...ids), fc.subarray(ids, { minLength: 1 })] : []),
  );
  return fitting;
};

/** A condition on some of these questions. */
const condition = (ids: readonly string[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.record(
        {
          question: fc.constantFrom(...ids),
          is: fc.oneof(fc.constantFrom<AnswerValue>('a', true, 3, 'unknown'), fc.subarray(OPTIONS)),
          isNot: fc.constantFrom<AnswerValue>('a', false, 2),
          includes: fc.constantFrom(...OPTIONS),
          atLeast: fc.integer({ min: 0, max: 4 }),
          atMost: fc.integer({ min: 0, max: 4 }),
          answered: fc.boolean(),
        },
        { requiredKeys: ['question'] },
      ),
      fc.record({ all: fc.array(tie('any'), { maxLength: 2 }) }),
      fc.record({ any: fc.array(tie('any'), { maxLength: 2 }) }),
      fc.record({ not: tie('any') }),
    ),
  })).any;

/** @param round whether conditions may go round in a circle */
const scans = (round: boolean): fc.Arbitrary<Scan> => {
  const questions = IDS.map((id, i) => {
    const before = round ? IDS : IDS.slice(0, i);
    return fc
      .record(
        {
          kind: fc.constantFrom<Question['kind']>('single', 'multiple', 'scale', 'boolean', 'text', 'number'),
          options,
          scale: fc.constantFrom('five', 'around', 'level', 'gone'),
          unknown: fc.boolean(),
          other: fc.boolean(),
          wish: fc.boolean(),
          reverse: fc.boolean(),
          weight: fc.oneof(value, fc.constantFrom(0, NaN, Infinity)),
          roles: fc.subarray(ROLES),
          ...(before.length > 0 && { showIf: condition(before) }),
        },
        { requiredKeys: ['kind'] },
      )
      .map(({ options: given, ...fields }): Question => ({
        ...fields,
        id,
        text: id,
        ...(given && {
          options: given.map(({ id: one, ...rest }) =>
            option(one, { ...rest, tips: [{ id: one, text: one }] }),
          ),
        }),
      }));
  });
  return fc
    .record({
      asked: fc.tuple(...questions),
      cut: fc.integer({ min: 0, max: IDS.length }),
      minAnswered: fc.integer({ min: 0, max: 3 }),
      mode: fc.constantFrom('advice' as const, 'score' as const, 'both' as const),
      below: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ asked, cut, minAnswered, mode, below }) =>
      scanOf(
        [
          theme('one', asked.slice(0, cut), {
            minAnswered,
            tips: [{ id: 'x', text: 'x', when: { theme: 'two', below } }],
          }),
          theme('two', asked.slice(cut), { tips: [{ id: 'y', text: 'y' }] }),
        ],
        {
          mode,
          roles: ROLES.map((id) => ({ id, label: id })),
          levels: [{ id: 'low', from: 0, label: 'low', meaning: 'low' }],
        },
      ),
    );
};

/** What somebody could answer, also to what is hidden. */
const fillings = (scan: Scan) => {
  const asked = scan.themes.flatMap(({ questions }) => questions);
  const answers = fc
    .tuple(...asked.map((one) => fc.option(answer(one), { nil: undefined })))
    .map((values): Answers =>
      Object.fromEntries(
        asked.flatMap((one, i) => (fits(scan, one, values[i]) ? [[one.id, values[i]] as const] : [])),
      ),
    );
  return fc.record({
    role: fc.option(fc.constantFrom(...ROLES), { nil: undefined }),
    answers,
    wishes: answers,
    others: fc.constant(Object.fromEntries(asked.map(({ id }) => [id, 'Iets anders']))),
  });
};
const filledIn = (round: boolean) =>
  scans(round).chain((scan) => fc.record({ scan: fc.constant(scan), filled: fillings(scan) }));

/** Anything at all under names of questions, and under others. */
const anything = fc.dictionary(fc.oneof(fc.constantFrom(...IDS), fc.string()), fc.anything()) as fc.Arbitrary<
  Record<string, AnswerValue>
>;

const SIGNATURE = { id: '3f2a9c10', date: '2026-11-21', language: 'nl' };

describe('Whatever is asked and answered', () => {
  it('a score is none, or a percentage', () => {
    fc.assert(
      fc.property(filledIn(true), ({ scan, filled }) => {
        const { themes, score } = result(scan, { ...filled, ...(filled.role && { role: filled.role }) });
        const scores = [score, ...themes.flatMap((one) => [one.score, one.wished])];
        for (const one of scores) if (one !== null) expect(one).to.be.within(0, 100);
        if (Object.keys(filled.answers).length === 0) expect(score).to.equal(null);
      }),
      SEED,
    );
  });

  it('nothing throws, whatever the answers hold', () => {
    const words = {
      text: String,
      yes: '',
      no: '',
      unknown: '',
      other: '',
      columns: Object.fromEntries(RESPONSE_COLUMNS.map((column) => [column, column])) as never,
    };
    fc.assert(
      fc.property(scans(true), anything, anything, (scan, answers, wishes) => {
        const moment = { answers, wishes, date: SIGNATURE.date };
        const { score, tips } = result(scan, moment);
        if (score !== null) expect(score).to.be.within(0, 100);
        expect(new Set(idsOf(tips)).size).to.equal(tips.length);
        pagesFor(scan, { ...moment, others: {} }, 'theme');
        compare(scan, moment, { ...moment, answers: wishes });
        responseCsv(scan, { ...moment, ...SIGNATURE, scan: scan.id, version: scan.version }, words);
        for (const one of visibleQuestions(scan, answers))
          expect(scan.themes.some(({ questions }) => questions.includes(one))).to.equal(true);
      }),
      SEED,
    );
  });

  it('a saved response never throws, whatever it holds', () => {
    fc.assert(
      fc.property(
        scans(true),
        fc.oneof(
          fc.anything(),
          fc.record(
            {
              answers: anything,
              wishes: anything,
              others: anything,
              id: fc.anything(),
              date: fc.anything(),
              version: fc.anything(),
              role: fc.anything(),
            },
            { requiredKeys: ['answers'] },
          ),
        ),
        (scan, saved) => {
          const found = restore(
            scan,
            typeof saved === 'object' && saved ? { ...saved, scan: scan.id } : saved,
          );
          if (typeof found === 'string') return;
          // What was taken over can be answered.
          for (const { questions } of scan.themes)
            for (const one of questions)
              if (Object.hasOwn(found.filled.answers, one.id))
                expect(fits(scan, one, found.filled.answers[one.id])).to.equal(true);
        },
      ),
      SEED,
    );
  });

  it('hiding a question is the same as not having it', () => {
    fc.assert(
      fc.property(filledIn(false), fc.subarray(IDS), ({ scan, filled: { answers, wishes } }, hidden) => {
        // Without conditions, so that nothing hangs on what is taken away.
        const free = scan.themes.map((one) => ({
          ...one,
          questions: one.questions.map(({ showIf: _, ...rest }) => rest),
        }));
        const hiding = free.map((one) => ({
          ...one,
          questions: one.questions.map((each) =>
            hidden.includes(each.id) ? { ...each, showIf: { any: [] } } : each,
          ),
        }));
        const without = free.map((one) => ({
          ...one,
          questions: one.questions.filter(({ id }) => !hidden.includes(id)),
        }));
        const [a, b] = [hiding, without].map((themes) => result({ ...scan, themes }, { answers, wishes }));
        expect(a).to.deep.equal(b);
      }),
      SEED,
    );
  });

  it('the score of a theme is that of its questions, each for itself', () => {
    fc.assert(
      fc.property(filledIn(false), ({ scan, filled }) => {
        const { answers, role } = filled;
        const visible = visibleQuestions(scan, answers, role);
        const parts = visible
          .filter((one) => scan.themes[1]!.questions.includes(one))
          .map((one) =>
            points(scan, [one], ({ id }) => (Object.hasOwn(answers, id) ? answers[id] : undefined)),
          );
        const sum = { earned: 0, possible: 0, count: 0 };
        for (const part of parts) {
          sum.earned += part.earned;
          sum.possible += part.possible;
          sum.count += part.count;
        }
        const found = result({ ...scan, mode: 'score' }, { answers, ...(role && { role }) }).themes[1]!.score;
        expect(found).to.equal(percentage(sum));
      }),
      SEED,
    );
  });

  it('a response that is taken back is the same response', () => {
    fc.assert(
      fc.property(filledIn(false), ({ scan, filled }) => {
        const made = makeResponse(scan, filled, SIGNATURE);
        // As a file holds it, where nought has no sign.
        const back = restore(scan, JSON.parse(JSON.stringify(made))) as Restored;
        expect(back.lost).to.deep.equal([]);
        expect(back.filled.answers).to.deep.equal(made.answers);
        expect(makeResponse(scan, back.filled, SIGNATURE)).to.deep.equal(made);
        expect(result(scan, made)).to.deep.equal(
          result(scan, { ...filled, ...(filled.role && { role: filled.role }) }),
        );
      }),
      SEED,
    );
  });
});
