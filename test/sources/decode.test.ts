import { expect } from '@open-wc/testing';
import { decode } from '../../src/sources/decode.js';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('Bytes become text', () => {
  const cases: [
    what: string,
    input: Uint8Array<ArrayBuffer>,
    contentType: string | undefined,
    expected: string,
  ][] = [
    ['as UTF-8 when nobody says otherwise', utf8('Café €'), undefined, 'Café €'],
    ['as the content type says', bytes(0x43, 0xe9), 'text/csv; charset=iso-8859-1', 'Cé'],
    [
      'as the content type says, in quotes and capitals',
      bytes(0x80),
      'text/csv; Charset="Windows-1252"',
      '€',
    ],
    [
      'as Windows-1252 when they are not the UTF-8 that is promised',
      bytes(0x43, 0x61, 0x66, 0xe9, 0x20, 0x80),
      'text/csv; charset=utf-8',
      'Café €',
    ],
    ['as Windows-1252 when the charset does not exist', bytes(0xe9), 'text/csv; charset=klingon', 'é'],
    [
      'by their mark, whatever the content type says',
      bytes(0xef, 0xbb, 0xbf, ...utf8('é')),
      'text/csv; charset=windows-1252',
      'é',
    ],
    ['from UTF-16 as Excel saves it', bytes(0xff, 0xfe, 0x41, 0x00, 0xac, 0x20), undefined, 'A€'],
    ['from UTF-16 the other way round', bytes(0xfe, 0xff, 0x00, 0x41, 0x20, 0xac), undefined, 'A€'],
    ['with NUL characters, for the reader to complain about', bytes(0x41, 0x00, 0x42), undefined, 'A\0B'],
    ['from nothing to nothing', bytes(), undefined, ''],
    ['from a mark alone to nothing', bytes(0xef, 0xbb, 0xbf), undefined, ''],
  ];
  for (const [what, input, contentType, expected] of cases) {
    it(what, () => expect(decode(input, contentType)).to.equal(expected));
  }
});
