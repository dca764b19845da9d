import { expect } from '@open-wc/testing';
import {
  holds,
  questionsIn,
  visibleQuestions,
  type Answers,
  type AnswerValue,
  type Condition,
  type Question,
} from '../../../src/model/scan/index.js';
import { visibility } from '../../../src/model/scan/conditions.js';
import { idsOf, question, scale, scanOf, theme, withQuestions, worth } from './support.js';

const options = worth({ a: 1, b: 3, c: undefined });

/** What stands for a question that is hidden, though it was answered. */
const HIDDEN = Symbol('hidden');
type State = AnswerValue | undefined | typeof HIDDEN;

/** Whether a condition on `q` holds, in some state of it. */
function holdsFor(kind: Question['kind'], state: State, condition: Condition, answer: AnswerValue): boolean {
  const gate = question('gate', 'boolean');
  const q = question('q', kind, { options, scale: 'five', showIf: { question: 'gate', is: true } });
  const value = state === HIDDEN ? answer : state;
  const answers = { gate: state !== HIDDEN, ...(value !== undefined && { q: value }) };
  return visibility(withQuestions([gate, q]), answers).holds(condition);
}

describe('A condition on one question', () => {
  /** Per kind: the comparisons, and for each state whether they hold, in that order. */
  const tables: [
    kind: Question['kind'],
    comparisons: Omit<Extract<Condition, { question: string }>, 'question'>[],
    rows: [state: State, holds: string][],
  ][] = [
    [
      'single',
      [
        { is: 'a' },
        { isNot: 'a' },
        { includes: 'a' },
        { atLeast: 3 },
        { atMost: 1 },
        { answered: true },
        { answered: false },
        { is: 'unknown' },
      ],
      [
        [undefined, '0100 0010'],
        ['unknown', '0100 0011'],
        [HIDDEN, '0100 0010'],
        ['a', '1010 1100'], // worth 1
        ['b', '0101 0100'], // worth 3
        ['c', '0100 0100'], // worth nothing, so neither at least nor at most
      ],
    ],
    [
      'multiple',
      [
        { is: ['a', 'b'] },
        { isNot: ['a', 'b'] },
        { includes: 'a' },
        { atLeast: 2 },
        { atMost: 1 },
        { answered: true },
        { answered: false },
        { is: 'a' },
      ],
      [
        [undefined, '0100 0010'],
        ['unknown', '0100 0010'],
        [HIDDEN, '0100 0010'],
        [['a'], '0110 1101'],
        [['b'], '0100 1100'],
        [['b', 'a'], '1011 0100'], // in whatever order
        [['a', 'b', 'c'], '0111 0100'],
      ],
    ],
    [
      'number',
      [
        { is: 3 },
        { isNot: 3 },
        { includes: '3' },
        { atLeast: 3 },
        { atMost: 3 },
        { answered: true },
        { answered: false },
        { is: '3' },
      ],
      [
        [undefined, '0100 0010'],
        ['unknown', '0100 0010'],
        [HIDDEN, '0100 0010'],
        [3, '1001 1100'],
        [2.5, '0100 1100'],
        [4, '0101 0100'],
        [0, '0100 1100'], // nought is an answer
      ],
    ],
    [
      'scale',
      [
        { is: 3 },
        { isNot: 3 },
        { includes: '3' },
        { atLeast: 3 },
        { atMost: 3 },
        { answered: true },
        { answered: false },
        { is: [] },
      ],
      [
        [undefined, '0100 0010'],
        ['unknown', '0100 0010'],
        [HIDDEN, '0100 0010'],
        [3, '1001 1100'],
        [2, '0100 1100'],
        [5, '0101 0100'],
        [9, '0100 0010'], // no step of this scale: no answer
      ],
    ],
    [
      'boolean',
      [
        { is: true },
        { isNot: true },
        { includes: 'true' },
        { atLeast: 1 },
        { atMost: 0 },
        { answered: true },
        { answered: false },
        { is: false },
      ],
      [
        [undefined, '0100 0010'],
        ['unknown', '0100 0010'],
        [HIDDEN, '0100 0010'],
        [true, '1000 0100'],
        [false, '0100 0101'],
      ],
    ],
    [
      'text',
      [
        { is: 'ja' },
        { isNot: 'ja' },
        { includes: 'ja' },
        { atLeast: 1 },
        { atMost: 1 },
        { answered: true },
        { answered: false },
        { is: '' },
      ],
      [
        [undefined, '0100 0010'],
        [HIDDEN, '0100 0010'],
        ['  ', '0100 0010'], // spaces are no words
        ['ja', '1010 0100'],
        ['nee', '0100 0100'],
      ],
    ],
  ];
  const answerTo: Record<Question['kind'], AnswerValue> = {
    single: 'a',
    multiple: ['a', 'b'],
    number: 3,
    scale: 3,
    boolean: true,
    text: 'ja',
  };
  for (const [kind, comparisons, rows] of tables)
    for (const [state, expected] of rows)
      it(`${kind}: ${state === HIDDEN ? 'hidden' : (JSON.stringify(state) ?? 'not answered')}`, () => {
        const found = comparisons.map((one) =>
          Number(holdsFor(kind, state, { question: 'q', ...one }, answerTo[kind])),
        );
        expect(found.join('').replace(/^.{4}/, '$& ')).to.equal(expected);
      });
});

