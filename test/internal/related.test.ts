import { expect, html } from '@open-wc/testing';
import '../../src/define.js';
import { SamenRelatedEvent, type RelatedAnswer } from '../../src/index.js';
import { CardPage } from '../support/card-page.js';
import { nameOf } from '../support/element-page.js';

/* What belongs to a partner, told by whoever on the page knows: a calendar, an infographic, a script of the school. */

const PARTNER = { id: 'brug', name: 'De Brug', summary: { nl: 'Een plek', ar: 'مكان' } };
const in2 = (years: number) => `${new Date().getFullYear() + years}`;
const soon = `${in2(1)}-11-04`;

type Answer = (event: SamenRelatedEvent) => void;
let stop: (() => void)[] = [];

/** A script on the page that answers from now on. */
function script(answer: Answer): void {
  document.addEventListener('samen-related', answer);
  stop.push(() => document.removeEventListener('samen-related', answer));
}

const adding = (...answers: unknown[]) =>
  script((event) => answers.forEach((answer) => event.add(answer as RelatedAnswer)));

async function open(lang = 'nl', attributes: { timezone?: string; partner?: typeof PARTNER } = {}) {
  const { timezone = 'Europe/Amsterdam', partner = PARTNER } = attributes;
  const page = await CardPage.open(
    html`<samen-partner-card lang=${lang} timezone=${timezone} .data=${{ partners: [partner] }}></samen-partner-card>`,
  );
  // The page is asked once the code for it is here.
  await page.until(() => asked.some(({ target }) => target === page.element), 'the page is asked');
  await page.settled();
  return page;
}

const asked: SamenRelatedEvent[] = [];
const asking = (event: SamenRelatedEvent) => void asked.push(event);
const links = (page: CardPage) => page.all<HTMLAnchorElement>('link').map(nameOf);
const parts = (page: CardPage) => page.headings.slice(1).map(({ name }) => name);

beforeEach(() => {
  asked.length = 0;
  // After the scripts of the page.
  window.addEventListener('samen-related', asking);
});
afterEach(() => {
  window.removeEventListener('samen-related', asking);
  for (const each of stop) each();
  stop = [];
});

