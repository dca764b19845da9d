import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { exitUrl } from './exit-url.js';

/** What the way out asks of an element that has its code loaded on demand. */
interface LeavingHost {
  readonly quickExit: string | undefined;
  bring(name: 'quickExit'): { draw(): TemplateResult | typeof nothing } | undefined;
}

/**
 * The way out of an element, where the page wants one. While its code cannot be had it is a link that works by itself: it
 * has no key, does not blank the page and is drawn with what every element has of styles, but nobody is left without it.
 *
 * @param wipe forgets what the visitor did
 */
export function wayOut(host: LeavingHost, wipe: () => void): TemplateResult | typeof nothing {
  const { quickExit } = host;
  if (typeof quickExit !== 'string') return nothing;
  return (
    host.bring('quickExit')?.draw() ??
    html`<p class="note no-print">
      <a class="field" href=${exitUrl(quickExit)} target="_top" rel="nofollow noreferrer" @click=${wipe}
        >${msg('Verlaat deze pagina snel')}</a
      >
    </p>`
  );
}
