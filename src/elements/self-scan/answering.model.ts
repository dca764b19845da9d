import type { AnswerValue, Scan } from '../../model/scan/scan.js';
import { questionsById } from '../../model/scan/conditions.js';
import { questionsOf, type ScanPage } from '../../model/scan/pages.js';
import { restore } from '../../model/scan/restore.js';
import { NEW_SESSION, type Aspect, type Session } from './session.model.js';

/** A copy of a record with one entry changed; nothing takes it out. */
export function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = record;
  return value === undefined ? rest : { ...rest, [key]: value };
}

export function withAnswer(
  session: Session,
  question: string,
  value: AnswerValue | undefined,
  aspect: Aspect = 'answers',
): Session {
  const { filled } = session;
  return { ...session, filled: { ...filled, [aspect]: withEntry(filled[aspect], question, value) } };
}

/**
 * The number that somebody wrote, as people write them: with a comma or a point, a point between thousands, or in the
 * digits of Arabic and Persian. Undefined when it is none.
 */
export function parseNumber(typed: string): number | undefined {
  const plain = typed
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\s٬'’]/g, '')
    .replace('−', '-')
    .replace(/[,٫]/g, '.');
  const whole = /^-?[1-9]\d{0,2}(\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain;
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(whole) ? Number(whole) : undefined;
}

/**
 * Whether the labels of a scale can stand side by side without breaking a word: a few steps, short words, no whole
 * sentences. There is about 6.5 em for each.
 */
export function fitsInRow(labels: readonly string[]): boolean {
  return (
    labels.length <= 7 &&
    labels.every((label) => label.length <= 28 && label.split(/[\s-]+/).every((word) => word.length <= 12))
  );
}

/** The page on which a question stands. */
export function pageWith(pages: readonly ScanPage[], question: string): ScanPage | undefined {
  return pages.find(({ parts }) =>
    parts.some(({ questions }) => questions.some(({ id }) => id === question)),
  );
}

/** Where a page is; of one that is not there now: the one that holds what stood on it, else its neighbour. */
export function placeOf(scan: Scan, pages: readonly ScanPage[], id: string): number {
  const exact = pages.findIndex((page) => page.id === id);
  if (exact >= 0) return exact;
  const holding = pageWith(pages, id);
  if (holding) return pages.indexOf(holding);
  const order = scan.themes.flatMap((theme) => [theme.id, ...theme.questions.map((question) => question.id)]);
  const at = id === 'all' ? 0 : order.indexOf(id);
  if (at < 0) return -1;
  const next = pages.findIndex((page) => order.indexOf(questionsOf([page])[0]!.id) > at);
  return next < 0 ? pages.length - 1 : next;
}

/**
 * A session as it goes on with a scan that was read anew, at the same place. What does not fit this version is kept aside with
 * it: it counts for nothing, and is back when its question is.
 */
export function refitted(scan: Scan, session: Session): Session {
  const { filled } = session;
  const restored = restore(scan, { ...filled, scan: scan.id });
  if (typeof restored === 'string') return NEW_SESSION;
  const { role, answers, wishes, others } = restored.filled;
  const known = questionsById(scan);
  const gone = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([id]) => !known.has(id)));
  return {
    ...session,
    filled: {
      ...(role !== undefined && { role }),
      answers: { ...gone(filled.answers), ...answers },
      wishes: { ...gone(filled.wishes), ...wishes },
      others: { ...gone(filled.others), ...others },
    },
  };
}
