import { nothing } from 'lit';
import { parseDeepLink } from '../../internal/deep-links.js';
import { addEntry, UrlStateController } from '../../internal/url-state.js';
import type { Choices, Route } from '../../model/route/route.js';
import type { RouteHost, RoutePart } from './parts.js';
import type { Session } from './session.model.js';

type Entry = [key: string, value: string];

/** What the address says of a session; the rest of it is nobody's business. */
type Said = Pick<Session, 'view' | 'open' | 'situation' | 'choices' | 'perspective'>;

/**
 * What the visitor looks at, and what they chose, in the address of the page: `samen-view=list`, `samen-station=gesprek`,
 * `samen-situation=thuis`, `samen-choice=gesprek:mdo`, `samen-perspective=school`. A reload or a link brings it back, and
 * Back closes the station that was opened last.
 *
 * Ticks are never in it. With a way to leave quickly nothing is: a browser keeps addresses.
 */
export class AddressPart implements RoutePart {
  readonly #host: RouteHost;
  readonly #url: UrlStateController;
  /** What the page was opened with, as long as it can still be taken up. */
  #asked: readonly Entry[] | undefined;
  /** The route that it was held against last. */
  #askedOf: Route | undefined;
  /** The session as this part left it: when it is another, the visitor has done something. */
  #left: Session | undefined;
  /** What the address says now; undefined until the element and the address first met. */
  #written: string | undefined;
  #shown: Pick<Said, 'view' | 'open'> = {};

  constructor(host: RouteHost) {
    this.#host = host;
    const prefix = () => (typeof host.quickExit === 'string' ? null : host.urlState);
    this.#url = new UrlStateController(host, prefix, (entries) => this.#read(entries));
  }

  /** Brings the address and the element together; shows nothing. Comes before what is shown is worked out. */
  draw(): typeof nothing {
    const { document, quickExit } = this.#host;
    if (!document || typeof quickExit === 'string') return nothing;
    this.#takeUp(document);
    this.#write();
    return nothing;
  }

  /** The address changed: the page was opened with it, or the visitor went back or forward. */
  #read(entries: readonly Entry[]): void {
    const host = this.#host;
    if (this.#written === undefined || !host.document) {
      this.#asked = entries;
      return;
    }
    // What was chosen since stays: who goes back closes a station, and takes back no answer.
    const { view, open } = this.#said(entries);
    const before = host.session.open;
    const isHere = (host.renderRoot as ShadowRoot).activeElement !== null;
    host.session = { ...host.session, view };
    if (open === undefined) host.closeStation(isHere);
    else if (open !== before) host.openStation(open, isHere);
    this.#shown = { view: host.session.view, open: host.session.open };
    // The rest of the entry that was gone to is as old as the entry.
    this.#written = '';
    host.requestUpdate();
  }

  /**
   * Takes over what the page was opened with. A route can come in parts: what was not found is looked for again in the next,
   * unless the visitor went on by then.
   */
  #takeUp(document: Route): void {
    const host = this.#host;
    const { session } = host;
    if (!this.#asked || document === this.#askedOf) return;
    if (this.#left && session !== this.#left) {
      this.#asked = undefined;
      return;
    }
    this.#askedOf = document;
    const { view, open, situation, choices, perspective } = this.#said(this.#asked);
    // A visitor, or a link to a station, can be faster than this code.
    const isAt = session.open !== undefined || session.view !== undefined;
    this.#left = host.session = {
      ...session,
      ...(!isAt && { view, open }),
      situation: session.situation ?? situation,
      choices: { ...choices, ...session.choices },
      perspective: session.perspective ?? perspective,
    };
  }

  #write(): void {
    const { session } = this.#host;
    const { view, open } = session;
    const entries = this.#entries();
    const text = JSON.stringify(entries);
    const before = this.#shown;
    this.#shown = { view, open };
    if (text === this.#written) return;
    const isMet = this.#written !== undefined;
    this.#written = text;
    const goesOn = view !== before.view || (open !== undefined && open !== before.open);
    // What the page was opened with only says what is there already; so does a link to a station, which is an entry by itself.
    if (isMet && goesOn && !isNamed(open)) addEntry();
    this.#url.write(entries);
  }

  #entries(): Entry[] {
    const { document, session, views, perspectives, choosesPerspective } = this.#host;
    const { view, open, situation, choices } = session;
    const entries: Entry[] = [];
    if (view !== undefined && views.includes(view)) entries.push(['view', view]);
    if (open !== undefined && hasStation(document!, open)) entries.push(['station', open]);
    if (situation !== undefined && Object.hasOwn(document!.situations, situation))
      entries.push(['situation', situation]);
    for (const [station, to] of Object.entries(choices))
      if (hasWay(document!, station, to)) entries.push(['choice', `${station}:${to}`]);
    const told = session.perspective;
    if (told !== undefined && choosesPerspective && told !== perspectives[0])
      entries.push(['perspective', told]);
    return entries;
  }

  /** What of an address fits this route: anybody can have written it. */
  #said(entries: readonly Entry[]): Said {
    const { document, views, perspectives, choosesPerspective } = this.#host;
    const first = (key: string) => entries.find(([other]) => other === key)?.[1];
    const route = document!;
    const [view, open, situation, told] = ['view', 'station', 'situation', 'perspective'].map(first);
    return {
      view: views.find((each) => each === view),
      open: open !== undefined && hasStation(route, open) ? open : undefined,
      situation:
        situation !== undefined && Object.hasOwn(route.situations, situation) ? situation : undefined,
      choices: choicesIn(
        entries.flatMap(([key, value]) => (key === 'choice' ? value : [])),
        route,
      ),
      perspective: choosesPerspective ? perspectives.find((each) => each === told) : undefined,
    };
  }
}

const hasStation = ({ stations }: Route, wanted: string): boolean => stations.some(({ id }) => id === wanted);

const hasWay = ({ stations }: Route, from: string, goal: string): boolean =>
  stations.some(({ id, next = [] }) => id === from && next.some(({ to }) => to === goal));

/** Whether the address of the page names this station. */
function isNamed(station: string | undefined): boolean {
  const link = parseDeepLink(location.hash);
  return link?.kind === 'station' && link.id === station;
}

/** Choices that can be made: `station:to` for ways that are there. An id can hold a colon itself. */
function choicesIn(texts: readonly string[], { stations }: Route): Choices {
  const known = new Map<string, readonly [string, string]>(
    stations.flatMap(({ id, next = [] }) => next.map(({ to }) => [`${id}:${to}`, [id, to]] as const)),
  );
  return Object.fromEntries(texts.map((text) => known.get(text)).filter((choice) => choice !== undefined));
}
