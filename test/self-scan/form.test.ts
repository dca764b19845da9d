import { aTimeout, expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { restore } from '../../src/model/scan/index.js';
import type { Response, ScanInput } from '../../src/model/scan/scan.js';
import { focused, nameOf } from '../support/element-page.js';
import { unique } from '../support/host-page.js';
import { ScanPage } from '../support/scan-page.js';

/* A scan as a field of a form on somebody's page: it has a value, can be required, and does what other fields do. */

const SCAN: ScanInput = {
  id: 'proef',
  version: '2',
  title: 'Proefscan',
  themes: [
    {
      id: 'een',
      title: 'Een',
      questions: [
        { id: 'a', kind: 'boolean', text: 'Is er een tolk?', required: true },
        { id: 'b', kind: 'text', text: 'Hoe gaat dat?', showIf: { question: 'a', is: true } },
        { id: 'n', kind: 'number', text: 'Hoeveel ouders?' },
      ],
    },
    {
      id: 'twee',
      title: 'Twee',
      questions: [{ id: 'c', kind: 'boolean', text: 'Is er koffie?', required: true }],
    },
  ],
};

interface Options {
  readonly required?: boolean;
  readonly lang?: string;
  readonly extra?: unknown;
}

const field = ({ required = false, lang = 'nl' }: Options = {}): TemplateResult =>
  html`<samen-self-scan name="scan" lang=${lang} ?required=${required} .data=${SCAN}></samen-self-scan>`;

async function inForm(options: Options = {}): Promise<{ page: ScanPage; form: HTMLFormElement }> {
  const page = await ScanPage.open<ScanPage>(html`<form>${field(options)}${options.extra}</form>`);
  return { page, form: page.element.closest('form')! };
}

const sent = (form: HTMLFormElement) => new FormData(form).get('scan');
const response = (form: HTMLFormElement) => JSON.parse(String(sent(form))) as Response;

/** Answers all that has to be answered. */
async function complete(page: ScanPage): Promise<void> {
  await page.begin();
  await page.answer('tolk', 'Nee');
  await page.next();
  await page.answer('koffie', 'Ja');
}

describe('The value of a scan in a form', () => {
  it('is what a form on the page posts to a server', async () => {
    const key = unique();
    const name = `frame-${key}`;
    const page = await ScanPage.open<ScanPage>(
      html`<div>
        <form method="post" action="/fixture/receive/${key}" target=${name}>
          ${field()}<input name="school" value="De Wilg" /><button>Verstuur</button>
        </form>
        <iframe name=${name} title="Antwoord"></iframe>
      </div>`,
    );
    await complete(page);
    const form = page.element.closest('form')!;
    const frame = form.parentElement!.querySelector('iframe')!;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    form.querySelector('button')!.click();
    await loaded;
    const received = (await (await fetch(`/fixture/receive/${key}`)).json()) as { body: string }[];
    expect(received).to.have.length(1);
    const fields = new URLSearchParams(received[0]!.body);
    expect(fields.get('school')).to.equal('De Wilg');
    const posted = JSON.parse(fields.get('scan')!) as Response;
    expect(posted).to.include({ scan: 'proef', version: '2' });
    expect(posted.answers).to.deep.equal({ a: false, c: true });
    expect(posted).to.deep.equal(page.element.response);
  });

  it('is empty as long as nothing is filled in, and again when the answer is taken back', async () => {
    const { page, form } = await inForm();
    expect(sent(form)).to.equal('');
    await page.begin();
    await page.write('Hoeveel', '12');
    expect(response(form).answers).to.deep.equal({ n: 12 });
    await page.write('Hoeveel', '');
    expect(sent(form)).to.equal('');
  });

  it('holds what is asked, not what was answered before and is hidden now', async () => {
    const { page, form } = await inForm();
    await page.begin();
    await page.answer('tolk', 'Ja');
    await page.write('Hoe gaat', 'Goed');
    expect(response(form).answers).to.deep.equal({ a: true, b: 'Goed' });
    await page.answer('tolk', 'Nee');
    expect(response(form).answers).to.deep.equal({ a: false });
  });

  it('is what the start page says that happens with the answers', async () => {
    const { page } = await inForm();
    expect(page.text).to.contain(
      'Uw antwoorden gaan mee als u het formulier op deze pagina verstuurt. Wij bewaren niets.',
    );
    page.element.removeAttribute('name');
    await page.settled();
    expect(page.text, 'without a name it does not go along').to.contain('Wij bewaren en versturen niets.');
  });

  it('never holds what the visitor made of the result', async () => {
    const { page, form } = await inForm();
    await complete(page);
    const { session } = page.element;
    page.element.session = { ...session, workings: { ...session.workings, notes: 'Alleen voor ons' } };
    await page.settled();
    expect(sent(form)).not.to.contain('Alleen voor ons');
    expect(page.element.value).not.to.contain('Alleen voor ons');
  });

  it('can be set by the page, before the data is there as well', async () => {
    const value = JSON.stringify({ scan: 'proef', version: '2', id: 'kenmerk-1', answers: { a: true } });
    const { page, form } = await inForm();
    page.element.value = value;
    expect(response(form).answers, 'at once').to.deep.equal({ a: true });
    expect(response(form).id).to.equal('kenmerk-1');

    const early = document.createElement('samen-self-scan');
    early.value = value;
    early.data = SCAN;
    const other = new ScanPage(early);
    await other.shownIn(form);
    expect(JSON.parse(early.value)).to.have.property('id', 'kenmerk-1');
  });

  it('leaves what is being typed alone in a page that sets it again at every answer', async () => {
    const { page } = await inForm();
    const { element } = page;
    element.addEventListener('samen-answer', () => (element.value = String(element.value)));
    await page.begin();
    await page.answer('tolk', 'Ja');
    await page.write('Hoe gaat', 'Goed');
    await page.answer('tolk', 'Nee');
    for (const typed of ['1', '1,', '1,5']) await page.write('Hoeveel', typed);
    await page.answer('tolk', 'Ja');
    expect(element.response?.answers).to.deep.equal({ a: true, b: 'Goed', n: 1.5 });
    await page.write('Hoeveel', '-');
    expect(page.heading, 'an answer taken back is no reason to begin again').to.equal('Een');
  });

  it('stays when the page sets what is no response of this scan', async () => {
    const { page } = await inForm();
    await complete(page);
    const before = page.element.value;
    const warn = console.warn;
    const warned: unknown[] = [];
    console.warn = (...parts: unknown[]) => void warned.push(parts);
    try {
      for (const wrong of ['geen JSON', '{}', '{"scan":"andere","answers":{}}', '[1]'])
        page.element.value = wrong;
    } finally {
      console.warn = warn;
    }
    expect(page.element.value).to.equal(before);
    expect(warned).to.have.length(4);
    page.element.value = '';
    expect(page.element.value, 'an empty one empties').to.equal('');
  });

  it('is not sent without a name, when disabled, or in a fieldset that is', async () => {
    const { page, form } = await inForm();
    await complete(page);
    page.element.disabled = true;
    await page.settled();
    expect(sent(form)).to.equal(null);
    page.element.disabled = false;
    await page.settled();
    expect(sent(form)).to.be.a('string');
    page.element.removeAttribute('name');
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    page.element.setAttribute('name', 'scan');

    const fieldset = document.createElement('fieldset');
    form.append(fieldset);
    fieldset.append(page.element);
    fieldset.disabled = true;
    await page.settled();
    expect(sent(form)).to.equal(null);
    expect(page.element.disabled, 'its own attribute is as it was').to.equal(false);
    expect(page.question('koffie').choice('Nee').matches(':disabled'), 'nothing can be changed').to.equal(
      true,
    );
    fieldset.disabled = false;
    await page.settled();
    expect(page.question('koffie').choice('Nee').matches(':disabled')).to.equal(false);
    expect(response(form).answers).to.deep.equal({ a: false, c: true });
  });
});

describe('A scan that a form requires', () => {
  it('keeps the form back until it is complete, and says why', async () => {
    const { page, form } = await inForm({ required: true });
    expect(form.checkValidity()).to.equal(false);
    expect(page.element.validity?.valueMissing).to.equal(true);
    expect(page.element.validationMessage).to.equal('Vul eerst deze vragen in.');
    await page.begin();
    await page.answer('tolk', 'Nee');
    expect(form.checkValidity()).to.equal(false);
    expect(page.element.validationMessage).to.equal('Er is nog 1 vraag die u moet beantwoorden.');
    await page.next();
    await page.answer('koffie', 'Weet ik niet');
    expect(form.checkValidity(), '“weet ik niet” is an answer').to.equal(true);
    expect(page.element.validationMessage).to.equal('');
    expect(page.element.matches(':valid')).to.equal(true);
  });

  it('is asked for one answer at least when none has to be given', async () => {
    const data: ScanInput = {
      ...SCAN,
      themes: [{ id: 'x', title: 'X', questions: [{ id: 'a', kind: 'boolean', text: 'Tolk?' }] }],
    };
    const page = await ScanPage.open<ScanPage>(
      html`<form><samen-self-scan name="scan" required .data=${data}></samen-self-scan></form>`,
    );
    expect(page.element.checkValidity()).to.equal(false);
    await page.begin();
    await page.answer('Tolk', 'Ja');
    expect(page.element.checkValidity()).to.equal(true);
  });

  it('leads to the first question without an answer when the form is sent', async () => {
    const { page, form } = await inForm({ required: true, extra: html`<button>Verstuur</button>` });
    await page.begin();
    await page.answer('tolk', 'Nee');
    await page.back();
    let isSent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
    form.querySelector('button')!.focus();
    form.requestSubmit();
    await page.until(() => page.heading === 'Twee', 'the page of the question is there');
    expect(isSent).to.equal(false);
    expect(page.question('koffie').error).to.be.a('string');
    expect(page.focusIsInside).to.equal(true);
    expect(page.question('koffie').container?.contains(focused()), 'the focus is at the question').to.equal(
      true,
    );
  });

  it('moves nobody who only asks, nor who shows what is wrong in another way', async () => {
    const { page, form } = await inForm({ required: true });
    await page.begin();
    (document.activeElement as HTMLElement | null)?.blur();
    page.element.checkValidity();
    form.checkValidity();
    await aTimeout(30);
    expect(page.heading).to.equal('Een');
    expect(page.question('tolk').error, 'and calls nothing wrong').to.equal(undefined);
    page.element.addEventListener('invalid', (event) => event.preventDefault());
    form.reportValidity();
    await aTimeout(30);
    expect(page.question('tolk').error).to.equal(undefined);
  });

  it('does not keep a form back that does not require it', async () => {
    const { page, form } = await inForm();
    expect(form.checkValidity()).to.equal(true);
    await page.begin();
    await page.answer('tolk', 'Nee');
    expect(form.checkValidity()).to.equal(true);
  });

  it('lets nobody send a number that is none', async () => {
    const { page, form } = await inForm();
    await page.begin();
    await page.write('Hoeveel', 'veel');
    expect(form.checkValidity()).to.equal(false);
    expect(page.element.validity?.badInput).to.equal(true);
    expect(page.element.validationMessage).to.equal('Schrijf hier een getal, bijvoorbeeld 12.');
    await page.write('Hoeveel', '20');
    expect(form.checkValidity()).to.equal(true);
  });

  it('is not in the way when it is disabled', async () => {
    const { page, form } = await inForm({ required: true });
    page.element.disabled = true;
    await page.settled();
    expect(page.element.willValidate).to.equal(false);
    expect(form.checkValidity()).to.equal(true);
  });
});

describe('A form that is reset', () => {
  it('empties the scan, takes it to its start, and leaves the focus where it is', async () => {
    const { page, form } = await inForm({ extra: html`<button type="reset">Wis</button>` });
    await complete(page);
    const before = response(form).id;
    const reset = form.querySelector('button')!;
    reset.focus();
    reset.click();
    await page.until(() => sent(form) === '', 'it is empty');
    await page.settled();
    expect(page.find('button', 'Begin')).not.to.equal(undefined);
    expect(focused()).to.equal(reset);
    await complete(page);
    expect(response(form).id, 'what comes now is another response').not.to.equal(before);
  });
});

describe('What a browser brings back', () => {
  const state = {
    scan: 'proef',
    version: '2',
    id: 'kenmerk-2',
    answers: { a: false },
    workings: { notes: 'Vragen aan het team', rows: [], goal: '', plan: [] },
    step: { at: 'page', page: 'twee' },
  };

  it('is the answers, the notes and the page that the visitor was on', async () => {
    const { page, form } = await inForm();
    page.element.formStateRestoreCallback(JSON.stringify(state), 'restore');
    await page.until(() => page.heading === 'Twee', 'the page is there');
    expect(response(form)).to.deep.include({ id: 'kenmerk-2', answers: { a: false } });
    expect(page.element.session.workings.notes).to.equal('Vragen aan het team');
  });

  it('may come before the questions are there', async () => {
    const element = document.createElement('samen-self-scan');
    element.formStateRestoreCallback(JSON.stringify(state), 'restore');
    element.data = SCAN;
    const page = new ScanPage(element);
    const { form } = await inForm();
    await page.shownIn(form);
    await page.until(() => page.heading === 'Twee', 'the page is there');
  });

  it('is not believed when it makes no sense', async () => {
    const warn = console.warn;
    console.warn = () => undefined;
    try {
      const { page } = await inForm();
      for (const wrong of [
        '',
        'x',
        '{"scan":"proef"}',
        '{"scan":"proef","answers":{"a":"x"},"step":{"at":9}}',
      ])
        page.element.formStateRestoreCallback(wrong, 'restore');
      await page.settled();
      await aTimeout(20);
      expect(page.find('button', 'Begin')).not.to.equal(undefined);
      expect(page.element.value).to.equal('');
    } finally {
      console.warn = warn;
    }
  });

  it('reads as a response again', async () => {
    const { page, form } = await inForm();
    await complete(page);
    const restored = restore(page.element.document!, response(form));
    expect(restored).to.deep.include({ lost: [], otherVersion: false });
  });
});

describe('What else a form knows of its fields', () => {
  it('is there', async () => {
    const { page, form } = await inForm();
    const { element } = page;
    expect(element.form).to.equal(form);
    expect(form.elements.namedItem('scan')).to.equal(element);
    expect(element.type).to.equal('samen-self-scan');
    expect(element.willValidate).to.equal(true);
  });

  it('a label in the page, which moves the focus to the first field', async () => {
    const page = await ScanPage.open<ScanPage>(
      html`<form>
        <label for="de-scan">De scan</label>
        <samen-self-scan id="de-scan" name="scan" .data=${SCAN}></samen-self-scan>
      </form>`,
    );
    await page.begin();
    const label = page.element.closest('form')!.querySelector('label')!;
    expect([...(page.element.labels ?? [])]).to.deep.equal([label]);
    label.click();
    expect(page.focusIsInside).to.equal(true);
    (document.activeElement as HTMLElement).blur();
    page.element.focus();
    expect(nameOf(focused())).to.contain('Ja');
  });

  it('holds outside a form too, for a page that asks', async () => {
    const page = await ScanPage.open<ScanPage>(field({ required: true }));
    expect(page.element.form).to.equal(null);
    expect(page.element.checkValidity()).to.equal(false);
    await complete(page);
    expect(page.element.checkValidity()).to.equal(true);
  });

  it('follows the language of the element', async () => {
    const { page } = await inForm({ required: true, lang: 'en' });
    await page.until(() => page.speaks.language === 'en', 'it speaks English');
    const english = page.element.validationMessage;
    page.element.lang = 'nl';
    await page.until(() => page.speaks.language === 'nl', 'it speaks Dutch');
    expect(page.element.validationMessage).to.equal('Vul eerst deze vragen in.');
    expect(english).to.be.a('string').and.not.equal('');
  });
});
