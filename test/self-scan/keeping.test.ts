import { aTimeout, expect } from '@open-wc/testing';
import '../../src/define.js';
import type { Response, ScanInput } from '../../src/model/scan/scan.js';
import { Downloads, standIn } from '../internal/take-along/take-along-page.js';
import { textOf } from '../support/element-page.js';
import { keptOnDevice } from '../support/host-page.js';
import { ScanPage } from '../support/scan-page.js';

/* Answers that a visitor keeps: on the device, in a file, and how they come back; and that nothing is kept without asking. */

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
        {
          id: 'm',
          kind: 'multiple',
          text: 'Met wie?',
          options: [
            { id: 'bieb', label: 'Bibliotheek' },
            { id: 'club', label: 'Sportclub' },
          ],
        },
      ],
    },
    { id: 'twee', title: 'Twee', questions: [{ id: 'c', kind: 'boolean', text: 'Is er koffie?' }] },
  ],
};
const KEY = 'samen-scan:proef';
const DEVICE = { storage: 'device' };

const stored = () =>
  JSON.parse(localStorage.getItem(KEY) ?? 'null') as (Response & { earlier?: Response }) | null;
const store = (value: unknown) =>
  localStorage.setItem(KEY, typeof value === 'string' ? value : JSON.stringify(value));
const SAVED = {
  scan: 'proef',
  version: '2',
  id: 'kenmerk-0001',
  date: '2026-11-21',
  language: 'nl',
  answers: { a: true },
};

/** What another tab writes, and what this one hears of it. */
function otherTab(value: unknown): void {
  if (value === null) localStorage.removeItem(KEY);
  else store(value);
  dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: localStorage.getItem(KEY) }));
}

class KeepingPage extends ScanPage {
  /** What stands in the part about keeping. */
  get keeping(): string {
    return [...this.root.querySelectorAll<HTMLElement>('.keeping')].map(textOf).join(' ');
  }

  /** Chooses a file, as the browser's own dialog does. */
  async open(contents: unknown, name = 'antwoorden.json'): Promise<void> {
    const text = typeof contents === 'string' ? contents : JSON.stringify(contents);
    this.choose(new File([text], name, { type: 'application/json' }));
    await aTimeout(20);
    await this.settled();
  }

