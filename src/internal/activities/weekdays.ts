import { formatsFor } from '../../model/intl.js';
import { remember } from '../../model/remember.js';
import { times } from '../../model/lists.js';

/** A day of the week, as a locale calls it. */
export interface WeekdayName {
  readonly long: string;
  readonly short: string;
  /** For where there is hardly any room: the short one, unless that is too long. */
  readonly narrow: string;
}

/** 5 January 1970 was a Monday. */
const MONDAY = Date.UTC(1970, 0, 5);

/** The names of the days in a locale, from Monday on. */
export const weekdayNames = remember((locale): readonly WeekdayName[] => {
  const format = (weekday: 'long' | 'short' | 'narrow') =>
    new (formatsFor(locale).DateTimeFormat)(locale, { weekday, timeZone: 'UTC', calendar: 'gregory' });
  const [long, short, narrow] = [format('long'), format('short'), format('narrow')];
  return times(7, (i) => {
    const date = MONDAY + i * 86_400_000;
    const name = short.format(date);
    return { long: long.format(date), short: name, narrow: name.length > 3 ? narrow.format(date) : name };
  });
});
