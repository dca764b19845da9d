import { expect } from '@open-wc/testing';
import {
  levelFor,
  points,
  result,
  wholePercent,
  type Answers,
  type Level,
  type Question,
  type Theme,
} from '../../../src/model/scan/index.js';
import { option, question, scale, scanOf, theme, withQuestions, worth } from './support.js';

/** The score of a theme with these questions. */
const scoreOf = (questions: Question[], answers: Answers, fields: Partial<Theme> = {}) =>
  result(scanOf([theme('t', questions, fields)], { mode: 'score' }), { answers }).themes[0]!.score;

type Row = [what: string, questions: Question[], answers: Answers, score: number | null];

const each = (rows: readonly Row[]) => {
  for (const [what, questions, answers, expected] of rows)
    it(`${what}: ${expected === null ? 'none' : Math.floor(expected * 100) / 100}`, () => {
      const score = scoreOf(questions, answers);
      if (expected === null) expect(score).to.equal(null);
      else expect(score).to.be.closeTo(expected, 1e-9);
    });
};

const [a, b, c] = [scale('a'), scale('b'), scale('c')];
const number = question('n', 'number');
const text = question('w', 'text');
const yes = question('y', 'boolean');
const single = question('o', 'single', { options: worth({ low: 0, mid: 2, high: 4, free: undefined }) });
const ticks = question('m', 'multiple', {
  options: [...worth({ a: 1, b: 1, c: 1, x: undefined }), option('none', { exclusive: true })],
  other: true,
});
const costs = question('m', 'multiple', { options: worth({ a: 2, b: 1, c: -1 }) });

