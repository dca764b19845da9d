import type { ScanPage } from '../../model/scan/pages.js';
import { mistakesOn } from './mistakes.model.js';
import type { ScanHost } from './parts.js';

/** When something is wrong on these pages, the visitor stays and is told what. Who cannot change anything is not asked to. */
export function stopped(host: ScanHost, pages: readonly ScanPage[]): boolean {
  const mistakes = host.locked ? [] : mistakesOn(pages, host.session);
  if (mistakes.length === 0) return false;
  host.goTo(host.session.step, 'mistakes');
  host.session = { ...host.session, told: mistakes.map(({ question }) => question) };
  return true;
}
