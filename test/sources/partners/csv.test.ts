import { expect } from '@open-wc/testing';
import type { Offering, Partner } from '../../../src/model/partners/partner.js';
import { ReadError } from '../../../src/sources/read-error.js';
import { normalise } from '../../../src/sources/columns.js';
import { PARTNER_COLUMNS } from '../../../src/sources/partners/csv-columns.js';
import { readCsv } from '../../../src/sources/partners/csv.js';
import { readPage } from './read-page.js';
import { loadExplanations } from '../../../src/sources/faults.js';

before(loadExplanations);

const read = (text: string) => readPage(readCsv, text, 'https://school.example/partners.csv');

/** What a row with these cells becomes, the partner's own fields and those of its offering. */
function row(cells: Record<string, string>) {
  const all = { partner: 'De Brug', aanbod: 'Taalcafé', ...cells };
  const quoted = (texts: string[]) => texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
  const outcome = read(`${quoted(Object.keys(all))}\n${quoted(Object.values(all))}`);
  const { offerings = [], ...partner } = outcome.partners[0] ?? ({} as Partner);
  return { ...outcome, partner, offering: offerings[0] as Offering };
}

const SAMPLE = `partner;soort;hoek;rol;website;aanbod;omschrijving;voor wie;thema;talen;leeftijd van;leeftijd tot;kosten;aanmelden;telefoon;e-mail;contact;straat;postcode;plaats;gecontroleerd
Bibliotheek De Brug;Bibliotheek;buurt;Lezen en taal;www.debrug.example;Taalcafé;"Samen praten.
Met koffie.";ouder, leraar;Taal;Nederlands, Arabisch;18;;gratis;nee;010 123 45 67;taal@debrug.example;Balie;Plein 1;1234 AB;Hengelo;3-10-2026
bibliotheek de brug;;;;;Voorlezen;;gezin;Lezen;nl;2;6;€ 5 per keer;https://debrug.example/voorlezen;010 765 43 21;;Leesconsulent;;;;2026-10-04
Zwemclub;Sportvereniging;community;;;;;;;;;;;;;;;;;Borne;
`;

describe('A table of partners', () => {
  it('becomes partners with their offerings', () => {
    const { partners, problems, document } = read(SAMPLE);
    expect(problems).to.deep.equal([]);
    expect(document.language).to.equal('nl');
    expect(document.terms).to.deep.equal({
      kind: { bibliotheek: 'Bibliotheek', sportvereniging: 'Sportvereniging' },
      theme: { taal: 'Taal', lezen: 'Lezen' },
    });
    const contact = { function: 'Balie', phone: '010 123 45 67', email: 'taal@debrug.example' };
    expect(partners).to.deep.equal([
      {
        id: 'bibliotheek-de-brug',
        name: 'Bibliotheek De Brug',
        url: 'https://www.debrug.example/',
        kinds: ['bibliotheek'],
        corner: 'community',
        role: 'Lezen en taal',
        contacts: [contact],
        locations: [{ street: 'Plein 1', postcode: '1234 AB', place: 'Hengelo' }],
        checked: '2026-10-03',
        offerings: [
          {
            id: 'taalcafe',
            name: 'Taalcafé',
            description: 'Samen praten.\nMet koffie.',
            beneficiaries: ['parent', 'teacher'],
            themes: ['taal'],
            ages: { min: 18 },
            languages: [
              { code: 'nl', role: 'spoken' },
              { code: 'ar', role: 'spoken' },
            ],
            cost: { free: true },
            registration: { mode: 'none' },
            checked: '2026-10-03',
          },
          {
            id: 'voorlezen',
            name: 'Voorlezen',
            beneficiaries: ['family'],
            themes: ['lezen'],
            ages: { min: 2, max: 6 },
            languages: [{ code: 'nl', role: 'spoken' }],
            cost: { text: '€ 5 per keer' },
            registration: { mode: 'required', url: 'https://debrug.example/voorlezen' },
            contacts: [{ function: 'Leesconsulent', phone: '010 765 43 21' }],
            checked: '2026-10-04',
          },
        ],
        language: 'nl',
        source: 'https://school.example/partners.csv',
      },
      {
        id: 'zwemclub',
        name: 'Zwemclub',
        kinds: ['sportvereniging'],
        corner: 'community',
        locations: [{ place: 'Borne' }],
        offerings: [],
        language: 'nl',
        source: 'https://school.example/partners.csv',
      },
    ]);
  });

  it('reads the same with English headers, commas and Windows line ends', () => {
    const english = read(
      'Partner,Corner,Offering,Beneficiaries,Age min,Cost,Registration,Phone\r\nThe Bridge,community,Café,"parent, team",4,free,no,010\r\n',
    );
    expect(english.problems).to.deep.equal([]);
    expect(english.partners[0]).to.deep.include({ corner: 'community' });
    expect(english.partners[0]?.offerings?.[0]).to.deep.include({
      beneficiaries: ['parent', 'team'],
      ages: { min: 4 },
      cost: { free: true },
      registration: { mode: 'none' },
    });
  });

  it('with a header only has no partners', () => {
    const { partners, problems } = read('partner;aanbod\n');
    expect(partners).to.deep.equal([]);
    expect(problems).to.deep.equal([]);
  });

  it('without a column for the partner is refused, with the columns that there are', () => {
    expect(() => read('school;plaats\nA;B')).to.throw(ReadError, /“partner”.*school, plaats/);
  });

  it('can be in several languages', () => {
    const { partner, offering, problems } = row({
      'aanbod (en)': 'Language café',
      'omschrijving (ar)': 'لغة',
      'partner (en)': 'The Bridge',
    });
    expect(partner.name).to.deep.equal({ nl: 'De Brug', en: 'The Bridge' });
    expect(offering).to.deep.include({
      name: { nl: 'Taalcafé', en: 'Language café' },
      description: { ar: 'لغة' },
    });
    expect(problems).to.deep.equal([]);
  });
});