describe('Conditions together', () => {
  const yes: Condition = { question: 'q', is: 'a' };
  const no: Condition = { question: 'q', is: 'b' };
  const rows: [what: string, condition: Condition, holds: boolean][] = [
    ['all of two', { all: [yes, yes] }, true],
    ['all of two but one', { all: [yes, no] }, false],
    ['all of none', { all: [] }, true],
    ['any of two', { any: [no, yes] }, true],
    ['any of two that do not hold', { any: [no, no] }, false],
    ['any of none', { any: [] }, false],
    ['not', { not: no }, true],
    ['not what holds', { not: yes }, false],
    ['not not', { not: { not: yes } }, true],
    ['within each other', { all: [{ any: [no, { not: no }] }, yes] }, true],
    ['several comparisons that hold', { question: 'q', is: 'a', answered: true, isNot: 'b' }, true],
    ['several comparisons of which one does not', { question: 'q', is: 'a', atLeast: 2 }, false],
    ['between two values', { question: 'n', atLeast: 2, atMost: 4 }, true],
    ['outside two values', { question: 'n', atLeast: 4, atMost: 9 }, false],
    ['of a question that is not there', { question: 'gone', is: 'a' }, false],
    ['not of a question that is not there', { not: { question: 'gone', answered: true } }, true],
    ['of a question by the name of what every object has', { question: 'toString', answered: true }, false],
  ];
  const answers: Answers = { q: 'a', n: 3 };
  for (const [what, condition, expected] of rows)
    it(what, () => {
      const scan = withQuestions([question('q', 'single', { options }), question('n', 'number')]);
      expect(visibility(scan, answers).holds(condition)).to.equal(expected);
    });

  it('can be asked of any answers, by a program', () => {
    const answerOf = (id: string) => answers[id];
    expect(holds({ question: 'n', atLeast: 3 }, answerOf)).to.equal(true);
    expect(holds({ question: 'q', atLeast: 1 }, answerOf)).to.equal(false);
    expect(holds({ question: 'q', atLeast: 1 }, answerOf, () => 1)).to.equal(true);
  });
  it('tell which questions they look at', () => {
    const condition: Condition = { all: [yes, { any: [{ question: 'b' }, { not: { question: 'c' } }] }] };
    expect(questionsIn(condition)).to.deep.equal(['q', 'b', 'c']);
  });
});

