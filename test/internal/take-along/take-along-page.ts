import { fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { loadLocale, withLocale } from '../../../src/i18n/localize.js';
import { cardActions } from '../../../src/internal/take-along/card-actions.js';
import {
  listPanel,
  listStyles,
  receivedPanel,
  type ListProps,
} from '../../../src/internal/take-along/list-dialog.js';
import { resultExport } from '../../../src/internal/take-along/result-export.js';
import { ShortList, ShortListController } from '../../../src/internal/take-along/short-list.js';
import type { PartnerView } from '../../../src/internal/partners/parts.js';
import { partnerStyles } from '../../../src/internal/partners/partner.styles.js';
import { baseStyles } from '../../../src/internal/styles/base.styles.js';
import { controlStyles } from '../../../src/internal/styles/controls.styles.js';
import { surfaceStyles } from '../../../src/internal/styles/surfaces.styles.js';
import { direction } from '../../../src/model/text.js';
import type { Partner } from '../../../src/model/partners/partner.js';
import { ElementPage } from '../../support/element-page.js';

const origin = { language: 'nl', source: 'test' };

export const LIBRARY: Partner = {
  id: 'bieb',
  name: { nl: 'Bibliotheek', ar: 'مكتبة' },
  contacts: [{ function: 'Loket', phone: '010 123 45 67' }],
  locations: [{ street: 'Plein 1', postcode: '1234 AB', place: 'Waterdal' }],
  offerings: [{ id: 'taal', name: 'Taalcafé', contacts: [{ function: 'Taalpunt', phone: '+31 10 999' }] }],
  ...origin,
};
export const CLUB: Partner = {
  id: 'club',
  name: 'Zwemclub',
  contacts: [{ email: 'zwem@club.example' }],
  ...origin,
};
export const TEAM: Partner = { id: 'team', name: 'Wijkteam', ...origin };
export const ALL: readonly Partner[] = [LIBRARY, CLUB, TEAM];

/** An element that holds no more than what is tested here. */
class TakeAlongHost extends LitElement {
  static override styles = [baseStyles, controlStyles, surfaceStyles, partnerStyles, listStyles];
  readonly ready = true;
  readonly list = new ShortList();
  locale = 'nl';
  draw: (host: TakeAlongHost) => unknown = () => '';
  said = '';
  opened: string[] = [];

  constructor() {
    super();
    new ShortListController(this, this.list);
  }

  get view(): PartnerView {
    return { language: this.locale, level: 3, today: '2026-11-22' };
  }

  readonly announce = (make: () => string): void => {
    this.said = withLocale(this.locale, make);
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    return withLocale(
      this.locale,
      () =>
        html`<div class="samen" part="base" lang=${this.locale} dir=${direction(this.locale)}>
          <p class="unseen" role="status">${this.said}</p>
          ${this.draw(this)}
        </div>`,
    );
  }
}
customElements.define('samen-test-take-along', TakeAlongHost);

const listProps = (host: TakeAlongHost, complete: boolean): ListProps => ({
  partners: ALL,
  complete,
  guide: 'De gids',
  view: host.view,
  list: host.list,
  announce: host.announce,
  settled: () => host.updateComplete,
  open: (event, id) => {
    event.preventDefault();
    host.opened.push(id);
  },
});

/** This page with another hash. */
export const here = (hash: string): string => location.href.replace(/#.*$/s, '') + hash;

/** What a visitor takes along, drawn on a page. */
export class TakeAlongPage extends ElementPage<TakeAlongHost> {
  static async draw(draw: (host: TakeAlongHost) => unknown, locale = 'nl'): Promise<TakeAlongPage> {
    await loadLocale(locale);
    const element = document.createElement('samen-test-take-along') as TakeAlongHost;
    Object.assign(element, { draw, locale });
    const place = await fixture(html`<div></div>`);
    const page = new TakeAlongPage(element);
    place.append(element);
    await page.settled();
    return page;
  }

  static card(partner = LIBRARY, locale = 'nl'): Promise<TakeAlongPage> {
    return TakeAlongPage.draw(
      ({ view, list, announce }) =>
        html`<article class="card">
          <h3>${partner.id}</h3>
          ${cardActions(partner, { view, list, announce })}
        </article>`,
      locale,
    );
  }

  static async shortList(ids: readonly string[], complete = true): Promise<TakeAlongPage> {
    const page = await TakeAlongPage.draw((host) => listPanel(listProps(host, complete)));
    page.list.set(ids);
    await page.settled();
    return page;
  }

  /** A list that somebody sent, to a visitor who keeps these. */
  static async received(ids: readonly string[], own: readonly string[] = []): Promise<TakeAlongPage> {
    const page = await TakeAlongPage.draw((host) =>
      receivedPanel(ids, { ...listProps(host, true), showOwn: () => host.opened.push('own') }),
    );
    page.list.set(own);
    await page.settled();
    return page;
  }

  static result(
    selectionLink?: () => string,
    part?: { count: number; total: number },
    partners = ALL,
  ): Promise<TakeAlongPage> {
    const document = { title: 'De gids: 2026', language: 'nl', partners: [...ALL] };
    return TakeAlongPage.draw(({ view, announce }) =>
      resultExport({
        document,
        partners: () => partners,
        view,
        announce,
        ...(part && { part }),
        ...(selectionLink && { selectionLink }),
      }),
    );
  }

  get list(): ShortList {
    return this.element.list;
  }

  /** What is told beside the buttons, for who sees. */
  get told(): string {
    return this.root.querySelector<HTMLElement>('.told')?.innerText ?? '';
  }

  /** What folds something out. */
  fold(name: string): HTMLElement {
    return [...this.root.querySelectorAll('summary')].find(({ innerText }) => innerText.trim() === name)!;
  }

  /** Presses a button, and waits for what it tells. */
  async press(name: string, answer: string): Promise<void> {
    this.get('button', name).click();
    await this.until(
      () => this.announced.includes(answer),
      `“${answer}” after ${name}, not “${this.announced}”`,
    );
  }
}

/** What the page was asked to download, instead of downloading it. */
export class Downloads {
  readonly files: { name: string; type: string; text: Promise<string> }[] = [];
  readonly #blobs = new Map<string, Blob>();
  readonly #click = HTMLAnchorElement.prototype.click;
  readonly #create = URL.createObjectURL.bind(URL);

  constructor() {
    URL.createObjectURL = (blob: Blob) => {
      const url = this.#create(blob);
      this.#blobs.set(url, blob);
      return url;
    };
    const { files } = this;
    const blobs = this.#blobs;
    const click = this.#click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (blob) files.push({ name: this.download, type: blob.type, text: blob.text() });
      else click.call(this);
    };
  }

  release(): void {
    HTMLAnchorElement.prototype.click = this.#click;
    URL.createObjectURL = this.#create;
  }
}

/** Stands in for something of the browser during a test. */
export function standIn(object: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, writable: true, value });
  return () => {
    if (own) Object.defineProperty(object, name, own);
    else delete (object as Record<string, unknown>)[name];
  };
}

