import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/options-infographic/define.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { RoutePage } from '../support/route-page.js';
import { chain, route } from './reading-route.js';

const middle = ({ top, height }: DOMRect) => Math.round(top + height / 2);
const centre = ({ left, width }: DOMRect) => Math.round(left + width / 2);
const overlap = (a: DOMRect, b: DOMRect) =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** Branches in branches in branches. */
const nested: RouteInput = {
  title: 'Diep',
  roles: {},
  stations: [
    { id: 'a', title: 'Eerste', question: 'Welke?', next: [{ to: 'b' }, { to: 'z', label: 'Rechtdoor' }] },
    { id: 'b', title: 'Tweede', question: 'Welke?', next: [{ to: 'c' }, { to: 'y', label: 'Verder' }] },
    { id: 'c', title: 'Derde', question: 'Welke?', next: [{ to: 'd' }, { to: 'x', label: 'Verder' }] },
    { id: 'd', title: 'Verantwoordelijkheidsverdeling', end: 'solved' },
    ...chain(4).stations.map((one) => ({
      ...one,
      id: `x${one.id}`,
      next: one.next?.map(({ to }) => ({ to: `x${to}` })) ?? [],
    })),
    { id: 'x', title: 'Derde, verder', next: [{ to: 'x1' }] },
    { id: 'x1', title: 'Vierde, verder', end: 'solved' },
    { id: 'y', title: 'Tweede, verder', next: [{ to: 'y1' }] },
    { id: 'y1', title: 'Nog verder', next: [{ to: 'y2' }] },
    { id: 'y2', title: 'Nog verder', next: [{ to: 'y3' }] },
    { id: 'y3', title: 'Nog verder', end: 'solved' },
    { id: 'z', title: 'Eerste, verder', next: [{ to: 'z1' }] },
    ...[1, 2, 3, 4, 5, 6].map((n) => ({ id: `z${n}`, title: 'En verder', next: [{ to: `z${n + 1}` }] })),
    { id: 'z7', title: 'Klaar', end: 'solved' },
  ],
};

