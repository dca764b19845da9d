import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { Loaders } from '../../internal/part-loader.js';
import type { Reader } from '../../internal/templates.js';
import type { Step } from '../../model/route/outline.js';
import type { Problem } from '../../model/problem.js';
import type { Perspective, Route } from '../../model/route/route.js';
import type { Shown } from './shown.model.js';
import type { Session, ViewName } from './session.model.js';

/** What the parts that are loaded on demand see of their element. */
export interface RouteHost extends ReactiveControllerHost, HTMLElement {
  /** The route as its document has it, whatever the perspective. */
  readonly document: Route | undefined;
  /** What is shown now, worked out: the route in the visitor's perspective, its order, and what applies. */
  readonly shown: Shown | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What the visitor did. A part that changes something puts a new one in its place. */
  session: Session;
  readonly viewName: ViewName;
  /** The views that this route has something for. */
  readonly views: readonly ViewName[];
  readonly perspectives: readonly Perspective[];
  /** Whether the visitor chooses for whom it is told: there is a choice, and the page did not make it. */
  readonly choosesPerspective: boolean;
  /** Id of the station where the visitor is, as the page says. */
  readonly current: string | undefined;
  readonly quickExit: string | undefined;
  readonly urlState: string | null;
  readonly builder: boolean;
  /** What is wrong with the route, for whoever keeps it. */
  readonly problems: readonly Problem[];
  /** Language of the data (BCP 47) and of the interface. */
  readonly language: string;
  readonly locale: string;
  readonly timezone: string;
  /** For whom the texts of the route are drawn. */
  readonly reader: Reader;
  /** Level of headings: 0 is the title, 1 what is under it. */
  level(depth: number): number;
  announce(make: () => string): void;
  adopt(...styles: CSSResult[]): void;
  notLoaded(error: unknown): void;
  /**
   * Opens a station, moves the focus there and tells the page.
   * @param takeFocus false for who is elsewhere on the page: the focus stays where it is
   */
  openStation(id: string, takeFocus?: boolean): void;
  /** @param takeFocus false for who is elsewhere on the page: the focus stays where it is */
  closeStation(takeFocus?: boolean): void;
  /** Goes on with another view; the focus stays where it is. */
  setView(view: ViewName): void;
  /** Forgets all that the visitor did. */
  clear(): void;
  /** Another part, once it is loaded; asks for it when it is not. */
  bring<K extends keyof Parts>(name: K): Parts[K] | undefined;
  /** Whether a part could not be had. */
  lacks(name: keyof Parts): boolean;
  /** What could not be had is asked for again. */
  tryAgain(): void;
}

/** A part that is loaded on demand. */
export interface RoutePart {
  /** What it shows, while rendering. */
  draw(): unknown;
  /** Forgets what it keeps of the visitor besides the session. */
  forget?(): void;
}

/** What an open station shows. */
export interface DetailsPart {
  draw(step: Step): unknown;
  /** Brings what was opened in sight, where that is not beside the step that was pressed. */
  bringInSight(opened: Element): void;
  forget?(): void;
}

/** In which other language texts are. */
export interface LanguagesPart {
  /** @param chosen whether that is so since the visitor chose to whom it is told */
  draw(chosen: boolean): unknown;
}

/** What is wrong, on the drawing. */
export interface FaultsPart {
  /** Of the route as a whole, above the line. */
  draw(): unknown;
  /** Of one station, at that station. */
  at(station: string): unknown;
}

/** All of them. */
export interface Parts {
  /** What is below the title and summary of a station, when it is open. */
  details: DetailsPart;
  /** Situations and questions: which way is mine, and what do I do now. */
  wayfinder: import('./wayfinder.js').WayfinderPart;
  triangle: RoutePart;
  roles: RoutePart;
  moments: RoutePart;
  /** Print, poster, drawing, picture, link. */
  takeAlong: RoutePart;
  /** A way to leave at once. */
  quickExit: import('./quick-exit.js').RouteExitPart;
  /** View, open station and choices in the address of the page. */
  address: RoutePart;
  /** For whoever keeps the route: what is wrong, on the drawing itself. */
  faults: FaultsPart;
  /** Arrow keys along the line: for who came to a station. */
  keys: typeof import('./keyboard.js');
  /** In which language it is: for who reads texts in another one than their own. */
  words: LanguagesPart;
}

/** How each is loaded. */
export const LOADERS: Loaders<RouteHost, Parts> = {
  details: async (host) => new (await import('./details.js')).StationDetails(host),
  wayfinder: async (host) => new (await import('./wayfinder.js')).WayfinderPart(host),
  triangle: async (host) => new (await import('./triangle.js')).TrianglePart(host),
  roles: async (host) => new (await import('./roles.js')).RolesPart(host),
  moments: async (host) => new (await import('./moments.js')).MomentsPart(host),
  takeAlong: async (host) => new (await import('./take-along.js')).TakeAlongPart(host),
  quickExit: async (host) => new (await import('./quick-exit.js')).RouteExitPart(host),
  address: async (host) => new (await import('./address.js')).AddressPart(host),
  faults: async (host) => new (await import('./faults.js')).FaultsOnDrawing(host),
  keys: () => import('./keyboard.js'),
  words: async (host) => new (await import('./text-languages.js')).TextLanguages(host),
};
