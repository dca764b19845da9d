import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import '../../src/elements/partner-directory/define.js';
import { triangle } from '../../src/elements/options-infographic/triangle.model.js';
import { outline } from '../../src/model/route/outline.js';
import type { PartnerRecord } from '../../src/model/partners/partner.js';
import type { Role, RouteCorner, RouteInput, Station } from '../../src/model/route/route.js';
import { overflowing, violations } from '../every-element/axe.js';
import { focused, isShown, nameOf, textOf } from '../support/element-page.js';
import { RoutePage } from '../support/route-page.js';
import { setColourScheme } from '../support/viewport.js';

const ROLES: Record<string, Role> = {
  ouder: { label: 'u', plain: 'De ouders.', corner: 'home' },
  leraar: { label: 'leraar', plain: 'Ziet uw kind elke dag.', corner: 'school' },
  ib: { label: 'intern begeleider', corner: 'school' },
  los: { label: 'vrijwilliger' },
};

const STATIONS: Station[] = [
  { id: 'praten', title: 'Praten', actors: ['ouder', 'leraar'], next: [{ to: 'kijken' }] },
  {
    id: 'kijken',
    title: 'Kijken',
    actors: ['ib', 'leraar'],
    situations: ['thuis'],
    next: [{ to: 'klaar' }],
  },
  { id: 'klaar', title: 'Klaar', actors: ['ouder'], situations: ['ziek'], end: 'solved' },
];

const SCHOOL: RouteCorner = {
  id: 'school',
  label: 'School',
  summary: 'Hier begint het.',
  tasks: ['Kijken wat nodig is', 'Met u praten'],
  partners: ['molen', 'Juf Samira'],
  contacts: [{ function: 'Intern begeleider', phone: '088 1' }],
};
const CARE: RouteCorner = { id: 'care', label: 'Zorg', tasks: ['Hulp thuis'] };
const HOME: RouteCorner = { id: 'thuis', label: 'Thuis', corner: 'home' };
const COMMUNITY: RouteCorner = { id: 'buurt', label: 'Buurt', corner: 'community' };
const OWN: RouteCorner = { id: 'eigen', label: 'Wij zelf' };

const ROUTE: RouteInput = {
  title: 'De weg terug',
  core: { label: 'uw kind' },
  roles: ROLES,
  situations: { thuis: 'Mijn kind zit thuis', ziek: 'Mijn kind is ziek' },
  corners: [SCHOOL, CARE, HOME],
  stations: STATIONS,
};

const withCorners = (...corners: RouteCorner[]): RouteInput => ({ ...ROUTE, corners });

const PARTNERS: PartnerRecord[] = [
  {
    id: 'molen',
    name: 'De Molen',
    summary: 'Een school met open deuren.',
    corner: 'school',
    contacts: [{ function: 'Balie', phone: '088 2' }],
  },
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: `s${n}`, name: `School ${n}`, corner: 'school' as const })),
  { id: 'zorg', name: 'Wijkteam', corner: 'care' },
];

/* -- the model -- */

describe('Where the corners of the triangle stand', () => {
  const { steps } = outline({ stations: STATIONS, start: 'praten' });
  const placed = (...corners: RouteCorner[]) => {
    const { shape, sides } = triangle({ corners, roles: ROLES }, steps);
    return [shape, ...sides.map(({ record, place }) => `${record.label as string} ${place}`)];
  };
  const rows: [what: string, corners: RouteCorner[], expected: string[]][] = [
    ['none', [], ['line']],
    ['one, beside the child', [CARE], ['line', 'Zorg start']],
    [
      'two, with the child between them, as they are written',
      [HOME, SCHOOL],
      ['line', 'Thuis start', 'School end'],
    ],
    ['three, home on top', [SCHOOL, CARE, HOME], ['triangle', 'Thuis top', 'School start', 'Zorg end']],
    [
      'three without home, as they are written',
      [CARE, SCHOOL, OWN],
      ['triangle', 'Zorg top', 'School start', 'Wij zelf end'],
    ],
    [
      'four, the community below',
      [COMMUNITY, SCHOOL, CARE, HOME],
      ['diamond', 'Thuis top', 'School start', 'Zorg end', 'Buurt bottom'],
    ],
    [
      'more, in a row',
      [SCHOOL, CARE, HOME, COMMUNITY, OWN],
      ['around', 'School around', 'Zorg around', 'Thuis around', 'Buurt around', 'Wij zelf around'],
    ],
  ];
  for (const [what, corners, expected] of rows)
    it(`is right with ${what}`, () => expect(placed(...corners)).to.deep.equal(expected));

  it('does not put people in a corner that the route does not put there', () => {
    const { sides } = triangle({ corners: [SCHOOL, HOME, OWN], roles: ROLES }, steps);
    const people = sides.map(({ people: them }) =>
      them.map(({ role, steps: own }) => `${role.id}: ${own.map(({ number }) => number).join(' ')}`),
    );
    expect(people).to.deep.equal([['ouder: 1 3'], ['leraar: 1 2', 'ib: 2'], []]);
  });
});

