import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import type { SamenOptionsInfographic } from '../../src/elements/options-infographic/options-infographic.js';
import { Printer } from '../internal/take-along/take-along-page.js';
import {
  forked,
  posterOf,
  rowOf,
  routeOf,
  shownRoute,
  textsOf,
  readingOf,
  shapesOf,
} from '../model/route/poster-page.js';
import { layout, ownPhase } from '../../src/model/route/layout/layout.js';
import { onlyOf } from '../../src/model/route/poster/own-way.js';
import { outline } from '../../src/model/route/outline.js';
import { ElementPage } from '../support/element-page.js';

/** A route of which the visitor unfolds what can be taken along. */
async function unfolded(count: number): Promise<ElementPage<SamenOptionsInfographic>> {
  const element = await fixture<SamenOptionsInfographic>(
    html`<samen-options-infographic .data=${forked(count)}></samen-options-infographic>`,
  );
  const page = new ElementPage(element);
  await page.shown();
  page.all('button', /^Bewaar, print/)[0]!.click();
  await page.until(() => page.find('button', 'Poster A4'), 'the part should load', 8000);
  return page;
}

describe('While a poster is made', () => {
  let printer: Printer;
  beforeEach(() => (printer = new Printer()));
  afterEach(() => printer.release());

  it('a press says at once that it was felt', async () => {
    const page = await unfolded(12);
    const button = page.get('button', 'Poster A4');
    button.click();
    expect(button.getAttribute('aria-busy')).to.equal('true');
    await page.until(() => page.announced === 'Even geduld…', 'who listens hears it');
    await page.until(() => printer.pages.length, 'it is printed', 9000);
    await page.until(() => !button.hasAttribute('aria-busy'), 'it is not busy for ever', 9000);
  });

  it('text is printed that is asked for after four posters', async () => {
    const page = await unfolded(12);
    for (const name of ['Poster A4', 'Poster A3', 'Poster A4', 'Poster A3', 'Print als tekst'])
      page.get('button', name).click();
    await page.until(() => printer.pages.some(({ text }) => text.includes('Naar stap 2')), 'the text', 9000);
  });
});

describe('A poster of a branch', () => {
  const route = rowOf(6, (i) =>
    i === 4
      ? {
          question: 'Past het?',
          next: [
            { to: 's5', label: 'Ja' },
            { to: 'e', label: 'Nee' },
          ],
        }
      : {},
  );
  const data = {
    ...route,
    stations: [...route.stations, { id: 'e', title: 'Elders', phase: 'p0', end: 'escalate' as const }],
  };

  it('of another phase than the stretch that it stands at says so', () => {
    expect(readingOf(posterOf(data))).to.contain('hoort bij: Fase 1');
    expect(readingOf(posterOf(rowOf(6)))).not.to.contain('hoort bij');
  });

  it('has the stretches at the main line, below what left it', () => {
    const texts = textsOf(posterOf(data));
    const at = (words: string) => texts.find(({ text }) => text === words)!.y;
    expect(at('Fase 2')).to.be.greaterThan(at('Elders')).and.lessThan(at('6'));
  });

  it('is of a phase of its own only where that is another', () => {
    const { layout: drawing } = shownRoute(data);
    expect(drawing.spots.map((spot) => ownPhase(drawing, spot)).filter(Boolean)).to.deep.equal(['p0']);
    expect(layout(outline(routeOf(rowOf(3)))).spots.every((spot) => !ownPhase(drawing, spot))).to.equal(true);
  });
});

describe('What a poster tells', () => {
  it('keeps the numbers of the page when only some steps are taken along', () => {
    const all = routeOf(rowOf(5));
    const own = outline(onlyOf(all, new Set(['s2', 's4']), outline(all)));
    expect(own.steps.map(({ number }) => number)).to.deep.equal(['3', '5']);
  });

  it('has all of what is asked at a gate, also where there is little room', () => {
    const text = `${'De school vraagt eerst toestemming aan de ouders. '.repeat(5)}Nee zeggen mag altijd.`;
    const poster = posterOf(rowOf(25, (i) => (i === 12 ? { consent: { by: ['b'], text } } : {})));
    expect(readingOf(poster)).to.contain('Nee zeggen mag altijd.');
  });

  it('names who is there at every step, or at none', () => {
    for (const count of [10, 25, 40]) {
      const tags = textsOf(posterOf(rowOf(count))).filter(({ text }) => text === 'leraar').length;
      expect([0, count], `${count} steps`).to.include(tags);
    }
  });

  it('says what its marks mean', () => {
    const reading = readingOf(posterOf(forked(12)));
    for (const said of ['Met een vraag', 'Weg terug']) expect(reading).to.contain(said);
    expect(readingOf(posterOf(rowOf(3)))).not.to.contain('Weg terug');
  });

  it('draws a branch that ends elsewhere in the colour of the page', () => {
    const route = rowOf(4, (i) => (i === 1 ? { next: [{ to: 's2' }, { to: 's3' }] } : {}));
    const ends = {
      ...route,
      stations: [...route.stations.slice(0, 3), { ...route.stations[3]!, end: 'escalate' as const }],
    };
    expect(
      shapesOf(posterOf(ends)).some((shape) => shape.kind === 'circle' && shape.stroke === 'home'),
    ).to.equal(false);
  });
});
