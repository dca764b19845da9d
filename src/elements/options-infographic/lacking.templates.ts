import type { TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { partialNote } from '../../internal/states.js';
import type { RouteHost } from './parts.js';

/**
 * Says that a part could not be had, with a way to try again.
 * @param back what gets the focus of who does: the button goes
 */
export function lackingNote(host: RouteHost, back: string): TemplateResult {
  const retry = () => {
    host.renderRoot.querySelector<HTMLElement>(back)?.focus();
    host.tryAgain();
  };
  return partialNote(retry, () => msg('Dit deel konden we niet laden.'));
}
