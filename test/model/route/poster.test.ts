import { expect } from '@open-wc/testing';
import type { Paper } from '../../../src/model/route/poster/poster.js';
import { boxOf, forked, overlap, posterOf, readingOf, rowOf, shapesOf, textsOf } from './poster-page.js';

const POINT = 0.352_8;
const PAPERS: Paper[] = ['a4', 'a3'];
const code = {
  squares: Array.from({ length: 29 }, (_, i) => Array.from({ length: 29 }, (_, j) => (i * j) % 3 === 0)),
  address: 'www.school.example/route',
};

/** What holds for every poster. */
function expectFit(poster: ReturnType<typeof posterOf>): void {
  for (const { width, height, shapes } of poster.sheets) {
    for (const shape of shapes) {
      const { left, right, top, bottom } = boxOf(shape);
      const inside = left >= -0.01 && top >= -0.01 && right <= width + 0.01 && bottom <= height + 0.01;
      expect(inside, `on the sheet: ${JSON.stringify(shape)}`).to.be.true;
    }
    const texts = shapes.filter((shape) => shape.kind === 'text');
    texts.forEach((a, i) =>
      texts.slice(i + 1).forEach((b) => {
        expect(overlap(boxOf(a), boxOf(b)), `“${a.text}” over “${b.text}”`).to.be.lessThan(0.15);
      }),
    );
  }
}

