import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { loadLocale, withLocale } from '../../../src/i18n/localize.js';
import {
  activityActions,
  activityActionStyles,
  feedActions,
  type FeedActionsContext,
} from '../../../src/internal/activities/activity-actions.js';
import { paperStyles } from '../../../src/internal/activities/paper.templates.js';
import type { ActivityView } from '../../../src/internal/activities/parts.js';
import { textReader } from '../../../src/internal/activities/text-reader.js';
import { fileName } from '../../../src/internal/take-along/download.js';
import { baseStyles } from '../../../src/internal/styles/base.styles.js';
import { controlStyles } from '../../../src/internal/styles/controls.styles.js';
import type { Activity, ActivityRecord } from '../../../src/model/activities/activity.js';
import { activityText } from '../../../src/model/activities/activity-text.js';
import { entryOf, type Entry } from '../../../src/model/activities/agenda.js';
import { spanOf } from '../../../src/model/activities/times.js';
import { zoneOf } from '../../../src/model/activities/zone.js';
import { violations } from '../../every-element/axe.js';
import { Downloads, here, Printer, standIn } from '../take-along/take-along-page.js';

const zone = zoneOf('Europe/Amsterdam');
const view = (language: string): ActivityView => ({
  language,
  level: 3,
  zone,
  now: Date.UTC(2026, 9, 20) / 1000,
  today: '2026-10-20',
  terms: undefined,
});
const EVENING: Activity = {
  id: 'taal',
  title: { nl: 'Taalcafé', ar: 'مقهى اللغة' },
  summary: 'Samen praten.',
  start: '2026-11-03T19:30',
  end: '2026-11-03T21:00',
  place: { name: 'De Brug', street: 'Dorpsstraat 1', postcode: '8011 AB', place: 'Zwolle' },
  organisers: ['bieb'],
  audience: ['parent'],
  cost: { free: true },
  registration: { mode: 'required', text: 'Bel ons.', closes: '2026-11-01T12:00' },
  dutchLevel: 'none',
  childcare: true,
  interpreter: false,
  languages: ['nl', 'ar'],
  contact: { function: 'Balie', phone: '038 123 45 67' },
  infoUrl: 'https://www.school.example/taal',
  language: 'nl',
  source: 'https://school.example/a.json',
};
const activity = (fields: Partial<ActivityRecord> = {}): Activity => ({ ...EVENING, ...fields });
const entryFor = (one: Activity): Entry => entryOf(one, 0, spanOf(one, zone)!, zone);

/** What somebody takes along, drawn in a shadow root as an element would. */
class Buttons {
  said = '';

  private constructor(
    readonly root: ShadowRoot,
    readonly locale: string,
  ) {}