  choose(...files: File[]): void {
    const input = this.root.querySelector<HTMLInputElement>('.keeping input[type=file]')!;
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async drop(file: File, place = '.keeping'): Promise<DragEvent> {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    this.root.querySelector(place)!.dispatchEvent(event);
    await aTimeout(20);
    await this.settled();
    return event;
  }
}

async function at(attributes: Record<string, string> = {}, data: ScanInput = SCAN): Promise<KeepingPage> {
  const { element } = await ScanPage.with(attributes, data);
  const page = new KeepingPage(element);
  await page.until(() => page.keeping !== '', 'the part about keeping is there');
  return page;
}

/** On the first page, with an answer. */
async function answering(attributes: Record<string, string> = DEVICE): Promise<KeepingPage> {
  const page = await at(attributes);
  await page.begin();
  await page.answer('tolk', 'Ja');
  return page;
}

async function keeping(): Promise<KeepingPage> {
  const page = await answering();
  await page.press('Bewaar op dit apparaat');
  return page;
}

const saved = (page: KeepingPage, answers: object) =>
  page.until(
    () => JSON.stringify(stored()?.answers) === JSON.stringify(answers),
    `${JSON.stringify(answers)} is kept, not ${JSON.stringify(stored()?.answers)}`,
  );

beforeEach(() => localStorage.removeItem(KEY));
afterEach(() => localStorage.removeItem(KEY));

describe('Answers that nobody asked to keep', () => {
  it('are nowhere on the device, whatever the visitor does', async () => {
    for (const attributes of [{}, DEVICE] as Record<string, string>[]) {
      const page = await answering(attributes);
      await page.next();
      dispatchEvent(new Event('pagehide'));
      await aTimeout(500);
      expect(keptOnDevice()).to.deep.equal([]);
      page.element.remove();
    }
  });

  it('are said to stay, in words that hold for this page', async () => {
    const note = async (attributes: Record<string, string>) =>
      textOf((await at(attributes)).element.shadowRoot!.querySelector<HTMLElement>('.privacy'));
    expect(await note({})).to.equal('Uw antwoorden blijven op dit apparaat. Wij bewaren en versturen niets.');
    expect(await note(DEVICE)).to.equal(
      'Uw antwoorden blijven op dit apparaat. Wij versturen niets. Wij bewaren alleen iets als u daarvoor kiest.',
    );
    expect(await note({ action: '/ontvangen' })).to.equal(
      'Uw antwoorden blijven op dit apparaat, tot u ze zelf verstuurt. Wij bewaren niets.',
    );
  });

  it('are not offered to the device where the page does not want that', async () => {
    const page = await answering({});
    expect(page.find('button', 'Bewaar op dit apparaat')).to.equal(undefined);
  });
});

describe('Answers that are kept on the device', () => {
  it('are there at once, and every change after that', async () => {
    const page = await keeping();
    expect(stored()?.answers).to.deep.equal({ a: true });
    expect(page.focusedName).to.contain('Uw antwoorden staan op dit apparaat.');
    await page.answer('Met wie', 'Sportclub');
    await saved(page, { a: true, m: ['club'] });
  });

  it('are written when the page goes, without waiting', async () => {
    const page = await keeping();
    await page.answer('Met wie', 'Bibliotheek');
    dispatchEvent(new Event('pagehide'));
    expect(stored()?.answers).to.deep.equal({ a: true, m: ['bieb'] });
    await page.answer('Met wie', 'Sportclub');
    page.element.remove();
    expect(stored()?.answers, 'when the element goes').to.deep.equal({ a: true, m: ['bieb', 'club'] });
  });

  it('are left alone by an element that is gone', async () => {
    const page = await keeping();
    page.element.remove();
    otherTab({ ...SAVED, answers: { a: false } });
    page.element.session = {
      ...page.element.session,
      filled: { ...page.element.session.filled, answers: { a: true, c: true } },
    };
    dispatchEvent(new Event('pagehide'));
    await aTimeout(500);
    expect(stored()?.answers).to.deep.equal({ a: false });
  });

  it('come back where the visitor was, with the notes', async () => {
    const first = await keeping();
    await first.next();
    const { session } = first.element;
    first.element.session = { ...session, workings: { ...session.workings, notes: 'Samen bespreken' } };
    await first.settled();
    first.element.remove();

    const page = await at(DEVICE);
    const { id } = stored()!;
    await page.press(/^Ga verder waar u was \(\d+ \S+ \d{4}\)$/);
    await page.there();
    expect(page.heading).to.equal('Twee');
    expect(page.announced).to.equal('Uw antwoorden staan er weer.');
    expect(page.element.session.workings.notes).to.equal('Samen bespreken');
    expect(page.element.response?.id, 'the same response').to.equal(id);
    await page.answer('koffie', 'Ja');
    await saved(page, { a: true, c: true });
  });

  it('can be wiped, after a question, and put back', async () => {
    const page = await keeping();
    await page.press('Wis van dit apparaat');
    expect(stored(), 'not yet').not.to.equal(null);
    await page.press('Nee, laat ze staan');
    expect(stored()).not.to.equal(null);
    await page.press('Wis van dit apparaat');
    await page.press('Ja, wis ze');
    expect(keptOnDevice()).to.deep.equal([]);
    expect(page.keeping).to.contain('Gewist.');
    expect(page.question('tolk').chosen(), 'what is on the page stays').to.deep.equal(['Ja']);
    await page.press('Maak dat ongedaan');
    expect(stored()?.answers).to.deep.equal({ a: true });
    await page.answer('tolk', 'Nee');
    await saved(page, { a: false });
  });

  it('are not written any more once they were wiped', async () => {
    const page = await keeping();
    await page.press('Wis van dit apparaat');
    await page.press('Ja, wis ze');
    await page.answer('tolk', 'Nee');
    dispatchEvent(new Event('pagehide'));
    await aTimeout(500);
    expect(keptOnDevice()).to.deep.equal([]);
  });

  it('stay for whoever begins again, until there are new ones', async () => {
    store(SAVED);
    const page = await at(DEVICE);
    await page.press('Begin opnieuw');
    expect(stored()?.id).to.equal('kenmerk-0001');
    await page.press('Maak dat ongedaan');
    expect(page.find('button', /^Ga verder waar u was/), 'the way back').not.to.equal(undefined);
    await page.press('Begin opnieuw');
    await page.begin();
    await page.answer('tolk', 'Nee');
    await saved(page, { a: false });
    expect(stored()?.id).not.to.equal('kenmerk-0001');
  });

  it('of whoever began again by accident come back, and so does what was filled in since', async () => {
    store(SAVED);
    const page = await at(DEVICE);
    await page.press('Begin opnieuw');
    await page.begin();
    await page.answer('tolk', 'Nee');
    await saved(page, { a: false });
    await page.press('Maak dat ongedaan');
    expect(stored()?.answers).to.deep.equal({ a: true });
    await page.press('Maak dat ongedaan');
    expect(page.element.response?.answers).to.deep.equal({ a: false });
    await saved(page, { a: false });
  });

  it('do not push aside what was filled in before they were taken up: that has a way back', async () => {
    store(SAVED);
    const page = await at(DEVICE);
    await page.begin();
    await page.answer('tolk', 'Nee');
    await page.back();
    await page.press(/^Ga verder waar u was/);
    await page.there();
    expect(page.element.response?.answers).to.deep.equal({ a: true });
    await page.press('Maak dat ongedaan');
    expect(page.element.response?.answers).to.deep.equal({ a: false });
    await aTimeout(450);
    expect(stored()?.answers, 'what stands there stays').to.deep.equal({ a: true });
  });

  it('hold what is hidden now as well: whoever goes back finds it again', async () => {
    const [first, second] = SCAN.themes;
    const asked = {
      id: 'b',
      kind: 'text',
      text: 'Hoe gaat dat?',
      showIf: { question: 'a', is: true },
    } as const;
    const scan = { ...SCAN, themes: [{ ...first!, questions: [...first!.questions, asked] }, second!] };
    const page = await at(DEVICE, scan);
    await page.begin();
    await page.answer('tolk', 'Ja');
    await page.write('Hoe gaat', 'Goed');
    await page.answer('tolk', 'Nee');
    await page.press('Bewaar op dit apparaat');
    page.element.remove();
    const later = await at(DEVICE, scan);
    await later.press(/^Ga verder waar u was/);
    expect(later.element.response?.answers, 'hidden is not answered').to.deep.equal({ a: false });
    await later.answer('tolk', 'Ja');
    expect(later.element.response?.answers).to.deep.equal({ a: true, b: 'Goed' });
  });

  it('of the same response are not put over newer ones without asking', async () => {
    store({ ...SAVED, answers: { a: true, c: true } });
    const page = await at(DEVICE);
    await page.open(SAVED);
    await page.press('Ga verder');
    await page.press('Bewaar op dit apparaat');
    expect(page.keeping).to.contain('Op dit apparaat staan al antwoorden van 21 november 2026.');
    expect(stored()?.answers).to.deep.equal({ a: true, c: true });
  });

  it('are still compared with after they were wiped and put back', async () => {
    const earlier = { ...SAVED, id: 'kenmerk-0000', answers: { a: false } };
    store({ ...SAVED, earlier, step: { at: 'page', page: 'een' } });
    const page = await at(DEVICE);
    await page.press(/^Ga verder waar u was/);
    await page.there();
    await page.press('Wis van dit apparaat');
    await page.press('Ja, wis ze');
    expect(keptOnDevice()).to.deep.equal([]);
    await page.press('Maak dat ongedaan');
    await page.answer('tolk', 'Nee');
    await saved(page, { a: false });
    expect(stored()?.earlier?.answers).to.deep.equal({ a: false });
  });

  it('are compared with later, when they were finished', async () => {
    store({ ...SAVED, done: true });
    const page = await at(DEVICE);
    await page.press('Begin opnieuw');
    await page.begin();
    await page.answer('tolk', 'Nee');
    await saved(page, { a: false });
    expect(page.element.bring('keeping')?.earlier).to.deep.include({
      id: 'kenmerk-0001',
      answers: { a: true },
    });
    page.element.remove();
    const later = await at(DEVICE);
    await later.press(/^Ga verder waar u was/);
    expect(later.element.bring('keeping')?.earlier?.answers).to.deep.equal({ a: true });
  });

  it('are never put over others without asking', async () => {
    store(SAVED);
    const page = await at(DEVICE);
    await page.begin();
    await page.answer('tolk', 'Nee');
    await page.press('Bewaar op dit apparaat');
    expect(page.keeping).to.contain('Op dit apparaat staan al antwoorden van 21 november 2026.');
    expect(stored()?.answers).to.deep.equal({ a: true });
    await page.press('Ja, vervang ze');
    expect(stored()?.answers).to.deep.equal({ a: false });
    await page.press('Maak dat ongedaan');
    expect(stored()?.answers).to.deep.equal({ a: true });
  });

  it('stay when a form is emptied', async () => {
    const page = await keeping();
    page.element.formResetCallback();
    await page.settled();
    await aTimeout(500);
    expect(stored()?.answers).to.deep.equal({ a: true });
    expect(page.find('button', /^Ga verder waar u was/)).not.to.equal(undefined);
  });

  it('are not mixed up with those of another scan', async () => {
    store(SAVED);
    const page = await at(DEVICE, { ...SCAN, id: 'andere' });
    expect(page.find('button', /^Ga verder waar u was/)).to.equal(undefined);
    page.element.data = SCAN;
    await page.until(() => page.find('button', /^Ga verder waar u was/), 'the offer follows the scan');
  });
});

describe('What stands on the device', () => {
  it('of another version comes back as far as it fits, and what does not is named', async () => {
    store({
      ...SAVED,
      version: '1',
      answers: { a: true, m: ['bieb', 'weg'], c: 'vaak', oud: 3 },
      step: { at: 'page', page: 'weg' },
    });
    const page = await at(DEVICE);
    await page.press(/^Ga verder waar u was/);
    await page.there();
    expect(page.keeping).to.contain('De scan is sindsdien veranderd.');
    expect(page.keeping).to.contain('Bij deze vragen past uw antwoord niet meer: Met wie? Is er koffie?');
    expect(page.keeping).to.contain('1 vraag is er niet meer: oud');
    expect(page.focusedName, 'it is read').to.contain('staan er weer');
    await page.press('Ga verder');
    expect(page.heading).to.equal('Twee');
    expect(page.element.response?.answers).to.deep.equal({ a: true, m: ['bieb'] });
  });

  it('and makes no sense is told, and left there', async () => {
    for (const wrong of ['geen JSON', '[]', { ...SAVED, scan: 'andere' }, { ...SAVED, answers: 7 }]) {
      store(wrong);
      const before = localStorage.getItem(KEY);
      const page = await at(DEVICE);
      expect(page.keeping).to.contain('Op dit apparaat staat iets bewaard, maar we kunnen het niet lezen.');
      await page.begin();
      await page.answer('tolk', 'Ja');
      await aTimeout(450);
      expect(localStorage.getItem(KEY)).to.equal(before);
      page.element.remove();
    }
  });

  it('was tampered with and does no harm', async () => {
    store({
      ...SAVED,
      id: '<script>',
      date: 'gisteren',
      role: 7,
      answers: JSON.parse('{"a":{"x":1},"m":["bieb","bieb",9],"__proto__":true,"constructor":"x"}') as object,
      wishes: [],
      others: 'x',
      workings: { notes: 5, rows: 'x', plan: [null, { id: '"', what: {} }] },
      step: { at: 'page', page: ['x'] },
      earlier: { scan: 'proef' },
      done: 'ja',
    });
    const page = await at(DEVICE);
    await page.press('Ga verder waar u was');
    expect(page.element.response?.answers).to.deep.equal({ m: ['bieb'] });
    expect(page.element.response?.id).not.to.contain('<');
    expect(page.element.session.workings).to.deep.equal({ notes: '', rows: [], goal: '', plan: [] });
    expect(page.element.bring('keeping')?.earlier).to.equal(undefined);
  });
});

describe('Two tabs', () => {
  it('never write over each other: the visitor chooses', async () => {
    const page = await keeping();
    const { id } = stored()!;
    otherTab({ ...SAVED, id, answers: { a: false } });
    await page.settled();
    expect(page.announced).to.equal('In een ander tabblad zijn de antwoorden veranderd.');
    expect(page.question('tolk').chosen(), 'nothing changes by itself').to.deep.equal(['Ja']);
    await page.answer('Met wie', 'Sportclub');
    dispatchEvent(new Event('pagehide'));
    await aTimeout(450);
    expect(stored()?.answers, 'undecided, nothing is written').to.deep.equal({ a: false });
    await page.press('De antwoorden die hier staan');
    expect(stored()?.answers).to.deep.equal({ a: true, m: ['club'] });

    otherTab({ ...SAVED, id, answers: { a: false } });
    await page.settled();
    await page.press('De antwoorden uit het andere tabblad');
    expect(page.element.response?.answers).to.deep.equal({ a: false });
    await page.press('Maak dat ongedaan');
    expect(page.element.response?.answers).to.deep.equal({ a: true, m: ['club'] });
  });

  it('are asked even when the news of the other one has not come yet', async () => {
    const page = await keeping();
    store({ ...SAVED, id: stored()!.id, answers: { a: false } });
    await page.answer('Met wie', 'Sportclub');
    await page.until(() => page.find('button', 'De antwoorden uit het andere tabblad'), 'it is asked');
    expect(stored()?.answers).to.deep.equal({ a: false });
  });

  it('stay apart while something else is done first', async () => {
    const page = await keeping();
    const downloads = new Downloads();
    otherTab({ ...SAVED, id: stored()!.id, answers: { a: false } });
    await page.settled();
    expect(page.keeping, 'nothing is kept now').not.to.contain('Veranderingen bewaren we vanzelf.');
    await page.click('button', 'Later verdergaan met een bestand');
    await page.press('Bewaar als bestand');
    downloads.release();
    await page.answer('Met wie', 'Sportclub');
    await aTimeout(450);
    expect(stored()?.answers).to.deep.equal({ a: false });
    expect(page.find('button', 'De antwoorden uit het andere tabblad'), 'it is still asked').to.exist;
  });

  it('are not told that answers were wiped when something else was', async () => {
    const page = await keeping();
    dispatchEvent(new StorageEvent('storage', { key: null, storageArea: sessionStorage }));
    await page.answer('tolk', 'Nee');
    await saved(page, { a: false });
  });

  it('are not bothered when both hold the same', async () => {
    const page = await keeping();
    otherTab({ ...stored(), step: { at: 'check' } });
    await page.settled();
    expect(page.find('button', 'De antwoorden die hier staan')).to.equal(undefined);
    await page.answer('tolk', 'Nee');
    await saved(page, { a: false });
  });

  it('hear it when the other one wiped', async () => {
    const page = await keeping();
    otherTab(null);
    await page.settled();
    expect(page.announced).to.equal('Uw antwoorden zijn van dit apparaat gewist.');
    expect(page.question('tolk').chosen()).to.deep.equal(['Ja']);
    await page.answer('tolk', 'Nee');
    await aTimeout(450);
    expect(keptOnDevice(), 'wiped is wiped').to.deep.equal([]);
    await page.press('Bewaar op dit apparaat');
    expect(stored()?.answers).to.deep.equal({ a: false });
  });
});

describe('A device that keeps nothing', () => {
  it('because it is full: says so, and offers a file', async () => {
    const release = standIn(Storage.prototype, 'setItem', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const downloads = new Downloads();
    try {
      const page = await answering();
      await page.press('Bewaar op dit apparaat');
      expect(page.keeping).to.contain('Op dit apparaat is geen plek meer.');
      await page.press('Bewaar als bestand');
      expect(downloads.files).to.have.length(1);
    } finally {
      downloads.release();
      release();
    }
  });

  it('when it fills up later: what could not be kept is kept as soon as there is room', async () => {
    const page = await keeping();
    const release = standIn(Storage.prototype, 'setItem', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await page.answer('Met wie', 'Sportclub');
    await page.until(() => page.keeping.includes('geen plek meer'), 'it is told');
    expect(page.announced).to.equal('Bewaren op dit apparaat lukt niet.');
    release();
    await page.answer('Met wie', 'Bibliotheek');
    await saved(page, { a: true, m: ['bieb', 'club'] });
    expect(page.keeping).not.to.contain('geen plek meer');
  });

  it('in a sandboxed frame: the scan works, says so, and offers a file', async () => {
    const script = `
      import '${location.origin}/src/elements/self-scan/define.ts';
      const errors = [];
      addEventListener('error', ({ message }) => errors.push(message));
      addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      const scan = document.createElement('samen-self-scan');
      scan.storage = 'device';
      scan.data = ${JSON.stringify(SCAN)};
      document.body.append(scan);
      const until = async (seen) => { for (let i = 0; i < 300 && !seen(); i++) await new Promise((r) => setTimeout(r, 20)); };
      const text = () => scan.shadowRoot?.textContent ?? '';
      await until(() => text().includes('Open een bestand'));
      scan.session = { ...scan.session, filled: { ...scan.session.filled, answers: { a: true } }, step: { at: 'page', page: 'een' } };
      await until(() => text().includes('Met wie'));
      parent.postMessage({ text: text().replace(/\\s+/g, ' '), errors }, '*');`;
    const heard = new Promise<{ text: string; errors: string[] }>((resolve) =>
      addEventListener('message', ({ data }) => resolve(data as never), { once: true }),
    );
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<!doctype html><html lang="nl"><body><script type="module">${script}</script></body></html>`;
    document.body.append(frame);
    const { text, errors } = await heard;
    frame.remove();
    expect(errors).to.deep.equal([]);
    expect(text).to.contain('Op dit apparaat bewaren kan hier niet.');
    expect(text).to.contain('Bewaar als bestand');
  });
});

describe('A file', () => {
  it('holds the answers and what the visitor made of them, under a name that says what it is', async () => {
    const downloads = new Downloads();
    try {
      const page = await answering({});
      const { session } = page.element;
      page.element.session = { ...session, workings: { ...session.workings, notes: 'Bespreken' } };
      await page.click('button', 'Later verdergaan met een bestand');
      await page.press('Bewaar als bestand');
      expect(page.keeping).to.contain('Kijk bij uw downloads.');
      const [file] = downloads.files;
      expect(file!.name).to.match(/^Proefscan-\d{4}-\d{2}-\d{2}\.json$/);
      const text = await file!.text;
      const { workings, ...response } = JSON.parse(text) as Response & { workings: { notes: string } };
      expect(response).to.deep.equal(page.element.response);
      expect(workings.notes).to.equal('Bespreken');
      page.element.remove();

      const other = await at({});
      await other.open(text);
      expect(other.keeping).to.contain('staan er weer.');
      expect(other.element.session.workings.notes).to.equal('Bespreken');
      await other.press('Ga verder');
      expect(other.heading, 'at the first page that is not done').to.equal('Een');
    } finally {
      downloads.release();
    }
    expect(keptOnDevice()).to.deep.equal([]);
  });

  it('is taken wherever it is dropped, and the browser does not open it', async () => {
    for (const place of ['.keeping', '.title']) {
      const page = await at();
      const event = await page.drop(new File([JSON.stringify(SAVED)], 'x.json'), place);
      expect(event.defaultPrevented).to.equal(true);
      expect(page.element.response?.answers).to.deep.equal({ a: true });
    }
  });

  it('does not push aside what is there, unless the visitor says so; and that can be undone', async () => {
    const page = await answering({});
    const { id } = page.element.response!;
    await page.open({ ...SAVED, answers: { a: false } });
    expect(page.focusedName).to.contain('U hebt hier al antwoorden.');
    await page.press('De antwoorden die hier staan');
    expect(page.element.response).to.deep.include({ id, answers: { a: true } });
    await page.open({ ...SAVED, answers: { a: false } });
    await page.press('De antwoorden uit het bestand');
    expect(page.element.response).to.deep.include({ id: 'kenmerk-0001', answers: { a: false } });
    await page.press('Maak dat ongedaan');
    expect(page.element.response).to.deep.include({ id, answers: { a: true } });
  });

  const REFUSALS: [string, string | object, string][] = [
    ['of another scan', { ...SAVED, scan: 'thuis-en-school' }, 'een andere scan: “thuis-en-school”'],
    ['that is no JSON', 'PK\u0003\u0004', 'In dit bestand staan geen antwoorden.'],
    ['that holds something else', { partners: [] }, 'In dit bestand staan geen antwoorden.'],
    ['that holds nothing', '', 'In dit bestand staan geen antwoorden.'],
    ['that is far too large', ' '.repeat(1_000_001), 'Dit bestand is te groot'],
  ];
  for (const [name, contents, message] of REFUSALS)
    it(`${name} is refused, and says why`, async () => {
      const page = await answering({});
      await page.open(contents);
      expect(page.keeping).to.contain(message);
      expect(page.focusedName).to.contain(message);
      expect(page.element.response?.answers).to.deep.equal({ a: true });
    });

  it('comes alone', async () => {
    const page = await at();
    const file = new File([JSON.stringify(SAVED)], 'x.json');
    page.choose(file, file);
    await page.until(() => page.keeping.includes('Kies één bestand.'), 'it is told');
  });

  it('changes nothing in a scan that is disabled', async () => {
    const page = await at({ disabled: '' });
    expect(page.get<HTMLButtonElement>('button', 'Open een bestand').disabled).to.equal(true);
    await page.drop(new File([JSON.stringify(SAVED)], 'x.json'));
    expect(page.element.response?.answers).to.deep.equal({});
  });

  it('can be saved where all answers are looked over', async () => {
    const page = await answering({});
    await page.toCheck();
    await page.until(() => page.find('button', 'Later verdergaan met een bestand'), 'it is offered');
    await page.click('button', 'Later verdergaan met een bestand');
    expect(page.find('button', 'Bewaar als bestand')).not.to.equal(undefined);
  });
});