/** The pages that were printed, as they stood in their frame at that moment. */
export class Printer {
  readonly pages: { document: Document; text: string; title: string }[] = [];
  readonly frames: HTMLIFrameElement[] = [];
  /** How often the browser was asked to print. */
  asked = 0;
  readonly #observer: MutationObserver;

  /**
   * @param obeys whether the browser prints: a sandboxed frame may not
   * @param page where something is printed
   * @param hold milliseconds that printing holds the page up
   */
  constructor(
    obeys = true,
    page = document,
    private readonly hold = 0,
  ) {
    this.#observer = new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node.nodeName === 'IFRAME') this.#watch(node as HTMLIFrameElement, obeys);
    });
    this.#observer.observe(page.body, { childList: true });
  }

  #watch(frame: HTMLIFrameElement, obeys: boolean): void {
    this.frames.push(frame);
    const view = frame.contentWindow!;
    view.print = () => {
      this.asked++;
      for (const end = performance.now() + this.hold; performance.now() < end;);
      if (!obeys) return;
      view.dispatchEvent(new Event('beforeprint'));
      const { document } = view;
      const root = document.body.firstElementChild!.shadowRoot!;
      const box = root.firstElementChild as HTMLElement;
      this.pages.push({ document, text: box.innerText.replace(/\s+/g, ' ').trim(), title: document.title });
      view.dispatchEvent(new Event('afterprint'));
    };
  }

  release(): void {
    this.#observer.disconnect();
    for (const frame of this.frames) frame.remove();
  }
}
