import { expect } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import { moments } from '../../src/elements/options-infographic/moments.model.js';
import { roleTable } from '../../src/elements/options-infographic/roles.model.js';
import { outline } from '../../src/model/route/outline.js';
import type { Phase, Role, RouteInput, Station } from '../../src/model/route/route.js';
import { overflowing, violations } from '../every-element/axe.js';
import { textOf } from '../support/element-page.js';
import { RoutePage } from '../support/route-page.js';
import { setColourScheme } from '../support/viewport.js';

const ROLES: Record<string, Role> = {
  ouder: { label: 'de ouders', corner: 'home' },
  kind: { label: 'het kind', corner: 'home' },
  oma: { label: 'oma', corner: 'home' },
  ib: { label: 'intern begeleider', corner: 'school' },
};

const PHASES: Phase[] = [
  { id: 'zorgen', label: 'Zorgen' },
  { id: 'tafel', label: 'Samen aan tafel' },
];

const STATIONS: Station[] = [
  {
    id: 'praten',
    phase: 'zorgen',
    title: 'Praten',
    actors: ['ouder', 'ib'],
    parentDoes: 'Vertel wat u ziet.',
    pupilDoes: 'Zegt wat fijn is.',
    next: [
      { to: 'melden', label: 'Nee' },
      { to: 'genoeg', label: 'Ja' },
    ],
  },
  { id: 'genoeg', title: 'Genoeg', end: 'solved' },
  {
    id: 'melden',
    phase: 'zorgen',
    title: 'Melden',
    actors: ['ib'],
    situations: ['thuis'],
    next: [{ to: 'mdo' }],
  },
  {
    id: 'mdo',
    phase: 'tafel',
    title: 'Overleg',
    actors: ['ouder', 'oma', 'ib'],
    consent: { by: ['ouder', 'kind'], text: 'U mag nee zeggen.' },
    next: [{ to: 'los' }],
  },
  { id: 'los', phase: 'tafel', title: 'Los', next: [{ to: 'einde' }] },
  {
    id: 'einde',
    phase: 'tafel',
    title: 'Terugkijken',
    pupilDoes: 'Vertelt hoe het gaat.',
    end: 'stay-in-touch',
  },
];

const ROUTE: RouteInput = {
  title: 'De weg terug',
  roles: ROLES,
  phases: PHASES,
  situations: { thuis: 'Thuis', ziek: 'Ziek' },
  perspectives: { school: { title: 'Onze weg' }, care: { title: 'Onze hulp' } },
  stations: STATIONS,
};

/* -- the model -- */

const made = (stations: Station[], roles = ROLES) =>
  moments({ roles, phases: PHASES }, outline({ stations, start: stations[0]!.id }).steps);
const only = (station: Partial<Station>, roles = ROLES) =>
  made([{ id: 'a', title: 'A', ...station }], roles).stretches[0]!.moments[0]!;

