/* What editors of JetBrains read by "web-types" in package.json: https://github.com/JetBrains/web-types */

export function webTypes({ name, version, elements, tokens, parts }) {
  const contributions = {
    html: { elements: elements.map(elementOf) },
    css: {
      properties: tokens.map(({ name: token, description, default: initial }) => ({
        name: token,
        description: initial ? `${description}\n\nDefault: \`${initial}\`` : description,
      })),
      parts: parts.map(({ name: part, description }) => ({ name: part, description })),
    },
  };
  return `${JSON.stringify(
    {
      $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
      name,
      version,
      'js-types-syntax': 'typescript',
      'description-markup': 'markdown',
      contributions,
    },
    undefined,
    2,
  )}\n`;
}

function elementOf({ tag, summary, description, attributes, patterns, properties, events, slots }) {
  return {
    name: tag,
    description: `${summary}\n\n${description}`,
    attributes: [
      ...attributes.map((attribute) => ({
        name: attribute.name,
        description: attribute.description,
        ...(attribute.default && { default: attribute.default }),
        value: valueOf(attribute),
        ...(attribute.words.length > 0 && { values: attribute.words.map((name) => ({ name })) }),
      })),
      ...patterns.map(({ prefix, description: meaning }) => ({
        name: `${prefix}*`,
        description: meaning,
        pattern: `${prefix}[\\w-]+`,
        value: { kind: 'plain', type: 'string' },
      })),
    ],
    slots: slots.map(({ name, description: meaning }) => ({ name, description: meaning })),
    js: {
      properties: properties.map(({ name, type, description: meaning }) => ({
        name,
        type,
        description: meaning,
      })),
      events: events.map(({ name, type, description: meaning }) => ({
        name,
        description: `${meaning}\n\n\`${type}\``,
      })),
    },
  };
}

function valueOf({ holds, alone, words }) {
  const required = !alone;
  if (holds === 'boolean' && words.length === 0) return { kind: 'no-value', type: 'boolean' };
  if (words.length > 0) return { kind: 'plain', type: 'enum', required };
  return { kind: 'plain', type: holds === 'number' ? 'number' : 'string', required };
}
