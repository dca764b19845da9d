import { safeUrl } from '../../model/url.js';

/** An empty page, which the browser has of its own and which remembers nothing. */
export const NOWHERE = 'about:blank';

/**
 * Where the way out goes. An address that cannot be gone to, or that is this very page, is no reason to leave somebody
 * without a way out: that goes to an empty page.
 */
export function exitUrl(written: string): string {
  const page = globalThis.location?.href.split('#')[0];
  try {
    const url = new URL(safeUrl(written) ?? NOWHERE, globalThis.document?.baseURI);
    return /^https?:$/.test(url.protocol) && url.href.split('#')[0] !== page ? url.href : NOWHERE;
  } catch {
    return NOWHERE;
  }
}
