/** A block that an element of ours wrote: it says what is shown, and is nobody's data. */
export const OWN_BLOCK = 'script[data-written-by="samen"]';

/**
 * The data that a page says about itself for search engines: the JSON of its `<script type="application/ld+json">` blocks, as
 * one list, for `Received.fromValue` and the format `jsonld`. A block that is no JSON is not the page's data; it is passed
 * over, and so is what elements of ours wrote.
 * @param root where to look: the document, or one part of it
 */
export function jsonLdOf(root: ParentNode): unknown[] {
  const scripts = root.querySelectorAll<HTMLScriptElement>(
    `script[type="application/ld+json" i]:not(${OWN_BLOCK})`,
  );
  return [...scripts].flatMap((script) => {
    try {
      return [JSON.parse(script.textContent) as unknown];
    } catch {
      return [];
    }
  });
}
