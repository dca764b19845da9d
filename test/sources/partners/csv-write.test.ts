import { expect } from '@open-wc/testing';
import type { Contact, Place } from '../../../src/model/documents.js';
import type { Offering, Partner } from '../../../src/model/partners/partner.js';
import { read } from '../../../src/read.js';
import { writeCsv } from '../../../src/sources/partners/csv-write.js';

const partner = (fields: Partial<Partner> = {}): Partner => ({
  id: 'brug',
  name: 'De Brug',
  language: 'nl',
  source: 'test',
  ...fields,
});
const offering = (fields: Partial<Offering> = {}): Offering => ({ id: 'taal', name: 'Taalcafé', ...fields });

async function readBack(partners: readonly Partner[], terms = {}) {
  const { document, problems } = await read(writeCsv(partners, terms), { kind: 'partners', format: 'csv' });
  return { partners: document!.partners, terms: document!.terms, problems };
}
const first = async (fields: Partial<Partner>) => (await readBack([partner(fields)])).partners[0]!;
const offered = async (fields: Partial<Offering>) =>
  (await first({ offerings: [offering(fields)] })).offerings![0]!;

/** The cells of a line, as they stand there. */
const lines = (csv: string) =>
  csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));

describe('A list of partners as a table', () => {
  it('is what a spreadsheet opens: marked as UTF-8, semicolons, Dutch headers, Windows line ends', () => {
    const csv = writeCsv([partner({ offerings: [offering({ cost: { free: true } })] })]);
    expect(csv).to.equal(
      '\uFEFF"partner id";"partner";"aanbod id";"aanbod";"kosten"\r\n"brug";"De Brug";"taal";"Taalcafé";"gratis"\r\n',
    );
  });

  it('has a row for each offering, each with the number to call', () => {
    const csv = writeCsv([
      partner({
        contacts: [{ phone: '010 1' }],
        offerings: [offering(), offering({ id: 'b', name: 'B', contacts: [{ phone: '010 2' }] })],
      }),
    ]);
    expect(lines(csv).map((cells) => cells.at(-1))).to.deep.equal(['"telefoon"', '"010 1"', '"010 2"']);
  });

  it('of nobody is a header', async () => {
    expect((await readBack([])).partners).to.deep.equal([]);
  });
});

