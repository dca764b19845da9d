import { css, html, nothing, type TemplateResult } from 'lit';
import { msg, withLocale } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { pageAddress } from '../../internal/page-address.js';
import { doing, type Outcome } from '../../internal/take-along/doing.js';
import { posterIcon, printIcon, downloadIcon, shareIcon } from '../../internal/take-along/icons.js';
import { passOn } from '../../internal/take-along/share.js';
import { takeAlongStyles } from '../../internal/take-along/take-along.styles.js';
import { plain } from '../../internal/templates.js';
import { onlyOf } from '../../model/route/poster/own-way.js';
import type { RouteHost, RoutePart } from './parts.js';
import { drawn, type Drawn, type Shown } from './shown.model.js';

/** Milliseconds in which a browser has drawn what changed. */
const PAINTED = 30;

type Make = typeof import('./take-along-make.js');

/**
 * The route on paper, as a file, as a link. What the visitor ticked or chose does not come along, unless they ask for the
 * steps that apply to them.
 */
export class TakeAlongPart implements RoutePart {
  readonly #host: RouteHost;
  /** Whether only what applies is taken along. */
  #isOwn = false;
  /** Of what is to be printed: who presses again wants the last. */
  #turn = 0;

  constructor(host: RouteHost) {
    this.#host = host;
    host.adopt(takeAlongStyles, styles);
  }

  draw(): unknown {
    const { shown } = this.#host;
    return shown ? this.#buttons(shown) : nothing;
  }

  forget(): void {
    this.#isOwn = false;
  }

  #buttons(shown: Shown): TemplateResult {
    const host = this.#host;
    const announce = (make: () => string) => host.announce(make);
    const what = () => this.#what(shown);
    const making = (work: (make: Make, route: Drawn, button: HTMLElement) => Promise<Outcome>) =>
      doing(announce, (button) =>
        this.#busy(button, async () => work(await import('./take-along-make.js'), what(), button)),
      );
    const printing = (
      work: (make: Make, route: Drawn, near: HTMLElement, isWanted: () => boolean) => Promise<Outcome>,
    ) => {
      const run = making((make, route, near) => {
        const turn = this.#turn;
        return work(make, route, near, () => turn === this.#turn);
      });
      return (event: Event) => {
        this.#turn++;
        run(event);
      };
    };
    const pass = doing(announce, (button) =>
      passOn({ title: plain(shown.route.title, host.reader), url: pageAddress('') }, button),
    );
    const button = (path: string, words: string, run: (event: Event) => void) =>
      html`<button type="button" @click=${run}>${icon(path)}${words}</button>`;
    return html`<div class="take-along no-print">
        ${shown.applies ? this.#scope() : nothing}
        ${button(
          posterIcon,
          msg('Poster A4'),
          printing((make, route, near, isWanted) => make.printPoster(host, route, 'a4', near, isWanted)),
        )}
        ${button(
          posterIcon,
          msg('Poster A3'),
          printing((make, route, near, isWanted) => make.printPoster(host, route, 'a3', near, isWanted)),
        )}
        ${button(
          printIcon,
          msg('Print als tekst'),
          printing((make, route, near, isWanted) => make.printText(host, route, near, isWanted)),
        )}
        ${button(
          downloadIcon,
          msg('Download als SVG'),
          making((make, route) => make.saveDrawing(host, route)),
        )}
        ${button(
          downloadIcon,
          msg('Download als PNG'),
          making((make, route) => make.savePicture(host, route)),
        )}
        ${button(shareIcon, msg('Deel de link'), pass)}
        <span class="told" aria-hidden="true"></span>
      </div>`;
  }

  /** Says at once that something is being made, and lets that be seen before the work begins. */
  async #busy(button: HTMLElement, work: () => Promise<Outcome>): Promise<Outcome> {
    const host = this.#host;
    const words = withLocale(host.locale, () => msg('Even geduld…'));
    const told = button.closest('.take-along')!.querySelector<HTMLElement>('.told')!;
    button.setAttribute('aria-busy', 'true');
    told.textContent = words;
    host.announce(() => msg('Even geduld…'));
    try {
      await new Promise((resolve) => setTimeout(resolve, PAINTED));
      return await work();
    } finally {
      button.removeAttribute('aria-busy');
      if (told.textContent === words) told.textContent = '';
    }
  }

  /** Only for who said which way is theirs. */
  #scope(): TemplateResult {
    const choose = (event: Event) => (this.#isOwn = (event.target as HTMLInputElement).checked);
    return html`<label class="own"
      ><input type="checkbox" .checked=${this.#isOwn} @change=${choose} /><span
        >${msg('Alleen de stappen die bij uw situatie horen')}</span
      ></label
    >`;
  }

  #what(shown: Shown): Drawn {
    const { route, outline, applies } = shown;
    return this.#isOwn && applies ? drawn(onlyOf(route, applies, outline), route.perspective) : shown;
  }
}

const styles = css`
  .take > .take-along {
    padding-block: 0.4em 0.6em;
  }
  .own {
    display: flex;
    flex-basis: 100%;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.75em;
    cursor: pointer;
  }
  .own input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent-fill);
  }
`;
