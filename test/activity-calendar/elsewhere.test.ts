import { expect, html } from '@open-wc/testing';
import type { SamenActivityCalendar } from '../../src/elements/activity-calendar/activity-calendar.js';
import '../../src/elements/activity-calendar/define.js';
import { ElementPage } from '../support/element-page.js';
import { ConsoleTap } from '../support/host-page.js';

let log: ConsoleTap;
beforeEach(() => (log = new ConsoleTap()));
afterEach(() => log.release());

/** The same server under another name: for a browser another site. */
const ELSEWHERE = `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}`;

class CalendarPage extends ElementPage<SamenActivityCalendar> {}

async function failed(src: string, content: unknown = ''): Promise<CalendarPage> {
  const page = await CalendarPage.put(
    html`<samen-activity-calendar src=${src} lang="nl">${content}</samen-activity-calendar>`,
  );
  return page.failed();
}

describe('A calendar on another site, which lets no other read it', () => {
  it('is told of in plain words, with a link that opens it', async () => {
    const src = `${ELSEWHERE}/fixture/agenda.ics?no-cors`;
    const page = await failed(src, html`<p>Bel 010 123 45 67</p>`);
    expect(page.text).to.contain('Deze agenda staat op een andere website.');
    expect(page.text, 'no jargon').not.to.match(/CORS|server/);
    expect(page.text, 'the fallback content stays').to.contain('Bel 010 123 45 67');
    const link = page.get<HTMLAnchorElement>('link', /^Open de agenda op (?:localhost|127)/);
    expect(link.href).to.equal(src);
    expect(page.text).to.contain('Dit is een bestand.');
  });

  it('tells the builder what it is and the cures, in one line', async () => {
    const page = await failed(`${ELSEWHERE}/fixture/agenda.ics?no-cors`);
    expect(log.errors).to.have.length(1);
    const [message] = page.element.problems.map((problem) => problem.message);
    for (const text of [message, log.errors[0]]) {
      expect(text).to.contain(ELSEWHERE).and.to.contain('CORS');
      expect(text).to.contain(`Access-Control-Allow-Origin: ${location.origin}`);
      expect(text).to.match(/npx samen-elements fetch "\S+" --kind activities -o agenda\.json/);
    }
  });

  it('can be tried again', async () => {
    const page = await failed(`${ELSEWHERE}/fixture/agenda.ics?no-cors`);
    await page.click('button', 'Probeer het opnieuw');
    await page.failed();
    expect(page.text).to.contain('Deze agenda staat op een andere website.');
  });

  it('is not what is said of a site that answers, or of this site itself', async () => {
    for (const src of [`${ELSEWHERE}/fixture/status/404`, '/fixture/status/500']) {
      const page = await failed(src);
      expect(page.text).not.to.contain('andere website');
    }
  });
});
