import type { MapResult } from '../../../src/internal/map/map.model.js';
import type { Corner } from '../../../src/model/partners/partner.js';
import { ElementPage, focused, isShown, nameOf, textOf } from '../../support/element-page.js';
import type { SamenMapFixture } from './map-fixture.js';

/** A partner at some places, each as [lat, lon]. */
export function at(name: string, ...places: [lat: number, lon: number][]): MapResult {
  return {
    partner: {
      id: name.toLowerCase().replace(/\W+/g, '-'),
      name,
      language: 'nl',
      source: 'test',
      corner: 'community' as Corner,
      kinds: ['bibliotheek'],
      locations: places.map(([lat, lon]) => ({ street: 'Plein 1', place: 'Hengelo', lat, lon })),
    },
  };
}

/** Two that lie together, one a town further, and one that nobody knows the place of. */
export const FOUR: readonly MapResult[] = [
  at('Bibliotheek De Brug', [52.2651, 6.7931]),
  at('Wijkteam Noord', [52.2653, 6.7936]),
  at('Taalhuis', [52.3051, 6.7531]),
  at('Belteam'),
];

/** Tiles from another host than the page's, under a word by which the requests are found. */
export const tilesOf = (word: string): string =>
  `http://127.0.0.1:${location.port}/fixture/tiles/${word}/{z}/{x}/{y}.png`;

/** A map as a visitor meets it. */
export class MapPage extends ElementPage<SamenMapFixture> {
  /** Opens the map, and waits until it stands. */
  async openMap(): Promise<void> {
    await this.click('button', 'Kaart');
    await this.until(() => this.marks.length > 0, 'the markers are on show');
  }

  get region(): HTMLElement | undefined {
    return [...this.root.querySelectorAll<HTMLElement>('section[aria-label]')].find(isShown);
  }

  /** The markers and groups, in the order in which a keyboard comes by. */
  get marks(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[role=group] button')].filter(isShown);
  }

  get names(): string[] {
    return this.marks.map(nameOf);
  }

  mark(name: string | RegExp): HTMLElement {
    const found = this.marks.find((mark) =>
      typeof name === 'string' ? nameOf(mark) === name : name.test(nameOf(mark)),
    );
    if (!found) throw new Error(`No marker ${name}; there is ${this.names.join(' | ')}`);
    return found;
  }

  get popup(): HTMLElement | undefined {
    return [...this.root.querySelectorAll<HTMLElement>('[role=dialog]')].find(isShown);
  }

  get popupText(): string {
    return textOf(this.popup);
  }

  /** The pictures of the map. */
  get tiles(): HTMLImageElement[] {
    return [...this.root.querySelectorAll('img')];
  }

  get canvas(): HTMLElement {
    return this.root.querySelector<HTMLElement>('[role=group]')!;
  }

  /** Where a marker's middle is, from the left and the top of the map. */
  place(name: string | RegExp): { x: number; y: number } {
    const map = this.canvas.getBoundingClientRect();
    const { left, top, width, height } = this.mark(name).getBoundingClientRect();
    return { x: left + width / 2 - map.left, y: top + height / 2 - map.top };
  }

  /** What has the focus, by name; the map itself is "Kaart…". */
  get focus(): string {
    return nameOf(focused());
  }
}
