/** How long something takes: days of the calendar, which can be 23 or 25 hours long, and seconds besides. */
export interface Duration {
  readonly days: number;
  readonly seconds: number;
}

/** Reads a duration of RFC 5545 §3.3.6 (`PT1H30M`, `P1D`, `P2W`), signs and all; nothing when it is none. */
export function parseDuration(text: string): Duration | undefined {
  const [all, sign, weeks = '0', days = '0', hours = '0', minutes = '0', seconds = '0'] =
    /^([+-])?P(?=[\dT])(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i.exec(
      text.trim(),
    ) ?? [];
  if (all === undefined) return undefined;
  const direction = sign === '-' ? -1 : 1;
  return {
    days: direction * (Number(weeks) * 7 + Number(days)),
    seconds: direction * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)),
  };
}
