/** How long something may take (ISO 8601): `P5D`, `P2W`, `P3M`, `PT2H`. */
export interface Term {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** A duration of ISO 8601 in whole numbers, of at most four digits each: nothing takes ten thousand years. */
export const TERM =
  /^P(?=\d|T\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,4})H)?(?:(\d{1,4})M)?)?$/;

/** Reads a duration of ISO 8601 in whole numbers, mixed or not; nothing when it is none. */
export function parseTerm(iso: string): Term | undefined {
  const [all, years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] =
    TERM.exec(iso)?.map((part?: string) => Number(part ?? 0)) ?? [];
  return all === undefined ? undefined : { years, months, weeks, days, hours, minutes };
}

/**
 * About how many days a term is: a month has no length of its own. Nothing for what is no term.
 * @param month days in a month
 */
export function daysIn(iso: string | undefined, month = 30): number {
  const term = parseTerm(iso ?? '');
  if (!term) return 0;
  const { years, months, weeks, days, hours, minutes } = term;
  return (years * 12 + months) * month + weeks * 7 + days + (hours + minutes / 60) / 24;
}
