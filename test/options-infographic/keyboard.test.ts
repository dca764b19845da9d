import { expect } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import { RoutePage } from '../support/route-page.js';
import { route } from './reading-route.js';
import { setViewport } from '../support/viewport.js';

/** Where the focus comes, key by key. */
async function passed(
  page: RoutePage,
  from: string,
  keys: readonly string[],
): Promise<(string | undefined)[]> {
  page.station(from).focus();
  // The keys come with the first station that is come to.
  await page.until(() => page.element.bring('keys'), 'the keys are there');
  const places: (string | undefined)[] = [];
  for (const key of keys) {
    await page.keys(key);
    places.push(page.at?.split('.')[0]);
  }
  return places;
}

describe('a route by keyboard', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));
  const at = async (width: number, attributes: Record<string, string> = {}) => {
    await setViewport({ width, height: 900 });
    return RoutePage.with(attributes, route);
  };

  it('is gone along with the arrows where it runs sideways, and into its branches', async () => {
    const page = await at(1440);
    expect(
      await passed(page, 'U praat', ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']),
    ).to.deep.equal(['2', '3', '4', '3']);
    expect(await passed(page, 'De school kijkt', ['ArrowUp', 'ArrowDown']), 'and back again').to.deep.equal([
      '2a',
      '2',
    ]);
    expect(await passed(page, 'Overleg', ['End', 'Home'])).to.deep.equal(['7', '1']);
  });

  it('is mirrored where it runs from the right to the left', async () => {
    const page = await at(1440, { lang: 'ar' });
    expect(await passed(page, 'U praat', ['ArrowLeft', 'ArrowLeft', 'ArrowRight'])).to.deep.equal([
      '2',
      '3',
      '2',
    ]);
  });

  it('goes up and down as it is read where it runs down, into a branch and out of it', async () => {
    const page = await at(390);
    expect(await passed(page, 'U praat', ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'])).to.deep.equal([
      '2',
      '2a',
      '3',
      '2a',
    ]);
    expect(await passed(page, 'Een plan', ['ArrowRight', 'ArrowLeft'])).to.deep.equal(['4a', '4']);
    expect(await passed(page, 'Een plan', ['Home', 'End'])).to.deep.equal(['1', '7']);
  });

  it('stays where it is at either end, and leaves other keys alone', async () => {
    const page = await at(1440);
    expect(await passed(page, 'U praat', ['ArrowLeft', 'Home', 'a'])).to.deep.equal(['1', '1', '1']);
    expect(await passed(page, 'Afscheid', ['ArrowRight', 'End'])).to.deep.equal(['7', '7']);
  });

  it('reaches every step with Tab, in the order in which it is read', async () => {
    const page = await at(1440);
    page.station('U praat').focus();
    const seen = [page.at];
    for (let presses = 0; presses < 14 && seen.length < 10; presses++) {
      await page.keys('Tab');
      if (page.at && page.at !== seen.at(-1)) seen.push(page.at);
    }
    expect(seen).to.deep.equal(page.stationNames);
  });

  it('opens and closes a step, and the focus stays with it', async () => {
    const page = await at(390);
    page.station('Overleg').focus();
    await page.keys('Enter');
    expect([page.isOpen('Overleg'), page.at]).to.deep.equal([true, '3. Overleg: MDO']);
    await page.keys('Enter');
    expect([page.isOpen('Overleg'), page.at]).to.deep.equal([false, '3. Overleg: MDO']);
  });
});

describe('a route for thumbs', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const width of [320, 1440])
    it(`has steps of 44 pixels at a width of ${width}`, async () => {
      await setViewport({ width, height: 900 });
      const page = await RoutePage.with({}, route);
      for (const button of page.stations) {
        const mark = button.querySelector('.mark')!.getBoundingClientRect();
        const box = button.getBoundingClientRect();
        const height = Math.max(mark.bottom, box.bottom) - Math.min(mark.top, box.top);
        expect(height, button.textContent ?? '').to.be.at.least(43.5);
      }
    });
});
