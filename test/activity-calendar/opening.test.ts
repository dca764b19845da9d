import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { Layer } from '../../src/elements/activity-calendar/layer.js';
import type { ActivitiesInput, ActivityRecord } from '../../src/model/activities/activity.js';
import { CalendarPage, letTimeGo, stopTime } from '../support/calendar-page.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, nameOf } from '../support/element-page.js';
import { collect, ConsoleTap, goBack, goTo, setAddress } from '../support/host-page.js';

const COFFEE: ActivityRecord = { id: 'koffie', title: 'Koffieochtend', start: '2026-11-03T09:00' };
const LANGUAGE: ActivityRecord = {
  id: 'taal/café',
  title: { nl: 'Taalcafé', en: 'Language café' },
  start: '2026-09-08T19:30',
  end: '2026-09-08T21:00',
  recurrence: { rule: 'FREQ=WEEKLY;COUNT=20' },
};
const DATA: ActivitiesInput = { title: 'Agenda', activities: [COFFEE, LANGUAGE] };

const open = (data: ActivitiesInput = DATA) => CalendarPage.with({ limit: '3' }, data);

beforeEach(async () => {
  await setAddress({});
  stopTime('2026-11-01T10:00:00Z');
});
afterEach(async () => {
  letTimeGo();
  await setAddress({});
});

describe('An activity that a visitor opens', () => {
  it('is a dialog with its title, closes with Escape, and the focus is where it was', async () => {
    const page = await open();
    await page.openActivity('Koffieochtend');
    expect(nameOf(page.dialog!)).to.equal('Koffieochtend');
    expect(page.focusIsInDialog).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(page.focusedLink).to.match(/^Koffieochtend,/);
  });

  it('is told to the page, with its record', async () => {
    const selected = collect('samen-select');
    const page = await open();
    await page.openActivity('Koffieochtend');
    expect(selected.map(({ kind, id }) => [kind, id])).to.deep.equal([['activity', 'koffie']]);
    expect(selected[0]!.record).to.include({ title: 'Koffieochtend' });
    selected.stop();
  });

  it('leaves the address alone, and a click for a new tab to the browser', async () => {
    const page = await open();
    const link = page.get<HTMLAnchorElement>('link', /^Taalcafé,/);
    const before = location.href;
    await page.openActivity('Koffieochtend');
    expect(location.href).to.equal(before);
    expect(decodeURIComponent(new URL(link.href).hash)).to.equal(
      '#samen/activity/taal/café/2026-11-03T19:30',
    );
  });

  it('is opened at the time that was chosen, of one that comes again', async () => {
    const page = await open();
    page.all('link', /^Taalcafé,/)[1]!.click();
    await page.opened('Taalcafé');
    expect(page.dialogText).to.contain('dinsdag 10 november 2026');
  });
});

describe('A link to an activity', () => {
  const link = (id: string) => `#samen/activity/${id}`;

  it('that was there when the page loaded opens it; closed, the address does not open it again', async () => {
    await setAddress({ hash: link('koffie') });
    const page = await open();
    await page.opened('Koffieochtend');
    await page.click('button', 'Sluit');
    await page.closed();
    expect(location.hash).to.equal('');
  });

  it('without a time opens what comes again at its next time; with one, at that', async () => {
    const page = await open();
    await goTo(link('taal%2Fcaf%C3%A9'));
    await page.opened('Taalcafé');
    expect(page.dialogText).to.contain('dinsdag 3 november 2026');
    await goTo(link('taal%2Fcaf%C3%A9/2026-09-15T19:30'));
    await page.until(() => page.dialogText.includes('dinsdag 15 september 2026'), 'the other time');
    expect(page.dialogText).to.contain('Geweest');
    await page.click('button', 'Sluit');
    await page.closed();
    expect(location.hash).to.equal('');
  });

  it('to a time that is not there any more opens the next one', async () => {
    const page = await open();
    await goTo(link('taal%2Fcaf%C3%A9/2026-11-12T20:00'));
    await page.opened('Taalcafé');
    expect(page.dialogText).to.contain('dinsdag 3 november 2026');
  });

  it('is undone by Back', async () => {
    const page = await open();
    await goTo(link('koffie'));
    await page.opened('Koffieochtend');
    await goBack();
    await page.closed();
  });

  it('to something that is not here opens nothing, and the next link works', async () => {
    const selected = collect('samen-select');
    const page = await open();
    await goTo(link('zwemmen'));
    await goTo(link('koffie'));
    await page.opened('Koffieochtend');
    expect(selected.map(({ id }) => id)).to.deep.equal(['koffie']);
    selected.stop();
  });

  it('does not lead outside the slice that the page shows', async () => {
    const selected = collect('samen-select');
    const page = await CalendarPage.with(
      { 'filter-theme': 'taal' },
      { activities: [COFFEE, { ...LANGUAGE, themes: ['taal'] }] },
    );
    await goTo(link('koffie'));
    await goTo(link('taal%2Fcaf%C3%A9'));
    await page.opened('Taalcafé');
    expect(selected.map(({ id }) => id)).to.deep.equal(['taal/café']);
    selected.stop();
  });
});

