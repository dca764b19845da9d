import { html, nothing, type TemplateResult } from 'lit';
import { listOf, msg, plural } from '../../i18n/localize.js';
import type { Activity } from '../../model/activities/activity.js';
import { isOver, type Entry } from '../../model/activities/agenda.js';
import {
  activityState,
  isOff,
  registrationState,
  type ActivityState,
  type RegistrationState,
} from '../../model/activities/registration.js';
import { formatInstant } from '../../model/activities/clock.js';
import { comesAgain } from '../../model/activities/times.js';
import { deepLink } from '../deep-links.js';
import { icon, warningIcon } from '../icons.js';
import { heading, plain, text } from '../templates.js';
import { readerOf, type ActivityView, type EntryActions } from './parts.js';
import { dayWords, goesOn, soonWords, timeWords } from './when.js';

type Content = unknown;

/** The address of an activity; of one that comes again, with the time at hand. */
export function entryLink({ activity, day, from, allDay }: Entry): string {
  const link = deepLink('activity', activity.id);
  return comesAgain(activity) ? `${link}/${day}${allDay ? '' : `T${from}`}` : link;
}

const signUp = ({ activity, start }: Entry, { now, zone }: ActivityView) =>
  registrationState(activity, now * 1000, zone.name, formatInstant(start));

/** The state that counts most at one time: nobody gets on a waiting list that has closed. */
export function entryState(entry: Entry, view: ActivityView): ActivityState {
  const state = activityState(entry.activity, isOver(entry, view.now));
  return state === 'waiting-list' && signUp(entry, view)?.state === 'closed' ? 'full' : state;
}

/** What must be known before all else, in a word or two: it does not go on, it is full, it is online, it begins soon. */
export function stateWords(entry: Entry, view: ActivityView): string[] {
  const { activity } = entry;
  const { attendance } = activity;
  const words = [
    {
      cancelled: msg('Gaat niet door'),
      postponed: msg('Uitgesteld'),
      full: msg('Vol'),
      'waiting-list': msg('Vol, met wachtlijst'),
      tentative: msg('Nog niet zeker'),
      moved: msg('Andere tijd'),
      confirmed: '',
    }[entryState(entry, view)],
    attendance === 'online' && msg('Online'),
    attendance === 'mixed' && msg('Ook online'),
    goesOn(entry, view.now) && msg('Nu bezig'),
    !isOff(activity) && soonWords(entry, view.now),
  ];
  return words.filter(Boolean) as string[];
}

/** When it is and in which state, for the name of a link. @param day the day at hand, of what takes days */
export const aside = (entry: Entry, view: ActivityView, day: string): string[] => [
  dayWords(day, view.today),
  timeWords(entry, view.today),
  ...stateWords(entry, view),
];

/** The title, as the link that opens the whole activity. Its name also says when it is, for whoever hears links alone. */
export function entryTitle(entry: Entry, view: ActivityView, { open }: EntryActions): TemplateResult {
  const { activity } = entry;
  const title = text(activity.title, readerOf(activity, view));
  return html`<a href=${entryLink(entry)} @click=${(event: Event) => open(event, entry)}>${title}<span class="unseen">, ${listOf(aside(entry, view, entry.day))}</span></a>`;
}

/**
 * An activity in a list: enough to choose.
 * @param after what stands below it
 */
export function activitySummary(
  entry: Entry,
  view: ActivityView,
  actions: EntryActions,
  after: unknown = nothing,
): TemplateResult {
  const { activity } = entry;
  const { summary, cost } = activity;
  const className = `entry card${isOff(activity) ? ' off' : ''}${goesOn(entry, view.now) ? ' now' : ''}`;
  const where = placeWords(activity, view);
  // Templates in templates take longer: what each entry has stands in this one.
  return html`<article class=${className}>
    ${tags(entry, view)} ${heading(view.level, entryTitle(entry, view, actions))}
    <p class="small soft moment"><time datetime=${timeAttribute(entry)}>${timeWords(entry, view.today)}</time>${where && DOT}<bdi>${where}</bdi>${cost?.free ? DOT + msg('gratis') : ''}</p>
    ${summary === undefined ? nothing : html`<p class="clamp">${text(summary, readerOf(activity, view))}</p>`}
    ${registrationLine(entry, view)} ${view.source?.(activity) ?? nothing} ${after}
  </article>`;
}

/** States as tags: what goes wrong has its own colour, and its own mark, and words. */
export function stateTags(entry: Entry, view: ActivityView): TemplateResult[] {
  const isBad = !['tentative', 'moved', 'confirmed'].includes(entryState(entry, view));
  return stateWords(entry, view).map((word, i) => {
    const care = isBad && i === 0;
    return html`<span class=${care ? 'tag care' : 'tag'}>${care ? icon(warningIcon) : nothing}${word}</span>`;
  });
}

/** The title says it too. */
function tags(entry: Entry, view: ActivityView): Content {
  const drawn = stateTags(entry, view);
  return drawn.length > 0 ? html`<p class="row" aria-hidden="true">${drawn}</p>` : nothing;
}

const DOT = '\u00a0· ';

/** What `time` understands. */
export const timeAttribute = ({ day, from }: Entry): string => (from ? `${day}T${from}` : day);

/** Where it is, short: the name of the place and the town. */
export function placeWords(activity: Activity, view: ActivityView): string {
  const { place } = activity;
  const name = plain(place?.name, readerOf(activity, view)) || place?.street;
  const parts = [name, place?.place].filter(Boolean);
  return [...new Set(parts)].join(', ');
}

/** What a visitor has to do to come, as long as there is still something to do. */
function registrationLine(entry: Entry, view: ActivityView): Content {
  if (isOver(entry, view.now) || isOff(entry.activity)) return nothing;
  const found = signUp(entry, view);
  const words = found && registrationSentence(found);
  return words ? html`<p class="small">${words}</p>` : nothing;
}

/** What counts most about signing up: how many places or days are left, that it is too late, that one must. */
export function registrationSentence(found: RegistrationState): string | undefined {
  const { state, required, remaining, daysLeft } = found;
  if (remaining !== undefined)
    return plural(remaining, msg('one: Er is nog {n} plaats. | other: Er zijn nog {n} plaatsen.'));
  if (state === 'closing')
    return daysLeft
      ? plural(daysLeft, msg('one: Aanmelden kan nog {n} dag. | other: Aanmelden kan nog {n} dagen.'))
      : msg('Aanmelden kan alleen vandaag nog.');
  if (state === 'closed') return msg('Aanmelden kan niet meer.');
  return state === 'open' && required ? msg('U moet zich eerst aanmelden.') : undefined;
}
