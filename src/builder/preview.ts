import type { Problem } from '../model/problem.js';
import { fill, h, icon } from './dom.js';
import type { ReadDocument } from './facets.js';
import type { Outcome } from './outcome.js';

/** CSS pixels that the page in the frame believes to have. */
const WIDTHS = { phone: 360, computer: 1024 } as const;
export type PreviewWidth = keyof typeof WIDTHS;

/** Milliseconds: when nothing of an element has come by then, it will not. */
const PATIENCE = 8000;
/** Milliseconds after which problems that show only later are looked at again. */
const LATER = 1200;

/** What of an element in the frame is used here. */
interface Shown extends HTMLElement {
  readonly ready?: boolean;
  readonly problems?: readonly Problem[];
  readonly document?: ReadDocument;
  reload?(): Promise<void>;
}

/** The embed page in a frame, as wide as a phone or a computer and drawn as large as fits. */
export class Preview {
  readonly element: HTMLElement;
  readonly #screen: HTMLElement;
  readonly #frame = h('iframe', { class: 'preview-frame' });
  readonly #embed: string;
  readonly #tell: (outcome: Outcome) => void;
  #width: PreviewWidth = 'phone';
  #query = '';
  #tag = '';
  #tokens: Readonly<Record<string, string>> = {};
  #patience: ReturnType<typeof setTimeout> | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  /** @param embed address of `embed.html` @param tell is told what became of every address that is shown */
  constructor(embed: string, tell: (outcome: Outcome) => void) {
    this.#embed = embed;
    this.#tell = tell;
    this.#screen = h('div', { class: 'screen', 'data-width': 'phone' });
    this.element = this.#screen;
    this.#frame.addEventListener('load', () => this.#look());
    new ResizeObserver(() => this.#fit()).observe(this.#screen);
  }

  set width(width: PreviewWidth) {
    this.#width = width;
    this.#screen.dataset['width'] = width;
    this.#fit();
  }

  /** Shows words where there is nothing to show yet. */
  empty(...children: Node[]): void {
    this.#query = '';
    this.#stop();
    fill(this.#screen, h('div', { class: 'screen-empty' }, ...children));
  }

  /** @param title what the frame is called @param tokens colours, which change without reading anything anew */
  show(element: string, query: string, tokens: Readonly<Record<string, string>>, title: string): void {
    this.#frame.title = title;
    this.#tokens = tokens;
    if (query === this.#query) return this.#paint();
    this.#query = query;
    this.#tag = `samen-${element}`;
    this.#stop();
    this.#tell({ status: 'loading' });
    const address = `${this.#embed}?${query}`;
    if (this.#frame.isConnected && this.#frame.contentDocument) {
      // Not `src`: that would be a step in the history of the page.
      this.#frame.contentWindow!.location.replace(address);
    } else {
      this.#frame.src = address;
      fill(this.#screen, this.#frame);
      this.#fit();
    }
  }

  #stop(): void {
    clearTimeout(this.#patience);
    clearTimeout(this.#later);
  }

  /** A page has come in the frame: listens to what its element says. */
  #look(): void {
    const { contentDocument: page } = this.#frame;
    // What a policy refuses is a page of the browser's own, which cannot be looked into.
    if (!page) return this.#tell({ status: 'absent', because: 'frame' });
    if (page.URL === 'about:blank') return;
    this.#paint();
    page.addEventListener('samen-ready', (event) => {
      const { count, problems } = event as Event & { count: number; problems: readonly Problem[] };
      this.#read(event.target as Shown, count, problems);
    });
    page.addEventListener('samen-failed', (event) => {
      const { reason, message } = event as Event & { reason: string; message: string };
      this.#stop();
      this.#tell({ status: 'failed', reason, message });
    });
    const shown = page.querySelector<Shown>(this.#tag);
    // It was faster than its page.
    if (shown?.ready) this.#read(shown, countOf(shown.document), shown.problems ?? []);
    else if (shown?.shadowRoot?.querySelector('[role="alert"]')) void shown.reload?.();
    this.#patience = setTimeout(() => {
      if (!page.querySelector(`${this.#tag}:defined`)) this.#tell({ status: 'absent', because: 'script' });
    }, PATIENCE);
  }

  #read(shown: Shown, count: number, problems: readonly Problem[]): void {
    this.#stop();
    const { document: read } = shown;
    this.#tell({ status: 'ready', count, problems, document: read });
    // What only shows when records are held against each other comes a little later.
    this.#later = setTimeout(() => {
      const now = shown.problems ?? problems;
      if (now.length !== problems.length)
        this.#tell({ status: 'ready', count, problems: now, document: read });
    }, LATER);
  }

  #paint(): void {
    const style = this.#frame.contentDocument?.documentElement?.style;
    if (!style) return;
    for (const property of [...style])
      if (property.startsWith('--samen-') && !(property in this.#tokens)) style.removeProperty(property);
    for (const [property, value] of Object.entries(this.#tokens)) style.setProperty(property, value);
  }

  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.#screen;
    if (width === 0) return;
    const scale = Math.min(1, width / WIDTHS[this.#width]);
    const { style } = this.#frame;
    style.setProperty('inline-size', `${WIDTHS[this.#width]}px`);
    style.setProperty('block-size', `${height / scale}px`);
    style.setProperty('transform', `scale(${scale})`);
  }
}

/** As `samen-ready` counts. */
export function countOf(document: ReadDocument | undefined): number {
  const { partners, activities, stations, themes } = document ?? {};
  const questions = themes?.reduce((sum, theme) => sum + (theme.questions?.length ?? 0), 0);
  return partners?.length ?? activities?.length ?? stations?.length ?? questions ?? 0;
}

/** Radio buttons for the width. */
export function widthSwitch(choose: (width: PreviewWidth) => void): HTMLElement {
  const option = (width: PreviewWidth, label: string, chosen: boolean) =>
    h(
      'label',
      { class: 'segment' },
      h('input', {
        type: 'radio',
        name: 'width',
        value: width,
        checked: chosen,
        onchange: () => choose(width),
      }),
      icon(width),
      h('span', {}, label),
    );
  return h(
    'div',
    { class: 'segments', role: 'radiogroup', 'aria-label': 'Breedte van het voorbeeld' },
    option('phone', 'Telefoon', true),
    option('computer', 'Computer', false),
  );
}