describe('While an activity is open', () => {
  it('the other times of a series are one link away, and Back leads back', async () => {
    await setAddress({ hash: '#samen/activity/taal%2Fcaf%C3%A9/2026-11-03T19:30' });
    const page = await open();
    await page.opened('Taalcafé');
    page.linkInDialog(/^dinsdag 10 november/).click();
    await page.until(() => page.dialogText.includes('dinsdag 10 november 2026'), 'the next time');
    expect(page.focusIsInDialog).to.equal(true);
    await goBack();
    await page.until(() => page.dialogText.includes('dinsdag 3 november 2026'), 'the first time again');
  });

  it('from the list too: the other time has its address, and Back closes it', async () => {
    const page = await open();
    page.all('link', /^Taalcafé,/)[0]!.click();
    await page.opened('Taalcafé');
    page.linkInDialog(/^dinsdag 10 november/).click();
    await page.until(() => page.dialogText.includes('dinsdag 10 november 2026'), 'the next time');
    expect(decodeURIComponent(location.hash)).to.equal('#samen/activity/taal/café/2026-11-10T19:30');
    await goBack();
    await page.closed();
    expect(location.hash).to.equal('');
  });

  it('another whose id begins with its id keeps its own address', async () => {
    const about = { partOf: 'taal' };
    const page = await open({
      activities: [
        { ...COFFEE, id: 'taal' },
        { ...COFFEE, ...about, id: 'taal/twee', title: 'Theemiddag', start: '2026-11-04' },
      ],
    });
    await page.openActivity('Koffieochtend');
    page.linkInDialog('Theemiddag').click();
    await page.opened('Theemiddag');
    expect(decodeURIComponent(location.hash)).to.equal('#samen/activity/taal/twee');
    // What had the focus is gone: the title says where the visitor is now.
    await page.until(() => page.focusedName === 'Theemiddag', 'the focus is on the title');
    expect(page.focusIsInDialog).to.equal(true);
  });

  it('new data about it is shown in place, at the same time', async () => {
    const page = await open();
    page.all('link', /^Taalcafé,/)[1]!.click();
    await page.opened('Taalcafé');
    page.element.data = { activities: [{ ...LANGUAGE, title: 'Taaltafel' }] };
    await page.opened('Taaltafel');
    expect(page.dialogText).to.contain('dinsdag 10 november 2026');
    expect(page.focusIsInDialog).to.equal(true);
  });

  it('its time may go: then it is at its next one', async () => {
    const page = await open();
    page.all('link', /^Taalcafé,/)[0]!.click();
    await page.opened('Taalcafé');
    const { recurrence } = LANGUAGE;
    const without = { ...LANGUAGE, recurrence: { ...recurrence, except: ['2026-11-03'] } };
    page.element.data = { activities: [without] };
    await page.until(() => page.dialogText.includes('dinsdag 10 november 2026'), 'the next time');
  });

  it('it may turn out to be gone: then it closes, says so, and the focus is not lost', async () => {
    const page = await open();
    await page.openActivity('Koffieochtend');
    page.element.data = { title: 'Agenda', activities: [LANGUAGE] };
    await page.closed();
    expect(page.announced).to.equal('Deze activiteit staat hier niet meer.');
    await page.until(() => page.focusedName === 'Agenda', 'the focus is on the title');
  });

  it('the zone and the language may change', async () => {
    const page = await open({ activities: [{ ...LANGUAGE, timezone: 'Europe/Amsterdam' }] });
    page.all('link', /^Taalcafé,/)[0]!.click();
    await page.opened('Taalcafé');
    page.element.timezone = 'Asia/Tokyo';
    await page.until(() => page.dialogText.includes('woensdag 4 november 2026'), 'the day in Tokyo');
    page.element.lang = 'en';
    await page.opened('Language café');
    expect(page.focusIsInDialog).to.equal(true);
  });

  it('the element may be moved: it stays over the page', async () => {
    const page = await open();
    await page.openActivity('Koffieochtend');
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(page.element);
    await page.opened('Koffieochtend');
    await page.until(() => page.dialog!.matches(':modal'), 'it is over the page again');
  });

  it('the element may be removed: nothing stays behind over the page', async () => {
    const page = await open();
    await page.openActivity('Koffieochtend');
    page.element.remove();
    const button = await fixture<HTMLElement>(html`<button>Verder</button>`);
    button.focus();
    expect(focused()).to.equal(button);
  });
});

