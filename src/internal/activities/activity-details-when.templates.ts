import { html, nothing } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import type { Activity, Round } from '../../model/activities/activity.js';
import { entryOf, isOver, type Entry } from '../../model/activities/agenda.js';
import { instantOf, comesAgain, spanOf } from '../../model/activities/times.js';
import { parseMoment } from '../../model/activities/clock.js';
import { isOff } from '../../model/activities/registration.js';
import { zoneOf } from '../../model/activities/zone.js';
import { icon, warningIcon } from '../icons.js';
import { placePart } from '../partners/partner-card-place.templates.js';
import { dotted, isThere, list, type Content } from '../partners/partner-card-parts.js';
import { clockIcon } from '../record-icons.js';
import { heading, text, type Reader } from '../templates.js';
import { entryLink, timeAttribute } from './activity-summary.templates.js';
import type { DetailsView } from './activity-details-view.js';
import { fullTermLabel } from './full-vocabulary.js';
import { seriesWords } from './series-words.js';
import { dayWords, timeWords } from './when.js';

/** Times of a series that are named at once, and those that fold out. */
const NEXT_TIMES = 3;
const ALL_TIMES = 100;

/** What goes wrong, before all else: it does not go on, it is moved, nobody is sure. */
export function wrongNote(entry: Entry, view: DetailsView): Content {
  const { status, previousStart } = entry.activity;
  const was = previousStart === undefined ? undefined : momentWords(entry.activity, previousStart, view);
  const sentences = [
    status === 'cancelled' ? msg('Dit gaat niet door.') : '',
    status === 'postponed' ? msg('Dit is uitgesteld.') : '',
    status === 'tentative' ? msg('Dit is nog niet zeker. Kijk hier later nog eens.') : '',
    was && status !== 'cancelled' ? msg(str`Let op: andere tijd. Het was eerst ${was}.`) : '',
  ].filter(Boolean);
  if (sentences.length === 0) return nothing;
  return html`<p class="note wrong${isOff(entry.activity) ? ' care' : ''}">${icon(warningIcon)}<strong>${sentences.join(' ')}</strong></p>`;
}

/** Day and time of a moment as a document writes it: `dinsdag 3 november, 19:30`. */
function momentWords(activity: Activity, moment: string, view: DetailsView): string | undefined {
  const read = parseMoment(moment);
  if (!read) return undefined;
  const own = zoneOf(activity.timezone, view.zone.name);
  const start = read.allDay ? read.wall : instantOf(read, own);
  return entryWords(entryOf(activity, 0, { start, end: start, allDay: read.allDay }, view.zone), view);
}

/** `dinsdag 3 november, 19:30 tot 21:00`, `maandag 23 november tot en met vrijdag 27 november` */
export function entryWords(entry: Entry, { today }: DetailsView): string {
  const day = dayWords(entry.day, today);
  if (!entry.allDay) return `${day}, ${timeWords(entry, today)}`;
  return entry.lastDay === entry.day ? day : `${day} ${timeWords(entry, today)}`;
}

/** When it is: the day with its year, and from when to when; also on the visitor's own clock. */
export function whenLines(entry: Entry, view: DetailsView): Content {
  // The year of a day that stands alone is always named.
  const day = html`<strong><time datetime=${timeAttribute(entry)}>${dayWords(entry.day, '')}</time></strong>`;
  return html`<div class="line when">
    ${icon(clockIcon)}
    <div>
      <p>${day}</p>
      <p>${timeWords(entry, view.today)}</p>
      ${ownClock(entry, view)}
      ${comesAgain(entry.activity) ? html`<p class="small soft">${dotted(seriesWords(entry.activity, view.zone, view.now))}</p>` : nothing}
    </div>
  </div>`;
}

/** The same on the visitor's clock, where that shows another time. */
function ownClock(entry: Entry, view: DetailsView): Content {
  const { activity, start, end, position, allDay } = entry;
  const { ownZone, zone } = view;
  if (!ownZone || allDay || ownZone.offsetAt(start) === zone.offsetAt(start)) return nothing;
  const own = entryOf(activity, position, { start, end, allDay }, ownZone);
  const city = zone.name.split('/').at(-1)!.replaceAll('_', ' ');
  const words = own.day === entry.day ? timeWords(own, view.today) : entryWords(own, view);
  return html`<p class="small">${msg(str`Dit is de tijd van ${city}. Bij u is het dan ${words}.`)}</p>`;
}

/** The other times of a series: the next few, and all of them for who unfolds them. */
export function seriesPart(entry: Entry, view: DetailsView): Content {
  if (!comesAgain(entry.activity)) return nothing;
  const before = view.times.before(entry);
  const after = view.times.after(entry, ALL_TIMES);
  if (!before && after.length === 0) return nothing;
  const link = (other: Entry, words = entryWords(other, view)) =>
    html`<a href=${entryLink(other)}>${words}</a>`;
  const all = after.slice(NEXT_TIMES);
  const previous = before && dayWords(before.day, view.today);
  return html`<section class="part">
    ${heading(view.level + 1, msg('Andere keren'))}
    ${after.length > 0 ? list(after.slice(0, NEXT_TIMES).map((other) => link(other))) : html`<p>${msg('Dit is de laatste keer.')}</p>`}
    ${
      all.length > 0
        ? html`<details class="no-print">
          <summary>${msg('Alle datums')}</summary>
          ${list(
            all.map((other) => link(other)),
            'dates',
          )}
        </details>`
        : nothing
    }
    ${before ? html`<p class="small">${link(before, msg(str`De keer hiervoor: ${previous}`))}</p>` : nothing}
  </section>`;
}

/** The times within it, each with its own place and state. */
export function roundsPart({ activity }: Entry, reader: Reader, view: DetailsView): Content {
  const { rounds = [] } = activity;
  if (rounds.length === 0) return nothing;
  return html`<section class="part">
    ${heading(view.level + 1, msg('Programma'))}
    ${list(rounds.map((round) => roundPart(activity, round, reader, view)))}
  </section>`;
}

function roundPart(activity: Activity, round: Round, reader: Reader, view: DetailsView): Content {
  const { title, status, place, start, end } = round;
  const span = spanOf({ start, end, timezone: activity.timezone }, view.zone);
  const entry = span && entryOf(activity, 0, span, view.zone);
  const name = text(title, reader);
  const state =
    status && status !== 'confirmed'
      ? html`<span class="tag ${status === 'tentative' ? '' : 'care'}">${icon(warningIcon)}${fullTermLabel('status', status, view.terms, view.language)}</span>`
      : nothing;
  const over = entry && isOver(entry, view.now) ? html`<span class="tag">${msg('Geweest')}</span>` : nothing;
  return html`<div class="offer">
    ${isThere(name) ? html`<p class="row"><strong>${name}</strong>${state}${over}</p>` : html`<p class="row">${state}${over}</p>`}
    ${entry ? html`<p class="line">${icon(clockIcon)}<time datetime=${timeAttribute(entry)}>${entryWords(entry, view)}</time></p>` : nothing}
    ${place ? placePart(place, reader, view) : nothing}
  </div>`;
}
