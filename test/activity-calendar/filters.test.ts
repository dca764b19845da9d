import { expect, fixture, html } from '@open-wc/testing';
import type { ActivitiesInput, ActivityRecord } from '../../src/model/activities/activity.js';
import '../../src/elements/activity-calendar/define.js';
import '../../src/elements/partner-directory/define.js';
import { CalendarPage, letTimeGo, stopTime } from '../support/calendar-page.js';
import { query, setAddress } from '../support/host-page.js';

const activity = (id: string, title: string, fields: Partial<ActivityRecord>): ActivityRecord => ({
  id,
  title,
  start: '2026-11-03',
  ...fields,
});

const coffee = activity('koffie', 'Koffieochtend', {
  start: '2026-11-03T09:00',
  end: '2026-11-03T10:30',
  themes: ['ontmoeten'],
});
const lesson = activity('les', 'Taalles', {
  start: '2026-11-04T13:00',
  end: '2026-11-04T14:00',
  themes: ['taal'],
  organisers: ['bieb'],
});
const party = activity('feest', 'Buurtfeest', { start: '2026-11-05T15:00', themes: ['ontmoeten'] });

const calendar = (...activities: ActivityRecord[]): ActivitiesInput => ({ activities });

const library = {
  partners: [{ id: 'bieb', name: { nl: 'Bibliotheek', en: 'Library' } }],
};

/** A list of partners comes in elsewhere on the page. */
const showDirectory = (data: unknown = library) =>
  fixture(html`<samen-partner-directory .data=${data}></samen-partner-directory>`);

/** The longest time in which the page could do nothing else, in milliseconds, while something goes on. */
async function longestTask(during: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(0);
  };
  port2.postMessage(0);
  await during();
  port1.close();
  return longest;
}

beforeEach(() => stopTime('2026-11-03T06:00Z'));
afterEach(() => letTimeGo());

describe('Counting in the calendar', () => {
  it('leaves the page free when few activities have thousands of times', async () => {
    const daily = Array.from({ length: 900 }, (_, i) =>
      activity(`reeks-${i}`, `Reeks ${i}`, {
        start: '2026-10-01T10:00',
        end: '2026-10-01T11:00',
        recurrence: { rule: 'FREQ=DAILY' },
        themes: [i % 3 ? 'taal' : 'sport'],
      }),
    );
    const page = await CalendarPage.with({}, calendar(...daily));
    await page.click('searchbox');
    const longest = await longestTask(() => page.openFilters());
    expect(page.get('button', /^Bekijk/).textContent).to.contain('900');
    // All at once took some two seconds; a slice is 12 ms, and drawing comes on top of that.
    expect(longest).to.be.below(400);
  });

  it('leaves out what is over by now, as the list does', async () => {
    const page = await CalendarPage.with({}, calendar(coffee, lesson, party));
    await page.openFilters();
    await page.tick(/ontmoeten/);
    await page.lists('Koffieochtend', 'Buurtfeest');
    expect(page.text).to.contain('2 activiteiten gevonden');
    stopTime('2026-11-03T10:00Z');
    page.look();
    await page.lists('Buurtfeest');
    expect(page.text).to.contain('1 activiteit gevonden');
    expect(page.get('button', /^Bekijk/).textContent).to.contain('Bekijk 1 activiteit');
  });

  it('counts what began without an end an hour long, as the list does', async () => {
    const page = await CalendarPage.with({}, calendar({ ...coffee, end: undefined }, lesson));
    stopTime('2026-11-03T08:30Z');
    await page.search('koffie');
    await page.lists('Koffieochtend');
    expect(page.text).to.contain('1 activiteit gevonden');
  });

  it('counts a part of the day only as long as a time in it is to come', async () => {
    const twice = activity('twee', 'Twee keer', {
      start: '2026-11-03T20:00',
      end: '2026-11-03T21:00',
      recurrence: { also: ['2026-11-04T13:00'] },
    });
    const page = await CalendarPage.with({}, calendar(twice, { ...coffee, start: '2026-11-05' }));
    await page.openFilters();
    expect(page.find('checkbox', /Avonds/)).to.exist;
    stopTime('2026-11-03T22:30Z');
    page.look();
    await page.until(() => !page.find('checkbox', /Avonds/), 'the evening is over');
    expect(page.find('checkbox', /Middags/)).to.exist;
  });
});

describe('A part of the day', () => {
  it('is that of the clock that the page shows now', async () => {
    const page = await CalendarPage.with(
      { 'filter-day-part': 'afternoon' },
      calendar({ ...lesson, start: '2026-11-04T12:30:00Z' }),
    );
    await page.lists('Taalles');
    page.element.timezone = 'America/New_York';
    await page.lists();
  });

  it('that a visitor chose is so too', async () => {
    const page = await CalendarPage.with(
      {},
      calendar({ ...lesson, start: '2026-11-04T12:30:00Z', end: undefined }, coffee),
    );
    await page.openFilters();
    await page.tick(/Middags/);
    await page.lists('Taalles');
    page.element.timezone = 'America/New_York';
    await page.lists();
  });
});

