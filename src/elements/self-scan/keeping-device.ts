/* The one place on the device where a scan may stand, and only when the visitor chose so. */

/** Why something cannot be kept: a sandboxed frame, a browser's setting, no room left. */
export type Trouble = 'forbidden' | 'full';

/** Longer ids than this are none of ours. */
const MAX_ID = 200;

const keyOf = (scan: string) => `samen-scan:${scan.slice(0, MAX_ID)}`;

/** What stands on the device for a scan: `null` when there is nothing. */
export function readDevice(scan: string): { readonly text: string | null; readonly trouble?: Trouble } {
  try {
    return { text: device().getItem(keyOf(scan)) };
  } catch {
    return { text: null, trouble: 'forbidden' };
  }
}

/** Puts a text on the device. Returns why that could not be done. */
export function writeDevice(scan: string, text: string): Trouble | undefined {
  try {
    device().setItem(keyOf(scan), text);
    return undefined;
  } catch (error) {
    // Every browser calls a full device so; some call a forbidden one that too, and have nothing in it.
    return (error as DOMException).name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

/** Wipes what stands on the device for a scan. */
export function wipeDevice(scan: string): void {
  try {
    device().removeItem(keyOf(scan));
  } catch {
    // What cannot be written cannot be there.
  }
}

/**
 * Listens to other tabs: something may stand there now that was not there before. What it is has to be read: the news can be
 * late, or about what lasts as long as a tab. Returns what ends it.
 */
export function watchDevice(scan: string, heard: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    // Without a key, everything was wiped.
    if (key === null || key === keyOf(scan)) heard();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

/** @throws where storage is forbidden */
function device(): Storage {
  // eslint-disable-next-line no-restricted-globals -- only what the visitor chose to keep
  return localStorage;
}
