import { html, nothing } from 'lit';
import { formatNumber, msg } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { saveIcon } from '../../internal/partners/list-icons.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { DEFAULT_ROUTE_URL } from '../../internal/partners/route.js';
import type { RelatedController } from '../../internal/related.js';
import { shortList, ShortListController } from '../../internal/take-along/short-list.js';
import { plain } from '../../internal/templates.js';
import type { Partner } from '../../model/partners/partner.js';
import type { Shown } from './dialog.js';
import type { DirectoryExplorer } from './explorer.js';
import type { Item } from './partner-directory.model.js';

/** What a visitor takes along from a directory: their own list, a partner, the result of a search. */
export class TakeAlong {
  readonly #explorer: DirectoryExplorer;
  #card: typeof import('../../internal/take-along/card-actions.js') | undefined;
  #list: typeof import('../../internal/take-along/list-dialog.js') | undefined;
  #result: typeof import('../../internal/take-along/result-export.js') | undefined;
  #related: RelatedController | undefined;
  /** The ids of a list that somebody sent, as long as that is the list to show. */
  #received: readonly string[] | undefined;

  constructor(explorer: DirectoryExplorer) {
    this.#explorer = explorer;
    new ShortListController(explorer.host);
  }

  has(id: string): boolean {
    return shortList.has(id);
  }

  /** Whether nothing is on the list. */
  get isEmpty(): boolean {
    return shortList.ids.length === 0;
  }

  /** Puts a partner on the list or takes it off, as the button said that was pressed: another element may have been first. */
  keep(id: string, keep: boolean): void {
    const now = shortList.has(id) === keep ? keep : shortList.toggle(id);
    const { host } = this.#explorer;
    host.announce(() => {
      if (now) return msg('Bewaard in uw lijst.');
      return keep ? msg('Uw lijst is vol. Haal eerst iets weg.') : msg('Van uw lijst gehaald.');
    });
  }

  /** Shows a list that somebody sent, where the list is shown. What the visitor keeps stays as it is. */
  receive(ids: readonly string[]): void {
    this.#turnTo(ids);
  }

  /** What the list that is shown is called. */
  get listTitle(): string {
    return this.#received ? msg('Een lijst voor u') : msg('Mijn lijst');
  }

  #turnTo(received: readonly string[] | undefined): void {
    this.#received = received;
    const { host } = this.#explorer;
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const root = host.renderRoot as ShadowRoot;
      // What had the focus went with the other list.
      if (!root.activeElement) root.querySelector<HTMLElement>('dialog[open] .list-title')?.focus();
    });
  }

  /** The way to the visitor's list, once there is something in it. */
  button(): unknown {
    if (this.isEmpty) return nothing;
    const open = () => {
      this.#received = undefined;
      void this.#explorer.show({ list: true });
    };
    return html`<button type="button" class="tool" data-panel="list" aria-haspopup="dialog" @click=${open}>${icon(saveIcon)}${msg('Mijn lijst')} · ${formatNumber(shortList.ids.length)}</button>`;
  }

  /** Loads what is needed to show a partner or the list. */
  async ready(shown: Shown): Promise<void> {
    const { host } = this.#explorer;
    if ('list' in shown) {
      this.#list ??= await import('../../internal/take-along/list-dialog.js');
      host.adopt(...this.#list.listStyles);
      return;
    }
    const [card, { RelatedController }] = await Promise.all([
      import('../../internal/take-along/card-actions.js'),
      import('../../internal/related.js'),
    ]);
    this.#card = card;
    host.adopt(card.takeAlongStyles);
    this.#related ??= new RelatedController(host);
  }

  /** Says which partner is on show, or that none is. */
  shows(id: string | undefined): void {
    this.#related?.show(id && 'partner', id);
  }

  /** A whole partner also has what a visitor can do with it, and what else on the page is about it. */
  dress(view: PartnerView): PartnerView {
    const { host } = this.#explorer;
    const { language, timezone, routeUrl } = host;
    return {
      ...view,
      routeUrl: routeUrl ?? DEFAULT_ROUTE_URL,
      reportTo: host.reportEmail ?? host.document?.contact?.email,
      ...(this.#card && { withPage: this.#card.withPage }),
      actions: (partner) => this.#card?.cardActions(partner, { view, announce: this.#announce }),
      related: () => this.#related?.parts({ language, timezone, level: view.level + 1 }),
    };
  }

  /** The visitor's list, or the one that somebody sent. */
  draw(view: PartnerView): unknown {
    const { host, partners } = this.#explorer;
    const { title, language = 'nl', partners: whole = [] } = host.document ?? {};
    const props = {
      // A page may show a slice of them; of a server, each page may bring more.
      partners: host.firstPageOnly ? [...whole, ...partners] : whole,
      complete: !host.firstPageOnly && !((host.total ?? 0) > countOf(whole)),
      guide: plain(title, { language: view.language, textLanguage: language }),
      view,
      open: host.actions.open,
      announce: this.#announce,
      settled: () => host.updateComplete,
    };
    if (!this.#received) return this.#list?.listPanel(props);
    return this.#list?.receivedPanel(this.#received, { ...props, showOwn: () => this.#turnTo(undefined) });
  }

  /** Ways to take along what was found. */
  result(view: PartnerView): unknown {
    const { host, document, answer } = this.#explorer;
    if (!this.#result || !document) return nothing;
    const { results, total = 0 } = answer;
    const count = countOf(results);
    return this.#result.resultExport({
      document,
      partners: () => partnersOf(this.#explorer.found),
      view,
      announce: this.#announce,
      ...(host.firstPageOnly && total > count && { part: { count, total } }),
      // Without it in the address, no link brings a search back. The one link that holds what a visitor searched for.
      ...(host.urlState !== null && { selectionLink: () => location.href.replace(/#.*$/s, '') }),
    });
  }

  /** Loads those ways: once for each time that the visitor wants to see them, since drawing must not ask again and again. */
  async loadResult(): Promise<void> {
    const { host } = this.#explorer;
    try {
      this.#result ??= await import('../../internal/take-along/result-export.js');
      host.adopt(this.#result.takeAlongStyles);
    } catch (error) {
      host.notLoaded(error);
    }
  }

  readonly #announce = (make: () => string): void => this.#explorer.host.announce(make);
}

/** As a feed counts: one for each offering, and one for a partner without. */
const countOf = (items: readonly { readonly offerings?: readonly unknown[] }[]): number =>
  items.reduce((sum, { offerings = [] }) => sum + Math.max(1, offerings.length), 0);

/** The partners of entries, each once, with those of their offerings that were found. */
function partnersOf(items: readonly Item[]): Partner[] {
  const partners = new Map<string, Partner>();
  for (const { partner, offerings } of items) {
    const known = partners.get(partner.id);
    partners.set(partner.id, { ...partner, offerings: [...(known?.offerings ?? []), ...offerings] });
  }
  return [...partners.values()];
}
