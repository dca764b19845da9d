import { parseFragment } from 'parse5';

const NAMES = ['activity-calendar', 'options-infographic', 'partner-card', 'partner-directory', 'self-scan'];

/** Elements of HTML with their attributes, in order, those in templates too. */
export function elementsIn(html) {
  const found = [];
  const visit = (node) => {
    if (node.tagName)
      found.push({
        node,
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      });
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parseFragment(html));
  return found;
}

export function textOf(node) {
  return node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join('');
}

/**
 * What a visitor gets of what a CMS left, on a page that has the script: the best there is. As src/cdn/placeholder.ts reads it.
 *
 * - `element`, with the attributes that it would have
 * - `frame`
 * - `script`
 * - `tags in sight`: the markup as text
 * - `fallback`: text and nothing else
 * - `nothing`
 */
export function outcome(html) {
  for (const { node, name, attributes } of elementsIn(html)) {
    if (NAMES.includes(name.replace(/^samen-/, '')) && name.startsWith('samen-'))
      return { is: 'element', from: 'tag', attributes, fallback: textOf(node) };
    if (!('data-samen' in attributes)) continue;
    const query = name === 'a' ? readQuery(attributes.href) : {};
    const own = Object.entries(attributes)
      .filter(([attribute]) => attribute.startsWith('data-') && attribute !== 'data-samen')
      .map(([attribute, value]) => [attribute.slice('data-'.length), value]);
    const asked = attributes['data-samen'] || query.element;
    if (NAMES.includes(asked))
      return {
        is: 'element',
        from: name,
        attributes: { ...query, ...Object.fromEntries(own) },
        fallback: textOf(node),
      };
  }
  const all = elementsIn(html);
  const leads = (address) => Boolean(readQuery(address).element && readQuery(address).src);
  if (all.some(({ name, attributes }) => name === 'iframe' && leads(attributes.src))) return { is: 'frame' };
  if (all.some(({ name, attributes }) => name === 'script' && attributes.type === 'module'))
    return { is: 'script' };
  if (all.some(({ name, attributes }) => name === 'a' && leads(attributes.href))) return { is: 'link' };
  const text = textOf(parseFragment(html)).trim();
  return { is: /<\/?(?:samen-|iframe|script)/.test(text) ? 'tags in sight' : text ? 'fallback' : 'nothing' };
}

function readQuery(address) {
  return address?.includes('/embed.html?')
    ? Object.fromEntries(new URL(address, 'https://school.example').searchParams)
    : {};
}

/**
 * HTML as filters see it that work on text, and not on a document: tags and what stands between them. To these an `iframe` holds
 * tags, while to a parser it holds text.
 * @param {string} html
 * @param {(tag: {close: boolean, name: string, attributes: [string, string | undefined][]}) => string} write What is left of a tag.
 */
export function rewriteTags(html, write) {
  return html.replace(/<(\/?)([a-zA-Z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g, (_, slash, name, rest) =>
    write({
      close: slash === '/',
      name: name.toLowerCase(),
      attributes: [...rest.matchAll(/([^\s=/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"']+))?/g)].map(
        ([, attribute, value]) => [attribute.toLowerCase(), value?.replace(/^(["'])(.*)\1$/s, '$2')],
      ),
    }),
  );
}

export const writeTag = (name, attributes) =>
  `<${name}${attributes.map(([attribute, value = '']) => ` ${attribute}="${value}"`).join('')}>`;
