import { isCivilDate, type CivilDate } from '../../model/dates.js';
import { VIEWS, type ViewName } from './activity-calendar.model.js';

/** How a visitor looks at the calendar. What is absent, the page decides (`view`, `date`). */
export interface CalendarView {
  readonly name?: ViewName;
  /** The day that is chosen in a week or month. */
  readonly day?: CivilDate;
}

export const EMPTY_VIEW: CalendarView = {};

/** One of the ways of looking, or nothing: an attribute and an address can hold anything. */
export function viewNamed(name: unknown): ViewName | undefined {
  return VIEWS.find((each) => each === name);
}

/** A day that exists, or nothing. */
export function dayNamed(day: unknown): CivilDate | undefined {
  return typeof day === 'string' && day.length === 10 && isCivilDate(day) ? day : undefined;
}

/** The view as parameters of an address. A day only says something in a week or month. */
export function toEntries({ name, day }: CalendarView, shown: ViewName): [string, string][] {
  return [
    ...(name ? [['view', name] as [string, string]] : []),
    ...(day && shown !== 'list' ? [['date', day] as [string, string]] : []),
  ];
}

/** The view that an address asks for. What it does not know it leaves out. */
export function fromEntries(entries: readonly (readonly [string, string])[]): CalendarView {
  const value = (name: string) => entries.find(([key]) => key === name)?.[1];
  const name = viewNamed(value('view'));
  const day = dayNamed(value('date'));
  return { ...(name && { name }), ...(day && { day }) };
}
