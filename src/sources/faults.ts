import type { Problem } from '../model/problem.js';

/** What a check found wrong, before it is put in words. */
export interface Fault {
  /** The code that the schema gives its check, or one of `check.ts`; `required` when nothing stood there. */
  readonly code: string;
  /** The last name in the path. */
  readonly field?: string;
  /** What stood there, or what else the words need: most are never asked for, so nothing is made of it yet. */
  readonly got: unknown;
  /** What should stand there; of what comes again, where it stood first. */
  readonly expected?: string | null | undefined;
  /** Only what was wrong was left out; else the whole record was. */
  readonly removed?: boolean;
  /** What was left out is not the field, but what cannot do without it. */
  readonly part?: boolean;
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
      return explain?.(fault, path)[0] ?? '';
    },
    get hint() {
      return explain?.(fault, path)[1] ?? '';
    },
  };
}

/**
 * Fetches the words for problems. Without them a problem still says where it is.
 * @param errors whose words are put right, where a browser chose them
 */
export async function loadExplanations(errors: readonly Error[] = []): Promise<void> {
  const words = await import('./explain.js');
  explain = words.explain;
  errors.forEach(words.translate);
}
