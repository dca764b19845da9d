import { readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';

/** Attributes of HTML itself, which the types of every framework and every editor know. */
const OF_HTML = new Set(['lang', 'dir']);

/** What may have a value, and means something without one. */
const ALONE = new Set(['url-state']);

/**
 * One element as frameworks and editors need it, from custom-elements.json.
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} className
 * @property {string} summary
 * @property {string} description
 * @property {Attribute[]} attributes those whose name is known, without those of HTML itself
 * @property {Pattern[]} patterns attributes whose name depends on the data
 * @property {{name: string, type: string, description: string, attribute?: string}[]} properties what can be set
 * @property {{name: string, type: string, description: string}[]} events `type` is the class of the event
 * @property {{name: string, description: string}[]} slots
 *
 * @typedef {object} Attribute
 * @property {string} name
 * @property {string} field the property that it sets
 * @property {'boolean' | 'number' | 'words' | 'text'} holds
 * @property {boolean} alone it means something without a value
 * @property {string[]} words the values that it can have beside being there, when `holds` is `words` or `boolean`
 * @property {string} description
 * @property {string} [default] as a page would write it
 *
 * @typedef {object} Pattern
 * @property {string} prefix
 * @property {string} description
 */

/** @returns {{elements: Element[], tokens: object[], parts: object[], version: string, name: string}} */
export function readManifest() {
  const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const { modules } = JSON.parse(readFileSync(inRoot('custom-elements.json'), 'utf8'));
  const declarations = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
  return {
    name,
    version,
    elements: declarations.map(elementOf),
    // The same of every element.
    tokens: declarations[0].cssProperties,
    parts: declarations[0].cssParts,
  };
}

function elementOf({ tagName, name, summary, description, attributes, members, events, slots }) {
  const known = attributes.filter((attribute) => !OF_HTML.has(attribute.name));
  return {
    tag: tagName,
    className: name,
    summary,
    description: oneLine(description),
    attributes: known.filter((attribute) => attribute.fieldName).map(attributeOf),
    patterns: known
      .filter((attribute) => attribute.name.endsWith('-FACET'))
      .map((attribute) => ({
        prefix: attribute.name.slice(0, -'FACET'.length),
        description: oneLine(attribute.description),
      })),
    properties: members
      .filter(({ kind, readonly }) => kind === 'field' && !readonly)
      .map((member) => ({
        name: member.name,
        type: member.type.text,
        description: oneLine(member.description),
        attribute: member.attribute,
      })),
    events: events.map((event) => ({
      name: event.name,
      type: event.type.text,
      description: oneLine(event.description),
    })),
    slots,
  };
}

function attributeOf({ name, fieldName, type, description, default: absent }) {
  const types = type.text.split(' | ').filter((each) => each !== 'undefined' && each !== 'null');
  const words = types.filter((each) => /^'.*'$/.test(each)).map((each) => each.slice(1, -1));
  const is = (wanted) => types.includes(wanted);
  return {
    name,
    field: fieldName,
    holds: is('boolean') ? 'boolean' : is('number') ? 'number' : is('string') ? 'text' : 'words',
    alone: is('boolean') || ALONE.has(name),
    words,
    description: oneLine(description),
    default: /^(?:null|false|'')$/.test(absent) ? undefined : absent?.replace(/^'(.*)'$/, '$1'),
  };
}

function oneLine(text) {
  return text.replace(/\n(?!\n)/g, (_, at) => (text[at - 1] === '\n' ? '\n' : ' '));
}
