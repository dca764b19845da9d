import { msg } from '../../i18n/localize.js';
import { SamenFilterEvent } from '../../internal/visitor-events.js';
import type { RouteHost, RoutePart } from './parts.js';
import type { Session } from './session.model.js';
import { shown } from './finding.model.js';
import type { Drawn, Shown } from './shown.model.js';
import { chosenFilters, found, without, type Fork } from './wayfinder.model.js';
import { wayfinderStyles } from './wayfinder.styles.js';
import { finder, SITUATION, type FinderActions } from './wayfinder.templates.js';

/** What the visitor chose: all of it, to forget it or to have it back. */
type Chosen = Pick<Session, 'choices' | 'situation' | 'unsure' | 'later'>;

const NOTHING: Chosen = { choices: {}, situation: undefined, unsure: undefined, later: undefined };

/** Where the focus goes after something was answered: what comes first of what to do now, and the question that follows. */
const NEXT = '.asked-title, .now-title';

/** Of what gets the focus, what comes in sight with it. */
const WHOLE = '.now-box, .asked, .finder';

/** Which way is mine: the situation, the questions at the forks one at a time, and what to do now. */
export class WayfinderPart implements RoutePart {
  readonly #host: RouteHost;
  /** What is asked again though it was answered. */
  #changing: string | undefined;
  #missed = false;
  #forgotten: Chosen | undefined;
  /** What gets the focus when it is drawn. */
  #focus: string | undefined;
  #wasFinding = false;

  readonly #actions: FinderActions = {
    choose: (pick) => {
      this.#missed = pick === undefined;
      if (pick) this.#choose({ situation: pick.situation, unsure: pick.situation === undefined });
      else this.#go('.pick input');
    },
    answer: ({ step }, to) =>
      this.#choose({ choices: { ...this.#host.session.choices, [step.station.id]: to } }),
    change: (what) => {
      this.#changing = what;
      this.#go('.asked-title');
    },
    keep: () => {
      const kept = this.#changing;
      this.#changing = undefined;
      this.#missed = false;
      this.#go(`[data-change="${CSS.escape(kept ?? '')}"]`);
    },
    putOff: ({ step }) => this.#choose({ later: step.station.id }),
    takeUp: () => {
      this.#choose({ later: undefined });
      this.#focus = '.asked-title';
    },
    again: ({ step }: Fork) => {
      this.#choose({ choices: without(this.#host.session.choices, step.station.id) });
      this.#focus = '.asked-title';
    },
    beginAgain: () => {
      this.#forget();
      this.#choose(NOTHING, this.#forgotten);
    },
    undo: () => {
      const before = this.#forgotten;
      if (before) this.#choose(before);
    },
    stop: () => this.stop(),
    open: (id) => this.#host.openStation(id),
  };

  constructor(host: RouteHost) {
    this.#host = host;
    host.adopt(wayfinderStyles);
    host.addController({ hostUpdated: () => this.#moveFocus() });
  }

  /** How far the visitor comes, what is asked next, and what applies. */
  find(drawing: Drawn, session: Session): Shown {
    return shown(drawing, session);
  }

  /** All of the route again. What was chosen can be had back by who comes back. */
  stop(): void {
    this.#forget();
    this.#choose({ ...NOTHING, finding: false }, this.#forgotten);
    this.#focus = '[data-finder]';
    this.#wasFinding = false;
  }

  forget(): void {
    this.#forgotten = this.#changing = this.#focus = undefined;
    this.#missed = this.#wasFinding = false;
  }

  draw(): unknown {
    const host = this.#host;
    const { shown: now, session } = host;
    if (!now) return undefined;
    const { route } = now;
    const { situation, unsure = false, finding } = session;
    const situations = Object.entries(route.situations);
    const outcome = found(now, session, host.current);
    const isAnswered = (what: string) => outcome.answered.some(({ step }) => step.station.id === what);
    const isSaid = situation !== undefined || unsure;
    if (this.#changing === SITUATION ? !isSaid : !isAnswered(this.#changing ?? ''))
      this.#changing = undefined;
    // Where they asked for it they are: nothing that was in the address moves them.
    if (finding && !this.#wasFinding && host.renderRoot.contains(focusedIn(host.renderRoot)))
      this.#focus = '.finder-title';
    this.#wasFinding = finding;
    return finder({
      now,
      found: outcome,
      reader: host.reader,
      situations,
      situation,
      said: isSaid,
      changing: this.#changing,
      missed: this.#missed,
      canUndo: this.#forgotten !== undefined && !hasBegun(session),
      level: host.level(1),
      actions: this.#actions,
    });
  }

  /** Keeps what there is to forget, so that it can be had back. */
  #forget(): void {
    const { session } = this.#host;
    const { choices, situation, unsure, later } = session;
    if (hasBegun(session)) this.#forgotten = { choices, situation, unsure, later };
  }

  /** Goes on with something that was chosen. @param forgotten what can still be had back */
  #choose(change: Partial<Session>, forgotten?: Chosen): void {
    const host = this.#host;
    const session = { ...host.session, finding: true, ...change };
    this.#changing = undefined;
    this.#missed = false;
    this.#forgotten = forgotten;
    host.session = session;
    this.#focus = NEXT;
    if (!host.shown) return;
    const now = shown(host.shown, session);
    const { answered, asks, later } = found(now, session, host.current);
    const count = countOf(now);
    host.dispatchEvent(new SamenFilterEvent('', chosenFilters(session.situation, answered), count));
    if (!session.finding) host.announce(() => msg('U ziet de hele route.'));
    else if (!hasBegun(session)) host.announce(() => msg('U begint opnieuw.'));
    else if (asks && !later)
      host.announce(() => msg('U ziet wat u nu kunt doen. Daaronder staat nog een vraag.'));
    else host.announce(() => msg('Dat waren de vragen. U ziet wat u nu kunt doen.'));
  }

  #go(focus: string): void {
    this.#focus = focus;
    this.#host.requestUpdate();
  }

  #moveFocus(): void {
    const { renderRoot } = this.#host;
    const target = this.#focus && renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = undefined;
    target.focus();
    target.closest(WHOLE)?.scrollIntoView({ block: 'nearest' });
  }
}

/** Whether anything was answered. */
const hasBegun = ({ situation, choices, unsure, later }: Chosen): boolean =>
  situation !== undefined || !!unsure || later !== undefined || Object.keys(choices).length > 0;

const focusedIn = (root: HTMLElement | DocumentFragment): Element | null =>
  root instanceof ShadowRoot ? root.activeElement : root.ownerDocument!.activeElement;

/** How many stations apply. */
function countOf({ route: { stations }, applies }: Shown): number {
  return applies ? stations.filter(({ id }) => applies.has(id)).length : stations.length;
}
