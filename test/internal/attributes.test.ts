import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { attributeProblems } from '../../src/internal/builder/attributes.js';

const FORMATS = ['ics', 'json'];

function problemsOf(attributes: Record<string, string>, tag = 'samen-activity-calendar') {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return attributeProblems(element, FORMATS);
}

describe('An attribute of an element', () => {
  const wrong: [name: string, value: string, cure: string][] = [
    ['scr', 'agenda.json', 'Bedoelt u “src”?'],
    ['headinglevel', '3', 'Bedoelt u “heading-level”?'],
    ['bulider', '', 'Bedoelt u “builder”?'],
    ['view', 'mont', 'Bedoelt u “month”?'],
    ['view', 'jaar', 'Kies uit: list, week, month.'],
    ['format', 'xml', 'Kies uit: auto, ics, json.'],
    ['timezone', 'Amsterdam', 'Schrijf een naam als Europe/Amsterdam.'],
    ['date', '3-11-2026', 'Schrijf een dag als 2026-11-03.'],
    ['limit', 'alles', 'Schrijf een getal boven 0.'],
    ['refresh', '5 min', 'Schrijf een aantal minuten, ten minste 1.'],
    ['max-bytes', '1.000.000', 'Schrijf een aantal bytes, zonder punten.'],
    ['heading-level', '9', 'Schrijf een getal van 1 tot en met 6.'],
  ];
  for (const [name, value, cure] of wrong)
    it(`${name}="${value}" is told of: ${cure}`, () => {
      const problems = problemsOf({ [name]: value });
      expect(problems.map(({ path, hint }) => [path, hint])).to.deep.equal([[`attribuut “${name}”`, cure]]);
    });

  it('has its own words in each element', () => {
    const told = (attributes: Record<string, string>) =>
      problemsOf(attributes, 'samen-options-infographic').map(({ hint }) => hint);
    expect(told({ view: 'month' })).to.deep.equal(['Kies uit: route, list, triangle, roles, moments.']);
    expect(told({ perspective: 'shcool' })).to.deep.equal(['Bedoelt u “school”?']);
    expect(told({ view: 'list', perspective: 'care', current: 'x' })).to.deep.equal([]);
  });

  it('is left alone when it is right, or not ours', () => {
    const attributes = {
      src: 'a.json',
      view: 'week',
      format: 'ICS',
      timezone: 'America/Paramaribo',
      date: '2026-11-03',
      limit: '5',
      refresh: '',
      'url-state': 'agenda',
      lang: 'ar',
      class: 'x',
      'filter-audience': 'parent',
      'data-src': 'x',
      'aria-label': 'x',
      onclick: 'x',
      _ngcontent: '',
      'wire:id': 'x',
    };
    expect(problemsOf(attributes)).to.deep.equal([]);
    expect(problemsOf({ layout: 'list', partner: 'x' }, 'samen-partner-card')).to.deep.equal([]);
  });

  it('is told of in the builder’s view', async () => {
    const element = document.createElement('samen-activity-calendar');
    element.setAttribute('vieuw', 'month');
    element.builder = true;
    element.data = { activities: [] };
    document.body.append(element);
    const text = () => element.shadowRoot?.querySelector('.builder')?.textContent ?? '';
    for (let tries = 0; tries < 200 && !text().includes('“view”'); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(text()).to.contain('attribuut “vieuw”').and.to.contain('Bedoelt u “view”?');
    element.remove();
  });
});

describe('An element that nobody gives data', () => {
  let log: string[];
  const { error } = console;
  beforeEach(() => {
    log = [];
    console.error = (...parts: unknown[]) => void log.push(parts.join(' '));
  });
  afterEach(() => (console.error = error));

  async function shown(attributes: Record<string, string>, fallback = '') {
    const element = document.createElement('samen-activity-calendar');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.innerHTML = fallback;
    document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const words = (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
    const slot = element.shadowRoot?.querySelector('slot');
    const seen = { words, hasFallback: !!slot && !slot.hidden };
    element.remove();
    return seen;
  }

  it('says so to a visitor after the time for an answer, and to whoever keeps the page once', async () => {
    for (const mistake of ['', 'src', 'scr']) {
      log.length = 0;
      const { words } = await shown({ timeout: '0.1', ...(mistake && { [mistake]: '' }) });
      expect(words).to.contain('Er staan hier nog geen activiteiten.').and.not.to.contain('Even geduld');
      expect(log).to.have.length(1);
      expect(log[0]).to.contain('<samen-activity-calendar>').and.to.contain('src');
    }
  });

  it('keeps what the page itself has to show', async () => {
    const { words, hasFallback } = await shown({ timeout: '0.1' }, '<p>Bel ons</p>');
    expect(hasFallback).to.equal(true);
    expect(words).not.to.contain('Er staan hier');
  });

  it('waits for a page that fetches the data by itself', async () => {
    expect((await shown({ timeout: '5' })).words).to.contain('Even geduld');
    expect(log).to.deep.equal([]);
  });
});
