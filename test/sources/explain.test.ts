import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import type { Problem } from '../../src/model/problem.js';
import { checkRecord } from '../../src/sources/check.js';
import { flag, id, list, localizedText, number, place, text, url } from '../../src/sources/common-schema.js';
import { explain, summarise, translate } from '../../src/sources/explain.js';
import { fieldName } from '../../src/sources/field-words.js';
import { loadExplanations } from '../../src/sources/faults.js';
import { ReadError } from '../../src/sources/read-error.js';

before(loadExplanations);

const THING = v.object({
  id,
  name: localizedText,
  phone: v.optional(text),
  ages: v.optional(v.object({ min: v.optional(number) })),
  corner: v.optional(v.picklist(['care', 'school'])),
  free: v.optional(flag),
  languages: v.optional(list(text)),
  url: v.optional(url),
  place: v.optional(place),
});

function problemIn(fields: object): Problem {
  const problems: Problem[] = [];
  const record = { id: 'a', name: 'A', ...fields };
  checkRecord(record, THING, { source: 'test', problems }, (inside) => inside);
  expect(problems).to.have.length(1);
  return problems[0]!;
}

describe('A problem', () => {
  const cases: [what: string, fields: object, code: string, field: string, message: string][] = [
    [
      'without what must be there',
      { name: null },
      'required',
      'name',
      '“name” (naam) ontbreekt; dit record wordt niet getoond.',
    ],
    [
      'with a wrong address',
      { url: 'javascript:alert(1)' },
      'url',
      'url',
      '“url” (webadres) klopt niet: “javascript:alert(1)”; dit veld wordt niet getoond.',
    ],
    [
      'with a number that is none',
      { ages: { min: 'vier' } },
      'number',
      'min',
      '“min” (laagste leeftijd) klopt niet: “vier”; dit veld wordt niet getoond.',
    ],
    [
      'with a word that is not to choose',
      { corner: 'noord' },
      'picklist',
      'corner',
      '“corner” (hoek) klopt niet: “noord”; dit veld wordt niet getoond.',
    ],
    [
      'with something wrong in a list: the list is named, not a number',
      { languages: ['nl', {}] },
      'text',
      'languages',
      '“languages” (talen) klopt niet; dit veld wordt niet getoond.',
    ],
    [
      'with a text for a list',
      { languages: 'nl' },
      'array',
      'languages',
      '“languages” (talen) klopt niet: “nl”; dit veld wordt niet getoond.',
    ],
    [
      'with a text for an object',
      { place: 'hier' },
      'object',
      'place',
      '“place” (plaats) klopt niet: “hier”; dit veld wordt niet getoond.',
    ],
    [
      'with a function, which is not called to find out',
      {
        phone: Object.assign(() => 1, {
          toString() {
            throw new Error('called');
          },
        }),
      },
      'text',
      'phone',
      '“phone” (telefoon) klopt niet; dit veld wordt niet getoond.',
    ],
  ];
  for (const [what, fields, code, field, message] of cases) {
    it(`${what}: ${message}`, () => {
      const problem = problemIn(fields);
      expect(problem).to.include({ code, field, message });
      expect(problem.hint).to.match(/\w{3,}.*\.$/);
    });
  }

  it('has a code without what stood there, so that the same mistakes have the same', () => {
    expect(problemIn({ free: 'misschien' }).code).to.equal(problemIn({ free: 'soms' }).code);
  });

  it('quotes at most sixty characters', () => {
    const [message] = explain({ code: 'number', field: 'lat', got: 'x'.repeat(1e6) });
    expect(message.length).to.be.below(160);
  });
});

