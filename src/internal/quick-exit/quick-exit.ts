import {
  html,
  nothing,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import { icon } from '../icons.js';
import { exitUrl, NOWHERE } from './exit-url.js';
import { exitStyles } from './quick-exit.styles.js';

const exitIcon = 'M10 4H5v16h5M14 8l4 4-4 4M9 12h9';

/** So many presses of the key leave the page. */
const PRESSES = 3;
/** Milliseconds from one press to the next. GOV.UK gives as much: who presses slowly needs the way out as well. */
const PATIENCE = 5000;

/** Where it happens. A test puts something else in its place: its own page must stay. */
export const way = {
  /** Goes on to another page, in the place of this one: Back does not return to it. */
  out(url: string): void {
    try {
      // A frame alone would leave the page around it on the screen.
      top!.location.replace(url);
    } catch {
      // A sandbox that keeps its frame in.
      location.replace(url);
    }
  },
};

/** What the way out asks of its element. */
export interface ExitHost extends ReactiveControllerHost {
  /** Where it goes, as the page says; absent: there is no way out. */
  readonly quickExit: string | undefined;
  announce(make: () => string): void;
  adopt(...styles: CSSResult[]): void;
}

/** The ways out on this page: whoever takes one of them leaves all of it. */
const exits = new Set<QuickExit>();

/**
 * Leaves at once, and leaves nothing: what the visitor did is wiped from memory, from the form and from the device, the page
 * goes blank, and the next page comes in the place of this one. Of several elements with a way out all are wiped.
 *
 * The shortcut is Shift pressed three times by itself. GOV.UK began with Escape and came back from it: that key closes
 * dialogs and stops other things, while Shift alone does nothing (govuk-design-system#2085, #2402). What a browser
 * remembers of pages that were visited no page can wipe: the visitor is told.
 */
export abstract class QuickExit<H extends ExitHost = ExitHost> implements ReactiveController {
  protected readonly host: H;
  #presses = 0;
  /** Whether Shift is down and nothing else was pressed since. */
  #alone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: H) {
    this.host = host;
    host.addController(this);
    host.adopt(exitStyles);
  }

  /** Wipes what the visitor did, wherever it stands. */
  protected abstract wipe(): void;

  /** What the way out does, where that is to be told. */
  protected abstract explain(): TemplateResult | typeof nothing;

  hostConnected(): void {
    exits.add(this);
    addEventListener('keydown', this.#down, true);
    addEventListener('keyup', this.#up, true);
    addEventListener('pointerdown', this.#other, true);
    addEventListener('blur', this.#other);
  }

  hostDisconnected(): void {
    exits.delete(this);
    removeEventListener('keydown', this.#down, true);
    removeEventListener('keyup', this.#up, true);
    removeEventListener('pointerdown', this.#other, true);
    removeEventListener('blur', this.#other);
    this.#stop();
  }

  /** The way out, on top of whatever is on show; under it what the key does, and what the link does. */
  draw(): TemplateResult | typeof nothing {
    const { quickExit } = this.host;
    if (typeof quickExit !== 'string') return nothing;
    const url = exitUrl(quickExit);
    const leave = (event: Event) => {
      event.preventDefault();
      this.leave();
    };
    const words = html`${icon(exitIcon)}${msg('Verlaat deze pagina snel')}`;
    const left = PRESSES - this.#presses;
    // Of a page that stands in a frame, all of it has to go.
    return html`<div class="exit no-print">
        ${
          url === NOWHERE
            ? html`<button type="button" aria-describedby="exit-help" @click=${leave}>${words}</button>`
            : html`<a href=${url} target="_top" rel="nofollow noreferrer" aria-describedby="exit-help" @click=${leave}>${words}</a>`
        }
      </div>
      <div class="exit-help small soft no-print">
        <p class="keys" id="exit-help">
          ${this.#presses > 0 ? html`<strong>${pressMore(left)}</strong>` : msg('Of druk 3 keer op de toets Shift.')}
        </p>
        ${this.explain()}
      </div>`;
  }

  /** Leaves. */
  leave(): void {
    const { quickExit } = this.host;
    if (typeof quickExit !== 'string') return;
    const url = exitUrl(quickExit);
    blankPage();
    for (const exit of exits) {
      exit.#stop();
      try {
        exit.wipe();
      } catch (error) {
        // Whatever goes wrong, the others are wiped and the visitor leaves.
        console.error(error);
      }
    }
    stayUnnamed();
    way.out(url);
  }

  get #isOn(): boolean {
    return typeof this.host.quickExit === 'string';
  }

  readonly #down = ({ key, repeat, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): void => {
    if (!this.#isOn) return;
    if (key === 'Shift' && !altKey && !ctrlKey && !metaKey && !isComposing) {
      if (!repeat) this.#alone = true;
    } else this.#other();
  };

  readonly #up = ({ key }: KeyboardEvent): void => {
    if (key !== 'Shift' || !this.#alone) return;
    this.#alone = false;
    clearTimeout(this.#timer);
    this.#presses++;
    if (this.#presses === PRESSES) {
      this.leave();
      return;
    }
    this.#timer = setTimeout(this.#other, PATIENCE);
    this.host.requestUpdate();
    const left = PRESSES - this.#presses;
    // Each of them shows it, one says it.
    const speaker = [...exits].find((exit) => exit.#isOn);
    if (speaker === this) this.host.announce(() => pressMore(left));
  };

  /** Something else was done: whoever types a capital or selects with Shift wants to stay. */
  readonly #other = (): void => {
    if (this.#stop()) this.host.requestUpdate();
  };

  /** Begins to count anew. Returns whether something was counted. */
  #stop(): boolean {
    const counted = this.#presses > 0;
    this.#alone = false;
    this.#presses = 0;
    clearTimeout(this.#timer);
    return counted;
  }
}

/** What the way out does, behind a question. @param lost what is gone then */
export function exitExplanation(lost: string): TemplateResult {
  return html`<details>
    <summary>${msg('Wat doet deze knop?')}</summary>
    <p>${lost}</p>
    <p>${msg('Uw browser onthoudt wel dat u hier was. Wilt u dat niet? Wis dan ook de geschiedenis van uw browser.')}</p>
  </details>`;
}

function pressMore(left: number): string {
  return plural(
    left,
    msg(
      'one: Druk nog {n} keer op Shift om deze pagina te verlaten. | other: Druk nog {n} keer op Shift om deze pagina te verlaten.',
    ),
  );
}

/** All of the page: what stands around an element says as much as the element, and so does its name in a tab. */
function blankPage(): void {
  const { title } = document;
  const { style } = document.body;
  if (style.display === 'none') return;
  style.setProperty('display', 'none', 'important');
  document.title = '\u00a0';
  const back = ({ persisted }: PageTransitionEvent) => {
    // Some browsers take a page back as it was left.
    if (!persisted) return;
    removeEventListener('pageshow', back);
    style.removeProperty('display');
    document.title = title;
  };
  addEventListener('pageshow', back);
}

/** The next page is not told where the visitor came from. */
function stayUnnamed(): void {
  const policy = document.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  document.head.append(policy);
}
