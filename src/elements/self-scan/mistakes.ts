import { isGiven } from '../../model/scan/answers.js';
import { missing, questionsOf, type ScanPage } from '../../model/scan/pages.js';
import type { ScanHost } from './parts.js';
import type { Session } from './session.model.js';

/** What is wrong with the answers on some pages: questions without an answer that need one, numbers that are none. */
export interface Mistake {
  readonly question: string;
  readonly kind: 'missing' | 'number';
}

export function mistakesOn(pages: readonly ScanPage[], { filled, drafts }: Session): Mistake[] {
  const asked = questionsOf(pages);
  const lacking = new Set(missing(asked, filled).map(({ id }) => id));
  return asked.flatMap(({ id, kind }): Mistake[] => {
    // What was typed and is a number is the answer as well.
    if (kind === 'number' && drafts[id]?.trim() && !isGiven(filled.answers[id]))
      return [{ question: id, kind: 'number' }];
    return lacking.has(id) ? [{ question: id, kind: 'missing' }] : [];
  });
}

/** When something is wrong on these pages, the visitor stays and is told what. Who cannot change anything is not asked to. */
export function stopped(host: ScanHost, pages: readonly ScanPage[]): boolean {
  const mistakes = host.locked ? [] : mistakesOn(pages, host.session);
  if (mistakes.length === 0) return false;
  host.goTo(host.session.step, 'mistakes');
  host.session = { ...host.session, told: mistakes.map(({ question }) => question) };
  return true;
}
