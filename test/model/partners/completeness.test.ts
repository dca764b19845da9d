import { expect } from '@open-wc/testing';
import type { Completeness } from '../../../src/model/completeness.js';
import { completeness, measureCompleteness } from '../../../src/model/partners/completeness.js';
import type { Offering, Partner } from '../../../src/model/partners/index.js';

const TODAY = '2026-11-22';
const PARTNER: Partner = { id: 'p', name: 'De Bieb', language: 'nl', source: 'test' };
const OFFERING: Offering = { id: 'o', name: 'Taalles' };

const measure = (...partners: Partial<Partner>[]) =>
  completeness({ partners: partners.map((partner) => ({ ...PARTNER, ...partner })) }, TODAY);

function find(
  rows: Completeness[],
  subject: string,
  field: string,
  language?: string,
): Completeness | undefined {
  return rows.find((row) => row.subject === subject && row.field === field && row.language === language);
}

const missing = (rows: Completeness[], subject: string, field: string, language?: string) => {
  const row = find(rows, subject, field, language);
  return row && `${row.missing} of ${row.of}`;
};

describe('Completeness of a partner', () => {
  const cases: [field: string, has: Partial<Partner>, lacks: Partial<Partner>][] = [
    [
      'contacts.phone',
      { contacts: [{ email: 'a@b.nl' }, { phone: '088' }] },
      { contacts: [{ email: 'a@b.nl' }] },
    ],
    ['contacts.phone', { contacts: [{ phone: '088' }] }, { contacts: [{ phone: ' ' }] }],
    [
      'locations',
      { locations: [{ postcode: '7511 AA' }] },
      { locations: [{ name: 'Gebouw', lat: 52, lon: 6 }] },
    ],
    ['locations.lat', { locations: [{ lat: 0, lon: 0 }] }, { locations: [{ lat: 52 }] }],
    ['summary', { summary: { ar: 'نص' } }, { summary: { nl: '' } }],
    ['kinds', { kinds: ['school'] }, { kinds: [] }],
    ['corner', { corner: 'care' }, {}],
    ['checked', { checked: '2025-11-22' }, { checked: '2025-11-21' }],
    ['checked', { checked: '2026-11-22T10:00Z' }, {}],
    ['owner', { owner: 'Gemeente' }, { owner: '' }],
    ['url', { url: 'https://example.com/' }, {}],
  ];
  for (const [field, has, lacks] of cases) {
    it(`${field}: ${JSON.stringify(has)} has it, ${JSON.stringify(lacks)} has not`, () => {
      const row = find(measure({ id: 'a', ...has }, { id: 'b', ...lacks }), 'partner', field);
      expect(row).to.deep.include({ missing: 1, of: 2 });
      expect(row!.examples).to.deep.equal([{ kind: 'partner', id: 'b', name: 'De Bieb' }]);
    });
  }
});

describe('Completeness of an offering', () => {
  const reachable: Partial<Partner> = { contacts: [{ phone: '088' }] };
  const cases: [
    field: string,
    has: Partial<Offering>,
    lacks: Partial<Offering>,
    partner?: Partial<Partner>,
  ][] = [
    ['contacts', { contacts: [{ email: 'a@b.nl' }] }, { contacts: [{ name: 'Jo' }] }],
    ['languages', { languages: [{ code: 'ar' }] }, { languages: [] }],
    ['checked', { checked: '2026-01-01' }, { checked: '2024-01-01' }],
    // The check of the offering itself is what counts, however fresh that of its partner is.
    ['checked', {}, { checked: '2024-01-01' }, { checked: '2026-01-01' }],
    ['cost', { cost: { free: false } }, { cost: {} }],
    ['cost', { cost: { text: '€ 5' } }, {}],
    ['registration', { registration: { mode: 'none' } }, {}],
    ['beneficiaries', { beneficiaries: ['parent'] }, { beneficiaries: [] }],
    ['ages', { ages: { min: 0 } }, { ages: {} }],
    ['schedule', { schedule: 'Maandag' }, { schedule: '' }],
    ['themes', { themes: ['taal'] }, {}],
  ];
  for (const [field, has, lacks, partner = {}] of cases) {
    it(`${field}: ${JSON.stringify(has)} has it, ${JSON.stringify(lacks)} has not`, () => {
      const offerings = [
        { ...OFFERING, ...has },
        { ...OFFERING, id: 'b', name: 'Les', ...lacks },
      ];
      const row = find(measure({ ...partner, offerings }), 'offering', field);
      expect(row).to.deep.include({ missing: 1, of: 2 });
      expect(row!.examples, 'the address is that of its partner').to.deep.equal([
        { kind: 'partner', id: 'p', name: 'Les (De Bieb)' },
      ]);
    });
  }

  it('has the contact of its partner', () => {
    expect(missing(measure({ ...reachable, offerings: [OFFERING] }), 'offering', 'contacts')).to.equal(
      '0 of 1',
    );
  });

  it('is not asked for where nobody offers anything', () => {
    expect(measure({}).map(({ subject }) => subject)).not.to.include('offering');
  });
});

