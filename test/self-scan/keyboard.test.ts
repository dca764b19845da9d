import { expect } from '@open-wc/testing';
import '../../src/elements/self-scan/define.js';
import { focused, nameOf } from '../support/element-page.js';
import { ScanPage } from '../support/scan-page.js';
import { interpreter, partners, scanOf, statement } from './answering-scan.js';
import { setViewport } from '../support/viewport.js';

describe('a scan by keyboard', () => {
  it('is answered from beginning to end without a mouse', async () => {
    const page = await ScanPage.with(
      {},
      scanOf(statement, partners, { id: 'wat', kind: 'text', text: 'Wat helpt?' }),
    );
    page.get('button', 'Begin').focus();
    await page.keys('Enter');
    await page.there();
    expect(nameOf(focused())).to.equal('Taal');
    await page.keys('Tab', ' ', 'ArrowDown', 'ArrowDown');
    expect(page.question('gewone woorden').chosen()).to.deep.equal(['Voor een deel']);
    await page.keys('Tab');
    expect(nameOf(focused())).to.equal('Wis mijn antwoord');
    await page.keys('Tab', ' ', 'Tab', ' ');
    expect(page.question('Met wie').chosen()).to.deep.equal(['Bibliotheek', 'Wijkteam']);
    await page.tabTo('Kijk uw antwoorden na');
    await page.keys('Enter');
    await page.there();
    await page.until(() => page.heading === 'Kijk uw antwoorden na', 'all answers are there');
    expect(nameOf(focused())).to.equal('Kijk uw antwoorden na');
    expect(page.element.response!.answers).to.deep.equal({ woorden: 3, partners: ['bieb', 'wijk'] });
  });
});

describe('a scan for thumbs', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('has choices of 44 pixels, below each other and as wide as there is room, on a narrow phone', async () => {
    await setViewport({ width: 320, height: 700 });
    const page = await ScanPage.begun({}, scanOf(statement, interpreter));
    const labels = page
      .question('gewone woorden')
      .inputs()
      .map((input) => input.labels![0]!.getBoundingClientRect());
    expect(Math.min(...labels.map(({ height }) => height))).to.be.at.least(44);
    expect(new Set(labels.map(({ left, width }) => `${left} ${width}`)).size).to.equal(1);
    expect(labels[0]!.width).to.be.greaterThan(230);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('puts a scale in a row where there is room, without breaking a word', async () => {
    await setViewport({ width: 740, height: 700 });
    const page = await ScanPage.begun({}, scanOf(statement));
    const steps = page.question('gewone woorden').inputs().slice(0, 5);
    const tops = steps.map((input) => Math.round(input.labels![0]!.getBoundingClientRect().top));
    expect(new Set(tops).size).to.equal(1);
    for (const word of steps.flatMap((input) => linesPerWord(input.labels![0]!.querySelector('span')!)))
      expect(word.lines, word.text).to.equal(1);
  });

  it('keeps a scale with whole sentences in a column', async () => {
    await setViewport({ width: 900, height: 700 });
    const scan = scanOf(statement);
    const sentences = {
      vijf: {
        options: [1, 2, 3].map((value) => ({
          value,
          label: `Wij doen dit al een hele tijd, en wel ${value} keer`,
        })),
      },
    };
    const page = await ScanPage.begun({}, { ...scan, scales: sentences });
    const tops = page
      .question('gewone woorden')
      .inputs()
      .slice(0, 3)
      .map((input) => input.getBoundingClientRect().top);
    expect(new Set(tops).size).to.equal(3);
  });
});

/** On how many lines each word stands: more than one when it is broken. */
function linesPerWord(element: HTMLElement): { text: string; lines: number }[] {
  const node = [...element.childNodes].find(
    (child) => child.nodeType === Node.TEXT_NODE && child.textContent!.trim(),
  )!;
  return [...node.textContent!.matchAll(/\S+/g)].map((match) => {
    const range = document.createRange();
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    return { text: match[0], lines: range.getClientRects().length };
  });
}
