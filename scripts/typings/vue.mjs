import { attributeType, HEAD, importOwn, ofClass, patternProperty, property } from './typescript.mjs';

/**
 * Types for templates of Vue 3 (vue-tsc, the Vue extension of an editor). Vue sets a property where the element has one of that
 * name as it is written, else an attribute. Checkers see `heading-level` and `headingLevel` as one.
 */
export function vue({ elements }) {
  return `${HEAD}import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${importOwn(elements)}
/** An element as a component, in the way that the guide of Vue gives for web components. */
type AsComponent<Target, Props, Events> = new () => Target & {
  $props: HTMLAttributes & Props & PublicProps;
  $emit: EmitFn<Events>;
  $slots: { default?(): unknown };
};
${elements.map(propsOf).join('')}
declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ tag, className }) => `    '${tag}': AsComponent<${className}, ${className}Props, ${className}Events>;\n`).join('')}  }
}
`;
}

function propsOf(element) {
  const { className, summary, attributes, properties, patterns, events } = element;
  return `
/** ${summary} */
export interface ${className}Props {
${[
  ...properties.map(({ name, description, attribute }) => {
    const given = attributes.find((each) => each.name === attribute && each.name !== name);
    const types = [ofClass(element, name)];
    if (given) types.push(attributeType(given, { bare: ["''"] }));
    // To a checker an attribute without a value is `true`.
    if (given?.alone && given.holds !== 'boolean') types.push('true');
    return property(name, types.join(' | '), description);
  }),
  // As checkers see `filter-theme`.
  ...patterns.map(({ prefix, description }) =>
    patternProperty({ prefix: prefix.replace(/-$/, ''), description }),
  ),
].join('')}}

export type ${className}Events = {
${events
  .map(
    ({ name, type, description }) =>
      `  /** ${description} */\n  '${name}': (event: ${type} & { readonly currentTarget: ${className} }) => void;\n`,
  )
  .join('')}};
`;
}
