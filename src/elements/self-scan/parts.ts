import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { Loaders } from '../../internal/part-loader.js';
import type { Paging } from '../../model/scan/pages.js';
import type { Filled, Signature } from '../../model/scan/response.js';
import type { Response, Scan } from '../../model/scan/scan.js';
import type { Session, Step } from './session.model.js';

/** What the parts of the scan that are loaded on demand see of their element. */
export interface ScanHost extends ReactiveControllerHost, HTMLElement {
  /** The scan that is shown. */
  readonly document: Scan | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What the visitor has filled in, and where they are. A part that changes something puts a new one in its place. */
  session: Session;
  readonly pagingMode: Paging;
  /** The way through the pages, as they are now. */
  readonly navigation: import('./navigation.js').Navigation;
  /** Language of the data (BCP 47) and of the interface. */
  readonly language: string;
  readonly locale: string;
  readonly timezone: string;
  readonly headingLevel: number;
  readonly storage: string | undefined;
  readonly action: string | undefined;
  readonly quickExit: string | undefined;
  readonly urlState: string | null;
  /** As a field of a form. */
  readonly form: HTMLFormElement | null;
  readonly value: string;
  readonly required: boolean;
  readonly report: boolean;
  /** Of its own; what is drawn asks `locked`. */
  readonly disabled: boolean;
  /** Whether nothing can be changed: it is disabled, or stands in a fieldset that is. */
  readonly locked: boolean;
  /** Seconds before a request is given up. */
  readonly timeout: number;
  readonly minGroup: number;
  readonly invited: number | undefined;
  readonly responses: readonly Response[] | undefined;
  readonly previousResponses: readonly Response[] | undefined;
  /** Level of headings: 0 is the title. */
  level(depth: number): number;
  announce(make: () => string): void;
  adopt(...styles: CSSResult[]): void;
  notLoaded(error: unknown): void;
  /** What goes with a response that is made now. */
  readonly signature: Signature;
  /** What would leave the page now. */
  readonly response: Response | undefined;
  /** Goes to another step, and moves the focus there. */
  goTo(step: Step, focus?: string): void;
  /** The visitor is done: shows what comes out, and says so to the page when it is there. */
  finish(): void;
  /** Takes over answers that come from somewhere else: a file, the device, a form. @param id of the response that they are of */
  takeOver(filled: Filled, id?: string): void;
  /** Empties everything that was filled in, and goes back to the start. */
  clear(focus?: string): void;
  /** Another part, once it is loaded; asks for it when it is not. */
  bring<K extends keyof Parts>(name: K): Parts[K] | undefined;
}

/** A part that is loaded on demand. */
export interface ScanPart {
  /** What it shows, while rendering. */
  draw(): unknown;
}

/** All of them. */
export interface Parts {
  /** Pages of questions. */
  questions: import('./questions.js').QuestionsPart;
  /** All answers on one page, with a way to each. */
  check: ScanPart;
  /** What came out, and what to do next. */
  outcome: import('./outcome.js').OutcomePart;
  /** Actions that a visitor makes of tips. */
  plan: import('./plan.js').PlanPart;
  /** Keeping answers on the device or in a file, and taking them up again. */
  keeping: import('./keeping.js').KeepingPart;
  /** Sending, and what can be taken along. */
  handOver: import('./hand-over.js').HandOverPart;
  /** A way to leave at once. */
  quickExit: import('./quick-exit.js').ScanExitPart;
  /** The picture of a team. */
  report: ScanPart;
  /** The step in the address of the page. */
  address: ScanPart;
}

/** How each is loaded. */
export const LOADERS: Loaders<ScanHost, Parts> = {
  questions: async (host) => new (await import('./questions.js')).QuestionsPart(host),
  check: async (host) => new (await import('./check.js')).CheckPart(host),
  outcome: async (host) => new (await import('./outcome.js')).OutcomePart(host),
  plan: async (host) => new (await import('./plan.js')).PlanPart(host),
  keeping: async (host) => new (await import('./keeping.js')).KeepingPart(host),
  handOver: async (host) => new (await import('./hand-over.js')).HandOverPart(host),
  quickExit: async (host) => new (await import('./quick-exit.js')).ScanExitPart(host),
  report: async (host) => new (await import('./report.js')).ReportPart(host),
  address: async (host) => new (await import('./address.js')).AddressPart(host),
};
