/** Style sheets in the page, as a `<link>` would bring them. */
export function addStyles(...texts) {
  for (const text of texts) {
    const style = document.createElement('style');
    style.textContent = text;
    document.head.append(style);
  }
}
