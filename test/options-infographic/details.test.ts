import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/options-infographic/define.js';
import '../../src/elements/partner-directory/define.js';
import type { SamenOptionsInfographic } from '../../src/elements/options-infographic/options-infographic.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { ElementPage, focused, nameOf, textOf } from '../support/element-page.js';

const ROUTE: RouteInput = {
  title: 'De weg terug',
  language: 'nl',
  contact: { function: 'Steunpunt ouders', phone: '088 000 12 34' },
  roles: {
    ouder: { label: 'ouder', plain: 'Vader, moeder of verzorger.', corner: 'home' },
    kind: { label: 'kind', corner: 'home' },
  },
  glossary: { MDO: 'Een gesprek met iedereen die kan helpen.', gesprek: 'Praten met elkaar.' },
  terms: { materialKind: { folder: { nl: 'Folder' } } },
  stations: [
    { id: 'praten', title: 'Praten', parentDoes: 'Vertel wat u ziet.', next: [{ to: 'mdo' }] },
    {
      id: 'mdo',
      title: 'Overleg',
      actors: ['ouder', 'kind', 'niemand'],
      term: 'P2W',
      consent: { by: ['ouder', 'kind'], text: 'Mag dit?' },
      parentDoes: 'In het mdo praat u mee. Het MDO is van u.',
      pupilDoes: 'Uw kind mag iets zeggen.',
      othersDo: 'De school nodigt uit.',
      expect: 'Een verslag.',
      meaning: 'Zonder u gaat het niet.',
      costs: 'U betaalt niets.',
      rights: 'U mag iemand meenemen.',
      checklist: ['Drie dingen opschrijven', 'Een tolk vragen'],
      partners: ['bieb', 'Buurtteam'],
      contacts: [{ function: 'Intern begeleider', phone: '088 000 45 67' }],
      materials: [
        {
          label: 'Voorbereiden',
          url: 'https://elders.example/a.pdf',
          kind: 'folder',
          language: 'ar',
          size: '2 MB',
        },
      ],
      links: [
        { label: 'Meer over het MDO', url: 'https://elders.example/mdo' },
        { label: 'Kwaad', url: 'javascript:alert(1)' },
      ],
      options: [
        {
          id: 'hulp',
          title: 'Hulp thuis',
          summary: 'Iemand komt langs.',
          contacts: [{ function: 'Wijkteam', phone: '088 000 99 99' }],
        },
      ],
      perspectives: { school: { othersDo: 'U nodigt iedereen uit.', checklist: ['Zaal regelen'] } },
      next: [{ to: 'einde' }],
    },
    { id: 'einde', title: 'Terugkijken', end: 'solved' },
  ],
};

class StationPage extends ElementPage<SamenOptionsInfographic> {
  static async at(id: string, attributes: Partial<SamenOptionsInfographic> = {}): Promise<StationPage> {
    const page = await StationPage.open(
      html`<samen-options-infographic .data=${attributes.data ?? ROUTE} .perspective=${attributes.perspective} heading-level="1"></samen-options-infographic>`,
    );
    page.element.openStation(id);
    await page.until(() => page.details, 'the details are there', 8000);
    await page.settled();
    return page;
  }

  get details(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.details')!;
  }

  get titles(): string[] {
    return this.all('heading', undefined, this.details).map(nameOf);
  }

  /** What stands under a heading of the details. */
  under(title: string): string {
    const part = this.get('heading', title, this.details).closest<HTMLElement>('section')!;
    return textOf(part).slice(title.length).trim();
  }
}