describe('A poster of a route', () => {
  for (const paper of PAPERS)
    for (const language of ['nl', 'ar'])
      for (const count of [1, 2, 5, 10, 20, 40, 60]) {
        it(`of ${count} steps fits on ${paper} (${language}): nothing beside the paper, no text over another`, () => {
          const poster = posterOf(forked(count), { paper, language, code });
          expectFit(poster);
          const [short, long] = [
            Math.min(poster.width, poster.height),
            Math.max(poster.width, poster.height),
          ];
          expect([short, long]).to.deep.equal(paper === 'a4' ? [210, 297] : [297, 420]);
          const reading = readingOf(poster);
          for (let i = 1; i <= count; i++) expect(reading).to.match(new RegExp(`naam ${i}( |$)`));
        });
      }

  for (const count of [1, 5, 10, 20, 40, 60])
    it(`of ${count} steps is legible on A4: titles of 9 points, anything else of 7 at least`, () => {
      const texts = textsOf(posterOf(rowOf(count), { code }));
      for (const { text, size } of texts) expect(size / POINT, text).to.be.at.least(7);
      for (const { text, size } of texts.filter((one) => /^(?:Stap|met naam|naam) /.test(one.text)))
        expect(size / POINT, text).to.be.at.least(9);
    });

  it('takes one sheet as long as titles fit, and says less before it takes two', () => {
    expect(posterOf(rowOf(10))).to.deep.include({ detail: 0 });
    const full = posterOf(rowOf(40));
    expect(full.sheets).to.have.length(1);
    expect(full.detail).to.be.greaterThan(0);
    const sheets = posterOf(rowOf(90));
    expect(sheets.sheets.length).to.be.greaterThan(1);
    expect(readingOf(sheets)).to.contain(`blad 1 van ${sheets.sheets.length}`);
  });

  it('has larger letters for a short route, and on larger paper', () => {
    const [short, long] = [posterOf(rowOf(5)), posterOf(rowOf(30))];
    expect(short.scale).to.be.greaterThan(long.scale);
    expect(posterOf(rowOf(30), { paper: 'a3' }).scale).to.be.greaterThan(long.scale);
  });

  it('is the same every time', () => {
    expect(posterOf(forked(20), { code })).to.deep.equal(posterOf(forked(20), { code }));
  });

  it('says who is in the middle, whom to call, who made it, and where more is', () => {
    const reading = readingOf(posterOf(rowOf(3), { code }));
    for (const said of [
      'uw kind',
      'Vragen?',
      'Steunpunt',
      '088 000 12 34',
      'Gemeente Voorbeeld',
      'www.school.example/route',
    ])
      expect(reading).to.contain(said);
  });

  it('tells a gate, a fork with where it leads, a way back, and whom to call at an end', () => {
    const route = rowOf(4, (i) => ({
      ...(i === 1
        ? {
            question: 'Is dit genoeg?',
            next: [
              { to: 's2', label: 'Nee' },
              { to: 'klaar', label: 'Ja' },
              { to: 's0', label: 'Even terug', back: true as const },
            ],
          }
        : {}),
      ...(i === 2 ? { consent: { by: ['b'], text: 'U mag nee zeggen.' } } : {}),
    }));
    const poster = posterOf({
      ...route,
      stations: [
        ...route.stations,
        {
          id: 'klaar',
          title: 'Genoeg hulp',
          end: 'solved',
          contacts: [{ function: 'Leraar', phone: '088 000 45 67' }],
        },
      ],
    });
    const texts = textsOf(poster).map(({ text }) => text);
    const reading = readingOf(poster);
    for (const said of [
      'Is dit genoeg?',
      'Nee',
      'Ja',
      'Even terug',
      'terug naar stap 1',
      'U mag nee zeggen.',
      'Genoeg hulp',
      '088 000 45 67',
      'Alleen met toestemming',
    ])
      expect(reading).to.contain(said);
    expect(
      texts.filter((text) => text === '2a'),
      'at the answer and at the station',
    ).to.have.length(2);
    // The short one is in the legend.
    const dotted = shapesOf(poster).filter(
      (shape) => shape.kind === 'path' && shape.dash && shape.height > 0,
    );
    expect(dotted, 'one way back').to.have.length(1);
  });

  it('from right to left is the mirror of the one from left to right', () => {
    const plain = { ...rowOf(8), title: 'A', intro: 'B' };
    const [ltr, rtl] = [posterOf(plain, { code }), posterOf(plain, { code, language: 'ar' })];
    // Letters are taller in Arabic, so only the order along the line is compared.
    const places = (poster: typeof ltr, from: 'left' | 'right') =>
      ['1', '2', '3'].map((number) => {
        const { x } = textsOf(poster).find(({ text, bold }) => text === number && bold)!;
        return from === 'left' ? x : poster.width - x;
      });
    const [a, b] = [places(ltr, 'left'), places(rtl, 'right')];
    expect(a[0]).to.be.lessThan(a[1]!);
    expect(b[0]).to.be.lessThan(b[1]!);
    expect(rtl.direction).to.equal('rtl');
    const title = textsOf(rtl).find(({ text }) => text === 'A')!;
    expect(title.align, 'a Dutch title still begins at the right').to.equal('right');
  });

  it('does not mirror the squares of a code', () => {
    const squares = (language: string) => {
      const poster = posterOf(rowOf(2), { code, language });
      const dark = shapesOf(poster).filter((shape) => shape.kind === 'rect' && shape.fill === 'ink');
      const left = Math.min(...dark.map((shape) => (shape.kind === 'rect' ? shape.x : 0)));
      return dark.map((shape) =>
        shape.kind === 'rect' ? [Math.round((shape.x - left) * 10), Math.round(shape.width * 10)] : [],
      );
    };
    const sorted = (list: number[][]) => list.map(String).sort();
    expect(sorted(squares('ar'))).to.deep.equal(sorted(squares('nl')));
  });

  it('shows texts in the language of the reader, and marks those that are in another', () => {
    const route = rowOf(2, (i) => (i === 0 ? { title: { nl: 'Praten', ar: 'تتحدثون' } } : {}));
    const texts = textsOf(posterOf(route, { language: 'ar' }));
    expect(texts.find(({ text }) => text === 'تتحدثون')).to.include({ language: 'ar', direction: 'rtl' });
    expect(texts.find(({ text }) => text === 'leraar')).to.include({ language: 'nl', direction: 'ltr' });
  });

  const hostile: [what: string, text: string][] = [
    ['2 000 characters', 'woord '.repeat(400)],
    ['a word of 2 000 letters', 'w'.repeat(2000)],
    ['Arabic without spaces', 'ب'.repeat(2000)],
    ['Chinese', '学'.repeat(2000)],
    ['Ethiopic', 'ስጉምቲ ንወለዲ '.repeat(200)],
    ['emoji', '👩‍👧‍👦'.repeat(500)],
    ['marks', 'a\u0301'.repeat(1000)],
    ['line breaks and controls', 'a\n\n\0\u202eb\u0007c'.repeat(100)],
    ['half a character', '\ud800'.repeat(50)],
    ['nothing', ' '],
  ];
  for (const [what, text] of hostile)
    it(`keeps its shape with ${what} in every text`, () => {
      const route = rowOf(6, () => ({
        title: text,
        summary: text,
        question: text,
        actors: ['a', text.slice(0, 50)],
        contacts: [{ function: text, phone: text.slice(0, 60), email: text }],
        options: [{ id: 'o', title: text }],
        number: text.slice(0, 20),
      }));
      const poster = posterOf({ ...route, title: text, intro: text, core: { label: text, text } });
      expectFit(poster);
      // eslint-disable-next-line no-control-regex -- what no file may hold
      expect(readingOf(poster)).not.to.match(/[\0-\x1f\u202e]|\p{Cs}/u);
    });

  it('cuts what is too long with an ellipsis', () => {
    const poster = posterOf(rowOf(2, () => ({ title: 'woord '.repeat(300) })));
    expect(readingOf(poster)).to.match(/woord…/);
  });

  it('of no steps at all still says what it is about', () => {
    const poster = posterOf({ title: 'Leeg', stations: [] }, {});
    expect(readingOf(poster)).to.contain('Leeg');
  });
});
