/** The ages that a visitor chooses from, in years, both ends included: before school, primary, secondary, grown up. */
export const AGE_BANDS = ['0-3', '4-11', '12-17', '18-'] as const;

/** Whole years, both ends included. */
interface Ages {
  readonly from: number;
  readonly to: number;
}

/** `7`, `4-11`, `18-` and `-3` as ages; anything else is none. */
function parseAges(text: string): Ages | undefined {
  const [, only, from = only, to = only] = /^(?:(\d{1,3})|(\d{0,3})-(\d{0,3}))$/.exec(text) ?? [];
  if (!from && !to) return undefined;
  const ages = { from: Number(from), to: to ? Number(to) : Infinity };
  return ages.from <= ages.to ? ages : undefined;
}

/** What an offering says about ages, as a value to choose by: `4-12`, `4-`, `-12`; nothing when it says nothing. */
export function statedAges(ages: { min?: number; max?: number } | undefined): string | undefined {
  // Somebody is seven until turning eight: half a year is part of a whole one.
  const years = (age: number | undefined) =>
    Number.isFinite(age) && age! >= 0 ? Math.min(Math.floor(age!), 999) : '';
  const [from, to] = [years(ages?.min), years(ages?.max)];
  return from === '' && to === '' ? undefined : `${from}-${to}`;
}

/** Whether two ranges of ages have a year in common. */
export function sharesAge(one: string, other: string): boolean {
  const [a, b] = [parseAges(one), parseAges(other)];
  return a !== undefined && b !== undefined && a.from <= b.to && b.from <= a.to;
}
