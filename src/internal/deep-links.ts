import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

/** What an address like `#samen/partner/bibliotheek` names. */
export interface DeepLink {
  readonly kind: string;
  readonly id: string;
}

/** An element that can show the record that an address names. */
export interface DeepLinkHost extends ReactiveControllerHost, HTMLElement {
  /** Opens and focuses the record; false when this element does not have it. */
  openDeepLink(link: DeepLink): boolean;
  /** The address went on to something else: Back closes what a link opened. */
  leaveDeepLink?(): void;
}

/** The address of this page, without what it names in it. */
const page = (address = location.href): string => address.split('#')[0]!;

/**
 * The address of a record, the same in every element: elements link to each other with it. On a page whose `<base>` makes
 * `#` that of another page, it is written whole.
 */
export function deepLink(kind: string, id: string): string {
  const elsewhere = !isServer && page(document.baseURI) !== page();
  // Half a surrogate pair cannot be encoded.
  return `${elsewhere ? page() : ''}#samen/${kind}/${encodeURIComponent(id.replace(/\p{Cs}/gu, ''))}`;
}

export function parseDeepLink(hash: string): DeepLink | undefined {
  const [, kind, id] = /^#samen\/([^/]+)\/(.+)$/.exec(hash) ?? [];
  try {
    return kind && id ? { kind: decodeURIComponent(kind), id: decodeURIComponent(id) } : undefined;
  } catch {
    // A percent sign that encodes nothing.
    return undefined;
  }
}

const hosts = new Set<DeepLinkHost>();
/** The elements on the page that can show a record. */
export const linkHosts = (): Iterable<DeepLinkHost> => hosts;
/** The address that was followed last: an element that gets its data later must not open it a second time. */
let followed = '';
let opener: DeepLinkHost | undefined;

function follow(): void {
  // An element whose data came between the change of the address and this event has followed it already.
  if (location.hash === followed) return;
  followed = '';
  opener?.leaveDeepLink?.();
  opener = undefined;
  const inOrder = [...hosts].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  for (const host of inOrder) if (tryOpen(host)) return;
}

function tryOpen(host: DeepLinkHost): boolean {
  const { hash } = location;
  const link = hash === followed ? undefined : parseDeepLink(hash);
  if (!link || !host.openDeepLink(link)) return false;
  followed = hash;
  opener = host;
  return true;
}

/** Lets an element answer deep links: the first element on the page that has the record opens it. */
export class DeepLinkController implements ReactiveController {
  readonly #host: DeepLinkHost;

  constructor(host: DeepLinkHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (hosts.size === 0) addEventListener('hashchange', follow);
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (opener === this.#host) opener = undefined;
    if (hosts.size > 0) return;
    removeEventListener('hashchange', follow);
    followed = '';
  }

  /** The element has new data: perhaps the record that the address names is in it. */
  dataArrived(): void {
    tryOpen(this.#host);
  }

  /** The visitor closed the record: the address must not open it again on reload, nor block the same link a second time. */
  closed(link: DeepLink): void {
    const now = parseDeepLink(location.hash);
    if (now?.kind !== link.kind || now.id !== link.id) return;
    followed = '';
    opener = undefined;
    replaceAddress(page());
  }
}

/** Changes the address without loading anything. Silently does nothing where that is forbidden (sandboxed frames). */
export function replaceAddress(url: string): void {
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // SecurityError at origin `null`, or a limit on calls: the element works without.
  }
}
