import { currentLocale, msg, withLocale } from '../../i18n/localize.js';

/** Tells a screen reader something, in the element's language. */
export type Announce = (make: () => string) => void;
/** What to tell the visitor; nothing when the browser shows it already. */
export type Outcome = (() => string) | undefined;

/** Milliseconds that an outcome stays in sight. */
const IN_SIGHT = 5000;

/**
 * A handler for a button that does something which takes a moment, and tells what came of it: to a screen reader, and in
 * sight in the `.told` beside the button. Made while rendering, for the language of that moment.
 */
export function doing(
  announce: Announce,
  work: (button: HTMLElement) => Promise<Outcome>,
): (event: Event) => void {
  const locale = currentLocale();
  return (event) => {
    const button = event.currentTarget as HTMLElement;
    const told = button.closest('.take-along')?.querySelector<HTMLElement>('.told');
    void withLocale(locale, () => work(button))
      .catch((error: unknown): Outcome => {
        // Code that is loaded on demand could not be had.
        console.error(error);
        return () => msg('Dat lukt nu niet. Probeer het later.');
      })
      .then((make) => {
        if (!make) return;
        announce(make);
        if (told) show(told, withLocale(locale, make));
      });
  };
}

/** The place has no expressions of a template in it, so that drawing leaves it alone. */
function show(told: HTMLElement, text: string): void {
  told.textContent = text;
  setTimeout(() => {
    if (told.textContent === text) told.textContent = '';
  }, IN_SIGHT);
}

export const copied: Outcome = () => msg('Gekopieerd.');
export const linkCopied: Outcome = () => msg('De link is gekopieerd.');
export const downloaded: Outcome = () => msg('Kijk bij uw downloads.');
export const notHere = (): string => msg('Dat lukt hier niet.');
export const notPrinted: Outcome = () => msg('Printen lukt hier niet.');