describe('A row of a table', () => {
  const offerings: [what: string, cells: Record<string, string>, expected: Partial<Offering>][] = [
    [
      'for whom',
      { 'voor wie': 'leerlingen, Ouders; gezin | leerkracht, team' },
      { beneficiaries: ['pupil', 'parent', 'family', 'teacher', 'team'] },
    ],
    ['for whom, in words of its own', { 'voor wie': 'opa’s' }, { beneficiaries: ['opa’s'] }],
    [
      'for target groups, each once',
      { doelgroep: 'Nieuwkomers, nieuwkomers' },
      { targetGroups: ['nieuwkomers'] },
    ],
    [
      'in languages by name, code or own name',
      { talen: 'Engels, tir, Türkçe, dari, Koerdisch, Esperanto' },
      {
        languages: ['en', 'ti', 'tr', 'prs', 'ku', 'Esperanto'].map((code) => ({
          code,
          role: 'spoken' as const,
        })),
      },
    ],
    [
      'for ages with a unit',
      { 'leeftijd van': '4 jaar', 'leeftijd tot': '12jr.' },
      { ages: { min: 4, max: 12 } },
    ],
    ['for ages in one cell', { leeftijd: '4 t/m 12 jaar' }, { ages: { min: 4, max: 12 } }],
    ['from an age', { leeftijd: '12+' }, { ages: { min: 12 } }],
    ['at a level of Dutch', { taalniveau: 'a1' }, { dutchLevel: 'A1' }],
    ['without any Dutch', { taalniveau: 'geen' }, { dutchLevel: 'none' }],
    ['free', { kosten: 'Gratis!' }, { cost: { free: true } }],
    ['free, in figures', { kosten: '€ 0,00' }, { cost: { free: true } }],
    ['free for some', { kosten: 'gratis voor ouders' }, { cost: { text: 'gratis voor ouders' } }],
    ['where one may sign up', { aanmelden: 'mag' }, { registration: { mode: 'optional' } }],
    ['where one must sign up', { aanmelden: 'Ja' }, { registration: { mode: 'required' } }],
    [
      'where one must sign up, somewhere',
      { aanmelden: 'verplicht', aanmeldlink: 'www.a.example/x' },
      { registration: { mode: 'required', url: 'https://www.a.example/x' } },
    ],
    [
      'where nobody needs to sign up',
      { aanmelden: 'Geen afspraak nodig.' },
      { registration: { mode: 'none' } },
    ],
    [
      'where one signs up in some way',
      { aanmelden: 'Bel de balie' },
      { registration: { mode: 'optional', text: 'Bel de balie' } },
    ],
    ['with a date as people write it', { gecontroleerd: '3/10/2026' }, { checked: '2026-10-03' }],
    ['with a link of its own', { link: 'debrug.nl/taal' }, { url: 'https://debrug.nl/taal' }],
    [
      'with something to read',
      { materiaal: 'Flyer: https://a.example/f.pdf\nwww.a.example' },
      {
        materials: [
          { label: 'Flyer', url: 'https://a.example/f.pdf' },
          { label: 'www.a.example', url: 'https://www.a.example/' },
        ],
      },
    ],
    [
      'with formulas, which are just texts',
      { omschrijving: '=1+1', wanneer: '-', wachttijd: '@x' },
      { description: '=1+1', schedule: '-', waiting: '@x' },
    ],
    [
      'with markup, which is just a text',
      { omschrijving: '<script>alert(1)</script>' },
      { description: '<script>alert(1)</script>' },
    ],
  ];
  for (const [what, cells, expected] of offerings) {
    it(`can be ${what}`, () => {
      const { offering, problems } = row(cells);
      expect(offering).to.deep.include(expected);
      expect(problems).to.deep.equal([]);
    });
  }

  const partners: [what: string, cells: Record<string, string>, expected: Partial<Partner>][] = [
    ['on a side of the child', { hoek: 'Zorg' }, { corner: 'care' }],
    ['at home', { hoek: 'thuis' }, { corner: 'home' }],
    [
      'with how it works together',
      { samenwerking: 'zorg, welzijn', 'status samenwerking': 'structureel' },
      { cooperation: ['care', 'wellbeing'], cooperationStatus: 'structural' },
    ],
    [
      'with what it shares and seeks',
      { deelt: 'zaal, beamer', zoekt: 'vrijwilligers' },
      { shares: ['zaal', 'beamer'], seeks: ['vrijwilligers'] },
    ],
    [
      'with what is theirs to do and what is not',
      { 'doen zij wel': 'luisteren, meedenken', 'Doen zij niet': 'huiswerk nakijken' },
      { does: ['luisteren', 'meedenken'], doesNot: ['huiswerk nakijken'] },
    ],
    [
      'with what is theirs to do, as it stands on a card',
      { 'dit doen zij wel': 'luisteren', 'does not': 'oppassen' },
      { does: ['luisteren'], doesNot: ['oppassen'] },
    ],
    [
      'with an address without https',
      { website: 'debrug.example.nl' },
      { url: 'https://debrug.example.nl/' },
    ],
    [
      'with coordinates as Dutch spreadsheets write them',
      { breedtegraad: '52,27', lengtegraad: '6,79' },
      { locations: [{ lat: 52.27, lon: 6.79 }] },
    ],
    [
      'with a phone number that Excel kept as a text',
      { telefoon: '="0612345678"' },
      { contacts: [{ phone: '0612345678' }] },
    ],
    [
      'with a mail address that is a link',
      { 'e-mail': 'mailto:a@b.example' },
      { contacts: [{ email: 'a@b.example' }] },
    ],
  ];
  for (const [what, cells, expected] of partners) {
    it(`can be of a partner ${what}`, () => {
      const { partner, problems } = row(cells);
      expect(partner).to.deep.include(expected);
      expect(problems).to.deep.equal([]);
    });
  }

  it('without an offering is about the partner alone', () => {
    const { partner, offering, problems } = row({
      aanbod: '',
      omschrijving: 'Wie wij zijn',
      gecontroleerd: '2026-01-01',
      telefoon: '010',
    });
    expect(partner).to.deep.include({
      description: 'Wie wij zijn',
      checked: '2026-01-01',
      contacts: [{ phone: '010' }],
    });
    expect(offering).to.equal(undefined);
    expect(problems).to.deep.equal([]);
  });

  describe('with something wrong loses only that', () => {
    const wrong: [what: string, cells: Record<string, string>, path: string, words: RegExp][] = [
      ['a side that does not exist', { hoek: 'maan' }, 'regel 2, kolom “hoek”', /zorg, school, thuis, buurt/],
      [
        'a side called after what objects inherit',
        { hoek: 'constructor' },
        'regel 2, kolom “hoek”',
        /Kies uit/,
      ],
      [
        'a way of working together that does not exist',
        { 'status samenwerking': 'x' },
        'regel 2, kolom “status samenwerking”',
        /geen, gewenst, incidenteel, structureel/,
      ],
      [
        'a day that does not exist',
        { gecontroleerd: '31-02-2026' },
        'regel 2, kolom “gecontroleerd”',
        /3-11-2026/,
      ],
      ['an age that is no number', { 'leeftijd van': 'vier' }, 'regel 2, kolom “leeftijd van”', /getal/],
      ['a script for a website', { website: 'javascript:alert(1)' }, 'regel 2, kolom “website”', /https/],
      ['a script for a link', { link: 'data:text/html,x' }, 'regel 2, kolom “link”', /https/],
      [
        'a script to sign up at',
        { aanmeldlink: 'javascript:alert(1)' },
        'regel 2, kolom “aanmeldlink”',
        /https/,
      ],
      [
        'something to read without an address',
        { materiaal: 'Flyer' },
        'regel 2, kolom “materiaal”',
        /Vul dit veld in/,
      ],
      ['a place outside the globe', { lat: '152' }, 'regel 2, kolom “lat”', /-90 en 90/],
      ['no name for what it offers', { aanbod: '', thema: 'taal' }, 'regel 2, kolom “aanbod”', /naam/],
    ];
    for (const [what, cells, path, words] of wrong) {
      it(what, () => {
        const { partners, problems } = row(cells);
        expect(partners).to.have.length(1);
        expect([...new Set(problems.map((problem) => problem.path))]).to.deep.equal([path]);
        expect(problems[0]!.hint).to.match(words);
        expect(problems[0]!.severity).to.equal('warning');
      });
    }
  });

  it('without a partner is left out, and its line is named', () => {
    const { partners, problems } = read('partner;aanbod\nA;a\n"B\nB";b\n;c\nD;d');
    expect(partners.map(({ name }) => name)).to.deep.equal(['A', 'B\nB', 'D']);
    expect(problems.map(({ path, severity }) => [path, severity])).to.deep.equal([
      ['regel 5, kolom “partner”', 'error'],
    ]);
  });
});

