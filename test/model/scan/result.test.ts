import { expect } from '@open-wc/testing';
import {
  hasAdvice,
  hasScores,
  result,
  type Answers,
  type Level,
  type Scan,
  type ScanMode,
  type Tip,
} from '../../../src/model/scan/index.js';
import { idsOf, option, question, scale, scanOf, theme, withQuestions } from './support.js';

const tip = (id: string, fields: Partial<Tip> = {}): Tip => ({ id, text: `Tip ${id}`, ...fields });
const LEVELS: Level[] = [{ id: 'all', from: 0, label: 'Alles', meaning: 'Alles' }];
const tipsOf = (scan: Scan, answers: Answers, role?: string) =>
  idsOf(result(scan, { answers, ...(role && { role }) }).tips);

describe('What comes out', () => {
  it('says per theme how much was asked and answered: “weet ik niet” is no answer', () => {
    const scan = scanOf([
      theme('one', [scale('a'), scale('b'), scale('c', { roles: ['parent'] })]),
      theme('two', [
        question('w', 'text'),
        question('n', 'number', { showIf: { question: 'w', answered: true } }),
      ]),
    ]);
    const { themes } = result(scan, { role: 'teacher', answers: { a: 3, b: 'unknown', c: 5, n: 2 } });
    expect(themes.map(({ id, answered, of }) => [id, answered, of])).to.deep.equal([
      ['one', 1, 2],
      ['two', 0, 1],
    ]);
  });

  const modes: [mode: ScanMode | undefined, levels: boolean, scores: boolean, advice: boolean][] = [
    ['advice', true, false, true],
    ['score', false, true, false],
    ['both', false, true, true],
    [undefined, true, true, true],
    // A percentage without its meaning helps nobody.
    [undefined, false, false, true],
  ];
  for (const [mode, levels, scores, advice] of modes)
    it(`of mode ${mode ?? 'not given'}, ${levels ? 'with' : 'without'} levels`, () => {
      const scan = scanOf([theme('t', [scale('a', { wish: true })], { tips: [tip('x')] })], {
        ...(mode && { mode }),
        ...(levels && { levels: LEVELS }),
      });
      const { score, level, themes, tips } = result(scan, { answers: { a: 3 }, wishes: { a: 5 } });
      expect([hasScores(scan), hasAdvice(scan)]).to.deep.equal([scores, advice]);
      expect([score, themes[0]!.score, themes[0]!.wished]).to.deep.equal(
        scores ? [50, 50, 100] : [null, null, null],
      );
      expect([level, themes[0]!.level]).to.deep.equal(scores && levels ? ['all', 'all'] : [null, null]);
      expect(tips).to.have.length(advice ? 1 : 0);
    });

  it('of levels that are none: no level, where there is a score', () => {
    const scan = withQuestions([scale('a')], { mode: 'score', levels: [] });
    expect(result(scan, { answers: { a: 3 } })).to.include({ score: 50, level: null });
  });
  it('of a scan without themes is nothing', () => {
    expect(result(scanOf([]), { answers: { a: 3 } })).to.deep.equal({
      themes: [],
      score: null,
      level: null,
      tips: [],
    });
  });
});

