import { html, nothing, render, type TemplateResult } from 'lit';
import { currentLocale, msg, str, withLocale } from '../../i18n/localize.js';
import type { Activity, Occurrence } from '../../model/activities/activity.js';
import { activityText } from '../../model/activities/activity-text.js';
import { isOver, type Entry } from '../../model/activities/agenda.js';
import {
  googleUrl,
  isOneOfSeries,
  outlookUrl,
  subscribeUrl,
  type CalendarLinkOptions,
} from '../../model/activities/calendar-links.js';
import { occurrenceOf } from '../../model/activities/entry-occurrence.js';
import type { IcsOptions } from '../../model/activities/ics-write.js';
import { isOff } from '../../model/activities/registration.js';
import { comesAgain } from '../../model/activities/times.js';
import { runInSlices } from '../../model/slices.js';
import { direction } from '../../model/text.js';
import { deepLink } from '../deep-links.js';
import { icon } from '../icons.js';
import { pageAddress } from '../page-address.js';
import { copyText } from '../take-along/clipboard.js';
import { copied, doing, notHere, notPrinted, type Announce, type Outcome } from '../take-along/doing.js';
import { calendarIcon, copyIcon, feedIcon, printIcon, shareIcon } from '../take-along/icons.js';
import { passOn } from '../take-along/share.js';
import { plain } from '../templates.js';
import { entryLink } from './activity-summary.templates.js';
import type { PrintablePeriod } from './paper.templates.js';
import { readerOf } from './parts.js';
import { textReader, whenWords, type Wording } from './text-reader.js';

export { activityActionStyles } from './activity-actions.styles.js';

/** What the buttons under an activity need of where they stand. */
export interface ActivityActionsContext extends Wording {
  readonly announce: Announce;
}

export type { PrintablePeriod };

/** A calendar file that a program can subscribe to. */
export interface Feed {
  /** Absolute address of the file. */
  readonly url: string;
  /** What the calendar is called, where there are several. */
  readonly name?: string;
}

/** What is shown as a whole, as far as it can be taken along. */
export interface FeedActionsContext extends ActivityActionsContext {
  /** What the calendar is called. */
  readonly title: string;
  /** All activities that are shown, each once: with filters, those that these leave. */
  readonly activities: () => readonly Activity[];
  /** The month at hand. */
  readonly period: () => PrintablePeriod;
  /** The sources that are calendar files: see `isCalendarFile`. */
  readonly feeds: readonly Feed[];
}

/** What a visitor can do with an activity: put it in their own calendar, pass it on, hang it on a wall. */
export function activityActions(entry: Entry, context: ActivityActionsContext): TemplateResult {
  const { announce, view } = context;
  const { activity } = entry;
  const title = plain(activity.title, readerOf(activity, view));
  const again = comesAgain(activity);
  // Nobody needs what is past or called off in their calendar.
  const toCalendar = !isOff(activity) && (again || !isOver(entry, view.now));
  const link = () => pageAddress(entryLink(entry));
  const save = (occurrence?: Occurrence) =>
    doing(announce, () => saveCalendar([activity], title, context, occurrence && { occurrence }));
  const pass = doing(announce, (button) =>
    passOn({ title: `${title}, ${whenWords(entry)}`, url: link() }, button),
  );
  const copy = doing(announce, async (button) => {
    const text = activityText(activity, textReader(context), { when: whenWords(entry), link: link() });
    return (await copyText(text, button)) ? copied : notHere;
  });
  const paper = doing(announce, (button) => printPoster(entry, context, button));
  return html`<div class="take-along no-print">
    ${toCalendar ? html`<button type="button" @click=${save()}>${icon(calendarIcon)}${again ? msg('Zet alle keren in mijn agenda') : msg('Zet in mijn agenda')}</button>` : nothing}
    <button type="button" @click=${pass}>${icon(shareIcon)}${msg('Deel')}</button>
    <details>
      <summary>${msg('Meer')}</summary>
      <div class="row">
        ${toCalendar && again ? html`<button type="button" @click=${save(occurrenceOf(entry))}>${icon(calendarIcon)}${msg('Alleen deze keer in mijn agenda')}</button>` : nothing}
        <button type="button" @click=${copy}>${icon(copyIcon)}${msg('Kopieer')}</button>
        <button type="button" @click=${paper}>${icon(printIcon)}${msg('Print poster')}</button>
      </div>
      ${toCalendar ? programs(entry, context) : nothing}
    </details>
    <span class="told" aria-hidden="true"></span>
  </div>`;
}

