import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { SamenRelatedEvent, SamenSelfScan } from '../../src/index.js';
import type { Activity } from '../../src/model/activities/activity.js';
import type { PartnerRecord } from '../../src/model/partners/partner.js';
import type { ScanInput } from '../../src/model/scan/scan.js';
import { textOf } from '../support/element-page.js';
import { OutcomePage } from './outcome-scan.js';

/* Who and what on the page belongs to a tip: elements find each other by the theme. */

const year = new Date().getFullYear() + 1;

const PARTNERS: PartnerRecord[] = [
  { id: 'sport', name: 'Sportclub', offerings: [{ id: 's1', name: 'Voetbal', themes: ['sport'] }] },
  {
    id: 'bieb',
    name: 'Bibliotheek',
    contacts: [{ function: 'Balie', phone: '088 100' }],
    offerings: [{ id: 'b1', name: 'Voorlezen', themes: ['Taal'] }],
  },
  {
    id: 'huis',
    name: 'Taalhuis',
    offerings: [
      { id: 'h1', name: 'Les', themes: ['taal'], contacts: [{ function: 'Coach', phone: '088 200' }] },
      { id: 'h2', name: 'Praten', themes: ['taal', 'lezen'] },
    ],
  },
];

const ACTIVITIES = [
  {
    id: 'cafe',
    title: 'Taalcafé',
    start: '2020-01-06T10:00',
    themes: ['taal'],
    recurrence: { rule: 'FREQ=WEEKLY' },
  },
  { id: 'feest', title: 'Taalfeest', start: `${year}-05-01`, themes: ['taal'] },
  { id: 'weg', title: 'Gaat niet door', start: `${year}-04-01`, themes: ['taal'], status: 'cancelled' },
  { id: 'oud', title: 'Voorbij', start: '2020-02-02', themes: ['taal'] },
  { id: 'bal', title: 'Toernooi', start: `${year}-03-01`, themes: ['sport'] },
] as Activity[];

const SCAN: ScanInput = {
  id: 'samen',
  title: 'Samen',
  themes: [
    {
      id: 'praten',
      title: 'Praten',
      themes: ['taal'],
      questions: [{ id: 'q', kind: 'boolean', text: 'Praat u?' }],
      tips: [
        { id: 'een', text: 'Ga praten.', links: [{ label: 'Lees meer', url: 'https://example.org/' }] },
        { id: 'twee', text: 'Ga lezen.' },
        {
          id: 'drie',
          text: 'Bel de club.',
          themes: ['sport'],
          links: [
            { label: 'De club', url: '#samen/partner/sport' },
            { label: 'Een onbekende', url: '#samen/partner/wie' },
          ],
        },
      ],
    },
  ],
};

/** The outcome of the scan on a page with other elements. */
async function open(others: TemplateResult, scan = SCAN): Promise<OutcomePage> {
  const place = await fixture(html`<div>${others}<samen-self-scan .data=${scan}></samen-self-scan></div>`);
  const element = place.querySelector<SamenSelfScan>('samen-self-scan')!;
  const page = await new OutcomePage(element).shown();
  element.takeOver({ role: undefined, answers: { q: true }, wishes: {}, others: {} });
  element.goTo({ at: 'result' });
  await page.until(() => page.heading === 'Uw uitkomst', 'the outcome is there', 5000);
  await page.settled();
  return page;
}

const directory = html`<samen-partner-directory .data=${{ partners: PARTNERS }}></samen-partner-directory>`;
const calendar = html`<samen-activity-calendar .data=${{ activities: ACTIVITIES }}></samen-activity-calendar>`;
const inBox = (page: OutcomePage, words: string) =>
  page.until(() => page.boxText.includes(words), `${words} is in the box`);
const linksIn = (page: OutcomePage, place: HTMLElement) =>
  page
    .all<HTMLAnchorElement>('link', undefined, place)
    .map((link) => [textOf(link), link.getAttribute('href')]);

