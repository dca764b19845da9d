import { expect } from '@open-wc/testing';
import type { Problem } from '../../src/model/problem.js';
import { layOut, listOf, type Column } from '../../src/sources/columns.js';

describe('The columns of a table', () => {
  const COLUMNS: Column<'name' | 'text' | 'age'>[] = [
    { key: 'name', headers: { nl: ['naam', 'naam van de school'], en: ['name'] }, meaning: '' },
    { key: 'text', headers: { nl: ['omschrijving'], en: ['description'] }, meaning: '', translatable: true },
    { key: 'age', headers: { nl: ['leeftijd'], en: ['age'] }, meaning: '' },
  ];

  function read(header: string[], cells: string[] = []) {
    const problems: Problem[] = [];
    const layout = layOut(header, COLUMNS, 'nl', { source: 'test', problems });
    return { layout, row: layout.read({ line: 7, cells }), problems };
  }

  for (const written of [
    'naam',
    'NAAM',
    ' Naam ',
    'náam',
    'Name',
    'naam_van_de-school',
    'Naam van de school:',
  ]) {
    it(`are known as “${written}”`, () => {
      const { row, problems } = read([written.trim()], ['x']);
      expect(row.get('name')).to.equal('x');
      expect(problems).to.deep.equal([]);
    });
  }

  it('can stand in any order, and be absent', () => {
    const { row, layout } = read(['leeftijd', 'naam'], ['4', 'x']);
    expect([row.get('name'), row.get('age'), row.get('text')]).to.deep.equal(['x', '4', undefined]);
    expect([layout.has('age'), layout.has('text')]).to.deep.equal([true, false]);
  });

  it('can be in more languages', () => {
    const header = ['omschrijving', 'omschrijving (en)', 'Description (AR)'];
    expect(read(header, ['Taal', 'Language', 'لغة']).row.text('text')).to.deep.equal({
      nl: 'Taal',
      en: 'Language',
      ar: 'لغة',
    });
    expect(read(header, ['Taal', '', '']).row.text('text')).to.equal('Taal');
    expect(read(header, ['', 'Language', '']).row.text('text')).to.deep.equal({ en: 'Language' });
    expect(read(header, []).row.text('text')).to.equal(undefined);
  });

  it('that are unknown are reported once, with the name that was probably meant', () => {
    const { problems } = read(['naam', 'omschijving', 'leeftijt']);
    expect(problems.map(({ path, hint }) => [path, hint])).to.deep.equal([
      ['kolom “omschijving”', 'Bedoelt u “omschrijving”?'],
      ['kolom “leeftijt”', 'Bedoelt u “leeftijd”?'],
    ]);
  });

  it('that are like no other are not taken for one', () => {
    const { problems } = read(['naam', 'maan', 'opgeven', 'wie', 'zaal']);
    expect(problems.map(({ hint }) => hint).filter((hint) => hint.includes('Bedoelt'))).to.deep.equal([]);
    expect(problems).to.have.length(4);
  });

  it('that cannot be translated are unknown with a language', () => {
    expect(read(['naam', 'leeftijd (en)']).problems).to.have.length(1);
  });

  it('that come twice count once', () => {
    const { row, problems } = read(['naam', 'name'], ['a', 'b']);
    expect(row.get('name')).to.equal('a');
    expect(problems[0]!.message).to.include('“naam”');
  });

  it('without a name are left alone', () => {
    expect(read(['naam', '', 'leeftijd'], ['a', 'x', '4']).problems).to.deep.equal([]);
  });

  it('named after what objects inherit are just unknown', () => {
    const { problems, row } = read(['naam', '__proto__', 'constructor', 'toString'], ['a', 'b', 'c', 'd']);
    expect(problems).to.have.length(3);
    expect(row.get('name')).to.equal('a');
  });

  it('say where a cell stands', () => {
    const { row } = read(['Naam'], ['x']);
    expect(row.where('name')).to.equal('regel 7, kolom “Naam”');
    expect(row.where('age')).to.equal('regel 7');
  });
});

describe('A cell with several items', () => {
  const cells: [cell: string | undefined, items: string[]][] = [
    ['taal, ouders', ['taal', 'ouders']],
    ['taal; ouders | school\nbuurt', ['taal', 'ouders', 'school', 'buurt']],
    [' , ,', []],
    [undefined, []],
  ];
  for (const [cell, items] of cells) {
    it(`${JSON.stringify(cell)} holds ${items.length}`, () => expect(listOf(cell)).to.deep.equal(items));
  }
});
