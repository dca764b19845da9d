import { pageAddress } from '../../internal/page-address.js';
import type { PosterOptions } from '../../model/route/poster/poster.js';

/** Longer addresses make a code of which a phone cannot see the squares any more. */
const MOST = 300;

/**
 * The squares that bring a phone to this page (QR); nothing where the page has no address that another device can reach, or
 * one that is too long. What a visitor chose in an element is not in it (`pageAddress`). The code for it loads now.
 */
export async function pageCode(address = pageAddress('')): Promise<PosterOptions['code']> {
  if (!/^https?:\/\//i.test(address) || address.length > MOST) return undefined;
  try {
    const { qrSquares } = await import('../../model/qr.js');
    return { squares: qrSquares(address), address: readable(address) };
  } catch (error) {
    // A poster without a code is a poster.
    console.error(error);
    return undefined;
  }
}

/** An address as people read it: without what all addresses begin with. */
function readable(address: string): string {
  const { host, pathname, search } = new URL(address);
  const path = `${pathname}${search}`.replace(/\/$/, '');
  try {
    return host + decodeURI(path);
  } catch {
    // A percent sign that means nothing.
    return host + path;
  }
}
