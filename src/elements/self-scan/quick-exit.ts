import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import { wipeDevice } from './keeping-device.js';
import type { ScanHost, ScanPart } from './parts.js';
import { exitHint, exitUrl } from './quick-exit.link.js';
import { exitDetailStyles } from './quick-exit.styles.js';

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

/**
 * Leaves at once, and leaves nothing: what was filled in is wiped from memory, from the form and from the device, the page
 * goes blank, and the next page comes in the place of this one.
 *
 * The shortcut is Shift pressed three times by itself. GOV.UK began with Escape and came back from it: that key closes
 * dialogs and stops other things, while Shift alone does nothing (govuk-design-system#2085, #2402). What a browser
 * remembers of pages that were visited no page can wipe: the visitor is told.
 */
export class QuickExitPart implements ScanPart, ReactiveController {
  readonly #host: ScanHost;
  #presses = 0;
  /** Whether Shift is down and nothing else was pressed since. */
  #alone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
    host.addController(this);
    host.adopt(exitDetailStyles);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#down, true);
    addEventListener('keyup', this.#up, true);
    addEventListener('pointerdown', this.#other, true);
    addEventListener('blur', this.#other);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#down, true);
    removeEventListener('keyup', this.#up, true);
    removeEventListener('pointerdown', this.#other, true);
    removeEventListener('blur', this.#other);
    clearTimeout(this.#timer);
    this.#presses = 0;
  }

  /** What goes under the button: what the key does, and at the start what the button does. */
  draw(): TemplateResult {
    return html`${this.#presses > 0 ? html`<p class="keys" id="exit-help"><strong>${pressMore(PRESSES - this.#presses)}</strong></p>` : exitHint()}
    ${
      this.#host.session.step.at === 'start'
        ? html`<details>
            <summary>${msg('Wat doet deze knop?')}</summary>
            <p>${msg('U gaat meteen naar een andere pagina. Wat u hier invulde, is dan weg.')}</p>
            <p>${msg('Uw browser onthoudt wel dat u hier was. Wilt u dat niet? Wis dan ook de geschiedenis van uw browser.')}</p>
          </details>`
        : nothing
    }`;
  }

  /** Leaves. */
  leave(): void {
    const host = this.#host;
    if (typeof host.quickExit !== 'string') return;
    const url = exitUrl(host.quickExit);
    blankPage();
    try {
      const keeping = host.bring('keeping');
      if (keeping) keeping.wipe();
      else if (host.storage === 'device' && host.document) wipeDevice(host.document.id);
    } finally {
      host.clear();
      stayUnnamed();
      way.out(url);
    }
  }

  readonly #down = ({ key, repeat, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): void => {
    if (typeof this.#host.quickExit !== 'string') return;
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
      this.#presses = 0;
      this.leave();
      return;
    }
    this.#timer = setTimeout(this.#other, PATIENCE);
    const left = PRESSES - this.#presses;
    this.#host.announce(() => pressMore(left));
  };

  /** Something else was done: whoever types a capital or selects with Shift wants to stay. */
  readonly #other = (): void => {
    this.#alone = false;
    clearTimeout(this.#timer);
    if (this.#presses === 0) return;
    this.#presses = 0;
    this.#host.requestUpdate();
  };
}

function pressMore(left: number): string {
  return plural(
    left,
    msg(
      'one: Druk nog {n} keer op Shift om deze pagina te verlaten. | other: Druk nog {n} keer op Shift om deze pagina te verlaten.',
    ),
  );
}

/** All of the page: what stands around a scan says as much as the scan, and so does its name in a tab. */
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
