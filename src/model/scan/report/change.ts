import { isSafe } from './guard.js';

/** Somebody's response: the same id last time and now is the same person. */
export type Person = string;

/**
 * Whether what people said last time and say now can stand side by side. Where nobody is in both, all that is said is
 * said anew, by two groups that are large enough. But where people are known to be in both, the difference can be that of
 * the few who came, or left: eleven said yes; now, with one more, twelve do. So who came and who left must be nobody,
 * or enough. Both are counted among those who answered: who skipped the question last time comes now.
 */
export function canCompare(before: ReadonlySet<Person>, now: ReadonlySet<Person>, minGroup: number): boolean {
  const stayed = [...now].filter((person) => before.has(person)).length;
  return stayed === 0 || (isSafe(now.size - stayed, minGroup) && isSafe(before.size - stayed, minGroup));
}