/* -- the element -- */

const open = (data = ROUTE, width?: number) =>
  RoutePage.with({ view: 'triangle' }, data, { width }).then(async (page) => {
    await page.until(() => page.find('heading', /^Samen rond/), 'the triangle is there');
    return page;
  });
/** The button of a corner in the drawing, and the one at its text. */
const buttons = (page: RoutePage, name: string) => page.all('button', name);
const partOf = (page: RoutePage, name: string) => buttons(page, name)[1]!.closest('section')!;
const addDirectory = async (page: RoutePage, partners = PARTNERS) => {
  const directory = document.createElement('samen-partner-directory');
  directory.data = { partners };
  page.element.after(directory);
  return directory;
};

describe('The triangle', () => {
  it('says in words how the corners belong together, whatever their number', async () => {
    const rows: [RouteCorner[], string][] = [
      [[SCHOOL, CARE], 'School en Zorg werken samen rond uw kind.'],
      [[SCHOOL, CARE, HOME], 'Thuis, School en Zorg werken samen rond uw kind.'],
      [[SCHOOL, CARE, HOME, COMMUNITY], 'Thuis, School, Zorg en Buurt werken samen rond uw kind.'],
      [[SCHOOL, CARE, HOME, COMMUNITY, OWN], 'Rond uw kind: School, Zorg, Thuis, Buurt, Wij zelf.'],
    ];
    for (const [corners, words] of rows) expect((await open(withCorners(...corners))).text).to.contain(words);
  });

  it('can be read without opening anything: what each corner is, and who belongs to it', async () => {
    const page = await open();
    expect(textOf(partOf(page, 'School'))).to.equal('School Hier begint het. leraar intern begeleider');
    expect(page.text).not.to.contain('Kijken wat nodig is');
  });

  it('opens a corner from the drawing, and brings the visitor to its text', async () => {
    const page = await open();
    const [drawn, written] = buttons(page, 'School');
    drawn!.click();
    await page.until(() => focused() === written, 'the focus is at the text');
    for (const button of [drawn!, written!]) expect(button.getAttribute('aria-expanded')).to.equal('true');
    const text = textOf(partOf(page, 'School'));
    expect(text).to.match(/Taken Kijken wat nodig is Met u praten/);
    expect(text).to.match(/leraar Ziet uw kind elke dag\. Bij de stappen/);
    expect(text).to.match(/Juf Samira.*Intern begeleider 088 1/);
    drawn!.click();
    await page.settled();
    expect(drawn!.getAttribute('aria-expanded')).to.equal('false');
    expect(page.text).not.to.contain('Kijken wat nodig is');
  });

  it('does not close one corner when another is opened, and opens and closes all at once', async () => {
    const page = await open();
    buttons(page, 'School')[1]!.click();
    buttons(page, 'Zorg')[1]!.click();
    await page.settled();
    expect(page.text).to.contain('Kijken wat nodig is').and.to.contain('Hulp thuis');
    await page.click('button', 'Open alles');
    expect(buttons(page, 'Thuis')[0]!.getAttribute('aria-expanded')).to.equal('true');
    await page.click('button', 'Sluit alles');
    expect(page.text).not.to.contain('Hulp thuis');
  });

  it('leads to the steps of somebody without changing the address of the page', async () => {
    const page = await open();
    buttons(page, 'School')[1]!.click();
    await page.settled();
    const links = page.all<HTMLAnchorElement>('link', undefined, partOf(page, 'School'));
    const steps = links.filter((link) => link.getAttribute('href')!.startsWith('#samen/station/'));
    expect(steps.map((link) => link.getAttribute('href'))).to.deep.equal([
      '#samen/station/praten',
      '#samen/station/kijken',
      '#samen/station/kijken',
    ]);
    const before = location.href;
    steps[1]!.click();
    await page.until(() => page.at?.endsWith('Kijken'), 'the step has the focus');
    expect(location.href).to.equal(before);
  });

  it('shows partners that the page knows with their phone, others as they are written', async () => {
    const page = await open();
    await addDirectory(page);
    buttons(page, 'School')[1]!.click();
    await page.until(() => page.find('link', 'De Molen'), 'the partner is known');
    expect(page.get('link', 'De Molen').getAttribute('href')).to.equal('#samen/partner/molen');
    expect(textOf(partOf(page, 'School'))).to.match(
      /Partners De Molen Een school met open deuren\. 088 2 Juf Samira/,
    );
  });

  it('offers at most five others of the directory, and says how many there are more', async () => {
    const page = await open();
    const directory = await addDirectory(page);
    buttons(page, 'School')[1]!.click();
    await page.until(() => page.text.includes('Ook in de gids'), 'the directory is known');
    expect(textOf(partOf(page, 'School'))).to.contain(
      'Ook in de gids School 1 School 2 School 3 School 4 School 5 en nog 2',
    );
    expect(page.find('link', 'Wijkteam')).to.equal(undefined);
    directory.remove();
  });

  it('leaves out the steps of another situation, and says so', async () => {
    const page = await open();
    page.element.session = { ...page.element.session, situation: 'thuis' };
    buttons(page, 'Thuis')[1]!.click();
    await page.until(() => page.text.includes('1 stap hoort niet bij uw situatie.'), 'it is said');
    expect(textOf(partOf(page, 'Thuis'))).to.match(/u De ouders\. Bij stap 1/);
  });

  it('prints every corner open', async function () {
    const page = await open();
    const task = [...partOf(page, 'Zorg').querySelectorAll('li')].find((item) =>
      item.textContent?.includes('Hulp'),
    )!;
    expect(isShown(task)).to.equal(false);
    // Only Chromium can be told that it prints.
    await emulateMedia({ media: 'print' }).catch(() => this.skip());
    try {
      expect(isShown(task)).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('says nothing of what is not known, not even a heading', async () => {
    const page = await open(withCorners({ id: 'leeg', label: 'Leeg' }, CARE));
    buttons(page, 'Leeg')[1]!.click();
    await page.settled();
    expect(textOf(partOf(page, 'Leeg'))).to.equal('Leeg Hier staat nog niets bij.');
  });

  it('takes texts that are markup, endless words and two corners with one id as they are', async () => {
    const word = 'x'.repeat(2000);
    const page = await open(
      withCorners(
        { id: 'a', label: '<b onclick=alert(1)>', tasks: [word], partners: [word] },
        { id: 'a', label: word },
        CARE,
      ),
      320,
    );
    await page.click('button', 'Open alles');
    expect(page.text).to.contain('<b onclick=alert(1)>');
    expect(overflowing(page.element)).to.deep.equal([]);
  });

  for (const width of [320, 390, 768, 1280])
    it(`has its corners apart from each other and from the child at ${width} px`, async () => {
      for (const corners of [
        [SCHOOL, CARE],
        [SCHOOL, CARE, HOME],
        [SCHOOL, CARE, HOME, COMMUNITY],
      ]) {
        const page = await open(withCorners(...corners), width);
        expect(overflowing(page.element)).to.deep.equal([]);
        const drawn = corners.map(({ label }) => buttons(page, label as string)[0]!);
        const child = drawn[0]!.parentElement!.querySelector('p')!;
        const boxes = [...drawn, child].map((part) => part.getBoundingClientRect());
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1)) {
            const gap = Math.hypot(
              a.x + a.width / 2 - b.x - b.width / 2,
              a.y + a.height / 2 - b.y - b.height / 2,
            );
            // Round ones touch when their middles are as far apart as their radiuses together.
            expect(gap, `${corners.length} corners`).to.be.greaterThan((a.width + b.width) / 2);
          }
        });
      }
    });

  it('is accessible, closed and open, and its texts stand out in both schemes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await setColourScheme(colorScheme);
      const page = await open(withCorners(SCHOOL, CARE, HOME, COMMUNITY));
      page.element.style.colorScheme = colorScheme;
      expect(await violations(page.element)).to.deep.equal([]);
      await page.click('button', 'Open alles');
      expect(await violations(page.element)).to.deep.equal([]);
      expect(page.unreadable()).to.deep.equal([]);
    }
    await setColourScheme('light');
  });

  it('has a place for every name: what is heard of the drawing is what is seen', async () => {
    const page = await open();
    const drawing = buttons(page, 'Thuis')[0]!.parentElement!;
    expect(page.all('button', undefined, drawing).map(nameOf)).to.deep.equal(['Thuis', 'School', 'Zorg']);
  });
});
