import { expect } from '@open-wc/testing';
import type { ActivitiesInput, ActivityRecord } from '../../src/model/activities/activity.js';
import '../../src/elements/activity-calendar/define.js';
import { CalendarPage, letTimeGo, stopTime } from '../support/calendar-page.js';
import { goTo, setAddress } from '../support/host-page.js';

const activity = (id: string, title: string, fields: Partial<ActivityRecord>): ActivityRecord => ({
  id,
  title,
  start: '2026-11-03',
  ...fields,
});

const calendar = (...activities: ActivityRecord[]): ActivitiesInput => ({ title: 'Agenda', activities });

const coffee = activity('koffie', 'Koffieochtend', {
  start: '2026-11-03T09:00',
  end: '2026-11-03T10:30',
  place: { name: 'De Brug', place: 'Waterdal' },
  cost: { free: true },
  themes: ['ontmoeten'],
});
const webinar = activity('webinar', 'Webinar', {
  start: '2026-11-03T19:00',
  end: '2026-11-03T20:30',
  attendance: 'online',
  themes: ['zorg'],
});
const off = activity('toneel', 'Toneel', {
  start: '2026-11-04T14:00',
  status: 'cancelled',
  themes: ['taal'],
});
const week = activity('week', 'Actieweek', { start: '2026-11-02', end: '2026-11-06', themes: ['zorg'] });
const taal = activity('taal', 'Taalcafé', {
  start: '2026-11-05T10:00',
  end: '2026-11-05T11:00',
  recurrence: { rule: 'FREQ=WEEKLY' },
  themes: ['taal'],
});
const past = activity('vorige', 'Ouderavond', {
  start: '2026-10-20T19:00',
  recordingUrl: 'https://video.example/1',
  report: { label: 'Verslag', url: 'https://school.example/verslag' },
});

afterEach(() => letTimeGo());

describe('The list of activities', () => {
  it('stands day by day from now on, with what goes on under today', async () => {
    stopTime('2026-11-03T08:00Z');
    const page = await CalendarPage.with({ limit: '5' }, calendar(taal, past, off, webinar, week, coffee));
    const listed = page.listed;
    expect(Object.keys(listed)).to.deep.equal([
      'dinsdag 3 november vandaag',
      'woensdag 4 november morgen',
      'donderdag 5 november',
    ]);
    expect(page.titles).to.deep.equal(['Actieweek', 'Koffieochtend', 'Webinar', 'Toneel', 'Taalcafé']);
  });

  it('names every activity with its weekday, date, time, title and state', async () => {
    stopTime('2026-11-03T08:30Z');
    const page = await CalendarPage.with({ limit: '5' }, calendar(off, webinar, week, coffee));
    expect(Object.values(page.listed).flat()).to.deep.equal([
      'Actieweek, maandag 2 november, tot en met vrijdag 6 november',
      'Koffieochtend, dinsdag 3 november, 09:00 tot 10:30, Nu bezig',
      'Webinar, dinsdag 3 november, 19:00 tot 20:30, Online',
      'Toneel, woensdag 4 november, 14:00, Gaat niet door',
    ]);
  });

  it('shows time, place and cost on one line', async () => {
    stopTime('2026-11-03T06:00Z');
    const page = await CalendarPage.with({}, calendar(coffee));
    expect(page.text).to.contain('09:00 tot 10:30 · De Brug, Waterdal · gratis');
    expect(page.text).to.contain('over 2 uur');
  });

  it('shows as many as the page asks, and then more, going on at the first of those', async () => {
    stopTime('2026-11-03T08:00Z');
    const page = await CalendarPage.with({ limit: '2' }, calendar(taal, webinar, coffee));
    expect(page.titles).to.deep.equal(['Koffieochtend', 'Webinar']);
    await page.press('Toon meer');
    await page.until(() => page.titles.length === 4, 'more are there');
    expect(page.focusedName).to.match(/^Taalcafé, donderdag 5 november/);
  });

  it('says so when nothing is to come, and that of which the page has nothing at all otherwise', async () => {
    stopTime('2027-06-01T08:00Z');
    const page = await CalendarPage.with({}, calendar(coffee));
    expect(page.text).to.contain('Er is nu niets te doen.');
    const none = await CalendarPage.with({}, calendar());
    expect(none.text).to.contain('Er staan hier nog geen activiteiten.');
  });

  it('tells the time of both places when the visitor’s clock shows another', async () => {
    stopTime('2026-11-03T08:00Z');
    const page = await CalendarPage.with(
      { timezone: 'Asia/Tokyo' },
      calendar({ ...coffee, timezone: 'Europe/Amsterdam' }),
    );
    expect(page.text).to.match(/De tijden zijn die van Tokyo\. Daar is het nu 17:00, bij u \d\d:00\./);
    expect(page.text).to.contain('17:00 tot 18:30');
  });
});

