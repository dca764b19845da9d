import { hydrate } from '@lit-labs/ssr-client';
import {
  adoptStyles,
  ReactiveElement,
  type CSSResultOrNative,
  type LitElement,
  type PropertyValues,
} from 'lit';
import { Received, type DocumentKind } from '../../sources/format.js';
import { runInSlices } from '../../model/slices.js';
import { parseSources } from '../../sources/load.js';
import type { DataController, Progress } from '../data-controller.js';
import { sameDrawing } from './same-drawing.js';

/*
 * Takes over what a server drew (declarative shadow DOM): loaded only where there is such a thing. Until the element has the
 * same data, in the same language, what the server drew stays as it is.
 */

/** What of an element is touched here that is nobody else's business. */
type Hydrated = Omit<LitElement, 'render' | 'update'> & {
  readonly src: string;
  readonly format: string;
  readonly refresh: number | undefined;
  readonly document: unknown;
  reload(): Promise<void>;
  render(): unknown;
  update?(changed: PropertyValues): void;
  /** With Lit's own support for taking over on the page: that it is to be done at the first update. */
  _$AG?: boolean;
};

/**
 * Gets an element ready to take over what was drawn in it: the first time that it can draw, it does so on what is there.
 * @param canDraw whether everything is there to draw what the data says
 */
export async function takeOver<D>(
  given: LitElement,
  source: DataController<D>,
  kind: DocumentKind<D>,
  canDraw: () => boolean,
): Promise<void> {
  const element = given as unknown as Hydrated;
  const root = element.renderRoot as ShadowRoot;
  // Ours knows how to go on when the page has changed meanwhile.
  element._$AG = false;
  const { elementStyles } = element.constructor as typeof LitElement;
  if (root.adoptedStyleSheets.length === 0) adoptStyles(root, elementStyles as CSSResultOrNative[]);
  // Without data a server drew where it would come: that is nothing to keep.
  if (root.querySelector('slot')) return root.replaceChildren();
  const read = await readBefore(element, kind).catch(() => undefined);
  if (read) source.sync(read.sources);
  element.update = (changed) => {
    if (element.document === undefined || !canDraw()) {
      ReactiveElement.prototype['update'].call(given, changed);
      return;
    }
    delete element.update;
    const changes = changesIn(root);
    try {
      for (const node of [...root.children]) if (/^(?:style|link)$/.test(node.localName)) node.remove();
      hydrate(sameDrawing(element.render(), root), root, element.renderOptions);
    } catch {
      // Drawn by another version, or put in another order by something on its way here.
      root.replaceChildren();
      delete (root as { _$litPart$?: unknown })['_$litPart$'];
    }
    element.update!(changed);
    void element.updateComplete.then(() => {
      for (const repeat of changes) repeat();
      if (read && isOld(read.moment, element.refresh)) void element.reload();
    });
  };
}

/** What the element's `src` said when the page was made, and when that was. */
interface Before<D> {
  readonly sources: Progress<D>[];
  /** Milliseconds since 1970; NaN when the page does not say. */
  readonly moment: number;
}

/**
 * Reads what stands in the page as `<script type="application/json" data-kind="KIND" data-src="URL" data-read="MOMENT">`, one for
 * each of the addresses in `src`, in this element or in another one; undefined when one is not there.
 */
async function readBefore<D>(
  { src, baseURI, ownerDocument }: Hydrated,
  kind: DocumentKind<D>,
): Promise<Before<D> | undefined> {
  const scripts = [
    ...ownerDocument.querySelectorAll<HTMLScriptElement>(
      `script[type="application/json"][data-kind="${kind.name}"][data-src]`,
    ),
  ];
  const { urls, refused } = parseSources(src, baseURI);
  const found = urls.map((url) =>
    scripts.find(({ dataset }) => parseSources(dataset['src']!, baseURI).urls[0] === url),
  );
  if (urls.length === 0 || refused.length > 0 || found.includes(undefined)) return undefined;
  const sources = await Promise.all(
    found.map(async (script, i) => {
      const progress: Progress<D> = { source: urls[i]!, pages: [], problems: [] };
      const received = new Received(urls[i]!, 'application/json', script!.textContent ?? '');
      const reader = await kind.formats.find(({ name }) => name === 'json')!.reader();
      progress.pages.push(await runInSlices(reader(received, progress.problems)));
      return progress;
    }),
  );
  return { sources, moment: Math.min(...found.map((script) => Date.parse(script!.dataset['read'] ?? ''))) };
}

/** Whether it was read longer ago than the page wants. @param refresh minutes; without it nothing is ever old */
function isOld(moment: number, refresh: number | undefined): boolean {
  return !!refresh && refresh > 0 && !(Date.now() - moment < refresh * 60_000);
}

/** What a visitor filled in or opened before anybody listened, to be said again; a browser that goes back fills in by itself. */
function changesIn(root: ShadowRoot): (() => void)[] {
  const changes: (() => void)[] = [];
  for (const details of root.querySelectorAll('details[open]'))
    changes.push(() => details.dispatchEvent(new Event('toggle')));
  for (const control of root.querySelectorAll('input, textarea, select')) {
    const tell = () => {
      for (const type of ['input', 'change'])
        control.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
    };
    if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type)) {
      const { checked } = control;
      if (checked !== control.defaultChecked)
        changes.push(() => {
          control.checked = checked;
          if (checked || control.type === 'checkbox') tell();
        });
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      const { value } = control;
      if (value !== control.defaultValue)
        changes.push(() => {
          control.value = value;
          tell();
        });
    } else if (control instanceof HTMLSelectElement) {
      const { value } = control;
      if (
        ![...control.options].some((option) => option.selected && option.defaultSelected) &&
        control.selectedIndex > 0
      )
        changes.push(() => {
          control.value = value;
          tell();
        });
    }
  }
  return changes;
}
