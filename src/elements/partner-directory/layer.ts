import type { DeepLink } from '../../internal/deep-links.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { parseListIds } from '../../internal/take-along/short-list.js';
import type { Partner } from '../../model/partners/partner.js';
import type { DirectoryDialog, Shown } from './dialog.js';
import type { DirectoryExplorer } from './explorer.js';

/** What stands over the page: a partner, or the visitor's list. The code of both loads for who opens one. */
export class Layer {
  readonly #explorer: DirectoryExplorer;
  #dialog: DirectoryDialog | undefined;
  /** The list that an address asked for. */
  #list: DeepLink | undefined;
  /** Whatever was opened or left last: code that comes later must not undo it. */
  #turn = 0;

  constructor(explorer: DirectoryExplorer) {
    this.#explorer = explorer;
  }

  /** The partner that is on show. */
  get partner(): Partner | undefined {
    return this.#dialog?.partner;
  }

  /** Opens what an address names; false when it is not here. */
  openDeepLink({ kind, id }: DeepLink): boolean {
    const { partners, takeAlong } = this.#explorer;
    if (kind === 'list') {
      const ids = parseListIds(id);
      if (!partners.some((partner) => ids.includes(partner.id))) return false;
      this.#list = { kind, id };
      takeAlong.receive(ids);
      void this.show({ list: true });
      return true;
    }
    const partner = kind === 'partner' && partners.find((candidate) => candidate.id === id);
    if (!partner) return false;
    void this.show({ partner });
    return true;
  }

  /** The address went on to something else. */
  leave(): void {
    this.#turn++;
    this.#dialog?.close();
  }

  async show(shown: Shown): Promise<void> {
    const { host, takeAlong } = this.#explorer;
    const turn = ++this.#turn;
    try {
      const [{ DirectoryDialog }] = await Promise.all([import('./dialog.js'), takeAlong.ready(shown)]);
      if (turn !== this.#turn) return;
      this.#dialog ??= new DirectoryDialog(
        host,
        (left) => this.#left(left),
        () => takeAlong.listTitle,
      );
      this.#dialog.show(this.#now(shown));
    } catch (error) {
      host.notLoaded(error);
    }
  }

  /** The data may have been replaced while the code was on its way. */
  #now(shown: Shown): Shown {
    if (!('partner' in shown)) return shown;
    const { id } = shown.partner;
    return { partner: this.#explorer.partners.find((partner) => partner.id === id) ?? shown.partner };
  }

  /** The data is another: the same partner in it, or none. */
  documentChanged(partners: readonly Partner[]): void {
    this.#dialog?.documentChanged(partners);
  }

  draw(view: PartnerView): unknown {
    const { takeAlong } = this.#explorer;
    return this.#dialog?.render(takeAlong.dress(view), () => takeAlong.draw(view));
  }

  #left(left: Shown): void {
    const { links } = this.#explorer.host;
    const link = 'partner' in left ? { kind: 'partner', id: left.partner.id } : this.#list;
    if (link) links.closed(link);
    if ('list' in left) void this.#leftList();
  }

  /** The button that opened an empty list is gone. */
  async #leftList(): Promise<void> {
    const { host, takeAlong } = this.#explorer;
    await host.updateComplete;
    if (document.activeElement === document.body && takeAlong.isEmpty)
      host.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }
}
