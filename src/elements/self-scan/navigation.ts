import { pagesFor, type Paging, type ScanPage } from '../../model/scan/pages.js';
import type { Answers, Scan } from '../../model/scan/scan.js';
import type { ScanHost } from './parts.js';

/** Where the answer to a question stands among all answers. */
export const answerId = (question: string): string => `answer-${question}`;

/** The pages of a scan, and the way from one to the other. What is asked on the way on stands in `questions.ts`. */
export class Navigation {
  readonly #host: ScanHost;
  #known:
    { scan: Scan; answers: Answers; role: string | undefined; paging: Paging; pages: ScanPage[] } | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
  }

  /** The pages as the answers are now; worked out once for each change. */
  get pages(): readonly ScanPage[] {
    const { document: scan, session, pagingMode: paging } = this.#host;
    if (!scan) return [];
    const { answers, role } = session.filled;
    const known = this.#known;
    if (known?.scan === scan && known.answers === answers && known.role === role && known.paging === paging)
      return known.pages;
    const pages = pagesFor(scan, session.filled, paging);
    this.#known = { scan, answers, role, paging, pages };
    return pages;
  }

  /** Where the visitor is among the pages: before them at the start, past them when there are no more questions. */
  get position(): number {
    const { step } = this.#host.session;
    if (step.at === 'start') return -1;
    return step.at === 'page' ? this.pages.findIndex(({ id }) => id === step.page) : this.pages.length;
  }

  /** Goes one page on or back; from where all answers stand and back to there, when the visitor came to change one. */
  move(by: 1 | -1): void {
    const host = this.#host;
    const { step } = host.session;
    if (step.at === 'page' && step.question !== undefined)
      return host.goTo({ at: 'check' }, answerId(step.question));
    const page = this.pages[this.position + by];
    host.goTo(page ? { at: 'page', page: page.id } : { at: by > 0 ? 'check' : 'start' });
  }

  /** Goes to the questions of a theme; false when nothing is asked there. */
  toTheme(id: string): boolean {
    const page = this.pages.find(({ parts }) => parts.some(({ theme }) => theme.id === id));
    if (page) this.#host.goTo({ at: 'page', page: page.id }, `theme-${id}`);
    return !!page;
  }
}
