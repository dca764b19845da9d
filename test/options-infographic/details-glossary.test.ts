import { expect } from '@open-wc/testing';
import { findTerms, withMarks } from '../../src/elements/options-infographic/glossary.model.js';

/** The text with what was found between brackets, and the term where it is written otherwise. */
const marked = (text: string, ...terms: string[]) =>
  findTerms(text, terms)
    .map((part) => (part.term === undefined ? part.text : `[${part.text}]`))
    .join('');

describe('hard words in a text', () => {
  const cases: readonly [what: string, text: string, terms: string[], found: string][] = [
    ['whatever its case', 'Het mdo, dan', ['MDO'], 'Het [mdo], dan'],
    ['only where it stands first', 'MDO en nog een MDO', ['MDO'], '[MDO] en nog een MDO'],
    ['not inside another word', 'Zorgen om zorg', ['zorg'], 'Zorgen om [zorg]'],
    ['not inside a word with letters beyond ASCII', 'coördinatorën', ['rdinator'], 'coördinatorën'],
    [
      'before a dash or an apostrophe',
      "Een MDO-verslag en OPP's",
      ['MDO', 'OPP'],
      "Een [MDO]-verslag en [OPP]'s",
    ],
    ['a long word with the ending of a plural', 'De arrangementen', ['arrangement'], 'De [arrangementen]'],
    ['a short word not with an ending', 'Uw armen', ['arm'], 'Uw armen'],
    ['the longest', 'De intern begeleider', ['begeleider', 'intern begeleider'], 'De [intern begeleider]'],
    [
      'the shorter one elsewhere',
      'De intern begeleider of een begeleider',
      ['begeleider', 'intern begeleider'],
      'De [intern begeleider] of een [begeleider]',
    ],
    ['over a line break', 'De intern\nbegeleider', ['intern begeleider'], 'De [intern\nbegeleider]'],
    [
      'not over the end of a sentence',
      'Het is intern. Begeleider komt',
      ['intern begeleider'],
      'Het is intern. Begeleider komt',
    ],
    ['an abbreviation of two capitals only in capitals', 'So the SO', ['SO'], 'So the [SO]'],
    ['with other accents', 'Het cafe', ['Café'], 'Het [cafe]'],
    ['in Arabic', 'هذا اجتماع مهم', ['اجتماع'], 'هذا [اجتماع] مهم'],
    ['in Tigrinya', 'እዚ ፍቓድ እዩ', ['ፍቓድ'], 'እዚ [ፍቓድ] እዩ'],
    ['where words have no space between them', '这是会议记录', ['会议'], '这是[会议]记录'],
    ['a term that looks like a pattern', 'De (a+)+ en a.c', ['.*', '(a+)+', '[', ''], 'De ([a]+)+ en a.c'],
    ['nothing without terms', 'MDO', [], 'MDO'],
    ['nothing in nothing', '', ['MDO'], ''],
  ];
  for (const [what, text, terms, found] of cases)
    it(`finds ${what}`, () => expect(marked(text, ...terms)).to.equal(found));

  it('loses nothing of the text, however many terms there are', () => {
    const terms = Array.from({ length: 500 }, (_, i) => `woord${i}`);
    const text = `${terms.join(' ')} einde `.repeat(5);
    expect(
      findTerms(text, terms)
        .map((part) => part.text)
        .join(''),
    ).to.equal(text);
  });

  const against: readonly [what: string, text: string, kept: string][] = [
    ['a full stop', 'Dit heet MDO. Meer', 'Dit heet |<>MDO<.>| Meer'],
    ['brackets', 'Een plan (MDO), of', 'Een plan |<(>MDO<),>| of'],
    ['brackets from right to left', 'خطة (MDO)؟', 'خطة |<(>MDO<)؟>|'],
    ['a slash between two', 'MDO/OPP.', '|<>MDO</>||<>OPP<.>|'],
    ['nothing', 'Een MDO hier', 'Een |<>MDO<>| hier'],
  ];
  for (const [what, text, kept] of against)
    it(`does not let a line end between a term and ${what}`, () => {
      const parts = withMarks(findTerms(text, ['MDO', 'OPP']));
      const drawn = parts.map(({ term, text: words, before, after }) =>
        term === undefined ? words : `|<${before}>${words}<${after}>|`,
      );
      expect(drawn.join('')).to.equal(kept);
    });

  it('says which term it is that was found', () => {
    expect(findTerms('een mdo', ['MDO'])).to.deep.equal([{ text: 'een ' }, { text: 'mdo', term: 'MDO' }]);
  });
});
