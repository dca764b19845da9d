import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/self-scan/define.js';
import type { ScanInput } from '../../src/model/scan/scan.js';
import { focused, textOf } from '../support/element-page.js';
import { result } from '../../src/model/scan/result.js';
import { ScanPage } from '../support/scan-page.js';
import { Downloads, Printer } from '../internal/take-along/take-along-page.js';

const SCAN: ScanInput = {
  id: 'samen',
  version: '1',
  title: 'Samenwerken',
  language: 'nl',
  themes: [
    {
      id: 'taal',
      title: 'Taal',
      questions: [{ id: 'tolk', kind: 'boolean', text: 'Is er een tolk?' }],
      tips: [
        { id: 'bel', text: { nl: 'Bel de tolk.', en: 'Call the interpreter.' } },
        { id: 'koffie', text: 'Drink koffie met ouders.' },
      ],
    },
  ],
};

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The plan on the page with what came out. */
class PlanPage extends ScanPage {
  static async planned(attributes: Record<string, string> = {}): Promise<PlanPage> {
    const { element } = await ScanPage.with(attributes, SCAN);
    const page = new PlanPage(element);
    element.session = {
      ...element.session,
      filled: { ...element.session.filled, answers: { tolk: false } },
      step: { at: 'result' },
    };
    await page.until(() => page.root.querySelector('.plan button'), 'the plan is there', 8000);
    await page.settled();
    return page;
  }

  get plan(): HTMLElement {
    return this.root.querySelector<HTMLElement>('section.plan')!;
  }

  /** What the actions are about, in their order. */
  get actions(): string[] {
    return this.all('group', /^Actie \d+$/, this.plan).map((group) => group.querySelector('textarea')!.value);
  }

  action(number: number): HTMLElement {
    return this.get('group', `Actie ${number}`, this.plan);
  }

  /** A field by its label. */
  field(label: string, inside: HTMLElement = this.plan): Field {
    const isIt = (field: Field) => textOf(field.labels?.[0]?.querySelector('span')) === label;
    const found = [...inside.querySelectorAll<Field>('textarea, input')].find(isIt);
    if (!found) throw new Error(`No field “${label}”; there is ${textOf(inside)}`);
    return found;
  }

