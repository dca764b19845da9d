import { times } from '../model/lists.js';
/**
 * The known name that somebody most probably meant: one change in five letters, two in nine, and so on. Of a short word
 * every other one is near, so that nothing is said of those.
 * @param known names, each with the form in which it is compared
 */
export function closest(
  written: string,
  known: readonly (readonly [name: string, compared: string])[],
): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const [name, compared] of known) {
    const changes = distance(written, compared);
    if (changes > (Math.max(written.length, compared.length) - 1) / 4 || changes >= least) continue;
    best = name;
    least = changes;
  }
  return best;
}

/** How many letters to add, drop or change to make one word another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = times(b.length + 1, (i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j]! + Number(a[i] !== b[j]), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
