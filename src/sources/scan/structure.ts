import { scaleOf } from '../../model/scan/answers.js';
import { questionsIn } from '../../model/scan/conditions.js';
import { OTHER, UNKNOWN, type Question, type Scan } from '../../model/scan/scan.js';

/**
 * Whether all in a scan hangs together: each question can be answered and told from the others, and what a question depends
 * on comes before it, so that nothing goes round. Nearly every scan is like that; the others are looked at by `mend.ts`.
 */
export function isSound(scan: Scan): boolean {
  const { themes, roles = [], levels = [] } = scan;
  const asked = new Set<string>();
  const isFine = (question: Question): boolean => {
    const { id, options = [], showIf } = question;
    return (
      !asked.has(id) &&
      !!asked.add(id) &&
      !cannotBeAsked(scan, question) &&
      areDistinct([UNKNOWN, OTHER, ...options.map((option) => option.id)]) &&
      (!showIf || questionsIn(showIf).every((other) => other !== id && asked.has(other)))
    );
  };
  return (
    [roles, levels].every((items) => areDistinct(items.map(({ id }) => id))) &&
    themes.every(({ questions }) => questions.length > 0 && questions.every(isFine))
  );
}

const areDistinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Why nobody could answer a question: the field, the code, and what goes with it in words. */
export function cannotBeAsked(
  scan: Scan,
  question: Question,
): readonly [field: string, code: string, got: unknown, more?: string] | undefined {
  const { id, kind, scale, options } = question;
  // Answers are kept by these ids in plain objects, which have names of their own.
  if (id in {}) return ['id', 'reserved', id];
  if (/single|multiple/.test(kind) && !options?.length) return ['options', 'no-options', id];
  if (kind !== 'scale') return undefined;
  const values = scaleOf(scan, question).map(({ value }) => value);
  const count = new Set(values).size;
  return count < 2 || count < values.length ? ['scale', 'scale', scale, String(values.length)] : undefined;
}
