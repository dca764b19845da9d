/*
 * Drupal's filter "Limit allowed HTML tags", in words of our own. Rules of:
 * - core/modules/filter/src/Plugin/Filter/FilterHtml.php: process, filterAttributes, getHTMLRestrictions
 * - core/lib/Drupal/Component/Utility/Xss.php: filter, attributes
 * - core/lib/Drupal/Component/Utility/UrlHelper.php: stripDangerousProtocols
 * as in Drupal 10.3 and 11. Formats as a new site has them: core/profiles/standard and core/recipes/*_html_format_editor.
 */
import { rewriteTags, writeTag } from './left.mjs';

const RESTRICTED_HTML =
  '<a href hreflang> <em> <strong> <cite> <blockquote cite> <code> <ul type> <ol start type> <li> <dl> <dt> <dd> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id>';

/** Settings of `filter.settings.yml` that UrlHelper gets, and those of core.services.yml. */
const PROTOCOLS = 'http https ftp news nntp tel telnet mailto irc ssh sftp webcal rtsp'.split(' ');

/** Values of these are not looked at as addresses: Xss::attributes. `data-*` neither. */
const NO_ADDRESSES = ['title', 'alt', 'rel', 'property', 'class', 'datetime'];

export { RESTRICTED_HTML };

/** @param {string} html @param {string} allowed The field "Allowed HTML tags". Absent: "Full HTML", which filters nothing. */
export function drupal(html, allowed) {
  if (allowed === undefined) return html;
  const tags = readAllowed(allowed);
  return rewriteTags(html, ({ close, name, attributes }) => {
    const names = tags.get(name);
    if (!names) return '';
    if (close) return `</${name}>`;
    const kept = attributes
      .filter(([attribute]) => !/^(?:style$|on|-)/.test(attribute) && attribute.length <= 96)
      .filter(([attribute]) => [...names, 'lang', 'dir'].some((pattern) => matches(attribute, pattern)))
      .map(([attribute, value]) => [
        attribute,
        value === undefined || attribute.startsWith('data-') || NO_ADDRESSES.includes(attribute)
          ? value
          : withoutProtocol(value),
      ]);
    return writeTag(name, kept);
  });
}

function readAllowed(allowed) {
  const tags = new Map();
  rewriteTags(allowed, ({ name, attributes }) => {
    tags.set(
      name,
      attributes.map(([attribute]) => attribute),
    );
    return '';
  });
  return tags;
}

/** A trailing asterisk stands for anything, but only behind something. */
const matches = (name, pattern) =>
  /^[^*].*\*$/.test(pattern) ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

function withoutProtocol(value) {
  for (;;) {
    const colon = value.indexOf(':');
    const before = value.slice(0, Math.max(colon, 0));
    if (colon <= 0 || /[/?#]/.test(before) || PROTOCOLS.includes(before.toLowerCase())) return value;
    value = value.slice(colon + 1);
  }
}