describe('When parents and pupil are involved, worked out', () => {
  it('has the phases as stretches, in the order in which the steps are read', () => {
    const found = made(STATIONS).stretches.map(({ phase, moments: those }) => [
      phase?.id ?? '',
      ...those.map(({ step }) => step.number),
    ]);
    expect(found).to.deep.equal([
      ['zorgen', '1'],
      ['', '1a'],
      ['zorgen', '2'],
      ['tafel', '3', '4', '5'],
    ]);
  });

  it('does not count otherwise than the table of roles: who is there, or is asked; each step once', () => {
    const { counts, of } = made(STATIONS);
    expect({ ...counts, of }).to.deep.equal({ parents: 2, pupil: 1, of: 6 });
    const { steps } = outline({ stations: STATIONS, start: STATIONS[0]!.id });
    const { columns } = roleTable({ roles: ROLES }, steps);
    const stands = (id: string) => columns.find(({ role }) => role.id === id)!.steps.length;
    expect(counts).to.deep.equal({ parents: stands('ouder'), pupil: stands('kind') });
  });

  const quiet: [what: string, station: Partial<Station>, expected: string | undefined][] = [
    ['others are there', { actors: ['ib'] }, 'others'],
    ['it says what others do', { othersDo: 'Regelt het.' }, 'others'],
    ['others are there at the end of a way', { actors: ['ib'], end: 'solved' }, 'others'],
    ['a way ends', { end: 'solved' }, 'end'],
    ['nothing is known', {}, 'unknown'],
    ['parents are there', { actors: ['ouder'] }, undefined],
    ['somebody else of home is there', { actors: ['oma'] }, undefined],
    ['the pupil does something', { pupilDoes: 'Praat mee.' }, undefined],
    ['consent is asked of nobody in particular', { consent: { by: [], text: 'Mag het?' } }, undefined],
  ];
  for (const [what, station, expected] of quiet)
    it(`is ${expected ? `quiet (${expected})` : 'a moment of theirs'} where ${what}`, () =>
      expect(only(station).quiet).to.equal(expected));

  const unsaid: [what: string, station: Partial<Station>, expected: string[]][] = [
    ['parents who are there', { actors: ['ouder'] }, ['parents']],
    ['both who are asked', { consent: { by: ['ouder', 'kind'], text: 'Mag het?' } }, ['parents', 'pupil']],
    ['the pupil when only parents are told', { actors: ['ouder', 'kind'], parentDoes: 'Praat.' }, ['pupil']],
    ['nobody who is not there', { parentDoes: 'Praat.' }, []],
    ['nobody when others arrange it', { actors: ['ib'] }, []],
    ['nobody when it is not known who of home is there', { actors: ['oma'] }, []],
  ];
  for (const [what, station, expected] of unsaid)
    it(`misses what is to do for ${what}`, () => expect(only(station).unsaid).to.deep.equal(expected));

  it('says of the first step of a branch where it leaves the line', () => {
    const found = made(STATIONS).stretches.flatMap(({ moments: those }) =>
      those.flatMap(({ step, after }) =>
        after ? [[step.number, after.step.number, after.choice.label]] : [],
      ),
    );
    expect(found).to.deep.equal([['1a', '1', 'Ja']]);
  });
});

/* -- the element -- */

const open = async (
  attributes: Record<string, string> = {},
  data = ROUTE,
  width?: number,
): Promise<RoutePage> => {
  const page = await RoutePage.with({ view: 'moments', ...attributes }, data, { width });
  await page.until(() => page.find('heading', /^Wanneer/), 'the moments are there');
  return page;
};
const steps = (page: RoutePage) =>
  [...page.element.shadowRoot!.querySelectorAll<HTMLElement>('.moments ol > li')].map(textOf);