  async fill(label: string, value: string, number?: number): Promise<void> {
    const field = this.field(label, number === undefined ? this.plan : this.action(number));
    field.focus();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  async add(...tips: number[]): Promise<void> {
    const { tips: applied } = result(this.element.document!, this.element.response!);
    for (const tip of tips) this.element.bring('plan')!.addFromTip(applied[tip]!);
    await this.settled();
  }

  get workings() {
    return this.element.session.workings;
  }
}

describe('The plan of a visitor', () => {
  it('begins empty, and says where actions come from', async () => {
    const page = await PlanPage.planned();
    expect(textOf(page.plan)).to.contain(
      'Er staat nog niets in uw plan. Kies een tip, of schrijf zelf een actie.',
    );
    expect(page.find('button', 'Print dit plan'), 'there is nothing to take along').to.be.undefined;
  });

  it('makes an action of a tip, once, in its words and in the language of the element', async () => {
    const page = await PlanPage.planned({ lang: 'en' });
    await page.add(0, 0);
    const [action, ...others] = page.workings.plan;
    expect(action).to.include({ what: 'Call the interpreter.', tip: 'bel' });
    expect(others).to.deep.equal([]);
    expect(page.element.bring('plan')!.has('bel')).to.be.true;
    expect(page.element.bring('plan')!.has('koffie')).to.be.false;
  });

  it('tells that a tip was taken over', async () => {
    const page = await PlanPage.planned();
    const heard = page.listen();
    await page.add(0);
    expect(page.announced).to.equal('Staat in uw plan.');
    expect(heard).to.have.length(1);
    expect(page.actions).to.deep.equal(['Bel de tolk.']);
  });

  it('takes an action of the visitor too, and puts them in its field', async () => {
    const page = await PlanPage.planned();
    await page.press('Zelf een actie toevoegen');
    await page.settled();
    expect(page.field('Wat gaat u doen?', page.action(1))).to.equal(focused());
    await sendKeys({ type: 'Ouders bellen' });
    expect(page.workings.plan[0]!.what).to.equal('Ouders bellen');
  });

  it('holds what, who, when and needs of each action, and what all of it is for', async () => {
    const page = await PlanPage.planned();
    await page.add(0);
    await page.fill('Waar werkt u naartoe?', 'Elkaar kennen');
    await page.fill('Wie', 'De mentor', 1);
    await page.fill('Wanneer? Kies een dag', '2026-12-03', 1);
    await page.click('checkbox', 'Geld', page.action(1));
    await page.click('checkbox', 'Tijd', page.action(1));
    await page.fill('Iets anders', 'Een ruimte', 1);
    await page.click('checkbox', 'Dit is klaar', page.action(1));
    const { id: _, ...action } = page.workings.plan[0]!;
    expect(action).to.deep.equal({
      what: 'Bel de tolk.',
      who: 'De mentor',
      when: '2026-12-03',
      needs: ['time', 'money', 'Een ruimte'],
      done: true,
      tip: 'bel',
    });
    expect(page.workings.goal).to.equal('Elkaar kennen');
  });

  it('takes a day or words for when: the one takes the place of the other', async () => {
    const page = await PlanPage.planned();
    await page.add(0);
    await page.fill('Wanneer? Kies een dag', '2026-12-03', 1);
    await page.fill('Of schrijf wanneer', 'na de herfst', 1);
    expect(page.workings.plan[0]!.when).to.equal('na de herfst');
    expect(page.field('Wanneer? Kies een dag').value).to.equal('');
    await page.fill('Wanneer? Kies een dag', '2027-01-05', 1);
    expect(page.field('Of schrijf wanneer').value).to.equal('');
  });

  it('never leaves with the response', async () => {
    const page = await PlanPage.planned();
    await page.add(0);
    await page.fill('Wie', 'Mevrouw De Vries', 1);
    expect(JSON.stringify(page.element.response)).to.not.match(/Vries|tolk\./);
  });

  it('can be looked at but not changed when the scan is disabled', async () => {
    const page = await PlanPage.planned();
    await page.add(0);
    page.element.disabled = true;
    await page.settled();
    const controls = [...page.plan.querySelectorAll<Field>('textarea, input, .row button')];
    expect(controls.filter((control) => !control.matches(':disabled'))).to.deep.equal([]);
  });
});

describe('The order of a plan', () => {
  it('changes by keyboard: the focus stays with the action, and where it is now is told', async () => {
    const page = await PlanPage.planned();
    await page.add(0, 1);
    await page.press('Zelf een actie toevoegen');
    await page.fill('Wat gaat u doen?', 'Derde', 3);
    page.get('button', 'Omhoog: Actie 3').focus();
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.actions).to.deep.equal(['Bel de tolk.', 'Derde', 'Drink koffie met ouders.']);
    expect(page.announced).to.equal('De actie staat nu op plaats 2 van 3.');
    expect(page.focusedName).to.equal('Omhoog: Actie 2');
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.actions[0]).to.equal('Derde');
    expect(page.focusedName, 'it cannot go further up').to.equal('Omlaag: Actie 1');
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.actions[1]).to.equal('Derde');
    expect(page.focusedName).to.equal('Omlaag: Actie 2');
  });

  it('has no way up for the first and none down for the last', async () => {
    const page = await PlanPage.planned();
    await page.add(0, 1);
    const disabled = page
      .all<HTMLButtonElement>('button', /^Om(hoog|laag)/, page.plan)
      .filter((button) => button.disabled)
      .map((button) => button.ariaLabel);
    expect(disabled).to.deep.equal(['Omhoog: Actie 1', 'Omlaag: Actie 2']);
  });
});

