import { expect, html } from '@open-wc/testing';
import '../../src/define.js';
import { CardPage } from '../support/card-page.js';
import { collect } from '../support/host-page.js';

const open = (data: unknown, partner?: string, lang = 'nl') =>
  CardPage.open(
    partner === undefined
      ? html`<samen-partner-card lang=${lang} .data=${data}></samen-partner-card>`
      : html`<samen-partner-card lang=${lang} partner=${partner} .data=${data}></samen-partner-card>`,
  );

const TWO = {
  partners: [
    { id: 'a', name: 'Alfa' },
    { id: 'b', name: 'Beta' },
  ],
};
const NOT_THERE = 'Deze partner staat hier niet meer.';

describe('<samen-partner-card>', () => {
  it('shows the partner that it is asked for', async () => {
    const page = await open(TWO, 'b');
    expect(page.title).to.equal('Beta');
    expect(page.text).not.to.contain('Alfa');
  });

  it('shows the only one there is without being asked', async () => {
    const page = await open({ partners: [{ id: 'a', name: 'Alfa' }] });
    expect(page.title).to.equal('Alfa');
    expect(page.element.problems).to.deep.equal([]);
  });

  it('follows the attribute', async () => {
    const page = await open(TWO, 'a');
    page.element.setAttribute('partner', 'b');
    await page.settled();
    expect(page.title).to.equal('Beta');
  });

  it('has the partner’s name as a title of the page’s level, and what is under it one level down', async () => {
    const data = {
      partners: [{ id: 'a', name: 'Alfa', seeks: ['Een ruimte'], offerings: [{ id: '1', name: 'Les' }] }],
    };
    const page = await open(data);
    expect(page.headings).to.deep.equal([
      { level: 2, name: 'Alfa' },
      { level: 3, name: 'Wat zij voor u doen' },
      { level: 4, name: 'Les' },
      { level: 3, name: 'Zoekt' },
    ]);
    page.element.headingLevel = 5;
    await page.settled();
    expect(page.headings.map(({ level }) => level)).to.deep.equal([5, 6, 6, 6]);
  });

  it('is read from a source as well', async () => {
    const page = await CardPage.open(
      html`<samen-partner-card partner="cjg" src="/fixture/partners.json"></samen-partner-card>`,
    );
    expect(page.title).to.equal('Centrum voor Jeugd en Gezin');
    expect(page.text).to.contain('Bijgewerkt op 15 januari 2026');
  });
});

describe('A partner that is not there', () => {
  it('is told to the visitor in words, with a way on', async () => {
    const page = await open(TWO, 'weg');
    expect(page.text).to.equal(
      `${NOT_THERE} Misschien is de naam veranderd. Zoek in de lijst met alle partners.`,
    );
  });

  it('is told to whoever keeps the page, by name', async () => {
    const ready = collect('samen-ready');
    const page = await open(TWO, 'weg');
    expect(page.element.problems).to.have.length(1);
    expect(page.element.problems[0]).to.include({ severity: 'error', path: 'partners' });
    expect(page.element.problems[0]!.message).to.contain('weg');
    expect(page.element.problems[0]!.hint).to.contain('partner');
    expect(ready[0]!.problems).to.deep.equal(page.element.problems);
    ready.stop();
  });

  it('is told as well when there are several and none is asked for', async () => {
    const page = await open(TWO);
    expect(page.text).to.contain(NOT_THERE);
    expect(page.element.problems[0]!.message).to.contain('meer dan één partner');
  });

  it('is told when the document holds nobody', async () => {
    const page = await open({ partners: [] }, 'a');
    expect(page.text).to.contain(NOT_THERE);
  });

  it('is not looked for on the prototype of anything', async () => {
    for (const id of ['constructor', '__proto__', 'toString']) {
      const page = await open(TWO, id);
      expect(page.text).to.contain(NOT_THERE);
    }
  });

  it('may come later', async () => {
    const page = await open(TWO, 'c');
    page.element.data = { partners: [{ id: 'c', name: 'Gamma' }] };
    await page.until(() => page.title === 'Gamma', 'it is shown');
    expect(page.element.problems).to.deep.equal([]);
  });
});

