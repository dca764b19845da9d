import { expect } from '@open-wc/testing';
import { languageTag } from '../../src/sources/language-tags.js';

describe('A language as somebody wrote it', () => {
  const written: [text: string, expected: string][] = [
    ['nl', 'nl'],
    ['EN', 'en'],
    ['eng', 'en'],
    ['urd', 'ur'],
    ['nld', 'nl'],
    ['tir', 'ti'],
    ['prs', 'prs'],
    ['kmr', 'ku'],
    ['en_GB', 'en-GB'],
    ['zh-hans', 'zh-Hans'],
    ['Arabisch', 'ar'],
    [' arabic ', 'ar'],
    ['العربية', 'ar'],
    ['Türkçe', 'tr'],
    ['turkce', 'tr'],
    ['Oekraïens', 'uk'],
    ['Polski', 'pl'],
    ['Tigrinya', 'ti'],
    ['Koerdisch', 'ku'],
    ['Farsi', 'fa'],
    ['Dari', 'prs'],
    ['Nederlandse Gebarentaal', 'dse'],
    ['Klingon', 'Klingon'],
    ['een beetje Duits', 'een beetje Duits'],
    ['constructor', 'constructor'],
    ['', ''],
  ];
  for (const [text, expected] of written) {
    it(`“${text}” is “${expected}”`, () => expect(languageTag(text)).to.equal(expected));
  }
});
