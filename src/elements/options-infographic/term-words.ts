import { msg, plural } from '../../i18n/localize.js';
import { parseTerm } from '../../model/route/duration.js';

/** Days in a month, where a term has both. */
const MONTH = 30;

/** How long something may take, in words. @param iso a duration (ISO 8601: `P5D`, `P2W`, `P3M`); what is none is shown as written */
export function termWords(iso: string): string {
  const term = parseTerm(iso);
  if (!term) return iso;
  const { years, months, weeks, days, hours, minutes } = term;
  // In one unit each: of two units no language would have a whole sentence for all that can be written.
  const inMonths = years * 12 + months;
  const inDays = weeks * 7 + days;
  if (minutes > 0)
    return plural(
      ((inMonths * MONTH + inDays) * 24 + hours) * 60 + minutes,
      msg('one: binnen {n} minuut | other: binnen {n} minuten'),
    );
  if (hours > 0)
    return plural(
      (inMonths * MONTH + inDays) * 24 + hours,
      msg('one: binnen {n} uur | other: binnen {n} uur'),
    );
  if (days > 0 || (inDays > 0 && inMonths > 0))
    return plural(inMonths * MONTH + inDays, msg('one: binnen {n} dag | other: binnen {n} dagen'));
  if (inDays > 0) return plural(weeks, msg('one: binnen {n} week | other: binnen {n} weken'));
  if (years > 0 && months === 0) return plural(years, msg('one: binnen {n} jaar | other: binnen {n} jaar'));
  return plural(inMonths, msg('one: binnen {n} maand | other: binnen {n} maanden'));
}
