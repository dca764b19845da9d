import { expect } from '@open-wc/testing';
import type { Problem } from '../../src/model/problem.js';
import { parseTable } from '../../src/sources/csv.js';
import { ReadError } from '../../src/sources/read-error.js';
import { runNow } from '../../src/model/slices.js';

function parse(text: string) {
  const problems: Problem[] = [];
  const table = runNow(parseTable(text, { source: 'test', problems }));
  return { ...table, problems, paths: problems.map(({ path }) => path) };
}

describe('A table', () => {
  const cut: [what: string, text: string, header: string[], rows: string[][]][] = [
    ['with semicolons', 'a;b\n1;2', ['a', 'b'], [['1', '2']]],
    ['with commas', 'a,b\n1,2', ['a', 'b'], [['1', '2']]],
    ['with tabs', 'a\tb\n1\t2', ['a', 'b'], [['1', '2']]],
    ['with semicolons, and commas in its texts', 'a;b\n1, 2, 3;4, 5', ['a', 'b'], [['1, 2, 3', '4, 5']]],
    ['whose separator is named as Excel does', 'sep=;\na,b;c\n1;2', ['a,b', 'c'], [['1', '2']]],
    ['with Windows line ends', 'a;b\r\n1;2\r\n', ['a', 'b'], [['1', '2']]],
    ['with line ends of an old Mac', 'a;b\r1;2\r', ['a', 'b'], [['1', '2']]],
    [
      'with line ends of every kind',
      'a;b\r\n1;2\n3;4\r5;6',
      ['a', 'b'],
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'with separators, quotes and line breaks in quotes',
      'a;b\n"1;""2""\r\n3";4',
      ['a', 'b'],
      [['1;"2"\n3', '4']],
    ],
    ['with spaces around its cells', ' a ; b \n 1 ;\u00a02 ', ['a', 'b'], [['1', '2']]],
    ['with empty rows and rows of separators only', '\n\na;b\n\n;\n1;2\n\n', ['a', 'b'], [['1', '2']]],
    ['with empty columns at the end', 'a;b;;\n1;2;;', ['a', 'b'], [['1', '2', '', '']]],
    ['with one column', 'a\n1', ['a'], [['1']]],
    ['with a header only', 'a;b\n', ['a', 'b'], []],
    [
      'with formulas, which are just texts',
      'a;b;c;d\n=1+1;+31;-2;@x',
      ['a', 'b', 'c', 'd'],
      [['=1+1', '+31', '-2', '@x']],
    ],
  ];
  for (const [what, text, header, rows] of cut) {
    it(`${what} is cut into cells`, () => {
      const table = parse(text);
      expect(table.header).to.deep.equal(header);
      expect(table.rows.map(({ cells }) => cells)).to.deep.equal(rows);
      expect(table.problems).to.deep.equal([]);
    });
  }

  it('knows on which line each row starts', () => {
    const { rows } = parse('a;b\n1;2\n"x\ny\r\nz";2\n\n3;4\n');
    expect(rows.map(({ line }) => line)).to.deep.equal([2, 3, 7]);
  });

  it('counts the line that names the separator', () => {
    expect(parse('sep=,\na,b\n1,2').rows[0]?.line).to.equal(3);
  });

  describe('that is odd is read as well as can be, and reported', () => {
    const odd: [what: string, text: string, rows: string[][], paths: string[], words: RegExp][] = [
      ['a row with too many cells', 'a;b\n1;2;3', [['1', '2', '3']], ['regel 2'], /meer cellen/],
      ['a row with too few cells', 'a;b;c\n1', [['1']], ['regel 2'], /1 van de 3 cellen/],
      [
        'a quote in an odd place',
        'a;b\n"1"x;2\n3;4',
        [
          ['1"x', '2'],
          ['3', '4'],
        ],
        ['regel 2'],
        /vreemde plek/,
      ],
      [
        'a quote inside quotes',
        'a;b\n"1 "x" 1";2\n3;4',
        [
          ['1 "x" 1', '2'],
          ['3', '4'],
        ],
        ['regel 2'],
        /vreemde plek/,
      ],
      [
        'a quote that never closes',
        'a;b\n1;2\n"3;4\n5;6',
        [
          ['1', '2'],
          ['3', '4'],
          ['5', '6'],
        ],
        ['regel 3'],
        /nergens sluit/,
      ],
      [
        'a quote that a later one closes',
        'a;b\n"De" Brug;2\n3;"4"\n5;6',
        [
          ['De" Brug', '2'],
          ['3', '4'],
          ['5', '6'],
        ],
        ['regel 2'],
        /vreemde plek/,
      ],
      [
        'NUL characters',
        'a;b\n1;2\n3\0;4',
        [
          ['1', '2'],
          ['3', '4'],
        ],
        ['regel 3'],
        /NUL/,
      ],
    ];
    for (const [what, text, rows, paths, words] of odd) {
      it(what, () => {
        const table = parse(text);
        expect(table.rows.map(({ cells }) => cells.join())).to.deep.equal(rows.map((cells) => cells.join()));
        expect(table.paths).to.deep.equal(paths);
        expect(table.problems[0]!.message).to.match(words);
      });
    }
  });

  it('full of odd quotes is given up at some point, and that is said', () => {
    const { rows, problems } = parse(`a;b\n${'"x;1\n'.repeat(100)}`);
    expect(rows).to.have.length(50);
    expect(problems.at(-1)).to.include({ severity: 'error', path: 'regel 52' });
  });

  it('without anything in it is refused', () => {
    for (const text of [';;;\n;;', '\0', '""']) expect(() => parse(text)).to.throw(ReadError, /leeg/);
  });

  it('does not hang on a hostile megabyte', () => {
    const start = performance.now();
    for (const text of [
      `a;b\n${'"'.repeat(1e6)}`,
      `a;b\n"${'x;\n'.repeat(3e5)}`,
      ';'.repeat(1e6),
      `a;b\n${' '.repeat(1e6)}x`,
    ]) {
      try {
        parse(text);
      } catch (error) {
        expect(error).to.be.instanceOf(ReadError);
      }
    }
    expect(performance.now() - start).to.be.below(5000);
  });
});
