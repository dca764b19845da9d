import { expect } from '@open-wc/testing';
import {
  makeResponse,
  restore,
  type Filled,
  type Lost,
  type Question,
  type Restored,
  type Scan,
} from '../../../src/model/scan/index.js';
import { filled, option, question, scale, withQuestions, worth } from './support.js';

const SIGNATURE = { id: '3f2a9c10-77aa', date: '2026-11-21', language: 'ar' };
const ticks = question('m', 'multiple', {
  options: [...worth({ a: 1, b: 2 }), option('none', { exclusive: true })],
  other: true,
});
const SCAN = withQuestions(
  [
    question('g', 'boolean'),
    scale('s', { wish: true, showIf: { question: 'g', is: true } }),
    ticks,
    question('w', 'text'),
    question('n', 'number'),
    scale('p', { roles: ['parent'] }),
  ],
  {
    version: '2',
    roles: [
      { id: 'parent', label: 'Ouder' },
      { id: 'team', label: 'Team' },
    ],
  },
);
const FILLED: Filled = {
  role: 'parent',
  answers: { g: true, s: 4, m: ['a', 'other'], w: 'Veel', n: 12, p: 'unknown' },
  wishes: { s: 5 },
  others: { m: 'Met de bakker' },
};
const made = (changes: Partial<Filled> = {}, scan = SCAN) =>
  makeResponse(scan, { ...FILLED, ...changes }, SIGNATURE);

describe('A response that leaves the page', () => {
  it('says what was answered by ids, and of which scan, day and language', () => {
    expect(made()).to.deep.equal({
      scan: 'samen',
      version: '2',
      id: '3f2a9c10-77aa',
      role: 'parent',
      date: '2026-11-21',
      language: 'ar',
      answers: { g: true, s: 4, m: ['a', 'other'], w: 'Veel', n: 12, p: 'unknown' },
      wishes: { s: 5 },
      others: { m: 'Met de bakker' },
    });
  });
  it('of nothing has no answers, and says nothing of a role, wishes or other words', () => {
    const response = makeResponse(SCAN, filled({}), SIGNATURE);
    expect(response).to.have.all.keys('scan', 'version', 'id', 'date', 'language', 'answers');
    expect(response.answers).to.deep.equal({});
  });
  it('holds no label in any field that is an id', () => {
    const { others: _words, answers, ...rest } = made({ answers: { ...FILLED.answers, w: '' } });
    const said = JSON.stringify([rest, answers]);
    for (const label of ['Ouder', 'Optie a', 'Stap 4', 'Vraag', 'Thema']) expect(said).not.to.contain(label);
  });

  const left: [what: string, changes: Partial<Filled>, without: string[]][] = [
    [
      'an answer and a wish that are hidden by another answer',
      { answers: { ...FILLED.answers, g: false } },
      ['s'],
    ],
    ['what another role is asked', { role: 'team' }, ['p']],
    ['what is no answer', { answers: { ...FILLED.answers, w: '  ', n: NaN, s: 9 } }, ['w', 'n', 's']],
    ['what no question is for', { answers: { ...FILLED.answers, gone: 1 } }, []],
  ];
  for (const [what, changes, without] of left)
    it(`leaves out ${what}, and keeps it on the page`, () => {
      const whole = { ...FILLED, ...changes };
      const before = structuredClone(whole);
      const { answers, wishes } = makeResponse(SCAN, whole, SIGNATURE);
      const rest = Object.keys(FILLED.answers).filter((id) => !without.includes(id));
      expect(answers).to.have.all.keys(...rest);
      if (what.includes('wish')) expect(wishes).to.equal(undefined);
      expect(whole).to.deep.equal(before);
    });

  const words: [what: string, changes: Partial<Filled>, scan: Scan, others: unknown][] = [
    ['with “anders”', {}, SCAN, { m: 'Met de bakker' }],
    ['not without “anders”', { answers: { m: ['a'] } }, SCAN, undefined],
    ['not when nothing was written', { others: { m: '  ' } }, SCAN, undefined],
    [
      'not of a question that does not ask them',
      { answers: { w: 'other' }, others: { w: 'Iets' } },
      SCAN,
      undefined,
    ],
  ];
  for (const [what, changes, scan, others] of words)
    it(`takes other words along ${what}`, () => expect(made(changes, scan).others).to.deep.equal(others));
  it('takes a wish along only of a question that asks it', () => {
    expect(made({ wishes: { s: 5, p: 5 } }).wishes).to.deep.equal({ s: 5 });
  });
});

