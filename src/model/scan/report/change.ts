import { isSafe } from './guard.js';

/** Somebody's response: the same id last time and now is the same person. */
export type Person = string;

/**
 * Whether what people said last time and say now can stand side by side. Where nobody is in both, all that is said is
 * said anew, by two groups that are large enough. But where people are known to be in both, the difference can be that of
 * the few who came, or left: eleven said yes; now, with one more, twelve do. So who came and who left must be nobody,
 * or enough; and those who came or stayed in each block of people that is told of now, or what eleven said, less what the
 * eight parents among them say still, is what the three teachers said. All are counted among those who answered: who
 * skipped the question last time comes now.
 * @param now by the blocks of people that can be told apart (`guard.ts`)
 */
export function canCompare(
  before: ReadonlySet<Person>,
  now: readonly ReadonlySet<Person>[],
  minGroup: number,
): boolean {
  const blocks = now.map((people) => {
    const stayed = [...people].filter((person) => before.has(person)).length;
    return { stayed, came: people.size - stayed };
  });
  const stayed = blocks.reduce((sum, block) => sum + block.stayed, 0);
  if (stayed === 0) return true;
  return [before.size - stayed, ...blocks.flatMap((block) => [block.stayed, block.came])].every((people) =>
    isSafe(people, minGroup),
  );
}
