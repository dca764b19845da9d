import { aTimeout, expect } from '@open-wc/testing';
import { openFrame } from '../../support/frame.js';
import { unique } from '../../support/host-page.js';
import type { SamenMapFixture } from './map-fixture.js';
import { FOUR, MapPage, tilesOf } from './map-page.js';

interface Violation {
  readonly violatedDirective: string;
  readonly blockedURI: string;
  readonly sourceFile: string;
}

type StrictWindow = Window & typeof globalThis & { readonly violations: readonly Violation[] };

/** A page of its own under the strictest policy that we promise to work under, with a map in it. */
class StrictMap extends MapPage {
  /** What the console of that page was told. */
  readonly told: string[] = [];

  static async under(images: string): Promise<StrictMap> {
    const frame = await openFrame(
      `/fixture/csp/?log&script=/test/internal/map/map-fixture.ts&images=${images}`,
      600,
      900,
    );
    const { document: page, console } = frame.contentWindow as StrictWindow;
    const element = page.createElement('samen-map-fixture') as SamenMapFixture;
    Object.assign(element, { results: FOUR, tiles: tilesOf(unique()) });
    page.body.append(element);
    const map = new StrictMap(element);
    console.error = (...parts: unknown[]) => void map.told.push(parts.join(' '));
    await element.updateComplete;
    return map;
  }

  get window(): StrictWindow {
    return this.element.ownerDocument.defaultView as StrictWindow;
  }

  get violations(): string[] {
    return this.window.violations.map(
      ({ violatedDirective, blockedURI, sourceFile }) =>
        `${violatedDirective} refused ${blockedURI} (${sourceFile})`,
    );
  }

  close(): void {
    this.window.frameElement!.remove();
  }
}

const TILE_HOST = `http://127.0.0.1:${location.port}`;

describe('the map under a strict policy', () => {
  let page: StrictMap;
  afterEach(() => page.close());

  it('with the host of the tiles in img-src: works, without one violation', async () => {
    page = await StrictMap.under(TILE_HOST);
    await page.openMap();
    await page.until(() => page.tiles.some((tile) => tile.naturalWidth > 0), 'a tile has come');
    page.mark(/^2 partners/).click();
    await page.until(() => page.names.includes('Wijkteam Noord, Hengelo'), 'the group came apart');
    page.mark('Wijkteam Noord, Hengelo').click();
    await page.until(() => page.popup, 'it opened');
    await page.click('button', 'Toon alles');
    await page.until(() => page.announced === '3 partners in beeld', 'all are on show');
    // Until the tiles of before are taken away.
    await aTimeout(600);
    page.element.lang = 'ar';
    await page.until(() => page.speaks.direction === 'rtl', 'it speaks Arabic');
    page.element.section.open = false;
    await page.until(() => page.tiles.length === 0, 'the map is gone');
    expect(page.violations).to.deep.equal([]);
    expect(page.told).to.deep.equal([]);
  });

  it('without it: says so to the visitor, and tells the builder what to add; the markers work', async () => {
    page = await StrictMap.under('');
    await page.openMap();
    await page.until(() => page.text.includes('De kaart kan nu niet worden getoond.'), 'the message');
    await page.until(() => page.told.length > 0, 'a line in the console');
    await aTimeout(400);
    expect(page.told).to.have.length(1);
    expect(page.told[0]).to.include(`voeg ${TILE_HOST} toe aan img-src`);
    page.mark('Taalhuis, Hengelo').click();
    await page.until(() => page.popup, 'it opened');
    expect(
      page.violations.filter((violation) => !violation.startsWith('img-src refused http')),
    ).to.deep.equal([]);
  });
});
