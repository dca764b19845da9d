import { expect } from '@open-wc/testing';
import '../../src/elements/self-scan/define.js';
import type { ScanInput } from '../../src/model/scan/scan.js';
import { goBack, query, setAddress } from '../support/host-page.js';
import { ScanPage } from '../support/scan-page.js';

const SCAN: ScanInput = {
  id: 'samen',
  version: '1',
  title: 'Samen',
  language: 'nl',
  roles: [{ id: 'ouder', label: 'Ouder' }],
  themes: [
    {
      id: 'taal',
      title: 'Taal',
      questions: [
        { id: 'tolk', kind: 'boolean', text: 'Is er een tolk?', required: true },
        { id: 'wie', kind: 'text', text: 'Wie belt de tolk?' },
      ],
    },
    // A theme can be called like a step that is no page.
    {
      id: 'result',
      title: 'Uitkomsten',
      questions: [{ id: 'goed', kind: 'boolean', text: 'Gaat het goed?' }],
    },
  ],
};

beforeEach(async () => {
  await setAddress({});
  // One step back too many must not leave the page of the tests.
  history.pushState(null, '', location.href);
});
afterEach(() => setAddress({}));

async function open(attributes: Record<string, string> = { 'url-state': '' }): Promise<ScanPage> {
  const page = await ScanPage.with(attributes, SCAN);
  // Until it is there, Back would leave the page of the tests.
  await page.until(() => page.element.bring('address'), 'the address is followed');
  await page.settled();
  return page;
}
const goForward = async () => {
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.forward();
  await gone;
  await new Promise((resolve) => setTimeout(resolve));
};

describe('The step of a scan in the address', () => {
  it('stays at the start after a reload when the answers are on the device: an empty page would look like loss', async () => {
    const KEY = 'samen-scan:samen';
    const saved = { scan: 'samen', version: '1', id: 'kenmerk-1', answers: { tolk: true } };
    localStorage.setItem(KEY, JSON.stringify(saved));
    try {
      await setAddress({ query: { 'samen-step': 'taal' } });
      const page = await open({ 'url-state': '', storage: 'device' });
      expect(page.find('button', 'Begin')).to.exist;
      await page.until(() => page.find('button', /^Ga verder waar u was/), 'the offer is there');
      // What asks for a step that has come within reach takes it up, also when that is no longer looked at.
      page.element.remove();
    } finally {
      localStorage.removeItem(KEY);
    }
  });

  it('follows the visitor, and holds nothing of what they fill in', async () => {
    const page = await open();
    expect(query()).to.deep.equal({});
    await page.begin('Ouder');
    expect(query()).to.deep.equal({ 'samen-step': ['taal'] });
    await page.answer('Is er een tolk?', 'Ja');
    await page.write('Wie belt de tolk?', 'Mevrouw De Vries');
    await page.next();
    expect(query()).to.deep.equal({ 'samen-step': ['~result'] });
    await page.toCheck();
    expect(query()).to.deep.equal({ 'samen-step': ['check'] });
    await page.toResult();
    expect(query()).to.deep.equal({ 'samen-step': ['result'] });
    expect(location.href).to.not.match(/ouder|Vries|tolk|true/i);
  });

  it('lets Back go to the page before, and Forward on again, with the answers and the focus', async () => {
    const page = await open();
    await page.begin();
    await page.answer('Is er een tolk?', 'Ja');
    await page.next();
    expect(page.heading).to.equal('Uitkomsten');
    await goBack();
    await page.settled();
    expect(page.heading).to.equal('Taal');
    expect(page.question('Is er een tolk?').chosen()).to.deep.equal(['Ja']);
    expect(page.focusedName).to.equal('Taal');
    await goBack();
    await page.settled();
    expect(page.heading).to.equal('Samen');
    await goForward();
    await goForward();
    await page.settled();
    expect(page.heading).to.equal('Uitkomsten');
    expect(query()).to.deep.equal({ 'samen-step': ['~result'] });
  });

  it('makes one entry for a step, and none for an answer', async () => {
    const page = await open();
    const before = history.length;
    await page.begin();
    await page.answer('Is er een tolk?', 'Ja');
    await page.write('Wie belt de tolk?', 'De mentor');
    expect(history.length).to.equal(before + 1);
  });

  it('keeps what else stands in the address', async () => {
    await setAddress({ query: { klas: '3', 'gids-q': 'taal' } });
    const page = await open();
    await page.begin();
    expect(query()).to.deep.equal({ klas: ['3'], 'gids-q': ['taal'], 'samen-step': ['taal'] });
  });

  it('has a name of its own where two scans stand on a page', async () => {
    const page = await open({ 'url-state': 'scan2' });
    await page.begin();
    expect(query()).to.deep.equal({ 'scan2-step': ['taal'] });
  });
});

