import { openFrame } from '../support/frame.js';
import { observe, pause, type AnyElement, type Mounted, type Subject } from './subject.js';

/** A refusal by the browser, as the fixture's page writes them down. */
interface Violation {
  readonly violatedDirective: string;
  readonly blockedURI: string;
  readonly sourceFile: string;
  readonly lineNumber: number;
  readonly sample: string;
}

type StrictWindow = Window & typeof globalThis & { readonly violations: readonly Violation[] };

/** A page of its own with the built script and the strictest policy that we promise to work under. */
export class StrictPage {
  readonly #frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  static async open(): Promise<StrictPage> {
    return new StrictPage(await openFrame('/fixture/csp/?log', 400, 600));
  }

  get #window(): StrictWindow {
    return this.#frame.contentWindow as StrictWindow;
  }

  get violations(): string[] {
    return this.#window.violations.map(
      ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) =>
        `${violatedDirective} refused ${blockedURI} (${sourceFile}:${lineNumber}) ${sample}`,
    );
  }

  /** Puts an element in the page, before its code is there: that is for the page's script to load. */
  add(
    subject: Subject,
    properties: Readonly<Record<string, unknown>>,
    attributes: Readonly<Record<string, string>>,
  ): Mounted {
    const { document } = this.#window;
    const element = document.createElement(subject.tag) as AnyElement;
    for (const [name, value] of Object.entries({ ...subject.attributes, ...attributes }))
      element.setAttribute(name, value);
    Object.assign(element, properties);
    const mounted = observe(element);
    document.body.replaceChildren(element);
    return mounted;
  }

  /** Whether the policy is on: what it must refuse, it refuses. */
  async refusesInlineStyle(): Promise<boolean> {
    const before = this.violations.length;
    this.#window.document.body.setAttribute('style', 'color: red');
    await pause(20);
    return this.violations.length > before;
  }

  close(): void {
    this.#frame.remove();
  }
}
