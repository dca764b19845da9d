import { expect } from '@open-wc/testing';
import { missing, pagesFor, progress, type Answers, type Paging } from '../../../src/model/scan/index.js';
import { questionsOf } from '../../../src/model/scan/pages.js';
import { filled, idsOf, question, scale, scanOf, theme } from './support.js';

const SCAN = scanOf([
  theme('one', [question('a', 'boolean'), scale('b', { showIf: { question: 'a', is: true } })]),
  theme('parents', [scale('c', { roles: ['parent'] }), scale('d', { roles: ['parent'] })]),
  theme('none', []),
]);

describe('The pages of a scan', () => {
  /** Each page as its id, and per theme on it the questions. */
  const drawn = (paging: Paging, answers: Answers, role?: string) =>
    pagesFor(SCAN, filled(answers, { ...(role && { role }) }), paging).map(
      ({ id, parts }) =>
        `${id}: ${parts.map((part) => `${part.theme.id}(${idsOf(part.questions).join(' ')})`).join(' ')}`,
    );
  const rows: [paging: Paging, what: string, answers: Answers, role: string | undefined, pages: string[]][] =
    [
      ['theme', 'everybody, everything', { a: true }, undefined, ['one: one(a b)', 'parents: parents(c d)']],
      ['theme', 'without what another answer hides', {}, 'parent', ['one: one(a)', 'parents: parents(c d)']],
      ['theme', 'without a theme of another role', { a: true }, 'team', ['one: one(a b)']],
      [
        'question',
        'everybody, everything',
        { a: true },
        undefined,
        ['a: one(a)', 'b: one(b)', 'c: parents(c)', 'd: parents(d)'],
      ],
      ['question', 'without what another answer hides', { a: false }, 'team', ['a: one(a)']],
      ['all', 'everything on one', { a: true }, undefined, ['all: one(a b) parents(c d)']],
      ['all', 'without a theme of another role', {}, 'team', ['all: one(a)']],
    ];
  for (const [paging, what, answers, role, pages] of rows)
    it(`by ${paging}: ${what}`, () => expect(drawn(paging, answers, role)).to.deep.equal(pages));

  for (const paging of ['theme', 'question', 'all'] as const)
    it(`by ${paging}: none when nothing is asked`, () => {
      const scan = scanOf([theme('parents', [scale('c', { roles: ['parent'] })])]);
      expect(pagesFor(scan, filled({}, { role: 'team' }), paging)).to.deep.equal([]);
    });

  it('give their questions in order', () => {
    expect(idsOf(questionsOf(pagesFor(SCAN, filled({ a: true }), 'theme')))).to.deep.equal([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

describe('What is missing, and how far one is', () => {
  const asked = [
    scale('a', { required: true }),
    scale('b'),
    question('w', 'text', { required: true }),
    question('y', 'boolean', { required: true }),
  ];
  const rows: [what: string, answers: Answers, missing: string[], done: number][] = [
    ['nothing answered', {}, ['a', 'w', 'y'], 0],
    ['“weet ik niet” is a response', { a: 'unknown' }, ['w', 'y'], 1],
    ['no is a response', { y: false }, ['a', 'w'], 1],
    ['spaces are none', { w: '  ' }, ['a', 'w', 'y'], 0],
    ['what is optional is never missing, and counts when it is answered', { b: 3 }, ['a', 'w', 'y'], 1],
    ['everything', { a: 1, b: 2, w: 'ja', y: true }, [], 4],
    ['answers to other questions', { x: 1 }, ['a', 'w', 'y'], 0],
  ];
  for (const [what, answers, lacking, done] of rows)
    it(what, () => {
      expect(idsOf(missing(asked, filled(answers)))).to.deep.equal(lacking);
      expect(progress(asked, filled(answers))).to.deep.equal({ done, of: 4 });
    });
  it('a question by the name of what every object has is not answered by itself', () => {
    const odd = ['constructor', '__proto__', 'toString'].map((id) => scale(id, { required: true }));
    expect(missing(odd, filled({}))).to.have.length(3);
    expect(progress(odd, filled({}))).to.deep.equal({ done: 0, of: 3 });
  });
});
