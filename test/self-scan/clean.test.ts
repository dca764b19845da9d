import { expect } from '@open-wc/testing';
import '../../src/elements/self-scan/define.js';
import { violations } from '../every-element/axe.js';
import { ScanPage } from '../support/scan-page.js';
import { journey, often, partners, scanOf, statement } from './answering-scan.js';
import { setViewport } from '../support/viewport.js';

describe('questions in all their states', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const paging of ['theme', 'question', 'all'])
    for (const width of [320, 1280])
      it(`have nothing that axe finds wrong (${paging}, ${width} pixels)`, async () => {
        await setViewport({ width, height: 900 });
        const questions = [
          { ...statement, required: true, wish: true, help: 'Denk aan brieven.' },
          { ...partners, required: true },
          { ...often, required: true },
          { id: 'hulp', kind: 'number', text: 'Hoeveel?', required: true },
          { id: 'wat', kind: 'text', text: 'Wat helpt?', required: true },
        ] as const;
        const page = await ScanPage.with({ paging }, { ...scanOf(...questions), roles: journey.roles! });
        expect(await violations(page.element)).to.deep.equal([]);
        await page.begin();
        await page.next();
        expect(page.mistakes).not.to.be.empty;
        expect(await violations(page.element)).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        expect(page.unreadable()).to.deep.equal([]);
      });

  it('have nothing that axe finds wrong where all answers stand', async () => {
    const page = await ScanPage.begun({}, scanOf(statement, { ...partners, wish: true }));
    await page.answer('Met wie', ['Bibliotheek', 'Anders, namelijk:'], 'Zo is het nu');
    expect(await violations(page.element)).to.deep.equal([]);
    await page.toCheck();
    expect(await violations(page.element)).to.deep.equal([]);
  });
});
