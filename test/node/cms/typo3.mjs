/*
 * TYPO3's HTML sanitizer, which every text passes on its way to the page, in words of our own. Rules of:
 * - typo3/html-sanitizer 2.2.0: src/Builder/CommonBuilder.php, src/Behavior/Attr/UriAttrValueBuilder.php,
 *   src/Visitor/CommonVisitor.php
 * - TYPO3 12.4 and 13.4: typo3/sysext/core/Classes/Html/DefaultSanitizerBuilder.php
 * Only of tags that are in our snippets. The content element "HTML" is not sanitized: fluid_styled_content, Html.html.
 */
import { parseFragment, serialize } from 'parse5';

const GLOBAL =
  /^(?:class|id|dir|lang|nonce|item(?:id|prop|ref|scope|type)|role|tabindex|title|translate|style|(?:aria|data)-.*)$/;

/** Schemes of links: CommonBuilder::createUriAttrValueBuilders, those that a school may come across. */
const HREF = /^(?:\/(?!\/)|[^/:][^:]*$|(?:https?|mailto|tel|ftp|webcal|sms):|t3:\/\/)/i;

const TAGS = { a: { href: HREF, target: /^/, rel: /^/, hreflang: /^/ }, div: {}, p: {}, span: {} };

/**
 * @param {string} html
 * @param {Record<string, Record<string, string>>} [elements] integrations/typo3/samen_elements/Configuration/Elements.php: what
 *   Classes/Html/SamenBuilder.php allows as well.
 */
export function typo3(html, elements = {}) {
  const root = parseFragment(html);
  visit(root, elements);
  return serialize(root);
}

function visit(parent, elements) {
  parent.childNodes = parent.childNodes.map((node) => {
    if (!node.tagName) return node;
    const rules = TAGS[node.tagName] ?? ownRules(elements[node.tagName]);
    // Behavior::ENCODE_INVALID_TAG: what is not allowed becomes text, with all that it holds.
    if (!rules) return { nodeName: '#text', value: serializeWhole(node), parentNode: parent };
    node.attrs = node.attrs.filter(({ name, value }) => {
      const rule = Object.hasOwn(rules, name)
        ? rules[name]
        : Object.entries(rules).find(([prefix]) => prefix.endsWith('-') && name.startsWith(prefix))?.[1];
      return rule ? rule.test(value) : GLOBAL.test(name);
    });
    visit(node, elements);
    return node;
  });
}

/** SamenBuilder::createSamenAttr. */
function ownRules(attributes) {
  if (!attributes) return undefined;
  const addresses = /^(?:\s*(?:https?:\/\/\S+|\/(?!\/)\S*|[^\s/:][^\s:]*)(?=\s|$))*\s*$/i;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, holds]) => [name, holds.startsWith('url') ? addresses : /^/]),
  );
}

const serializeWhole = (node) => serialize({ nodeName: '#document-fragment', childNodes: [node] });
