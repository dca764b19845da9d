import { attributeType, HEAD, importOwn, ofClass, patternProperty, property } from './typescript.mjs';

/**
 * Types for JSX in React 19, which sets a property where the element has one of that name, else an attribute, and listens to
 * `onsamen-ready`.
 */
export function react({ elements }) {
  return `${HEAD}import type { ClassAttributes, HTMLAttributes } from 'react';
${importOwn(elements)}
/** A listener, which finds the element in \`event.currentTarget\`. */
type On<Target, Fired> = (event: Fired & { readonly currentTarget: Target }) => void;

interface ElementProps<Target> extends ClassAttributes<Target>, HTMLAttributes<Target> {
  class?: string | undefined;
}
${elements.map(propsOf).join('')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tag, className }) => `      '${tag}': ${className}Props;\n`).join('')}    }
  }
}
`;
}

function propsOf(element) {
  const { className, summary, attributes, properties, patterns, events } = element;
  const names = new Set(properties.map(({ name }) => name));
  return `
/** ${summary} */
export interface ${className}Props extends ElementProps<${className}> {
${[
  ...properties.map(({ name, description }) => property(name, ofClass(element, name), description)),
  ...attributes
    .filter(({ name }) => !names.has(name))
    .map((attribute) =>
      property(
        attribute.name,
        // Of \`true\` React makes an attribute without a value, and of \`false\` none.
        attributeType(attribute, { bare: ['boolean', "''"] }) +
          (attribute.alone && attribute.holds !== 'boolean' ? ' | boolean' : ''),
        attribute.description,
      ),
    ),
  ...patterns.map(patternProperty),
  ...events.map(({ name, type, description }) =>
    property(`on${name}`, `On<${className}, ${type}>`, description),
  ),
].join('')}}
`;
}
