import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { PAGES, pageWith, PLACEHOLDERS, PrerenderedSite } from '../support/prerendered-site.mjs';

/*
 * Pages that were drawn before they were asked for, in a browser: on dist, as built, under the policy of docs/embedding.md. What
 * must not happen: a flash, a second drawing, a second fetch, something lost that a visitor did meanwhile.
 */

describe('a page that was drawn before', () => {
  let site;
  before(async () => {
    site = await PrerenderedSite.open();
  });
  after(() => site.close());

  for (const [name, { says }] of Object.entries(PAGES)) {
    describe(`<samen-${name}>`, () => {
      it('is there without JavaScript, with its styles', async () => {
        await site.put(name, pageWith(name));
        const visit = await site.visit(`${name}.html`, { scripts: false });
        assert.match(await visit.text(), new RegExp(says));
        const headings = await visit.page.getByRole('heading').allInnerTexts();
        assert.ok(headings.length > 0);
        assert.equal(await visit.page.getByText('088 000 12 34').first().isVisible(), false);
        assert.deepEqual(visit.seen.messages, []);
        const position = await visit.page
          .locator('[part="base"]')
          .evaluate((base) => getComputedStyle(base).position);
        assert.equal(position, 'relative');
        const idle = visit.page.locator(':is(button, input, select):visible, a[href^="#samen/"]:visible');
        const answers = await idle.evaluateAll((controls) =>
          controls
            .filter((control) => getComputedStyle(control).pointerEvents !== 'none')
            .map(({ textContent }) => textContent.trim()),
        );
        assert.deepEqual(answers, [], 'nothing invites that does nothing without a script');
        await visit.close();
      });

      for (const lang of ['nl', 'ar'])
        it(`is taken over as it is, in ${lang}: nothing fetched, nothing drawn twice, nothing against the policy`, async () => {
          await site.put(`${name}-${lang}`, pageWith(name, { lang }));
          const visit = await site.visit(`${name}-${lang}.html`);
          await visit.ready();
          const { there, kept } = await visit.kept();
          assert.ok(there > 30);
          assert.equal(kept, there);
          assert.deepEqual(visit.dataRequests(), []);
          assert.deepEqual(visit.seen.messages, []);
          assert.deepEqual(await visit.violations(), []);
          const leftovers = await visit.page.evaluate(
            () => globalThis.element().shadowRoot.querySelectorAll('link, style').length,
          );
          assert.equal(leftovers, 0);
          await visit.close();
        });

      for (const [place, write] of Object.entries(PLACEHOLDERS))
        it(`is there in the place of ${place}, and is taken over as it is`, async () => {
          const path = `${name}-${place.replace(/\W/g, '')}`;
          await site.put(path, pageWith(name, { body: write(name) }));
          const reader = await site.visit(`${path}.html`, { scripts: false });
          assert.match(await reader.text(), new RegExp(says));
          assert.equal(await reader.page.getByText('088 000 12 34').first().isVisible(), false);
          assert.deepEqual(reader.seen.messages, []);
          await reader.close();

          const visit = await site.visit(`${path}.html`);
          await visit.ready();
          const { there, kept } = await visit.kept();
          assert.ok(there > 30);
          assert.equal(kept, there);
          assert.equal(await visit.page.locator(`samen-${name}`).count(), 1);
          assert.deepEqual(visit.dataRequests(), []);
          assert.deepEqual(visit.seen.messages, []);
          assert.deepEqual(await visit.violations(), []);
          await visit.close();
        });
    });
  }

  it('is not touched at all where nothing differs', async () => {
    await site.put('still', pageWith('partner-directory'));
    const visit = await site.visit('still.html');
    await visit.ready();
    assert.deepEqual(
      (await visit.page.evaluate(() => globalThis.changes)).filter((type) => type !== 'childList'),
      [],
    );
    await visit.close();
  });

  it('works after that: a search finds, and a dialog opens', async () => {
    await site.put('works', pageWith('partner-directory'));
    const visit = await site.visit('works.html');
    await visit.ready();
    await visit.page.getByRole('searchbox').fill('bibliotheek');
    await visit.page.waitForFunction(
      () => globalThis.element().shadowRoot.querySelectorAll('article').length < 10,
    );
    await visit.page.locator('article a').first().click();
    await visit.page.getByRole('dialog').waitFor();
    assert.deepEqual(visit.dataRequests(), []);
    assert.deepEqual(visit.seen.messages, []);
    await visit.close();
  });

  it('keeps the focus, the place on the page and what was typed before the script came', async () => {
    await site.put('early', pageWith('partner-directory'));
    const visit = await site.visit('early.html', {
      before: async (page) => {
        await page.getByRole('searchbox').fill('bibliotheek');
        await page.evaluate(() => {
          globalThis.element().shadowRoot.querySelectorAll('article a')[3].focus({ preventScroll: true });
          scrollTo(0, 300);
        });
      },
    });
    await visit.ready();
    await visit.page.waitForFunction(
      () => globalThis.element().shadowRoot.querySelectorAll('article').length < 10,
    );
    assert.equal(await visit.page.getByRole('searchbox').inputValue(), 'bibliotheek');
    await visit.close();

    const reader = await site.visit('early.html', {
      before: (page) =>
        page.evaluate(() => {
          globalThis.focused = globalThis.element().shadowRoot.querySelectorAll('article a')[3];
          globalThis.focused.focus({ preventScroll: true });
          scrollTo(0, 300);
        }),
    });
    await reader.ready();
    assert.deepEqual(
      await reader.page.evaluate(() => [
        globalThis.element().shadowRoot.activeElement === globalThis.focused,
        Math.round(scrollY),
      ]),
      [true, 300],
    );
    await reader.close();
  });

  it('waits for a framework that brings the data later, and then takes it over', async () => {
    await site.put('framework', pageWith('partner-directory'), (html) =>
      html
        .replace(/<script type="application\/json".*?<\/script>/s, '')
        .replace(/(<samen-partner-directory) src="[^"]*"/, '$1'),
    );
    const visit = await site.visit('framework.html');
    await visit.page.waitForFunction(() => globalThis.element().hasUpdated);
    assert.match(await visit.text(), /Bibliotheek Waterdal/);
    await visit.page.evaluate(async () => {
      const response = await fetch('/data/waterdal.partners.json');
      globalThis.element().data = await response.json();
    });
    await visit.ready();
    const { there, kept } = await visit.kept();
    assert.equal(kept, there);
    assert.deepEqual(visit.seen.messages, []);
    await visit.close();
  });

  it('hears what was opened before the script came', async () => {
    await site.put('opened', pageWith('activity-calendar'));
    const visit = await site.visit('opened.html', {
      before: (page) => page.locator('details > summary').last().click(),
    });
    await visit.ready();
    await visit.page.waitForFunction(() => {
      const details = [...globalThis.element().shadowRoot.querySelectorAll('details')].at(-1);
      return details.open && details.querySelectorAll('*').length > 5;
    });
    assert.deepEqual(visit.seen.messages, []);
    await visit.close();
  });

  describe('and is out of date', () => {
    const yesterday = new Date('2026-11-10T10:00:00+01:00');
    const today = new Date('2026-11-12T10:00:00+01:00');
    const calendar = pageWith('activity-calendar');
    before(async () => {
      mock.timers.enable({ apis: ['Date'], now: yesterday });
      try {
        await site.put('yesterday', calendar);
      } finally {
        mock.timers.reset();
      }
      await site.put('fresh', calendar, () => calendar);
    });

    it('shows what there is today, by what is there: as where nothing was drawn before', async () => {
      const reader = await site.visit('yesterday.html', { scripts: false });
      const visit = await site.visit('yesterday.html', { now: today });
      const fresh = await site.visit('fresh.html', { now: today, drawn: false });
      await Promise.all([visit.ready(), fresh.ready()]);
      assert.notEqual(await visit.text(), await reader.text());
      const { there, kept } = await visit.kept();
      assert.ok(kept > there / 2, `${kept} of ${there}`);
      assert.equal(await visit.text(), await fresh.text());
      assert.deepEqual(visit.seen.messages, []);
      assert.deepEqual(visit.dataRequests(), []);
      assert.deepEqual(fresh.dataRequests(), ['/data/waterdal.activities.json']);
      await Promise.all([reader, visit, fresh].map((each) => each.close()));
    });

    it('says what it is on the clock of a visitor far away', async () => {
      const context = { timezoneId: 'America/New_York' };
      const visit = await site.visit('yesterday.html', { now: today, context });
      const fresh = await site.visit('fresh.html', { now: today, context, drawn: false });
      await Promise.all([visit.ready(), fresh.ready()]);
      assert.equal(await visit.text(), await fresh.text());
      assert.deepEqual(visit.seen.messages, []);
      await Promise.all([visit, fresh].map((each) => each.close()));
    });

    it('asks again at once when the page wants news every hour, and not when it is of now', async () => {
      const page = pageWith('activity-calendar', {
        attributes: 'src="data/waterdal.activities.json" refresh="60"',
      });
      const now = new Date();
      await site.put('old', page, (html) =>
        html.replace(/data-read="[^"]+"/, 'data-read="2026-11-10T09:00:00.000Z"'),
      );
      await site.put('new', page);
      const old = await site.visit('old.html', { now });
      const recent = await site.visit('new.html', { now });
      await Promise.all([old.ready(), recent.ready()]);
      await old.page.waitForLoadState('networkidle');
      assert.deepEqual(old.dataRequests(), ['/data/waterdal.activities.json']);
      assert.deepEqual(recent.dataRequests(), []);
      await Promise.all([old, recent].map((each) => each.close()));
    });

    it('follows an address with a search in it', async () => {
      const page = pageWith('partner-directory', {
        attributes: 'src="data/waterdal.partners.json" url-state',
      });
      await site.put('search', page);
      const visit = await site.visit('search.html?samen-q=bibliotheek');
      await visit.ready();
      await visit.page.waitForFunction(
        () => globalThis.element().shadowRoot.querySelectorAll('article').length < 10,
      );
      assert.equal(await visit.page.getByRole('searchbox').inputValue(), 'bibliotheek');
      assert.deepEqual(visit.seen.messages, []);
      assert.deepEqual(visit.dataRequests(), []);
      await visit.close();
    });
  });

  describe('and that something went wrong with on its way', () => {
    const untouched = (html) => html;
    for (const [what, change] of [
      ['by another version', (html) => html.replace(/<!--lit-part \S{8}/g, '<!--lit-part AAAAAAAA')],
      [
        'without its comments, by a program that makes pages smaller',
        (html) => html.replace(/<!--.*?-->/gs, ''),
      ],
      ['with an element too many', (html) => html.replace('<article', '<div></div><!--/lit-part--><article')],
      ['with data that cannot be read', (html) => html.replace(/(data-read="[^"]+">)\{/, '$1<')],
      ['and then for another address', (html) => html.replace('data-src="data/', 'data-src="elders/')],
    ])
      it(`is drawn anew where it was drawn ${what}, without an error`, async () => {
        await site.put('changed', pageWith('partner-directory'), change);
        const visit = await site.visit('changed.html');
        await visit.ready();
        assert.match(await visit.text(), /Bibliotheek Waterdal/);
        assert.equal(await visit.page.getByRole('searchbox').count(), 1);
        await visit.page.getByRole('searchbox').fill('bibliotheek');
        await visit.page.waitForFunction(
          () => globalThis.element().shadowRoot.querySelectorAll('article').length < 10,
        );
        assert.deepEqual(visit.seen.messages, []);
        assert.deepEqual(await visit.violations(), []);
        await visit.close();
      });

    it('is drawn anew, and says so, when the code for taking over cannot be had', async () => {
      await site.put('lacking', pageWith('partner-directory'), untouched);
      const visit = await site.visit('lacking.html', { refuse: /hydration/ });
      await visit.ready();
      assert.match(await visit.text(), /Bibliotheek Waterdal/);
      assert.ok(visit.seen.messages.some((message) => message.includes('could not load a part')));
      await visit.close();
    });

    it('stays when its data cannot be had', async () => {
      await site.put('offline', pageWith('partner-directory'), (html) =>
        html.replace(/<script type="application\/json".*?<\/script>/s, ''),
      );
      const visit = await site.visit('offline.html', { refuse: /\/data\// });
      await visit.page.waitForFunction(() => globalThis.element().problems?.length > 0);
      assert.match(await visit.text(), /Bibliotheek Waterdal/);
      assert.match(visit.seen.messages.join('\n'), /waterdal\.partners\.json/);
      await visit.close();
    });
  });

  it('has its data once, for all elements that show it', async () => {
    const attributes = PAGES['partner-card'].attributes;
    const two = pageWith('partner-card').replace(
      '</body>',
      `<samen-partner-directory ${attributes}></samen-partner-directory></body>`,
    );
    const { html } = await site.put('two', two);
    assert.equal(html.match(/data-src=/g).length, 1);
    const visit = await site.visit('two.html');
    await visit.ready();
    await visit.page.waitForFunction(() => document.querySelector('samen-partner-directory').ready);
    assert.deepEqual(visit.dataRequests(), []);
    await visit.close();
  });

  it('is not shown without its styles, even when those come late', async () => {
    await site.put('late', pageWith('partner-directory'));
    const visit = await site.visit('late.html', { scripts: false, slow: /\.css$/ });
    const paints = () =>
      visit.page.evaluate(() => performance.getEntriesByType('paint').map(({ startTime }) => startTime));
    let painted = [];
    for (let tried = 0; tried < 100 && painted.length === 0; tried++, await pause(50))
      painted = await paints();
    assert.notDeepEqual(painted, []);
    assert.ok(
      painted.every((moment) => moment > 700),
      String(painted),
    );
    await visit.close();
  });
});