describe('One mistake is one problem', () => {
  it('when what must be there is wrong: it is not missing as well', () => {
    const problem = problemIn({ name: 7n });
    expect(problem).to.include({ code: 'text', severity: 'error', path: 'name' });
    expect(problem.message).to.equal('“name” (naam) klopt niet: “7”; dit record wordt niet getoond.');
  });

  it('when a part cannot do without it: that part is what is lost', () => {
    const BOX = v.object({ link: v.optional(v.object({ url })) });
    const problems: Problem[] = [];
    checkRecord({ link: { url: 'x:y' } }, BOX, { source: 'test', problems }, (inside) => inside);
    expect(problems.map(({ path, severity, message }) => [path, severity, message])).to.deep.equal([
      ['link.url', 'warning', '“url” (webadres) klopt niet: “x:y”; dit onderdeel wordt niet getoond.'],
    ]);
  });
});

describe('What a browser says about JSON that is none', () => {
  const said: [browser: string, words: string, expected: RegExp][] = [
    ['Chromium', 'Unexpected end of JSON input', /JSON: het document houdt te vroeg op/],
    [
      'Chromium',
      'Expected double-quoted property name in JSON at position 20 (line 2 column 5)',
      /op regel 2, teken 5: .*komma te veel/,
    ],
    [
      'Chromium',
      'Unexpected token \'x\', "{"a": x}" is not valid JSON',
      /bij "\{"a": x\}": hier klopt iets niet/,
    ],
    [
      'Firefox',
      "JSON.parse: expected ',' or '}' after property value in object at line 3 column 4 of the JSON data",
      /op regel 3, teken 4: hier mist een komma/,
    ],
    ['Safari', 'JSON Parse error: Unexpected EOF', /JSON: het document houdt te vroeg op/],
  ];
  for (const [browser, words, expected] of said)
    it(`is told in Dutch: ${words.slice(0, 60)} (${browser})`, () => {
      const error = new ReadError('format', 'x', 'json', { cause: new SyntaxError(words) });
      translate(error);
      expect(error.message)
        .to.match(expected)
        .and.not.match(/expected|unexpected/i);
    });

  it('stays what it is when it is a sentence already', () => {
    const error = new ReadError('status', 'x', 'De server gaf fout 404.');
    translate(error);
    expect(error.message).to.equal('De server gaf fout 404.');
  });
});

describe('Many problems in one sentence', () => {
  const cases: [
    code: string,
    severity: Problem['severity'],
    name: string | undefined,
    expected: string | undefined,
  ][] = [
    [
      'required',
      'error',
      '“name” (naam)',
      'In “name” (naam) staat 12 keer niets; die records worden niet getoond.',
    ],
    [
      'url',
      'warning',
      'kolom “website”',
      'In kolom “website” staat 12 keer geen volledig adres; dat wordt niet getoond.',
    ],
    ['made-up', 'warning', '“x”', 'In “x” staat 12 keer iets dat niet klopt; dat wordt niet getoond.'],
    ['duplicate', 'error', undefined, '12 keer komt een id vaker voor; alleen de eerste wordt getoond.'],
    ['too-long', 'warning', undefined, '12 teksten zijn erg lang en zijn ingekort.'],
    ['unreadable', 'error', undefined, '12 records zijn niet te lezen en worden niet getoond.'],
    ['url', 'warning', undefined, undefined],
  ];
  for (const [code, severity, name, expected] of cases) {
    it(`${code} in ${name ?? 'no field'}`, () => {
      expect(summarise({ code, severity }, name, '12')).to.equal(expected);
    });
  }
});

describe('The name of a field', () => {
  const cases: [field: string, written: string | undefined, expected: string][] = [
    ['phone', undefined, '“phone” (telefoon)'],
    ['min', 'minimum_age', '“minimum_age” (laagste leeftijd)'],
    ['postcode', undefined, '“postcode”'],
    ['phone', 'Telefoon', '“Telefoon”'],
    ['constructor', undefined, '“constructor”'],
  ];
  for (const [field, written, expected] of cases) {
    it(`${field}${written ? ` written as ${written}` : ''} is ${expected}`, () => {
      expect(fieldName(field, written)).to.equal(expected);
    });
  }
});
