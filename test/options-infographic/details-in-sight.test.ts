import { expect } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { focused } from '../support/element-page.js';
import { goTo, setAddress } from '../support/host-page.js';
import { RoutePage } from '../support/route-page.js';
import { setViewport } from '../support/viewport.js';

/** As much as a step of a real route has: roles, possibilities and ways, above which its details must stand. */
const ROUTE: RouteInput = {
  title: 'De weg terug',
  intro: 'Een inleiding van een paar zinnen. '.repeat(6),
  roles: Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [
      `rol${i}`,
      { label: `rol nummer ${i}`, plain: 'Iemand van school.' },
    ]),
  ),
  stations: Array.from({ length: 6 }, (_, i) => ({
    id: `s${i}`,
    title: `Stap ${i}`,
    summary: 'Een samenvatting van een of twee zinnen. Meer is het niet.',
    parentDoes: 'U belt.',
    actors: Array.from({ length: 8 }, (__, n) => `rol${n}`),
    options: Array.from({ length: 5 }, (__, n) => ({
      id: `m${i}-${n}`,
      title: `Mogelijkheid ${n}`,
      summary: 'Wat dat is, in een zin.',
      contacts: [{ function: 'Iemand', phone: `088 000 ${i}${n} 00` }],
    })),
    ...(i < 5 ? { next: [{ to: `s${i + 1}` }] } : { end: 'solved' as const }),
  })),
};

const opened = async (page: RoutePage): Promise<DOMRect> => {
  await page.until(() => page.find('heading', 'Wat u doet'), 'the details are there', 8000);
  await page.settled();
  return page.get('heading', 'Wat u doet').getBoundingClientRect();
};

afterEach(async () => {
  await setViewport({ width: 800, height: 600 });
  await setAddress({});
});

describe('What is opened on a phone', () => {
  beforeEach(() => setViewport({ width: 320, height: 640 }));

  it('does not begin below the window, so that nothing seems to happen', async () => {
    const page = await RoutePage.with({}, ROUTE);
    const station = page.station('Stap 3');
    station.focus();
    station.scrollIntoView({ block: 'end' });
    station.click();
    expect((await opened(page)).top).to.be.within(0, 600);
    const { top, bottom } = page.station('Stap 3').getBoundingClientRect();
    expect([top >= 0, bottom <= 640]).to.deep.equal([true, true]);
  });

  it('does not begin below the window for who opens a shared link', async () => {
    const page = await RoutePage.with({}, ROUTE);
    await goTo('#samen/station/s4');
    expect((await opened(page)).top).to.be.within(0, 600);
  });

  it('does not move when it is in sight already', async () => {
    const page = await RoutePage.with({}, ROUTE);
    const station = page.station('Stap 2');
    station.focus();
    station.scrollIntoView({ block: 'start' });
    scrollBy(0, -20);
    const before = station.getBoundingClientRect().top;
    station.click();
    await opened(page);
    expect(page.station('Stap 2').getBoundingClientRect().top).to.equal(before);
  });
});

describe('What is opened below a drawing that runs sideways', () => {
  it('does not push the button that was pressed with the keyboard out of sight', async () => {
    await setViewport({ width: 1440, height: 500 });
    const page = await RoutePage.with({}, ROUTE);
    expect(page.isSideways).to.be.true;
    page.station('Stap 3').focus();
    await page.keys('Enter');
    await opened(page);
    const { top, bottom } = focused().getBoundingClientRect();
    expect(page.at).to.contain('Stap 3');
    expect([top >= 0, bottom <= 500]).to.deep.equal([true, true]);
  });
});
