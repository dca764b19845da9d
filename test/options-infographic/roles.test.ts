import { expect } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import { roleTable, type RoleTable } from '../../src/elements/options-infographic/roles.model.js';
import { personOf } from '../../src/elements/options-infographic/views.model.js';
import { outline } from '../../src/model/route/outline.js';
import type { Role, RouteInput, Station } from '../../src/model/route/route.js';
import { overflowing, violations } from '../every-element/axe.js';
import { isShown, textOf } from '../support/element-page.js';
import { RoutePage } from '../support/route-page.js';
import { setColourScheme, setViewport } from '../support/viewport.js';

const ROLES: Record<string, Role> = {
  ouder: { label: 'u', corner: 'home' },
  kind: { label: 'uw kind', corner: 'home' },
  ib: { label: 'intern begeleider', plain: 'Regelt hulp op school.', corner: 'school' },
  wijkteam: { label: 'wijkteam', corner: 'care' },
  buur: { label: 'buurvrouw', corner: 'community' },
};

const STATIONS: Station[] = [
  {
    id: 'praten',
    title: 'Praten',
    actors: ['ouder', 'ib'],
    parentDoes: 'Vertel wat u ziet.',
    pupilDoes: 'Zegt wat fijn is.',
    othersDo: 'Luistert.',
    next: [{ to: 'mdo' }],
  },
  {
    id: 'mdo',
    title: 'Overleg',
    actors: ['ouder', 'ib', 'wijkteam', 'vreemde'],
    consent: { by: ['ouder', 'kind'], text: 'Mag dit?' },
    othersDo: 'Zij denken mee.',
    next: [{ to: 'plan' }],
  },
  { id: 'plan', title: 'Plan', actors: ['ib'], situations: ['thuis'], next: [{ to: 'terug' }] },
  { id: 'terug', title: 'Terug', actors: ['ib'], next: [{ to: 'klaar' }] },
  { id: 'klaar', title: 'Klaar', end: 'solved' },
];

const ROUTE: RouteInput = {
  title: 'De weg terug',
  roles: ROLES,
  situations: { thuis: 'Thuis', ziek: 'Ziek' },
  stations: STATIONS,
};

/* -- the model -- */

const made = (stations = STATIONS, roles = ROLES): RoleTable =>
  roleTable({ roles }, outline({ stations, start: stations[0]!.id }).steps);
const columnsOf = (table: RoleTable) => table.columns.map(({ role }) => role.id);

describe('Who does what, worked out', () => {
  it('has the roles as the route lists them, then whoever it does not declare; nobody who does nothing', () => {
    const table = made();
    expect(columnsOf(table)).to.deep.equal(['ouder', 'kind', 'ib', 'wijkteam', 'vreemde']);
    expect(table.idle.map(({ id }) => id)).to.deep.equal(['buur']);
  });

  it('tells being there from giving consent', () => {
    expect(
      made().rows.map(({ step, parts }) => [step.number, ...parts.map((part) => part ?? '')]),
    ).to.deep.equal([
      ['1', 'joins', '', 'joins', '', ''],
      ['2', 'both', 'consents', 'joins', 'joins', 'joins'],
      ['3', '', '', 'joins', '', ''],
      ['4', '', '', 'joins', '', ''],
      ['5', '', '', '', '', ''],
    ]);
  });

  it('survives roles that are named like what every object has', () => {
    const stations: Station[] = [{ id: 'a', title: 'A', actors: ['constructor', '__proto__'] }];
    expect(made(stations).columns.map(({ role }) => role.label)).to.deep.equal(['constructor', '__proto__']);
  });

  const at = (steps: number, of: number): Station[] =>
    Array.from({ length: of }, (_, i) => ({
      id: `s${i}`,
      title: `${i}`,
      ...(i < steps && { actors: ['ib'] }),
      ...(i < of - 1 && { next: [{ to: `s${i + 1}` }] }),
    }));
  const rows: [steps: number, of: number, heavy: boolean][] = [
    [6, 9, true],
    [5, 9, false],
    [4, 6, true],
    [4, 7, false],
    [3, 3, false],
    [4, 4, true],
    [20, 60, false],
    [40, 60, true],
  ];
  for (const [steps, of, heavy] of rows)
    it(`says that ${steps} of ${of} steps is ${heavy ? 'much' : 'not much'}`, () =>
      expect(made(at(steps, of)).columns[0]!.heavy).to.equal(heavy));
});

