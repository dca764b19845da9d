/*
 * Joomla's text filters, applied when a text is saved, in words of our own. Rules of:
 * - joomla/filter 3.0.1: src/InputFilter.php (cleanTags, cleanAttributes, blockedTags, blockedAttributes)
 * - Joomla 4, 5 and 6: libraries/src/Component/ComponentHelper.php (filterText)
 * Groups as a new site has them: installation/sql/mysql/base.sql, `com_config`, `filters`.
 */
import { rewriteTags, writeTag } from './left.mjs';

export const GROUPS = {
  Public: 'NH',
  Guest: 'NH',
  Registered: 'NH',
  Author: 'BL',
  Editor: 'BL',
  Publisher: 'BL',
  Manager: 'BL',
  Administrator: 'BL',
  'Super Users': 'NONE',
};

const BLOCKED_TAGS =
  'applet body bgsound base basefont canvas embed frame frameset head html id iframe ilayer layer link meta name object script style title xml'.split(
    ' ',
  );
const BLOCKED_ATTRIBUTES = 'action background codebase dynsrc formaction lowsrc'.split(' ');

/**
 * @param {string} html
 * @param {'NONE'|'BL'|'WL'|'NH'} filter "No Filtering", "Default Forbidden List", "Allowed List", "No HTML".
 * @param {{tags?: string[], attributes?: string[]}} [allowed] Of an allowed list; beside a forbidden one: what is let through of it.
 */
export function joomla(html, filter, { tags = [], attributes = [] } = {}) {
  if (filter === 'NONE') return html;
  return rewriteTags(html, ({ close, name, attributes: given }) => {
    // Whatever list there is: a name with a hyphen is no name to Joomla.
    if (filter === 'NH' || !/^[a-z][a-z0-9]*$/.test(name)) return '';
    if (filter === 'WL' ? !tags.includes(name) : BLOCKED_TAGS.includes(name) && !tags.includes(name))
      return '';
    if (close) return `</${name}>`;
    const kept = given.filter(
      ([attribute, value]) =>
        // An attribute without a value is taken for nothing.
        value !== undefined &&
        !/(?:(?:java|vb|live)script|behaviour|mocha):/i.test(value) &&
        (filter === 'WL'
          ? attributes.includes(attribute)
          : !attribute.startsWith('on') &&
            (!BLOCKED_ATTRIBUTES.includes(attribute) || attributes.includes(attribute))),
    );
    return writeTag(name, kept);
  });
}
