/**
 * Whether it is an image on the page's own site: one from elsewhere would be a request that nobody wrote down, and so
 * would be one for anything else than an image, such as an address that does something.
 */
export function isOwnImage(url: string): boolean {
  // Reading made it absolute. On a server there is no page.
  return (
    url.startsWith(`${globalThis.location?.origin}/`) &&
    /^[^?#]+\.(png|jpe?g|gif|svg|webp|avif)($|[?#])/i.test(url)
  );
}