describe('What a role does', () => {
  const deeds = (stations: Station[], roles = ROLES) =>
    Object.fromEntries(
      made(stations, roles).columns.map(({ role, deeds: own }) => [
        role.id,
        own.flatMap(({ texts }) => texts),
      ]),
    );
  const said = { parentDoes: 'P', pupilDoes: 'K', othersDo: 'O' };
  const rows: [what: string, actors: string[], expected: Record<string, string[]>][] = [
    ['each of three', ['ouder', 'kind', 'ib'], { ouder: ['P'], kind: ['K'], ib: ['O'] }],
    ['nobody of two others', ['ib', 'wijkteam'], { ib: [], wijkteam: [] }],
    ['nobody beside somebody who is not declared', ['ib', 'vreemde'], { ib: [], vreemde: [] }],
    ['nobody who is not declared', ['vreemde'], { vreemde: [] }],
  ];
  for (const [what, actors, expected] of rows)
    it(`is what is said of ${what}`, () =>
      expect(deeds([{ id: 'a', title: 'A', actors, ...said }])).to.deep.equal(expected));

  const home = (...ids: string[]): Record<string, Role> =>
    Object.fromEntries(ids.map((id) => [id, { label: id, corner: 'home' as const }]));
  const people: [roles: Record<string, Role>, id: string, person: string | undefined][] = [
    [home('ouder', 'kind'), 'ouder', 'parents'],
    [home('parent', 'pupil'), 'pupil', 'pupil'],
    [home('verzorger', 'kind'), 'verzorger', 'parents'],
    [home('gezin'), 'gezin', 'parents'],
    [home('moeder', 'vader'), 'moeder', undefined],
    [home('ouder', 'oma'), 'oma', undefined],
    [{ kind: { label: 'kind' } }, 'kind', 'pupil'],
    [{ kind: { label: 'kind', corner: 'school' } }, 'kind', undefined],
    [{ ib: { label: 'ib', corner: 'school' } }, 'ib', undefined],
    [{}, 'wie', undefined],
  ];
  for (const [roles, id, person] of people)
    it(`takes “${id}” of ${Object.keys(roles).join(', ') || 'nobody'} for ${person ?? 'neither parents nor pupil'}`, () =>
      expect(personOf({ roles }, id)).to.equal(person));
});

/* -- the element -- */

const open = async (
  attributes: Record<string, string> = {},
  data = ROUTE,
  width?: number,
): Promise<RoutePage> => {
  const page = await RoutePage.with({ view: 'roles', ...attributes }, data, { width });
  await page.until(() => page.find('heading', 'Wie doet wat?'), 'the table is there');
  return page;
};
const tableOf = (page: RoutePage) => page.element.shadowRoot!.querySelector('table')!;
/** What a table is scrolled in that has more columns than room. */
const regionOf = (page: RoutePage) => page.element.shadowRoot!.querySelector<HTMLElement>('[role="region"]')!;
const cells = (page: RoutePage) =>
  [...tableOf(page).rows].map((row) => [...row.cells].filter(isShown).map((cell) => textOf(cell)));

/** A route of so many roles and steps. */
const large = (roles: number, steps: number): RouteInput => {
  const ids = Array.from({ length: roles }, (_, i) => `rol${i}`);
  const corners = ['school', 'care', 'home', 'community'] as const;
  return {
    title: 'Groot',
    roles: Object.fromEntries(
      ids.map((id, i) => [id, { label: `leerplichtambtenaar ${i}`, corner: corners[i % 4]! }]),
    ),
    stations: Array.from({ length: steps }, (_, i) => ({
      id: `s${i}`,
      title: `Een stap met een wat langere titel ${i}`,
      actors: ids.filter((_id, n) => (i + n) % 3 > 0),
      ...(i < steps - 1 && { next: [{ to: `s${i + 1}` }] }),
    })),
  };
};