describe('What a visitor can do with an activity', () => {
  it('is asked for again by who opens the next one, after it could not be had', async () => {
    const page = await open();
    const log = new ConsoleTap();
    let tries = 0;
    const offlineAtFirst = async () => {
      if (tries++ === 0) throw new TypeError('offline');
      return import('../../src/internal/activities/activity-actions.js');
    };
    await page.element.explore((explorer) =>
      Object.assign(explorer, { layer: new Layer(explorer, offlineAtFirst) }),
    );
    await page.openActivity('Koffieochtend');
    expect(page.find('button', 'Deel', page.dialog)).to.equal(undefined);
    await page.click('button', 'Sluit');
    await page.closed();
    await page.openActivity('Koffieochtend');
    expect(page.find('button', 'Deel', page.dialog)).not.to.equal(undefined);
    expect(log.errors).to.have.length(1);
    log.release();
  });
});

describe('On a page whose base is another page', () => {
  const base = document.createElement('base');
  base.href = '/elders/';
  beforeEach(() => document.head.append(base));
  afterEach(() => base.remove());

  it('an activity still opens on this one', async () => {
    const { pathname } = location;
    const page = await CalendarPage.with({ 'url-state': '' }, DATA);
    await page.openActivity('Koffieochtend');
    expect(location.pathname).to.equal(pathname);
    page.element.removeAttribute('url-state');
    await page.click('button', 'Sluit');
    await page.closed();
    expect([location.pathname, location.hash]).to.deep.equal([pathname, '']);
  });
});

describe('A calendar beside partners', () => {
  const PARTNERS = {
    partners: [
      { id: 'bieb', name: { nl: 'Bibliotheek', en: 'Library' }, summary: 'Lezen en taal.' },
      { id: 'gym', name: 'Gymclub' },
    ],
  };
  const withPartners = { ...COFFEE, organisers: ['bieb', 'Onbekend'], guests: ['Gymclub'] };

  async function both(activities: ActivityRecord[]) {
    const box = await fixture(html`
      <div>
        <samen-activity-calendar .data=${{ title: 'Agenda', activities }}></samen-activity-calendar>
        <samen-partner-directory .data=${PARTNERS}></samen-partner-directory>
      </div>
    `);
    return {
      calendar: await new CalendarPage(box.querySelector('samen-activity-calendar')!).shown(),
      directory: await new DirectoryPage(box.querySelector('samen-partner-directory')!).shown(),
    };
  }

  it('calls them by their names, says what they do, and leads to their cards', async () => {
    const { calendar, directory } = await both([withPartners]);
    await calendar.openActivity('Koffieochtend');
    expect(calendar.fact('Door wie')).to.match(/^Bibliotheek\s*·\s*Onbekend$/);
    expect(calendar.part('Wie zijn er ook')).to.equal('Gymclub');
    calendar.linkInDialog('Bibliotheek').click();
    await directory.opened('Bibliotheek');
    expect(calendar.dialog).to.equal(undefined);
    expect(directory.focusIsInDialog).to.equal(true);
  });

  it('learns of them when they come later', async () => {
    const { calendar, directory } = await both([{ ...withPartners, guests: ['bieb'] }]);
    directory.element.data = { partners: [{ id: 'x', name: 'X' }] };
    await directory.until(() => directory.names.includes('X'), 'other partners');
    await calendar.openActivity('Koffieochtend');
    expect(calendar.part('Wie zijn er ook')).to.equal('bieb');
    directory.element.data = PARTNERS;
    await calendar.until(
      () => calendar.part('Wie zijn er ook') === 'Bibliotheek Lezen en taal.',
      'the partner is known',
    );
  });

  it('tells them what is coming, of each activity the next time, and not what is called off', async () => {
    letTimeGo();
    const start = `${new Date().getFullYear() + 1}-11-03T09:00`;
    const coming = (id: string, title: string, fields: Partial<ActivityRecord>): ActivityRecord => ({
      id,
      title,
      start,
      organisers: ['bieb'],
      ...fields,
    });
    const { directory } = await both([
      coming('koffie', 'Koffieochtend', { organisers: ['gym', 'bieb'] }),
      coming('taal', 'Taalcafé', { organisers: [], hostedBy: 'bieb', recurrence: { rule: 'FREQ=WEEKLY' } }),
      coming('af', 'Gaat niet door', { status: 'cancelled' }),
      coming('oud', 'Geweest', { start: '2020-10-01' }),
      coming('ander', 'Van een ander', { organisers: ['gym'] }),
    ]);
    await directory.openCard('Bibliotheek');
    await directory.until(() => directory.find('heading', 'Binnenkort', directory.dialog), 'what is coming');
    const section = directory.get('heading', 'Binnenkort', directory.dialog).parentElement!;
    expect(directory.all('link', undefined, section).map(nameOf)).to.deep.equal([
      'Koffieochtend',
      'Taalcafé',
    ]);
  });
});
