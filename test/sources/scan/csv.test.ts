import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Received } from '../../../src/sources/format.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { normalise } from '../../../src/sources/columns.js';
import { ReadError } from '../../../src/sources/read-error.js';
import { readCsv } from '../../../src/sources/scan/csv.js';
import { SCAN_COLUMNS } from '../../../src/sources/scan/csv-columns.js';
import { runNow } from '../../../src/model/slices.js';
import { SEED } from '../../every-element/fuzz.js';
import { finished, readScan } from './read-scan.js';

before(() => loadExplanations());

const SOURCE = 'https://school.example/Ouders en school.csv?v=2';
const read = (text: string) => readScan(text, SOURCE);

/** A table of these rows, each with its cells by column. */
function table(...rows: Record<string, string>[]) {
  const columns = [...new Set(['vraag', ...rows.flatMap((row) => Object.keys(row))])];
  const quoted = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  return read([columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))].map(quoted).join('\n'));
}

describe('A table of questions', () => {
  it('becomes a scan: a row for each question, and one for each further option', async () => {
    const { scan, problems, examined, format } =
      await read(`Thema;Vraag id;Vraag;Soort;Schaal;Optie;Waarde;Alleen;Verplicht;Weet ik niet;Gewenst;Omgekeerd;Gewicht;Toon als;Tip;Tip als;Link
Taal;t1;Wij praten in gewone woorden.;schaal;mate: Nooit | Soms | Altijd;;;;ja;nee;x;;;;;;
;t2;Wij vergeten de tolk.;schaal;;;;;;;;ja;2;;;;
;t3;Is er een tolk?;ja/nee;;;;;;;;;;t2 <= 2;;;
Partners;p1;Met wie werkt u samen?;meer antwoorden;;Bibliotheek;1;;;;;;;;;;
;;;;;Wijkteam;1;;;;;;;;;;
;;;;;Niemand;0;x;;;;;;;Maak kennis.;;Kaart: https://example.org/kaart
;p2;Hoe bevalt dat?;;;;;;;;;;;p1 >= 2 en niet p1 bevat niemand;;;
Taal;;;;;;;;;;;;;;Vraag een tolk.;t3 = nee;
`);
    expect(problems).to.deep.equal([]);
    expect(examined).to.deep.equal([]);
    expect(format).to.equal('csv');
    expect(scan.id).to.equal('ouders-en-school');
    expect(scan.scales).to.deep.equal({
      mate: { options: ['Nooit', 'Soms', 'Altijd'].map((label, i) => ({ value: i + 1, label })) },
    });
    expect(scan.themes.map(({ language: _l, source: _s, ...theme }) => theme)).to.deep.equal([
      {
        id: 'taal',
        title: 'Taal',
        questions: [
          {
            id: 't1',
            kind: 'scale',
            text: 'Wij praten in gewone woorden.',
            scale: 'mate',
            required: true,
            unknown: false,
            wish: true,
          },
          { id: 't2', kind: 'scale', text: 'Wij vergeten de tolk.', scale: 'mate', reverse: true, weight: 2 },
          { id: 't3', kind: 'boolean', text: 'Is er een tolk?', showIf: { question: 't2', atMost: 2 } },
        ],
        tips: [{ id: 'tip-vraag-een-tolk', text: 'Vraag een tolk.', when: { question: 't3', is: false } }],
      },
      {
        id: 'partners',
        title: 'Partners',
        questions: [
          {
            id: 'p1',
            kind: 'multiple',
            text: 'Met wie werkt u samen?',
            options: [
              { id: 'bibliotheek', label: 'Bibliotheek', value: 1 },
              { id: 'wijkteam', label: 'Wijkteam', value: 1 },
              {
                id: 'niemand',
                label: 'Niemand',
                value: 0,
                exclusive: true,
                tips: [
                  {
                    id: 'tip-maak-kennis',
                    text: 'Maak kennis.',
                    links: [{ label: 'Kaart', url: 'https://example.org/kaart' }],
                  },
                ],
              },
            ],
          },
          {
            id: 'p2',
            kind: 'text',
            text: 'Hoe bevalt dat?',
            showIf: {
              all: [{ question: 'p1', atLeast: 2 }, { not: { question: 'p1', includes: 'niemand' } }],
            },
          },
        ],
      },
    ]);
  });

  it('is read with English headers, commas, and texts in other languages', async () => {
    const { questions, scan, problems } = await read(
      'theme,theme (en),question id,question,question (ar),kind,options,required\nTaal,Language,a,Hoe vaak?,كم مرة؟,single,Vaak = 2 | Nooit = 0,yes\n',
    );
    expect(problems).to.deep.equal([]);
    expect(scan.themes[0]!.title).to.deep.equal({ nl: 'Taal', en: 'Language' });
    expect(questions).to.deep.equal([
      {
        id: 'a',
        kind: 'single',
        text: { nl: 'Hoe vaak?', ar: 'كم مرة؟' },
        required: true,
        options: [
          { id: 'vaak', label: 'Vaak', value: 2 },
          { id: 'nooit', label: 'Nooit', value: 0 },
        ],
      },
    ]);
  });

  it('is read as Excel writes it: Windows-1252, semicolons and a line that names them', async () => {
    const text = 'sep=;\r\nvraag;optie\r\nWat vindt u één voordeel?;Café\r\n;Buurthuis\r\n';
    const bytes = new Uint8Array([...text].map((sign) => sign.charCodeAt(0)));
    const received = Received.fromBytes(SOURCE, 'text/csv', bytes);
    const { document } = runNow(readCsv(received, []));
    const { questions } = await finished([document]);
    expect(questions.map(({ text: said, options }) => [said, options?.map(({ id }) => id)])).to.deep.equal([
      ['Wat vindt u één voordeel?', ['cafe', 'buurthuis']],
    ]);
  });

  it('does without themes and ids', async () => {
    const { scan } = await read('Vraag;Soort\nHoe gaat het?;tekst\nHoe gaat het?;getal\n');
    expect(scan.themes).to.have.length(1);
    expect(scan.themes[0]!.title).to.deep.equal({ nl: 'Vragen', en: 'Questions' });
    expect(scan.themes[0]!.questions.map(({ id, kind }) => [id, kind])).to.deep.equal([
      ['hoe-gaat-het', 'text'],
      ['hoe-gaat-het-2', 'number'],
    ]);
  });

  it('has further options also where the question is filled in again', async () => {
    const rows = [{ optie: 'A' }, { optie: 'B' }].map((row) => ({ thema: 'T', vraag: 'Welke?', ...row }));
    expect((await table(...rows)).questions[0]!.options).to.have.length(2);
    const byId = await table(
      { 'vraag id': 'q', vraag: 'Welke?', optie: 'A' },
      { 'vraag id': 'q', optie: 'B' },
    );
    expect(byId.questions[0]!.options).to.have.length(2);
  });

  it('names roles, and makes them', async () => {
    const { scan, questions } = await table(
      { vraag: 'A?', rollen: 'Leraar, Ouder' },
      { vraag: 'B?', rollen: 'ouder' },
    );
    expect(scan.roles).to.deep.equal([
      { id: 'leraar', label: 'Leraar' },
      { id: 'ouder', label: 'Ouder' },
    ]);
    expect(questions.map(({ roles }) => roles)).to.deep.equal([['leraar', 'ouder'], ['ouder']]);
  });

  it('needs a column with questions', () => {
    expect(() => runNow(readCsv(new Received(SOURCE, '', 'naam;adres\nx;y'), []))).to.throw(
      ReadError,
      /kolom “vraag”/,
    );
  });

  it('has no two columns of one name', () => {
    for (const language of ['nl', 'en'] as const) {
      const names = SCAN_COLUMNS.flatMap(({ headers }) => headers[language].map(normalise));
      expect(new Set(names).size).to.equal(names.length);
    }
  });
});

