import { copyText } from './clipboard.js';
import { linkCopied, notHere, type Outcome } from './doing.js';

/** What came of it: shared with an app, copied for want of one, called off by the visitor, or neither could be done. */
export type Shared = 'shared' | 'copied' | 'cancelled' | 'failed';

/** What is shared, besides its address. */
export interface Shareable {
  readonly title: string;
  readonly text?: string;
  readonly url: string;
}

/** Shares with what the device has for it; without that, copies the address. Never rejects. */
export async function share(shareable: Shareable, near: Element): Promise<Shared> {
  if (canShare(shareable)) {
    try {
      await navigator.share({ ...shareable });
      return 'shared';
    } catch (error) {
      if ((error as DOMException).name === 'AbortError') return 'cancelled';
      // Forbidden to this frame, or there is no app to share with.
    }
  }
  return (await copyText(shareable.url, near)) ? 'copied' : 'failed';
}

/** Shares, for a button (`doing`): an app that takes over tells by itself what it does. */
export async function passOn(shareable: Shareable, near: Element): Promise<Outcome> {
  const outcome = await share(shareable, near);
  return { shared: undefined, cancelled: undefined, copied: linkCopied, failed: notHere }[outcome];
}

function canShare(shareable: Shareable): boolean {
  try {
    return typeof navigator.share === 'function' && navigator.canShare?.({ ...shareable }) !== false;
  } catch {
    return false;
  }
}
