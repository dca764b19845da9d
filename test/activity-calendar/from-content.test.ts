import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { SamenActivityCalendar } from '../../src/elements/activity-calendar/activity-calendar.js';
import '../../src/elements/activity-calendar/define.js';
import { ElementPage } from '../support/element-page.js';
import { collect, ConsoleTap } from '../support/host-page.js';

class CalendarPage extends ElementPage<SamenActivityCalendar> {
  /** A browser draws what is not in view a little later. */
  shows(...titles: string[]): Promise<unknown> {
    return this.until(() => titles.every((title) => this.text.includes(title)), titles.join(', '));
  }
}

let log: ConsoleTap;
beforeEach(() => (log = new ConsoleTap()));
afterEach(() => log.release());

/** Some day in a year's time, so that it is always still to come. */
const DAY = `${new Date().getFullYear() + 1}-05-12`;

const event = (name: string, start = DAY) =>
  html`<li class="h-event"><b class="p-name">${name}</b> <time class="dt-start" datetime=${start}>ooit</time></li>`;
/** The same as a data block, as a plugin writes it. */
function jsonLd(name: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify({ '@type': 'Event', name, startDate: DAY });
  return script;
}
const calendar = (content: unknown) =>
  html`<samen-activity-calendar from-content lang="nl"><ul>${content}</ul></samen-activity-calendar>`;

describe('A calendar of its own content', () => {
  it('shows the activities in it, instead of it', async () => {
    const page = await CalendarPage.open(calendar([event('Taalcafé'), event('Zwemles')]));
    await page.shows('Taalcafé', 'Zwemles');
    expect(page.text).not.to.contain('ooit');
    expect(page.element.problems).to.deep.equal([]);
  });

  it('reads it again when a child comes, goes or is changed', async () => {
    const page = await CalendarPage.open(calendar([event('Taalcafé'), event('Zwemles')]));
    const [first, second] = page.element.querySelectorAll('li');
    first!.querySelector('b')!.firstChild!.nextSibling!.nodeValue = 'Leescafé';
    await page.shows('Leescafé');
    second!.remove();
    await page.until(() => !page.text.includes('Zwemles'), 'one less');
    first!.querySelector('time')!.dateTime = 'nooit';
    await page.until(() => page.element.problems.length > 0, 'a day that is none');
    first!.querySelector('time')!.dateTime = DAY;
    await page.until(() => page.element.problems.length === 0, 'a day again');
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

  it('takes JSON-LD among its children too, also when that comes later', async () => {
    const page = await CalendarPage.open(calendar([event('Taalcafé'), jsonLd('Zwemles')]));
    await page.shows('Taalcafé', 'Zwemles');
    page.element.append(jsonLd('Boekenfeest'));
    await page.shows('Boekenfeest');
  });

  it('tells search engines nothing that the page tells already', async () => {
    const written = (element: Element) => element.querySelectorAll('script[data-written-by]').length;
    const page = await CalendarPage.open(
      html`<samen-activity-calendar from-content structured-data lang="nl">${event('Taalcafé')}</samen-activity-calendar>`,
    );
    const { element } = page;
    // What takes along is there, and it tells what is not of the page.
    element.data = { activities: [{ id: 'a', title: 'Uit de data', start: DAY }] };
    await page.until(() => written(element) === 1, 'what the data says');
    element.data = undefined;
    await page.until(() => page.text.includes('Taalcafé') && written(element) === 0, 'nothing any more');
  });

  it('yields to an address, and to data', async () => {
    const data = { activities: [{ id: 'a', title: 'Uit de data', start: DAY }] };
    const page = await CalendarPage.open(
      html`<samen-activity-calendar from-content lang="nl" .data=${data}>${event('Uit de inhoud')}</samen-activity-calendar>`,
    );
    await page.shows('Uit de data');
    expect(page.text).not.to.contain('Uit de inhoud');
  });

  it('is only that when the page says so', async () => {
    const page = await CalendarPage.put(
      html`<samen-activity-calendar lang="nl"><ul>${event('Taalcafé')}</ul></samen-activity-calendar>`,
    );
    await aTimeout(30);
    expect(page.element.ready).to.equal(false);
    expect(page.text).to.contain('Taalcafé');
  });

  it('is of the whole page when that is asked, in its head as well', async () => {
    const inHead = jsonLd('Ouderavond');
    document.head.append(inHead);
    const place = await fixture(html`<div>
      <p class="elsewhere">${event('Zwemles')}</p>
      <samen-activity-calendar from-content="page" lang="nl"><p>Bel de school.</p></samen-activity-calendar>
    </div>`);
    const page = await new CalendarPage(place.querySelector('samen-activity-calendar')!).shown();
    inHead.remove();
    await page.shows('Ouderavond', 'Zwemles');
    expect(page.text).not.to.contain('Bel de school');
    place.querySelector('.elsewhere')!.remove();
    page.element.insertAdjacentHTML(
      'beforeend',
      `<p class="h-event"><b class="p-name">Feest</b> <i class="dt-start">${DAY}</i></p>`,
    );
    await page.until(
      () => page.text.includes('Feest') && !page.text.includes('Zwemles'),
      'the page as it is now',
    );
  });

  it('leaves its own words when the page has no activities', async () => {
    const failures = collect('samen-failed');
    const page = await CalendarPage.put(
      html`<samen-activity-calendar from-content="page" lang="nl"><p>Bel de school.</p></samen-activity-calendar>`,
    );
    await page.until(() => failures.length > 0, 'the failure');
    await page.settled();
    expect(page.text).to.equal('Bel de school.');
    expect(log.errors.join()).to.contain('In de pagina staan geen activiteiten');
    failures.stop();
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
    const page = await new CalendarPage(element).shown();
    await page.shows('Taalcafé');
    expect(failures).to.deep.equal([]);
  });
});