describe('Rows of one partner', () => {
  it('are found by name, whatever its case, accents and spaces', () => {
    const { partners } = read('partner;aanbod\nCafé Noord;a\ncafe  noord;b\nCAFÉ NOORD;c');
    expect(partners.map(({ name, offerings }) => [name, offerings?.length])).to.deep.equal([
      ['Café Noord', 3],
    ]);
  });

  it('are found by id, whatever the name', () => {
    const { partners } = read('partner id;partner;aanbod\n7;Noord;a\n7;;b\n7;Noord (oud);c\n8;Noord;d');
    expect(partners.map(({ id, name, offerings }) => [id, name, offerings?.length])).to.deep.equal([
      ['7', 'Noord', 3],
      ['8', 'Noord', 1],
    ]);
  });

  it('add up: each field comes from the first row that has it', () => {
    const { partners } = read('partner;aanbod;rol;website\nA;a;;\nA;b;Eerste;\nA;c;Tweede;https://a.example');
    expect(partners[0]).to.include({ role: 'Eerste', url: 'https://a.example/' });
  });

  it('name the line that a wrong field came from', () => {
    const { paths } = read('partner;aanbod;website;lat\nA;a;;\nA;b;data:x;\nA;c;;900');
    expect(paths).to.deep.equal(['regel 3, kolom “website”', 'regel 4, kolom “lat”']);
  });

  it('share a contact and an address unless they have their own', () => {
    const { partners } = read(
      'partner;aanbod;telefoon;plaats\nA;a;010 1;Borne\nA;b;010 1;Borne\nA;c;;\nA;d;010 2;Delden',
    );
    expect(partners[0]).to.deep.include({ contacts: [{ phone: '010 1' }], locations: [{ place: 'Borne' }] });
    const own = partners[0]!.offerings!.map(({ contacts, locations }) => ({ contacts, locations }));
    const none = { contacts: undefined, locations: undefined };
    expect(own).to.deep.equal([
      none,
      none,
      none,
      { contacts: [{ phone: '010 2' }], locations: [{ place: 'Delden' }] },
    ]);
  });
});

