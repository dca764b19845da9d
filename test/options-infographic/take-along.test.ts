import { expect, fixture, html } from '@open-wc/testing';
import { posterSvg } from '../../src/elements/options-infographic/poster-svg.js';
import { dotsPerMillimetre } from '../../src/elements/options-infographic/poster-canvas.js';
import { pageCode } from '../../src/elements/options-infographic/take-along-code.js';
import { SamenOptionsInfographic } from '../../src/elements/options-infographic/options-infographic.js';
import '../../src/elements/options-infographic/define.js';
import { outline } from '../../src/model/route/outline.js';
import { onlyOf } from '../../src/model/route/poster/own-way.js';
import { routeText } from '../../src/model/route/poster/route-text.js';
import { walk } from '../../src/model/route/walk.js';
import { Downloads, Printer, standIn } from '../internal/take-along/take-along-page.js';
import { forked, posterOf, rowOf, routeOf, shownRoute, textsOf, WORDS } from '../model/route/poster-page.js';
import { ElementPage } from '../support/element-page.js';

/** A route of which the visitor unfolds what can be taken along. */
class RoutePage extends ElementPage<SamenOptionsInfographic> {
  static async unfolded(data = forked(8), lang = 'nl'): Promise<RoutePage> {
    const element = await fixture<SamenOptionsInfographic>(
      html`<samen-options-infographic lang=${lang} .data=${data}></samen-options-infographic>`,
    );
    const page = new RoutePage(element);
    await page.shown();
    page.all('button', /^Bewaar, print/)[0]!.click();
    await page.until(() => page.find('button', 'Poster A4'), 'the part should load', 8000);
    return page;
  }

  /** Presses a button, and waits for what came of it. */
  async press(name: string, came: () => unknown): Promise<void> {
    this.get('button', name).click();
    await this.until(came, `something should come of ${name}: ${this.announced}`, 8000);
  }
}

const parsed = (text: string): Document => new DOMParser().parseFromString(text, 'image/svg+xml');

