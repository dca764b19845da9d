import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { ActivitiesInput, ActivityRecord } from '../../src/model/activities/activity.js';
import { CalendarPage, letTimeGo, stopTime } from '../support/calendar-page.js';
import { focused, isShown, nameOf } from '../support/element-page.js';
import { overflowing, violations } from '../every-element/axe.js';
import { setViewport } from '../support/viewport.js';

/* A month as a visitor meets it. It is Tuesday 3 November 2026. */

const at = (id: string, start: string, more: Partial<ActivityRecord> = {}): ActivityRecord => ({
  id,
  title: id,
  start,
  ...more,
});

const AGENDA: ActivitiesInput = {
  title: 'Agenda',
  activities: [
    at('Taalcafé', '2026-11-03T19:00', { end: '2026-11-03T20:30' }),
    at('Ontbijt', '2026-11-03T08:00', { status: 'cancelled' }),
    at('Zwemmen', '2026-11-04T10:00', { status: 'full' }),
    at('Webinar', '2026-11-04T15:00', { end: '2026-11-04T16:00', attendance: 'online' }),
    at('Actieweek', '2026-11-05', { end: '2026-11-09' }),
    ...[1, 2, 3, 4, 5, 6].map((n) => at(`Les ${n}`, `2026-11-18T0${n}:00`)),
    at('Wie helpt mijn kind? Kennismaken met zeven organisaties uit de hele regio', '2026-11-20T19:00'),
    at('Oliebollen bakken', '2026-12-30T14:00'),
    at('Lentefeest', '2027-03-20T14:00'),
  ],
};

const open = (attributes: Record<string, string> = {}, data = AGENDA) =>
  CalendarPage.with({ view: 'month', lang: 'nl', ...attributes }, data);

beforeEach(async () => {
  stopTime('2026-11-03T09:00:00Z');
  await setViewport({ width: 1280, height: 900 });
});
afterEach(async () => {
  letTimeGo();
  await setViewport({ width: 1024, height: 700 });
});