describe('The moments', () => {
  it('can be read in order: what parents and pupil do, what is asked first, and where others see to it', async () => {
    expect(steps(await open())).to.deep.equal([
      '1. Praten U Vertel wat u ziet. Uw kind Zegt wat fijn is.',
      '1a. Genoeg Hier eindigt deze weg. Na stap 1, bij het antwoord “Ja”',
      '2. Melden Hier regelen anderen het.',
      'Alleen met toestemming: de ouders, het kind U mag nee zeggen. 3. Overleg U U bent erbij. oma is erbij',
      '4. Los Hier staat niet wie wat doet.',
      '5. Terugkijken Uw kind Vertelt hoe het gaat.',
    ]);
  });

  it('says at how many steps each is involved', async () => {
    const page = await open();
    expect(page.text).to.contain('U: 2 van de 6 keer erbij').and.to.contain('Uw kind: 1 van de 6 keer erbij');
  });

  it('says of nobody that they are never there when the route does not say who they are', async () => {
    const stations = STATIONS.map(({ actors: _, consent: __, ...station }) => station);
    expect((await open({}, { ...ROUTE, roles: {}, stations })).text).not.to.contain('keer erbij');
  });

  it('does not draw a step of a branch on the line of everybody', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const page = await open({ dir });
      const edge = (name: string) => {
        const { left, right } = page.get('link', name).closest('li')!.getBoundingClientRect();
        return dir === 'ltr' ? left : -right;
      };
      expect(edge('1a. Genoeg')).to.be.greaterThan(edge('2. Melden') + 8);
      expect(edge('1. Praten')).to.equal(edge('2. Melden'));
    }
  });

  it('has phases above their steps, and number and title of a step in its heading', async () => {
    const page = await open();
    const found = page.headings.slice(page.headings.findIndex(({ name }) => name.startsWith('Wanneer')));
    expect(found).to.deep.equal([
      { level: 3, name: 'Wanneer doet u mee?' },
      { level: 4, name: 'Zorgen' },
      { level: 5, name: '1. Praten' },
      { level: 4, name: 'Zorgen' },
      { level: 4, name: 'Samen aan tafel' },
      { level: 5, name: '3. Overleg' },
      { level: 5, name: '5. Terugkijken' },
    ]);
  });

  it('speaks of parents and pupil to a school', async () => {
    const page = await open({ perspective: 'school' });
    expect(page.text).to.contain('Wanneer doen ouders en leerling mee?');
    expect(steps(page)[0]).to.equal('1. Praten Ouders Vertel wat u ziet. Leerling Zegt wat fijn is.');
    expect(steps(page)[3]).to.contain('Ouders zijn erbij.');
  });

  it('does not call a child a pupil where it speaks to care, as the steps do not either', async () => {
    const page = await open({ perspective: 'care' });
    expect(page.text).to.contain('Wanneer doen ouders en kind mee?');
    expect(steps(page)[0]).to.contain('Kind Zegt wat fijn is.');
    expect(page.text.toLowerCase()).to.not.contain('leerling');
  });

  it('says what is missing to whoever keeps the route, and to nobody else', async () => {
    expect((await open()).text).not.to.contain('staat niet wat');
    const page = await open({ builder: '' });
    expect(steps(page)[3])
      .to.contain('Bij stap 3 staat niet wat ouders doen (parentDoes).')
      .and.to.contain('Bij stap 3 staat niet wat de leerling doet (pupilDoes).');
  });

  it('leaves out the steps of another situation, and says so', async () => {
    const page = await open();
    page.element.session = { ...page.element.session, situation: 'ziek' };
    await page.until(() => page.text.includes('1 stap hoort niet bij uw situatie.'), 'it is said');
    expect(steps(page).join()).not.to.contain('Melden');
  });

  it('has what they do side by side where there is room, below each other on a phone', async () => {
    const boxes = async (width: number) => {
      const page = await open({}, ROUTE, width);
      const [parents, pupil] = [...page.element.shadowRoot!.querySelectorAll('dd')].map((text) =>
        text.getBoundingClientRect(),
      );
      return { parents: parents!, pupil: pupil! };
    };
    const wide = await boxes(900);
    expect(wide.parents.top).to.equal(wide.pupil.top);
    expect(wide.pupil.left).to.be.greaterThan(wide.parents.right);
    const narrow = await boxes(320);
    expect(narrow.pupil.top).to.be.greaterThan(narrow.parents.bottom - 1);
  });

  it('leads to a step', async () => {
    const page = await open();
    page.get('link', '3. Overleg').click();
    await page.until(() => page.at?.endsWith('Overleg'), 'the step has the focus');
  });

  it('holds long words at 320 px in either direction', async () => {
    const word = 'x'.repeat(2000);
    const stations = STATIONS.map((station) => ({ ...station, title: word, parentDoes: word }));
    for (const dir of ['ltr', 'rtl']) {
      const page = await open({ dir }, { ...ROUTE, stations }, 320);
      expect(overflowing(page.element)).to.deep.equal([]);
    }
  });

  it('is accessible, and its texts stand out in both schemes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await setColourScheme(colorScheme);
      const page = await open({ builder: '' });
      page.element.style.colorScheme = colorScheme;
      expect(await violations(page.element)).to.deep.equal([]);
      expect(page.unreadable()).to.deep.equal([]);
    }
    await setColourScheme('light');
  });
});