describe('The scale of a question', () => {
  const cases: [written: string, steps: [number, string][]][] = [
    [
      'Nooit | Soms | Altijd',
      [
        [1, 'Nooit'],
        [2, 'Soms'],
        [3, 'Altijd'],
      ],
    ],
    [
      '0 = Nooit | 5 = Altijd',
      [
        [0, 'Nooit'],
        [5, 'Altijd'],
      ],
    ],
    [
      'Nooit = 0\nAltijd = 2,5',
      [
        [0, 'Nooit'],
        [2.5, 'Altijd'],
      ],
    ],
    [
      '1-3',
      [
        [1, '1'],
        [2, '2'],
        [3, '3'],
      ],
    ],
    [
      '3 t/m 1',
      [
        [3, '3'],
        [2, '2'],
        [1, '1'],
      ],
    ],
    [
      'vaak: Nooit | Altijd',
      [
        [1, 'Nooit'],
        [2, 'Altijd'],
      ],
    ],
  ];
  for (const [written, steps] of cases)
    it(`can be written as ${written.replace('\n', ' / ')}`, async () => {
      const { questions, scan } = await table({ vraag: 'A', soort: 'schaal', schaal: written });
      expect(
        scan.scales?.[questions[0]!.scale!]?.options.map(({ value, label }) => [value, label]),
      ).to.deep.equal(steps);
    });

  it('is that of the row above, of its name, or of the same words', async () => {
    const given = ['mate: Nooit | Altijd', '', 'Mate', 'Ja | Nee', 'ja | nee', 'mate'];
    const { questions } = await table(
      ...given.map((schaal, i) => ({ vraag: `V${i}`, soort: 'schaal', schaal })),
    );
    expect(questions.map(({ scale }) => scale)).to.deep.equal([
      'mate',
      'mate',
      'mate',
      'schaal-2',
      'schaal-2',
      'mate',
    ]);
  });

  it('can stand in another document', async () => {
    const words = await readScan({
      title: 'Scan',
      scales: {
        vijf: {
          options: [
            { value: 1, label: 'A' },
            { value: 2, label: 'B' },
          ],
        },
      },
      themes: [],
    });
    const { document } = runNow(readCsv(new Received(SOURCE, '', 'vraag;schaal\nHoe?;vijf'), []));
    const { questions, problems } = await finished([words.scan, document]);
    expect(problems).to.deep.equal([]);
    expect(questions[0]).to.include({ kind: 'scale', scale: 'vijf' });
  });
});