describe('A month', () => {
  it('is a grid of whole weeks, from Monday on, with the name of every column', async () => {
    const page = await open();
    expect(page.period).to.equal('november 2026');
    expect(page.gridHeaders('col')).to.deep.equal([
      'maandag',
      'dinsdag',
      'woensdag',
      'donderdag',
      'vrijdag',
      'zaterdag',
      'zondag',
    ]);
    expect(page.weeks).to.have.length(6);
    expect(page.weeks[0]).to.deep.equal(['26', '27', '28', '29', '30', '31', '1']);
  });

  it('numbers the weeks when the page asks for it', async () => {
    const page = await open({ 'week-numbers': '' });
    expect(page.gridHeaders('row')).to.deep.equal([44, 45, 46, 47, 48, 49].map((n) => `week ${n}`));
    expect((await open()).gridHeaders('row')).to.deep.equal([]);
  });

  it('says of every day what it is called and how much there is to do', async () => {
    const page = await open();
    expect(nameOf(page.day('dinsdag 3 november'))).to.equal('dinsdag 3 november, vandaag, 2 activiteiten');
    expect(nameOf(page.day('donderdag 5 november'))).to.equal('donderdag 5 november, 1 activiteit');
    expect(nameOf(page.day('maandag 2 november'))).to.equal('maandag 2 november, geen activiteiten');
    expect(nameOf(page.day('zondag 6 december'))).to.equal('zondag 6 december, geen activiteiten');
  });

  it('gives every link the title, the day, the time and the state', async () => {
    const page = await open();
    expect(page.linksOn('dinsdag 3 november')).to.deep.equal([
      'Ontbijt, dinsdag 3 november, 08:00, Gaat niet door',
      'Taalcafé, dinsdag 3 november, 19:00 tot 20:30',
    ]);
    expect(page.linksOn('woensdag 4 november')).to.deep.equal([
      'Zwemmen, woensdag 4 november, 10:00, Vol',
      'Webinar, woensdag 4 november, 15:00 tot 16:00, Online',
    ]);
  });

  it('has what takes days on each of them, with which day it is', async () => {
    const page = await open();
    expect(page.linksOn('donderdag 5 november')).to.deep.equal([
      'Actieweek, donderdag 5 november, tot en met maandag 9 november, dag 1 van 5',
    ]);
    expect(page.linksOn('maandag 9 november')).to.deep.equal([
      'Actieweek, maandag 9 november, tot en met maandag 9 november, dag 5 van 5',
    ]);
  });

  it('draws it as one bar, as long as its days in that week', async () => {
    const page = await open();
    const [bar] = page.all('link', /^Actieweek/, page.cell('donderdag 5 november'));
    const { left, right } = bar!.getBoundingClientRect();
    const days = ['donderdag 5 november', 'zondag 8 november'].map((day) =>
      page.cell(day).getBoundingClientRect(),
    );
    expect(left).to.be.within(days[0]!.left, days[0]!.left + 8);
    expect(right).to.be.within(days[1]!.right - 2, days[1]!.right + 1);
  });

  it('says of a busy day how much more there is, and lists all of it when that is pressed', async () => {
    const page = await open();
    expect(page.linksOn('woensdag 18 november')).to.have.length(3);
    await page.press(/^nog 3/);
    expect(Object.keys(page.listed)).to.deep.equal(['woensdag 18 november']);
    expect(page.listed['woensdag 18 november']).to.have.length(6);
    expect(nameOf(focused())).to.equal('woensdag 18 november');
  });

  it('lists what is on the chosen day: at first today, or the day that the page names', async () => {
    const page = await open();
    expect(page.listed).to.deep.equal({
      'dinsdag 3 november vandaag': [
        'Ontbijt, dinsdag 3 november, 08:00, Gaat niet door',
        'Taalcafé, dinsdag 3 november, 19:00 tot 20:30',
      ],
    });
    await page.chooseDay('woensdag 4 november');
    expect(Object.keys(page.listed)).to.deep.equal(['woensdag 4 november morgen']);
    const later = await open({ date: '2026-12-30' });
    expect(later.period).to.equal('december 2026');
    expect(later.chosenDay).to.equal('woensdag 30 december, 1 activiteit');
  });

  it('says so when there is nothing on the chosen day', async () => {
    const page = await open({ date: '2026-11-02' });
    expect(page.text).to.contain('Op deze dag is er niets te doen.');
  });

  it('shows a day with very much on it in parts', async () => {
    const many = Array.from({ length: 100 }, (_, i) => at(`Nummer ${i}`, '2026-11-03T10:00'));
    const page = await open({}, { activities: many });
    expect(page.text).to.contain('nog 97');
    expect(Object.values(page.listed)[0]).to.have.length(40);
    await page.press('Toon nog 60');
    expect(Object.values(page.listed)[0]).to.have.length(100);
    expect(page.focusedLink).to.match(/^Nummer 40,/);
  });
});

describe('The keyboard in a month', () => {
  async function inGrid(attributes?: Record<string, string>): Promise<CalendarPage> {
    const page = await open(attributes);
    page.day('dinsdag 3 november').focus();
    return page;
  }

  it('finds one stop in the grid: the chosen day', async () => {
    const page = await open();
    expect(page.gridStops).to.equal(1);
    await page.tabTo(/^dinsdag 3 november/);
    await sendKeys({ press: 'Tab' });
    expect(page.focusedLink, 'and behind it what is on that day').to.match(/^Ontbijt,/);
  });

  const moves: [keys: string[], day: string][] = [
    [['ArrowRight'], 'woensdag 4 november'],
    [['ArrowLeft', 'ArrowLeft'], 'zondag 1 november'],
    [['ArrowDown'], 'dinsdag 10 november'],
    [['Home'], 'maandag 2 november'],
    [['End'], 'zondag 8 november'],
    [['PageDown'], 'donderdag 3 december'],
    [['PageUp'], 'zaterdag 3 oktober'],
    [['Shift+PageDown'], 'woensdag 3 november 2027'],
    [['ArrowUp', 'ArrowUp'], 'dinsdag 20 oktober'],
  ];
  for (const [keys, day] of moves)
    it(`goes to ${day} with ${keys.join(', ')}`, async () => {
      const page = await inGrid();
      await page.keys(...keys);
      expect(page.focusedDay).to.match(new RegExp(`^${day},`));
      expect(page.chosenDay, 'the day is chosen too').to.equal(page.focusedDay);
      expect(page.gridStops).to.equal(1);
    });

  it('follows the days from right to left', async () => {
    const page = await inGrid({ dir: 'rtl' });
    await page.keys('ArrowLeft');
    expect(page.focusedDay).to.match(/^woensdag 4 november,/);
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['the space bar', ' '],
  ] as const)
    it(`goes on to what is on the day with ${name}`, async () => {
      const page = await inGrid();
      await page.keys('ArrowRight', key);
      expect(nameOf(focused())).to.equal('woensdag 4 november morgen');
      await page.keys('Tab');
      expect(page.focusedLink).to.match(/^Zwemmen,/);
    });

  it('tells of another month once, with how much there is to do, and says nothing within one', async () => {
    const page = await inGrid();
    const heard = page.listen();
    await page.keys('ArrowRight', 'ArrowDown');
    await aTimeout(0);
    expect(heard).to.deep.equal([]);
    await page.keys('PageDown');
    await aTimeout(0);
    expect(heard).to.deep.equal(['december 2026, 1 activiteit']);
  });

  it('leaves keys alone that belong to the browser', async () => {
    const page = await inGrid();
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowLeft',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    focused().dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    expect(page.focusedDay).to.match(/^dinsdag 3 november/);
  });
});

