import { expect } from '@open-wc/testing';
import type { Partner } from '../../../src/model/partners/partner.js';
import { vcards } from '../../../src/model/partners/vcard.js';

const names = new Intl.DisplayNames(['nl'], { type: 'language' });
const reader = {
  language: 'nl',
  labels: { about: 'Voor', speaks: 'Spreekt' },
  languageName: (code: string) => names.of(code) ?? code,
};
const write = (fields: Partial<Partner>, language = 'nl') =>
  vcards({ id: 'brug', name: 'De Brug', language: 'nl', source: 'test', ...fields }, { ...reader, language });

/** Reads vCards as an address book does: unfolds lines, takes parameters off, takes escapes away. */
function parse(text: string): Record<string, string>[] {
  const cards: Record<string, string>[] = [];
  for (const line of text.replaceAll('\r\n ', '').split('\r\n')) {
    if (line === 'BEGIN:VCARD') cards.push({});
    const [, name = '', value = ''] = /^([A-Z]+)[^:]*:([^]*)$/.exec(line) ?? [];
    if (name && !['BEGIN', 'END'].includes(name)) cards.at(-1)![name] = value;
  }
  return cards;
}

const unescape = (value = '') =>
  value.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('The contacts of a partner as vCards', () => {
  it('hold what an address book has a place for', () => {
    const [card, ...others] = parse(
      write({
        name: { nl: 'Bibliotheek', en: 'Library' },
        url: 'https://bieb.example/',
        checked: '2026-10-03',
        contacts: [
          {
            function: { nl: 'Loket', en: 'Desk' },
            phone: '010 123 45 67',
            email: 'loket@bieb.example',
            hours: 'Maandag van 10.00 tot 17.00 uur.',
            languages: ['nl', 'ar'],
          },
        ],
        locations: [
          {
            name: 'Centrale',
            street: 'Plein 1',
            postcode: '1234 AB',
            place: 'Waterdal',
            lat: 52.1,
            lon: -5.25,
          },
        ],
      }),
    );
    expect(others).to.deep.equal([]);
    expect(card).to.deep.equal({
      VERSION: '3.0',
      FN: 'Bibliotheek – Loket',
      N: 'Bibliotheek – Loket;;;;',
      ORG: 'Bibliotheek',
      TITLE: 'Loket',
      TEL: '010 123 45 67',
      EMAIL: 'loket@bieb.example',
      URL: 'https://bieb.example/',
      ADR: ';Centrale;Plein 1;Waterdal;;1234 AB;',
      GEO: '52.100000;-5.250000',
      NOTE: 'Maandag van 10.00 tot 17.00 uur.\\nSpreekt: Nederlands\\, Arabisch',
      REV: '2026-10-03T00:00:00Z',
    });
  });

  it('speak the reader’s language', () => {
    const name = { nl: 'Bibliotheek', en: 'Library' };
    const [card] = parse(write({ name, contacts: [{ function: { nl: 'Loket', en: 'Desk' } }] }, 'en'));
    expect(card).to.include({ FN: 'Library – Desk', ORG: 'Library' });
  });

  it('name the function before the person', () => {
    const [card] = parse(write({ contacts: [{ function: 'Loket', name: 'A. Bakker', phone: '010' }] }));
    expect(card).to.include({ FN: 'De Brug – Loket', NOTE: 'A. Bakker' });
    expect(parse(write({ contacts: [{ name: 'A. Bakker' }] }))[0]!['FN']).to.equal('De Brug – A. Bakker');
  });

  it('are one for each desk, however often it is named', () => {
    const loket = { function: 'Loket', phone: '010 123' };
    const taal = { function: 'Taalpunt', phone: '010 456' };
    const place = { street: 'Kade 2', place: 'Borne' };
    const cards = parse(
      write({
        contacts: [loket],
        offerings: [
          { id: 'a', name: 'Taalcafé', contacts: [taal], locations: [place], checked: '2026-01-02' },
          { id: 'b', name: 'Voorlezen', contacts: [{ ...loket, phone: '010-123' }] },
          { id: 'c', name: 'Schrijven', contacts: [{ ...taal }] },
        ],
      }),
    );
    expect(cards.map(({ FN }) => FN)).to.deep.equal(['De Brug – Loket', 'De Brug – Taalpunt']);
    expect(cards[1]).to.include({
      NOTE: 'Voor: Taalcafé\\, Schrijven',
      ADR: ';;Kade 2;Borne;;;',
      REV: '2026-01-02T00:00:00Z',
    });
  });

  it('are named after the offering when nobody says whose desk it is', () => {
    const [card] = parse(
      write({ offerings: [{ id: 'a', name: 'Taalcafé', contacts: [{ phone: '010 456' }] }] }),
    );
    expect(card!['FN']).to.equal('De Brug – Taalcafé');
  });

  it('are one card too for a partner without any contact', () => {
    expect(parse(write({ url: 'https://brug.example' }))).to.deep.equal([
      { VERSION: '3.0', FN: 'De Brug', N: 'De Brug;;;;', ORG: 'De Brug', URL: 'https://brug.example' },
    ]);
  });
});

describe('A vCard', () => {
  it('escapes what has a meaning of its own, and no text can start a line', () => {
    const name = 'Zorg; hulp, \\ en\r\nTEL:0900 1234';
    const text = write({ name });
    expect(text.split('\r\n').filter((line) => line.startsWith('TEL'))).to.deep.equal([]);
    expect(unescape(parse(text)[0]!['FN'])).to.equal('Zorg; hulp, \\ en\nTEL:0900 1234');
  });

  it('holds no control characters', () => {
    const text = write({
      name: 'A\0B\u0007\u0085C\ud800D',
      contacts: [{ phone: '010\t123\u2028END:VCARD' }],
    });
    const [card] = parse(text);
    expect(card).to.include({ FN: 'ABCD', TEL: '010 123\\nEND:VCARD' });
    expect(text.split('\r\n').filter((line) => line === 'END:VCARD')).to.have.length(1);
  });

  for (const [what, name] of [
    ['Latin', 'Samen lezen en leren in de buurt '.repeat(8)],
    ['Arabic', 'مكتبة المدينة للقراءة '.repeat(8)],
    ['Tigrinya', 'ቤት ንባብ ከተማ '.repeat(10)],
    ['emoji', '👩‍👧‍👦📚'.repeat(20)],
  ] as const) {
    it(`is folded at 75 octets, never within a character: ${what}`, () => {
      const text = write({ name });
      const lines = text.split('\r\n');
      expect(text.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
      expect(lines.filter((line) => octets(line) > 75)).to.deep.equal([]);
      expect(
        lines.some((line) => octets(line) > 71),
        'lines are filled',
      ).to.be.true;
      // A character that was cut in two would come back as a replacement character.
      const bytes = new TextEncoder().encode(text);
      expect(new TextDecoder().decode(bytes)).to.equal(text);
      expect(unescape(parse(text)[0]!['FN'])).to.equal(name.trim());
    });
  }

  it('has no address that leads somewhere dangerous', () => {
    expect(write({ url: 'javascript:alert(1)' })).not.to.contain('URL');
    expect(write({ contacts: [{ url: 'data:text/html,x', email: 'a b@c' }] })).not.to.match(/URL|EMAIL/);
    expect(parse(write({ url: 'https://a.example/é b%20c' }))[0]!['URL']).to.equal(
      'https://a.example/%C3%A9%20b%20c',
    );
  });
});
