/* What the types for all frameworks have in common. They name classes and properties, and leave it to TypeScript what those are. */

export const HEAD = '// Written by scripts/typings.mjs from custom-elements.json; do not edit.\n';

/** The names that `text` uses of what the package exports. */
export function importOwn(elements) {
  const names = elements.flatMap(({ className, events }) => [
    className,
    ...events.flatMap(({ type }) => type.match(/\w+/g)),
  ]);
  return `import type {\n${[...new Set(names)]
    .sort()
    .map((name) => `  ${name},\n`)
    .join('')}} from '../index.js';\n`;
}

/** One property of an interface, with what it is for. */
export function property(name, type, description) {
  return `  /** ${description.replaceAll('*/', '*\\/')} */\n  ${key(name)}?: ${type} | undefined;\n`;
}

/** Attributes whose name depends on the data. */
export function patternProperty({ prefix, description }) {
  return `  /** ${description} */\n  [facet: \`${prefix}\${string}\`]: string | undefined;\n`;
}

const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/** The type of a property, as the class has it. */
export const ofClass = ({ className }, field) => `${className}['${field}']`;

/** What an attribute can be given in a language where numbers are written as such or as text. */
export function attributeType({ holds, words }, { bare }) {
  const values = words.map((word) => `'${word}'`);
  if (holds === 'boolean') return [...bare, ...values].join(' | ');
  if (holds === 'number') return 'number | `${number}`';
  return holds === 'words' ? values.join(' | ') : 'string';
}

/**
 * The interface of what an element can be given where a name with a property sets that, and any other an attribute: React, Svelte.
 * @param {(attribute) => string} typeOf the type of an attribute
 * @param {(event) => string} listeners the properties for an event
 */
export function interfaceOf(element, { name, extending, typeOf, listeners }) {
  const { className, summary, attributes, properties, patterns, events } = element;
  const names = new Set(properties.map((each) => each.name));
  const members = [
    ...properties.map((each) => property(each.name, ofClass(element, each.name), each.description)),
    ...attributes
      .filter((each) => !names.has(each.name))
      .map((each) => property(each.name, typeOf(each), each.description)),
    ...patterns.map(patternProperty),
    ...events.map(listeners),
  ];
  return `
/** ${summary} */
export interface ${name} extends ${extending}<${className}> {
${members.join('')}}
`;
}
