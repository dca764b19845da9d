import { expect } from '@open-wc/testing';
import { findLinks } from '../../src/model/links.js';

describe('Links in a plain text', () => {
  const urls = (text: string) => findLinks(text).flatMap(({ url }) => url ?? []);

  const texts: [what: string, text: string, expected: string[]][] = [
    [
      'are found',
      'Zie https://example.org/a en http://example.com.',
      ['https://example.org/a', 'http://example.com'],
    ],
    ['leave the brackets around them out', '(zie https://example.org)', ['https://example.org']],
    [
      'can be for phone and mail',
      'tel:0101234567, mailto:a@example.org!',
      ['tel:0101234567', 'mailto:a@example.org'],
    ],
    ['stop at quotes and angle brackets', '<a href="https://example.org">', ['https://example.org']],
    ['are not made of scripts', 'javascript:alert(1) data:text/html,x', []],
    ['are not made of half words', 'xhttps://example.org', []],
    ['are not there without a text', '', []],
  ];
  for (const [what, text, expected] of texts) {
    it(what, () => expect(urls(text)).to.deep.equal(expected));
  }

  it('never lose or add a character', () => {
    for (const text of ['a https://b.nl, c', 'https://', 'https://a..', '\ud800https://a']) {
      expect(
        findLinks(text)
          .map((part) => part.text)
          .join(''),
      ).to.equal(text);
    }
  });

  it('do not take longer in a hostile text', () => {
    const start = performance.now();
    findLinks(`https://a${'.'.repeat(20_000)}b`);
    findLinks('https://'.repeat(2500));
    expect(performance.now() - start).to.be.below(200);
  });
});
