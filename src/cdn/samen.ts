/**
 * The one script of a page: finds the elements that the page has and the placeholders for them, also those added later, and
 * loads the code of each once. Small, because every page loads it; whatever an element needs comes with the element.
 * @module
 */
import { LOADERS } from './elements.js';
import { fill, nameOf, PLACEHOLDERS } from './placeholder.js';

const PREFIX = 'samen-';

/** Which elements a copy of this script looks after. */
interface Copy {
  readonly from: string;
  readonly names: ReadonlySet<string>;
}

/**
 * The copy that came first: it looks after its elements for the whole page. Two copies of an element would not stand beside
 * each other, and a second copy of Lit is refused under Trusted Types.
 */
const first: Copy & { told?: boolean } = ((globalThis as Record<symbol, unknown>)[
  Symbol.for('samen-elements')
] ??= {
  from: import.meta.url,
  names: new Set(Object.keys(LOADERS)),
} satisfies Copy) as Copy;
const isFirst = first.from === import.meta.url;
const names = Object.keys(LOADERS).filter((name) => isFirst || !first.names.has(name));

/** Until then a placeholder can be without the rest of what stands in it: a classic script in the head comes before all of it. */
const parsed = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
});

const asked = new Map<string, Promise<boolean>>();

/** Loads an element's code. When that fails the page keeps its fallback content, and the console says so once. */
function load(name: string): Promise<boolean> {
  if (!asked.has(name)) asked.set(name, request(name));
  return asked.get(name)!;
}

async function request(name: string): Promise<boolean> {
  try {
    await LOADERS[name]!();
    return true;
  } catch (error) {
    console.error(
      `<${PREFIX}${name}> could not be loaded by ${import.meta.url}; its fallback content stays. Is what stands beside it reachable, and in script-src of the Content-Security-Policy?`,
      error,
    );
    return false;
  }
}

function look(element: Element): void {
  const { localName } = element;
  if (element.matches(PLACEHOLDERS)) void replace(element as HTMLElement);
  else if (localName.startsWith(PREFIX) && names.includes(localName.slice(PREFIX.length)))
    void load(localName.slice(PREFIX.length));
}

async function replace(place: HTMLElement): Promise<void> {
  const name = nameOf(place);
  if (isFirst && !first.names.has(name))
    console.warn(`There is no element “${name}”. There are: ${[...first.names].join(', ')}.`, place);
  if (!names.includes(name)) return;
  const loaded = load(name);
  await parsed;
  if (await loaded) fill(place, PREFIX + name);
}

function discover(root: Element): void {
  for (const element of [root, ...root.querySelectorAll(`:not(:defined),${PLACEHOLDERS}`)]) look(element);
}

if (!isFirst && !first.told) {
  first.told = true;
  console.warn(`Samen stands twice on this page: ${first.from} is used, ${import.meta.url} is not.`);
}
if (names.length > 0) {
  discover(document.documentElement);
  new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records) {
      if (attributeName) look(target as Element);
      for (const node of addedNodes) if (node instanceof Element) discover(node);
    }
  }).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ['data-samen'] });
}
