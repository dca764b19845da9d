import { expect } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import { LOADERS } from '../../src/elements/options-infographic/parts.js';
import { nameOf } from '../support/element-page.js';
import { collect, ConsoleTap } from '../support/host-page.js';
import { RoutePage } from '../support/route-page.js';
import { chain, route } from './reading-route.js';
import { setViewport } from '../support/viewport.js';

describe('<samen-options-infographic>', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('opens a step, one at a time, and tells the page', async () => {
    const told = collect('samen-select');
    const page = await RoutePage.with({}, route);
    await page.open('Overleg');
    await page.open('Een plan');
    expect(
      page.stations.filter((one) => one.getAttribute('aria-expanded') === 'true').map(nameOf),
    ).to.deep.equal(['4. Een plan']);
    expect(told.map(({ kind, id }) => `${kind} ${id}`)).to.deep.equal(['station mdo', 'station plan']);
    told.stop();
  });

  it('goes from words to the step that they name, and leaves the address alone', async () => {
    const page = await RoutePage.with({}, route);
    const before = location.href;
    await page.click('link', 'Terug naar stap 3');
    expect([page.at, page.isOpen('Overleg'), location.href]).to.deep.equal(['3. Overleg: MDO', true, before]);
  });

  it('gives such a link the address that other elements link with', async () => {
    const page = await RoutePage.with({}, route);
    expect(page.get<HTMLAnchorElement>('link', 'Terug naar stap 3').hash).to.equal('#samen/station/mdo');
  });

  it('offers the views that the route has something for, and keeps the focus where it is chosen', async () => {
    const page = await RoutePage.with({}, route);
    expect(page.views).to.deep.equal({ names: ['De route', 'Lijst', 'Wie doet wat'], chosen: 'De route' });
    await page.press('Lijst');
    expect([page.views.chosen, page.focusedName]).to.deep.equal(['Lijst', 'Lijst']);
    expect(page.stationNames).to.have.length(10);
    const simple = await RoutePage.with({}, chain(2));
    expect(simple.views.names).to.deep.equal(['De route', 'Lijst']);
  });

  it('begins with the view that the page asks for, and with the route when there is no such view', async () => {
    expect((await RoutePage.with({ view: 'list' }, route)).views.chosen).to.equal('Lijst');
    expect((await RoutePage.with({ view: 'List' }, route)).views.chosen).to.equal('Lijst');
    expect((await RoutePage.with({ view: 'triangle' }, route)).views.chosen).to.equal('De route');
  });

  it('lets the visitor choose for whom it is told, unless the page did', async () => {
    const both = { ...route, perspectives: { school: { title: 'De leerling zit thuis' } } };
    const page = await RoutePage.with({}, both);
    await page.press('school');
    expect(page.title).to.equal('De leerling zit thuis');
    const chosen = await RoutePage.with({ perspective: 'school' }, both);
    expect([chosen.title, chosen.find('button', 'school')]).to.deep.equal([
      'De leerling zit thuis',
      undefined,
    ]);
  });

  it('offers the moments to whom they are told', async () => {
    const [first, ...rest] = chain(2).stations;
    const told = {
      ...chain(2),
      stations: [{ ...first!, perspectives: { school: { parentDoes: 'Bellen' } } }, ...rest],
    };
    const page = await RoutePage.with({}, told);
    expect(page.views.names).to.deep.equal(['De route', 'Lijst']);
    await page.press('school');
    await page.settled();
    expect(page.views.names).to.deep.equal(['De route', 'Lijst', 'Momenten']);
  });

  it('says that a part could not be had, lets the visitor try again, and does not lose the focus', async () => {
    const loaders = LOADERS as { -readonly [K in keyof typeof LOADERS]: (typeof LOADERS)[K] };
    const { roles, wayfinder } = LOADERS;
    loaders.roles = loaders.wayfinder = () => Promise.reject(new Error('offline'));
    const told = new ConsoleTap();
    const page = await RoutePage.with({}, route);
    try {
      await page.press('Wie doet wat');
      await page.until(() => page.text.includes('Dit deel konden we niet laden.'), 'it is said');
      loaders.roles = roles;
      await page.click('button', 'Probeer het opnieuw');
      await page.until(() => page.element.bring('roles'), 'it is there');
      await page.settled();
      expect(page.text).to.not.contain('Dit deel konden we niet laden.');
      expect(page.focusedName).to.equal('Wie doet wat');
      await page.press('Vind uw weg');
      await page.until(() => page.text.includes('Dit deel konden we niet laden.'), 'it is said');
      await page.press('Vind uw weg');
      await page.settled();
      expect(page.text).to.not.contain('Dit deel konden we niet laden.');
      expect(page.get('button', 'Vind uw weg').getAttribute('aria-expanded')).to.equal('false');
    } finally {
      Object.assign(loaders, { roles, wayfinder });
      told.release();
    }
  });

  it('says at an open step that its details could not be had, and lets the visitor try again', async () => {
    const loaders = LOADERS as { -readonly [K in keyof typeof LOADERS]: (typeof LOADERS)[K] };
    const { details } = LOADERS;
    loaders.details = () => Promise.reject(new Error('offline'));
    const told = new ConsoleTap();
    const page = await RoutePage.with({}, route);
    try {
      await page.open('Overleg: MDO');
      await page.until(
        () => page.textAt('Overleg: MDO').includes('Dit deel konden we niet laden.'),
        'it is said',
      );
      loaders.details = details;
      await page.click('button', 'Probeer het opnieuw');
      await page.until(() => page.textAt('Overleg: MDO').includes('Deel deze stap'), 'they are there');
      expect(page.text).to.not.contain('Dit deel konden we niet laden.');
      expect(page.at).to.contain('Overleg: MDO');
    } finally {
      loaders.details = details;
      told.release();
    }
  });

  it('offers to find a way only where there is one to find', async () => {
    const page = await RoutePage.with({}, route);
    expect(page.get('button', 'Vind uw weg').getAttribute('aria-expanded')).to.equal('false');
    expect((await RoutePage.with({}, chain(2))).find('button', 'Vind uw weg')).to.equal(undefined);
  });

  it('shows what is written and nothing else: no style, no script, no picture', async () => {
    const page = await RoutePage.with(
      {},
      {
        title: '<style>*{display:none}</style>',
        roles: { r: { label: '<svg onload=alert(1)>', corner: 'care' } },
        stations: [
          {
            id: 'a"]',
            title: '} .stop { display: none',
            summary: '<img src=x onerror=alert(1)>',
            actors: ['r', '} body {}'],
            end: 'solved',
          },
        ],
      },
    );
    expect(page.text).to.contain('<style>*{display:none}</style>');
    expect(page.stationNames).to.deep.equal(['1. } .stop { display: none']);
    expect(page.text).to.contain('<img src=x onerror=alert(1)>');
    expect(page.text).to.contain('<svg onload=alert(1)>');
    expect(page.text).to.contain('} body {}');
    await page.open('display');
    expect(page.isOpen('display')).to.equal(true);
  });

  it('shows a step that nothing leads to apart, so that it is not lost', async () => {
    const page = await RoutePage.with(
      {},
      {
        ...route,
        stations: [...route.stations, { id: 'los', title: 'Losse stap', end: 'solved' }],
      },
    );
    expect(page.find('heading', 'Los van de route')).to.not.equal(undefined);
    expect(page.textAt('Losse stap')).to.contain('Opgelost');
  });

  it('folds away what can be taken along', async () => {
    const page = await RoutePage.with({}, route);
    expect(page.get('button', 'Bewaar, print of deel de route').parentElement).to.have.property(
      'open',
      false,
    );
  });
});
