/*
 * Liferay's AntiSamy sanitizer, in words of our own. Rules of:
 * - liferay/liferay-portal (7.4, DXP 2024): modules/apps/portal-security/portal-security-antisamy,
 *   META-INF/resources/sanitizer-configuration.xml, AntiSamyConfiguration.java, configurator/configurations.json
 * - nahsra/antisamy 1.7: MagicSAXFilter.java (an unknown tag goes, what it holds stays)
 * Only of tags that are in our snippets. Web content and fragments of HTML are written by people who may write scripts: web content
 * (`com.liferay.journal.model.JournalArticle`) is on the sanitizer's list of what it leaves alone.
 */
import { parseFragment, serialize } from 'parse5';

const ONSITE = /^(?![\p{L}\p{N}\\.#@$%*+&;\-_~,?=/!]*&colon)[\p{L}\p{N}\\.#@$%*+&;\-_~,?=/!]*$/u;
const OFFSITE = /^\s*(?:(?:ht|f)tps?:\/\/|mailto:)[\p{L}\p{N}]+[\p{L}\p{N}\p{Zs}.#@$%*+&;:\-_~,?=/!()]*\s*$/u;
const HREF = { test: (value) => ONSITE.test(value) || OFFSITE.test(value) };
const GLOBAL = {
  id: /^[a-zA-Z0-9:\-_.]+$/,
  class: /^[a-zA-Z0-9\s,\-_]+$/,
  lang: /^[a-zA-Z]{2,20}$/,
  title: /^[\p{L}\p{N}\s\-_',:[\]!./\\()&]*$/u,
};
const KEPT = {
  a: { href: HREF, target: /^[a-zA-Z0-9:\-_.]+$/ },
  div: { align: /^(?:center|middle|left|right|justify|char)$/ },
  p: {},
  span: {},
};
const REMOVED = ['script', 'iframe', 'frameset', 'frame'];

/** @param {string} html @param {'web content'|'message'} kind Of messages, comments and whatever has no policy of its own. */
export function liferay(html, kind) {
  if (kind === 'web content') return html;
  const root = parseFragment(html);
  visit(root);
  return serialize(root);
}

function visit(parent) {
  parent.childNodes = parent.childNodes.flatMap((node) => {
    if (!node.tagName) return [node];
    if (REMOVED.includes(node.tagName)) return [];
    visit(node);
    const rules = KEPT[node.tagName];
    if (!rules) return node.childNodes;
    node.attrs = node.attrs.filter(({ name, value }) => (rules[name] ?? GLOBAL[name])?.test(value));
    return [node];
  });
}