describe('What the page has for a tip', () => {
  it('are the partners that offer something about its theme, with their phone; who offers most comes first', async () => {
    const page = await open(directory);
    await inBox(page, 'Wie kan hierbij helpen');
    expect(linksIn(page, page.box)).to.deep.equal([
      ['Lees meer', 'https://example.org/'],
      ['Taalhuis', '#samen/partner/huis'],
      ['088 200', 'tel:088200'],
      ['Bibliotheek', '#samen/partner/bieb'],
      ['088 100', 'tel:088100'],
    ]);
  });

  it('are the activities that are still to come, each once, the next one first', async () => {
    const page = await open(calendar);
    await inBox(page, 'Binnenkort hierover');
    expect(linksIn(page, page.box).slice(1)).to.deep.equal([
      ['Taalcafé', '#samen/activity/cafe'],
      ['Taalfeest', '#samen/activity/feest'],
    ]);
    expect(page.boxText).to.match(/Taalcafé maandag \d+ \w+( \d{4})? om 10:00/);
  });

  it('is the action itself when the tip has no link: somebody to phone', async () => {
    const [theme] = SCAN.themes;
    const scan = { ...SCAN, themes: [{ ...theme!, tips: [{ id: 'bel', text: 'Bel iemand.' }] }] };
    const page = await open(directory, scan);
    await inBox(page, 'Taalhuis');
    expect(linksIn(page, page.box.querySelector('.action')!)).to.deep.equal([
      ['Taalhuis', '#samen/partner/huis'],
      ['088 200', 'tel:088200'],
    ]);
    expect(page.boxText.match(/Taalhuis/g)).to.have.length(1);
  });

  it('is one click away at the other tips', async () => {
    const page = await open(directory);
    await inBox(page, 'Taalhuis');
    const [second] = page.tips;
    expect(textOf(second)).to.include('Ga lezen.').and.not.to.include('Taalhuis');
    await page.click('button', 'Wie kan hierbij helpen?', second);
    expect(textOf(second)).to.include('Taalhuis');
  });

  it('are names for the partners that a tip links to, and no link to one that nobody here knows', async () => {
    const page = await open(directory);
    await inBox(page, 'Taalhuis');
    const third = page.tips[1]!;
    expect(textOf(third)).to.include('De club: Sportclub').and.to.include('Een onbekende');
    expect(page.find('link', 'Een onbekende', third)).to.equal(undefined);
  });

  it('comes when another element is ready later, and goes when it has other data', async () => {
    const page = await open(html`<samen-partner-directory></samen-partner-directory>`);
    expect(page.boxText).not.to.include('Wie kan hierbij helpen');
    const late = page.element.parentElement!.querySelector('samen-partner-directory')!;
    late.data = { partners: PARTNERS };
    await inBox(page, 'Taalhuis');
    late.data = { partners: PARTNERS.slice(0, 1) };
    await page.until(() => !page.boxText.includes('Taalhuis'), 'the partner is gone');
  });

  it('is only what a page shows of its partners and activities', async () => {
    const page = await open(html`
      <samen-partner-directory filter-theme="lezen" .data=${{ partners: PARTNERS }}></samen-partner-directory>
      <samen-activity-calendar filter-theme="sport" .data=${{ activities: ACTIVITIES }}></samen-activity-calendar>
    `);
    await inBox(page, 'Taalhuis');
    await page.until(
      () => page.tips.some((tip) => tip.textContent?.includes('Toernooi')),
      'the calendar answered',
    );
    expect(page.boxText).not.to.include('Bibliotheek').and.not.to.include('Taalcafé');
  });

  it('may come from a script of the page, at once or later; three at most, the others one click away', async () => {
    const asked: string[] = [];
    const answer = (event: SamenRelatedEvent) => {
      asked.push(`${event.kind} ${event.id}`);
      if (event.id !== 'taal') return;
      event.add({ kind: 'film', title: 'Film 1', href: '/1' });
      setTimeout(() => {
        for (const n of [2, 3, 4, 5]) event.add({ kind: 'film', title: `Film ${n}`, href: `/${n}` });
      }, 20);
    };
    document.addEventListener('samen-related', answer);
    try {
      const page = await open(html``);
      await inBox(page, 'Film 3');
      expect(asked).to.deep.equal(['theme taal', 'theme sport']);
      expect(page.boxText).to.include('Zie ook').and.not.to.include('Film 4');
      await page.click('button', 'Nog 2', page.box);
      expect(page.boxText).to.include('Film 4 Film 5');
    } finally {
      document.removeEventListener('samen-related', answer);
    }
  });
});
