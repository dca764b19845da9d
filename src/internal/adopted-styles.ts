import type { CSSResult, LitElement } from 'lit';

/**
 * Styles an element anew in another document: a constructed style sheet belongs to the document that made it (CSSOM), so
 * it cannot come along.
 */
export function restyle(element: LitElement & { readonly lateStyles: readonly CSSResult[] }): void {
  const view = element.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  // Before its first drawing there is nothing to style yet.
  if (!view || !element.renderRoot) return;
  const { elementStyles } = element.constructor as typeof LitElement;
  (element.renderRoot as ShadowRoot).adoptedStyleSheets = [...elementStyles, ...element.lateStyles].map(
    (rules) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(String(rules));
      return sheet;
    },
  );
}