describe('What belongs to a partner', () => {
  it('is asked of the page, by kind and id, from the element that shows it', async () => {
    const page = await open();
    expect(asked).to.have.length(1);
    expect(asked[0]).to.include({
      kind: 'partner',
      id: 'brug',
      target: page.element,
      bubbles: true,
      composed: true,
    });
    expect(asked[0]).to.be.instanceOf(SamenRelatedEvent);
  });

  it('is nothing when nobody answers: no heading, no room', async () => {
    const page = await open();
    expect(page.text).to.match(/^De Brug Een plek/);
    expect(page.all('heading')).to.have.length(1);
  });

  it('is shown as what comes, what is in the steps, and what else there is', async () => {
    adding(
      { kind: 'station', id: 'gesprek', title: 'Praat met de leraar' },
      { kind: 'activity', id: 'lezen', title: 'Voorlezen', when: `${soon}T10:00` },
      { kind: 'film', title: 'Een film over lezen', href: '/film' },
    );
    const page = await open();
    expect(page.headings).to.deep.equal([
      { level: 2, name: 'De Brug' },
      { level: 3, name: 'Binnenkort' },
      { level: 3, name: 'In de stappen' },
      { level: 3, name: 'Zie ook' },
    ]);
    expect(page.get<HTMLAnchorElement>('link', 'Voorlezen').hash).to.equal('#samen/activity/lezen');
    expect(page.get<HTMLAnchorElement>('link', 'Praat met de leraar').hash).to.equal(
      '#samen/station/gesprek',
    );
    expect(page.get<HTMLAnchorElement>('link', 'Een film over lezen').pathname).to.equal('/film');
    expect(page.text).to.match(new RegExp(`4 november ${in2(1)} om 10:00`));
  });

  it('is in the reader’s language, and in its own where that is missing', async () => {
    adding(
      { kind: 'activity', title: { nl: 'Voorlezen', ar: 'قراءة' }, when: soon },
      { kind: 'activity', title: 'Koffie', language: 'nl', when: soon },
      { kind: 'activity', title: 'Tea', language: 'en', when: soon },
    );
    const page = await open('ar');
    expect(page.text).to.contain('قراءة');
    expect(page.text).to.contain('نوفمبر');
    expect(page.languageOf('Koffie')).to.deep.equal({ language: 'nl', direction: 'ltr' });
    expect(page.languageOf('Tea').language).to.equal('en');
  });

  it('is asked again when another element has new data, and not after the card is gone', async () => {
    const page = await open();
    const known: RelatedAnswer[] = [];
    script((event) => known.forEach((answer) => event.add(answer)));
    known.push({ kind: 'activity', id: 'lezen', title: 'Voorlezen' });
    document.body.dispatchEvent(new Event('samen-ready', { bubbles: true }));
    await page.until(() => links(page).includes('Voorlezen'), 'it is shown');
    known.length = 0;
    document.body.dispatchEvent(new Event('samen-ready', { bubbles: true }));
    await page.until(() => links(page).length === 0, 'it is gone again');
    const before = asked.length;
    page.element.remove();
    document.body.dispatchEvent(new Event('samen-ready', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).to.have.length(before);
  });

  it('is asked once when many elements have new data at once', async () => {
    const page = await open();
    for (let i = 0; i < 50; i++) document.body.dispatchEvent(new Event('samen-ready', { bubbles: true }));
    await page.until(() => asked.length > 1, 'it is asked again');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).to.have.length(2);
  });

  it('is that of the partner who is shown now', async () => {
    script((event) => event.add({ kind: 'film', id: event.id, title: `Film van ${event.id}` }));
    const page = await open();
    expect(links(page)).to.deep.equal(['Film van brug']);
    page.element.data = { partners: [{ id: 'kade', name: 'De Kade' }] };
    await page.until(() => links(page).includes('Film van kade'), 'the other is shown');
    expect(links(page)).to.deep.equal(['Film van kade']);
  });

  it('is still there after the card was moved', async () => {
    adding({ kind: 'film', id: 'f', title: 'Film' });
    const page = await open();
    const place = document.createElement('div');
    page.element.parentElement!.append(place);
    place.append(page.element);
    await page.settled();
    expect(links(page)).to.deep.equal(['Film']);
  });
});

describe('What comes', () => {
  it('is in order of time, and without what is past', async () => {
    adding(
      { kind: 'activity', title: 'Later', when: `${soon}T12:00` },
      { kind: 'activity', title: 'Ooit' },
      { kind: 'activity', title: 'Vorig jaar', when: `${in2(-1)}-01-01T10:00` },
      { kind: 'activity', title: 'Eerder', when: `${soon}T10:00:00Z` },
      { kind: 'activity', title: 'De hele dag', when: soon },
    );
    const page = await open();
    expect(links(page)).to.deep.equal([]);
    expect(
      page.all('list').map((list) => list.innerText.match(/Later|Ooit|Vorig jaar|Eerder|De hele dag/g)),
    ).to.deep.equal([['De hele dag', 'Eerder', 'Later', 'Ooit']]);
  });

  it('of today is not past before today is over', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
    adding({ kind: 'activity', title: 'Vandaag', when: today });
    expect((await open()).text).to.contain('Vandaag');
  });

  it('has the time of the place where it is shown', async () => {
    adding(
      { kind: 'activity', title: 'Met zone', when: `${soon}T23:30:00Z` },
      { kind: 'activity', title: 'Met verschil', when: `${soon}T20:00+0200` },
      { kind: 'activity', title: 'Zonder zone', when: `${soon}T20:15` },
    );
    const text = (await open()).text;
    expect(text).to.match(/Met zone \S+ 5 november \d+ om 00:30/);
    expect(text).to.match(/Met verschil \S+ 4 november \d+ om 19:00/);
    expect(text).to.match(/Zonder zone \S+ 4 november \d+ om 20:15/);
    const elsewhere = (await open('nl', { timezone: 'Asia/Tokyo' })).text;
    expect(elsewhere).to.match(/Met zone \S+ 5 november \d+ om 08:30/);
    expect((await open('nl', { timezone: 'Nergens/Niets' })).text).to.equal(text);
  });

  it('is not told of twice, but every time that it is', async () => {
    const one = { kind: 'activity', id: 'les', title: 'Les', when: `${soon}T10:00` };
    adding(one, one, { ...one, when: `${soon}T14:00` }, { ...one, id: 'les2' });
    expect((await open()).text.match(/Les/g)).to.have.length(3);
  });

  it('is ten of each kind at most', async () => {
    for (const kind of ['activity', 'station', 'a', 'b'])
      adding(...Array.from({ length: 30 }, (_, i) => ({ kind, id: `${i}`, title: `${kind} ${i}` })));
    const page = await open();
    expect(page.all('list').map((list) => list.children.length)).to.deep.equal([10, 10, 10]);
  });
});

