/** What an address names: an activity, and perhaps one of its times. */
export interface Addressed<A> {
  readonly activity: A;
  /** As written: `2026-11-03T19:30`; empty without one. */
  readonly time: string;
}

/**
 * The activity that the address of a record names: `taalcafe` or `taalcafe/2026-11-03T19:30`. An id can hold slashes itself:
 * the id that is all of it wins, then the longest.
 */
export function addressed<A extends { readonly id: string }>(
  address: string,
  activities: readonly A[],
): Addressed<A> | undefined {
  let found: A | undefined;
  for (const activity of activities) {
    if (activity.id === address) return { activity, time: '' };
    const isLonger = activity.id.length > (found?.id.length ?? -1);
    if (isLonger && address.startsWith(`${activity.id}/`)) found = activity;
  }
  return found && { activity: found, time: address.slice(found.id.length + 1) };
}