describe('A page that is opened with a step in its address', () => {
  const openAt = async (step: string) => {
    await setAddress({ query: { 'samen-step': step } });
    const page = await open();
    await page.until(
      () => query()['samen-step']?.[0] !== step || page.element.session.step.at !== 'start',
      'it is read',
    );
    await page.settled();
    return page;
  };

  for (const [step, heading, says] of [
    ['taal', 'Taal', 'taal'],
    ['~result', 'Uitkomsten', '~result'],
    ['result', 'Samen', undefined],
    ['check', 'Samen', undefined],
    ['weg', 'Samen', undefined],
    ['<script>', 'Samen', undefined],
    ['__proto__', 'Samen', undefined],
  ] as const)
    it(`shows “${heading}” for “${step}”, as long as nothing is filled in`, async () => {
      const page = await openAt(step);
      await page.until(() => page.heading === heading, `${heading} is shown`);
      expect(query()['samen-step']?.[0]).to.equal(says);
    });

  it('does not take the focus', async () => {
    const page = await openAt('taal');
    await page.until(() => page.heading === 'Taal', 'the questions are there');
    expect(page.focusIsInside).to.be.false;
  });

  it('goes to the result when the answers come back after all', async () => {
    const page = await openAt('result');
    page.element.takeOver({ answers: { tolk: true }, wishes: {}, others: {}, role: undefined });
    await page.until(() => page.element.session.step.at === 'result', 'the result is there');
    expect(query()).to.deep.equal({ 'samen-step': ['result'] });
  });

  it('goes to the answers when something that is needed lacks', async () => {
    const page = await openAt('result');
    page.element.takeOver({ answers: { goed: true }, wishes: {}, others: {}, role: undefined });
    await page.until(() => page.element.session.step.at === 'check', 'the answers are there');
    expect(query()).to.deep.equal({ 'samen-step': ['check'] });
  });

  it('does not throw back a visitor who has gone on meanwhile', async () => {
    const page = await openAt('result');
    await page.begin();
    await page.answer('Is er een tolk?', 'Ja');
    expect(page.heading).to.equal('Taal');
  });
});

describe('A scan that leaves the address alone', () => {
  for (const [when, attributes] of [
    ['the page did not ask for it', {}],
    [
      'a visitor must be able to leave without a trace',
      { 'url-state': '', 'quick-exit': 'https://weer.example/' },
    ],
  ] as const)
    it(`when ${when}`, async () => {
      await setAddress({ query: { 'samen-step': 'taal' } });
      const before = history.length;
      const page = await open(attributes);
      expect(page.heading).to.equal('Samen');
      await page.begin();
      await page.answer('Is er een tolk?', 'Ja');
      await page.next();
      expect(query()).to.deep.equal({ 'samen-step': ['taal'] });
      expect(history.length).to.equal(before);
    });

  it('when the browser forbids it: nothing breaks', async () => {
    const { pushState, replaceState } = history;
    const forbidden = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    history.pushState = history.replaceState = forbidden;
    try {
      const page = await open();
      await page.begin();
      expect(page.heading).to.equal('Taal');
    } finally {
      Object.assign(history, { pushState, replaceState });
      delete (history as Partial<History>).pushState;
      delete (history as Partial<History>).replaceState;
    }
  });
});
