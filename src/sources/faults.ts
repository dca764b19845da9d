import type { Problem } from '../model/problem.js';

/** What a check found wrong, before it is put in words. */
export interface Fault {
  /** The code that the schema gives its check, or one of `check.ts`. */
  readonly code: string;
  /** The last key of the path. */
  readonly field?: unknown;
  /** What stood there, cut short; empty for what has no words. */
  readonly got: string;
  readonly expected?: string | null;
  /** Nothing stood there. */
  readonly missing?: boolean;
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
