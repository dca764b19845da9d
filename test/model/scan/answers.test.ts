import { expect } from '@open-wc/testing';
import {
  chosen,
  fits,
  isAnswered,
  isGiven,
  type AnswerValue,
  type Question,
} from '../../../src/model/scan/index.js';
import { offersUnknown, saysOther } from '../../../src/model/scan/answers.js';
import { toggled } from '../../../src/model/scan/toggled.js';
import { option, question, scale, withQuestions, worth } from './support.js';

const multiple = question('m', 'multiple', {
  options: [...worth({ a: 1, b: 2, c: 3 }), option('none', { exclusive: true })],
  other: true,
});

describe('Ticking', () => {
  const rows: [what: string, before: AnswerValue | undefined, id: string, after: AnswerValue | undefined][] =
    [
      ['the first', undefined, 'a', ['a']],
      ['a second stands in the order of the scan', ['c'], 'a', ['a', 'c']],
      ['“anders” stands last', ['c'], 'other', ['c', 'other']],
      ['what stands before “anders” stays before it', ['other'], 'a', ['a', 'other']],
      ['again takes the tick away', ['a', 'c'], 'a', ['c']],
      ['the last one again leaves no answer', ['a'], 'a', undefined],
      ['what stands alone takes the others away', ['a', 'other'], 'none', ['none']],
      ['something takes away what stands alone', ['none'], 'b', ['b']],
      ['what stands alone again leaves no answer', ['none'], 'none', undefined],
      ['“weet ik niet” takes all away', ['a', 'b'], 'unknown', 'unknown'],
      ['“weet ik niet” takes what stands alone away', ['none'], 'unknown', 'unknown'],
      ['something takes “weet ik niet” away', 'unknown', 'b', ['b']],
      ['what stands alone takes “weet ik niet” away', 'unknown', 'none', ['none']],
      ['“weet ik niet” again leaves no answer', 'unknown', 'unknown', undefined],
      ['drops what is no option any more', ['gone'], 'a', ['a']],
    ];
  for (const [what, before, id, after] of rows)
    it(what, () => expect(toggled(multiple, before, id)).to.deep.equal(after));

  it('leaves the answer before as it was', () => {
    const before = Object.freeze(['a']);
    toggled(multiple, before, 'b');
    expect(before).to.deep.equal(['a']);
  });
});

describe('Whether something is an answer', () => {
  const rows: [value: AnswerValue | undefined, given: boolean, answered: boolean][] = [
    [undefined, false, false],
    ['', false, false],
    ['  \n', false, false],
    [[], false, false],
    ['unknown', true, false],
    ['a', true, true],
    [['a'], true, true],
    [0, true, true],
    [false, true, true],
  ];
  for (const [value, given, answered] of rows)
    it(JSON.stringify(value) ?? 'nothing', () =>
      expect([isGiven(value), isAnswered(value)]).to.deep.equal([given, answered]),
    );
});

describe('What was chosen', () => {
  const rows: [value: AnswerValue | undefined, chosen: string[], other: boolean][] = [
    [undefined, [], false],
    ['a', ['a'], false],
    [['a', 'other'], ['a', 'other'], true],
    ['other', ['other'], true],
    [3, [], false],
    [true, [], false],
  ];
  for (const [value, ids, other] of rows)
    it(JSON.stringify(value) ?? 'nothing', () =>
      expect([chosen(value), saysOther(value)]).to.deep.equal([ids, other]),
    );
});

describe('“Weet ik niet” is offered', () => {
  const rows: [what: string, asked: Question, offered: boolean][] = [
    ['by default', scale('q'), true],
    ['not where the scan says so', scale('q', { unknown: false }), false],
    ['with a number', question('q', 'number'), true],
    ['not where words are written', question('q', 'text'), false],
  ];
  for (const [what, asked, offered] of rows) it(what, () => expect(offersUnknown(asked)).to.equal(offered));
});

describe('What fits a question', () => {
  const single = question('q', 'single', { options: worth({ a: 1, b: 2 }) });
  const sealed = (asked: Question): Question => ({ ...asked, unknown: false });
  const tables: [what: string, asked: Question, fit: unknown[], unfit: unknown[]][] = [
    ['one choice', single, ['a', 'b', 'unknown'], ['c', 'other', '', ['a'], 1, true, null, undefined, {}]],
    ['one choice or “anders”', { ...single, other: true }, ['other'], [['other']]],
    ['one choice without “weet ik niet”', sealed(single), ['a'], ['unknown']],
    ['one choice without options', question('q', 'single'), ['unknown'], ['a', 'toString']],
    [
      'several choices',
      multiple,
      [['a'], ['c', 'a'], ['a', 'b', 'c', 'other'], ['none'], 'unknown'],
      [
        [],
        'a',
        ['a', 'a'],
        ['a', 'none'],
        ['gone'],
        ['a', 'gone'],
        ['unknown'],
        [1],
        [['a']],
        { 0: 'a', length: 1 },
      ],
    ],
    ['several choices by what every object has', multiple, [], [['constructor'], '__proto__']],
    ['more choices than there are', multiple, [], [Array<string>(1e6).fill('a')]],
    ['a scale', scale('q'), [1, 5, 'unknown'], [0, 6, 1.5, '1', NaN, [1], true]],
    ['a scale that is not there', scale('q', { scale: '__proto__' }), ['unknown'], [1, undefined]],
    ['yes or no', question('q', 'boolean'), [true, false, 'unknown'], ['true', 1, 0, null, undefined]],
    ['a number', question('q', 'number'), [0, -1.5, 1e9, 'unknown'], ['12', NaN, Infinity, [1], null]],
    [
      'words',
      question('q', 'text'),
      ['ja', ' ja ', 'unknown', 'other'],
      ['', '  ', 1, ['ja'], null, undefined],
    ],
    ['words, where nothing else is offered', sealed(question('q', 'text')), ['unknown'], []],
    ['a kind that there is not', question('q', 'file' as Question['kind']), [], ['a', 1, undefined]],
  ];
  for (const [what, asked, fit, unfit] of tables)
    it(what, () => {
      const scan = withQuestions([asked]);
      const fitting = [...fit, ...unfit].filter((value) => fits(scan, asked, value));
      expect(fitting).to.deep.equal(fit);
    });
});
