import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../src/define.js';
import type { SamenRelatedEvent } from '../../src/index.js';
import { DirectoryPage } from '../support/directory-page.js';
import { nameOf } from '../support/element-page.js';
import { setAddress } from '../support/host-page.js';

/* What else on the page belongs to a partner that was opened. How answers are shown is tested with the card. */

const PARTNERS = {
  partners: [
    { id: 'bieb', name: 'Bibliotheek' },
    { id: 'gym', name: 'Gymclub' },
  ],
};
const soon = `${new Date().getFullYear() + 1}-11-04`;

/** Another element of the page, which knows what a partner does. */
class Agenda extends LitElement {
  readonly asked: string[] = [];
  answer = (event: SamenRelatedEvent): void => {
    this.asked.push(`${event.kind} ${event.id}`);
    if (event.id !== 'bieb') return;
    event.add({ kind: 'activity', id: 'lezen', title: 'Voorlezen in de wijk', when: soon });
    event.add({ kind: 'station', id: 'gesprek', title: 'Praat met de leraar' });
    event.add({ kind: 'film', title: 'Niet doen', href: 'javascript:alert(1)' });
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('samen-related', this.answer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('samen-related', this.answer);
  }
}
customElements.define('samen-test-agenda', Agenda);

async function open(): Promise<{ page: DirectoryPage; agenda: Agenda }> {
  await setAddress({});
  const box = await fixture(html`
    <div>
      <samen-test-agenda></samen-test-agenda>
      <samen-partner-directory .data=${PARTNERS}></samen-partner-directory>
    </div>
  `);
  const page = await new DirectoryPage(box.querySelector('samen-partner-directory')!).shown();
  return { page, agenda: box.querySelector<Agenda>('samen-test-agenda')! };
}

describe('What belongs to a partner that a visitor opens', () => {
  it('is asked of the page once it is open, and not before', async () => {
    const { page, agenda } = await open();
    expect(agenda.asked).to.deep.equal([]);
    await page.openCard('Bibliotheek');
    await page.until(() => agenda.asked.length > 0, 'the page is asked');
    expect(agenda.asked).to.deep.equal(['partner bieb']);
  });

  it('stands in the dialog, each with its own way to it', async () => {
    const { page } = await open();
    await page.openCard('Bibliotheek');
    await page.until(() => page.dialogText.includes('Voorlezen in de wijk'), 'the answers are on show');
    const headings = page.all('heading', undefined, page.dialog).map(nameOf);
    expect(headings).to.include.members(['Binnenkort', 'In de stappen', 'Zie ook']);
    expect(page.get<HTMLAnchorElement>('link', 'Voorlezen in de wijk').getAttribute('href')).to.equal(
      '#samen/activity/lezen',
    );
    expect(page.find('link', 'Niet doen')).to.equal(undefined);
  });

  it('is that of the partner that is open, and of no other', async () => {
    const { page, agenda } = await open();
    await page.openCard('Bibliotheek');
    await page.until(() => page.dialogText.includes('Voorlezen in de wijk'), 'the answers are on show');
    await page.click('button', 'Sluit');
    await page.closed();
    await page.openCard('Gymclub');
    await page.until(() => agenda.asked.length === 2, 'the page is asked again');
    expect(page.dialogText).not.to.contain('Voorlezen in de wijk').and.not.to.contain('Binnenkort');
  });

  it('leaves the focus where it is when it comes later', async () => {
    const { page, agenda } = await open();
    agenda.remove();
    await page.openCard('Bibliotheek');
    const before = page.focusedName;
    page.element.before(agenda);
    agenda.dispatchEvent(new Event('samen-ready', { bubbles: true, composed: true }));
    await page.until(() => page.dialogText.includes('Voorlezen in de wijk'), 'the answers are on show');
    expect(page.focusedName).to.equal(before);
  });

  it('can lead away: the dialog closes for what is elsewhere on the page', async () => {
    const { page } = await open();
    await page.openCard('Bibliotheek');
    await page.until(() => page.find('link', 'Voorlezen in de wijk'), 'the answers are on show');
    await page.click('link', 'Voorlezen in de wijk');
    await page.until(() => location.hash === '#samen/activity/lezen', 'the address is that of the activity');
    await setAddress({});
  });
});