describe('Answers from who means harm, or from nobody', () => {
  const throwing = new Proxy(
    {},
    {
      get: () => {
        throw new Error('nee');
      },
      ownKeys: () => {
        throw new Error('nee');
      },
    },
  );
  const film = { kind: 'film', title: 'Film' };

  it('are left out when they cannot be understood, and nothing throws', async () => {
    const odd = [undefined, null, 5, 'film', [], {}, throwing, () => film, Symbol('film'), { kind: 'film' }];
    const titles = [undefined, null, '', ' ', {}, [], throwing, { nl: 5n }, { nl: {} }, Symbol('x')];
    const kinds = [undefined, '', 'a b', '../x', '__proto__ x', throwing, 'x'.repeat(100)];
    const added: unknown[] = [];
    script((event) => {
      for (const answer of [
        ...odd,
        ...titles.map((title) => ({ ...film, title })),
        ...kinds.map((kind) => ({ ...film, kind })),
      ])
        event.add(answer as never);
      added.push(...event.found);
    });
    const page = await open();
    expect(added).to.deep.equal([]);
    expect(parts(page)).to.deep.equal([]);
  });

  it('keep what can be understood of them', async () => {
    adding({ ...film, id: {}, href: 5, when: 'morgen', language: '"><b>', extra: throwing });
    const page = await open();
    expect(page.text).to.match(/Zie ook Film$/);
    expect(links(page)).to.deep.equal([]);
  });

  it('are plain text', async () => {
    adding({ ...film, title: '<img src=x onerror=alert(1)>', href: 'https://film.example/' });
    expect(links(await open())).to.deep.equal(['<img src=x onerror=alert(1)>']);
  });

  it('lead nowhere that runs a script', async () => {
    adding(
      { ...film, title: 'Een', href: 'javascript:alert(1)' },
      { ...film, title: 'Twee', href: 'data:text/html,x' },
      { ...film, title: 'Drie', href: 'java\nscript:alert(1)' },
    );
    const page = await open();
    expect(page.text).to.match(/Een Twee Drie$/);
    expect(links(page)).to.deep.equal([]);
  });

  it('are cut where a card cannot show them', async () => {
    const long = 'x'.repeat(5_000_000);
    const wordings = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`l${i}`, long]));
    script((event) => {
      for (let i = 0; i < 20_000; i++) event.add({ kind: 'film', id: `${i}`, title: 'Film' });
      expect(event.found.length).to.be.at.most(1000);
    });
    adding({ ...film, title: long }, { ...film, title: wordings });
    const page = await open();
    expect(page.text.length).to.be.below(5000);
  });

  it('are read once: what a second look would see does not count', async () => {
    let looks = 0;
    adding({
      ...film,
      get href() {
        return looks++ === 0 ? 'https://film.example/' : 'javascript:alert(1)';
      },
    });
    expect((await open()).address('Film')).to.equal('https://film.example/');
  });

  it('cannot be changed afterwards', async () => {
    const answer = { ...film, href: 'https://film.example/' };
    let found: readonly unknown[] = [];
    script((event) => {
      event.add(answer);
      ({ found } = event);
      answer.href = 'javascript:alert(1)';
      (found as unknown[]).length = 0;
    });
    const page = await open();
    expect(page.address('Film')).to.equal('https://film.example/');
  });
});
