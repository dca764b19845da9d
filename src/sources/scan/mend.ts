import type { Origin } from '../../model/documents.js';
import type { Problem } from '../../model/problem.js';
import { OTHER, UNKNOWN, type Question, type Scan, type Theme } from '../../model/scan/scan.js';
import { problem } from '../faults.js';
import { checkConditions } from './mend-conditions.js';
import { itemPath, samePlace, themePath } from './paths.js';
import { sources } from '../positions.js';
import { cannotBeAsked } from './structure.js';

export type Tell = (
  path: string,
  severity: Problem['severity'],
  code: string,
  got: unknown,
  more?: string,
) => void;

/** A question that is asked, and where it stands. */
export interface Asked {
  question: Question;
  readonly at: string;
  readonly tell: Tell;
}

/**
 * Mends what hangs together wrongly in a scan, and reports it: what cannot be asked is left out, and a question whose
 * condition can never be worked out is always shown. What changes nothing is told by `examine.ts`.
 */
export function mend(scan: Scan, problems: Problem[]): Scan {
  const asked = new Map<string, Asked>();
  const report =
    (source: string, inside: (path: string) => string): Tell =>
    (path, severity, code, got, expected) =>
      problems.push(problem(source, inside(path), severity, { code, got, expected }));
  const themes = scan.themes.flatMap((theme) => {
    const tell = report(theme.source, (path) => themePath(theme, path));
    const ids = theme.questions.flatMap((given, i) => {
      const at = itemPath('questions', given, i);
      const question = withOptions(given, at, tell);
      const { id } = question;
      const fault = asked.has(id) ? (['id', 'duplicate', id] as const) : cannotBeAsked(scan, question);
      if (!fault) return asked.set(id, { question, at, tell }) && id;
      const [field, code, got, more] = fault;
      tell(`${at}.${field}`, 'error', code, got, more);
      return [];
    });
    if (ids.length === 0) tell('questions', 'error', 'no-questions', theme.id);
    return ids.length > 0 ? [[theme, ids] as const] : [];
  });
  checkConditions(asked);
  const distinct = (key: 'levels' | 'roles') =>
    scan[key] && {
      [key]: withoutDoubles(scan[key], (item, i) =>
        report(sources.get(item) ?? '', (path) => `${itemPath(key, item, i)}.${path}`),
      ),
    };
  return {
    ...scan,
    ...distinct('levels'),
    ...distinct('roles'),
    themes: themes.map(([theme, ids]) =>
      withQuestions(
        theme,
        ids.map((id) => asked.get(id)!.question),
      ),
    ),
  };
}

function withQuestions(theme: Theme & Origin, questions: Question[]): Theme & Origin {
  const before = theme.questions;
  return questions.length === before.length && questions.every((one, i) => one === before[i])
    ? theme
    : samePlace({ ...theme, questions }, theme);
}

/** A question with those of its options that answers can tell apart. */
function withOptions(question: Question, at: string, tell: Tell): Question {
  const all = question.options ?? [];
  const options = withoutDoubles(
    all,
    (option, i) =>
      (path, ...what) =>
        tell(`${at}.${itemPath('options', option, i)}.${path}`, ...what),
    [UNKNOWN, OTHER],
  );
  return options.length < all.length ? samePlace({ ...question, options }, question) : question;
}

/** Items with each id once. What several documents have in common is nothing to report. */
function withoutDoubles<T extends { id: string }>(
  items: readonly T[],
  at: (item: T, index: number) => Tell,
  reserved: readonly string[] = [],
): T[] {
  const kept = new Map<string, T>();
  items.forEach((item, i) => {
    const { id } = item;
    const code = reserved.includes(id) ? 'reserved' : 'duplicate';
    const first = kept.get(id);
    if (code === 'duplicate' && !first) kept.set(id, item);
    else if (
      !first ||
      sources.get(first) === sources.get(item) ||
      JSON.stringify(first) !== JSON.stringify(item)
    )
      at(item, i)('id', 'error', code, id);
  });
  return [...kept.values()];
}
