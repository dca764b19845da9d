/* What VS Code reads of settings `html.customData` and `css.customData`: https://github.com/microsoft/vscode-custom-data */

const VERSION = 1.1;
const markdown = (value) => ({ kind: 'markdown', value });

/** Tags and attributes. Attributes whose name depends on the data cannot be told here: no editor minds what it does not know. */
export function vscodeHtml({ elements }) {
  return json({
    version: VERSION,
    tags: elements.map(({ tag, summary, description, attributes, events }) => ({
      name: tag,
      description: markdown([summary, description, eventList(events)].join('\n\n')),
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: markdown(
          attribute.default
            ? `${attribute.description}\n\nDefault: \`${attribute.default}\``
            : attribute.description,
        ),
        // "v" is the set of values of attributes that have none.
        ...(attribute.holds === 'boolean' && attribute.words.length === 0 && { valueSet: 'v' }),
        ...(attribute.words.length > 0 && { values: attribute.words.map((name) => ({ name })) }),
      })),
    })),
  });
}

/** Tokens and parts. */
export function vscodeCss({ tokens, parts }) {
  return json({
    version: VERSION,
    properties: tokens.map(({ name, description, syntax, default: initial }) => ({
      name,
      description: markdown(initial ? `${description}\n\nDefault: \`${initial}\`` : description),
      ...(syntax && { syntax }),
    })),
    pseudoElements: parts.map(({ name, description }) => ({
      name: `::part(${name})`,
      description: markdown(description),
    })),
  });
}

function eventList(events) {
  return `Events:\n\n${events.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n')}`;
}

const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;
