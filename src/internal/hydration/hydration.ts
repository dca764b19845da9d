import { hydrate } from '@lit-labs/ssr-client';
import { adoptStyles, ReactiveElement, type CSSResultOrNative, type LitElement, type PropertyValues } from 'lit';
import { chooseFormat, Received, type DocumentKind } from '../../sources/format.js';
import { parseSources } from '../../sources/load.js';
import { runInSlices } from '../../model/slices.js';
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
    const typed = controlsOf(root);
    try {
      for (const node of root.querySelectorAll(':scope > style, :scope > link')) node.remove();
      hydrate(sameDrawing(element.render(), root), root, element.renderOptions);
    } catch {
      // Drawn by another version, or put in another order by something on its way here.
      root.replaceChildren();
      delete (root as { _$litPart$?: unknown })['_$litPart$'];
    }
    element.update!(changed);
    void element.updateComplete.then(() => {
      for (const say of typed) say();
      if (read && isOld(read.moment, element.refresh)) void element.reload();
    });
  };
}

/**
 * What the element's `src` said when the page was made: `<script type="application/json" data-src="URL" data-read="MOMENT">`,
 * one for each of the addresses in `src`.
 */
async function readBefore<D>(
  { src, ...rest }: Hydrated,
  kind: DocumentKind<D>,
): Promise<{ sources: Progress<D>[]; moment: number } | undefined> {
  return undefined;
}
