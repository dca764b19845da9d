import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { SamenActivityCalendar } from '../../src/elements/activity-calendar/activity-calendar.js';
import '../../src/elements/activity-calendar/define.js';
import { ElementPage } from '../support/element-page.js';
import { collect, ConsoleTap } from '../support/host-page.js';

class CalendarPage extends ElementPage<SamenActivityCalendar> {}

let log: ConsoleTap;
beforeEach(() => (log = new ConsoleTap()));
afterEach(() => log.release());

/** Some day in a year's time, so that it is always still to come. */
const DAY = `${new Date().getFullYear() + 1}-05-12`;

const event = (name: string, start = DAY) =>
  html`<li class="h-event"><b class="p-name">${name}</b> <time class="dt-start" datetime=${start}>ooit</time></li>`;
const calendar = (content: unknown) =>
  html`<samen-activity-calendar from-content lang="nl"><ul>${content}</ul></samen-activity-calendar>`;

describe('A calendar of its own content', () => {
  it('shows the activities in it, instead of it', async () => {
    const page = await CalendarPage.open(calendar([event('Taalcafé'), event('Zwemles')]));
    expect(page.text).to.contain('Taalcafé').and.to.contain('Zwemles').and.not.to.contain('ooit');
    expect(page.element.problems).to.deep.equal([]);
  });

  it('reads it again when a child comes, goes or is changed', async () => {
    const page = await CalendarPage.open(calendar([event('Taalcafé'), event('Zwemles')]));
    const [first, second] = page.element.querySelectorAll('li');
    first!.querySelector('b')!.firstChild!.nextSibling!.nodeValue = 'Leescafé';
    await page.until(() => page.text.includes('Leescafé'), 'the new name');
    second!.remove();
    await page.until(() => !page.text.includes('Zwemles'), 'one less');
    first!.querySelector('time')!.dateTime = 'nooit';
    await page.until(() => page.element.problems.length > 0, 'a day that is none');
  });

  it('leaves it as it is when there is no activity in it, and tells only the builder', async () => {
    const failures = collect('samen-failed');
    const page = await CalendarPage.put(calendar(html`<li>Kijk later nog eens.</li>`));
    await page.until(() => failures.length > 0, 'the failure');
    await page.settled();
    expect(page.text).to.equal('Kijk later nog eens.');
    expect(page.all('alert')).to.deep.equal([]);
    expect(log.errors.join()).to.match(/samen-activity-calendar.*geen activiteiten.*itemscope/);
    expect(page.element.problems.map(({ severity }) => severity)).to.deep.equal(['error']);
    failures.stop();
  });

  it('shows the content again when its last activity goes', async () => {
    const page = await CalendarPage.open(calendar([event('Taalcafé'), html`<li>Tot dan.</li>`]));
    expect(page.text).not.to.contain('Tot dan.');
    page.element.querySelector('.h-event')!.remove();
    await page.until(() => page.text === 'Tot dan.', 'the content');
  });

  it('yields to an address, and to data', async () => {
    const data = { activities: [{ id: 'a', title: 'Uit de data', start: DAY }] };
    const page = await CalendarPage.open(
      html`<samen-activity-calendar from-content lang="nl" .data=${data}>${event('Uit de inhoud')}</samen-activity-calendar>`,
    );
    expect(page.text).to.contain('Uit de data').and.not.to.contain('Uit de inhoud');
  });

  it('is only that when the page says so', async () => {
    const page = await CalendarPage.put(
      html`<samen-activity-calendar lang="nl"><ul>${event('Taalcafé')}</ul></samen-activity-calendar>`,
    );
    await aTimeout(30);
    expect(page.element.ready).to.equal(false);
    expect(page.text).to.contain('Taalcafé');
  });

  it('waits for the parser: half an activity is none', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const inner = frame.contentDocument!;
    inner.open();
    // The parser has come no further than this.
    inner.write(
      `<!doctype html><html lang="nl"><body><samen-activity-calendar from-content><p class="h-event"><b class="p-name">Taal`,
    );
    const define = inner.createElement('script');
    define.type = 'module';
    define.textContent = `import '${new URL('../../src/elements/activity-calendar/define.ts', import.meta.url).href}';`;
    inner.head.append(define);
    const element = inner.querySelector('samen-activity-calendar') as SamenActivityCalendar;
    const failures: Event[] = [];
    element.addEventListener('samen-failed', (failure) => failures.push(failure));
    await new ElementPage(element).until(() => element.shadowRoot, 'the element is there', 8000);
    await aTimeout(30);
    expect(inner.readyState).to.equal('loading');
    inner.write(`café</b> <time class="dt-start">${DAY}</time></p></samen-activity-calendar>`);
    inner.close();
    const page = await new ElementPage(element).shown();
    expect(page.text).to.contain('Taalcafé');
    expect(failures).to.deep.equal([]);
  });
});
