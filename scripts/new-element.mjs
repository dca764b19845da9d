/**
 * Starts an element: `npm run new-element NAME`. What it makes passes the contract of all elements unedited
 * (test/every-element.test.ts); from there it is shaped into what it should be.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  console.error(
    'Usage: npm run new-element NAME   (lower case with hyphens, without "samen-": coverage-matrix)',
  );
  process.exit(1);
}
if (existsSync(join('src/elements', name))) {
  console.error(`src/elements/${name} is there already.`);
  process.exit(1);
}

const pascal = name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());
const words = {
  name,
  Class: `Samen${pascal}`,
  Type: pascal,
  kind: pascal[0].toLowerCase() + pascal.slice(1),
};
const fill = (text) => text.replace(/\{\{(\w+)\}\}/g, (_, word) => words[word]);

const templates = 'scripts/templates/element';
for (const entry of readdirSync(templates, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const from = join(entry.parentPath ?? entry.path, entry.name);
  const to = fill(from.slice(templates.length + 1)).replace(/\.tmpl$/, '');
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, fill(readFileSync(from, 'utf8')), { flag: 'wx' });
  console.log(to);
}

execFileSync(process.execPath, ['scripts/entries.mjs'], { stdio: 'inherit' });
console.log(
  `\n<samen-${name}> is there. See it: npm run storybook. Test it: npm test. Then: CONTRIBUTING.md, "Adding an element".`,
);
