import { expect } from '@open-wc/testing';
import { answers, fold, markMatches, words } from '../../src/model/fold.js';

describe('Folding a text for searching', () => {
  const folded: [what: string, text: string, expected: string][] = [
    ['forgives capitals and accents', 'CAFÉ', 'cafe'],
    ['forgives accents that are characters of their own', 'cafe\u0301', 'cafe'],
    ['spells ß as ss', 'Straße', 'strasse'],
    ['takes ligatures apart', 'ﬁets', 'fiets'],
    ['finds Polish words typed without Polish keys', 'Łódź', 'lodz'],
    ['finds Turkish words typed without Turkish keys', 'Işık İstanbul', 'isik istanbul'],
    ['finds Danish and Croatian names', 'Møller Đorđe Æbelø', 'moller dorde aebelo'],
    ['leaves out Arabic vowel marks and stretching', 'مُـحَـمَّـد', 'محمد'],
    ['makes one letter of the forms of alif', 'أحمد إسلام آمنة', 'احمد اسلام امنة'],
    ['makes one letter of Persian and Arabic yeh and kaf', 'کودکی', 'كودكي'],
    ['leaves Tigrinya as it is', 'ትግርኛ', 'ትግርኛ'],
    ['survives nothing at all', '', ''],
  ];
  for (const [what, text, expected] of folded) {
    it(what, () => expect(fold(text)).to.equal(expected));
  }

  it('survives half a surrogate pair, which Firefox replaces', () => {
    expect(fold('A\ud800B')).to.match(/^a.b$/s);
  });

  it('cuts at everything that is no letter, digit or mark', () => {
    expect(words('Taal-café: “Lezen & schrijven” (4–12)')).to.deep.equal([
      'taal',
      'cafe',
      'lezen',
      'schrijven',
      '4',
      '12',
    ]);
    expect(words('…!? ')).to.deep.equal([]);
  });

  it('says whether a text holds one of the words found', () => {
    expect(answers('Het Taalcafé', ['taalcafe'])).to.equal(true);
    expect(answers('Het Taalcafé', ['sport'])).to.equal(false);
    expect(answers('Het Taalcafé', [])).to.equal(false);
  });
});

describe('Marking what a search found', () => {
  const mark = (text: string, ...terms: string[]) =>
    markMatches(text, terms)
      .map(({ text, found }) => (found ? `[${text}]` : text))
      .join('');

  const marked: [what: string, terms: string[], text: string, expected: string][] = [
    ['marks the start of a word', ['taal'], 'Taalcafé in de wijk', '[Taal]café in de wijk'],
    ['marks a whole word with its accents', ['cafe'], 'Het café.', 'Het [café].'],
    ['marks accents that are characters of their own', ['cafe'], 'Het cafe\u0301.', 'Het [cafe\u0301].'],
    ['does not mark inside a word', ['aal'], 'Taal', 'Taal'],
    ['marks the longest of two answers', ['ta', 'taal'], 'Taalles', '[Taal]les'],
    ['marks a word that became longer by folding', ['strass'], 'Straße', '[Straß]e'],
    ['marks a word that became longer as a whole', ['strasse'], 'Straße', '[Straße]'],
    ['marks Arabic words with their vowels', ['محمد'], 'مُحَمَّد هنا', '[مُحَمَّد] هنا'],
    ['marks every time', ['les'], 'Les na les', '[Les] na [les]'],
    ['marks nothing without a search', [], 'Taal', 'Taal'],
    ['survives an empty text', ['taal'], '', ''],
  ];
  for (const [what, terms, text, expected] of marked) {
    it(what, () => expect(mark(text, ...terms)).to.equal(expected));
  }

  it('never loses or adds a character', () => {
    for (const text of ['Straße — ﬁets', '\ud83d\ude00 taal\ud800', 'مُحَمَّد', 'a\nb\tc']) {
      const stretches = markMatches(text, ['strasse', 'fiets', 'taal', 'محمد', 'b']);
      expect(stretches.map((stretch) => stretch.text).join('')).to.equal(text);
    }
  });
});
