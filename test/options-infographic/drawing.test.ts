import { expect } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { RoutePage } from '../support/route-page.js';
import { chain, route } from './reading-route.js';
import { setViewport } from '../support/viewport.js';

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

/** Branches behind a fork where the line comes to its next phase: one still of the phase before, one of the next, one of none. */
const astray: RouteInput = {
  title: 'Zijwegen',
  roles: {},
  phases: [
    { id: 'zorgen', label: 'Zorgen' },
    { id: 'tafel', label: 'Samen aan tafel' },
  ],
  stations: [
    { id: 'praten', phase: 'zorgen', title: 'Praten', next: [{ to: 'kijken' }] },
    {
      id: 'kijken',
      phase: 'zorgen',
      title: 'Kijken',
      question: 'Is er hulp?',
      next: [
        { to: 'mdo', label: 'Ja' },
        { to: 'wachten', label: 'Nog niet' },
        { to: 'kring', label: 'Van anderen' },
        { to: 'rust', label: 'Niet nodig' },
      ],
    },
    { id: 'mdo', phase: 'tafel', title: 'Overleg', next: [{ to: 'plan' }] },
    { id: 'plan', phase: 'tafel', title: 'Een plan', end: 'solved' },
    { id: 'wachten', phase: 'zorgen', title: 'Wachten op hulp', end: 'escalate' },
    { id: 'kring', phase: 'tafel', title: 'Kring van mensen', end: 'escalate' },
    { id: 'rust', title: 'Rust', end: 'solved' },
  ],
};

