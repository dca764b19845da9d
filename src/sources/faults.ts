import type { Problem } from '../model/problem.js';

/** What a check found wrong, before it is put in words. */
export interface Fault {
  /** The code that the schema gives its check, or one of `check.ts`; `required` when nothing stood there. */
  readonly code: string;
  /** The last name in the path. */
  readonly field?: string;
  /** What stood there, or what else the words need: most are never asked for, so nothing is made of it yet. */
  readonly got: unknown;
  readonly expected?: string | null;
  /** Only what was wrong was left out; else the whole record was. */
  readonly removed?: boolean;
}

let explain: typeof import('./explain.js').explain | undefined;

/** A problem whose words are there once `loadExplanations` is done: most documents have none, and load none. */
export function problem(source: string, path: string, severity: Problem['severity'], fault: Fault): Problem {
  return {
    source,
    path,
    severity,
    code: fault.code,
    field: fault.field,
    get message() {
      return explain?.(fault)[0] ?? '';
    },
    get hint() {
      return explain?.(fault)[1] ?? '';
    },
  };
}

/** Fetches the words for problems. Without them a problem still says where it is. */
export async function loadExplanations(): Promise<void> {
  ({ explain } = await import('./explain.js'));
}