describe('The table of roles', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('is a table: heads of columns and rows, and in every cell in words what somebody does', async () => {
    const page = await open({}, ROUTE, 1100);
    expect(cells(page)).to.deep.equal([
      ['Stap', 'u', 'uw kind', 'intern begeleider', 'wijkteam', 'vreemde'],
      ['1. Praten', 'doet mee', '', 'doet mee', '', ''],
      [
        '2. Overleg',
        'doet mee en geeft toestemming',
        'geeft toestemming',
        'doet mee',
        'doet mee',
        'doet mee',
      ],
      ['3. Plan', '', '', 'doet mee', '', ''],
      ['4. Terug', '', '', 'doet mee', '', ''],
      ['5. Klaar', '', '', '', '', ''],
      [
        'Aantal stappen',
        'bij 2 van 5',
        'bij 1 van 5',
        'bij 4 van 5 bij veel stappen',
        'bij 1 van 5',
        'bij 1 van 5',
      ],
    ]);
    expect(textOf(tableOf(page).caption)).to.equal('Wie doet wat bij welke stap');
    const scopes = [...tableOf(page).querySelectorAll('th')].map((head) => head.scope);
    expect(scopes).to.deep.equal([...Array<string>(6).fill('col'), ...Array<string>(6).fill('row')]);
  });

  it('is a card for every step on a phone, with who it is beside what they do, and still a table to who hears it', async () => {
    const page = await open({}, ROUTE, 320);
    expect(cells(page)[2]).to.deep.equal([
      '2. Overleg',
      'u doet mee en geeft toestemming',
      'uw kind geeft toestemming',
      'intern begeleider doet mee',
      'wijkteam doet mee',
      'vreemde doet mee',
    ]);
    const roles = new Set(
      [...tableOf(page).querySelectorAll('[role]')].map((part) => part.getAttribute('role')),
    );
    expect([...roles].sort()).to.deep.equal(['cell', 'columnheader', 'row', 'rowgroup', 'rowheader']);
    expect(tableOf(page).getAttribute('role')).to.equal('table');
  });

  it('says who carries much', async () => {
    const page = await open();
    expect(page.text).to.contain(
      'Dit vraagt veel van: intern begeleider (4 van de 5 stappen). Bespreek wie kan helpen.',
    );
  });

  it('tells of each role who it is, what it does where the route says so, and at which steps it is besides', async () => {
    const page = await open();
    const card = page.get('heading', 'intern begeleider').closest('li')!;
    expect(textOf(card)).to.match(
      /^intern begeleider Regelt hulp op school\. Stappen: 4 van 5 1\. Praten Luistert\. Ook bij de stappen 2/,
    );
  });

  it('leads to a step', async () => {
    const page = await open();
    page.get('link', '2. Overleg').click();
    await page.until(() => page.at?.endsWith('Overleg'), 'the step has the focus');
  });

  it('says “nog niemand” to whoever keeps the route, and to nobody else', async () => {
    expect((await open()).text).not.to.contain('nog niemand');
    const page = await open({ builder: '' });
    expect(cells(page)[5]![0]).to.equal('5. Klaar nog niemand');
    expect(page.text).to.contain('Staat bij geen enkele stap: buurvrouw.');
  });

  it('leaves out the steps of another situation, and says so', async () => {
    const page = await open();
    page.element.session = { ...page.element.session, situation: 'ziek' };
    await page.until(() => page.text.includes('1 stap hoort niet bij uw situatie.'), 'it is said');
    expect(cells(page).map(([head]) => head)).not.to.contain('3. Plan');
  });

  for (const width of [320, 390, 768, 1280])
    it(`holds ten roles and twenty steps at ${width} px, nothing sticks out`, async () => {
      const page = await open({}, large(10, 20), width);
      expect(overflowing(page.element)).to.deep.equal([]);
      expect(tableOf(page).rows).to.have.length(22);
    });

  it('of many roles breaks no word and needs no scrolling sideways; down with keys, with the steps in sight', async () => {
    const many = large(12, 20);
    const words = [
      'leerplichtambtenaar',
      'samenwerkingsverband',
      'trajectbegeleider',
      'schoolmaatschappelijk werker',
    ];
    Object.values(many.roles ?? {}).forEach((role, i) =>
      Object.assign(role, { label: words[i % words.length] }),
    );
    const page = await open({}, many, 1280);
    const region = regionOf(page);
    expect(region.getAttribute('aria-label')).to.equal('Wie doet wat bij welke stap');
    region.focus();
    expect(page.element.shadowRoot!.activeElement).to.equal(region);
    expect(region.scrollWidth).to.be.at.most(region.clientWidth);
    const range = document.createRange();
    for (const head of tableOf(page).querySelectorAll('thead th:not(:first-child)')) {
      const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const label = walker.currentNode.nodeValue!.trim();
        if (!label) continue;
        range.selectNodeContents(walker.currentNode);
        expect(range.getClientRects().length, label).to.be.at.most(label.split(' ').length);
      }
    }
    region.scrollTop = 300;
    const corner = tableOf(page).querySelector('thead th')!.getBoundingClientRect();
    const { left, top } = region.getBoundingClientRect();
    expect([corner.left - left, corner.top - top].map(Math.round)).to.deep.equal([1, 1]);
    expect(await violations(page.element)).to.deep.equal([]);
  });

  for (const lang of ['nl', 'ar'])
    it(`of more roles than are as wide as the page keeps the steps in sight while it is scrolled sideways (${lang})`, async () => {
      await setViewport({ width: 1400, height: 1200 });
      const page = await RoutePage.with({ view: 'roles', lang }, large(12, 6), { width: 1060 });
      await page.until(() => tableOf(page), 'the table is there');
      const region = regionOf(page);
      expect(region.getAttribute('aria-label')).to.equal(textOf(tableOf(page).caption));
      expect(region.tabIndex, 'who has no mouse reaches it').to.equal(0);
      expect(region.scrollWidth, 'there is more than fits').to.be.greaterThan(region.clientWidth + 20);
      region.scrollIntoView();
      const steps = () =>
        [...tableOf(page).rows].map(({ cells: [step] }) => {
          const { left, right, top, height } = step!.getBoundingClientRect();
          const seen = page.element.shadowRoot!.elementFromPoint((left + right) / 2, top + height / 2);
          return { at: Math.round(lang === 'ar' ? right : left), isSeen: step!.contains(seen) };
        });
      const before = steps();
      const last = () => tableOf(page).rows[1]!.cells[12]!.getBoundingClientRect();
      const there = last().left;
      region.scrollLeft = lang === 'ar' ? -500 : 500;
      expect(Math.abs(last().left - there), 'the columns moved').to.be.greaterThan(20);
      expect(steps()).to.deep.equal(before);
      expect(
        before.every(({ isSeen }) => isSeen),
        'nothing lies over them',
      ).to.equal(true);
    });

  it('of many roles lets no head lie over another, however long its word is', async () => {
    const many = large(9, 3);
    Object.assign(Object.values(many.roles!)[3]!, { label: 'z'.repeat(400) });
    const page = await open({}, many, 1280);
    for (const head of tableOf(page).querySelectorAll('thead th'))
      for (const part of [head, ...head.querySelectorAll('.tag')])
        expect(part.scrollWidth, head.textContent).to.be.at.most(part.clientWidth + 1);
  });

  it('holds more roles than a table has room for', async () => {
    const page = await open({}, large(30, 6), 1280);
    expect(overflowing(page.element)).to.deep.equal([]);
  });

  it('is accessible as table and as cards, and its texts stand out in both schemes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await setColourScheme(colorScheme);
      for (const width of [340, 1100]) {
        const page = await open({ builder: '' }, ROUTE, width);
        page.element.style.colorScheme = colorScheme;
        expect(await violations(page.element)).to.deep.equal([]);
        expect(page.unreadable()).to.deep.equal([]);
      }
    }
    await setColourScheme('light');
  });
});
