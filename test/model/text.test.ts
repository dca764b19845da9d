import { expect } from '@open-wc/testing';
import { direction, fallbackChain, resolveText, sameLanguage } from '../../src/model/text.js';
import { allWordings } from '../../src/model/wordings.js';

describe('A text in several languages', () => {
  describe('is looked for', () => {
    const chains: [wanted: string, chain: string[]][] = [
      ['nl', ['nl']],
      ['nl-BE', ['nl-BE', 'nl']],
      ['zh-Hant-TW', ['zh-Hant-TW', 'zh-Hant', 'zh']],
      ['prs', ['prs', 'fa']],
      ['fa-IR', ['fa-IR', 'fa', 'prs']],
      ['kmr', ['kmr', 'ku']],
      ['', []],
      ['-', ['-']],
    ];
    for (const [wanted, chain] of chains) {
      it(`for a reader of “${wanted}” in ${JSON.stringify(chain)}`, () => {
        expect(fallbackChain(wanted)).to.deep.equal(chain);
      });
    }
  });

  describe('is chosen', () => {
    const choices: [
      what: string,
      text: Parameters<typeof resolveText>[0],
      wanted: string,
      expected: unknown,
    ][] = [
      [
        'as it is, in the document’s language, when it is a plain string',
        'Taal',
        'ar',
        { text: 'Taal', language: 'nl' },
      ],
      ['in the reader’s language', { nl: 'Taal', ar: 'لغة' }, 'ar', { text: 'لغة', language: 'ar' }],
      ['whatever the case of the tag', { 'NL-be': 'Taal' }, 'nl-BE', { text: 'Taal', language: 'NL-be' }],
      [
        'in a language that the reader also reads',
        { nl: 'Taal', fa: 'زبان' },
        'prs',
        { text: 'زبان', language: 'fa' },
      ],
      [
        'in the document’s language when there is no other',
        { nl: 'Taal', en: 'Language' },
        'uk',
        { text: 'Taal', language: 'nl' },
      ],
      ['in whatever there is, at last', { tr: 'Dil' }, 'uk', { text: 'Dil', language: 'tr' }],
      [
        'past a language with an empty text',
        { nl: '', en: 'Language' },
        'nl',
        { text: 'Language', language: 'en' },
      ],
      ['not at all when it is empty', '', 'nl', undefined],
      ['not at all when every language is empty', { nl: '', en: '' }, 'nl', undefined],
      ['not at all when there are no languages', {}, 'nl', undefined],
      ['not at all when it is absent', undefined, 'nl', undefined],
      [
        'without being fooled by what objects inherit',
        { nl: 'Taal' },
        'constructor',
        { text: 'Taal', language: 'nl' },
      ],
    ];
    for (const [what, text, wanted, expected] of choices) {
      it(what, () => expect(resolveText(text, wanted, 'nl')).to.deep.equal(expected));
    }
  });

  it('is searched in all of its languages', () => {
    expect(allWordings({ nl: 'Taal', en: 'Language' })).to.deep.equal(['Taal', 'Language']);
    expect(allWordings('Taal')).to.deep.equal(['Taal']);
    expect(allWordings(undefined)).to.deep.equal([]);
  });
});

describe('The direction of a language', () => {
  const directions: [language: string, expected: string][] = [
    ['nl', 'ltr'],
    ['ar', 'rtl'],
    ['AR-ma', 'rtl'],
    ['fa', 'rtl'],
    ['prs', 'rtl'],
    ['ps', 'rtl'],
    ['ckb', 'rtl'],
    ['he', 'rtl'],
    ['ur', 'rtl'],
    ['ku', 'ltr'],
    ['ku-Arab', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['ti', 'ltr'],
    ['arn', 'ltr'],
    ['', 'ltr'],
  ];
  for (const [language, expected] of directions) {
    it(`of “${language}” is ${expected}`, () => expect(direction(language)).to.equal(expected));
  }
});

describe('A note that a text is in another language', () => {
  it('is not needed within one language', () => {
    expect(sameLanguage('nl-BE', 'nl')).to.equal(true);
    expect(sameLanguage('EN', 'en-GB')).to.equal(true);
  });

  it('is needed between languages that only look alike', () => {
    expect(sameLanguage('fa', 'prs')).to.equal(false);
    expect(sameLanguage('nl', 'nds')).to.equal(false);
  });
});