describe('An action that is taken away', () => {
  it('can come back, to where it was and as it was', async () => {
    const page = await PlanPage.planned();
    await page.add(0, 1);
    await page.fill('Wie', 'De mentor', 1);
    const before = page.workings.plan;
    await page.press('Haal weg: Actie 1');
    await page.settled();
    expect(page.actions).to.deep.equal(['Drink koffie met ouders.']);
    expect(page.announced).to.equal('De actie is weggehaald.');
    expect(page.focusedName).to.equal('Zet terug');
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.workings.plan).to.deep.equal(before);
    expect(page.find('button', 'Zet terug')).to.be.undefined;
    expect(page.field('Wat gaat u doen?', page.action(1))).to.equal(focused());
  });

  it('does not come back after everything was wiped', async () => {
    const page = await PlanPage.planned();
    await page.add(0);
    await page.press('Haal weg: Actie 1');
    const { session } = page.element;
    page.element.clear();
    await page.settled();
    page.element.session = { ...session, workings: { notes: '', rows: [], goal: '', plan: [] } };
    await page.settled();
    expect(page.find('button', 'Zet terug')).to.be.undefined;
  });
});

describe('A plan that is taken along', () => {
  const filled = async () => {
    const page = await PlanPage.planned();
    await page.add(0, 1);
    await page.fill('Waar werkt u naartoe?', 'Elkaar kennen');
    await page.fill('Wie', '=De mentor', 1);
    await page.fill('Wanneer? Kies een dag', '2026-12-03', 1);
    await page.click('checkbox', 'Geld', page.action(1));
    return page;
  };

  it('prints as a table: no fields, no buttons, a day as people write it', async () => {
    const page = await filled();
    const printer = new Printer();
    await page.press('Print dit plan');
    await page.until(() => printer.pages.length > 0, 'it is printed', 8000);
    const sheet = printer.pages[0]!.document.body.firstElementChild!.shadowRoot;
    const rows = [...sheet!.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => cell.textContent.trim()),
    );
    expect(rows).to.deep.equal([
      ['Wat', 'Wie', 'Wanneer', 'Wat is er nodig?', 'Klaar'],
      ['Bel de tolk.', '=De mentor', '3 december 2026', 'Geld', ''],
      ['Drink koffie met ouders.', '', '', '', ''],
    ]);
    expect(sheet!.textContent).to.contain('Elkaar kennen');
    expect(sheet!.querySelector('button, input, textarea')).to.be.null;
    printer.release();
  });

  it('is on paper too when the visitor prints the whole page', async () => {
    const page = await filled();
    const paper = page.element.shadowRoot!.querySelector<HTMLElement>('.plan-paper')!;
    expect(getComputedStyle(paper).display, 'nobody reads it twice on a screen').to.equal('none');
    expect(paper.textContent).to.contain('Drink koffie met ouders.');
    expect(page.plan.classList.contains('no-print')).to.be.true;
  });

  it('becomes a to-do list and a table', async () => {
    const page = await filled();
    const downloads = new Downloads();
    await page.press('Takenlijst (ICS)');
    await page.until(() => downloads.files.length === 1, 'the to-do list is there', 8000);
    await page.press('Spreadsheet (CSV)');
    await page.until(() => downloads.files.length === 2, 'the table is there', 8000);
    const [todos, table] = downloads.files;
    expect(todos!.name).to.equal('Plan-Samenwerken.ics');
    expect(await todos!.text).to.match(/SUMMARY;LANGUAGE=nl:Bel de tolk\.[^]*DUE;VALUE=DATE:20261203/);
    expect(table!.name).to.equal('Plan-Samenwerken.csv');
    expect(await table!.text).to.contain(
      '"Bel de tolk.";"\'=De mentor";"2026-12-03";"Geld";"";"Elkaar kennen"',
    );
    expect(page.announced).to.equal('Kijk bij uw downloads.');
    downloads.release();
  });
});
