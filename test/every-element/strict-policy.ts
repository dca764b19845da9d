import { expect } from '@open-wc/testing';
import { StrictPage } from './strict-page.js';
import { calm, closeDialogs, isVisible, openEverything, until, type Subject } from './subject.js';

/* The built scripts under a strict Content Security Policy with Trusted Types. */

export function strictPolicy(subject: Subject): void {
  describe('under a strict policy, with the built script: not one violation', () => {
    let page: StrictPage;
    before(async () => {
      page = await StrictPage.open();
    });
    after(() => page.close());

    for (const lang of ['nl', 'ar']) {
      it(`with data, everything opened, in ${lang}`, async () => {
        const mounted = page.add(
          subject,
          { data: subject.document() },
          { lang, builder: '', languages: 'nl en ar' },
        );
        await mounted.next();
        const { element } = mounted;
        expect(element.ready).to.be.true;
        await until(
          () => element.shadowRoot!.querySelectorAll('summary').length > 1,
          'language switch, builder view',
        );
        await openEverything(element, (opening) => calm(opening, 100));
        expect(
          element.shadowRoot!.querySelector('details[open], [aria-expanded="true"]'),
          'what was opened',
        ).not.to.equal(null);
        await closeDialogs(element);
        const base = element.shadowRoot!.querySelector('[part="base"]')!;
        expect(base.getAttribute('lang')).to.equal(lang);
        expect(getComputedStyle(base).position, 'its styles are there').to.equal('relative');
        expect(page.violations).to.deep.equal([]);
      });

      it(`while it loads and when that fails, in ${lang}`, async () => {
        const mounted = page.add(
          subject,
          {},
          { lang, src: '/fixture/status/500', builder: '', languages: 'nl en ar' },
        );
        await mounted.next();
        expect(isVisible(mounted.element.shadowRoot!.querySelector('[role="alert"]'))).to.be.true;
        await until(() => mounted.element.shadowRoot!.querySelector('summary'), 'language switch');
        await openEverything(mounted.element);
        expect(page.violations).to.deep.equal([]);
      });
    }

    it('(and the policy does refuse what it should)', async () => {
      expect(await page.refusesInlineStyle()).to.be.true;
    });
  });
}
