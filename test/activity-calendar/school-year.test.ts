import { expect } from '@open-wc/testing';
import '../../src/elements/activity-calendar/define.js';
import { CalendarPage, letTimeGo, stopTime } from '../support/calendar-page.js';

/* The school year of the demo, once as JSON and once as a calendar file: a visitor cannot tell which. */

const SOURCES = ['/demo/data/waterdal.activities.json', '/demo/data/waterdal.activities.ics'];

/** Opens both, and gives what each shows. */
async function both<T>(attributes: Record<string, string>, see: (page: CalendarPage) => T): Promise<[T, T]> {
  const seen: T[] = [];
  for (const src of SOURCES) {
    const page = await CalendarPage.with({ src, ...attributes });
    seen.push(see(page));
    page.element.remove();
  }
  return seen as [T, T];
}

afterEach(() => letTimeGo());

for (const lang of ['nl', 'en', 'ar', 'tr', 'uk', 'ti']) {
  describe(`The school year of the demo, in ${lang}`, () => {
    it('is the same list from JSON and from a calendar file', async () => {
      stopTime('2026-08-20T06:00Z');
      const [json, ics] = await both({ lang, limit: '500' }, (page) => page.listed);
      expect(Object.values(json).flat()).to.have.length.above(400);
      expect(ics).to.deep.equal(json);
    });

    for (const [view, date] of [
      ['month', '2026-11-24'],
      // The clock is changed on the 28th.
      ['month', '2027-03-28'],
      ['week', '2026-10-19'],
    ] as const)
      it(`is the same ${view} of ${date}`, async () => {
        stopTime(`${date}T06:00Z`);
        const [json, ics] = await both({ lang, view, date }, (page) => page.text);
        expect(json).to.have.length.above(300);
        expect(ics).to.equal(json);
      });
  });
}
