import { expect } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { textOf } from '../support/element-page.js';
import { standIn } from '../internal/take-along/take-along-page.js';
import { RoutePage, type Heard } from '../support/route-page.js';
import { route } from './reading-route.js';
import { setViewport } from '../support/viewport.js';

/**
 * A route as somebody tells it who only has what the browser tells assistive technology: no class, no picture, no data.
 * Each heading, list item, link and line of text is one line; `>` before it for each list that it stands in.
 */
function told(tree: Heard): string[] {
  const lines: string[] = [];
  const visit = (node: Heard, depth: number): void => {
    const { role, name, properties, children } = node;
    const before = '>'.repeat(depth);
    if (role === 'heading') lines.push(`${before} h${String(properties.level)} ${name}`);
    else if (role === 'link' || (role === 'button' && depth > 0)) lines.push(`${before} ${role}: ${name}`);
    else if (role === 'StaticText') lines.push(`${before} ${name.trim()}`);
    else {
      if (role === 'list' && name) lines.push(`${before} [${name}]`);
      for (const child of children) visit(child, role === 'list' ? depth + 1 : depth);
    }
  };
  visit(tree, 0);
  return lines.filter((line) => !/^>* *$/.test(line)).map((line) => line.trim());
}

/** From the first step on. */
async function heardOfRoute(): Promise<string[] | undefined> {
  const tree = await RoutePage.heard();
  if (!tree) return undefined;
  const lines = told(tree);
  const first = lines.indexOf('> Zorgen');
  return lines.slice(
    first,
    lines.findIndex((line) => line.includes('Bewaar, print')),
  );
}

const WHOLE = [
  '> Zorgen',
  '> h3 1. U praat met de leraar',
  '> Vertel wat u ziet.',
  '> [Wie is erbij]',
  '>> u',
  '>> tolk',
  '> binnen 5 dagen',
  '> Daarna: stap 2',
  '> h3 2. De school kijkt',
  '> [Wie is erbij]',
  '>> intern begeleider',
  '> Is de hulp genoeg?',
  '>> h4 Ja',
  '>>> h5 2a. Genoeg hulp',
  '>>> Opgelost',
  '>> h4 of Nee',
  '>> Daarna: stap 3',
  '> Samen aan tafel',
  '> h3 Alleen met toestemming: u, uw kind',
  '> U mag nee zeggen.',
  '> h3 3. Overleg: MDO',
  '> [Wie is erbij]',
  '>> u',
  '>> wijkteam',
  '> Daarna: stap 4',
  '> h3 4. Een plan',
  '> Mogelijkheden hier:',
  '>> Een paar uur per dag',
  '>> of',
  '>> Een andere plek',
  '> Past het plan?',
  '>> h4 Ja',
  '>> Daarna: stap 5',
  '>> h4 of Nog niet',
  '>> link: Terug naar stap 3',
  '>> h4 of We worden het niet eens',
  '>>> h5 4a. Iemand kijkt mee',
  '>>> link: Ga verder bij stap 5',
  '> h3 5. Weer naar school',
  '> hoeft niet altijd',
  '> Dit gaat tegelijk:',
  '>> Daarna: stap 6',
  '>> en',
  '>>> h5 5a. Rust thuis',
  '>>> Anderen helpen verder',
  '> h3 6. Terugkijken',
  '> Daarna: stap 7',
  '> h3 7. Afscheid',
  '> U houdt contact',
];

