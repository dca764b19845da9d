import { nothing } from 'lit';
import { followHere } from '../../internal/follow-here.js';
import { KnownPartners } from '../../internal/known-partners.js';
import { recordStyles } from '../../internal/styles/record.styles.js';
import type { RouteHost, RoutePart } from './parts.js';
import { partnersIn } from './triangle-partners.js';
import { triangle } from './triangle.model.js';
import { triangleStyles } from './triangle.styles.js';
import { triangleTextStyles } from './triangle-text.styles.js';
import { triangleView } from './triangle.templates.js';
import { fitting } from './views.model.js';
import { viewStyles } from './views.styles.js';

/** School, care and home around the child. Which corners are open is forgotten with the page. */
export class TrianglePart implements RoutePart {
  readonly #host: RouteHost;
  readonly #partners: KnownPartners;
  #open: ReadonlySet<string> = new Set();

  constructor(host: RouteHost) {
    this.#host = host;
    this.#partners = new KnownPartners(host);
    host.addEventListener('click', followHere);
    host.adopt(recordStyles, viewStyles, triangleStyles, triangleTextStyles);
  }

  draw(): unknown {
    const { shown } = this.#host;
    if (!shown) return nothing;
    const { route } = shown;
    const { steps, aside } = fitting(shown);
    return triangleView({
      host: this.#host,
      route,
      triangle: triangle(route, steps),
      aside,
      open: this.#open,
      partners: this.#partners,
      directory: ({ corner }) => (corner ? partnersIn(corner) : []),
      toggle: (id, from) => void this.#toggle(id, from),
      toggleAll: () => this.#toggleAll(route.corners?.map(({ id }) => id) ?? []),
    });
  }

  forget(): void {
    this.#put([]);
  }

  async #toggle(id: string, from: 'drawing' | 'text'): Promise<void> {
    const opens = !this.#open.has(id);
    this.#put(opens ? [...this.#open, id] : [...this.#open].filter((other) => other !== id));
    if (!opens || from === 'text') return;
    await this.#host.updateComplete;
    // What the drawing opens can be far below it.
    const side = this.#host.renderRoot.querySelector(`[data-corner="${CSS.escape(id)}"]`);
    side?.querySelector<HTMLElement>('.tri-open')?.focus({ preventScroll: true });
    side?.scrollIntoView({ block: 'nearest' });
  }

  #toggleAll(all: readonly string[]): void {
    this.#put(all.every((id) => this.#open.has(id)) ? [] : all);
  }

  #put(open: readonly string[]): void {
    this.#open = new Set(open);
    this.#host.requestUpdate();
  }
}