describe('Taking a route along', () => {
  let downloads: Downloads;
  let printer: Printer;
  const violations: string[] = [];
  const onViolation = (event: SecurityPolicyViolationEvent) => violations.push(event.violatedDirective);
  beforeEach(() => {
    downloads = new Downloads();
    printer = new Printer();
    document.addEventListener('securitypolicyviolation', onViolation);
  });
  afterEach(() => {
    downloads.release();
    printer.release();
    document.removeEventListener('securitypolicyviolation', onViolation);
    expect(violations).to.deep.equal([]);
  });

  it('as SVG gives one file that is valid, refers to nothing, and says all of it as text too', async () => {
    const page = await RoutePage.unfolded();
    await page.press('Download als SVG', () => downloads.files.length);
    const [file] = downloads.files;
    expect(file).to.include({ name: 'Een-route-van-8-stappen.svg', type: 'image/svg+xml;charset=utf-8' });
    const text = await file!.text;
    const drawing = parsed(text);
    expect(drawing.querySelector('parsererror')).to.equal(null);
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.to.match(
      /(?:href|src|url\(|<style|<script|@import)/i,
    );
    expect([...drawing.querySelectorAll('text')].map((node) => node.textContent)).to.include('088 000 12 34');
    expect(drawing.querySelector('title')!.textContent).to.equal('Een route van 8 stappen');
    expect(drawing.querySelector('desc')!.textContent).to.contain('3. Stap met naam 3');
    await page.until(() => page.announced === 'Kijk bij uw downloads.', 'the outcome is announced');
  });

  it('as PNG gives a picture that prints sharply', async () => {
    let blob: Blob | undefined;
    const toBlob = HTMLCanvasElement.prototype.toBlob;
    const back = standIn(
      HTMLCanvasElement.prototype,
      'toBlob',
      function (this: HTMLCanvasElement, made: BlobCallback) {
        toBlob.call(this, (own) => made((blob = own ?? undefined) ?? null), 'image/png');
      },
    );
    const page = await RoutePage.unfolded(rowOf(3));
    await page.press('Download als PNG', () => downloads.files.length);
    back();
    expect(downloads.files[0]).to.include({ name: 'Een-route-van-3-stappen.png', type: 'image/png' });
    const picture = await createImageBitmap(blob!);
    const [short, long] = [picture.width, picture.height].sort((a, b) => a - b);
    expect([short, long], '300 dots on an inch of A4').to.deep.equal([2480, 3507]);
  });

  it('says so when a device cannot make the picture', async () => {
    const back = standIn(HTMLCanvasElement.prototype, 'getContext', () => null);
    const page = await RoutePage.unfolded(rowOf(2));
    await page.press('Download als PNG', () => page.announced.includes('Kies SVG'));
    back();
    expect(downloads.files).to.have.length(0);
  });

  for (const [name, size] of [
    ['Poster A4', [210, 297]],
    ['Poster A3', [297, 420]],
  ] as const)
    it(`prints a ${name} on exactly one sheet of that size`, async () => {
      const page = await RoutePage.unfolded();
      await page.press(name, () => printer.pages.length);
      const [{ document: paper }] = printer.pages as [(typeof printer.pages)[number]];
      const rules = paper.adoptedStyleSheets.flatMap(({ cssRules }) =>
        [...cssRules].map(({ cssText }) => cssText),
      );
      const [width, height] = /size: (\d+)mm (\d+)mm/.exec(rules.join())!.slice(1).map(Number) as [
        number,
        number,
      ];
      expect([width, height].sort((a, b) => a - b)).to.deep.equal([...size]);
      const root = paper.body.firstElementChild!.shadowRoot!;
      const sheets = root.querySelectorAll<HTMLElement>('.sheet');
      expect(sheets).to.have.length(1);
      expect(getComputedStyle(sheets[0]!).overflow).to.equal('hidden');
      expect(root.querySelector('svg')!.getAttribute('viewBox')).to.equal(`0 0 ${width} ${height}`);
      expect(root.textContent).to.contain('088 000 12 34');
    });

  it('prints the text: every step with all that is told of it', async () => {
    const page = await RoutePage.unfolded(
      rowOf(3, (i) => (i === 0 ? { parentDoes: 'Vertel wat u ziet.', checklist: ['Schrijf het op'] } : {})),
    );
    await page.press('Print als tekst', () => printer.pages.length);
    const { text, title } = printer.pages[0]!;
    expect(title).to.equal('Een route van 3 stappen');
    for (const said of [
      '1. Stap met naam 1',
      '3. Stap met naam 3',
      'Vertel wat u ziet.',
      'Schrijf het op',
      'Naar stap 2',
      '088 000 12 34',
    ])
      expect(text).to.contain(said);
  });

  it('says so where printing is forbidden', async () => {
    printer.release();
    const back = standIn(window, 'print', () => undefined);
    const page = await RoutePage.unfolded(rowOf(2));
    const stuck = standIn(document.body, 'append', () => {
      throw new DOMException('no', 'SecurityError');
    });
    await page.press('Poster A4', () => page.announced.includes('Printen lukt hier niet.'));
    stuck();
    back();
  });

  it('shares the address of the page', async () => {
    const shared: ShareData[] = [];
    const backs = [
      standIn(navigator, 'canShare', () => true),
      standIn(navigator, 'share', (data: ShareData) => (shared.push(data), Promise.resolve())),
    ];
    const page = await RoutePage.unfolded(rowOf(2));
    await page.press('Deel de link', () => shared.length);
    for (const back of backs) back();
    expect(shared[0]!.title).to.equal('Een route van 2 stappen');
    expect(shared[0]!.url).not.to.contain('#');
  });

  it('takes the whole route, also when a visitor chose; only theirs when they ask for it', async () => {
    const page = await RoutePage.unfolded();
    expect(page.find('checkbox')).to.equal(undefined);
    page.element.session = { ...page.element.session, choices: { s2: 'e2' } };
    await page.settled();
    const titles = async () => {
      const before = downloads.files.length;
      await page.press('Download als SVG', () => downloads.files.length > before);
      return (await downloads.files.at(-1)!.text).match(/naam \d|Klaar na s\d/g) ?? [];
    };
    expect(await titles()).to.include('naam 8');
    const scope = () => page.find('checkbox', 'Alleen de stappen die bij uw situatie horen');
    await page.until(scope, 'there is a choice', 8000);
    scope()!.click();
    await page.settled();
    const own = await titles();
    expect(own).to.include('Klaar na s2');
    expect(own).not.to.include('naam 8');
  });
});

describe('The file of a poster', () => {
  it('holds text of the data as text, whatever it is', () => {
    const hostile = `<script>alert(1)</script> ]]> & " ' </text><a xlink:href="javascript:1">\0\u0008\ud800`;
    const route = { ...rowOf(2, () => ({ title: hostile, summary: hostile })), title: hostile };
    const drawing = parsed(posterSvg(posterOf(route), hostile));
    expect(drawing.querySelector('parsererror')).to.equal(null);
    const names = new Set([...drawing.querySelectorAll('*')].map(({ localName }) => localName));
    expect([...names].sort()).to.deep.equal(['circle', 'desc', 'path', 'rect', 'svg', 'text', 'title']);
    expect(drawing.querySelector('title')!.textContent).to.contain('<script>alert(1)</script>');
  });

  it('reads from right to left where its language does, and marks texts in another', () => {
    const drawing = parsed(posterSvg(posterOf(rowOf(2), { language: 'ar' }), ''));
    const root = drawing.documentElement;
    expect([root.getAttribute('xml:lang'), root.getAttribute('direction')]).to.deep.equal(['ar', 'rtl']);
    const title = [...drawing.querySelectorAll('text')].find((node) =>
      node.textContent?.startsWith('Een route'),
    )!;
    expect(title.getAttribute('direction')).to.equal('ltr');
    expect(title.getAttribute('text-anchor'), 'at the right').to.equal('end');
    expect(title.getAttribute('xml:lang')).to.equal('nl');
  });

  it('has sheets below each other, and its picture stays within what a canvas may be', () => {
    const poster = posterOf(rowOf(120));
    const { length } = poster.sheets;
    expect(length).to.be.greaterThan(1);
    const root = parsed(posterSvg(poster, '')).documentElement;
    expect(root.getAttribute('height')).to.equal(`${poster.height * length}mm`);
    expect(root.querySelectorAll('g')).to.have.length(length - 1);
    const dots = dotsPerMillimetre(poster);
    expect(poster.width * dots * poster.height * length * dots).to.be.at.most(16_777_217);
  });

  it('fits with the letters that this browser has', () => {
    const context = document.createElement('canvas').getContext('2d')!;
    for (const { text, size, bold, width } of textsOf(posterOf(forked(10)))) {
      context.font = `${bold ? 700 : 400} ${size * 10}px 'Noto Sans', Arial, sans-serif`;
      expect(context.measureText(text).width / 10, text).to.be.at.most(width * 1.1 + 0.1);
    }
  });
});

describe('The code to the page', () => {
  it('is of the address of the page, and can be read again', async () => {
    const code = await pageCode('https://www.school.example/ouders/thuis/?id=3');
    expect(code!.address).to.equal('www.school.example/ouders/thuis/?id=3');
    const { squares } = code!;
    expect(squares.length).to.equal(squares[0]!.length);
    // Three corners with the eye of a code (ISO/IEC 18004).
    const eye = (x: number, y: number) => [0, 1, 2, 3, 4, 5, 6].map((i) => squares[y + 3]![x + i]).join();
    const far = squares.length - 7;
    for (const [x, y] of [
      [0, 0],
      [far, 0],
      [0, far],
    ] as const)
      expect(eye(x, y)).to.equal('true,false,true,true,true,false,true');
  });

  for (const address of [
    'about:srcdoc',
    'file:///C:/route.html',
    'null',
    `https://school.example/?${'a'.repeat(400)}`,
  ])
    it(`is not there for ${address.slice(0, 40)}`, async () => {
      expect(await pageCode(address)).to.equal(undefined);
    });
});

describe('The text of a route', () => {
  it('has every step, relation, gate and contact in order', () => {
    const { route, outline } = shownRoute(forked(8));
    const text = routeText(route, outline, WORDS, 'nl');
    const order = [
      '1. Stap',
      '3. Stap',
      'Is dit genoeg?',
      'Ja: naar stap 3a',
      '  3a. Klaar',
      '  Leraar: 088 000 45 67',
      '4. Stap',
      'Alleen met toestemming: Dit mag',
      '8. Stap',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places, text).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).not.to.include(-1);
  });
});

describe('A route with only what applies', () => {
  it('passes over what is left out', () => {
    const route = onlyOf(routeOf(rowOf(5)), new Set(['s0', 's3', 's4']), outline(routeOf(rowOf(5))));
    expect(walk(route, {}).map(({ id }) => id)).to.deep.equal(['s0', 's3', 's4']);
  });
  it('begins behind a beginning that is left out, and is all of it when nothing applies', () => {
    const all = routeOf(rowOf(4));
    expect(onlyOf(all, new Set(['s2', 's3']), outline(all)).start).to.equal('s2');
    expect(onlyOf(all, new Set(), outline(all))).to.equal(all);
  });
  it('leaves out options that do not apply', () => {
    const all = routeOf(
      rowOf(1, () => ({
        options: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
        ],
      })),
    );
    const applies = new Set(['s0', 'a', all.stations[0]!.options![1]!]);
    expect(onlyOf(all, applies, outline(all)).stations[0]!.options!.map(({ id }) => id)).to.deep.equal(['b']);
  });
});