describe('What is visible', () => {
  const visible = (questions: Question[], answers: Answers, role?: string) =>
    idsOf(visibleQuestions(withQuestions(questions), answers, role));
  const after = (id: string, on: string) => question(id, 'boolean', { showIf: { question: on, is: true } });

  it('stands in the order of the scan, over all themes', () => {
    const scan = scanOf([theme('one', [scale('z')]), theme('two', [scale('a')])]);
    expect(idsOf(visibleQuestions(scan, {}))).to.deep.equal(['z', 'a']);
  });

  const chain = [question('a', 'boolean'), after('b', 'a'), after('c', 'b')];
  const rows: [what: string, answers: Answers, visible: string[]][] = [
    ['nothing hangs on what was not answered', {}, ['a']],
    ['one link', { a: true }, ['a', 'b']],
    ['two links', { a: true, b: true }, ['a', 'b', 'c']],
    [
      'what hangs on a hidden answer is hidden, though it was answered',
      { a: false, b: true, c: true },
      ['a'],
    ],
  ];
  for (const [what, answers, expected] of rows)
    it(what, () => {
      expect(visible(chain, answers)).to.deep.equal(expected);
      // Whichever stands first.
      expect(visible([...chain].reverse(), answers)).to.have.members(expected);
    });

  it('hangs on what another role is asked only for that role', () => {
    const questions = [question('a', 'boolean', { roles: ['parent'] }), after('b', 'a')];
    expect(visible(questions, { a: true }, 'teacher')).to.deep.equal([]);
    expect(visible(questions, { a: true }, 'parent')).to.deep.equal(['a', 'b']);
  });

  const roles: [what: string, role: string | undefined, visible: string[]][] = [
    ['its own questions and those for everybody', 'parent', ['all', 'none listed', 'parents', 'both']],
    ['a role that nothing is for', 'neighbour', ['all', 'none listed']],
    ['everything when it is not said', undefined, ['all', 'none listed', 'parents', 'both', 'teachers']],
  ];
  for (const [what, role, expected] of roles)
    it(`a role gets ${what}`, () => {
      const questions = [
        scale('all'),
        scale('none listed', { roles: [] }),
        scale('parents', { roles: ['parent'] }),
        scale('both', { roles: ['teacher', 'parent'] }),
        scale('teachers', { roles: ['teacher'] }),
      ];
      expect(visible(questions, {}, role)).to.deep.equal(expected);
    });

  describe('does not hang', () => {
    it('on a question that asks for itself', () => {
      const self = question('a', 'boolean', { showIf: { question: 'a', is: true } });
      expect(visible([self], {})).to.deep.equal([]);
      expect(visible([self], { a: true })).to.deep.equal(['a']);
    });
    it('on two that ask for each other, whichever is looked at first', () => {
      const pair = withQuestions([
        question('a', 'boolean', { showIf: { question: 'b', answered: true } }),
        question('b', 'boolean', { showIf: { not: { question: 'a', answered: true } } }),
      ]);
      const answers = { a: true, b: true };
      const [a, b] = pair.themes[0]!.questions;
      const look = (order: Question[]) => {
        const { isVisible } = visibility(pair, answers);
        return new Map(order.map((one) => [one.id, isVisible(one)]));
      };
      expect([...look([a!, b!])]).to.have.deep.members([...look([b!, a!])]);
    });
    it('on a round of a hundred', () => {
      const round = Array.from({ length: 100 }, (_, i) => after(`q${i}`, `q${(i + 1) % 100}`));
      expect(visible(round, {})).to.deep.equal([]);
    });
    for (const [what, order] of [
      ['forwards', (list: Question[]) => list],
      ['backwards', (list: Question[]) => list.reverse()],
    ] as const)
      it(`on a chain of 500, ${what}`, () => {
        const links = Array.from({ length: 500 }, (_, i) =>
          i === 0 ? question('q0', 'boolean') : after(`q${i}`, `q${i - 1}`),
        );
        const answers = Object.fromEntries(links.map(({ id }) => [id, true]));
        expect(visible(order([...links]), answers)).to.have.length(500);
        expect(visible(order([...links]), { ...answers, q0: false })).to.deep.equal(['q0']);
      });
  });

  it('is not taken in by answers that no question is for', () => {
    const answers = JSON.parse('{"__proto__":{"a":true},"constructor":true}') as Answers;
    expect(visible(chain, answers)).to.deep.equal(['a']);
    expect(visible([question('constructor', 'boolean'), after('b', 'constructor')], {})).to.deep.equal([
      'constructor',
    ]);
  });
});