describe('The score of a theme', () => {
  describe('on a scale from 1 to 5', () => {
    each([
      ['the lowest step', [a], { a: 1 }, 0], // (1−1) / (5−1)
      ['the fourth step', [a], { a: 4 }, 75], // 3 / 4
      ['the highest step', [a], { a: 5 }, 100], // 4 / 4
      ['two questions', [a, b], { a: 4, b: 2 }, 50], // (3+1) / (4+4)
      ['a scale around nought', [scale('a', { scale: 'around' })], { a: 1 }, 75], // (1−−2) / (2−−2)
      ['a scale from high to low', [scale('a', { scale: 'falling' })], { a: 4 }, 75], // (4−1) / (5−1)
      ['a scale whose steps are all worth the same', [scale('a', { scale: 'level' })], { a: 3 }, null],
      ['a scale that is not there', [scale('a', { scale: 'gone' })], { a: 3 }, null],
      ['a scale by the name of what every object has', [scale('a', { scale: 'toString' })], { a: 3 }, null],
      // (3) / (4): the second says nothing
      [
        'beside a scale whose steps are worth the same',
        [a, scale('b', { scale: 'level' })],
        { a: 4, b: 3 },
        75,
      ],
    ]);
  });

  describe('of a question turned round', () => {
    each([
      ['a high answer', [scale('a', { reverse: true })], { a: 4 }, 25], // (5−4) / (5−1)
      ['the lowest answer', [scale('a', { reverse: true })], { a: 1 }, 100], // (5−1) / (5−1)
      ['beside one that is not', [scale('a', { reverse: true }), b], { a: 4, b: 4 }, 50], // (1+3) / (4+4)
      ['yes', [question('y', 'boolean', { reverse: true })], { y: true }, 0], // (1−1) / (1−0)
      ['no', [question('y', 'boolean', { reverse: true })], { y: false }, 100], // (1−0) / (1−0)
    ]);
  });

  describe('with weights', () => {
    const weighs = (weight: number) => scale('a', { weight });
    each([
      ['2 and 1', [weighs(2), b], { a: 4, b: 2 }, 700 / 12], // (2·3 + 1·1) / (2·4 + 1·4)
      ['a half and 1', [weighs(0.5), b], { a: 5, b: 1 }, 100 / 3], // (½·4 + 0) / (½·4 + 4)
      ['nought beside 1', [weighs(0), b], { a: 5, b: 2 }, 25], // (0 + 1) / (0 + 4)
      ['nought alone', [weighs(0)], { a: 5 }, null],
      ['less than nought is 1', [weighs(-2), b], { a: 4, b: 2 }, 50], // (1·3 + 1·1) / (1·4 + 1·4)
      ['not a number is 1', [weighs(NaN), b], { a: 4, b: 2 }, 50],
      ['without end is 1', [weighs(Infinity), b], { a: 4, b: 2 }, 50],
      ['and turned round', [scale('a', { weight: 3, reverse: true }), b], { a: 5, b: 5 }, 25], // (3·0 + 4) / (3·4 + 4)
      // (3·1 + 0) / (3·1 + 4)
      ['of a yes beside a scale', [question('y', 'boolean', { weight: 3 }), a], { y: true, a: 1 }, 300 / 7],
      ['beyond what can be added up', [weighs(1e308), scale('b', { weight: 1e308 })], { a: 5, b: 1 }, null],
    ]);
  });

  describe('of what was not answered', () => {
    each([
      ['nothing at all', [a, b], {}, null],
      ['“weet ik niet” beside an answer', [a, b], { a: 4, b: 'unknown' }, 75], // 3 / 4
      ['only “weet ik niet”', [a, b], { a: 'unknown', b: 'unknown' }, null],
      ['nothing beside an answer', [a, b, c], { b: 3 }, 50], // 2 / 4
      ['words and numbers', [text, number], { w: 'veel', n: 12 }, null],
      ['words and numbers beside an answer', [text, number, a], { w: 'veel', n: 12, a: 2 }, 25], // 1 / 4
      ['no questions', [], {}, null],
    ]);
  });

  describe('of what cannot be an answer', () => {
    each([
      ['a step that the scale does not have', [a, b], { a: 99, b: 2 }, 25], // 1 / 4
      ['a step as a text', [a, b], { a: '5', b: 2 }, 25],
      ['not a number', [a, b], { a: NaN, b: 2 }, 25],
      ['the same tick twice', [ticks], { m: ['a', 'a'] }, null],
      ['an option that is not there', [single], { o: 'gone' }, null],
      ['“geen van deze” beside another', [ticks], { m: ['a', 'none'] }, null],
      ['yes as a word', [yes], { y: 'true' }, null],
    ]);
  });

  describe('of yes or no', () => {
    each([
      ['yes', [yes], { y: true }, 100], // 1 / 1
      ['no', [yes], { y: false }, 0], // 0 / 1
      ['yes beside the third step', [yes, a], { y: true, a: 3 }, 60], // (1 + 2) / (1 + 4)
    ]);
  });

  describe('of one choice', () => {
    each([
      ['worth the least', [single], { o: 'low' }, 0], // 0 / 4
      ['worth half', [single], { o: 'mid' }, 50], // 2 / 4
      ['worth the most', [single], { o: 'high' }, 100], // 4 / 4
      ['without a value', [single], { o: 'free' }, null],
      ['without a value, beside an answer', [single, a], { o: 'free', a: 2 }, 25], // 1 / 4
      ['“anders”', [{ ...single, other: true }], { o: 'other' }, null],
      ['turned round', [{ ...single, reverse: true }], { o: 'high' }, 0], // (4−4) / 4
      [
        'nothing worth anything',
        [question('o', 'single', { options: worth({ a: undefined }) })],
        { o: 'a' },
        null,
      ],
      // 1 / 4: the first says nothing
      [
        'worths further apart than a number can say',
        [question('o', 'single', { options: worth({ low: -1e308, high: 1e308 }) }), a],
        { o: 'low', a: 2 },
        25,
      ],
      ['all worth the same', [question('o', 'single', { options: worth({ a: 2, b: 2 }) })], { o: 'a' }, null],
    ]);
  });

  describe('of several choices', () => {
    each([
      ['one of three', [ticks], { m: ['a'] }, 100 / 3], // 1 / (1+1+1)
      ['all of three', [ticks], { m: ['a', 'b', 'c'] }, 100], // 3 / 3
      ['“geen van deze”', [ticks], { m: ['none'] }, 0], // 0 / 3
      ['only what is worth nothing', [ticks], { m: ['x'] }, 0], // 0 / 3
      ['only “anders”', [ticks], { m: ['other'] }, null],
      ['one and “anders”', [ticks], { m: ['a', 'other'] }, 100 / 3], // 1 / 3
      ['“weet ik niet”', [ticks], { m: 'unknown' }, null],
      ['turned round', [{ ...ticks, reverse: true }], { m: ['a'] }, 200 / 3], // (3−1) / 3
      ['what costs a point', [costs], { m: ['c'] }, 0], // (−1−−1) / (3−−1)
      ['what earns two', [costs], { m: ['a'] }, 75], // (2−−1) / 4
      ['what earns two and costs one', [costs], { m: ['a', 'c'] }, 50], // (1−−1) / 4
      ['all that earns', [costs], { m: ['a', 'b'] }, 100], // (3−−1) / 4
      ['turned round, what earns two', [{ ...costs, reverse: true }], { m: ['a'] }, 25], // (3−2) / 4
      ['no values', [question('m', 'multiple', { options: worth({ a: undefined }) })], { m: ['a'] }, null],
    ]);
    const all = question('m', 'multiple', {
      options: [...worth({ a: 1, b: 1 }), option('all', { exclusive: true, value: 3 })],
    });
    const none = question('m', 'multiple', {
      options: [...worth({ a: 1 }), option('none', { exclusive: true, value: -1 })],
    });
    each([
      ['“alles” that is worth more than all together', [all], { m: ['all'] }, 100], // 3 / 3
      ['two beside such an “alles”', [all], { m: ['a', 'b'] }, 200 / 3], // 2 / 3
      ['“geen” that costs a point', [none], { m: ['none'] }, 0], // (−1−−1) / (1−−1)
      ['one beside such a “geen”', [none], { m: ['a'] }, 100], // (1−−1) / 2
    ]);
  });

  describe('of what is hidden', () => {
    const gate = question('g', 'boolean', { weight: 0 });
    const gated = scale('b', { showIf: { question: 'g', is: true } });
    each([
      ['by an answer', [gate, a, gated], { g: false, a: 4, b: 1 }, 75], // 3 / 4
      ['and shown by another answer', [gate, a, gated], { g: true, a: 4, b: 1 }, 37.5], // (3+0) / (4+4)
    ]);
    it('by the role: none of it, above or below the line', () => {
      const scan = withQuestions([a, scale('b', { roles: ['parent'] })], { mode: 'score' });
      const answers = { a: 4, b: 1 };
      const scoreFor = (role?: string) => result(scan, { answers, ...(role && { role }) }).score;
      expect(scoreFor('teacher')).to.equal(75); // 3 / 4
      expect(scoreFor('parent')).to.equal(37.5); // (3+0) / (4+4)
      expect(scoreFor()).to.equal(37.5); // whoever does not say gets every question
    });
  });

  describe('that needs a number of answers', () => {
    const rows: [what: string, minAnswered: number, answers: Answers, score: number | null][] = [
      ['too few', 3, { a: 4, b: 2 }, null],
      ['enough', 2, { a: 4, b: 2 }, 50],
      ['“weet ik niet” is none', 2, { a: 4, b: 'unknown' }, null],
      ['what does not score is none', 2, { a: 4, w: 'veel' }, null],
      ['nought asks for one all the same', 0, {}, null],
      ['less than nought too', -1, {}, null],
      ['one and nought wanted', 0, { a: 4 }, 75],
    ];
    for (const [what, minAnswered, answers, expected] of rows)
      it(what, () => expect(scoreOf([a, b, c, text], answers, { minAnswered })).to.equal(expected));
  });
});