  static async draw(make: (buttons: Buttons) => unknown, locale = 'nl'): Promise<Buttons> {
    await loadLocale(locale);
    const host = await fixture<HTMLElement>(html`<div lang=${locale}></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...baseStyles, controlStyles, ...activityActionStyles].map(
      (one) => one.styleSheet!,
    );
    const buttons = new Buttons(root, locale);
    withLocale(locale, () => render(html`<div class="samen">${make(buttons)}</div>`, root));
    return buttons;
  }

  static under(one: Activity, locale = 'nl'): Promise<Buttons> {
    return Buttons.draw(
      ({ announce }) => activityActions(entryFor(one), { view: view(locale), announce, organiser }),
      locale,
    );
  }

  readonly announce = (make: () => string): void => {
    this.said = withLocale(this.locale, make);
  };

  get names(): string[] {
    return [...this.root.querySelectorAll('button')].map(nameOf);
  }

  get links(): [name: string, href: string][] {
    return [...this.root.querySelectorAll('a')].map((link) => [nameOf(link), link.href]);
  }

  get text(): string {
    return this.root.querySelector<HTMLElement>('.samen')!.innerText;
  }

  unfold(): void {
    const details = this.root.querySelector('details');
    if (details) details.open = true;
  }

  async press(name: string, answer = ''): Promise<void> {
    this.unfold();
    [...this.root.querySelectorAll('button')].find((button) => nameOf(button) === name)!.click();
    if (answer) await waitUntil(() => this.said === answer, `“${answer}” after ${name}, not “${this.said}”`);
  }
}

const organiser = (id: string) => (id === 'bieb' ? 'Bibliotheek' : id);
const nameOf = (element: Element) => element.textContent!.trim();
const SAVED = 'Open het bestand bij uw downloads. Dan komt het in uw agenda.';
const WEEKLY = { rule: 'FREQ=WEEKLY;COUNT=3' };

describe('The buttons under an activity', () => {
  it('put it in a calendar and send it on; the others are behind “Meer”', async () => {
    const buttons = await Buttons.under(EVENING);
    expect(buttons.names).to.deep.equal(['Zet in mijn agenda', 'Deel', 'Kopieer', 'Print poster']);
    expect(buttons.text).not.to.contain('Google');
    buttons.unfold();
    expect(buttons.text).to.contain('Google en Microsoft weten pas iets als u op hun link klikt.');
    const targets = buttons.root.querySelectorAll('button, summary, a');
    for (const target of targets) expect(target.getBoundingClientRect().height).to.be.at.least(40);
  });

  it('lead to calendars on the web as links that tell those nothing before', async () => {
    const buttons = await Buttons.under(EVENING);
    expect(buttons.links.map(([name, href]) => [name, new URL(href).host])).to.deep.equal([
      ['Google Agenda', 'calendar.google.com'],
      ['Outlook', 'outlook.live.com'],
      ['Outlook van werk of school', 'outlook.office.com'],
    ]);
    for (const link of buttons.root.querySelectorAll('a')) {
      expect(link.rel).to.equal('noopener noreferrer');
      expect(decodeURIComponent(link.href)).to.contain(here('#samen/activity/taal'));
    }
  });

  it('say which of them take one time of a series alone', async () => {
    const buttons = await Buttons.under(activity({ recurrence: WEEKLY }));
    expect(buttons.names.slice(0, 3)).to.deep.equal([
      'Zet alle keren in mijn agenda',
      'Deel',
      'Alleen deze keer in mijn agenda',
    ]);
    expect(buttons.links.map(([name]) => name)).to.deep.equal([
      'Google Agenda',
      'Outlook (alleen deze keer)',
      'Outlook van werk of school (alleen deze keer)',
    ]);
  });

  for (const [what, fields] of [
    ['called off', { status: 'cancelled' }],
    ['put off', { status: 'postponed' }],
    ['over', { start: '2026-10-01T19:30', end: '2026-10-01T21:00' }],
  ] as const) {
    it(`offer no calendar for what is ${what}`, async () => {
      const buttons = await Buttons.under(activity(fields));
      expect(buttons.names).to.deep.equal(['Deel', 'Kopieer', 'Print poster']);
      expect(buttons.links).to.deep.equal([]);
    });
  }

  for (const locale of ['nl', 'ar']) {
    it(`are accessible, and fit on a small phone, in ${locale}`, async () => {
      const buttons = await Buttons.under(activity({ recurrence: WEEKLY }), locale);
      const host = buttons.root.host as HTMLElement;
      host.style.inlineSize = '320px';
      host.dir = locale === 'ar' ? 'rtl' : 'ltr';
      buttons.unfold();
      const { left, right } = host.getBoundingClientRect();
      for (const target of buttons.root.querySelectorAll('button, summary, a')) {
        expect(target.getBoundingClientRect().right).to.be.at.most(right + 0.5);
        expect(target.getBoundingClientRect().left).to.be.at.least(left - 0.5);
      }
      expect(await violations(host)).to.deep.equal([]);
    });
  }
});

describe('An activity that is taken along', () => {
  let downloads: Downloads;
  beforeEach(() => (downloads = new Downloads()));
  afterEach(() => downloads.release());

  it('is a file for the visitor’s own calendar', async () => {
    const buttons = await Buttons.under(EVENING);
    await buttons.press('Zet in mijn agenda', SAVED);
    const [file] = downloads.files;
    expect(file).to.include({ name: 'Taalcafé.ics', type: 'text/calendar;charset=utf-8' });
    const text = (await file!.text).replace(/\r\n /g, '');
    expect(text)
      .to.contain('DTSTART;TZID=Europe/Amsterdam:20261103T193000')
      .and.to.contain('SUMMARY;LANGUAGE=nl:Taalcafé')
      .and.to.contain(`URL:${here('#samen/activity/taal')}`);
    for (const line of [
      'Voor wie: Ouders',
      'Kosten: Gratis',
      'Aanmelden: Eerst aanmelden. Bel ons. Aanmelden kan tot zondag 1 november 2026\\, 12:00',
      'Kinderopvang: Er is opvang',
      'Talen: Nederlands\\, Arabisch',
      'Tolk: Er is geen tolk',
      'Nederlands nodig?: Ook zonder Nederlands',
      'Door wie: Bibliotheek',
      'Bel: 038 123 45 67 (Balie)',
    ])
      expect(text).to.contain(line);
  });

  it('is all of a series, or the one time', async () => {
    const buttons = await Buttons.under(activity({ recurrence: WEEKLY }));
    await buttons.press('Zet alle keren in mijn agenda', SAVED);
    buttons.said = '';
    await buttons.press('Alleen deze keer in mijn agenda', SAVED);
    const [series, one] = await Promise.all(downloads.files.map(({ text }) => text));
    expect(series).to.contain('RRULE:FREQ=WEEKLY;COUNT=3').and.to.contain('UID:taal@school.example');
    expect(one).not.to.contain('RRULE:FREQ=WEEKLY');
    expect(one).to.contain('UID:taal-20261103T183000Z@school.example');
  });

  it('is in the language that the visitor chose, also what is made later', async () => {
    const buttons = await Buttons.under(EVENING, 'en');
    const [button] = buttons.root.querySelectorAll('button');
    button!.click();
    await waitUntil(() => downloads.files.length > 0);
    const text = (await downloads.files[0]!.text).replace(/\r\n /g, '');
    expect(text).to.contain('DESCRIPTION;LANGUAGE=en:').and.not.to.contain('Gratis');
    expect(text)
      .to.contain('Cost: Free')
      .and.to.match(/Sunday[\\,]* 1 November 2026/);
  });

  it('is a text to paste: what, when, what to know, where to read more', async () => {
    const copied: string[] = [];
    const back = standIn(navigator, 'clipboard', {
      writeText: async (text: string) => void copied.push(text),
    });
    const buttons = await Buttons.under(activity({ status: 'full' }));
    await buttons.press('Kopieer', 'Gekopieerd.');
    back();
    const [text = ''] = copied;
    expect(text).to.match(
      /^Taalcafé\ndinsdag 3 november 2026, 19:30 tot 21:00\nVol\n\nSamen praten\.\n\nVoor wie: Ouders\n/,
    );
    expect(text).to.match(/\n\nMeer lezen: http\S+#samen\/activity\/taal$/);
  });

  it('can be shared with the time at hand', async () => {
    const shared: ShareData[] = [];
    const undo = [
      standIn(navigator, 'share', async (data: ShareData) => void shared.push(data)),
      standIn(navigator, 'canShare', undefined),
    ];
    const buttons = await Buttons.under(activity({ recurrence: WEEKLY }));
    await buttons.press('Deel');
    await waitUntil(() => shared.length > 0);
    undo.forEach((back) => back());
    expect(shared).to.deep.equal([
      {
        title: 'Taalcafé, dinsdag 3 november 2026, 19:30 tot 21:00',
        url: here('#samen/activity/taal/2026-11-03T19:30'),
      },
    ]);
  });
});

describe('An activity as a poster', () => {
  let printer: Printer;
  beforeEach(() => (printer = new Printer()));
  afterEach(() => printer.release());

  async function posterOf(one: Activity, locale = 'nl') {
    const buttons = await Buttons.under(one, locale);
    [...buttons.root.querySelectorAll('button')].at(-1)!.click();
    await waitUntil(() => printer.pages.length > 0, 'printed', { timeout: 4000 });
    return printer.pages[0]!;
  }

  it('tells what, when, where, for whom, at what price, how to come, and whom to call', async () => {
    const { text, title } = await posterOf(EVENING);
    expect(title).to.equal('Taalcafé');
    expect(text).to.equal(
      'Bibliotheek Taalcafé Dinsdag 3 november 19:30 tot 21:00 De Brug Dorpsstraat 1, 8011 AB Zwolle Samen praten. ' +
        'Voor wie Ouders Kosten Gratis ' +
        'Aanmelden Eerst aanmelden. Bel ons. Aanmelden kan tot zondag 1 november 2026, 12:00 ' +
        'Kinderopvang Er is opvang Talen Nederlands, Arabisch Tolk Er is geen tolk ' +
        'Nederlands nodig? Ook zonder Nederlands Bel 038 123 45 67 Balie school.example/taal',
    );
  });

  it('is on one sheet, with a title that is read from afar', async () => {
    const long = activity({
      title: 'Informatiebijeenkomst over de overstap naar het voortgezet onderwijs',
      summary: 'Kom erbij. '.repeat(200),
      recurrence: WEEKLY,
      status: 'full',
    });
    const { document: page } = await posterOf(long);
    const frame = printer.frames[0]!;
    // A4 within its margins, at 96 dpi.
    frame.style.setProperty('inline-size', '190mm');
    const root = page.body.firstElementChild!.shadowRoot!;
    const poster = root.querySelector<HTMLElement>('.poster')!;
    const mm = poster.getBoundingClientRect().height / (96 / 25.4);
    expect(mm).to.be.below(272);
    expect(getComputedStyle(root.querySelector('h1')!).fontSize).to.equal(`${(30 * 96) / 72}px`);
    expect(root.querySelector('.state')!.textContent).to.equal('Vol');
  });

  it('keeps numbers in order among words from right to left', async () => {
    const { document: page } = await posterOf(EVENING, 'ar');
    const root = page.body.firstElementChild!.shadowRoot!;
    expect(page.documentElement.dir).to.equal('rtl');
    expect(root.querySelector('.call bdi')!.getAttribute('dir')).to.equal('ltr');
    expect(root.querySelector('h1')!.textContent).to.equal('مقهى اللغة');
  });

  it('keeps words of another direction together', () => {
    const dutch = activity({
      ...EVENING,
      title: 'Taalcafé',
      cost: { text: '€ 2,50 per keer.' },
      organisers: ['De Brug (Oost)'],
    });
    const text = activityText(
      dutch,
      withLocale('ar', () => textReader({ view: view('ar') })),
    );
    expect(text).to.contain('\u2068€ 2,50 per keer.\u2069').and.to.contain('\u2068De Brug (Oost)\u2069');
    const read = activityText(
      dutch,
      withLocale('nl', () => textReader({ view: view('nl') })),
    );
    expect(read).not.to.match(/[\u2066-\u2069]/);
  });

  it('has no markup from the data in it', async () => {
    const { document: page } = await posterOf(activity({ title: '<img src=x onerror=hacked()>' }));
    const root = page.body.firstElementChild!.shadowRoot!;
    expect(root.querySelector('img')).to.equal(null);
    expect(root.querySelector('h1')!.textContent).to.equal('<img src=x onerror=hacked()>');
  });
});

describe('Taking a whole calendar along', () => {
  const day = activity({ id: 'dag', title: 'Studiedag', start: '2026-11-05', end: '2026-11-06' });
  const off = activity({
    id: 'weg',
    title: 'Feest',
    status: 'cancelled',
    start: '2026-11-03T10:00',
    end: undefined,
  });
  const entries = [off, EVENING, day].map(entryFor);
  const context = (announce: FeedActionsContext['announce'], feeds: FeedActionsContext['feeds'] = []) => ({
    view: view('nl'),
    announce,
    organiser,
    title: 'Agenda van de school',
    activities: () => [EVENING, day],
    period: () => ({ title: 'november 2026', entries }),
    feeds,
  });
  const draw = (feeds: FeedActionsContext['feeds'] = []) =>
    Buttons.draw(({ announce }) => feedActions(context(announce, feeds)));

  it('has a name for a file when its own is none', () =>
    expect(fileName('...', 'ics')).to.equal('agenda.ics'));

  it('is one file with all that is shown', async () => {
    const downloads = new Downloads();
    const buttons = await draw();
    expect(buttons.names).to.deep.equal(['Zet alles in mijn agenda', 'Print de maand']);
    await buttons.press('Zet alles in mijn agenda', SAVED);
    downloads.release();
    const [file] = downloads.files;
    expect(file!.name).to.equal('Agenda-van-de-school.ics');
    const text = await file!.text;
    expect(text.match(/BEGIN:VEVENT/g)).to.have.length(2);
    expect(text).to.contain('X-WR-CALNAME:Agenda van de school');
  });

  it('is a subscription where the source is a calendar file', async () => {
    expect((await draw()).links).to.deep.equal([]);
    const one = await draw([{ url: 'https://school.example/a.ics', name: 'School' }]);
    expect(one.links).to.deep.equal([['Abonneer', 'webcal://school.example/a.ics']]);
    expect(one.text).to.contain('Met een abonnement komt wat nieuw is vanzelf in uw agenda.');
    const two = await draw([
      { url: 'https://school.example/a.ics', name: 'School' },
      { url: 'https://stad.example/b.ics', name: 'Gemeente' },
      { url: 'javascript:alert(1)', name: 'Kwaad' },
    ]);
    expect(two.links).to.deep.equal([
      ['Abonneer op School', 'webcal://school.example/a.ics'],
      ['Abonneer op Gemeente', 'webcal://stad.example/b.ics'],
    ]);
  });

  it('is a month on paper, day by day', async () => {
    const printer = new Printer();
    const buttons = await draw();
    await buttons.press('Print de maand');
    await waitUntil(() => printer.pages.length > 0, 'printed', { timeout: 4000 });
    const [page] = printer.pages;
    printer.release();
    expect(page!.title).to.equal('Agenda van de school november 2026');
    expect(page!.text).to.equal(
      'Agenda van de school November 2026 3 activiteiten · Geprint op 20 oktober 2026 ' +
        'Dinsdag 3 november ' +
        '10:00 Gaat niet door Feest De Brug, Zwolle · 038 123 45 67 (Balie) ' +
        '19:30 tot 21:00 Taalcafé De Brug, Zwolle · Gratis · 038 123 45 67 (Balie) ' +
        'Donderdag 5 november ' +
        'tot en met vrijdag 6 november Studiedag De Brug, Zwolle · Gratis · 038 123 45 67 (Balie)',
    );
  });

  it('says so where it cannot be printed', async () => {
    const printer = new Printer(false);
    const buttons = await draw();
    buttons.root.querySelectorAll('button')[1]!.click();
    await waitUntil(() => buttons.said === 'Printen lukt hier niet.', 'told', { timeout: 6000 });
    printer.release();
  });

  it('has styles of its own on paper', () => expect(paperStyles.length).to.be.above(1));
});
