import { expect } from '@open-wc/testing';
import { translate } from '../../src/sources/explain.js';
import { chooseFormat, Received } from '../../src/sources/format.js';
import { partnersKind } from '../../src/sources/partners/index.js';
import { ReadError } from '../../src/sources/read-error.js';

const choose = (text: string, format = 'auto', contentType = '') =>
  chooseFormat(partnersKind, format, new Received('https://a.example/d', contentType, text)).name;

function refusal(text: string, format?: string): ReadError {
  try {
    choose(text, format);
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error('A format was chosen');
}

describe('The format of a document', () => {
  const recognised: [what: string, text: string, expected: string, contentType?: string][] = [
    ['our own document', '{"partners": []}', 'json'],
    ['our own document behind white space', '\n  {"partners": []}', 'json'],
    [
      'a document of ours with a field that Open Referral also has',
      '{"partners": [], "services": []}',
      'json',
    ],
    ['a page of HSDS 3.0', '{"contents": [], "page_number": 1}', 'hsds'],
    ['a page of Open Referral UK', '{"content": [], "number": 1}', 'hsds'],
    ['a bare list of services', '[{"id": "1", "organization": {}}]', 'hsds'],
    ['a bare list of services without organizations', '[{"id": "1", "organization_id": "2"}]', 'hsds'],
    ['a service at a location', '{"id": "1", "service": {}, "location": {}}', 'hsds'],
    ['an organization', '{"id": "1", "name": "A", "website": "https://a.example"}', 'hsds'],
    ['a bare list of something else, which the reader refuses', '[1, 2]', 'json'],
    ['an empty list', '[]', 'json'],
    ['a table', 'partner;aanbod\na;b', 'csv'],
    ['a table of one column, by its content type', 'partner\na', 'csv', 'text/csv; charset=utf-8'],
    ['a table with tabs', 'partner\taanbod', 'csv'],
  ];
  for (const [what, text, expected, contentType] of recognised) {
    it(`is ${expected} for ${what}`, () => expect(choose(text, 'auto', contentType)).to.equal(expected));
  }

  const named: [what: string, format: string, expected: string][] = [
    ['is what the attribute says', 'csv', 'csv'],
    ['is what the attribute says, in capitals and with spaces', ' JSON ', 'json'],
    ['is found out when the attribute says something unknown', 'xlsx', 'hsds'],
    ['is found out when the attribute names what objects inherit', 'constructor', 'hsds'],
  ];
  for (const [what, format, expected] of named) {
    it(what, () => expect(choose('{"contents": []}', format)).to.equal(expected));
  }

  describe('is refused', () => {
    const refused: [what: string, text: string, words: RegExp, format?: string][] = [
      ['for an empty document', '', /leeg/],
      ['for white space', ' \n ', /leeg/],
      ['for a login page', '<!DOCTYPE html><title>Log in</title>', /webpagina.*inloggen/],
      ['for a login page, whatever the attribute says', '\n<html><body>', /webpagina/, 'json'],
      ['for a login page behind a comment', '<!-- v1; 2 -->\n<html>', /webpagina/],
      [
        'for truncated JSON, saying where it breaks off',
        '{"partners": [',
        /geldige JSON(?: op regel 1, teken 15)?: het document houdt te vroeg op\.$/,
      ],
      ['for a text that is none of the formats', 'Hallo', /geen hsds, json, csv/],
    ];
    for (const [what, text, words, format] of refused) {
      it(what, () => {
        const error = refusal(text, format);
        expect(error).to.include({ reason: 'format', source: 'https://a.example/d' });
        translate(error);
        expect(error.message).to.match(words);
      });
    }
  });

  it('is JSON for data that is an object already, without reading it as text', () => {
    const received = Received.fromValue('data', { partners: [] });
    expect(chooseFormat(partnersKind, 'auto', received).name).to.equal('json');
    expect(received.json()).to.deep.equal({ partners: [] });
  });

  it('survives JSON that is nested without end', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    // A browser may refuse to parse it; what it may not do is crash.
    try {
      expect(choose(deep)).to.equal('json');
    } catch (error) {
      expect(error).to.be.instanceOf(ReadError);
    }
  });

  it('drops a byte order mark', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
    expect(Received.fromBytes('d', '', bytes).text).to.equal('{}');
  });
});