describe('Points, for a program', () => {
  it('never reach beyond what a question can count for', () => {
    const given = (value: number) => points(withQuestions([a]), [a], () => value);
    expect(given(99)).to.deep.equal({ earned: 4, possible: 4, count: 1 });
    expect(given(-99)).to.deep.equal({ earned: 0, possible: 4, count: 1 });
  });
});

describe('The score of a whole scan', () => {
  const scan = scanOf([theme('one', [a]), theme('three', [b, c, scale('d')])], { mode: 'score' });
  it('is taken over all questions, not over the themes', () => {
    // (3 + 0+0+0) / (4 + 4+4+4), where the mean of 75 and 0 would be 37.5
    expect(result(scan, { answers: { a: 4, b: 1, c: 1, d: 1 } }).score).to.equal(18.75);
  });
  it('of nothing is none', () => expect(result(scan, { answers: {} }).score).to.equal(null));
  it('counts a theme that has too few answers for a score of its own', () => {
    const few = scanOf([theme('one', [a], { minAnswered: 2 }), theme('two', [b])], { mode: 'score' });
    const { score, themes } = result(few, { answers: { a: 5, b: 1 } });
    expect([score, ...themes.map((each) => each.score)]).to.deep.equal([50, null, 0]); // (4+0) / (4+4)
  });
});