describe('Completeness of translations', () => {
  it('counts every language that any name or summary is in, also when the first comes last', () => {
    const rows = measure(
      { summary: 'Boeken' },
      { summary: { nl: 'Boeken', en: 'Books' } },
      { summary: 'Sport', offerings: [{ ...OFFERING, summary: { nl: 'Les', ar: 'درس' } }] },
    );
    expect(missing(rows, 'partner', 'summary', 'nl')).to.equal('0 of 3');
    expect(missing(rows, 'partner', 'summary', 'en')).to.equal('2 of 3');
    expect(missing(rows, 'partner', 'summary', 'ar')).to.equal('3 of 3');
    expect(missing(rows, 'offering', 'summary', 'en')).to.equal('1 of 1');
    expect(find(rows, 'partner', 'summary', 'ar')!.label).to.equal('Samenvatting in het Arabisch');
  });

  it('knows who lacked a language before anybody had it', () => {
    const rows = measure({ id: 'a', summary: 'A' }, { id: 'b' }, { id: 'c', summary: { en: 'C' } });
    expect(find(rows, 'partner', 'summary', 'en')!.examples.map(({ id }) => id)).to.deep.equal(['a']);
    expect(find(rows, 'partner', 'summary', 'nl')!.examples.map(({ id }) => id)).to.deep.equal(['c']);
  });

  it('does not ask to translate names that nobody translates', () => {
    const rows = measure(
      { summary: { nl: 'Boeken', en: 'Books' } },
      { name: 'Sport', offerings: [{ ...OFFERING, name: { en: 'Lesson' } }] },
    );
    expect(find(rows, 'partner', 'name', 'en')).to.equal(undefined);
    expect(missing(rows, 'offering', 'name', 'nl')).to.equal('1 of 1');
  });

  it('takes regions of a language for the language, and says nothing of a document in one language', () => {
    const rows = measure(
      { summary: { 'nl-BE': 'Boeken' } },
      { summary: { NL: 'Sport' } },
      { summary: 'Spel' },
    );
    expect(rows.filter(({ language }) => language)).to.deep.equal([]);
  });

  it('takes no notice of thousands of languages, nor of keys that are none', () => {
    const summary = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [
        String.fromCharCode(97 + (i % 26), 97 + ((i / 26) % 26), 97 + i / 676),
        'x',
      ]),
    );
    const rows = measure({ summary: { ...summary, '<b>': 'x', constructor: 'y', __proto__: 'z' } as never });
    const languages = rows.flatMap(({ language = [] }) => language);
    expect(languages.length).to.be.within(2, 40);
    expect(languages.every((language) => /^[a-z]{2,3}$/.test(language))).to.be.true;
  });
});

describe('Completeness of a document', () => {
  it('tells of partners before offerings, of fields before translations, and of the worst first', () => {
    const rows = measure(
      { owner: 'A', summary: { nl: 'A', en: 'A' }, offerings: [{ ...OFFERING, cost: { free: true } }] },
      { summary: 'B' },
    );
    const order = rows.map(({ subject, language }) => `${subject}${language ? ' translation' : ''}`);
    expect([...new Set(order)]).to.deep.equal(['partner', 'partner translation', 'offering']);
    for (const part of new Set(order)) {
      const shares = rows.filter((_, i) => order[i] === part).map(({ missing, of }) => missing / of);
      expect(shares).to.deep.equal(shares.toSorted((a, b) => b - a));
    }
  });

  it('names at most five that lack something, and is nothing without partners', () => {
    const rows = measure(...Array.from({ length: 9 }, (_, i) => ({ id: String(i) })));
    expect(find(rows, 'partner', 'owner')!.examples.map(({ id }) => id)).to.deep.equal([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(measure()).to.deep.equal([]);
  });

  it('can be paused between partners', () => {
    const steps = measureCompleteness({ partners: [PARTNER, PARTNER, PARTNER] }, TODAY);
    let pauses = 0;
    while (!steps.next().done) pauses++;
    expect(pauses).to.equal(3);
  });
});
