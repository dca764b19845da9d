import { attributeType, HEAD, importOwn, ofClass, patternProperty, property } from './typescript.mjs';

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
  const { className, summary, attributes, properties, patterns, events } = element;
  const names = new Set(properties.map(({ name }) => name));
  return `
/** ${summary} */
export interface ${className}Attributes extends HTMLAttributes<${className}> {
${[
  ...properties.map(({ name, description }) => property(name, ofClass(element, name), description)),
  ...attributes
    .filter(({ name }) => !names.has(name))
    .map((attribute) =>
      property(
        attribute.name,
        `${attributeType(attribute, { bare: ['true', "''"] })} | null`,
        attribute.description,
      ),
    ),
  ...patterns.map(patternProperty),
  ...events.flatMap(({ name, type, description }) =>
    [`on${name}`, `on:${name}`].map((handler) =>
      property(handler, `EventHandler<${type}, ${className}> | null`, description),
    ),
  ),
].join('')}}
`;
}