describe('“Toon als”', () => {
  const QUESTIONS: Record<string, string>[] = [
    {
      'vraag id': 'p1',
      vraag: 'Met wie?',
      soort: 'meer antwoorden',
      opties: 'Bieb | Wijkteam | Vader en moeder',
      anders: 'ja',
    },
    { 'vraag id': 'k', vraag: 'Hoe vaak?', soort: 'één antwoord', opties: 'Elke week = 3 | Soms = 1' },
    { 'vraag id': 't1', vraag: 'Gaat het?', soort: 'schaal', schaal: 'Nooit | Soms | Altijd' },
    { 'vraag id': 't3', vraag: 'Is er een tolk?', soort: 'ja/nee' },
    { 'vraag id': 'n', vraag: 'Hoeveel?', soort: 'getal' },
    { 'vraag id': 'w', vraag: 'Waarom?', soort: 'tekst' },
  ];
  const cases: [written: string, condition: unknown][] = [
    ['t3 = ja', { question: 't3', is: true }],
    ['T3 is nee', { question: 't3', is: false }],
    ['t3 is niet ja', { question: 't3', isNot: true }],
    ['t3', { question: 't3', is: true }],
    ['niet t3', { not: { question: 't3', is: true } }],
    ['t3 = weet ik niet', { question: 't3', is: 'unknown' }],
    ['k = Elke week', { question: 'k', is: 'elke-week' }],
    ['k = soms', { question: 'k', is: 'soms' }],
    ['k >= 2', { question: 'k', is: 'elke-week' }],
    ['p1 bevat bieb', { question: 'p1', includes: 'bieb' }],
    ['p1 bevat niet bieb', { not: { question: 'p1', includes: 'bieb' } }],
    ['p1 bevat "Vader en moeder"', { question: 'p1', includes: 'vader-en-moeder' }],
    ['p1 bevat anders', { question: 'p1', includes: 'other' }],
    ['p1 > 1', { question: 'p1', atLeast: 2 }],
    ['p1 < 2', { question: 'p1', atMost: 1 }],
    ['t1 >= 2', { question: 't1', atLeast: 2 }],
    ['t1 = altijd', { question: 't1', is: 3 }],
    ['t1 > soms', { question: 't1', atLeast: 2, isNot: 2 }],
    ['n > 1,5', { question: 'n', atLeast: 1.5, isNot: 1.5 }],
    ['n minstens 2', { question: 'n', atLeast: 2 }],
    ['w ingevuld', { question: 'w', answered: true }],
    ['w is niet ingevuld', { question: 'w', answered: false }],
    ['w = 2026', { question: 'w', is: '2026' }],
    [
      't3 = ja en (t1 <= 2 of w leeg)',
      {
        all: [
          { question: 't3', is: true },
          {
            any: [
              { question: 't1', atMost: 2 },
              { question: 'w', answered: false },
            ],
          },
        ],
      },
    ],
    [
      't3 = ja of t1 = 1 en n = 2',
      {
        any: [
          { question: 't3', is: true },
          {
            all: [
              { question: 't1', is: 1 },
              { question: 'n', is: 2 },
            ],
          },
        ],
      },
    ],
  ];
  for (const [written, condition] of cases)
    it(written, async () => {
      const { question, problems } = await table(...QUESTIONS, {
        'vraag id': 'x',
        vraag: 'En dan?',
        'toon als': written,
      });
      expect(problems).to.deep.equal([]);
      expect(question('x')?.showIf).to.deep.equal(condition);
    });

  const bad: [written: string, says: RegExp][] = [
    ['weg = ja', /geen vraag met de id “weg”/],
    ['t3 = ja en', /er mist iets/],
    ['(t3 = ja', /mist een haakje/],
    ['n = "2', /teken te veel of te weinig/],
    ['w > 3', /geen vraag met een getal/],
  ];
  for (const [written, says] of bad)
    it(`${written} is told: the question is always asked`, async () => {
      const { question, problems } = await table(...QUESTIONS, {
        'vraag id': 'x',
        vraag: 'En dan?',
        'toon als': written,
      });
      expect(problems.map(({ path }) => path)).to.deep.equal(['regel 8, kolom “toon als”']);
      expect(problems[0]!.message).to.match(says);
      expect(question('x')).to.not.have.property('showIf');
    });
});