describe('the drawing of a route', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));
  const wide = async (attributes: Record<string, string> = {}, data = route) => {
    await setViewport({ width: 1440, height: 900 });
    return RoutePage.with(attributes, data);
  };

  it('has the main line at one height, in the order of the steps, with the gate before its step', async () => {
    const page = await wide();
    const { marks } = page;
    const main = ['1', '2', '3', '4', '5', '6', '7'].map((number) => marks.get(number)!);
    expect(new Set(main.map(middle)).size).to.equal(1);
    expect(main.map(centre)).to.deep.equal(main.map(centre).sort((a, b) => a - b));
    const [gate] = page.gates;
    expect(Math.abs(middle(gate!) - middle(main[0]!))).to.be.at.most(1);
    expect(centre(gate!)).to.be.within(centre(main[1]!), centre(main[2]!));
  });

  it('has branches on lanes of their own', async () => {
    const { marks } = await wide();
    for (const number of ['2a', '4a', '5a'])
      expect(middle(marks.get(number)!)).not.to.equal(middle(marks.get('1')!));
  });

  it('has no mark on another, nor text of one step on that of another', async () => {
    const page = await wide();
    const boxes = [...page.marks.values(), ...page.gates];
    boxes.forEach((box, i) =>
      boxes.slice(i + 1).forEach((other) => expect(overlap(box, other)).to.equal(false)),
    );
    const texts = page.stations.map((button) => button.closest('.stop')!.getBoundingClientRect());
    texts.forEach((box, i) =>
      texts.slice(i + 1).forEach((other) => expect(overlap(box, other)).to.equal(false)),
    );
  });

  it('runs from the right to the left where that is how is read', async () => {
    const { marks } = await wide({ lang: 'ar' });
    expect(centre(marks.get('1')!)).to.be.greaterThan(centre(marks.get('2')!));
    expect(centre(marks.get('2')!)).to.be.greaterThan(centre(marks.get('7')!));
  });

  it('has lines that begin and end in the middle of marks', async () => {
    const page = await wide();
    const { marks } = page;
    const lines = [...page.element.shadowRoot!.querySelectorAll<SVGElement>('.edge.next line')].map((line) =>
      line.getBoundingClientRect(),
    );
    const middles = [...marks.values(), ...page.gates].map(centre);
    for (const { left, right, top } of lines) {
      expect(
        middles.some((x) => Math.abs(x - left) <= 8),
        `begins at ${left}`,
      ).to.equal(true);
      expect(
        middles.some((x) => Math.abs(x - right) <= 8),
        `ends at ${right}`,
      ).to.equal(true);
      expect(Math.abs(top - middle(marks.get('1')!))).to.be.at.most(6);
    }
    expect(lines.length).to.be.at.least(5);
  });

  it('shows what is open below all of it, as wide as it is', async () => {
    const page = await wide();
    await page.open('De school kijkt');
    const panel = page.item('De school kijkt').querySelector('.opened')!.getBoundingClientRect();
    const others = page.stations.map((button) => button.closest('.stop')!.getBoundingClientRect().bottom);
    expect(panel.top).to.be.at.least(Math.max(...others) - 1);
    expect(panel.width).to.be.greaterThan(1100);
    expect(page.isSideways).to.equal(true);
  });

  it('runs down where there is no room, with marks below each other', async () => {
    await setViewport({ width: 390, height: 800 });
    const page = await RoutePage.with({}, route);
    const main = ['1', '2', '3', '4', '5', '6', '7'].map((number) => page.marks.get(number)!);
    expect(new Set(main.map(centre)).size).to.equal(1);
    expect(main.map(middle)).to.deep.equal(main.map(middle).sort((a, b) => a - b));
    expect(middle(page.gates[0]!)).to.be.within(middle(main[1]!), middle(main[2]!));
  });

  it('runs down when it has more steps than fit beside each other, whatever room there is', async () => {
    const page = await wide({}, chain(30));
    expect(page.isSideways).to.equal(false);
  });

  for (const [name, data] of [
    ['a route', route],
    ['branches in branches in branches', nested],
    ['a title without an end', chain(3, () => 'Verantwoordelijkheid'.repeat(100))],
  ] as const)
    for (const direction of ['nl', 'ar'])
      it(`of ${name} keeps within a phone of 320 pixels (${direction})`, async () => {
        await setViewport({ width: 320, height: 700 });
        const page = await RoutePage.with({ lang: direction }, data);
        expect(page.sticksOut).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      });

  it('keeps within the window with text twice as large', async () => {
    await setViewport({ width: 1440, height: 900 });
    const page = await RoutePage.with({}, route);
    page.element.style.fontSize = '200%';
    await page.settled();
    expect(page.sticksOut).to.deep.equal([]);
    expect(page.isSideways).to.equal(false);
    expect(document.documentElement.scrollWidth).to.be.at.most(1440);
  });

  it('can be read everywhere, also where it steps back', async () => {
    for (const scheme of ['light', 'dark']) {
      const page = await wide({ current: 'kijken' });
      page.element.style.colorScheme = scheme;
      page.element.session = { ...page.element.session, situation: 'ziek' };
      await page.until(() => page.textAt('Een plan').includes('Hoort niet'), 'it steps back');
      expect(page.unreadable(), scheme).to.deep.equal([]);
    }
  });

  it('takes a route of 500 steps without making anybody wait', async () => {
    const data = chain(500);
    const page = await RoutePage.with({}, chain(2));
    const begun = performance.now();
    page.element.data = data;
    await page.until(() => page.stations.length === 500, 'all are drawn');
    expect(performance.now() - begun).to.be.below(1500);
    expect(page.stationNames.at(-1)).to.equal('500. Stap 500');
  });

  it('of one step is one step, without a line', async () => {
    const page = await wide({}, chain(1));
    expect(page.stationNames).to.deep.equal(['1. Stap 1']);
    expect(page.element.shadowRoot!.querySelectorAll('.edge').length).to.equal(0);
  });
});
