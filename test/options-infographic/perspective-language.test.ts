import { expect } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { RoutePage } from '../support/route-page.js';

const ROUTE: RouteInput = {
  title: 'De weg terug',
  perspectives: { school: { title: { en: 'The way back of a pupil' } } },
  stations: [
    {
      id: 'praten',
      title: 'Praten',
      end: 'solved',
      perspectives: { school: { title: { en: 'Talking' } } },
    },
  ],
};
const SAID = 'Deze versie is er alleen in het Engels.';

describe('A route that is told to others in fewer languages', () => {
  it('does not turn to another language in silence: it says so at the switch, once', async () => {
    const page = await RoutePage.with({}, ROUTE);
    expect(page.text).not.to.contain('alleen in het');
    await page.press('school');
    await page.until(() => page.announced.includes(SAID), 'it is told');
    const [, behind] = page.text.split('Voor wie ouders school');
    expect(behind).to.match(new RegExp(`^ ${SAID}`));
    expect(page.text.split('in het Engels').length - 1).to.equal(2); // seen, and told to who listens
    await page.press('ouders');
    expect(page.text.split('Vind uw weg').join('')).not.to.match(/Voor wie ouders school .*alleen in het/);
  });

  it('says it above when the page chose it', async () => {
    const page = await RoutePage.with({ perspective: 'school' }, ROUTE);
    await page.until(() => page.text.includes('Alleen in het Engels'), 'it is said');
    expect(page.announced).to.equal('');
  });
});
