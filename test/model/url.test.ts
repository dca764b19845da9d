import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/model/url.js';
import { mailUrl, phoneUrl } from '../../src/model/contact-urls.js';

describe('The gate for URLs', () => {
  const allowed: [what: string, raw: string, expected: string][] = [
    ['https', 'https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['http', 'http://example.org', 'http://example.org'],
    ['mailto and tel', 'mailto:a@example.org', 'mailto:a@example.org'],
    ['a scheme in capitals', 'HTTPS://example.org', 'HTTPS://example.org'],
    ['an address relative to the page', '/info.html', '/info.html'],
    ['a colon that is no scheme', './a:b', './a:b'],
    ['an address with spaces around it', ' \n https://example.org \t', 'https://example.org'],
    ['an address broken over lines', 'https://exam\nple.org/\ta', 'https://example.org/a'],
    ['half a surrogate pair', 'https://example.org/\ud800', 'https://example.org/\ud800'],
  ];
  for (const [what, raw, expected] of allowed) {
    it(`lets through ${what}`, () => expect(safeUrl(raw)).to.equal(expected));
  }

  const refused: [what: string, raw: unknown][] = [
    ['javascript:', 'javascript:alert(1)'],
    ['javascript: in mixed case', 'JaVaScRiPt:alert(1)'],
    ['javascript: with spaces before it', '   javascript:alert(1)'],
    ['javascript: with a line break inside', 'java\nscript:alert(1)'],
    ['javascript: with a tab before the colon', 'javascript\t:alert(1)'],
    ['javascript: after control characters', '\u0000\u0001\u001fjavascript:alert(1)'],
    ['data:', 'data:text/html,<script>alert(1)</script>'],
    ['blob:', 'blob:https://example.org/1'],
    ['file:', 'file:///etc/passwd'],
    ['vbscript:', 'vbscript:x'],
    ['a scheme that nobody knows', 'x-app+1.0:open'],
    ['nothing', ''],
    ['only white space', ' \n\t'],
    ['something longer than any address', `https://example.org/${'a'.repeat(5000)}`],
    ['null', null],
    ['a number', 12],
    ['an object that pretends to be a text', { toString: () => 'javascript:alert(1)' }],
  ];
  for (const [what, raw] of refused) {
    it(`refuses ${what}`, () => expect(safeUrl(raw)).to.equal(undefined));
  }

  it('does not take longer for a hostile megabyte', () => {
    const start = performance.now();
    safeUrl(`x${' '.repeat(1e6)}x`);
    safeUrl(`x${' '.repeat(4000)}x`);
    expect(performance.now() - start).to.be.below(200);
  });
});

describe('The address of a phone number', () => {
  const numbers: [what: string, phone: string, expected: string | undefined][] = [
    ['leaves out spaces and hyphens', '010 - 123 45 67', 'tel:0101234567'],
    ['keeps the plus', '+31 10 123 45 67', 'tel:+31101234567'],
    ['leaves out the zero that is only for callers inside', '+31 (0)10 123 45 67', 'tel:+31101234567'],
    ['keeps an area code in brackets', '(010) 123 45 67', 'tel:0101234567'],
    ['does not dial an extension in brackets', '+44 1234 234567 (100)', 'tel:+441234234567'],
    ['does not dial an extension in words', '010 123 45 67 tst. 12', 'tel:0101234567'],
    ['takes the first of two numbers', '010 123 45 67 / 06 12 34 56 78', 'tel:0101234567'],
    [
      'takes the first of two numbers with a word between',
      '010 123 45 67 of 06 12 34 56 78',
      'tel:0101234567',
    ],
    ['passes over the word before it', 'Tel. 010 123 45 67', 'tel:0101234567'],
    ['reads short numbers', '112', 'tel:112'],
    ['reads municipal numbers', '14 010', 'tel:14010'],
    ['is none without digits', 'bel ons', undefined],
    ['is none for two digits', '12', undefined],
    ['is none for nothing', '', undefined],
    ['is never a script', 'javascript:alert(112)', 'tel:112'],
  ];
  for (const [what, phone, expected] of numbers) {
    it(what, () => expect(phoneUrl(phone)).to.equal(expected));
  }
});

describe('The address of an e-mail address', () => {
  const addresses: [email: string, expected: string | undefined][] = [
    ['info@example.org', 'mailto:info@example.org'],
    ['info', undefined],
    ['info@', undefined],
    ['a@b c', undefined],
    ['a@example.org?bcc=other@example.org', undefined],
    ['a%0d%0abcc:b@example.org', undefined],
    ['"><script>@example.org', undefined],
    ['', undefined],
  ];
  for (const [email, expected] of addresses) {
    it(`is ${expected ?? 'none'} for “${email}”`, () => expect(mailUrl(email)).to.equal(expected));
  }
});