describe('Ids of a table', () => {
  it('are made from names, the same every time', () => {
    expect(read(SAMPLE).partners.map(({ id }) => id)).to.deep.equal(
      read(SAMPLE).partners.map(({ id }) => id),
    );
  });

  it('are made unique', () => {
    const { partners } = read('partner;aanbod\nA & B;x\nA  B;x!\nA-B;x?\nا;y\n***;z\n---;z');
    expect(new Set(partners.map(({ id }) => id)).size).to.equal(partners.length);
    expect(partners[0]?.offerings?.map(({ id }) => id)).to.deep.equal(['x', 'x-2', 'x-3']);
    expect(partners[1]?.id).to.equal('ا');
  });

  it('are those of the id columns where there are any', () => {
    const { partners } = read('partner id;partner;aanbod id;aanbod\np1;A;o1;a\np1;A;;a');
    expect(partners[0]?.id).to.equal('p1');
    expect(partners[0]?.offerings?.map(({ id }) => id)).to.deep.equal(['o1', 'a']);
  });

  it('do not take longer when thousands have the same name', () => {
    const start = performance.now();
    const { partners } = read(`partner;aanbod\n${'A;a\n'.repeat(20_000)}`);
    expect(partners[0]?.offerings).to.have.length(20_000);
    expect(performance.now() - start).to.be.below(5000);
  });
});

