import { chosen } from './answers.js';
import { OTHER, UNKNOWN, type AnswerValue, type Question } from './scan.js';

/** Ticks an option of a question with several answers, or takes the tick away. An exclusive one stands alone. */
export function toggled(
  { options = [] }: Question,
  value: AnswerValue | undefined,
  id: string,
): AnswerValue | undefined {
  const before = chosen(value);
  if (before.includes(id)) {
    const left = before.filter((one) => one !== id);
    return left.length > 0 ? left : undefined;
  }
  if (id === UNKNOWN) return UNKNOWN;
  const alone = new Set(options.flatMap((option) => (option.exclusive ? option.id : [])));
  if (alone.has(id)) return [id];
  const ticked = new Set([...before.filter((one) => !alone.has(one)), id]);
  // In the order of the scan, whatever the order of ticking.
  return [...options.map((option) => option.id), OTHER].filter((one) => ticked.has(one));
}
