import type { CSSResult } from 'lit';

/*
 * Prints a part of the page and nothing else: a clean copy in a frame of its own, so that neither the page around it
 * nor its styles come along. Everything goes through the CSSOM and the DOM: the strictest policy has nothing to refuse.
 */

/** Milliseconds that pictures may take. */
const PICTURES = 3000;
/** Milliseconds until the frame goes after printing: some browsers say that they are done when the preview opens. */
const LINGER = 2000;
/** Milliseconds in which a browser that may print says so. */
const SILENCE = 3000;
/** Milliseconds in which a browser is back at once when it does not print: one that prints holds the page up, or says so. */
const AT_ONCE = 500;
/** Milliseconds until the frame goes when a browser never says that it is done. */
const FORGOTTEN = 60_000;

/** What a printed copy leaves out: what can only be used on a screen. */
const LEFT_OUT =
  '.no-print, button, input, select, textarea, form, dialog:not([open]), script, style, iframe, object, embed, [hidden], .unseen';

/** Of the copy in its frame: print is black on white, whatever the screen is. */
const PAGE_STYLES = ':root { color-scheme: light; background: #fff; } body { margin: 0; }';

export interface PrintOptions {
  /** Of the printed page: the name of a file when the visitor saves it. */
  readonly title: string;
  /** Language and direction of the copy. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The styles of the nodes; without them, those of the shadow root around `near`. */
  readonly styles?: readonly (CSSResult | string)[];
  /** Of the sheet of paper itself: `@page`. */
  readonly pageStyles?: string;
  /** Whose letters and styles the copy gets: the first node, unless that stands nowhere. */
  readonly near?: Element;
}

/** The frame of the last time; the next printing takes it away if the browser did not. */
let last: (() => void) | undefined;

/**
 * Prints copies of these nodes. Resolves to whether the browser seems to print: false in a frame that may not. Never
 * rejects. The frame stays for a while in either case: a slow browser may still begin.
 */
export async function printOnly(nodes: readonly Element[], options: PrintOptions): Promise<boolean> {
  last?.();
  const [first] = nodes;
  if (!first) return false;
  const page = (options.near ?? first).ownerDocument;
  const frame = makeFrame(page);
  const remove = () => frame.remove();
  last = remove;
  try {
    await loaded(frame, page.body);
    const view = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!view) throw new Error('no frame');
    fill(view, nodes, options);
    await picturesIn(view.document);
    return await begins(view, remove);
  } catch {
    // A frame that may not be looked into.
    remove();
    return false;
  }
}

/** Out of sight and out of reach, but laid out: what is not, some browsers do not print. */
function makeFrame(page: Document): HTMLIFrameElement {
  const frame = page.createElement('iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  for (const [property, value] of [
    ['position', 'fixed'],
    ['inset', '0 auto auto 0'],
    ['inline-size', '0'],
    ['block-size', '0'],
    ['border', '0'],
    ['opacity', '0'],
    ['pointer-events', 'none'],
  ] as const)
    frame.style.setProperty(property, value);
  return frame;
}

/** Firefox puts a second empty document in the place of the first one: what stood there would be gone. */
function loaded(frame: HTMLIFrameElement, parent: Element): Promise<unknown> {
  return new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    setTimeout(resolve, PICTURES);
    parent.append(frame);
  });
}

function fill(
  view: Window & typeof globalThis,
  nodes: readonly Element[],
  { title, lang, dir, styles, pageStyles = '', near = nodes[0]! }: PrintOptions,
): void {
  const page = view.document;
  page.title = title;
  page.documentElement.lang = lang;
  page.documentElement.dir = dir;
  const host = page.createElement('div');
  page.body.append(host);
  copyType(near, host);
  const root = host.attachShadow({ mode: 'open' });
  const box = page.createElement('div');
  box.className = 'samen';
  box.lang = lang;
  box.append(...nodes.map((node) => cleanCopy(node, page)));
  root.append(box);
  page.adoptedStyleSheets = [sheet(view, PAGE_STYLES + pageStyles)];
  root.adoptedStyleSheets = (styles ?? stylesAround(near)).map((rules) => sheet(view, String(rules)));
}

/** A constructed sheet belongs to the document whose window made it (CSSOM). */
function sheet(view: Window & typeof globalThis, rules: string): CSSStyleSheet {
  const made = new view.CSSStyleSheet();
  made.replaceSync(rules);
  return made;
}

function stylesAround(node: Element): string[] {
  const { adoptedStyleSheets = [] } = node.getRootNode() as ShadowRoot;
  return adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('\n'));
}

/** The letters of the page come along; its colours do not, because they may be made for a dark screen. */
function copyType(from: Element, to: HTMLElement): void {
  const type = getComputedStyle(from);
  to.style.setProperty('--samen-font', type.fontFamily);
  for (const name of ['--samen-heading-font', '--samen-heading-weight', '--samen-line-height']) {
    const value = type.getPropertyValue(name);
    if (value) to.style.setProperty(name, value);
  }
}

function cleanCopy(node: Element, page: Document): Element {
  const copy = page.importNode(node, true);
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  for (const part of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...part.attributes]) if (/^on/i.test(name)) part.removeAttribute(name);
    if (part.localName === 'details') part.setAttribute('open', '');
    if (part.localName === 'img') part.removeAttribute('loading');
  }
  return copy;
}

/** Waits for the pictures, but not for ever. */
async function picturesIn(page: Document): Promise<void> {
  const pictures = [...page.body.firstElementChild!.shadowRoot!.querySelectorAll('img')];
  if (pictures.length === 0) return;
  const shown = Promise.allSettled(pictures.map((picture) => picture.decode()));
  await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, PICTURES))]);
}

/**
 * Asks for printing. Where that is forbidden (a sandbox without `allow-modals`) a browser is back at once and silent: it
 * does not even say that it begins.
 */
async function begins(view: Window, remove: () => void): Promise<boolean> {
  const begun = new Promise<boolean>((resolve) => {
    view.addEventListener('beforeprint', () => resolve(true));
    setTimeout(() => resolve(false), SILENCE);
  });
  view.addEventListener('afterprint', () => setTimeout(remove, LINGER));
  const asked = performance.now();
  view.print();
  setTimeout(remove, FORGOTTEN);
  return performance.now() - asked > AT_ONCE || begun;
}
