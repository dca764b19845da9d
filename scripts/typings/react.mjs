import { attributeType, HEAD, importOwn, interfaceOf, property } from './typescript.mjs';

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
  const { className } = element;
  return interfaceOf(element, {
    name: `${className}Props`,
    extending: 'ElementProps',
    // Of `true` React makes an attribute without a value, and of `false` none.
    typeOf: (attribute) =>
      attributeType(attribute, { bare: ['boolean', "''"] }) +
      (attribute.alone && attribute.holds !== 'boolean' ? ' | boolean' : ''),
    listeners: ({ name, type, description }) =>
      property(`on${name}`, `On<${className}, ${type}>`, description),
  });
}
