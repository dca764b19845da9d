import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { ActivitiesInput } from '../../src/model/activities/activity.js';
import { CalendarPage, letTimeGo, stopTime } from '../support/calendar-page.js';
import { focused, nameOf } from '../support/element-page.js';
import { overflowing, violations } from '../every-element/axe.js';
import { setViewport } from '../support/viewport.js';

/* A week as a visitor meets it. It is Tuesday 3 November 2026. */

const AGENDA: ActivitiesInput = {
  activities: [
    {
      id: '1',
      title: 'Taalcafé',
      start: '2026-11-03T19:00',
      end: '2026-11-03T20:30',
      place: { name: 'Bieb' },
    },
    { id: '2', title: 'Koffie', start: '2026-11-03T09:00', status: 'cancelled' },
    { id: '3', title: 'Actieweek', start: '2026-11-02', end: '2026-11-06' },
    { id: '4', title: 'Zwemmen', start: '2026-11-08T10:00', status: 'full' },
    { id: '5', title: 'Feest', start: '2027-01-02T10:00' },
  ],
};

const open = (attributes: Record<string, string> = {}, data = AGENDA) =>
  CalendarPage.with({ view: 'week', lang: 'nl', ...attributes }, data);

beforeEach(async () => {
  stopTime('2026-11-03T11:00:00Z');
  await setViewport({ width: 1280, height: 900 });
});
afterEach(async () => {
  letTimeGo();
  await setViewport({ width: 1024, height: 700 });
});

describe('A week', () => {
  it('has seven days, each with what is on it in order of time; an empty day says so', async () => {
    const page = await open();
    expect(page.period).to.equal('week 45 · 2–8 november 2026');
    const { listed } = page;
    expect(Object.keys(listed)).to.deep.equal([
      'maandag 2 november',
      'dinsdag 3 november vandaag',
      'woensdag 4 november morgen',
      'donderdag 5 november',
      'vrijdag 6 november',
      'zaterdag 7 november',
      'zondag 8 november',
    ]);
    expect(listed['dinsdag 3 november vandaag']).to.deep.equal([
      'Actieweek, dinsdag 3 november, tot en met vrijdag 6 november, dag 2 van 5',
      'Koffie, dinsdag 3 november, 09:00, Gaat niet door',
      'Taalcafé, dinsdag 3 november, 19:00 tot 20:30',
    ]);
    expect(listed['zaterdag 7 november']).to.deep.equal([]);
    expect(page.text).to.contain('niets');
    expect(listed['zondag 8 november']).to.deep.equal(['Zwemmen, zondag 8 november, 10:00, Vol']);
  });

  it('shows what takes days as one bar over them, which the keyboard meets once', async () => {
    const page = await open();
    const bars = page.all('link', /^Actieweek/);
    expect(bars).to.have.length(5);
    expect(bars.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1, -1]);
    expect(bars[0]!.getBoundingClientRect().width).to.be.greaterThan(750);
    const tops = new Set(bars.map((bar) => Math.round(bar.getBoundingClientRect().top)));
    expect(tops.size, 'all on one line').to.equal(1);
  });

  it('stands below each other on a phone, with all titles', async () => {
    await setViewport({ width: 320, height: 700 });
    const page = await open();
    const lefts = new Set(
      page
        .all('heading', /^\w+dag \d+ november/)
        .map((heading) => Math.round(heading.getBoundingClientRect().left)),
    );
    expect(lefts.size).to.equal(1);
    expect(page.text).to.contain('dag 2 van 5');
    expect(overflowing(page.element)).to.deep.equal([]);
  });

  it('goes on to the next with a button that keeps the focus, and tells of it', async () => {
    const page = await open();
    await page.press('Volgende week');
    expect(page.period).to.equal('week 46 · 9–15 november 2026');
    expect(nameOf(focused())).to.equal('Volgende week');
    expect(page.announced).to.equal('week 46 · 9–15 november 2026, geen activiteiten');
    await page.press('Vandaag');
    expect(page.period).to.match(/^week 45/);
  });

  it('offers the next week that has something when there is nothing', async () => {
    const page = await open({ date: '2026-11-20' });
    expect(page.text).to.contain('In deze week is er niets te doen.');
    await page.press(/^Ga naar week/);
    expect(page.period).to.match(/^week 53 · 28 december 2026 . 3 januari 2027$/);
    expect(nameOf(focused())).to.equal(page.period);
  });

  for (const width of [320, 700, 1280])
    for (const lang of ['nl', 'ar'])
      it(`has no faults that can be found by a program, at ${width} px in ${lang}`, async () => {
        await setViewport({ width, height: 900 });
        const page = await open({ lang, ...(lang === 'ar' && { dir: 'rtl' }) });
        expect(await violations(page.element)).to.deep.equal([]);
        expect(page.unreadable()).to.deep.equal([]);
        expect(overflowing(page.element)).to.deep.equal([]);
      });
});
