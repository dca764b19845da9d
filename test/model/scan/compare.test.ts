import { expect } from '@open-wc/testing';
import { compare, type Answers, type Moment } from '../../../src/model/scan/index.js';
import { option, question, scale, scanOf, theme, worth } from './support.js';

const ticks = question('m', 'multiple', {
  options: worth({ a: undefined, b: undefined, c: undefined }),
  other: true,
});
const SCAN = scanOf(
  [
    theme('one', [scale('s'), scale('r')]),
    theme('two', [
      question('o', 'single', { options: [option('a'), option('b')], other: true }),
      ticks,
      question('y', 'boolean', { weight: 0 }),
      question('w', 'text', { showIf: { question: 'y', is: true } }),
    ]),
  ],
  { mode: 'score' },
);
const moment = (answers: Answers, role?: string): Moment => ({
  answers,
  date: '2026-11-21',
  ...(role && { role }),
});

describe('Two moments', () => {
  it('show per theme, and over all, the score then and now and what changed', () => {
    // One: 1/4 = 25, then (3 + 3)/8 = 75. Two has no scores.
    const { themes, score } = compare(SCAN, moment({ s: 2 }), moment({ s: 4, r: 4 }));
    expect(themes).to.deep.equal([
      { id: 'one', before: 25, now: 75, change: 50 },
      { id: 'two', before: null, now: null, change: null },
    ]);
    expect(score).to.deep.equal({ before: 25, now: 75, change: 50 });
  });
  it('have no change where there is a score of one of them alone', () => {
    const { themes } = compare(SCAN, moment({ s: 'unknown' }), moment({ s: 4 }));
    expect(themes[0]).to.deep.equal({ id: 'one', before: null, now: 75, change: null });
  });
  it('can go down, and stay', () => {
    expect(compare(SCAN, moment({ s: 5 }), moment({ s: 1 })).score.change).to.equal(-100);
    expect(compare(SCAN, moment({ s: 3 }), moment({ s: 3 })).score.change).to.equal(0);
  });
  it('have no scores where the scan gives none', () => {
    const { themes, score } = compare({ ...SCAN, mode: 'advice' }, moment({ s: 5 }), moment({ s: 1 }));
    expect([score.before, themes[0]!.now]).to.deep.equal([null, null]);
  });

  type Change = [id: string, before: unknown, now: unknown, added: string[], gone: string[]];
  const rows: [what: string, before: Answers, now: Answers, changes: Change[]][] = [
    ['the same answers', { s: 3, m: ['a'] }, { s: 3, m: ['a'] }, []],
    ['the same ticks in another order', { m: ['a', 'b'] }, { m: ['b', 'a'] }, []],
    ['nothing then and nothing now', {}, {}, []],
    ['another step', { s: 3 }, { s: 4 }, [['s', 3, 4, [], []]]],
    ['another choice', { o: 'a' }, { o: 'b' }, [['o', 'a', 'b', ['b'], ['a']]]],
    [
      'ticks that came and went',
      { m: ['a', 'b'] },
      { m: ['b', 'c'] },
      [['m', ['a', 'b'], ['b', 'c'], ['c'], ['a']]],
    ],
    [
      '“anders” that came',
      { m: ['a'] },
      { m: ['a', 'other'] },
      [['m', ['a'], ['a', 'other'], ['other'], []]],
    ],
    ['“weet ik niet” is no option', { m: 'unknown' }, { m: ['a'] }, [['m', 'unknown', ['a'], ['a'], []]]],
    ['an answer where there was none', {}, { o: 'a' }, [['o', undefined, 'a', ['a'], []]]],
    ['no answer where there was one', { m: ['a'] }, {}, [['m', ['a'], undefined, [], ['a']]]],
    ['no became yes', { y: false }, { y: true }, [['y', false, true, [], []]]],
    ['words are no options', { y: true, w: 'a' }, { y: true, w: 'b' }, [['w', 'a', 'b', [], []]]],
    // What is hidden now was answered then, and still is.
    [
      'an answer that is hidden now',
      { y: true, w: 'a' },
      { y: false, w: 'a' },
      [
        ['y', true, false, [], []],
        ['w', 'a', undefined, [], []],
      ],
    ],
    ['answers that cannot be', { s: 99, m: ['gone'] }, { s: 3 }, [['s', undefined, 3, [], []]]],
  ];
  for (const [what, before, now, changes] of rows)
    it(`tell what was answered in another way: ${what}`, () => {
      const { questions } = compare(SCAN, moment(before), moment(now));
      const found = questions.map((one) => [one.question.id, one.before, one.now, one.added, one.gone]);
      expect(found).to.deep.equal(changes);
    });

  it('tell so in the order of the scan, with the theme', () => {
    const { questions } = compare(SCAN, moment({}), moment({ y: true, m: ['a'], s: 1 }));
    expect(questions.map((one) => [one.theme, one.question.id])).to.deep.equal([
      ['one', 's'],
      ['two', 'm'],
      ['two', 'y'],
    ]);
  });
  it('of different roles compare what each was asked', () => {
    const scan = scanOf([theme('t', [scale('a'), scale('b', { roles: ['parent'] })])], { mode: 'score' });
    const answers = { a: 3, b: 5 };
    const { themes, questions } = compare(scan, moment(answers, 'parent'), moment(answers, 'team'));
    expect(themes[0]).to.include({ before: 75, now: 50 }); // (2+4)/8, 2/4
    expect(questions.map(({ question: { id } }) => id)).to.deep.equal(['b']);
  });
});