describe('Partners that come in after the calendar', () => {
  it('give a page its slice by their name', async () => {
    const page = await CalendarPage.with({ 'filter-organiser': 'Bibliotheek' }, calendar(coffee, lesson));
    await page.until(() => page.element.problems.length === 1, 'nobody knows the library yet');
    await page.lists();
    await showDirectory();
    await page.lists('Taalles');
    expect(page.element.problems).to.deep.equal([]);
  });

  it('are known to the page in any of their languages', async () => {
    const page = await CalendarPage.with({ 'filter-organiser': 'Library' }, calendar(coffee, lesson));
    await showDirectory();
    await page.lists('Taalles');
  });

  it('are found by their name by who searched before', async () => {
    const page = await CalendarPage.with({}, calendar(coffee, lesson));
    await page.search('bibliotheek');
    await page.lists();
    await showDirectory();
    await page.lists('Taalles');
    expect(page.text).to.contain('1 activiteit gevonden');
  });
});

describe('A search for signs alone', () => {
  afterEach(() => setAddress({}));

  it('waits for nothing', async () => {
    await setAddress({ query: { 'samen-q': '!!!' } });
    const page = await CalendarPage.with({ 'url-state': '' }, calendar(coffee, lesson));
    await page.until(() => page.find('button', 'Wis alles'), 'it can be taken back');
    expect(page.text).not.to.contain('Even zoeken');
    await page.lists('Koffieochtend', 'Taalles');
  });
});

describe('Calendars that are left out', () => {
  const given = (document: ActivitiesInput) =>
    `/fixture/given?body=${encodeURIComponent(JSON.stringify(document))}`;

  async function two(attributes: Record<string, string> = {}): Promise<CalendarPage> {
    const school = given({ title: 'De Wilg', activities: [coffee, party] });
    const town = given({ title: 'Gemeente', activities: [coffee, lesson] });
    const page = await CalendarPage.with({ ...attributes, src: `${school} ${town}` });
    await page.until(() => page.all('checkbox').length === 2, 'the calendars are there');
    return page;
  }

  afterEach(() => setAddress({}));

  it('are told to the page around and to who listens, and can be brought back', async () => {
    const page = await two();
    const heard = page.listen();
    const told = await page.tick('De Wilg');
    expect(told).to.include({ query: '', count: 2 });
    expect(page.text).to.contain('2 activiteiten gevonden · 1 agenda staat uit');
    await page.until(() => heard.length > 0, 'it is said');
    expect(heard.join()).to.equal('2 activiteiten gevonden');
    await page.click('button', 'Wis alles');
    await page.lists('Koffieochtend', 'Taalles', 'Buurtfeest');
    expect(page.text).not.to.contain('agenda staat uit');
    expect(page.get<HTMLInputElement>('checkbox', 'De Wilg').checked).to.equal(true);
  });

  it('are why there is nothing, when all are', async () => {
    const page = await two();
    await page.tick('De Wilg');
    await page.tick('Gemeente');
    expect(page.text).to.contain('U heeft 2 agenda’s uitgezet.').and.not.to.contain('Er is nu niets te doen');
    await page.click('button', 'Wis alles');
    await page.lists('Koffieochtend', 'Taalles', 'Buurtfeest');
  });

  it('stand in the address, beside words and filters', async () => {
    const page = await two({ 'url-state': '' });
    await page.tick('Gemeente');
    await page.search('buurt');
    expect(query()).to.deep.equal({ 'samen-q': ['buurt'], 'samen-off': ['2'] });
    await page.lists('Buurtfeest');
  });

  it('come out of the address of who shared it', async () => {
    await setAddress({ query: { 'samen-off': '1' } });
    const page = await two({ 'url-state': '' });
    await page.lists('Koffieochtend', 'Taalles');
    expect(page.get<HTMLInputElement>('checkbox', 'De Wilg').checked).to.equal(false);
  });
});

describe('Sign languages', () => {
  it('have a name to choose by, and in the activity', async () => {
    const signed = { ...lesson, languages: ['nl', 'dse'] };
    const page = await CalendarPage.with({}, calendar(signed, coffee));
    await page.openFilters();
    expect(page.find('checkbox', /Nederlandse Gebarentaal/)).to.exist;
    await page.openActivity('Taalles');
    expect(page.fact('Talen')).to.equal('Nederlands, Nederlandse Gebarentaal');
  });
});
