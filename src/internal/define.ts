/** Version of this package; written by the build. */
export const VERSION = '0.1.0';

interface Versioned {
  readonly samenVersion?: string;
}

/**
 * Registers an element unless its name is taken: the first copy on a page wins and the rest of the page goes on.
 * Another version than ours is worth one warning, since the page then runs code that its author may not expect.
 */
export function define(tag: `samen-${string}`, constructor: CustomElementConstructor & Versioned): void {
  // On a server without custom elements there is nothing to register.
  if (typeof customElements === 'undefined') return;
  const existing = customElements.get(tag) as (CustomElementConstructor & Versioned) | undefined;
  if (!existing) customElements.define(tag, constructor);
  else if (existing.samenVersion !== constructor.samenVersion) {
    console.warn(
      `<${tag}> is version ${existing.samenVersion} on this page; ${constructor.samenVersion} is not used.`,
    );
  }
}
