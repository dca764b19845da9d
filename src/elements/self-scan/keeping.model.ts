import { pagesFor, questionsOf, type Paging } from '../../model/scan/pages.js';
import { makeResponse } from '../../model/scan/response.js';
import { restore, type Refusal, type Restored } from '../../model/scan/restore.js';
import { isGiven } from '../../model/scan/answers.js';
import type { Response, Scan } from '../../model/scan/scan.js';
import { hasWorkings, restoreWorkings, type Workings } from '../../model/scan/workings.js';
import { mistakesOn } from './mistakes.model.js';
import type { Session, Step } from './session.model.js';

/** What stands in a file: the response, with what the visitor made of the result. */
export type SavedFile = Response & { readonly workings?: Workings };

/** What stands on the device, beside what stands in a file. */
export interface Mark {
  /** Where the visitor was. */
  readonly step: Step;
  /** Whether the scan was finished once. */
  readonly done: boolean;
  /** An earlier response that was finished, to compare with. */
  readonly earlier?: Response | undefined;
}

/** The text of a file. */
export function fileText(response: Response, workings: Workings): string {
  const file: SavedFile = { ...response, ...(hasWorkings(workings) && { workings }) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The text on the device: also with what is hidden now, which whoever goes back finds again. */
export function deviceText(response: Response, { filled, workings }: Session, mark: Mark): string {
  return JSON.stringify({ ...response, ...filled, ...(hasWorkings(workings) && { workings }), ...mark });
}

/** What was kept, as far as it makes sense for this version of the scan. */
export interface Kept extends Restored {
  readonly workings: Workings;
  readonly step: Step | undefined;
  readonly done: boolean;
  readonly earlier: Response | undefined;
}

/** Reads what a visitor kept, in a file or on the device. Anything can stand there. */
export function readKept(scan: Scan, text: string): Kept | Refusal {
  const saved = parsed(text);
  const restored = restore(scan, saved);
  if (typeof restored === 'string') return restored;
  const { done, earlier } = saved as Record<string, unknown>;
  return {
    ...restored,
    workings: workingsIn(saved),
    step: stepIn(saved),
    done: done === true,
    earlier: responseIn(scan, earlier),
  };
}

/** Which scan a text is of, for whoever took the wrong file. */
export function scanOf(text: string): string {
  const { scan } = (parsed(text) ?? {}) as { scan?: unknown };
  return typeof scan === 'string' ? scan.slice(0, 80) : '';
}

/** A response that came from somewhere else, as it would be of this version of the scan. */
export function responseIn(scan: Scan, saved: unknown): Response | undefined {
  const restored = restore(scan, saved);
  if (typeof restored === 'string') return undefined;
  const { filled, id = 'unknown', date = '' } = restored;
  const { language } = saved as { language?: unknown };
  return makeResponse(scan, filled, { id, date, language: typeof language === 'string' ? language : '' });
}

/** The response in a text on the device or in a file. */
export function responseOf(scan: Scan, text: string): Response | undefined {
  return responseIn(scan, parsed(text));
}

/** What the visitor made of the result. */
export function workingsIn(saved: unknown): Workings {
  return restoreWorkings((saved as { workings?: unknown } | undefined)?.workings);
}

/** Where the visitor was. Whether that page is still there only the scan knows. */
export function stepIn(saved: unknown): Step | undefined {
  const { at, page } = ((saved as { step?: unknown } | undefined)?.step ?? {}) as Record<string, unknown>;
  if (at === 'start' || at === 'check' || at === 'result') return { at };
  return at === 'page' && typeof page === 'string' ? { at, page } : undefined;
}

/** Where somebody goes on who comes back: where they were, else at the first question without an answer, else at the end. */
export function whereToGoOn(scan: Scan, session: Session, paging: Paging, step?: Step): Step {
  const pages = pagesFor(scan, session.filled, paging);
  const isThere =
    step?.at === 'check' ||
    (step?.at === 'page' && pages.some(({ id }) => id === step.page)) ||
    (step?.at === 'result' && mistakesOn(pages, session).length === 0);
  if (step && isThere) return step;
  const open = pages.find((page) =>
    questionsOf([page]).some(({ id }) => !isGiven(session.filled.answers[id])),
  );
  return open ? { at: 'page', page: open.id } : { at: 'check' };
}

/** Whether two texts on the device hold the same answers and the same workings, whoever wrote them. */
export function sameContent(scan: Scan, a: string, b: string): boolean {
  const content = (text: string) => {
    const kept = readKept(scan, text);
    return typeof kept === 'string' ? text : JSON.stringify([kept.id, kept.filled, kept.workings]);
  };
  return a === b || content(a) === content(b);
}

/** Whether anything was filled in that would be a pity to lose. */
export function isWorthKeeping({ filled, workings }: Session): boolean {
  return (
    Object.keys(filled.answers).length > 0 || Object.keys(filled.wishes).length > 0 || hasWorkings(workings)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
