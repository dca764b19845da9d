import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Partner } from '../model/partners/partner.js';
import { allWordings } from '../model/wordings.js';
import { linkHosts } from './deep-links.js';
import { plain } from './templates.js';

/** An element on the page that holds partners: a directory, a card. Which ones there are nobody knows beforehand. */
export interface PartnerHolder {
  readonly document?: { readonly partners?: readonly Partner[] };
  /** The one partner that a card is about, of all that its document holds. */
  readonly partner?: unknown;
}

/** A partner that the page knows. */
export interface KnownPartner {
  readonly partner: Partner;
  /** Whether an element on the page can open it. */
  readonly opens: boolean;
}

/** Of a list of partners: under their ids, and under their names. */
const tables = new WeakMap<readonly Partner[], ReadonlyMap<string, Partner>>();

const key = (name: string): string => name.trim().toLowerCase();

function tableOf(partners: readonly Partner[]): ReadonlyMap<string, Partner> {
  let table = tables.get(partners);
  if (!table) {
    const entries = new Map<string, Partner>();
    for (const partner of partners)
      for (const name of allWordings(partner.name))
        if (!entries.has(key(name))) entries.set(key(name), partner);
    for (const partner of partners) entries.set(partner.id, partner);
    tables.set(partners, (table = entries));
  }
  return table;
}

/** What the other elements on the page know of partners: draws its element again when one of them has new data. */
export class KnownPartners implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #document: Document | undefined;
  /** The lists that there were when `version` was asked for last. */
  #lists: readonly (readonly Partner[])[] = [];
  #version = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('samen-ready', this.#othersReady);
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('samen-ready', this.#othersReady);
  }

  readonly #othersReady = (event: Event): void => {
    if (event.composedPath()[0] !== this.#host) this.#host.requestUpdate();
  };

  /** Another number whenever other partners are known: what was worked out with them is to be worked out again. */
  get version(): number {
    const documents = [...linkHosts()].map((host) => (host as PartnerHolder).document);
    const lists = documents.flatMap((document) => (document?.partners ? [document.partners] : []));
    const isSame = lists.length === this.#lists.length && lists.every((list, i) => list === this.#lists[i]);
    if (!isSame) this.#version++;
    this.#lists = lists;
    return this.#version;
  }

  /** What a partner is called in a language, by its id or a name; nothing when the page does not know it. */
  nameOf(idOrName: string, language: string): string | undefined {
    const partner = this.find(idOrName)?.partner;
    return partner && plain(partner.name, { language, textLanguage: partner.language });
  }

  /** The partner under an id or a name; one that can be opened before one that cannot. */
  find(idOrName: string): KnownPartner | undefined {
    let found: KnownPartner | undefined;
    for (const host of linkHosts()) {
      const { document, partner: only } = host as PartnerHolder;
      const table = document?.partners && tableOf(document.partners);
      const partner = table?.get(idOrName) ?? table?.get(key(idOrName));
      if (!partner) continue;
      const opens = typeof only !== 'string' || only === partner.id || document!.partners!.length === 1;
      if (opens) return { partner, opens };
      found ??= { partner, opens };
    }
    return found;
  }
}