describe('As time goes on', () => {
  it('an activity is under way, and gone when it is over, without a reload', async () => {
    stopTime('2026-11-03T07:59:30Z');
    const page = await CalendarPage.with({}, calendar(coffee, webinar));
    expect(page.text).not.to.contain('Nu bezig');
    stopTime('2026-11-03T08:00Z');
    page.look();
    await page.until(() => page.text.includes('Nu bezig'), 'it is under way');
    stopTime('2026-11-03T09:30Z');
    page.look();
    await page.until(() => page.titles.length === 1, 'it is over');
    expect(page.titles).to.deep.equal(['Webinar']);
  });

  it('a new day begins at midnight of the zone, not at that of the visitor or of Greenwich', async () => {
    stopTime('2026-11-02T22:59:30Z');
    const page = await CalendarPage.with({}, calendar(coffee));
    expect(Object.keys(page.listed)).to.deep.equal(['dinsdag 3 november morgen']);
    stopTime('2026-11-02T23:00Z');
    page.look();
    await page.until(() => 'dinsdag 3 november vandaag' in page.listed, 'a new day');
  });

  it('leaves the focus at the activity that a visitor was at, when what stood before it is over', async () => {
    stopTime('2026-11-03T08:00Z');
    const page = await CalendarPage.with({}, calendar(coffee, webinar, off));
    page.all('link', /^Webinar/)[0]!.focus();
    stopTime('2026-11-03T09:30Z');
    page.look();
    await page.until(() => page.titles[0] === 'Webinar', 'the coffee is over');
    expect(page.focusedName).to.match(/^Webinar/);
  });

  it('brings the focus to the first day when the activity that it was at is over', async () => {
    stopTime('2026-11-03T08:00Z');
    const page = await CalendarPage.with({}, calendar(coffee, off));
    page.all('link', /^Koffie/)[0]!.focus();
    stopTime('2026-11-03T09:30Z');
    page.look();
    await page.until(() => page.titles[0] === 'Toneel', 'the coffee is over');
    expect(page.focusedName).to.equal('woensdag 4 november morgen');
  });

  it('keeps the focus and the order when the data is read again', async () => {
    stopTime('2026-11-03T06:00Z');
    const page = await CalendarPage.with({}, calendar(coffee, webinar));
    page.all('link', /^Webinar/)[0]!.focus();
    page.element.data = calendar({ ...coffee, title: 'Koffie met thee' }, webinar);
    await page.until(() => page.titles[0] === 'Koffie met thee', 'the new title');
    expect(page.focusedName).to.match(/^Webinar/);
  });
});

describe('What a page asks for by attribute', () => {
  const attributes = {
    view: 'month',
    date: '2026-11-03',
    limit: '2',
    timezone: 'Asia/Tokyo',
    'week-numbers': '',
  };

  for (const name of Object.keys(attributes))
    it(`can be taken back: ${name}`, async () => {
      stopTime('2026-11-03T06:00Z');
      const there = { ...coffee, timezone: 'Europe/Amsterdam' };
      const page = await CalendarPage.with(attributes, calendar(there, webinar));
      page.element.removeAttribute(name);
      await page.settled();
      await page.until(() => page.text.includes('Koffieochtend'), 'it goes on');
      page.element.setAttribute(name, attributes[name as keyof typeof attributes]);
      await page.settled();
      expect(page.text).to.contain('Koffieochtend');
    });
});