describe('Every field of a partner', () => {
  const contact = (name: string) => ({
    function: `Functie ${name}`,
    name: `Naam ${name}`,
    phone: `010 ${name.length}23 45 67`,
    email: `${name}@post.example`,
    url: `https://${name}.example/contact`,
    hours: `Uren ${name}`,
    languages: ['ar'],
  });
  const place = (name: string) => ({
    name: `Plek ${name}`,
    street: `Straat ${name} 1`,
    postcode: `${name.length}234 AB`,
    place: `Stad ${name}`,
    lat: 52.1,
    lon: 6.2,
    accessibility: [`Toegang ${name}`],
  });
  const partner = {
    id: 'alles',
    name: 'Alles',
    summary: 'Samenvatting van de partner',
    description: 'Beschrijving van de partner\nmet een regel en https://lees.example/meer.',
    url: 'https://www.partner.example/pad',
    kinds: ['wijkteam', 'eigen soort'],
    corner: 'care',
    cooperation: ['care', 'wellbeing'],
    cooperationStatus: 'structural',
    role: 'Rol van de partner',
    does: ['Luisteren naar ouders'],
    doesNot: ['Huiswerk nakijken'],
    contacts: [contact('eerste'), contact('tweedepersoon')],
    locations: [place('hoofd')],
    venues: [
      {
        name: 'Zaal',
        summary: 'Grote zaal',
        capacity: 80,
        place: place('zaalgebouw'),
        accessibility: ['Lift bij de zaal'],
        availableFor: ['Scholen in de buurt'],
        availability: 'In de avond',
        equipment: ['Een scherm'],
        cost: { text: '€ 7,50 per uur' },
        contact: contact('verhuur'),
      },
    ],
    shares: ['Deelt een beamer'],
    seeks: ['Zoekt vrijwilligers'],
    checked: '2020-03-01',
    owner: 'Eigenaar van de gegevens',
    offerings: [
      {
        id: 'o1',
        name: 'Aanbod een',
        summary: 'Samenvatting van het aanbod',
        description: 'Beschrijving van het aanbod',
        status: 'temporarily closed',
        beneficiaries: ['pupil', 'eigen doelgroep'],
        targetGroups: ['newcomers', 'nachtwerkers'],
        themes: ['taal', 'meedoen'],
        ages: { min: 4, max: 12 },
        languages: ['nl', { code: 'ar', role: 'interpreter' }, { code: 'uk', role: 'material' }],
        dutchLevel: 'A2',
        cost: { free: true, text: 'Koffie 1 euro' },
        registration: { mode: 'required', url: 'https://aanmelden.example/', text: 'Liefst per telefoon' },
        waiting: 'Twee weken wachten',
        schedule: 'Elke maandag',
        areas: ['Oost', 'wijk-west'],
        locations: [place('les')],
        contacts: [contact('docent')],
        url: 'https://aanbod.example/',
        materials: [
          { label: 'Folder', url: 'https://folder.example/a.pdf', language: 'tr', kind: 'pdf', size: '2 MB' },
        ],
        checked: '2020-04-02',
      },
    ],
  };
  const data = {
    title: 'Titel',
    language: 'nl',
    provenance: {
      publisher: 'Uitgever',
      source: 'Bron van de kaart',
      sourceUrl: 'https://bron.example/',
      modified: '2026-01-01',
      checked: '2026-02-03',
    },
    terms: { theme: { taal: { nl: 'Taal leren' } }, area: { 'wijk-west': { nl: 'Wijk West' } } },
    partners: [partner],
  };

  let page: CardPage;
  before(async () => (page = await open(data)));
  const again = async () => (page.element.isConnected ? page : (page = await open(data)));

  // What a value is in words; the others are shown as they are written.
  const words: Record<string, string> = {
    'https://www.partner.example/pad': 'partner.example',
    wijkteam: 'Wijkteam',
    'temporarily closed': 'Tijdelijk gesloten',
    pupil: 'Leerling',
    newcomers: 'Nieuwkomers en vluchtelingen',
    taal: 'Taal leren',
    'wijk-west': 'Wijk West',
    structural: 'Vaste samenwerking',
    wellbeing: 'Welzijn en activiteiten',
    '2020-03-01': 'Misschien verouderd: gecontroleerd op 1 maart 2020',
    '2020-04-02': 'Misschien verouderd: gecontroleerd op 2 april 2020',
    A2: 'Een beetje Nederlands (A2)',
    required: 'Eerst aanmelden',
    nl: 'Nederlands',
    ar: 'Arabisch',
    uk: 'Oekraïens',
    tr: 'Turks',
    interpreter: 'tolk',
    material: 'materiaal',
    'https://aanmelden.example/': 'Meld u aan',
    'https://aanbod.example/': 'Meer lezen op de website',
    'https://folder.example/a.pdf': 'Folder',
    'Beschrijving van de partner\nmet een regel en https://lees.example/meer.':
      'Beschrijving van de partner met een regel en https://lees.example/meer.',
  };
  const inWords = (path: string, value: string | number | boolean): string | undefined => {
    if (path === 'corner') return 'Zorg';
    if (path === 'cooperation.0') return 'Hulp rond één kind';
    if (path.endsWith('.free')) return 'Gratis: Koffie 1 euro';
    if (path.endsWith('ages.min') || path.endsWith('ages.max')) return '4 tot en met 12 jaar';
    if (path.endsWith('capacity')) return 'Voor 80 mensen';
    // For programs and maps.
    if (/(^|\.)(id|lat|lon)$/.test(path)) return undefined;
    if (/^https:\/\/\w+\.example\/contact$/.test(String(value))) return new URL(String(value)).host;
    return words[String(value)] ?? String(value);
  };
  const leaves = (value: unknown, path = ''): [string, string | number | boolean][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
      : [[path, value as string]];

  for (const [path, value] of leaves(partner)) {
    const text = inWords(path, value);
    if (text === undefined) continue;
    it(`${path} is there: “${text.slice(0, 40)}”`, async () => {
      expect((await again()).text).to.contain(text);
    });
  }

  it('of the document is there too: who stands for it, where it is from and how fresh it is', async () => {
    await again();
    expect(page.text).to.match(/Uitgever Bron: Bron van de kaart Gecontroleerd op 3 februari 2026$/);
  });

  it('that is an address leads there', async () => {
    await again();
    expect(page.address('partner.example')).to.equal('https://www.partner.example/pad');
    expect(page.address('Meld u aan')).to.equal('https://aanmelden.example/');
    expect(page.address('Meer lezen op de website')).to.equal('https://aanbod.example/');
    expect(page.address('Folder')).to.equal('https://folder.example/a.pdf');
    expect(page.address('Bron van de kaart')).to.equal('https://bron.example/');
    expect(page.address('https://lees.example/meer')).to.equal('https://lees.example/meer');
    expect(page.address('eerste@post.example')).to.equal('mailto:eerste@post.example');
    expect(page.address('docent.example')).to.equal('https://docent.example/contact');
  });

  it('that is a fact stands beside the word for it', async () => {
    await again();
    expect(page.fact('Voor wie')).to.equal(
      'Leerling, eigen doelgroep · Nieuwkomers en vluchtelingen, nachtwerkers',
    );
    expect(page.fact('Leeftijd')).to.equal('4 tot en met 12 jaar');
    expect(page.fact('Thema')).to.equal('Taal leren, meedoen');
    expect(page.fact('Wanneer')).to.equal('Elke maandag');
    expect(page.fact('Kosten')).to.equal('Gratis: Koffie 1 euro');
    expect(page.fact('Talen')).to.equal('Nederlands, Arabisch (tolk), Oekraïens (materiaal)');
    expect(page.fact('Nederlands nodig?')).to.equal('Een beetje Nederlands (A2)');
    expect(page.fact('Aanmelden')).to.equal('Eerst aanmelden · Liefst per telefoon · Meld u aan');
    expect(page.fact('Wachttijd')).to.equal('Twee weken wachten');
    expect(page.fact('Gebied')).to.equal('Oost, Wijk West');
    expect(page.fact('Materiaal')).to.equal('Folder (pdf · Turks · 2 MB)');
  });

  it('that is missing leaves no word behind', async () => {
    const bare = await open({ partners: [{ id: 'a', name: 'Alfa', offerings: [{ id: '1', name: 'Les' }] }] });
    expect(bare.text).to.equal('Alfa Wat zij voor u doen Les');
  });

  it('that is a text may be in several languages', async () => {
    const english = await open(
      {
        partners: [
          { id: 'a', name: { nl: 'Alfa', en: 'Alpha' }, role: { en: 'Helps' }, seeks: [{ nl: 'Ruimte' }] },
        ],
      },
      undefined,
      'en',
    );
    expect(english.title).to.equal('Alpha');
    expect(english.text).to.contain('Helps');
    expect(english.languageOf('Ruimte').language).to.equal('nl');
  });
});

describe('What an offering says about itself', () => {
  const offering = async (fields: object) =>
    open({
      partners: [
        {
          id: 'a',
          name: 'A',
          contacts: [{ phone: '010 1234567', function: 'Balie' }],
          offerings: [{ id: '1', name: 'Les', ...fields }],
        },
      ],
    });

  it('is an age in words, with one end or two', async () => {
    expect((await offering({ ages: { min: 4 } })).fact('Leeftijd')).to.equal('Vanaf 4 jaar');
    expect((await offering({ ages: { max: 12 } })).fact('Leeftijd')).to.equal('Tot en met 12 jaar');
    expect((await offering({ ages: { min: 0, max: 0 } })).fact('Leeftijd')).to.equal('0 tot en met 0 jaar');
    expect((await offering({ ages: {} })).find('term', 'Leeftijd')).to.equal(undefined);
  });

  it('is what it costs, for every way to say so', async () => {
    expect((await offering({ cost: { free: true } })).fact('Kosten')).to.equal('Gratis');
    expect((await offering({ cost: { free: false } })).fact('Kosten')).to.equal('Kost geld');
    expect((await offering({ cost: { free: false, text: '€ 5' } })).fact('Kosten')).to.equal('€ 5');
    expect((await offering({ cost: { text: '€ 5' } })).fact('Kosten')).to.equal('€ 5');
    expect((await offering({ cost: { free: true, text: 'gratis, ook de koffie' } })).fact('Kosten')).to.equal(
      'gratis, ook de koffie',
    );
    expect((await offering({ cost: {} })).find('term', 'Kosten')).to.equal(undefined);
  });

  it('is nothing that could do harm', async () => {
    const page = await offering({
      name: '<script>alert(1)</script>',
      description: 'javascript:alert(1) <a href="javascript:alert(1)">klik</a>',
      schedule: 'data:text/html,x',
    });
    expect(page.text).to.contain('<script>alert(1)</script>');
    expect(page.text).to.contain('<a href="javascript:alert(1)">klik</a>');
    for (const link of page.all<HTMLAnchorElement>('link')) expect(link.protocol).to.equal('tel:');
  });
});

describe('The logo of a partner', () => {
  const logos: [logo: string, shown: boolean][] = [
    ['/demo/favicon.svg', true],
    ['/demo/favicon.svg?v=2', true],
    ['/logout', false],
    ['/page?image=favicon.svg', false],
    ['https://logo.elders.example/logo.svg', false],
    ['data:image/svg+xml,x', false],
  ];
  for (const [logo, shown] of logos)
    it(`${logo} ${shown ? 'is an image of this site' : 'is not asked for'}`, async () => {
      const { parse } = URL;
      // Not every browser has this one yet.
      Object.assign(URL, { parse: undefined });
      const page = await open({
        partners: [
          { id: 'a', name: 'Alfa', logo: logo.startsWith('/') ? new URL(logo, location.href).href : logo },
        ],
      });
      const images = page.element.shadowRoot!.querySelectorAll('img').length;
      Object.assign(URL, { parse });
      expect(images).to.equal(shown ? 1 : 0);
    });
});

describe('The card and the sites of others', () => {
  it('asks none of them for anything before the visitor follows a link', async () => {
    const asked: string[] = [];
    const observer = new PerformanceObserver((list) =>
      asked.push(...list.getEntries().map(({ name }) => name)),
    );
    observer.observe({ type: 'resource' });
    const page = await open({
      partners: [
        {
          id: 'a',
          name: 'Alfa',
          logo: 'https://logo.elders.example/logo.svg',
          url: 'https://site.elders.example/',
          locations: [{ place: 'Hengelo', lat: 52, lon: 6 }],
        },
      ],
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
    expect(asked.filter((url) => url.includes('elders.example'))).to.deep.equal([]);
    expect(page.all('image')).to.have.length(0);
  });
});