describe('A hostile table', () => {
  it('does not take longer for a megabyte in every cell', () => {
    const start = performance.now();
    for (const text of ['x', ' x', '- ', 'a.', 'a,', '1', 'www.', 'http://']) {
      const long = text.repeat(1e6 / text.length);
      row(
        Object.fromEntries(
          [
            'website',
            'telefoon',
            'kosten',
            'aanmelden',
            'leeftijd',
            'thema',
            'talen',
            'gecontroleerd',
            'materiaal',
          ].map((key) => [key, long]),
        ),
      );
    }
    expect(performance.now() - start).to.be.below(8000);
  });

  it('does not change what objects inherit', () => {
    const { partners } = read('partner;aanbod;thema;__proto__\n__proto__;constructor;__proto__;x');
    expect(partners[0]).to.include({ name: '__proto__' });
    expect({}).not.to.have.property('x');
  });

  it('survives halves of surrogate pairs', () => {
    expect(read('partner;aanbod\n\ud800;\udfff').partners).to.have.length(1);
  });
});

describe('A phone number', () => {
  for (const written of ['1,01235E+08', '6E+8', 'bellen maar', '06'])
    it(`that nobody can call (“${written}”) is reported, and shown as it stands`, () => {
      const { problems, partner } = row({ partner: 'A', aanbod: 'B', telefoon: written });
      expect(problems).to.have.length(1);
      expect(problems[0]!.message).to.match(/geen telefoonnummer/);
      expect(JSON.stringify(partner)).to.contain(written);
    });

  for (const written of ['112', '14 0000', '088 000 10 01', '+31 88 000 10 01', '010-765 43 21 (Sanne)'])
    it(`as people write it (“${written}”) is fine`, () => {
      expect(row({ partner: 'A', aanbod: 'B', telefoon: written }).problems).to.deep.equal([]);
    });
});

describe('The known columns', () => {
  it('each have names of their own', () => {
    const names = PARTNER_COLUMNS.flatMap(({ key, headers }) =>
      [...new Set([...headers.nl, ...headers.en].map(normalise))].map((name) => [name, key]),
    );
    expect(new Map(names as [string, string][]).size).to.equal(names.length);
  });

  it('each have a name in Dutch and English, and a meaning', () => {
    for (const { headers, meaning } of PARTNER_COLUMNS) {
      expect(headers.nl[0]).to.match(/^\p{L}/u);
      expect(headers.en[0]).to.match(/^\p{L}/u);
      expect(meaning).to.match(/\.$/);
    }
  });

  it('each lead somewhere', () => {
    const filled = Object.fromEntries(PARTNER_COLUMNS.map(({ headers }) => [headers.nl[0]!, 'geen']));
    const dates = {
      gecontroleerd: '2026-01-01',
      breedtegraad: '52',
      lengtegraad: '6',
      leeftijd: '',
      telefoon: '112',
      'leeftijd van': '4',
      'leeftijd tot': '9',
      hoek: 'zorg',
      materiaal: 'a https://a.example',
    };
    const { problems, partner, offering } = row({ ...filled, ...dates });
    expect(problems).to.deep.equal([]);
    expect(Object.keys(partner)).to.have.length(21);
    expect(Object.keys(offering)).to.have.length(19);
  });
});

describe('What a spreadsheet loses or doubles without a word', () => {
  const problemsOf = (csv: string) => read(csv).problems.map(({ message }) => message);

  it('is told: the 0 that Excel takes from a phone number', () => {
    expect(problemsOf('partner;telefoon\nA;612345678')).to.have.length(1);
    expect(problemsOf('partner;telefoon\nA;612345678')[0]).to.match(/de 0 aan het begin/);
    for (const right of ['0612345678', '06 12345678', '+31612345678', '14020', '1400'])
      expect(problemsOf(`partner;telefoon\nA;${right}`), right).to.deep.equal([]);
  });

  it('is told: two partners under one id', () => {
    const [message] = problemsOf(
      'partner id;partner;telefoon\nbieb;De Brug;010 111 11 11\nbieb;De Sluis;010 222 22 22',
    );
    expect(message).to.contain('De Brug').and.to.contain('De Sluis');
    expect(problemsOf('partner id;partner\nbieb;De Brug\nbieb;de brug\nbieb;')).to.deep.equal([]);
  });

  it('is told: an e-mail address that is none', () => {
    expect(problemsOf('partner;e-mail\nA;koffie@')[0]).to.match(/geen e-mailadres/);
  });
});
