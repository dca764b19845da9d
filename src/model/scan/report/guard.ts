/*
 * Who is protected, against whom, and how.
 *
 * A team is small, and its members know each other. Whoever reads its picture (a colleague, a head, a board) must not be
 * able to find out what few people answered: not by reading it, nor by subtracting what is shown from what is shown.
 *
 * 1. Nothing is told about fewer than `minGroup` people. Below that number of responses there is the number, and no more.
 * 2. What is told of a question is told of *blocks* of people: the groups that are shown, and all others together (the total
 *    less what is shown). Whatever a reader adds up or subtracts is a sum of blocks, so it is enough that every block is empty
 *    or has `minGroup` people. A group that is too small is hidden; as long as those that are hidden are together too small,
 *    the next smallest is hidden too (secondary suppression). Twelve people as 8 + 4: both hidden, or 12 − 8 gives the four.
 * 3. People are counted per question, as those who answered it and as those who responded at all (“weet ik niet” included):
 *    a group of seven of whom three answered is a group of three there.
 * 4. Whoever chose no role is a group like the others: else they would be the rest that a subtraction finds.
 * 5. Everything else (scores and levels of themes, roles, strengths, majorities) is worked out from the counts that are
 *    shown, and from nothing else (`tally.ts`, `report.ts`). So it tells nothing that they do not tell. The mean of everybody's
 *    own score would: with a question that two people did not get, the mean less the counts of all questions leaves those two.
 * 6. What was asked because of another answer tells who gave that answer: five teachers got “how often?”, so the five of
 *    eleven who said yes were the teachers, and the parents all said no. So a question that hangs on another is told of when
 *    that one is, and by the groups that are shown there; and not at all when it is asked of some roles only and that parts
 *    those who are in the other's total only into blocks that are too small (`disclosure.ts`).
 * 7. A change since last time is a subtraction too: see `change.ts`.
 *
 * What it does not do: hide that a group is of one mind. When all seven say no, a reader knows what each of them said. For a
 * scan of how people work together that is the most useful thing there is to know, and hiding it would itself say it
 * (a question without figures would mean: all the same). Whoever asks people to answer should tell them; `minGroup` can
 * be made larger. Nor can it know of two pictures that are made apart, one with a response more than the other: make it once.
 */

/** A group of fewer than three hides nobody: of two, each knows what the other said. */
export const SMALLEST_GROUP = 3;
export const USUAL_GROUP = 5;

/** The number to go by, whatever was asked for. */
export function groupSize(wanted: number = USUAL_GROUP): number {
  return Number.isFinite(wanted) ? Math.max(SMALLEST_GROUP, Math.ceil(wanted)) : USUAL_GROUP;
}

/** Whether so many people can be told about: nobody, or enough. */
export function isSafe(people: number, minGroup: number): boolean {
  return people === 0 || people >= minGroup;
}

/** A group, and how many people are in it: once for each way of counting them. */
export interface Sized<G> {
  readonly group: G;
  readonly people: readonly number[];
}

/**
 * The groups that cannot be shown beside their total: those that are too small, those that were hidden already, and as many
 * of the next smallest as it takes to make the hidden ones together safe.
 * @param groups all there are: together they are the total
 */
export function hiddenGroups<G>(
  groups: readonly Sized<G>[],
  minGroup: number,
  already: ReadonlySet<G> = new Set(),
): Set<G> {
  const hidden = new Set(
    groups
      .filter(({ group, people }) => already.has(group) || people.some((number) => !isSafe(number, minGroup)))
      .map(({ group }) => group),
  );
  const size = ({ people }: Sized<G>) => people.reduce((sum, number) => sum + number, 0);
  const bySize = groups.filter((one) => size(one) > 0).sort((a, b) => size(a) - size(b));
  for (;;) {
    const rest = groups.filter(({ group }) => hidden.has(group));
    const sums = (groups[0]?.people ?? []).map((_, i) =>
      rest.reduce((sum, { people }) => sum + people[i]!, 0),
    );
    if (sums.every((sum) => isSafe(sum, minGroup))) return hidden;
    const next = bySize.find(({ group }) => !hidden.has(group));
    if (!next) return hidden;
    hidden.add(next.group);
  }
}
