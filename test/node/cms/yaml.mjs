import { parsers } from 'prettier/plugins/yaml';

/** A YAML document as a value, read by Prettier's parser. Throws on what is no YAML, and on a key that is there twice. */
export async function readYaml(text) {
  const root = await parsers.yaml.parse(text, {});
  return valueOf(root.children[0].children[1].children[0], text);
}

function valueOf(node, text) {
  switch (node?.type) {
    case undefined:
    case null:
      return null;
    case 'mapping':
    case 'flowMapping': {
      const entries = node.children.map((item) => [
        String(valueOf(item.children[0].children[0], text)),
        valueOf(item.children[1]?.children?.[0], text),
      ]);
      const keys = entries.map(([key]) => key);
      const twice = keys.find((key, at) => keys.indexOf(key) !== at);
      if (twice) throw new Error(`${twice} is there twice.`);
      return Object.fromEntries(entries);
    }
    case 'sequence':
    case 'flowSequence':
      return node.children.map((item) => valueOf(item.children[0], text));
    case 'plain':
      return scalar(node.value);
    case 'quoteDouble':
    case 'quoteSingle':
      return node.value;
    case 'blockFolded':
      return block(node, text).replace(/(\S)\n(?=\S)/g, '$1 ');
    case 'blockLiteral':
      return block(node, text);
    default:
      throw new Error(`No ${node.type} here, please.`);
  }
}

const block = (node, text) => {
  const [, ...lines] = text.slice(node.position.start.offset, node.position.end.offset).split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines
    .map((line) => line.slice(indent))
    .join('\n')
    .trim();
};

const scalar = (value) =>
  value === 'true' || value === 'false'
    ? value === 'true'
    : value === 'null' || value === '~'
      ? null
      : /^-?\d+(?:\.\d+)?$/.test(value)
        ? Number(value)
        : value;
