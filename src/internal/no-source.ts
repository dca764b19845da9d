import type { DataHost } from './data-controller.js';

/**
 * Tells whoever keeps the page, once, that an element was given nothing to show.
 * @param signal aborted when it was given something after all
 * @returns whether that is so: then a visitor need not wait any longer
 */
export function tell({ localName, isConnected }: DataHost, signal: AbortSignal): boolean {
  if (signal.aborted || !isConnected) return false;
  console.error(
    `<${localName}> Er zijn geen gegevens: geef hun adres in het attribuut src, of zet ze in data. Kijk of die naam goed geschreven is.`,
  );
  return true;
}
