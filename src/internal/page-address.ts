/* The address of the page, to pass on. It may hold what a visitor searched for: that never leaves with a link or a mail. */

/** What the views start with that were mirrored since the page was loaded, also by elements that are gone. */
const mirrored = new Set<string>();

/** What the parameters of an element's view start with. @param urlState the value of `url-state` */
export function statePrefix(urlState: string): string {
  const prefix = /^[\w-]{1,40}$/.test(urlState) ? `${urlState}-` : 'samen-';
  mirrored.add(prefix);
  return prefix;
}

/** What a parameter starts with: `gids-noord-q` is of the element `gids-noord`, not of `gids`. */
export const prefixOf = (key: string): string => key.replace(/[^-]*$/, '');

/**
 * The address of this page with another hash, without the views of any element on it.
 * @param link the hash, with or without what comes before it
 */
export function pageAddress(link: string): string {
  const url = new URL(location.href);
  // The code that mirrors an element may still be on its way, or be another copy of the library.
  for (const element of document.querySelectorAll('[url-state]'))
    statePrefix(element.getAttribute('url-state')!);
  for (const key of [...url.searchParams.keys()])
    if (mirrored.has(prefixOf(key))) url.searchParams.delete(key);
  url.hash = link.slice(link.indexOf('#'));
  return url.href;
}
