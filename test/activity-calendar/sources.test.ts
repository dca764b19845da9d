import { expect } from '@open-wc/testing';
import '../../src/elements/activity-calendar/define.js';
import type { ActivitiesInput } from '../../src/model/activities/activity.js';
import { CalendarPage } from '../support/calendar-page.js';
import { ConsoleTap, setAddress } from '../support/host-page.js';

/** Some day in a year's time, so that it is always still to come. */
const DAY = `${new Date().getFullYear() + 1}-05-12`;

const realFetch = globalThis.fetch;
let log: ConsoleTap;
beforeEach(() => (log = new ConsoleTap()));
afterEach(async () => {
  await setAddress({});
  log.release();
  globalThis.fetch = realFetch;
});

/** What there is at some addresses; at others there is nothing. */
function serve(documents: Record<string, ActivitiesInput>): void {
  globalThis.fetch = (input) => {
    const document = documents[new URL(input as string, location.href).pathname];
    return Promise.resolve(new Response(JSON.stringify(document), { status: document ? 200 : 404 }));
  };
}

const one = (title: string) => ({ activities: [{ id: title, title, start: DAY }] });
const boxes = (page: CalendarPage) =>
  page.all<HTMLInputElement>('checkbox').map((box) => [box.labels![0]!.innerText.trim(), box.checked]);
/** The shape and colour beside a name. */
const markOf = (page: CalendarPage, name: string) =>
  page
    .all<HTMLInputElement>('checkbox')
    .find((box) => box.labels![0]!.innerText.trim() === name)!
    .labels![0]!.querySelector('.mark')!
    .getAttribute('class');
const open = async (src: string) => {
  const page = await CalendarPage.with({ src, lang: 'nl', 'url-state': 's' });
  await page.until(() => boxes(page).length > 0, 'the sources are named');
  return page;
};

describe('Sources of a calendar', () => {
  it('keep their number, shape and colour when one before them cannot be had', async () => {
    await setAddress({ query: { 's-off': '3' } });
    const [b, c] = [
      { title: 'Buurt', ...one('Zwemles') },
      { title: 'Club', ...one('Taalcafé') },
    ];
    serve({ '/a.json': { title: 'School', ...one('Feest') }, '/b.json': b, '/c.json': c });
    const whole = await open('/a.json /b.json /c.json');
    await whole.lists('Feest', 'Zwemles');
    const mark = markOf(whole, 'Buurt');
    whole.element.remove();

    serve({ '/b.json': b, '/c.json': c });
    const page = await open('/a.json /b.json /c.json');
    expect(boxes(page)).to.deep.equal([
      ['Buurt', true],
      ['Club', false],
    ]);
    await page.lists('Zwemles');
    expect(markOf(page, 'Buurt')).to.equal(mark);
  });

  it('are named when only one of them can be had', async () => {
    serve({ '/b.json': { title: 'Buurt', ...one('Zwemles') } });
    const page = await open('/a.json /b.json');
    expect(boxes(page)).to.deep.equal([['Buurt', true]]);
  });

  it('of one site without titles are called by their files', async () => {
    serve({ '/groep3.json': one('Zwemles'), '/groep4.json': one('Taalcafé') });
    const page = await open('/groep3.json /groep4.json');
    expect(boxes(page)).to.deep.equal([
      [`${location.host}: groep3.json`, true],
      [`${location.host}: groep4.json`, true],
    ]);
  });
});
