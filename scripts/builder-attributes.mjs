/**
 * Writes src/builder/attributes.ts: which attributes the snippet builder knows of each element, and what they hold, from what the
 * elements say of themselves (custom-elements.json).
 *
 *     node scripts/builder-attributes.mjs           writes it
 *     node scripts/builder-attributes.mjs --check   fails when what is there is not what it would write
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';

const FILE = 'src/builder/attributes.ts';

/** What a snippet has no use for, and why. */
const LEFT_OUT = new Set([
  'dir', // follows from the language
  'from-content', // reads the page around it, of which a snippet knows nothing
  'name', // these three are of a form that a page has itself
  'required',
  'disabled',
]);

/** What may have a value, and is without one in a snippet. */
const ALONE = new Set(['url-state']);

const { modules } = JSON.parse(readFileSync(inRoot('custom-elements.json'), 'utf8'));
const declarations = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName?.startsWith('samen-'))
  .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));

/** Addresses of which there may be several; not every element repeats it. */
const several = new Set(
  declarations
    .flatMap(({ attributes = [] }) => attributes)
    .filter(({ description = '' }) => isAddress(description) && /\bseveral\b/.test(description))
    .map(({ name }) => name),
);

function isAddress(description) {
  return /^(?:URL|Address)\b/.test(description);
}

function holds({ name, type, description = '' }) {
  if (isAddress(description)) return several.has(name) ? 'urls' : 'url';
  if (/^boolean\b/.test(type?.text) || ALONE.has(name)) return 'boolean';
  return /^number\b/.test(type?.text) || /^(?:Seconds|Bytes)\b/.test(description) ? 'number' : 'text';
}

const lines = declarations.map(({ tagName, attributes = [] }) => {
  const entries = attributes
    // What is not described is not for pages, but for the language, which HTML describes.
    .filter(({ name, description }) => (description || name === 'lang') && !LEFT_OUT.has(name))
    .filter(({ name }) => !name.endsWith('-FACET'))
    .map((attribute) => [attribute.name, holds(attribute)])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, held]) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: '${held}',\n`);
  return `  '${tagName.slice('samen-'.length)}': {\n${entries.join('')}  },\n`;
});
const text = `// Written by scripts/builder-attributes.mjs; do not edit.

/** What an attribute holds. \`urls\`: addresses, separated by spaces. */
export type Holds = 'boolean' | 'number' | 'text' | 'url' | 'urls';

/** The attributes that a snippet can have, by element. */
export const ATTRIBUTES = {
${lines.join('')}} as const satisfies { readonly [element: string]: { readonly [attribute: string]: Holds } };
`;

let present = '';
try {
  present = readFileSync(inRoot(FILE), 'utf8');
} catch {
  // Not there yet.
}
if (present !== text) {
  if (process.argv.includes('--check')) {
    console.error(
      `${FILE} does not know the attributes that there are: run node scripts/builder-attributes.mjs`,
    );
    process.exitCode = 1;
  } else {
    writeFileSync(inRoot(FILE), text);
    console.log(`${FILE} written`);
  }
}