/** Returns from other lanes, branches beside each other, long words and many roles. */
const crowded: RouteInput = {
  title: 'De weg terug',
  intro: 'Van zorgen naar een plek die past.\n\nDe termijnen zijn afspraken van de regio.',
  core: { label: 'uw kind', text: 'Wat wil uw kind zelf?' },
  roles: {
    ouder: { label: 'ouders', corner: 'home' },
    kind: { label: 'kind', corner: 'home' },
    ib: { label: 'intern begeleider', corner: 'school' },
    traject: { label: 'trajectbegeleider', corner: 'school' },
    arts: { label: 'jeugdarts', corner: 'care' },
  },
  phases: [
    { id: 'zorgen', label: 'Zorgen' },
    { id: 'tafel', label: 'Samen aan tafel' },
  ],
  stations: [
    {
      id: 'praten',
      phase: 'zorgen',
      title: 'U praat met de leraar',
      actors: ['ouder', 'ib'],
      next: [{ to: 'kijken' }],
    },
    {
      id: 'kijken',
      title: 'Samen kijken wat nodig is',
      actors: ['ouder', 'kind', 'ib'],
      question: 'Is de hulp op school genoeg?',
      next: [
        { to: 'genoeg', label: 'Ja, dit helpt' },
        { to: 'erbij', label: 'Nee, er is meer nodig' },
      ],
    },
    { id: 'genoeg', title: 'De hulp op school werkt', actors: ['ouder'], end: 'solved' },
    {
      id: 'erbij',
      phase: 'tafel',
      title: 'De school vraagt hulp erbij',
      term: 'P2D',
      actors: ['ouder', 'arts'],
      next: [{ to: 'mdo' }],
    },
    {
      id: 'mdo',
      title: 'Samen aan tafel: het MDO',
      consent: {
        by: ['ouder', 'kind'],
        text: 'De school vraagt eerst toestemming. Nee zeggen mag. '.repeat(4),
      },
      actors: ['ouder', 'kind', 'ib', 'traject', 'arts'],
      term: 'P2W',
      next: [{ to: 'plan' }],
    },
    {
      id: 'plan',
      title: 'Een plan dat past',
      summary: 'U kiest samen wat uw kind nu nodig heeft. Het begin mag klein zijn.',
      actors: ['ouder', 'kind', 'ib', 'traject'],
      term: 'P1W',
      options: ['Opbouwen', 'Een andere plek', 'Hulp thuis', 'Een maatje'].map((title, i) => ({
        id: `o${i}`,
        title,
        summary: 'Met iemand die helpt, zolang het nodig is.',
      })),
      question: 'Past het plan bij uw kind?',
      next: [
        { to: 'starten', label: 'Ja, dit past' },
        { to: 'mdo', label: 'Nog niet: wij praten verder', back: true },
        { to: 'beslis', label: 'Er is geen plek die past' },
        { to: 'oneens', label: 'Wij zijn het niet eens' },
      ],
    },
    {
      id: 'starten',
      title: 'Uw kind begint weer',
      actors: ['kind', 'ouder'],
      question: 'Lukt het begin?',
      next: [
        { to: 'verder', label: 'Ja, het gaat' },
        { to: 'plan', label: 'Nee, het plan past nog niet', back: true },
      ],
    },
    {
      id: 'verder',
      title: 'Terugkijken en contact houden',
      term: 'P6W',
      actors: ['ouder'],
      end: 'stay-in-touch',
    },
    {
      id: 'beslis',
      title: 'Praten met mensen die beslissen',
      actors: ['ouder', 'kind', 'traject'],
      term: 'P3W',
      end: 'escalate',
      next: [{ to: 'plan', label: 'Er is een plek: het plan wordt aangepast', back: true }],
    },
    { id: 'oneens', title: 'Iemand van buiten helpt', actors: ['ouder', 'ib'], end: 'escalate' },
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
    const lines = [...page.element.shadowRoot!.querySelectorAll('.edge.next.run')].map((line) =>
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

  for (const lang of ['nl', 'ar'])
    it(`has no line through words, nor through a mark that it does not lead to (${lang})`, async () => {
      for (const data of [route, crowded]) {
        const page = await wide({ lang }, data);
        expect(page.isSideways).to.equal(true);
        expect(page.struckThrough).to.deep.equal([]);
      }
    });

  it('says of a step beside the stretch of another phase to which it belongs, and of no other', async () => {
    const page = await wide({}, astray);
    expect(page.isSideways).to.equal(true);
    expect(page.seen('Hoort bij: Zorgen', page.item('Wachten op hulp'))).to.equal(true);
    expect(page.text.split('Hoort bij').length - 1, 'once').to.equal(1);
  });

  it('does not say of a step that runs down below its own stretch to which phase it belongs', async () => {
    const page = await RoutePage.with({}, astray, { width: 390 });
    expect(page.isSideways).to.equal(false);
    expect(page.text).not.to.contain('Hoort bij');
  });

  it('is seen at a glance: in one window, with all that a step says at length left to who opens it', async () => {
    const page = await wide({}, crowded);
    const map = page.element.shadowRoot!.querySelector('.map')!.getBoundingClientRect();
    expect(map.bottom - page.element.getBoundingClientRect().top).to.be.at.most(900);
    expect(page.textAt('Een plan'), 'who listens hears it').to.contain('Het begin mag klein zijn.');
    expect(page.seen('Het begin mag klein zijn.')).to.equal(false);
    await page.open('Een plan');
    await page.until(() => page.seen('Het begin mag klein zijn.'), 'it is shown');
  });

  it('shows a title without an end in a few lines, and all of it to who listens or opens it', async () => {
    const long = 'Een lange titel over hulp op school en thuis. '.repeat(43).trim();
    const page = await wide(
      {},
      chain(4, (n) => (String(n) === '2' ? long : 'Kort')),
    );
    const button = page.stations.find((one) => one.textContent.includes('Een lange titel'))!;
    const name = button.querySelector<HTMLElement>('.name')!;
    expect(name.getBoundingClientRect().height).to.be.lessThan(8 * 20);
    expect(page.stationNames.some((one) => one.includes(long))).to.be.true;
    button.click();
    await page.until(
      () => page.element.shadowRoot!.querySelector('.opened')?.textContent.includes(long),
      'it is open',
    );
    expect(name.getBoundingClientRect().height).to.be.lessThan(8 * 20);
  });

  for (const lang of ['nl', 'ar'])
    it(`keeps lines that go up and down in the same gap apart (${lang})`, async () => {
      const both = [
        { to: 'd', label: 'Dit' },
        { to: 'e', label: 'En dit' },
      ];
      const page = await wide(
        { lang },
        {
          title: 'Of, en',
          roles: {},
          stations: [
            {
              id: 'a',
              title: 'Eerst',
              question: 'Wat?',
              next: [
                { to: 'b', label: 'Dit' },
                { to: 'c', label: 'Dat' },
              ],
            },
            { id: 'b', title: 'Zo', fork: 'all', next: both },
            { id: 'c', title: 'Of zo', fork: 'all', next: both },
            { id: 'd', title: 'Dit', next: [{ to: 'f' }] },
            { id: 'e', title: 'En dit', next: [{ to: 'f' }] },
            { id: 'f', title: 'Klaar', end: 'solved' },
          ],
        },
      );
      const bends = [...page.element.shadowRoot!.querySelectorAll('.edge.bend')].map((bend) =>
        centre(bend.getBoundingClientRect()),
      );
      const near = bends.flatMap((one, i) =>
        bends
          .slice(i + 1)
          .filter((other) => Math.abs(one - other) < 40)
          .map((other) => Math.abs(one - other)),
      );
      expect(near, 'one pair shares a gap').to.have.length(1);
      expect(near[0]).to.be.greaterThan(12);
    });

  it('ties what is open to its step, and closes it where it begins', async () => {
    const page = await wide();
    await page.open('De school kijkt');
    const panel = page.item('De school kijkt').querySelector('.opened')!;
    await page.until(() => page.seen('De school kijkt', panel), 'its name is above what it says');
    await page.press('Sluit');
    expect([page.isOpen('De school kijkt'), page.at]).to.deep.equal([false, '2. De school kijkt']);
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

  const isInSight = (panel: Element) => {
    const { top, bottom } = panel.getBoundingClientRect();
    return bottom - top > 100 && top < innerHeight - 100 && bottom > 100;
  };
  /** A window in which the drawing leaves no room for what is below it. */
  const lower = async () => {
    await setViewport({ width: 1440, height: 380 });
    scrollTo(0, 0);
  };
  const panelOf = (page: RoutePage, title: string) => page.item(title).querySelector('.opened')!;

  it('shows what a link opened, also when its code comes later than the drawing', async () => {
    const page = await wide({ style: 'display: block; padding-block: 0 150vh' });
    await lower();
    page.element.openDeepLink({ kind: 'station', id: 'kijken' });
    await page.until(
      () => page.isOpen('De school kijkt') && isInSight(panelOf(page, 'De school kijkt')),
      'in sight',
    );
    expect(page.at).to.contain('De school kijkt');
  });

  it('shows what another view opened', async () => {
    const page = await wide({ view: 'roles' });
    await page.until(() => page.find('link', /De school kijkt/), 'the view is there');
    page.element.style.paddingBlockEnd = '150vh';
    await lower();
    page.element.openStation('kijken');
    await page.settled();
    await page.until(
      () => page.isOpen('De school kijkt') && isInSight(panelOf(page, 'De school kijkt')),
      'in sight',
    );
  });

  it('does not move the page of who is elsewhere on it', async () => {
    const page = await wide({ style: 'display: block; padding-block: 150vh' });
    scrollTo(0, 0);
    page.element.openStation('kijken', false);
    await page.settled();
    await page.until(() => panelOf(page, 'De school kijkt').textContent!.trim(), 'it is open');
    await page.settled();
    expect(scrollY).to.equal(0);
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
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
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
