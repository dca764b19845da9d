/**
 * The one script of a page: finds the elements that the page has, also those added later, and loads the code of each
 * once. Small, because every page loads it; whatever an element needs comes with the element.
 * @module
 */
import { LOADERS } from './elements.js';

const PREFIX = 'samen-';
const asked = new Set<string>();

/** Loads an element's code. When that fails the page keeps its fallback content, and the console says so once. */
function load(name: string): void {
  const loader = Object.hasOwn(LOADERS, name) ? LOADERS[name] : undefined;
  if (!loader || asked.has(name)) return;
  asked.add(name);
  loader().catch((error: unknown) => {
    console.error(`<${PREFIX}${name}> could not be loaded; its fallback content stays.`, error);
  });
}

function discover(root: Element): void {
  for (const element of [root, ...root.querySelectorAll(':not(:defined)')]) {
    if (element.localName.startsWith(PREFIX)) load(element.localName.slice(PREFIX.length));
  }
}

discover(document.documentElement);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) discover(node);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
