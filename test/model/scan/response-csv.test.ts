import { expect } from '@open-wc/testing';
import {
  RESPONSE_COLUMNS,
  responseCsv,
  type Answers,
  type Question,
  type Response,
  type ResponseColumn,
  type ResponseWords,
  type Scan,
} from '../../../src/model/scan/index.js';
import { resolveText } from '../../../src/model/text.js';
import { option, question, scale, scanOf, theme, worth } from './support.js';

/** What an English reader gets. */
const WORDS: ResponseWords = {
  text: (value, language) => resolveText(value, 'en', language)?.text ?? '',
  yes: 'Yes',
  no: 'No',
  unknown: 'I do not know',
  other: 'Other',
  columns: Object.fromEntries(
    RESPONSE_COLUMNS.map((column) => [column, `The ${column}`]),
  ) as ResponseWords['columns'],
};

const response = (answers: Answers, more: Partial<Response> = {}): Response => ({
  scan: 'samen',
  version: '1',
  id: '3f2a9c10',
  date: '2026-11-21',
  language: 'nl',
  answers,
  ...more,
});

/** The rows under the header, by column. No cell of these tests holds a separator. */
function rows(scan: Scan, of: Response): Record<ResponseColumn, string>[] {
  const [, ...lines] = responseCsv(scan, of, WORDS).trim().split('\r\n');
  return lines.map((line) => {
    const cells = line.slice(1, -1).split('";"');
    return Object.fromEntries(RESPONSE_COLUMNS.map((column, i) => [column, cells[i]])) as Record<
      ResponseColumn,
      string
    >;
  });
}
const row = (asked: Question, answers: Answers, more: Partial<Response> = {}) =>
  rows(scanOf([theme('t', [asked])], { mode: 'score' }), response(answers, more))[0]!;

const ticks = question('m', 'multiple', {
  options: [
    option('a', { label: { nl: 'Taal', en: 'Language' }, value: 1 }),
    option('b', { value: 2 }),
    option('none', { exclusive: true }),
  ],
  other: true,
});

describe('A response as a table', () => {
  it('has a header in the reader’s language and a row for each question that was asked', () => {
    const scan = scanOf(
      [
        theme('one', [question('y', 'boolean', { text: { nl: 'Komt u?', en: 'Do you come?' } })], {
          title: { nl: 'Samen', en: 'Together' },
        }),
        theme('two', [
          scale('s', { showIf: { question: 'y', is: true } }),
          scale('p', { roles: ['parent'] }),
          question('n', 'number'),
        ]),
      ],
      { mode: 'both', roles: [{ id: 'team', label: { nl: 'Team', en: 'The team' } }] },
    );
    expect(responseCsv(scan, response({ y: false, s: 4 }, { role: 'team' }), WORDS)).to.equal(
      '\uFEFF"The theme";"The question";"The text";"The kind";"The answer";"The label";"The wish";"The wishLabel";' +
        '"The other";"The value";"The points";"The possible";"The role";"The date";"The response"\r\n' +
        '"Together";"y";"Do you come?";"boolean";"false";"No";"";"";"";"0";"0";"1";"The team";"2026-11-21";"3f2a9c10"\r\n' +
        '"Thema two";"n";"Vraag n";"number";"";"";"";"";"";"";"";"";"The team";"2026-11-21";"3f2a9c10"\r\n',
    );
  });

  type Cells = Partial<Record<ResponseColumn, string>>;
  const cases: [what: string, found: Record<ResponseColumn, string>, cells: Cells][] = [
    [
      'a step',
      row(scale('s'), { s: 4 }),
      { answer: '4', label: 'Stap 4', value: '4', points: '3', possible: '4' },
    ],
    // ½ · (5−4) of ½ · (5−1)
    [
      'a step turned round that counts half',
      row(scale('s', { reverse: true, weight: 0.5 }), { s: 4 }),
      { value: '4', points: '0,5', possible: '2' },
    ],
    [
      'a step that does not count',
      row(scale('s', { weight: 0 }), { s: 4 }),
      { label: 'Stap 4', value: '', points: '', possible: '' },
    ],
    [
      'a value under nought',
      row(scale('s', { scale: 'around' }), { s: -2 }),
      { answer: '-2', value: '-2', points: '0', possible: '4' },
    ],
    [
      '“weet ik niet”',
      row(scale('s'), { s: 'unknown' }),
      { answer: 'unknown', label: 'I do not know', value: '', points: '' },
    ],
    ['no answer', row(scale('s'), {}), { answer: '', label: '', value: '', points: '', possible: '' }],
    [
      'one choice',
      row(question('o', 'single', { options: worth({ a: 2, b: 0 }) }), { o: 'a' }),
      { answer: 'a', label: 'Optie a', value: '2', points: '2', possible: '2' },
    ],
    [
      'several choices, each on a line',
      row(ticks, { m: ['a', 'b'] }),
      { answer: 'a\nb', label: 'Language\nOptie b', value: '3', points: '3', possible: '3' },
    ],
    [
      '“anders” with its words',
      row(ticks, { m: ['a', 'other'] }, { others: { m: 'De bakker' } }),
      { answer: 'a\nother', label: 'Language\nOther', other: 'De bakker' },
    ],
    ['words that belong to nothing', row(ticks, { m: ['a'] }, { others: { m: 'De bakker' } }), { other: '' }],
    ['yes', row(question('y', 'boolean'), { y: true }), { answer: 'true', label: 'Yes', value: '1' }],
    [
      'a number, which is no score',
      row(question('n', 'number'), { n: 2.5 }),
      { answer: '2,5', label: '2,5', value: '' },
    ],
    ['words', row(question('w', 'text'), { w: 'other' }), { answer: 'other', label: 'other' }],
    ['words over several lines', row(question('w', 'text'), { w: 'een\r\ntwee' }), { label: 'een\ntwee' }],
    [
      'words that are a formula',
      row(question('w', 'text'), { w: '=CMD(1)' }),
      { answer: "'=CMD(1)", label: "'=CMD(1)" },
    ],
    [
      'a wish',
      row(scale('s', { wish: true }), { s: 2 }, { wishes: { s: 5 } }),
      { answer: '2', wish: '5', wishLabel: 'Stap 5', points: '1' },
    ],
    [
      'a wish where none is asked',
      row(scale('s'), { s: 2 }, { wishes: { s: 5 } }),
      { wish: '', wishLabel: '' },
    ],
    ['what cannot be an answer', row(scale('s'), { s: 99 }), { answer: '', label: '', value: '' }],
    ['a role that is not there', row(scale('s'), {}, { role: 'mayor' }), { role: '' }],
  ];
  for (const [what, found, cells] of cases) it(what, () => expect(found).to.include(cells));

  it('tells no points where the scan gives no scores', () => {
    const [found] = rows(scanOf([theme('t', [scale('s')])], { mode: 'advice' }), response({ s: 4 }));
    expect(found).to.include({ answer: '4', label: 'Stap 4', value: '', points: '', possible: '' });
  });
  it('guards every text that a spreadsheet would run', () => {
    const evil = '=HYPERLINK(1)';
    const scan = scanOf([
      theme('t', [question('=q', 'single', { text: evil, options: [option('a', { label: evil })] })], {
        title: evil,
      }),
    ]);
    const [found] = rows(scan, response({ '=q': 'a' }, { id: '@id', date: '+1' }));
    expect(Object.values(found!).filter((cell) => /^[=+@-]/.test(cell))).to.deep.equal([]);
  });
});