/** Links that open somebody's own calendar on the web: nothing is sent before somebody follows one. */
function programs(entry: Entry, context: ActivityActionsContext): TemplateResult {
  const { activity } = entry;
  const occurrence = occurrenceOf(entry);
  const options: CalendarLinkOptions = {
    reader: textReader(context),
    timezone: context.view.zone.name,
    link: pageAddress(entryLink(entry)),
  };
  const name = (program: string, kind: 'google' | 'outlook') =>
    isOneOfSeries(activity, kind) ? msg(str`${program} (alleen deze keer)`) : program;
  const links = [
    [googleUrl(activity, occurrence, options), name(msg('Google Agenda'), 'google')],
    [outlookUrl(activity, occurrence, 'live', options), name(msg('Outlook'), 'outlook')],
    [outlookUrl(activity, occurrence, 'office', options), name(msg('Outlook van werk of school'), 'outlook')],
  ] as const;
  return html`<ul class="row programs" role="list">
      ${links.map(([url, words]) => (url === undefined ? nothing : html`<li><a href=${url} rel="noopener noreferrer">${words}</a></li>`))}
    </ul>
    <p class="small soft">${msg('Google en Microsoft weten pas iets als u op hun link klikt.')}</p>`;
}

/** Takes along what is shown as a whole: into somebody's own calendar, once or for good, or on paper. */
export function feedActions(context: FeedActionsContext): TemplateResult {
  const { announce, title, feeds } = context;
  const save = doing(announce, () => saveCalendar(context.activities(), title, context, { title }));
  const paper = doing(announce, (button) => printAgenda(context, button));
  const subscriptions = feeds.flatMap(({ url, name }) => {
    const address = subscribeUrl(url);
    return address === undefined ? [] : [{ address, name }];
  });
  return html`<div class="take-along no-print">
    <button type="button" @click=${save}>${icon(calendarIcon)}${msg('Zet alles in mijn agenda')}</button>
    <button type="button" @click=${paper}>${icon(printIcon)}${msg('Print de maand')}</button>
    <span class="told" aria-hidden="true"></span>
    ${
      subscriptions.length > 0
        ? html`<ul class="row programs" role="list">
            ${subscriptions.map(({ address, name }) => html`<li><a href=${address}>${icon(feedIcon)}${subscriptions.length > 1 && name ? msg(str`Abonneer op ${name}`) : msg('Abonneer')}</a></li>`)}
          </ul>
          <p class="small soft">${msg('Met een abonnement komt wat nieuw is vanzelf in uw agenda.')}</p>`
        : nothing
    }
  </div>`;
}

const saved: Outcome = () => msg('Open het bestand bij uw downloads. Dan komt het in uw agenda.');

/** A file for the visitor's own calendar. */
async function saveCalendar(
  activities: readonly Activity[],
  name: string,
  context: ActivityActionsContext,
  options: Pick<IcsOptions, 'occurrence' | 'title'> = {},
): Promise<Outcome> {
  const reader = textReader(context);
  const [{ icsSteps }, { download }] = await Promise.all([
    import('../../model/activities/ics-write.js'),
    import('../take-along/download.js'),
  ]);
  const file = await runInSlices(
    icsSteps(activities, {
      reader,
      timezone: context.view.zone.name,
      now: Date.now(),
      url: (id) => pageAddress(deepLink('activity', id)),
      ...options,
    }),
  );
  return download(file, name, 'ics') ? saved : notHere;
}

async function printPoster(
  entry: Entry,
  context: ActivityActionsContext,
  button: HTMLElement,
): Promise<Outcome> {
  const locale = currentLocale();
  const { poster, paperStyles } = await import('./paper.templates.js');
  const { activity } = entry;
  const title = plain(activity.title, readerOf(activity, context.view));
  const link = pageAddress(entryLink(entry));
  const sheet = withLocale(locale, () => drawn(poster(entry, { ...context, link }), button));
  return printed(sheet, title, locale, button, paperStyles);
}

async function printAgenda(context: FeedActionsContext, button: HTMLElement): Promise<Outcome> {
  const locale = currentLocale();
  const period = context.period();
  const { agendaSheet, paperStyles } = await import('./paper.templates.js');
  const { title, view } = context;
  const sheet = withLocale(locale, () => drawn(agendaSheet(title, period, view), button));
  return printed(sheet, `${title} ${period.title}`, locale, button, paperStyles);
}

function drawn(template: TemplateResult, near: Element): HTMLElement {
  const sheet = near.ownerDocument.createElement('div');
  render(template, sheet);
  return sheet;
}

async function printed(
  sheet: HTMLElement,
  title: string,
  lang: string,
  near: Element,
  styles: typeof import('./paper.templates.js').paperStyles,
): Promise<Outcome> {
  const { printOnly } = await import('../take-along/print.js');
  const done = await printOnly([sheet], { title, lang, dir: direction(lang), near, styles });
  return done ? undefined : notPrinted;
}
