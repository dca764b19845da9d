import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import type { SamenOptionsInfographic } from '../../src/elements/options-infographic/options-infographic.js';
import '../../src/elements/partner-directory/define.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { Printer } from '../internal/take-along/take-along-page.js';
import { ElementPage } from '../support/element-page.js';

const ROUTE: RouteInput = {
  title: 'De weg terug',
  roles: {
    ouder: { label: 'u', plain: 'U kent uw kind het best.', corner: 'home' },
    ib: { label: 'intern begeleider', plain: 'Regelt extra hulp op school.', corner: 'school' },
    zwijger: { label: 'buurman' },
  },
  glossary: { MDO: 'Een overleg met meer helpers.' },
  stations: [
    {
      id: 'praten',
      title: 'Praten',
      actors: ['ouder', 'ib', 'onbekend'],
      partners: ['bieb', 'Zwemclub', 'Nergens bekend'],
      next: [{ to: 'plan' }],
    },
    {
      id: 'plan',
      title: 'Een plan',
      consent: { by: ['ouder'], text: 'U mag nee zeggen.' },
      options: [
        {
          id: 'rust',
          title: 'Een rustige plek',
          summary: 'Even weg uit de klas.',
          who: 'School regelt dit.',
          partners: ['bieb'],
          contacts: [{ function: 'Leraar', phone: '088 000 45 67' }],
          links: [{ label: 'Lees meer', url: 'https://rust.example/' }],
        },
        { id: 'zonder-titel', title: '' },
      ],
      end: 'solved',
    },
  ],
};

const PARTNERS = {
  partners: [
    { id: 'bieb', name: { nl: 'Bibliotheek Waterdal', en: 'Waterdal library' }, offerings: [] },
    { id: 'club', name: 'Zwemclub', offerings: [] },
  ],
};

/** What comes out of the printer when a visitor prints a route as text. */
async function printed(printer: Printer, data = ROUTE, lang = 'nl'): Promise<HTMLElement> {
  const element = await fixture<SamenOptionsInfographic>(
    html`<samen-options-infographic lang=${lang} .data=${data}></samen-options-infographic>`,
  );
  const page = new ElementPage(element);
  await page.shown();
  element.shadowRoot!.querySelector<HTMLElement>('.take summary')!.click();
  await page.until(() => page.find('button', /tekst|text/), 'the part should load', 8000);
  page.get('button', /tekst|text/).click();
  await page.until(() => printer.pages.length, 'it is printed', 8000);
  return printer.pages.at(-1)!.document.body.firstElementChild!.shadowRoot!.firstElementChild as HTMLElement;
}

/** What is read of a thing, on one line. */
function said(node: Element | null | undefined): string {
  if (!node) return '';
  const walker = node.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (walker.nextNode()) parts.push(walker.currentNode.nodeValue ?? '');
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
const texts = (paper: Element, selector: string) => [...paper.querySelectorAll(selector)].map(said);

describe('A route printed as text', () => {
  let printer: Printer;
  beforeEach(() => (printer = new Printer()));
  afterEach(() => printer.release());

  it('calls partners by their names where the page knows them, and as the route does where not', async () => {
    await fixture(html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`);
    const paper = await printed(printer);
    const list = [...paper.querySelectorAll('ul')].find((one) => said(one).includes('Zwemclub'))!;
    expect(texts(list, 'li')).to.deep.equal(['Bibliotheek Waterdal', 'Zwemclub', 'Nergens bekend']);
    expect(said(list.previousElementSibling)).to.equal('Wie kan hierbij helpen?');
  });

  it('says where no directory is on the page what the route says', async () => {
    expect(said(await printed(printer))).to.contain('Wie kan hierbij helpen? bieb Zwemclub Nergens bekend');
  });

  it('tells of each option what it is, for whom, whom to call, who helps and where more is', async () => {
    const paper = await printed(printer);
    const option = [...paper.querySelectorAll('li.part')].find((one) =>
      said(one).startsWith('Een rustige plek'),
    )!;
    for (const part of [
      'Even weg uit de klas.',
      'School regelt dit.',
      'Leraar',
      '088 000 45 67',
      'Wie kan hierbij helpen? bieb',
      'Lees meer https://rust.example/',
    ])
      expect(said(option)).to.contain(part);
    expect(said(paper), 'one without a title has its id').to.contain('zonder-titel');
  });

  it('says at a step who is there, whoever it is, and in the end who they are in plain words', async () => {
    const paper = await printed(printer);
    expect(said(paper)).to.contain('u, intern begeleider, onbekend');
    const words = [...paper.querySelectorAll('dl')].map((list) => [texts(list, 'dt'), texts(list, 'dd')]);
    expect(words).to.deep.equal([
      [
        ['u', 'intern begeleider'],
        ['U kent uw kind het best.', 'Regelt extra hulp op school.'],
      ],
      [['MDO'], ['Een overleg met meer helpers.']],
    ]);
  });

  it('has the gate before its step, with whose consent it is', async () => {
    expect(said((await printed(printer)).querySelector('.gate'))).to.match(
      /^Alleen met toestemming U mag nee zeggen\. .+ u$/,
    );
  });

  it('has no address of a step or a partner on the page: on paper there is no page', async () => {
    await fixture(html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`);
    const onPage = [
      { label: 'De stap hiervoor', url: '#samen/station/praten' },
      { label: 'De bibliotheek', url: '#samen/partner/bieb' },
    ];
    const elsewhere = { label: 'Meer lezen over praten', url: 'https://praten.example/' };
    const paper = await printed(printer, {
      ...ROUTE,
      contact: { function: 'Steunpunt', url: '#samen/station/praten' },
      stations: ROUTE.stations.map((station) => ({
        ...station,
        links: [...onPage, elsewhere],
        materials: onPage,
        ...(station.options && {
          options: station.options.map((option) => ({ ...option, links: onPage })),
        }),
      })),
    });
    expect(said(paper), 'what does have an address is there').to.contain('https://praten.example/');
    expect(said(paper)).not.to.contain('#samen/').and.not.contain('De stap hiervoor');
    const followed = [...paper.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(followed.filter((address) => address?.includes('#samen/'))).to.deep.equal([]);
  });

  it('leaves out what there is not: no heads without anything below them', async () => {
    const paper = await printed(printer, {
      title: 'Kort',
      stations: [{ id: 'a', title: 'A', end: 'solved' }],
    });
    expect(texts(paper, 'dl, .gate, .lead')).to.deep.equal([]);
  });

  it('shows names of partners in the language of the reader', async () => {
    await fixture(html`<samen-partner-directory lang="en" .data=${PARTNERS}></samen-partner-directory>`);
    expect(said(await printed(printer, ROUTE, 'en'))).to.contain('Waterdal library');
  });
});