describe('a route without its picture', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [place, width] of [
    ['on a phone', 320],
    ['where the line runs sideways', 1440],
  ] as const)
    it(`is every station, option, role, gate and relation in order, ${place}`, async () => {
      await setViewport({ width, height: 800 });
      const page = await RoutePage.with({}, route);
      expect(page.isSideways).to.equal(width > 1000);
      const lines = await heardOfRoute();
      if (!lines) return; // not in every browser
      expect(lines).to.deep.equal(WHOLE);
    });

  it('is the same as a list, which also names the steps that it points to', async () => {
    await RoutePage.with({ view: 'list' }, route);
    const lines = await heardOfRoute();
    if (!lines) return;
    expect(lines).to.deep.equal(
      WHOLE.map((line) =>
        line
          .replace('Terug naar stap 3', 'Terug naar stap 3 (Overleg: MDO)')
          .replace('Ga verder bij stap 5', 'Ga verder bij stap 5 (Weer naar school)'),
      ),
    );
  });

  it('says first who stands in the middle, how many steps there are, and how long it may take', async () => {
    await RoutePage.with({}, route);
    const tree = await RoutePage.heard();
    if (!tree) return;
    const lines = told(tree);
    expect(lines.slice(lines.indexOf('uw kind'), lines.indexOf('uw kind') + 5).join(' ')).to.equal(
      'uw kind Wat wil uw kind zelf? 10 stappen · Alles bij elkaar: binnen 3 maanden',
    );
  });

  it('has the steps that are loose from the route below the heading that says so', async () => {
    const page = await RoutePage.with(
      {},
      {
        title: 'Een route',
        stations: [
          { id: 'a', title: 'Begin', end: 'solved' },
          { id: 'b', title: 'Apart', end: 'solved' },
        ],
      },
    );
    const level = (name: string | RegExp) => Number(page.get('heading', name).localName.slice(1));
    expect(level(/Begin/)).to.equal(level('Los van de route'));
    expect(level(/Apart/)).to.equal(level('Los van de route') + 1);
  });

  it('shows nothing of texts that are empty', async () => {
    const page = await RoutePage.with(
      { open: 'a' },
      {
        title: 'Een route',
        roles: { ib: { label: '' } },
        phases: [{ id: 'eerst', label: {} }],
        stations: [
          {
            id: 'a',
            phase: 'eerst',
            title: 'Begin',
            summary: '',
            question: {},
            actors: ['ib'],
            consent: { by: ['ib'], text: { nl: '' } },
            options: [{ id: 'keuze', title: '', summary: '', who: {} }],
            next: [
              { to: 'b', label: '' },
              { to: 'c', label: { nl: '' } },
            ],
          },
          { id: 'b', title: 'Goed', end: 'solved' },
          { id: 'c', title: 'Anders', end: 'solved' },
        ],
      },
    );
    const empty = page
      .all('heading')
      .concat([...page.item('Begin').querySelectorAll<HTMLElement>(':is(p, .tag, .what, .answer)')])
      .filter((one) => !one.textContent.trim());
    expect(empty).to.deep.equal([]);
    expect(page.textAt('Begin')).to.contain('ib').and.contain('keuze').and.contain('Hoe gaat het verder?');
    expect(page.item('Begin').querySelector('.phase')!.textContent.trim()).to.equal('eerst');
  });

  it('marks the texts of a step that comes from a document in another language', async () => {
    const documents = new Map<string, RouteInput>();
    const address = (data: RouteInput): string => {
      const url = `${location.origin}/${data.language}.route.json`;
      documents.set(url, data);
      return url;
    };
    const give = standIn(window, 'fetch', (url: unknown) =>
      Promise.resolve(Response.json(documents.get(String(url)))),
    );
    const dutch = address({ title: 'Een route', language: 'nl', stations: [{ id: 'b', title: 'Klaar' }] });
    const english = address({
      title: 'More',
      language: 'en',
      stations: [
        { id: 'a', title: 'Talk', summary: 'Say it.', next: [{ to: 'c', label: 'Go' }] },
        { id: 'c', title: 'Done' },
      ],
    });
    const page = await RoutePage.with({ src: `${dutch} ${english}` });
    give();
    const marked = [...page.item('Talk').querySelectorAll<HTMLElement>('[lang="en"]')];
    expect(marked.map(textOf)).to.include.members(['Talk', 'Say it.', 'Go']);
    expect(page.item('Klaar').querySelector('[lang]')).to.equal(null);
  });

  it('says where the visitor is with the step itself', async () => {
    const page = await RoutePage.with({ current: 'mdo' }, route);
    expect(page.textAt('Overleg')).to.contain('U bent hier');
    expect(page.item('Overleg').getAttribute('aria-current')).to.equal('step');
    expect(page.item('Een plan').getAttribute('aria-current')).to.equal('false');
  });

  it('says of what is not for the visitor’s situation that it is not', async () => {
    const page = await RoutePage.with({}, route);
    page.element.session = { ...page.element.session, situation: 'ziek' };
    await page.until(() => page.textAt('Een plan').includes('Hoort niet bij uw situatie.'), 'it is said');
    expect(page.textAt('U praat met')).not.to.contain('Hoort niet');
  });

  it('says that its texts are in another language, and marks them so', async () => {
    const page = await RoutePage.with({ lang: 'en' }, route);
    await page.until(() => page.text.includes('Only in Dutch'), 'the note is there');
    expect(page.languageOf('Overleg: MDO')).to.deep.equal({ language: 'nl', direction: 'ltr' });
  });
});
