/**
 * Writes the entries that list every element: src/index.ts (its part), src/define.ts and src/cdn/elements.ts.
 * Adding an element is adding a folder; `--check` fails when somebody forgot to run this.
 */
import { readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';

const check = process.argv.includes('--check');
const names = readdirSync('src/elements')
  .filter((name) => existsSync(`src/elements/${name}/define.ts`))
  .sort();
const generated = '// Written by scripts/entries.mjs; do not edit.';

const index = readFileSync('src/index.ts', 'utf8').replace(
  /(\/\/ <elements>\n)[\s\S]*(\/\/ <\/elements>)/,
  (_, open, close) =>
    open + names.map((name) => `export * from './elements/${name}/index.js';\n`).join('') + close,
);
const define = `${generated}\n${names.map((name) => `import './elements/${name}/define.js';\n`).join('')}`;
const loaders = `${generated}
export const LOADERS: { readonly [name: string]: () => Promise<unknown> } = {
${names.map((name) => `  '${name}': () => import('../elements/${name}/define.js'),\n`).join('')}};
`;

let stale = false;
for (const [file, text] of Object.entries({
  'src/index.ts': index,
  'src/define.ts': define,
  'src/cdn/elements.ts': loaders,
})) {
  if (readFileSync(file, 'utf8') === text) continue;
  stale = true;
  if (check) console.error(`${file} does not list the elements that there are: run npm run build.`);
  else writeFileSync(file, text);
}
if (check && stale) process.exit(1);
