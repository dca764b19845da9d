import { expect } from '@open-wc/testing';
import type { SamenOptionsInfographic } from '../../src/elements/options-infographic/options-infographic.js';
import { Printer } from '../internal/take-along/take-along-page.js';
import { forked } from '../model/route/poster-page.js';
import { ElementPage } from '../support/element-page.js';
import { openFrame } from '../support/frame.js';

type StrictWindow = Window & typeof globalThis & { readonly violations: readonly unknown[] };

/** A page with the built script, under a strict policy with Trusted Types; what it downloads and prints is kept. */
class StrictPage extends ElementPage<SamenOptionsInfographic> {
  readonly downloads: { name: string; blob: Blob }[] = [];

  private constructor(
    element: SamenOptionsInfographic,
    private readonly frame: HTMLIFrameElement,
    readonly printer: Printer,
  ) {
    super(element);
    const { URL: addresses, HTMLAnchorElement: Anchor } = this.view;
    const blobs = new Map<string, Blob>();
    const create = addresses.createObjectURL.bind(addresses);
    addresses.createObjectURL = (blob: Blob) => {
      const url = create(blob);
      blobs.set(url, blob);
      return url;
    };
    const { downloads } = this;
    Anchor.prototype.click = function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (blob) downloads.push({ name: this.download, blob });
    };
  }

  static async strict(attributes: Record<string, string> = {}): Promise<StrictPage> {
    const frame = await openFrame('/fixture/csp/?log', 800, 600);
    const page = frame.contentDocument!;
    const element = page.createElement('samen-options-infographic') as SamenOptionsInfographic;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.data = forked(8);
    page.body.append(element);
    const strict = new StrictPage(element, frame, new Printer(true, page));
    await strict.until(() => element.ready, 'the built script draws it', 8000);
    strict.element.shadowRoot!.querySelector<HTMLElement>('.take > summary, .take summary, summary')!.click();
    await strict.until(() => strict.find('button', /A4/), 'the part should load', 8000);
    return strict;
  }

  get view(): StrictWindow {
    return this.frame.contentWindow as StrictWindow;
  }

  get violations(): readonly unknown[] {
    return this.view.violations;
  }

  async press(name: RegExp, came: () => unknown): Promise<void> {
    this.all('button', name)[0]!.click();
    await this.until(came, `something should come of ${String(name)}: ${this.announced}`, 8000);
  }

  close(): void {
    this.printer.release();
    this.frame.remove();
  }
}

describe('Taking a route along under a strict policy with Trusted Types: not one violation', () => {
  let page: StrictPage;
  afterEach(() => {
    expect(page.violations).to.deep.equal([]);
    page.close();
  });

  it('as SVG and as PNG', async () => {
    page = await StrictPage.strict();
    await page.press(/SVG/, () => page.downloads.length === 1);
    await page.press(/PNG/, () => page.downloads.length === 2);
    const [drawing, picture] = page.downloads;
    expect(await drawing!.blob.text()).to.match(/^<\?xml[^]*088 000 12 34[^]*<\/svg>\n$/);
    expect(picture!.blob.type).to.equal('image/png');
    expect((await createImageBitmap(picture!.blob)).width).to.be.greaterThan(2000);
  });

  for (const [what, name] of [
    ['a poster A4', /A4/],
    ['a poster A3', /A3/],
    ['text', /tekst/],
  ] as const)
    it(`printed as ${what}, with its styles`, async () => {
      page = await StrictPage.strict();
      await page.press(name, () => page.printer.pages.length);
      const [printed] = page.printer.pages;
      expect(printed!.document.body.firstElementChild!.shadowRoot!.textContent).to.contain('naam 8');
      expect(printed!.document.adoptedStyleSheets).to.have.length(1);
      expect(printed!.document.body.firstElementChild!.shadowRoot!.adoptedStyleSheets).to.have.length(1);
    });
});
