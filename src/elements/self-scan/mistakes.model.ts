import { isGiven } from '../../model/scan/answers.js';
import { questionsOf, type ScanPage } from '../../model/scan/pages.js';
import { missing } from '../../model/scan/progress.js';
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
