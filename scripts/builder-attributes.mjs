/**
 * Writes src/builder/attributes.ts: which attributes the snippet builder knows of each element, and what they hold, from what the
 * elements say of themselves (custom-elements.json).
 *
 *     node scripts/builder-attributes.mjs           writes it
 *     node scripts/builder-attributes.mjs --check   fails when what is there is not what it would write
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { elementsForSites } from './lib/manifest.mjs';
import { inRoot } from './lib/paths.mjs';

const FILE = 'src/builder/attributes.ts';

const lines = Object.entries(elementsForSites()).map(([name, { attributes }]) => {
  const entries = attributes
    .filter((attribute) => !attribute.name.endsWith('-*'))
    .map((attribute) => `    ${key(attribute.name)}: '${attribute.holds}',\n`);
  return `  '${name}': {\n${entries.join('')}  },\n`;
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

function key(name) {
  return /^\w+$/.test(name) ? name : `'${name}'`;
}