const restored = (saved: unknown, scan = SCAN) => restore(scan, saved) as Restored;
/** A saved response, as a file holds it. */
const saved = (changes: object = {}) => JSON.parse(JSON.stringify({ ...made(), ...changes })) as unknown;

describe('A response that was saved', () => {
  it('comes back whole', () => {
    expect(restored(saved())).to.deep.equal({
      filled: FILLED,
      id: '3f2a9c10-77aa',
      date: '2026-11-21',
      lost: [],
      lostRole: false,
      version: '2',
      otherVersion: false,
    });
  });

  const refused: [what: string, saved: unknown, why: string][] = [
    ['of another scan', saved({ scan: 'elders' }), 'other-scan'],
    ['nothing', undefined, 'not-a-response'],
    ['null', null, 'not-a-response'],
    ['a list', [saved()], 'not-a-response'],
    ['a text', JSON.stringify(saved()), 'not-a-response'],
    ['another document', { partners: [] }, 'not-a-response'],
    ['one without answers', { scan: 'samen' }, 'not-a-response'],
    ['answers in a list', saved({ answers: ['a'] }), 'not-a-response'],
    ['answers that are null', saved({ answers: null }), 'not-a-response'],
    ['a scan that is no text', saved({ scan: { toString: 1 } }), 'not-a-response'],
  ];
  for (const [what, given, why] of refused)
    it(`is refused: ${what}`, () => expect(restore(SCAN, given)).to.equal(why));

  describe('that somebody tampered with', () => {
    const answer = (id: string, value: unknown) => saved({ answers: { g: true, [id]: value } });
    const changed: [what: string, id: string, value: unknown, kept: unknown][] = [
      ['a wrong type', 's', '4', undefined],
      ['a step that is not there', 's', 99, undefined],
      ['an object', 's', { toString: 1 }, undefined],
      ['null', 's', null, undefined],
      ['a list where one is chosen', 's', [4], undefined],
      ['a tick that is not there', 'm', ['a', 'gone'], ['a']],
      ['ticks of wrong types', 'm', ['a', 1, null, {}, ['b']], ['a']],
      ['“geen van deze” beside another', 'm', ['none', 'a'], undefined],
      ['what every object has', 'm', ['constructor', '__proto__'], undefined],
      ['more words than anybody writes', 'w', 'x'.repeat(1_000_000), 'x'.repeat(20_000)],
      ['words cut in the middle of a character', 'w', `${'x'.repeat(19_999)}😀`, 'x'.repeat(19_999)],
      ['a very long number in words', 'n', '1'.repeat(1_000_000), undefined],
    ];
    for (const [what, id, value, kept] of changed)
      it(`keeps what fits and names the question: ${what}`, () => {
        const { filled: found, lost } = restored(answer(id, value));
        expect(found.answers).to.deep.equal({ g: true, ...(kept !== undefined && { [id]: kept }) });
        expect(lost).to.deep.equal([{ question: id, why: 'changed' }] satisfies Lost[]);
      });

    it('takes the same tick twice as one, and nothing was lost', () => {
      const { filled: found, lost } = restored(answer('m', ['a', 'b', 'a']));
      expect(found.answers['m']).to.deep.equal(['a', 'b']);
      expect(lost).to.deep.equal([]);
    });
    it('names what no question is for, each once', () => {
      const { filled: found, lost } = restored(
        saved({ answers: { x: 1, g: true }, wishes: { x: 2 }, others: { x: 'a' } }),
      );
      expect(found).to.deep.equal({ role: 'parent', answers: { g: true }, wishes: {}, others: {} });
      expect(lost).to.deep.equal([{ question: 'x', why: 'gone' }]);
    });
    it('takes no wish where none is asked, and no words where none are', () => {
      const { filled: found, lost } = restored(
        saved({ answers: {}, wishes: { g: true }, others: { w: 'Iets', m: 7 } }),
      );
      expect(found).to.deep.include({ wishes: {}, others: {} });
      expect(lost.map(({ question: id }) => id)).to.deep.equal(['g', 'w', 'm']);
    });
    it('does not change what every object has', () => {
      const file = '{"scan":"samen","version":"2","answers":{"__proto__":["a"],"constructor":true,"g":true}}';
      const { filled: found, lost } = restored(JSON.parse(file));
      expect(Object.getPrototypeOf(found.answers)).to.equal(Object.prototype);
      expect(found.answers).to.deep.equal({ g: true });
      expect(lost.map(({ question: id }) => id)).to.deep.equal(['__proto__', 'constructor']);
    });
    it('takes answers to questions by such names as any other', () => {
      const named = ['__proto__', 'constructor', 'toString'].map((id): Question => ({
        ...ticks,
        id,
        other: false,
      }));
      const file = '{"scan":"samen","answers":{"__proto__":["a"],"constructor":["b"]}}';
      const { filled: found, lost } = restored(JSON.parse(file), withQuestions(named));
      expect(Object.getPrototypeOf(found.answers)).to.equal(Object.prototype);
      expect(Object.entries(found.answers)).to.deep.equal([
        ['__proto__', ['a']],
        ['constructor', ['b']],
      ]);
      expect(lost).to.deep.equal([]);
    });

    const loose: [what: string, changes: object, expected: Partial<Restored>][] = [
      ['no version', { version: undefined }, { version: '', otherVersion: true }],
      ['a version that is an object', { version: { toString: 1 } }, { version: '', otherVersion: true }],
      ['a version that is a number', { version: 2 }, { version: '', otherVersion: true }],
      ['wishes and words that are lists', { wishes: [5], others: 'x' }, { lost: [] }],
      ['an id with markup', { id: '<img src=x>' }, { id: undefined }],
      ['an id that is too long', { id: 'x'.repeat(65) }, { id: undefined }],
      ['an id that is too short', { id: '1' }, { id: undefined }],
      ['a day that does not exist', { date: '2026-02-30' }, { date: undefined }],
      ['a day with more behind it', { date: '2026-11-21T10:00' }, { date: undefined }],
      ['a day that is a number', { date: 20261121 }, { date: undefined }],
      ['no role', { role: undefined }, { lostRole: false }],
      ['a role that is not there', { role: 'mayor' }, { lostRole: true }],
      ['a role that is no text', { role: { id: 'parent' } }, { lostRole: false }],
    ];
    for (const [what, changes, expected] of loose)
      it(`does not fall over ${what}`, () => expect(restored(saved(changes))).to.deep.include(expected));

    it('of which a hundred thousand answers belong to nothing is read all the same', () => {
      const answers = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`x${i}`, i]));
      expect(restored(saved({ answers: { ...answers, g: true } })).filled.answers).to.deep.equal({ g: true });
    });
  });

  it('of another version keeps what still fits and names what does not', () => {
    const next = withQuestions(
      [
        question('g', 'boolean'),
        // No wish any more, fewer steps, one option less, words where a number was; and `w` is gone.
        scale('s', { scale: 'three' }),
        { ...ticks, options: worth({ b: 2, c: 3 }), other: true },
        question('n', 'text'),
        scale('new'),
      ],
      { version: '3', scales: { three: { options: [1, 2, 3].map((value) => ({ value, label: '' })) } } },
    );
    const found = restored(saved({ answers: { ...FILLED.answers, m: ['a', 'b', 'other'] } }), next);
    expect(found.filled).to.deep.equal({
      role: undefined,
      answers: { g: true, m: ['b', 'other'] },
      wishes: {},
      others: { m: 'Met de bakker' },
    });
    expect(found).to.deep.include({ version: '2', otherVersion: true, lostRole: true });
    expect(found.lost).to.deep.equal([
      { question: 's', why: 'changed' },
      { question: 'm', why: 'changed' },
      { question: 'w', why: 'gone' },
      { question: 'n', why: 'changed' },
      { question: 'p', why: 'gone' },
    ] satisfies Lost[]);
  });
});
