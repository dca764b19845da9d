import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import type { Activity } from '../../model/activities/activity.js';
import { isOver, type Entry } from '../../model/activities/agenda.js';
import { activityState, registrationState } from '../../model/activities/registration.js';
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

/** What must be known before all else, in a word or two: it does not go on, it is full, it is online. */
export function stateWords(entry: Entry, view: ActivityView): string[] {
  const { activity } = entry;
  const state = activityState(activity);
  const words: string[] = [];
  const states = {
    cancelled: msg('Gaat niet door'),
    postponed: msg('Uitgesteld'),
    full: msg('Vol'),
    'waiting-list': msg('Vol, met wachtlijst'),
    tentative: msg('Nog niet zeker'),
    moved: msg('Andere tijd'),
    confirmed: '',
  };
  if (states[state]) words.push(states[state]);
  if (activity.attendance === 'online') words.push(msg('Online'));
  if (activity.attendance === 'mixed') words.push(msg('Ook online'));
  if (goesOn(entry, view.now)) words.push(msg('Nu bezig'));
  return words;
}

/** Weekday, date, time, title and state: what a link to an activity is called where it stands alone. */
export function entryName(entry: Entry, view: ActivityView): string {
  const { activity, day } = entry;
  const title = plain(activity.title, readerOf(activity, view));
  return [title, ...aside(entry, view, day)].join(', ');
}

/** When it is and in which state, for the name of a link. @param day the day at hand, of what takes days */
export const aside = (entry: Entry, view: ActivityView, day: string): string[] => [
  dayWords(day, view.today),
  timeWords(entry, view.today),
  ...stateWords(entry, view),
  ...(soonTold(entry, view) ?? []),
];

/** How long it takes to begin, of what does begin. */
function soonTold(entry: Entry, view: ActivityView): [string] | undefined {
  const { status } = entry.activity;
  const words = status === 'cancelled' || status === 'postponed' ? undefined : soonWords(entry, view.now);
  return words === undefined ? undefined : [words];
}

/** The title, as the link that opens the whole activity. Its name also says when it is, for whoever hears links alone. */
export function entryTitle(entry: Entry, view: ActivityView, { open }: EntryActions): TemplateResult {
  const { activity } = entry;
  const title = text(activity.title, readerOf(activity, view));
  return html`<a href=${entryLink(entry)} @click=${(event: Event) => open(event, entry)}>${title}<span class="unseen">, ${aside(entry, view, entry.day).join(', ')}</span></a>`;
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
  const { summary, status } = activity;
  const off = status === 'cancelled' || status === 'postponed';
  const className = `entry card${off ? ' off' : ''}${goesOn(entry, view.now) ? ' now' : ''}`;
  return html`<article class=${className}>
    ${tags(entry, view)} ${heading(view.level, entryTitle(entry, view, actions))}
    <p class="small soft moment">${facts(entry, view)}</p>
    ${summary === undefined ? nothing : html`<p class="clamp">${text(summary, readerOf(activity, view))}</p>`}
    ${registrationLine(entry, view)} ${view.source?.(activity) ?? nothing} ${after}
  </article>`;
}

/** States as tags: what goes wrong has its own colour, and its own mark, and words. */
function tags(entry: Entry, view: ActivityView): Content {
  const bad = ['cancelled', 'postponed', 'full', 'waiting-list'].includes(activityState(entry.activity));
  const words = stateWords(entry, view);
  const drawn = words.map((word, i) =>
    bad && i === 0
      ? html`<span class="tag care">${icon(warningIcon)}${word}</span>`
      : html`<span class="tag">${word}</span>`,
  );
  for (const soon of soonTold(entry, view) ?? []) drawn.push(html`<span class="tag">${soon}</span>`);
  // The title says it too.
  return drawn.length > 0 ? html`<p class="row" aria-hidden="true">${drawn}</p>` : nothing;
}

/** When and where, on one line. */
function facts(entry: Entry, view: ActivityView): Content {
  const { activity } = entry;
  const time = html`<time datetime=${timeAttribute(entry)}>${timeWords(entry, view.today)}</time>`;
  const where = placeWords(activity, view);
  return html`${time}${where ? html`${DOT}<bdi>${where}</bdi>` : nothing}${activity.cost?.free ? DOT + msg('gratis') : nothing}`;
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
  const { activity, start } = entry;
  if (isOver(entry, view.now) || activity.registration?.mode === 'none') return nothing;
  const words = registrationWords(activity, view, start);
  return words ? html`<p class="small">${words}</p>` : nothing;
}

function registrationWords(activity: Activity, view: ActivityView, start: number): string | undefined {
  const at = new Date(start * 1000).toISOString();
  const state = registrationState(activity, view.now * 1000, view.zone.name, at);
  switch (state?.state) {
    case 'open':
    case 'closing': {
      if (state.remaining !== undefined)
        return plural(state.remaining, msg('one: Nog {n} plaats | other: Nog {n} plaatsen'));
      if (state.state === 'open') return state.required ? msg('Eerst aanmelden') : undefined;
      if (state.daysLeft === 0) return msg('Aanmelden kan nog vandaag');
      return plural(
        state.daysLeft ?? 0,
        msg('one: Aanmelden kan nog {n} dag | other: Aanmelden kan nog {n} dagen'),
      );
    }
    case 'closed':
      return activity.status === 'cancelled' || activity.status === 'postponed'
        ? undefined
        : msg('Aanmelden kan niet meer');
    default:
      return undefined;
  }
}
