import { html, nothing, type TemplateResult } from 'lit';
import { listOf, msg, str } from '../../i18n/localize.js';
import {
  aside,
  entryLink,
  entryState,
  stateWords,
} from '../../internal/activities/activity-summary.templates.js';
import { readerOf, type ActivityView, type EntryActions } from '../../internal/activities/parts.js';
import { clockWords, goesOn } from '../../internal/activities/when.js';
import { text } from '../../internal/templates.js';
import type { Activity } from '../../model/activities/activity.js';
import { isOff } from '../../model/activities/registration.js';
import { isOver, type Entry } from '../../model/activities/agenda.js';
import type { CivilDate } from '../../model/dates.js';
import type { OnDay } from './periods.model.js';

/** What the templates of weeks and months need beside what they show. */
export interface PeriodProps {
  readonly view: ActivityView;
  readonly actions: EntryActions;
  /** The mark of the source that an activity is from, where there are several. */
  readonly mark: (activity: Activity) => unknown;
}

/** `dag 2 van 5`, of what takes days. */
export function dayOfDays({ nth, of }: OnDay): string {
  return of > 1 ? msg(str`dag ${nth} van ${of}`) : '';
}

/** Whether nobody fits in any more. */
export function isFull(entry: Entry, view: ActivityView): boolean {
  const state = entryState(entry, view);
  return state === 'full' || state === 'waiting-list';
}

/** The classes of an entry: how it is with it. */
export function entryClass(entry: Entry, { now }: ActivityView): string {
  return (
    (isOff(entry.activity) ? ' off' : '') + (goesOn(entry, now) ? ' now' : isOver(entry, now) ? ' past' : '')
  );
}

/**
 * A short line that opens an activity. Its name holds the title, weekday, date, time and state; on the screen these stand
 * around it.
 * @param before what is seen before the title, in short: the name says it in full
 * @param tabindex -1 where the keyboard has another way to the same activity
 */
export function entryAnchor(
  onDay: OnDay,
  day: CivilDate,
  before: unknown,
  tabindex: 0 | -1,
  { view, actions, mark }: PeriodProps,
): TemplateResult {
  const { entry } = onDay;
  const { activity } = entry;
  const title = text(activity.title, readerOf(activity, view));
  const rest = listOf([...aside(entry, view, day), dayOfDays(onDay)].filter(Boolean));
  return html`<a
    href=${entryLink(entry)}
    tabindex=${tabindex}
    @click=${(event: Event) => actions.open(event, entry)}
  >${mark(activity)}<span class="before" aria-hidden="true">${before}</span><span class="what">${title}</span><span class="unseen">, ${rest}</span></a>`;
}

/** What a line of a month shows before the title: when it begins and how it is with it; of what is off only that. */
export function shortly(entry: Entry, view: ActivityView): unknown {
  // There is hardly any room: what can be read below the month is not told here.
  const off = isOff(entry.activity);
  const words = off ? stateWords(entry, view).slice(0, 1) : [entry.from && clockWords(entry.from)];
  if (isFull(entry, view)) words.push(msg('Vol'));
  if (entry.activity.attendance === 'online' && !off) words.push(msg('Online'));
  return words.some(Boolean) ? `${words.filter(Boolean).join(' · ')} ` : nothing;
}