describe('How it should be', () => {
  const wishing = [scale('a', { wish: true }), scale('b', { wish: true }), c];
  const wished = (
    questions: Question[],
    wishes: Answers,
    fields: Partial<Theme> = {},
    answers: Answers = {},
  ) =>
    result(scanOf([theme('t', questions, fields)], { mode: 'score' }), { answers, wishes }).themes[0]!.wished;
  const rows: [what: string, found: () => number | null, expected: number | null][] = [
    ['one wish', () => wished(wishing, { a: 4 }), 75], // 3 / 4
    ['two wishes', () => wished(wishing, { a: 4, b: 5 }), 87.5], // (3+4) / (4+4)
    ['turned round', () => wished([scale('a', { wish: true, reverse: true })], { a: 2 }), 75], // (5−2) / 4
    ['a wish where none is asked', () => wished(wishing, { c: 5 }), null],
    ['no wish', () => wished(wishing, {}), null],
    ['“weet ik niet”', () => wished(wishing, { a: 'unknown', b: 5 }), 100], // 4 / 4
    ['a wish that cannot be', () => wished(wishing, { a: 9 }), null],
    ['fewer than the theme needs', () => wished(wishing, { a: 4 }, { minAnswered: 2 }), null],
    [
      'all that ask it, where the theme needs more',
      () => wished(wishing, { a: 4, b: 5 }, { minAnswered: 3 }),
      87.5,
    ],
    [
      'hidden',
      () => wished([scale('a', { wish: true, showIf: { question: 'g', is: true } })], { a: 4 }),
      null,
    ],
  ];
  for (const [what, found, expected] of rows) it(what, () => expect(found()).to.equal(expected));
});

describe('The level of a score', () => {
  const level = (id: string, from: number): Level => ({ id, from, label: id, meaning: id });
  const levels = [level('high', 67), level('low', 0), level('mid', 34)];
  const rows: [what: string, levels: Level[], score: number | null, level: string | undefined][] = [
    ['of no score is none', levels, null, undefined],
    ['of nought is the lowest', levels, 0, 'low'],
    ['just under a boundary is the one below', levels, 33.999, 'low'],
    ['at a boundary is the one that begins there', levels, 34, 'mid'],
    ['of two thirds is not that from 67', levels, 200 / 3, 'mid'],
    ['of everything is the highest', levels, 100, 'high'],
    ['is none under the lowest', [level('mid', 50)], 49, undefined],
    ['is none without levels', [], 50, undefined],
    ['forgives what a computer makes of a third', [level('third', 100 / 3)], (0.1 / 0.3) * 100, 'third'],
    ['of two that begin alike is the last', [level('a', 10), level('b', 10)], 10, 'b'],
    ['from nowhere is never reached', [level('odd', NaN)], 100, undefined],
  ];
  for (const [what, given, score, expected] of rows)
    it(what, () => expect(levelFor(given, score)?.id).to.equal(expected));

  it('agrees with the percentage that is shown', () => {
    const scan = withQuestions([ticks], { levels });
    const { score, level: reached } = result(scan, { answers: { m: ['a', 'b'] } }); // 2 / 3
    expect([wholePercent(score!), reached]).to.deep.equal([66, 'mid']);
  });
  it('is shown whole, and never higher than it was', () => {
    const shown: [score: number, whole: number][] = [
      [0, 0],
      [66.99, 66],
      [99.999, 99],
      [57.99999999999999, 58],
      [100, 100],
    ];
    expect(shown.map(([score]) => wholePercent(score))).to.deep.equal(shown.map(([, whole]) => whole));
  });
});
