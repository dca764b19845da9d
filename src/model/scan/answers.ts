import { OTHER, UNKNOWN, type AnswerValue, type Question, type Scan, type ScaleOption } from './scan.js';

/** Whether somebody said something: not nothing, and not “weet ik niet”. */
export function isAnswered(value: AnswerValue | undefined): value is AnswerValue {
  return isGiven(value) && value !== UNKNOWN;
}

/** Whether somebody responded at all, be it with “weet ik niet”. */
export function isGiven(value: AnswerValue | undefined): value is AnswerValue {
  if (value === undefined) return false;
  return typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0;
}

/** The chosen options of an answer, whatever its kind. */
export function chosen(value: AnswerValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === 'string' ? [value] : [];
}

/** The steps of a question's scale; none when it has no scale. */
export function scaleOf(scan: Pick<Scan, 'scales'>, question: Question): readonly ScaleOption[] {
  const { scale } = question;
  return (
    (scale !== undefined && Object.hasOwn(scan.scales ?? {}, scale) && scan.scales?.[scale]?.options) || []
  );
}

/** Whether “weet ik niet” can be said: by default of everything that is not written in words. */
export function offersUnknown({ unknown = true, kind }: Question): boolean {
  return unknown && kind !== 'text';
}

/** Ticks an option of a question with several answers, or takes the tick away. An exclusive one stands alone. */
export function toggled(
  question: Question,
  value: AnswerValue | undefined,
  id: string,
): AnswerValue | undefined {
  const before = chosen(value);
  const left = before.filter((one) => one !== id);
  if (left.length < before.length) return left.length > 0 ? left : undefined;
  if (id === UNKNOWN) return UNKNOWN;
  const exclusive = new Set(
    question.options?.filter((option) => option.exclusive).map((option) => option.id),
  );
  if (exclusive.has(id)) return [id];
  const kept = before.filter((one) => one !== UNKNOWN && !exclusive.has(one));
  // In the order of the scan, whatever the order of ticking.
  const order = [...(question.options ?? []).map((option) => option.id), OTHER];
  return [...kept, id].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** Whether a value can be an answer to a question: what a saved file or an older version holds may not be. */
export function fits(scan: Pick<Scan, 'scales'>, question: Question, value: unknown): value is AnswerValue {
  if (value === UNKNOWN) return offersUnknown(question) || question.kind === 'text';
  const known = (id: unknown) =>
    (question.other === true && id === OTHER) || (question.options ?? []).some((option) => option.id === id);
  switch (question.kind) {
    case 'single':
      return known(value);
    case 'multiple':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.every(known) &&
        new Set(value).size === value.length &&
        (value.length === 1 ||
          !question.options?.some(({ id, exclusive }) => exclusive && value.includes(id)))
      );
    case 'scale':
      return scaleOf(scan, question).some((option) => option.value === value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
  }
}
