import { linkHosts, parseDeepLink } from './deep-links.js';

/** The address of a page, without what it names in it. */
const page = (address: string) => address.split('#')[0];

/**
 * Follows links inside an element to records on the same page (a partner, an activity, a step) without going to their
 * address: where somebody may have to leave at once, the history of the browser must not tell what they opened. For the
 * clicks on an element that can have `quick-exit`; without it a link is a link.
 */
export function followHere(event: MouseEvent): void {
  const { quickExit } = event.currentTarget as HTMLElement & { readonly quickExit?: string };
  const { defaultPrevented, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (typeof quickExit !== 'string' || defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return;
  const link = event.composedPath().find((one) => (one as Element).localName === 'a') as HTMLAnchorElement;
  const record = link && page(link.href) === page(location.href) && parseDeepLink(link.hash);
  if (!record) return;
  // Also when nothing on the page has it: an address that leads nowhere tells as much.
  event.preventDefault();
  for (const host of linkHosts()) if (host.openDeepLink(record)) return;
}