describe('What would be a formula in a spreadsheet', () => {
  const rows: [written: string, cell: string][] = [
    ['=HYPERLINK("https://evil.example")', '\'=HYPERLINK(""https://evil.example"")'],
    ['+31 88 000 10 01', "'+31 88 000 10 01"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['\t=1+1', "'=1+1"],
    ['\r=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['a;"=1+1', 'a;""=1+1'],
    ["'s Avonds open", "'s Avonds open"],
    ['Gewoon + meer', 'Gewoon + meer'],
  ];
  for (const [written, cell] of rows) {
    it(`${JSON.stringify(written)} is text, and comes back`, async () => {
      const csv = writeCsv([partner({ name: written })]);
      expect(csv).to.contain(`"brug";"${cell}"`);
      expect((await first({ name: written })).name).to.equal(written.trim());
    });
  }

  it('a number with a plus can still be called after coming back', async () => {
    const { contacts } = await first({ contacts: [{ phone: '+31 88 000 10 01' }] });
    expect(contacts).to.deep.equal([{ phone: '+31 88 000 10 01' }]);
  });

  it('no cell starts with one, whatever the field', () => {
    const evil = '=cmd()';
    const csv = writeCsv([
      partner({
        id: evil,
        name: { nl: evil, en: evil },
        summary: evil,
        kinds: [evil],
        shares: [evil],
        contacts: [{ function: evil, name: evil, phone: evil, email: evil, hours: evil }],
        locations: [{ name: evil, street: evil, postcode: evil, place: evil, accessibility: [evil] }],
        offerings: [
          offering({ id: evil, name: evil, status: evil, themes: [evil], schedule: evil, areas: [evil] }),
        ],
      }),
    ]);
    expect(csv).not.to.match(/"[=+\-@\t]/);
  });
});

describe('What a table holds comes back from it', () => {
  const rows: [what: string, fields: Partial<Offering>][] = [
    ['free, with a remark', { cost: { free: true, text: 'Koffie kost: € 1.' } }],
    [
      'free, with remarks in other languages',
      { cost: { free: true, text: { en: 'Bring tea.', ar: 'شاي' } } },
    ],
    [
      'paid, with a remark',
      { cost: { free: false, text: { nl: 'Soms betaalt u een deel.', en: 'A part.' } } },
    ],
    ['paid', { cost: { free: false } }],
    ['what it costs', { cost: { text: { nl: '€ 5', en: '€5' } } }],
    [
      'signing up, and how',
      { registration: { mode: 'required', text: 'Bel ons.\nOf mail.', url: 'https://a.example/' } },
    ],
    [
      'no signing up, said in two languages',
      { registration: { mode: 'none', text: { nl: 'Loop binnen.', en: 'Walk in.' } } },
    ],
    [
      'signing up, said in one other language',
      { registration: { mode: 'optional', text: { en: 'Let us know.' } } },
    ],
    ['signing up by mode alone', { registration: { mode: 'optional' } }],
    [
      'languages spoken, written and interpreted',
      {
        languages: [
          { code: 'nl', role: 'spoken' },
          { code: 'ar', role: 'interpreter' },
          { code: 'ti', role: 'material' },
          { code: 'zza', role: 'spoken' },
        ],
      },
    ],
    ['ages', { ages: { min: 4, max: 12 } }],
    ['the level of Dutch', { dutchLevel: 'none' }],
    ['for whom', { beneficiaries: ['parent', 'team', 'opa’s'], targetGroups: ['newcomers'] }],
    [
      'materials',
      {
        materials: [
          { label: 'Flyer', url: 'https://a.example/f.pdf' },
          { label: 'B', url: 'https://b.example/' },
        ],
      },
    ],
    ['line breaks and quotes', { description: 'Samen "lezen".\nMet koffie; en thee.' }],
    ['texts without Dutch', { name: { ar: 'مقهى', 'en-gb': 'Café' }, schedule: { uk: 'Щодня' } }],
  ];
  for (const [what, fields] of rows) {
    it(what, async () => {
      expect(await offered(fields)).to.deep.equal(offering(fields));
    });
  }

  it('a partner’s own contact, when its first offering has another', async () => {
    const fields = {
      contacts: [{ function: 'Loket', phone: '010 1' }],
      offerings: [offering({ contacts: [{ phone: '010 2' }] }), offering({ id: 'b', name: 'B' })],
    };
    const { contacts, offerings } = await first(fields);
    expect({ contacts, offerings }).to.deep.equal(fields);
  });

  it('a partner’s own day of check, when its offering has none', async () => {
    const { checked, offerings } = await first({ checked: '2026-10-03', offerings: [offering()] });
    expect(checked).to.equal('2026-10-03');
    expect(offerings).to.deep.equal([offering()]);
  });

  it('plain texts of a partner in another language', async () => {
    const { name } = await first({ name: 'The Bridge', language: 'en' });
    expect(name).to.deep.equal({ en: 'The Bridge' });
  });

  it('terms, with labels that are the same word', async () => {
    const terms = {
      theme: { taal: { nl: 'Taal' }, 'passend-onderwijs': { nl: 'Extra hulp' } },
    };
    const back = await readBack(
      [partner({ offerings: [offering({ themes: ['taal', 'passend-onderwijs'] })] })],
      terms,
    );
    expect(back.partners[0]!.offerings![0]!.themes).to.deep.equal(['taal', 'passend-onderwijs']);
    expect(back.terms).to.deep.equal({ theme: { taal: 'Taal' } });
  });
});

describe('The demo’s partners', () => {
  let partners: readonly Partner[];
  before(async () => {
    const json = await (await fetch('/demo/data/waterdal.partners.json')).text();
    partners = (await read(json, { kind: 'partners' })).document!.partners;
  });

  it('come back from a table with all that it can hold', async () => {
    const back = await readBack(partners);
    expect(back.problems).to.deep.equal([]);
    expect(back.partners).to.have.length(partners.length).and.to.have.length.above(40);
    for (const [i, partner] of partners.entries())
      expect(asTheTableHolds(back.partners[i]!), partner.id).to.deep.equal(asTheTableHolds(partner));
  });
});

/** A partner without what a table has no column for, and with defaults written out. */
function asTheTableHolds({ venues: _, source: _source, ...partner }: Partner) {
  const list = (texts: Partner['shares']) =>
    texts?.flatMap((text) => inDutch(text, partner.language).split(',')).map((text) => text.trim());
  const contact = partner.contacts?.[0] ?? partner.offerings?.find((one) => one.contacts)?.contacts?.[0];
  const place = partner.locations?.[0] ?? partner.offerings?.find((one) => one.locations)?.locations?.[0];
  const own = { contacts: contacts(contact), locations: places(place, partner.language) };
  const offerings = (partner.offerings ?? []).map((one) => ({
    ...one,
    ...texts(one, partner.language),
    languages: one.languages?.map((language) =>
      typeof language === 'string' ? { code: language, role: 'spoken' } : language,
    ),
    materials: one.materials?.map(({ label, url }) => ({ label: inDutch(label, partner.language), url })),
    contacts: contacts(one.contacts?.[0] ?? contact),
    locations: places(one.locations?.[0] ?? place, partner.language),
  }));
  return tidy({
    ...partner,
    ...texts(partner, partner.language),
    language: 'nl',
    ...own,
    shares: list(partner.shares),
    seeks: list(partner.seeks),
    does: list(partner.does),
    doesNot: list(partner.doesNot),
    checked: partner.checked ?? partner.offerings?.find((one) => one.checked)?.checked,
    offerings,
  });

  function contacts(contact: Contact | undefined) {
    if (!contact) return undefined;
    const { languages: _, ...held } = contact;
    return [{ ...held, ...texts(held, partner.language) }];
  }
}

function places(place: Place | undefined, language: string) {
  return place && [{ ...place, accessibility: place.accessibility?.map((text) => inDutch(text, language)) }];
}

/** A text in one language is the same, whether it says so or not. */
function texts(record: object, language: string) {
  const changed = Object.entries(record).flatMap(([key, value]) =>
    typeof value === 'string' && language !== 'nl' && /^(name|summary|description|role|schedule)$/.test(key)
      ? [[key, { [language]: value }] as const]
      : typeof value === 'object' && Object.keys(value as object).join() === 'nl'
        ? [[key, (value as { nl: unknown }).nl] as const]
        : [],
  );
  return Object.fromEntries(changed);
}

function inDutch(text: NonNullable<Partner['shares']>[number], language: string): string {
  if (typeof text === 'string') return text;
  return text['nl'] ?? text[language] ?? Object.values(text)[0] ?? '';
}

const tidy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
