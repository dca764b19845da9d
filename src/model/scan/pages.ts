import { visibility } from './conditions.js';
import type { Filled } from './response.js';
import type { Question, Scan } from './scan.js';

/** How much stands on one page. */
export const PAGINGS = ['theme', 'question', 'all'] as const;
export type Paging = (typeof PAGINGS)[number];

/** A part of a page: a theme, with the questions of it that stand there. */
export interface Part {
  readonly theme: Scan['themes'][number];
  readonly questions: readonly Question[];
}

/** One page of questions. */
export interface ScanPage {
  /** The same as long as the page is about the same: the theme's id, the question's, or `all`. */
  readonly id: string;
  readonly parts: readonly Part[];
}

/** The pages that somebody gets, without those on which nothing is asked. */
export function pagesFor(scan: Pick<Scan, 'themes' | 'scales'>, filled: Filled, paging: Paging): ScanPage[] {
  const { isVisible } = visibility(scan, filled.answers, filled.role);
  const parts = scan.themes
    .map((theme): Part => ({ theme, questions: theme.questions.filter(isVisible) }))
    .filter(({ questions }) => questions.length > 0);
  if (paging === 'all') return parts.length > 0 ? [{ id: 'all', parts }] : [];
  if (paging === 'theme') return parts.map((part) => ({ id: part.theme.id, parts: [part] }));
  return parts.flatMap(({ theme, questions }) =>
    questions.map((question) => ({ id: question.id, parts: [{ theme, questions: [question] }] })),
  );
}

/** The questions of pages, in their order. */
export function questionsOf(pages: readonly ScanPage[]): Question[] {
  return pages.flatMap(({ parts }) => parts.flatMap(({ questions }) => questions));
}