describe('The way to another month', () => {
  it('is a button that keeps the focus', async () => {
    const page = await open();
    await page.press('Volgende maand');
    expect(page.period).to.equal('december 2026');
    expect(nameOf(focused())).to.equal('Volgende maand');
    expect(page.announced).to.equal('december 2026, 1 activiteit');
    expect(page.chosenDay, 'the first day with something to do').to.match(/^woensdag 30 december/);
    await page.press('Vorige maand');
    expect(page.period).to.equal('november 2026');
    expect(page.chosenDay, 'in this month it is today').to.match(/^dinsdag 3 november, vandaag/);
  });

  it('is a day that is pressed and belongs to it', async () => {
    const page = await open();
    await page.chooseDay('zaterdag 31 oktober');
    expect(page.period).to.equal('oktober 2026');
    expect(page.focusedDay).to.match(/^zaterdag 31 oktober/);
  });

  it('is a date that is typed; a year that is half typed is not', async () => {
    const page = await open();
    await page.goTo('0202-12-30');
    expect(page.period).to.equal('november 2026');
    await page.goTo('');
    expect(page.period).to.equal('november 2026');
    await page.goTo('2027-03-20');
    expect(page.period).to.equal('maart 2027');
    expect(page.chosenDay).to.match(/^zaterdag 20 maart 2027, 1 activiteit/);
    await page.press('Vandaag');
    expect(page.chosenDay).to.match(/^dinsdag 3 november, vandaag/);
  });

  it('is offered when there is nothing in this one: to the next month that has something, or else the last', async () => {
    const page = await open({ date: '2027-01-10' });
    expect(page.text).to.contain('In deze maand is er niets te doen.');
    await page.press('Ga naar maart 2027');
    expect(page.period).to.equal('maart 2027');
    expect(nameOf(focused()), 'the button is gone').to.equal('maart 2027');
    const after = await open({ date: '2027-05-10' });
    expect(after.find('button', 'Ga naar maart 2027')).to.not.equal(undefined);
  });

  it('has an end, whatever the page says', async () => {
    const page = await open({ date: '9999-12-31' });
    expect(page.period).to.equal('december 2199');
    await page.press('Volgende maand');
    expect(page.period).to.equal('december 2199');
  });
});

describe('A month on a phone', () => {
  beforeEach(() => setViewport({ width: 320, height: 700 }));

  it('has marks instead of titles, and lists the chosen day', async () => {
    const page = await open();
    const grid = page.cell('dinsdag 3 november').closest('table')!;
    expect([...grid.querySelectorAll('a')].filter(isShown)).to.deep.equal([]);
    await page.chooseDay('woensdag 18 november');
    expect(Object.values(page.listed)[0]).to.have.length(6);
    expect(overflowing(page.element)).to.deep.equal([]);
  });

  it('has days that a thumb can press', async () => {
    const page = await open({ 'week-numbers': '' });
    const { width, height } = page.cell('dinsdag 3 november').getBoundingClientRect();
    expect(width).to.be.least(30);
    expect(height).to.be.least(44);
  });
});

describe('A month for everybody', () => {
  for (const width of [320, 1280])
    for (const lang of ['nl', 'ar'])
      it(`has no faults that can be found by a program, at ${width} px in ${lang}`, async () => {
        await setViewport({ width, height: 900 });
        const page = await open({ lang, 'week-numbers': '', ...(lang === 'ar' && { dir: 'rtl' }) });
        expect(await violations(page.element)).to.deep.equal([]);
        expect(page.unreadable()).to.deep.equal([]);
        expect(overflowing(page.element)).to.deep.equal([]);
      });
});