describe('A tip', () => {
  const choice = question('m', 'multiple', {
    options: [
      option('a', { tips: ['named'] }),
      option('b', { tips: [tip('inline', { task: 'Doe dit' })] }),
      option('c', { tips: ['inline', 'gone', 'advised'] }),
    ],
  });
  const named = scanOf([theme('t', [choice], { tips: [tip('always'), tip('named')] })], {
    advice: [tip('advised')],
  });

  const rows: [what: string, answers: Answers, tips: string[]][] = [
    ['of nothing answered', {}, []],
    ['of “weet ik niet”', { m: 'unknown' }, []],
    ['named by an option', { m: ['a'] }, ['named', 'always']],
    ['that stands with an option', { m: ['b'] }, ['inline', 'always']],
    [
      'named by another option than it stands with, or in the advice; one that is not there',
      { m: ['c'] },
      ['inline', 'advised', 'always'],
    ],
    ['brought up twice is shown once', { m: ['b', 'c'] }, ['inline', 'advised', 'always']],
  ];
  for (const [what, answers, expected] of rows)
    it(what, () => expect(tipsOf(named, answers)).to.deep.equal(expected));

  it('says which theme and which question brought it up, and keeps what it has', () => {
    const [inline, always] = result(named, { answers: { m: ['b'] } }).tips;
    expect(inline).to.deep.equal({
      id: 'inline',
      text: 'Tip inline',
      task: 'Doe dit',
      theme: 't',
      question: 'm',
    });
    expect(always).to.deep.equal({ id: 'always', text: 'Tip always', theme: 't' });
  });

  it('that two answers bring up stands with the first', () => {
    const asked = ['o', 'p'].map((id) => question(id, 'single', { options: [option('a', { tips: ['x'] })] }));
    const scan = scanOf([theme('t', asked, { tips: [tip('x')] })]);
    const { tips } = result(scan, { answers: { o: 'a', p: 'a' } });
    expect(tips.map((one) => one.question)).to.deep.equal(['o']);
  });
  it('of an option of a hidden question is not shown', () => {
    const hidden = { ...choice, showIf: { question: 'y', is: true } };
    const scan = withQuestions([question('y', 'boolean'), hidden]);
    expect(tipsOf(scan, { y: false, m: ['b'] })).to.deep.equal([]);
    expect(tipsOf(scan, { y: true, m: ['b'] })).to.deep.equal(['inline']);
  });
  it('of an option of one choice is shown too', () => {
    const scan = withQuestions([question('o', 'single', { options: [option('a', { tips: [tip('x')] })] })]);
    expect(tipsOf(scan, { o: 'a' })).to.deep.equal(['x']);
  });
  it('named by an option is shown by that option alone, and only when its own condition holds', () => {
    const scan = scanOf([
      theme('t', [choice, question('y', 'boolean')], {
        tips: [tip('named', { when: { question: 'y', is: true } })],
      }),
    ]);
    expect(tipsOf(scan, { y: true })).to.deep.equal([]);
    expect(tipsOf(scan, { y: false, m: ['a'] })).to.deep.equal([]);
    expect(tipsOf(scan, { y: true, m: ['a'] })).to.deep.equal(['named']);
  });

  it('with a condition is shown when that holds', () => {
    const scan = scanOf([
      theme('t', [scale('a'), question('y', 'boolean', { roles: ['parent'] })], {
        tips: [
          tip('low', { when: { question: 'a', atMost: 2 } }),
          tip('silent', { when: { question: 'a', answered: false } }),
          tip('parent', { when: { question: 'y', is: true } }),
        ],
      }),
    ]);
    expect(tipsOf(scan, { a: 2 })).to.deep.equal(['low']);
    expect(tipsOf(scan, {})).to.deep.equal(['silent']);
    expect(tipsOf(scan, { a: 5, y: true }, 'parent')).to.deep.equal(['parent']);
    expect(tipsOf(scan, { a: 5, y: true }, 'teacher')).to.deep.equal([]);
  });

  describe('that hangs on a score', () => {
    const scan = (mode: ScanMode) =>
      scanOf(
        [
          theme('t', [scale('a')], {
            tips: [
              tip('below 50', { when: { theme: 't', below: 50 } }),
              tip('from 50', { when: { theme: 't', atLeast: 50 } }),
              tip('from 25 to 75', { when: { theme: 't', atLeast: 25, below: 75 } }),
              tip('of another', { when: { theme: 'gone', below: 100 } }),
            ],
          }),
        ],
        { mode },
      );
    const scores: [answer: number | 'unknown', tips: string[]][] = [
      [1, ['below 50']], // 0
      [2, ['below 50', 'from 25 to 75']], // 25
      [3, ['from 50', 'from 25 to 75']], // 50
      [4, ['from 50']], // 75
      ['unknown', []], // no score is not a low one
    ];
    for (const [a, expected] of scores)
      it(`answered ${a}`, () => {
        expect(tipsOf(scan('both'), { a })).to.deep.equal(expected);
        // Also where the score itself is not shown.
        expect(tipsOf(scan('advice'), { a })).to.deep.equal(expected);
      });
    it('agrees with the levels about a third', () => {
      const thirds = question('m', 'multiple', {
        options: ['a', 'b', 'c'].map((id) => option(id, { value: 1 })),
      });
      const tips = [tip('x', { when: { theme: 't', atLeast: 66.66666666667 } })];
      expect(tipsOf(scanOf([theme('t', [thirds], { tips })]), { m: ['a', 'b'] })).to.deep.equal(['x']);
    });
  });

  it('of the whole scan is shown when anything was answered', () => {
    const scan = withQuestions([scale('a')], { advice: [tip('x')] });
    expect(tipsOf(scan, {})).to.deep.equal([]);
    expect(result(scan, { answers: { a: 1 } }).tips).to.deep.equal([tip('x')]);
  });
  it('of a theme is shown when anything in that theme was answered', () => {
    const scan = scanOf([
      theme('one', [scale('a')], { tips: [tip('x')] }),
      theme('two', [scale('b')], { tips: [tip('y')] }),
    ]);
    expect(tipsOf(scan, { b: 1 })).to.deep.equal(['y']);
  });
});

describe('The order of need', () => {
  const ticked = (id: string, name: string) =>
    question(id, 'single', { weight: 0, options: [option('yes', { tips: [tip(name)] })] });
  const themes = [
    theme('first', [scale('a'), ticked('o', 'first by option')], {
      tips: [tip('first always'), tip('first when', { when: { question: 'a', answered: true } })],
    }),
    theme('second', [scale('b')], { tips: [tip('second always')] }),
    theme('third', [scale('c'), ticked('p', 'third by option')], { tips: [tip('third always')] }),
  ];
  const advice = [
    tip('whole always'),
    tip('whole when', { when: { question: 'a', answered: true } }),
    tip('second by score', { when: { theme: 'second', below: 60 } }),
  ];
  const answers = { a: 3, b: 2, c: 'unknown', o: 'yes', p: 'yes' };

  it('is the lowest theme first, then what has no score; in a theme by option, by condition, always', () => {
    expect(tipsOf(scanOf(themes, { advice, mode: 'both' }), answers)).to.deep.equal([
      'second by score', // 25
      'second always',
      'first by option', // 50
      'first when',
      'first always',
      'third by option', // no score
      'third always',
      'whole when',
      'whole always',
    ]);
  });
  it('is the order of the scan where no scores are given', () => {
    const found = tipsOf(scanOf(themes, { mode: 'advice' }), answers);
    expect(found).to.deep.equal([
      'first by option',
      'first when',
      'first always',
      'second always',
      'third by option',
      'third always',
    ]);
  });
  it('is the order of the scan between themes with the same score', () => {
    const scan = scanOf(themes, { mode: 'both' });
    expect(tipsOf(scan, { a: 3, b: 3 })).to.deep.equal(['first when', 'first always', 'second always']);
  });
  it('counts advice about a theme to that theme', () => {
    const { tips } = result(scanOf(themes, { advice, mode: 'both' }), { answers });
    expect(tips.filter(({ theme: of }) => of === 'second').map(({ id }) => id)).to.deep.equal([
      'second by score',
      'second always',
    ]);
  });
});
