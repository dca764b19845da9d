/**
 * Writes dist/types: what frameworks and editors need to know of the elements, from what the elements say of themselves
 * (custom-elements.json). docs/frameworks.md says how they are used.
 *
 *     node scripts/typings.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readManifest } from './lib/manifest.mjs';
import { inRoot } from './lib/paths.mjs';
import { react } from './typings/react.mjs';
import { svelte } from './typings/svelte.mjs';
import { vscodeCss, vscodeHtml } from './typings/vscode.mjs';
import { vue } from './typings/vue.mjs';
import { webTypes } from './typings/web-types.mjs';

const FILES = {
  'react.d.ts': react,
  'vue.d.ts': vue,
  'svelte.d.ts': svelte,
  'vscode.html-custom-data.json': vscodeHtml,
  'vscode.css-custom-data.json': vscodeCss,
  'web-types.json': webTypes,
};

const manifest = readManifest();
mkdirSync(inRoot('dist/types'), { recursive: true });
for (const [name, write] of Object.entries(FILES)) writeFileSync(inRoot('dist/types', name), write(manifest));
