import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/*
 * custom-elements.json, read: what the elements say of themselves, for whatever has to list their attributes.
 */

/** Attributes of HTML itself, which the types of every framework and every editor know. */
const OF_HTML = new Set(['lang', 'dir']);

/** What may have a value, and means something without one. */
const ALONE = new Set(['url-state']);

/** What somebody who writes for a site has no use for, and why. */
const NOT_FOR_SITES = new Set([
  'from-content', // reads the page around it, of which what is pasted knows nothing
  'name', // these three are of a form that a page has itself
  'required',
  'disabled',
]);

/**
 * @typedef {object} Element
 * @property {string} name as in `partner-card`
 * @property {string} tag
 * @property {string} className
 * @property {string} summary
 * @property {string} description
 * @property {string} language what is said of the attribute `lang`
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
 * @property {'url' | 'urls' | undefined} address that it holds an address, or several
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
    .filter(({ tagName }) => tagName?.startsWith('samen-'))
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
  return {
    name,
    version,
    elements: declarations.map((declaration) => elementOf(declaration, addressesIn(declarations))),
    // The same of every element.
    tokens: declarations[0].cssProperties,
    parts: declarations[0].cssParts,
  };
}

/**
 * What the attributes of each element hold that somebody writes on a site, by the name of the element. One whose name depends on the
 * data ends in `-*`.
 * @returns {Record<string, {summary: string, attributes: {name: string, holds: 'text'|'number'|'boolean'|'url'|'urls', description: string}[]}>}
 */
export function elementsForSites() {
  return Object.fromEntries(
    readManifest().elements.map(({ name, summary, attributes, patterns, language }) => [
      name,
      {
        summary,
        attributes: [
          { name: 'lang', holds: 'text', description: language },
          ...attributes
            .filter((attribute) => !NOT_FOR_SITES.has(attribute.name))
            .map((attribute) => ({ ...attribute, holds: heldOnSites(attribute) })),
          ...patterns.map(({ prefix, description }) => ({ name: `${prefix}*`, holds: 'text', description })),
        ]
          .map(({ name, holds, description }) => ({ name, holds, description }))
          .sort((one, other) => (one.name < other.name ? -1 : 1)),
      },
    ]),
  );
}

function heldOnSites({ address, alone, holds }) {
  if (address) return address;
  if (alone) return 'boolean';
  return holds === 'number' ? 'number' : 'text';
}

/** Which attributes hold an address. What says so is the beginning of the description, which not every element repeats whole. */
function addressesIn(declarations) {
  const addresses = new Map();
  for (const { attributes } of declarations)
    for (const { name, description } of attributes) {
      if (!/^(?:URL|Address)\b/.test(description)) continue;
      if (addresses.get(name) !== 'urls')
        addresses.set(name, /\bseveral\b/.test(description) ? 'urls' : 'url');
    }
  return addresses;
}

function elementOf({ tagName, name, summary, description, attributes, members, events, slots }, addresses) {
  const known = attributes.filter((attribute) => !OF_HTML.has(attribute.name));
  return {
    name: tagName.slice('samen-'.length),
    tag: tagName,
    className: name,
    summary,
    description: oneLine(description),
    language: oneLine(attributes.find((attribute) => attribute.name === 'lang').description),
    attributes: known
      .filter((attribute) => attribute.fieldName)
      .map((attribute) => ({ ...attributeOf(attribute), address: addresses.get(attribute.name) })),
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
