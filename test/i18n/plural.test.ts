import { expect } from '@open-wc/testing';
import { currentLocale, plural, withLocale } from '../../src/i18n/localize.js';

const PARTNERS: Record<string, string> = {
  nl: 'one: {n} partner | other: {n} partners',
  en: 'one: {n} partner | other: {n} partners',
  ti: 'one: {n} መሻርኽቲ | other: {n} መሻርኽቲታት',
  ar: 'zero: لا شركاء | one: شريك واحد | two: شريكان | few: {n} شركاء | many: {n} شريكًا | other: {n} شريك',
};

const said = (locale: string, n: number, forms = PARTNERS[locale]!) =>
  withLocale(locale, () => plural(n, forms));
const arabic = (n: number) => n.toLocaleString('ar');

describe('Numbers in words', () => {
  const expected: [locale: string, n: number, text: string][] = [
    ['nl', 0, '0 partners'],
    ['nl', 1, '1 partner'],
    ['nl', 2, '2 partners'],
    ['nl', 3, '3 partners'],
    ['nl', 11, '11 partners'],
    ['nl', 100, '100 partners'],
    ['nl', 1234, '1.234 partners'],
    ['en', 0, '0 partners'],
    ['en', 1, '1 partner'],
    ['en', 2, '2 partners'],
    ['en', 3, '3 partners'],
    ['en', 11, '11 partners'],
    ['en', 100, '100 partners'],
    ['en', 1234, '1,234 partners'],
    // Nothing counts as one.
    ['ti', 0, '0 መሻርኽቲ'],
    ['ti', 1, '1 መሻርኽቲ'],
    ['ti', 2, '2 መሻርኽቲታት'],
    ['ar', 0, 'لا شركاء'],
    ['ar', 1, 'شريك واحد'],
    ['ar', 2, 'شريكان'],
    ['ar', 3, `${arabic(3)} شركاء`],
    ['ar', 11, `${arabic(11)} شريكًا`],
    ['ar', 100, `${arabic(100)} شريك`],
  ];
  for (const [locale, n, text] of expected) {
    it(`${n} in ${locale} is “${text}”`, () => {
      expect(said(locale, n)).to.equal(text);
    });
  }

  it('takes “other” for a form that a translator left out', () => {
    expect(said('ar', 2, 'other: {n} شريك')).to.equal(`${arabic(2)} شريك`);
  });

  it('keeps a colon that belongs to the words', () => {
    expect(said('nl', 2, 'one: Toon: {n} | other: Toon: {n}')).to.equal('Toon: 2');
  });

  it('writes every number in a text that names it twice', () => {
    expect(said('nl', 2, 'one: {n} | other: {n} van {n}')).to.equal('2 van 2');
  });
});

describe('The language that texts are made in', () => {
  it('is the former one again when making a text fails', () => {
    const broken = () =>
      withLocale('en', () => {
        throw new Error('broken');
      });
    expect(broken).to.throw('broken');
    expect(currentLocale()).to.equal('nl');
  });

  it('comes back after a text within a text', () => {
    const seen = withLocale('en', () => [withLocale('ar', currentLocale), currentLocale()]);
    expect(seen).to.deep.equal(['ar', 'en']);
  });
});
