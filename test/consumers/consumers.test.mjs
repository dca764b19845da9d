/*
 * The same school in every framework: what custom-elements-everywhere.com asks of a framework, asked of our elements in it.
 * `npm run test:consumers` builds the schools and says in SAMEN_CONSUMERS where they stand.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { AGENDA, SchoolPage, startBrowser } from './school-page.mjs';

const consumers = JSON.parse(process.env.SAMEN_CONSUMERS ?? '[]');
const LIMIT = { timeout: 30_000 };

/** Asks until the answer is as it should be. */
async function eventually(ask, wanted) {
  let answer;
  for (const end = Date.now() + 8000; Date.now() < end; await new Promise((go) => setTimeout(go, 30))) {
    answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(wanted)) return;
  }
  assert.deepEqual(answer, wanted);
}

const says = (locator, text) => eventually(async () => (await locator.textContent())?.trim(), text);
const sees = (locator) => locator.waitFor({ state: 'visible' });
const seesNot = (locator) => locator.waitFor({ state: 'hidden' });

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

for (const consumer of consumers)
  describe(`in ${consumer.name}`, () => {
    let school;
    /** What the console should have been told, when that is not nothing. */
    let expected;

    beforeEach(async () => {
      school = await SchoolPage.open(browser, consumer);
      expected = [];
    });
    afterEach(async () => {
      await school.close();
      const unexpected = school.told.filter((text) => !expected.some((pattern) => pattern.test(text)));
      assert.deepEqual(unexpected, [], 'nothing is refused by the policy, and nothing goes wrong');
      assert.deepEqual(
        school.asked.filter((path) => !/^\/(?:$|assets\/|favicon|[\w.-]+\.(?:js|css|json)$)/.test(path)),
        [],
        'nothing else is asked for',
      );
    });

    describe('properties', () => {
      it('an object arrives as it is, not as the attribute "[object Object]"', LIMIT, async () => {
        await school.visit();
        await sees(school.directory.getByRole('heading', { name: 'Partners om de school' }));
        const names = school.directory.getByRole('article').getByRole('heading');
        await eventually(() => names.allTextContents(), ['Bibliotheek', 'Sportclub', 'Wijkteam']);
        assert.equal(await school.directory.getAttribute('data'), null);
        const sort = await school.directory.evaluate(({ data }) => [
          typeof data,
          Array.isArray(data.partners),
        ]);
        assert.deepEqual(sort, ['object', true]);
      });

      it('a number and a text arrive', LIMIT, async () => {
        await school.visit();
        await sees(school.directory.getByRole('heading', { name: 'Partners om de school', level: 3 }));
        await school.directory.getByText('Taal: Nederlands').click();
        await school.directory.getByText('English').click();
        await sees(school.directory.getByText('Reading and language for the whole family.'));
        assert.equal(await school.directory.evaluate(({ headingLevel }) => headingLevel), 3);
      });

      it('false is off, true is on, and false is off again', LIMIT, async () => {
        const panel = school.directory.getByText(/^Controle van de gegevens/);
        const box = school.page.getByLabel('Controleer de gegevens');
        await school.visit();
        await says(school.said('Gids'), '3 getoond, gezocht “”');
        assert.equal(await school.directory.evaluate(({ builder }) => builder), false);
        await seesNot(panel);
        await box.check();
        await sees(panel);
        await box.uncheck();
        await seesNot(panel);
      });

      it('another object takes the place of the first, and the page hears so', LIMIT, async () => {
        await school.visit();
        await says(school.said('Gids'), '3 getoond, gezocht “”');
        await school.press('Alleen lezen');
        await says(school.said('Gids'), '1 getoond, gezocht “”');
        await sees(school.directory.getByRole('heading', { name: 'Lezen', exact: true }));
        await eventually(() => school.directory.getByRole('article').count(), 1);
      });
    });

    describe('events', () => {
      it('what a visitor searches is heard at every change', LIMIT, async () => {
        await school.visit();
        await school.directory.getByRole('searchbox').fill('taal');
        await says(school.said('Gids'), '3 getoond, gezocht “taal”');
        await school.directory.getByRole('searchbox').fill('');
        await says(school.said('Gids'), '3 getoond, gezocht “”');
      });

      it('what a visitor opens changes a property of another element', LIMIT, async () => {
        await school.visit();
        await sees(school.chosen.getByRole('heading', { name: 'Bibliotheek' }));
        await school.directory.getByRole('link', { name: 'Wijkteam' }).click();
        await sees(school.directory.getByRole('dialog'));
        await school.page.keyboard.press('Escape');
        await seesNot(school.directory.getByRole('dialog'));
        await sees(school.chosen.getByRole('heading', { name: 'Wijkteam' }));
      });
    });

    describe('children', () => {
      const fallback = (times) => school.page.getByText(`Bel de school. U belde ${times} keer.`);

      it('stand there until the data comes, and can change meanwhile', LIMIT, async () => {
        const go = school.holdAgenda();
        await school.visit();
        await sees(fallback(0));
        await school.press('Ik belde');
        await sees(fallback(1));
        go();
        await says(school.said('Agenda'), '2 getoond');
        await seesNot(fallback(1));
        await sees(school.calendar.getByRole('link', { name: /^Koffie voor ouders/ }).first());
      });

      it('changed while they are out of sight, they leave what is shown as it is', LIMIT, async () => {
        await school.visit();
        await says(school.said('Agenda'), '2 getoond');
        await school.calendar.getByRole('button', { name: 'Maand', exact: true }).click();
        await school.press('Ik belde');
        await says(school.calendar.locator('p', { hasText: 'U belde' }), 'Bel de school. U belde 1 keer.');
        await seesNot(fallback(1));
        assert.equal(
          await school.calendar
            .getByRole('button', { name: 'Maand', exact: true })
            .getAttribute('aria-pressed'),
          'true',
        );
        assert.equal(school.asked.filter((path) => path === AGENDA).length, 1);
      });

      it('are back when the data cannot be had, as they are by then', LIMIT, async () => {
        expected = [/404|verhuisd\.json/];
        await school.visit();
        await says(school.said('Agenda'), '2 getoond');
        await school.press('Ik belde');
        await school.press('Andere agenda');
        await says(school.said('Agenda'), 'mislukt: status');
        await sees(fallback(1));
        await school.press('Ik belde');
        await sees(fallback(2));
      });
    });

    describe('coming and going', () => {
      it('taken out and put back five times it works each time, with its children', LIMIT, async () => {
        await school.visit();
        await says(school.said('Agenda'), '2 getoond');
        for (let times = 2; times <= 6; times++) {
          await school.press('Verberg de agenda');
          await eventually(() => school.calendar.count(), 0);
          await school.press('Toon de agenda');
          await sees(school.calendar.getByRole('link', { name: /^Koffie voor ouders/ }).first());
          assert.match(await school.calendar.textContent(), /U belde 0 keer/);
          assert.equal(school.asked.filter((path) => path === AGENDA).length, times);
        }
      });

      it('taken out while its data is on the way it says nothing afterwards', LIMIT, async () => {
        const go = school.holdAgenda();
        await school.visit();
        await eventually(async () => school.asked.includes(AGENDA), true);
        await school.press('Verberg de agenda');
        await eventually(() => school.calendar.count(), 0);
        go();
        await school.directory.getByRole('searchbox').fill('taal');
        await says(school.said('Gids'), '3 getoond, gezocht “taal”');
        await says(school.said('Agenda'), 'wacht');
      });

      it('put in another order they stay the same elements and keep what they show', LIMIT, async () => {
        const names = () => school.regulars.getByRole('heading', { level: 2 }).allTextContents();
        const more = school.regulars.filter({ hasText: 'Meer' }).locator('details');
        await school.visit();
        await eventually(names, ['Bibliotheek', 'Wijkteam']);
        await more.first().locator('summary').click();
        for (const order of [
          ['Wijkteam', 'Bibliotheek'],
          ['Bibliotheek', 'Wijkteam'],
        ]) {
          await school.press('Keer om');
          await eventually(names, order);
          const isOpen = await more.evaluateAll((all) => all.map(({ open }) => open));
          assert.deepEqual(isOpen, order[0] === 'Bibliotheek' ? [true, false] : [false, true]);
        }
      });
    });

    describe('defined later than it is drawn', () => {
      it('the children stand there, and what it was given is not lost', LIMIT, async () => {
        await school.visit();
        await sees(school.page.getByText('Liever op papier? Vraag het de leerkracht.'));
        assert.equal(await school.scan.evaluate((scan) => scan.shadowRoot), null);
        await school.press('Begin de zelfscan');
        await sees(school.scan.getByRole('heading', { name: 'Ouders en school' }));
        assert.equal(await school.scan.getAttribute('data'), null);
      });

      it('its events are heard', LIMIT, async () => {
        await school.visit();
        await school.press('Begin de zelfscan');
        await school.scan.getByRole('button', { name: 'Begin', exact: true }).click();
        await school.scan.getByText('Ja', { exact: true }).click();
        await says(school.said('Antwoord'), 'welkom: true');
        await school.scan.getByText('Nee', { exact: true }).click();
        await says(school.said('Antwoord'), 'welkom: false');
      });
    });
  });