describe('an open station', () => {
  it('tells parents who does what, in their words, and links last', async () => {
    const page = await StationPage.at('mdo');
    expect(page.titles).to.deep.equal([
      'Wat u doet',
      'Wat uw kind doet',
      'Wat anderen regelen',
      'Wat u mag verwachten',
      'Wat dit voor u betekent',
      'Wie betaalt',
      'Uw rechten',
      'Mogelijkheden hier',
      'Hulp thuis',
      'Hoe lang het mag duren',
      'Wie is erbij',
      'Denk hieraan',
      'Contact',
      'Wie kan hierbij helpen?',
      'Materiaal',
      'Meer lezen',
    ]);
    expect(page.under('Hoe lang het mag duren')).to.equal('binnen 2 weken');
    expect(page.under('Wie is erbij')).to.equal('ouder Vader, moeder of verzorger. kind niemand');
  });

  it('does not say again what is said at its gate: who is asked for consent, and what that means', async () => {
    const page = await StationPage.at('mdo');
    const times = (words: string) => page.text.split(words).length - 1;
    expect(textOf(page.details)).not.to.contain('toestemming');
    expect(times('Nee zeggen mag')).to.be.at.most(1);
  });

  it('does not call who does something whom it is for', async () => {
    const stations = ROUTE.stations.map(({ options = [], ...station }) => ({
      ...station,
      options: options.map((option) => ({ ...option, who: 'Iemand van school' })),
    }));
    const page = await StationPage.at('mdo', { data: { ...ROUTE, stations } });
    expect(textOf(page.details)).to.contain('Wie Iemand van school').and.not.contain('Voor wie');
  });

  it('tells its possibilities and its people once', async () => {
    const page = await StationPage.at('mdo');
    page.element.style.inlineSize = '320px';
    await page.settled();
    const step = textOf(page.get('button', /Overleg/).closest('li'));
    for (const words of ['Hulp thuis', 'Iemand komt langs.', 'niemand', 'Vader, moeder of verzorger.'])
      expect(step.split(words).length - 1, words).to.equal(1);
  });

  it('leaves its possibilities and its people behind when it is closed: they come back where they stood', async () => {
    const page = await StationPage.at('mdo');
    page.element.style.inlineSize = '320px';
    await page.settled();
    page.element.closeStation();
    await page.settled();
    const step = textOf(page.get('button', /Overleg/).closest('li'));
    for (const words of ['Mogelijkheden hier:', 'Hulp thuis', 'Iemand komt langs.', 'niemand'])
      expect(step.split(words).length - 1, words).to.equal(1);
  });

  it('tells one phone number once, with the way to the partner who has it', async () => {
    const phone = '088 000 99 99';
    const stations = ROUTE.stations.map((station) => ({
      ...station,
      partners: ['wijkteam', 'bieb'],
      contacts: [
        { function: 'Wijkteam', phone: '088-0009999' },
        { function: 'Leraar', phone: '088 000 45 67' },
      ],
      options: [
        {
          id: 'hulp',
          title: 'Hulp thuis',
          partners: ['wijkteam'],
          contacts: [{ function: 'Vraag naar hulp', phone }],
        },
      ],
    }));
    const page = await StationPage.at('mdo', { data: { ...ROUTE, stations } });
    const directory = document.createElement('samen-partner-directory');
    directory.data = {
      partners: [
        { id: 'wijkteam', name: 'Wijkteam Oost', contacts: [{ phone }] },
        { id: 'bieb', name: 'Bibliotheek', contacts: [{ phone: '010 123 45 67' }] },
      ],
    };
    page.element.after(directory);
    await page.until(() => page.find('link', 'Wijkteam Oost', page.details), 'the partner is known');
    const calls = page
      .all<HTMLAnchorElement>('link', undefined, page.details)
      .filter(({ href }) => href.startsWith('tel:'));
    expect(calls.map(nameOf)).to.deep.equal([phone, '088 000 45 67', '010 123 45 67']);
    expect(page.under('Hulp thuis').length).to.be.greaterThan(0);
    expect(page.all('link', 'Wijkteam Oost', page.details)).to.have.lengthOf(1);
    expect(page.under('Contact')).to.equal('Leraar 088 000 45 67');
    expect(page.under('Wie kan hierbij helpen?')).to.equal('Bibliotheek 010 123 45 67');
    directory.remove();
  });

  it('does not tell whom to call only at a possibility for another situation', async () => {
    const phone = '088 000 99 99';
    const stations = ROUTE.stations.map((station) => ({
      ...station,
      contacts: [{ function: 'Wijkteam', phone }],
      options: [
        { id: 'hulp', title: 'Hulp', situations: ['ziek'], contacts: [{ function: 'Wijkteam', phone }] },
      ],
    }));
    const situations = { ziek: 'Ziek', anders: 'Anders' };
    const page = await StationPage.at('mdo', { data: { ...ROUTE, situations, stations } });
    page.element.session = { ...page.element.session, situation: 'anders' };
    await page.until(
      () => page.details && textOf(page.details).includes('Hoort niet bij uw situatie.'),
      'it steps back',
    );
    expect(page.under('Contact')).to.contain(phone);
  });

  it('names the step before and the next without stray marks', async () => {
    const page = await StationPage.at('mdo');
    expect(
      page
        .get('button', /^Vorige stap/, page.details)
        .textContent!.replace(/\s+/g, ' ')
        .trim(),
    ).to.equal('Vorige stap 1. Praten');
  });

  it('names what a material is in the words of the route, and else as it is written', async () => {
    const stations = ROUTE.stations.map((station) => ({
      ...station,
      materials: ['folder', 'constructor'].map((kind) => ({ label: kind, url: '/a', kind })),
    }));
    const page = await StationPage.at('mdo', { data: { ...ROUTE, stations } });
    expect(page.under('Materiaal')).to.contain('(constructor)');
  });

  it('tells a school the same in its own words', async () => {
    const page = await StationPage.at('mdo', { perspective: 'school' });
    expect(page.titles).to.include.members([
      'Wat ouders doen',
      'Wat de leerling doet',
      'Rechten van ouders en leerling',
    ]);
    expect(page.under('Wat de school en anderen doen')).to.equal('U nodigt iedereen uit.');
  });

  it('has its headings one level below its own', async () => {
    const page = await StationPage.at('mdo');
    expect(page.get('heading', 'Wat u doet').localName).to.equal('h3');
    expect(page.get('heading', 'Hulp thuis', page.details).localName).to.equal('h4');
  });

  it('shows nothing of what it does not know, but whom to ask', async () => {
    const page = await StationPage.at('einde');
    expect(page.titles).to.deep.equal(['Vragen?']);
    expect(page.get('link', '088 000 12 34').getAttribute('href')).to.equal('tel:0880001234');
  });

  it('has the phone of its own contact as the largest link', async () => {
    const page = await StationPage.at('mdo');
    const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    const phone = page.get('link', '088 000 45 67', page.details);
    const others = page.all('link', /[a-z]/, page.details);
    expect(others.length).to.be.greaterThan(1);
    for (const other of others) expect(size(phone)).to.be.greaterThan(size(other));
  });

  it('explains a hard word where it stands first, by keyboard', async () => {
    const page = await StationPage.at('mdo');
    const [term, ...again] = page.all('button', /^mdo$/i, page.details);
    expect(again).to.be.empty;
    expect(term!.getAttribute('aria-expanded')).to.equal('false');
    expect(page.text).not.to.contain('Een gesprek met iedereen');
    term!.focus();
    await sendKeys({ press: 'Enter' });
    await page.until(
      () => page.text.includes('Een gesprek met iedereen die kan helpen.'),
      'the word is explained',
    );
    expect(term!.getAttribute('aria-expanded')).to.equal('true');
    expect(focused()).to.equal(term);
    await sendKeys({ press: 'Enter' });
    await page.until(() => !page.text.includes('Een gesprek met iedereen'), 'the explanation is away');
  });

  it('counts what is ticked, and keeps it while the station is closed', async () => {
    const page = await StationPage.at('mdo');
    expect(page.text).to.contain('0 van 2 gedaan');
    await page.click('checkbox', 'Een tolk vragen');
    expect(page.text).to.contain('1 van 2 gedaan');
    page.element.closeStation();
    page.element.openStation('mdo');
    await page.settled();
    expect(page.get<HTMLInputElement>('checkbox', 'Een tolk vragen').checked).to.be.true;
    expect(page.get<HTMLInputElement>('checkbox', 'Drie dingen opschrijven').checked).to.be.false;
    await page.click('checkbox', 'Een tolk vragen');
    expect(page.text).to.contain('0 van 2 gedaan');
    expect(page.element.session.ticks).to.deep.equal({ mdo: [] });
  });

  it('says of links that they lead away, and makes none of an unsafe address', async () => {
    const page = await StationPage.at('mdo');
    expect(page.under('Materiaal')).to.equal(
      'Voorbereiden (Folder\u00a0· Arabisch\u00a0· 2 MB)'.replace(/\u00a0/g, ' '),
    );
    expect(page.text).to.contain('U gaat dan naar een andere website.');
    expect(page.find('link', 'Kwaad')).to.be.undefined;
  });

  it('knows the partners that the page knows, when they come later too', async () => {
    const page = await StationPage.at('mdo');
    expect(page.under('Wie kan hierbij helpen?')).to.equal('bieb Buurtteam');
    const directory = document.createElement('samen-partner-directory');
    Object.assign(directory, {
      data: { partners: [{ id: 'bieb', name: 'Bibliotheek', contacts: [{ phone: '010 123 45 67' }] }] },
    });
    page.element.after(directory);
    await page.until(() => page.find('link', 'Bibliotheek', page.details), 'the partner is known');
    expect(page.get('link', 'Bibliotheek', page.details).getAttribute('href')).to.equal(
      '#samen/partner/bieb',
    );
    expect(page.get('link', '010 123 45 67', page.details)).to.be.ok;
    directory.remove();
  });

  it('goes on to the next step and back, with the focus', async () => {
    const page = await StationPage.at('mdo');
    await page.click('button', /^Volgende stap/, page.details);
    await page.until(
      () => page.element.session.open === 'einde' && focused().dataset.station === 'einde',
      'the next step is open',
    );
    await page.click('button', /^Vorige stap/, page.details);
    await page.until(() => focused().dataset.station === 'mdo', 'the step before is open');
  });

  it('gives the focus back when it is closed at its end', async () => {
    const page = await StationPage.at('mdo');
    page.all('button', 'Sluit', page.details).at(-1)!.click();
    await page.until(() => !page.details, 'it is closed');
    expect(focused().dataset.station).to.equal('mdo');
  });

  it('passes on the address of the page with this step in it', async () => {
    const shared: ShareData[] = [];
    const before = Object.getOwnPropertyDescriptor(navigator, 'share');
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (what: ShareData) => Promise.resolve(void shared.push(what)),
    });
    try {
      const page = await StationPage.at('mdo');
      await page.click('button', 'Deel deze stap', page.details);
      await page.until(() => shared.length, 'it is shared');
      expect(shared[0]!.title).to.equal('Overleg');
      expect(shared[0]!.url).to.match(/#samen\/station\/mdo$/);
    } finally {
      if (before) Object.defineProperty(navigator, 'share', before);
      else Reflect.deleteProperty(navigator, 'share');
    }
  });

  for (const width of [280, 900])
    it(`fits in ${width} pixels`, async () => {
      const page = await StationPage.at('mdo');
      page.element.style.inlineSize = `${width}px`;
      await page.settled();
      expect(page.details.scrollWidth).to.be.at.most(page.details.clientWidth);
    });
});
