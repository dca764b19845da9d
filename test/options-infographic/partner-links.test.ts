import { expect } from '@open-wc/testing';
import '../../src/elements/options-infographic/define.js';
import '../../src/elements/partner-directory/define.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { nameOf } from '../support/element-page.js';
import { setAddress } from '../support/host-page.js';
import { RoutePage } from '../support/route-page.js';

const ROUTE: RouteInput = {
  title: 'Het is niet veilig thuis',
  corners: [
    { id: 'school', label: 'School', partners: ['huis'] },
    { id: 'home', label: 'Thuis' },
  ],
  stations: [{ id: 'bellen', title: 'Bellen', partners: ['huis'], end: 'stay-in-touch' }],
};

let directory: HTMLElementTagNameMap['samen-partner-directory'];
beforeEach(() => setAddress({}));
afterEach(async () => {
  directory.remove();
  await setAddress({});
});

async function open(attributes: Record<string, string>): Promise<RoutePage> {
  const page = await RoutePage.with(attributes, ROUTE);
  directory = document.createElement('samen-partner-directory');
  directory.data = { partners: [{ id: 'huis', name: 'Veilig Thuis', contacts: [{ phone: '0800 2000' }] }] };
  page.element.after(directory);
  return page;
}

const opened = () => {
  const dialog = directory.shadowRoot!.querySelector('dialog');
  return dialog?.open ? nameOf(dialog) : undefined;
};

describe('A partner of a route, on a page that somebody may have to leave quickly', () => {
  for (const [where, show] of [
    ['an open step', (page: RoutePage) => page.open('Bellen')],
    [
      'the triangle',
      async (page: RoutePage) => {
        await page.press('Driehoek');
        await page.until(() => page.find('button', 'School'), 'the view is there');
        await page.click('button', 'School');
      },
    ],
  ] as const) {
    it(`is opened from ${where} without an address that tells of it`, async () => {
      const page = await open({ 'quick-exit': 'https://weer.example/' });
      await show(page);
      await page.until(() => page.find('link', 'Veilig Thuis'), 'the partner is known');
      const { href } = location;
      const { length } = history;
      await page.click('link', 'Veilig Thuis');
      await page.until(opened, 'the partner is open');
      expect(opened()).to.contain('Veilig Thuis');
      expect([location.href, history.length]).to.deep.equal([href, length]);
    });

    it(`has an address that can be sent, from ${where}, where there is nothing to hide`, async () => {
      const page = await open({});
      await show(page);
      await page.until(() => page.find('link', 'Veilig Thuis'), 'the partner is known');
      await page.click('link', 'Veilig Thuis');
      await page.until(opened, 'the partner is open');
      expect(location.hash).to.equal('#samen/partner/huis');
    });
  }
});
