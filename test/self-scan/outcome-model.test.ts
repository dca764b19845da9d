import { expect } from '@open-wc/testing';
import { onAxis, outcomeOf, outline, termsOf, wrapped } from '../../src/elements/self-scan/outcome.model.js';
import type { AnswerValue, Question, Scan } from '../../src/model/scan/scan.js';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  kind: 'boolean',
  text: id,
  ...more,
});

function scanOf(questions: Question[], minAnswered?: number): Scan {
  return {
    id: 's',
    version: '1',
    mode: 'score',
    themes: [
      { id: 't', title: 'T', language: 'nl', source: 'x', questions, ...(minAnswered && { minAnswered }) },
    ],
  };
}

const lackOf = (scan: Scan, answers: Record<string, AnswerValue>) =>
  outcomeOf(scan, { answers, wishes: {}, others: {} }).themes[0]?.lacks;

describe('Why a theme has no score', () => {
  const three = ['a', 'b', 'c'].map((id) => question(id));
  const cases: [string, Scan, Record<string, AnswerValue>, unknown][] = [
    ['it has one', scanOf(three), { a: true }, undefined],
    ['nothing was answered', scanOf(three), {}, { why: 'nothing' }],
    ['only “weet ik niet”', scanOf(three), { a: 'unknown' }, { why: 'unknown' }],
    ['one more is needed', scanOf(three, 2), { a: true }, { why: 'more', count: 1 }],
    ['two more', scanOf(three, 3), { a: true, b: 'unknown' }, { why: 'more', count: 2 }],
    ['words do not count', scanOf([question('w', { kind: 'text' })]), { w: 'Goed' }, { why: 'unscored' }],
    ['nor what weighs nothing', scanOf([question('a', { weight: 0 })]), { a: true }, { why: 'unscored' }],
    [
      'words were given, but nothing that counts',
      scanOf([question('w', { kind: 'text' }), question('a')]),
      { w: 'Goed' },
      { why: 'nothing' },
    ],
  ];
  for (const [name, scan, answers, wanted] of cases)
    it(name, () => expect(lackOf(scan, answers)).to.deep.equal(wanted));

  it('is not asked of a theme without questions for this role', () => {
    const scan = scanOf([question('a', { roles: ['team'] })]);
    expect(outcomeOf(scan, { role: 'ouder', answers: {}, wishes: {}, others: {} }).themes).to.deep.equal([]);
  });
});

describe('What partners and activities call the theme of a tip', () => {
  const scan = { themes: [{ id: 't' }, { id: 'u', themes: ['taal', 'lezen'] }] } as unknown as Scan;
  const tip = (more: object) => ({ id: 'x', text: 'x', ...more });
  const cases: [string, object, readonly string[]][] = [
    ['what the tip says', { theme: 'u', themes: ['sport'] }, ['sport']],
    ['else what its theme says', { theme: 'u' }, ['taal', 'lezen']],
    ['else the id of its theme', { theme: 't' }, ['t']],
    ['nothing for a tip about the whole scan', {}, []],
  ];
  for (const [name, more, wanted] of cases)
    it(name, () => expect(termsOf(scan, tip(more))).to.deep.equal(wanted));
});

describe('The figure of all themes', () => {
  it('begins at the top and goes round clockwise; 0 is in the middle, more than 100 is not', () => {
    expect([0, 1, 2, 3].map((i) => onAxis(i, 4, 100, 10))).to.deep.equal([
      { x: 0, y: -10 },
      { x: 10, y: 0 },
      { x: 0, y: 10 },
      { x: -10, y: 0 },
    ]);
    expect(onAxis(1, 3, 0, 10)).to.deep.equal({ x: 0, y: 0 });
    expect(onAxis(0, 3, 140, 10)).to.deep.equal({ x: 0, y: -10 });
    expect(outline([onAxis(0, 4, 50, 10), onAxis(1, 4, 50, 10)])).to.equal('0,-5 5,0');
  });

  const cases: [string, string, number, string[]][] = [
    ['a short label', 'Taal', 3, ['Taal']],
    ['words that fit together', 'Taal en lezen thuis', 3, ['Taal en', 'lezen thuis']],
    ['a long word', 'Arbeidsmarktoriëntatie', 3, ['Arbeidsmark…']],
    ['more than there is room for', 'een twee drie vier vijf zes zeven', 2, ['een twee', 'drie vier…']],
    ['nothing', '  ', 2, ['']],
  ];
  for (const [name, label, most, wanted] of cases)
    it(`writes ${name} in lines`, () => expect(wrapped(label, 11, most)).to.deep.equal(wanted));
});
