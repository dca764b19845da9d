import { expect } from '@open-wc/testing';
import { csvTable } from '../../src/model/csv-cells.js';

describe('A table for a spreadsheet', () => {
  it('is marked as UTF-8, with semicolons and Windows line ends', () => {
    expect(
      csvTable([
        ['a', 'b'],
        ['é', ''],
      ]),
    ).to.equal('\uFEFF"a";"b"\r\n"é";""\r\n');
  });
  it('of no rows is empty', () => expect(csvTable([])).to.equal('\uFEFF'));

  const cells: [what: string, value: string | number, cell: string][] = [
    ['quotes', 'de "Brug"', '"de ""Brug"""'],
    ['a separator', 'a;b,c\td', '"a;b,c\td"'],
    ['line ends', 'a\r\nb\rc', '"a\nb\nc"'],
    ['what no file should hold', 'a\0b', '"ab"'],
    ['space around', '  a ', '"a"'],
    ['a formula', '=1+1', '"\'=1+1"'],
    ['a formula behind a space', ' =1+1', '"\'=1+1"'],
    ['a formula behind a line end', '\r\n@SUM(A1)', '"\'@SUM(A1)"'],
    ['a formula behind nothing', '\0+1', '"\'+1"'],
    ['a formula in wide signs', '＝1+1', '"\'＝1+1"'],
    ['an apostrophe before a formula', "'=1", '"\'\'=1"'],
    ['a list of strokes', '- a\n- b', '"\'- a\n- b"'],
    ['a number', 12, '"12"'],
    ['a fraction', 2.5, '"2,5"'],
    ['a number under nought, which is no formula', -1.5, '"-1,5"'],
  ];
  for (const [what, value, cell] of cells)
    it(what, () => expect(csvTable([[value]])).to.equal(`\uFEFF${cell}\r\n`));
});
