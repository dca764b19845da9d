import { attributeType, HEAD, importOwn, interfaceOf, property } from './typescript.mjs';

/**
 * Types for Svelte 5, which sets a property where the element has one of that name, else an attribute with the value as text:
 * `week-numbers={false}` would be there, and `url-state` without a value says `true`.
 */
export function svelte({ elements }) {
  return `${HEAD}import type { EventHandler, HTMLAttributes } from 'svelte/elements';
${importOwn(elements)}${elements.map(attributesOf).join('')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map(({ tag, className }) => `    '${tag}': ${className}Attributes;\n`).join('')}  }
}
`;
}

function attributesOf(element) {
  const { className } = element;
  return interfaceOf(element, {
    name: `${className}Attributes`,
    extending: 'HTMLAttributes',
    typeOf: (attribute) => `${attributeType(attribute, { bare: ['true', "''"] })} | null`,
    listeners: ({ name, type, description }) =>
      [`on${name}`, `on:${name}`]
        .map((handler) => property(handler, `EventHandler<${type}, ${className}> | null`, description))
        .join(''),
  });
}