describe('What is past', () => {
  it('is folded away, and unfolds with what came of it', async () => {
    stopTime('2026-11-03T06:00Z');
    const page = await CalendarPage.with({}, calendar(past, coffee));
    expect(page.titles).to.deep.equal(['Koffieochtend']);
    page.get('button', 'Wat is geweest').click();
    await page.until(() => page.titles.length === 2, 'the past is there');
    expect(page.titles).to.deep.equal(['Koffieochtend', 'Ouderavond']);
    expect(page.get<HTMLAnchorElement>('link', 'Kijk de opname terug').href).to.equal(
      'https://video.example/1',
    );
    expect(page.get<HTMLAnchorElement>('link', 'Verslag').href).to.equal('https://school.example/verslag');
  });

  it('is not spoken of when there is none', async () => {
    stopTime('2026-11-01T06:00Z');
    const page = await CalendarPage.with({}, calendar(coffee));
    expect(page.find('button', 'Wat is geweest')).to.equal(undefined);
  });
});

describe('Several calendars together', () => {
  const given = (document: ActivitiesInput) =>
    `/fixture/given?body=${encodeURIComponent(JSON.stringify(document))}`;

  it('are named with each activity, can be left out, and have what both have once', async () => {
    stopTime('2026-11-03T06:00Z');
    const school = given({ title: 'De Wilg', activities: [coffee, webinar] });
    const town = given({ title: 'Gemeente', activities: [coffee, off] });
    const page = await CalendarPage.with({ src: `${school} ${town}` });
    await page.until(() => page.all('checkbox').length === 2, 'the calendars are there');
    expect(page.titles).to.deep.equal(['Koffieochtend', 'Webinar', 'Toneel']);
    expect(page.entryText('Webinar')).to.contain('De Wilg');
    expect(page.entryText('Koffieochtend')).to.match(/De Wilg\s+Gemeente/);
    page.get('checkbox', 'De Wilg').click();
    await page.settled();
    expect(page.titles).to.deep.equal(['Koffieochtend', 'Toneel']);
  });
});

describe('A calendar in the address', () => {
  afterEach(() => setAddress({}));

  it('opens with what a newsletter links to: language lessons in the evening', async () => {
    stopTime('2026-11-03T06:00Z');
    const evening = activity('avond', 'Avondles', { start: '2026-11-03T19:00', themes: ['taal'] });
    await setAddress({ query: { 'samen-theme': 'taal', 'samen-dayPart': 'evening' } });
    const page = await CalendarPage.with({ 'url-state': '' }, calendar(coffee, webinar, taal, evening));
    await page.until(() => page.titles.length === 1, 'the filters hold');
    expect(page.titles).to.deep.equal(['Avondles']);
  });

  it('takes an address that somebody typed, as attributes are taken', async () => {
    stopTime('2026-11-03T06:00Z');
    const evening = activity('avond', 'Avondles', { start: '2026-11-03T19:00', themes: ['taal'] });
    await setAddress({ query: { 'samen-theme': 'Taal, Zorg', 'samen-dayPart': 'evening' } });
    const page = await CalendarPage.with({ 'url-state': '' }, calendar(coffee, webinar, taal, evening));
    await page.until(() => page.titles.length === 2, 'the filters hold');
    expect(page.titles).to.have.members(['Avondles', 'Webinar']);
  });

  it('keeps the way of looking, and opens an activity by its own address', async () => {
    stopTime('2026-11-03T06:00Z');
    const page = await CalendarPage.with({ 'url-state': '' }, calendar(coffee, webinar));
    await page.press('Maand');
    await page.hasPeriods();
    expect(new URLSearchParams(location.search).get('samen-view')).to.equal('month');
    await goTo('#samen/activity/webinar');
    await page.until(() => page.find('dialog'), 'the activity is open');
    expect(page.get('heading', 'Webinar', page.find('dialog'))).to.exist;
  });
});

describe('A page that shows one slice', () => {
  it('never shows what is outside it, not even at first', async () => {
    stopTime('2026-11-03T06:00Z');
    const page = await CalendarPage.with({ 'filter-theme': 'taal' }, calendar(coffee, off, taal));
    await page.until(() => page.titles.length > 0, 'the slice is there');
    expect([...new Set(page.titles)]).to.deep.equal(['Toneel', 'Taalcafé']);
  });

  it('hears of a facet and a value that are not there', async () => {
    stopTime('2026-11-03T06:00Z');
    const page = await CalendarPage.with(
      { 'filter-kleur': 'rood', 'preset-theme': 'zwemmen' },
      calendar(coffee),
    );
    await page.until(() => page.element.problems.length === 2, 'both are problems');
    expect(page.element.problems.map(({ path }) => path)).to.deep.equal(['filter-kleur', 'preset-theme']);
  });
});
