import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/activity-calendar/define.js';
import '../../src/elements/options-infographic/define.js';
import '../../src/elements/self-scan/define.js';
import type { SamenOptionsInfographic } from '../../src/index.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { ElementPage } from '../support/element-page.js';
import { collect, ConsoleTap } from '../support/host-page.js';

const contact = { function: 'School', phone: '010 000 00 00' };
/** A route with a station that no way leads to: that only shows when stations are held against each other. */
const ODD: RouteInput = {
  title: 'Route',
  contact,
  stations: [
    { id: 'a', title: 'Praten', end: 'solved' },
    { id: 'los', title: 'Nergens vandaan', end: 'solved' },
  ],
};
const SOUND: RouteInput = { ...ODD, stations: ODD.stations.slice(0, 1) };

class Page extends ElementPage<SamenOptionsInfographic> {
  get codes(): (string | undefined)[] {
    return this.element.problems.map(({ code }) => code);
  }

  isFound(): Promise<void> {
    return this.until(() => this.codes.includes('unreachable'), 'it was looked at');
  }
}

const open = (data: RouteInput) =>
  Page.open(
    html`<samen-options-infographic builder .data=${data}></samen-options-infographic>`,
  ) as unknown as Promise<Page>;

describe('What is found when the parts of a document are held against each other', () => {
  it('does not stay when another document is shown, not for a moment', async () => {
    const page = await open(ODD);
    await page.isFound();
    const ready = collect('samen-ready');
    page.element.data = SOUND;
    await page.until(() => ready.length === 1, 'the other one is shown');
    expect(ready[0]!.problems).to.deep.equal([]);
    await page.until(() => page.text.includes('geen problemen gevonden'), 'nor below the element');
    expect(page.codes).to.deep.equal([]);
    ready.stop();
  });

  it('is not lost when a reload fails and the same document stays', async () => {
    const log = new ConsoleTap();
    const { fetch } = window;
    let body: string | undefined = JSON.stringify(ODD);
    window.fetch = () =>
      Promise.resolve(
        new Response(body, {
          status: body ? 200 : 500,
          headers: { 'content-type': 'application/json' },
        }),
      );
    try {
      const page = (await Page.open(
        html`<samen-options-infographic src="/route.json"></samen-options-infographic>`,
      )) as unknown as Page;
      await page.isFound();
      body = undefined;
      await page.element.reload();
      expect(page.text).to.contain('Verversen lukte niet');
      expect(page.codes).to.include('unreachable');
    } finally {
      window.fetch = fetch;
      log.release();
    }
  });

  it('is found again in a document that was shown before, and told once', async () => {
    const page = await open(ODD);
    await page.isFound();
    page.element.data = SOUND;
    await page.until(() => page.codes.length === 0, 'the other one is shown');
    page.element.data = ODD;
    await page.isFound();
    await page.element.reload();
    await page.isFound();
    expect(page.codes).to.deep.equal(['unreachable']);
  });

  it('is not taken for that of a newer document when it comes late', async () => {
    const page = await open(ODD);
    page.element.data = SOUND;
    await page.settled();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.codes).to.deep.equal([]);
  });

  for (const [name, data, code] of [
    [
      'samen-activity-calendar',
      {
        activities: [{ id: 'a', title: 'A', start: '2030-01-01', partOf: 'weg' }],
      },
      /weg/,
    ],
    [
      'samen-self-scan',
      {
        id: 's',
        title: 'Scan',
        mode: 'score',
        themes: [
          {
            id: 't',
            title: 'T',
            minAnswered: 3,
            questions: [
              { id: 'a', kind: 'boolean', text: 'Is er een tolk?' },
              { id: 'x', kind: 'text', text: 'En verder?' },
            ],
          },
        ],
      },
      /krijgt nooit een score/,
    ],
  ] as const)
    it(`is told by <${name}> too`, async () => {
      const element = document.createElement(name);
      element.data = data as never;
      document.body.append(element);
      const page = new ElementPage(element as never);
      try {
        await page.until(
          () => element.problems.some(({ message }) => code.test(message)),
          `found: ${JSON.stringify(element.problems)}`,
        );
      } finally {
        element.remove();
      }
    });
});
