import { toDayNumber, type CivilDate } from '../dates.js';

/**
 * Whether information was last checked longer ago than it should have been.
 * @param months how long a check holds; 12 unless the page says otherwise, and 0 for ever
 */
export function isOutdated(checked: CivilDate | undefined, today: CivilDate, months = 12): boolean {
  if (checked === undefined || !(months > 0)) return false;
  const [year = 0, month = 1, dayOfMonth = 1] = today.split('-').map(Number);
  // Six months before 31 August is the last day of February, not the third of March.
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const limit = Date.UTC(year, month - 1 - months, Math.min(dayOfMonth, lastOfMonth)) / 86_400_000;
  return (toDayNumber(checked) ?? Infinity) < limit;
}
