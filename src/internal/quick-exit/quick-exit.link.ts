import { css, html, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { safeUrl } from '../../model/url.js';
import { icon } from '../icons.js';
import type { QuickExit } from './quick-exit.js';

/*
 * The way out is a link that is there from the first view, and works by itself. What it wipes, the shortcut and the
 * explanation come with `quick-exit.ts`.
 */

const exitIcon = 'M10 4H5v16h5M14 8l4 4-4 4M9 12h9';

/** An empty page, which the browser has of its own and which remembers nothing. */
const NOWHERE = 'about:blank';

/**
 * Where the way out goes. An address that cannot be gone to, or that is this very page, is no reason to leave somebody
 * without a way out: that goes to an empty page.
 */
export function exitUrl(written: string): string {
  const page = globalThis.location?.href.split('#')[0];
  try {
    const url = new URL(safeUrl(written) ?? NOWHERE, globalThis.document?.baseURI);
    return /^https?:$/.test(url.protocol) && url.href.split('#')[0] !== page ? url.href : NOWHERE;
  } catch {
    return NOWHERE;
  }
}

/**
 * The way out, on top of whatever is on show.
 * @param written where it goes, as the page says
 * @param exit what wipes; until that is loaded the link does what it can by itself
 * @param forget wipes what the visitor did, as far as the element can at once
 */
export function exitLink(written: string, exit: QuickExit | undefined, forget: () => void): TemplateResult {
  const url = exitUrl(written);
  const leave = (event: Event) => {
    event.preventDefault();
    if (exit) return exit.leave();
    forget();
    location.replace(url);
  };
  const words = html`${icon(exitIcon)}${msg('Verlaat deze pagina snel')}`;
  // Of a page that stands in a frame, all of it has to go.
  return html`<div class="exit no-print">
      ${
        url === NOWHERE
          ? html`<button type="button" aria-describedby="exit-help" @click=${leave}>${words}</button>`
          : html`<a href=${url} target="_top" rel="nofollow noreferrer" aria-describedby="exit-help" @click=${leave}>${words}</a>`
      }
    </div>
    <div class="exit-help small soft no-print">${exit?.draw() ?? exitHint()}</div>`;
}

/** What the key does. */
export function exitHint(): TemplateResult {
  return html`<p class="keys" id="exit-help">${msg('Of druk 3 keer op de toets Shift.')}</p>`;
}

export const exitStyles = css`
  /* It stays in sight; beside it, what is under it can be reached. */
  .exit {
    position: sticky;
    inset-block-start: 0.5em;
    z-index: 2;
    display: flex;
    justify-content: flex-end;
    pointer-events: none;
  }
  .exit > * {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.4em 1em;
    border: 1.5px solid var(--_ink);
    border-radius: var(--_control-radius);
    background: var(--_ink);
    color: var(--_paper);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    pointer-events: auto;
  }
  .exit > :hover {
    background: var(--_ink);
    text-decoration: underline;
  }
`;
