import { html, type TemplateResult } from 'lit';
import { deepLink } from '../../internal/deep-links.js';
import type { Step } from '../../model/route/outline.js';
import type { RouteHost } from './parts.js';

/**
 * The way to a step: the address that a helper can send, followed without changing the address of the page. That would
 * leave a trace, and do nothing the second time.
 */
export function stepLink(
  host: RouteHost,
  { station: { id } }: Step,
  content: unknown,
  className = 'to-step',
): TemplateResult {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    host.openStation(id);
  };
  return html`<a class=${className} href=${deepLink('station', id)} @click=${open}>${content}</a>`;
}