describe('What is wrong in a table is told by its line and column', () => {
  const cases: [what: string, row: Record<string, string>, path: string, says: RegExp][] = [
    [
      'a kind that is none',
      { vraag: 'A', soort: 'datum' },
      'regel 2, kolom “soort”',
      /“datum” is hier niet bekend/,
    ],
    [
      'a yes that is none',
      { vraag: 'A', verplicht: 'misschien' },
      'regel 2, kolom “verplicht”',
      /“misschien”/,
    ],
    ['a weight that is none', { vraag: 'A', gewicht: 'veel' }, 'regel 2, kolom “gewicht”', /“veel”/],
    ['a value that is none', { vraag: 'A', optie: 'B', waarde: 'hoog' }, 'regel 2, kolom “waarde”', /“hoog”/],
    ['a choice without options', { vraag: 'A', soort: 'één antwoord' }, 'regel 2', /niets te kiezen/],
    ['an option before any question', { optie: 'A' }, 'regel 2, kolom “optie”', /hoort bij geen vraag/],
    [
      'a link without a tip',
      { vraag: 'A', link: 'X: https://x.example' },
      'regel 2, kolom “tip”|regel 2',
      /zonder tip/,
    ],
    [
      'a scale that is nowhere',
      { vraag: 'A', soort: 'schaal', schaal: 'vijf' },
      'regel 2, kolom “schaal”',
      /geen schaal “vijf”/,
    ],
    [
      'a theme by a score of words',
      { vraag: 'A', tip: 'T', 'tip als': 'score laag' },
      'regel 2, kolom “tip als”',
      /geldt nu altijd/,
    ],
  ];
  for (const [what, row, path, says] of cases)
    it(what, async () => {
      const { problems } = await table(row);
      const [first] = problems;
      expect(first?.path).to.match(new RegExp(`^(?:${path})$`));
      expect(first?.message).to.match(says);
    });

  it('of a further option, by its own line', async () => {
    const { paths } = await table(
      { vraag: 'A', optie: 'x' },
      { optie: 'y', waarde: '?' },
      { 'optie id': 'x', optie: 'z' },
    );
    expect(paths).to.deep.equal(['regel 3, kolom “waarde”', 'regel 4, kolom “optie id”']);
  });

  it('of an option whose id comes again', async () => {
    const { paths, codes } = await table(
      { vraag: 'A', 'optie id': 'x', optie: 'X' },
      { 'optie id': 'x', optie: 'Y' },
    );
    expect([paths, codes]).to.deep.equal([['regel 3, kolom “optie id”'], ['duplicate']]);
  });
});

describe('Whatever stands in a table', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'ja',
      'x',
      'T',
      'a',
      'a = 1 en b bevat x',
      'score < 50',
      '1-5',
      'n: A | B',
      'schaal',
      'meer antwoorden',
      '__proto__',
      'constructor',
      '"',
      '(((',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const header = fc.uniqueArray(
    fc.constantFrom(...SCAN_COLUMNS.flatMap(({ headers }) => headers.nl.slice(0, 1)), 'vraag (ar)', 'iets'),
    { maxLength: 12 },
  );
  it('is read without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 12 }),
        async (names, rows) => {
          const text = [['vraag', ...names.filter((name) => name !== 'vraag')], ...rows]
            .map((row) => row.join(';'))
            .join('\n');
          const { document } = runNow(readCsv(new Received(SOURCE, 'text/csv', text), []));
          const { problems } = await finished([document]);
          for (const { message, hint } of problems) if (!message || !hint) throw new Error('no words');
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });
});
