import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/* What taking over needs of Lit's inside, without Lit's own way to hand it out: that would be in the file that every page loads. */

/** The module of Lit that hands out its inside. */
const SUPPORT = /\/lit-html\/private-ssr-support\.js$/;
/** Who asks for it, as it was before it was made small. */
const CLIENT = 'node_modules/@lit-labs/ssr-client/development/lib/hydrate-lit-html.js';

/**
 * The parts, taken from something that Lit drew. What comes here is a list or a text: directives are drawn after
 * (src/internal/hydration/same-drawing.ts).
 */
export const LIT_PARTS = `import { html, render } from 'lit';
const part = render(html\`<i></i>\`, document.createDocumentFragment());
export const _$LH = {
  ChildPart: part.constructor,
  TemplateInstance: part._$AH.constructor,
  isIterable: Array.isArray,
  resolveDirective: (_part, value) => value,
};`;

/** What it may ask for: of these `ElementPart` is for directives of a tag, which no template of ours has. */
const KNOWN = ['ChildPart', 'ElementPart', 'TemplateInstance', 'isIterable', 'resolveDirective'];

/** Puts those in the place of Lit's own; breaks the build when a new version asks for something else. */
export function litPartsPlugin() {
  return {
    name: 'lit-parts',
    load(id) {
      if (!SUPPORT.test(id)) return null;
      checkParts(readFileSync(inRoot(CLIENT), 'utf8'));
      return LIT_PARTS;
    },
  };
}

/**
 * @param {string} code of the module that takes over
 * @throws when it asks for other parts than it did, or in another way
 */
export function checkParts(code) {
  const [, taken = ''] = /const \{([^{}]*)\} = _\$LH;/.exec(code) ?? [];
  const names = taken.split(',').map((name) => name.trim());
  const mentions = code.match(/_\$LH\b/g)?.length;
  if (mentions === 2 && names.sort().join() === KNOWN.join()) return;
  throw new Error(
    `@lit-labs/ssr-client takes { ${names.join(', ')} } of Lit's inside, in ${mentions ?? 0} places; it was { ${KNOWN.join(', ')} }, in 2. See whether LIT_PARTS in scripts/lib/lit-parts.mjs still has what it needs.`,
  );
}
