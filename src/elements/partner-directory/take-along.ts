import { html, nothing } from 'lit';
import { formatNumber, msg } from '../../i18n/localize.js';
import { icon, saveIcon } from '../../internal/icons.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { DEFAULT_ROUTE_URL } from '../../internal/partners/route.js';
import type { RelatedController } from '../../internal/related.js';
import { shortList, ShortListController } from '../../internal/take-along/short-list.js';
import { pageAddress } from '../../internal/take-along/share.js';
import { statePrefix } from '../../internal/url-state.js';
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

  /** Takes in a list that somebody sent. What the visitor kept already stays. */
  receive(ids: readonly string[]): void {
    if (ids.some((id) => !shortList.has(id))) shortList.set([...shortList.ids, ...ids]);
  }

  /** The way to the visitor's list, once there is something in it. */
  button(): unknown {
    if (this.isEmpty) return nothing;
    return html`<button type="button" class="tool" data-panel="list" aria-haspopup="dialog" @click=${() => void this.#explorer.show({ list: true })}>${icon(saveIcon)}${msg('Mijn lijst')} · ${formatNumber(shortList.ids.length)}</button>`;
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
      actions: (partner) =>
        this.#card?.cardActions(partner, { view, announce: this.#announce, address: this.#address }),
      related: () => this.#related?.parts({ language, timezone, level: view.level + 1 }),
    };
  }

  /** The visitor's list. */
  draw(view: PartnerView): unknown {
    const { host } = this.#explorer;
    return this.#list?.listPanel({
      partners: this.#explorer.partners,
      view,
      open: host.actions.open,
      announce: this.#announce,
      address: this.#address,
      settled: () => host.updateComplete,
    });
  }

  /** Ways to take along what was found. */
  result(view: PartnerView): unknown {
    const { host, document } = this.#explorer;
    if (!this.#result || !document) return nothing;
    return this.#result.resultExport({
      document,
      partners: () => partnersOf(this.#explorer.found),
      view,
      announce: this.#announce,
      // Without it in the address, no link brings a search back.
      ...(host.urlState !== null && { selectionLink: () => pageAddress('') }),
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

  /** What a visitor searched for stays out of a link to a partner. */
  readonly #address = (hash: string): string => pageAddress(hash, statePrefix(this.#explorer.host.urlState));

  readonly #announce = (make: () => string): void => this.#explorer.host.announce(make);
}

/** The partners of entries, each once, with those of their offerings that were found. */
function partnersOf(items: readonly Item[]): Partner[] {
  const partners = new Map<string, Partner>();
  for (const { partner, offerings } of items) {
    const known = partners.get(partner.id);
    partners.set(partner.id, { ...partner, offerings: [...(known?.offerings ?? []), ...offerings] });
  }
  return [...partners.values()];
}
