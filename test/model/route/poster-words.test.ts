import { expect } from '@open-wc/testing';
import { wrap, wrapSentences } from '../../../src/model/route/poster/text-measure.js';
import { breakBefore, wordBreaks } from '../../../src/model/route/poster/word-breaks.js';

/** A word with a dash where it may be broken. */
function broken(word: string, worst = 2): string {
  return wordBreaks(word)
    .filter(({ quality }) => quality <= worst)
    .reverse()
    .reduce((text, { at }) => `${text.slice(0, at)}-${text.slice(at)}`, word);
}

describe('A word that is too long for its line', () => {
  for (const [word, expected] of [
    ['Terugkijken', 'Terug-kijken'],
    ['toestemming', 'toestem-ming'],
    ['samenwerkingsverband', 'samen-wer-kings-ver-band'],
    ['gezondheidszorg', 'gezond-heids-zorg'],
    ['jeugdsteunpunt', 'jeugd-steun-punt'],
    ['thuiszitterstafel', 'thuis-zit-ter-stafel'],
    ['bijeenkomst', 'bijeen-komst'],
    ['plaatsbewijs', 'plaats-bewijs'],
    // Letters alone do not tell: `kos-ten`, `toe-stemming`.
    ['vaststellen', 'vast-stellen'],
    ['problemen', 'problemen'],
    ['Підтримка', 'Підтримка'],
    ['безпека', 'безпека'],
    ['відповідальність', 'відповідаль-ність'],
    ['співпраця', 'співпраця'],
  ] as const)
    it(`${word} is broken between consonants: ${expected}`, () => {
      expect(broken(word, 1)).to.equal(expected);
    });

  it('is broken before a consonant between vowels when nothing else is left', () => {
    expect(broken('begeleider')).to.equal('bege-leider');
    expect(broken('trajectbegeleider')).to.equal('traject-be-ge-leider');
  });

  it('keeps four letters on either side', () => {
    for (const word of [
      'ouders',
      'kinderen',
      'leraar',
      'advies',
      'ondersteuning',
      'ontwikkelingsperspectief',
    ])
      for (const { at } of wordBreaks(word)) {
        expect(at, word).to.be.at.least(4);
        expect(word.length - at, word).to.be.at.least(4);
      }
  });

  it('is never broken within an ij, also when it is broken anywhere', () => {
    for (const word of [
      'Terugkijken',
      'bijzonder',
      'kwijtschelding',
      'mijnpleidooi',
      'IJSVRIJ',
      'prijslijst',
    ])
      for (let most = 2; most < word.length; most++) {
        const { at } = breakBefore(word, most);
        expect(word.slice(at - 1, at + 1).toLowerCase(), `${word} at ${at}`).not.to.equal('ij');
      }
  });

  it('is broken where its writer allows it first, and the mark is not seen', () => {
    const { lines, broken: cost } = wrap('leerplicht\u00adambtenaar', { width: 60, size: 10, lines: 3 });
    expect(lines).to.deep.equal(['leerplicht-', 'ambtenaar']);
    expect(cost).to.equal(0);
    expect(wrap('ambte\u00adnaar', { width: 600, size: 10, lines: 1 }).lines).to.deep.equal(['ambtenaar']);
  });

  it('is broken behind a hyphen or a slash without another one', () => {
    expect(wrap('vader/moeder', { width: 45, size: 10, lines: 2 }).lines).to.deep.equal(['vader/', 'moeder']);
    expect(wrap('ouder-kind-les', { width: 62, size: 10, lines: 2 }).lines).to.deep.equal([
      'ouder-kind-',
      'les',
    ]);
  });

  it('costs more the worse the break is', () => {
    const cost = (word: string, width: number) => wrap(word, { width, size: 10, lines: 9 }).broken;
    expect(cost('Terugkijken', 90)).to.equal(0);
    expect(cost('Terugkijken', 45)).to.equal(1);
    expect(cost('Terugkijken', 15)).to.be.greaterThan(2);
  });
});

describe('A text that is too long for its room', () => {
  const room = { width: 120, size: 10, lines: 2 };
  it('ends with a whole sentence where one fits', () => {
    expect(
      wrapSentences('U mag nee zeggen. Dat verandert niets aan de hulp die u krijgt.', room).lines.join(' '),
    ).to.equal('U mag nee zeggen.');
  });
  it('is left out where none fits: half a sentence can say something else', () => {
    expect(
      wrapSentences('Dat verandert helemaal niets aan de hulp die u nu krijgt.', room).lines,
    ).to.deep.equal([]);
  });
  it('ends with a whole sentence in other scripts too, also behind a letter with a mark', () => {
    const [arabic, tigrinya] = ['لم يعد يأتي تقريبًا.', 'ቤት ትምህርቲ ፍቓድ ትሓትት።'];
    for (const first of [arabic, tigrinya])
      expect(
        wrapSentences(`${first} ${'ምሕጋዝ ትቕጽል '.repeat(9)}`, { ...room, width: 150 }).lines.join(' '),
      ).to.equal(first);
  });
  it('is whole where all of it fits', () => {
    expect(wrapSentences('U mag. Dat.', room).lines).to.deep.equal(['U mag. Dat.']);
  });
});
