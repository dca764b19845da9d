import { html, nothing, type TemplateResult } from 'lit';
import { formatLocale, msg, plural, str } from '../../i18n/localize.js';
import type { Activity } from '../../model/activities/activity.js';
import {
  factsOf,
  say,
  type ActivityTextReader,
  type Fact,
  type FactKey,
} from '../../model/activities/activity-text.js';
import { perDay, type Entry } from '../../model/activities/agenda.js';
import { isOff } from '../../model/activities/registration.js';
import { comesAgain } from '../../model/activities/times.js';
import { formatDate } from '../../model/dates.js';
import { safeUrl } from '../../model/url.js';
import { joined } from '../partners/parts.js';
import { plain, text } from '../templates.js';
import { placeWords } from './activity-summary.templates.js';
import { readerOf, type ActivityView } from './parts.js';
import { seriesWords } from './series-words.js';
import { textReader, type Wording } from './text-reader.js';
import { dayWords, timeWords } from './when.js';

export { paperStyles } from './paper.styles.js';

/* What is made for paper alone: a poster of one activity, and the agenda of a month. Nothing on it can be clicked. */

/** Longer texts take the place of what matters on a wall. */
const MAX_SUMMARY = 220;
/** A longer title takes smaller letters. */
const SHORT_TITLE = 36;
/** Nobody types a longer address. */
const MAX_ADDRESS = 60;
/** More activities on paper than anybody carries, and than a browser lays out without a long wait. */
const MAX_PRINTED = 500;

/** A month, or any other stretch of time, to print. */
export interface PrintablePeriod {
  /** `november 2026` */
  readonly title: string;
  readonly entries: readonly Entry[];
}

export interface PosterContext extends Wording {
  /** Where the activity stands on the web. */
  readonly link?: string;
}

/** What a poster tells below when and where it is, in this order. */
const ON_POSTER: readonly FactKey[] = [
  'audience',
  'ages',
  'cost',
  'registration',
  'childcare',
  'languages',
  'interpreter',
  'dutchLevel',
];

/** One activity on one sheet: what, when, where, what it costs, how to come, and whom to call. */
export function poster(entry: Entry, context: PosterContext): TemplateResult {
  const { view } = context;
  const { activity } = entry;
  const reader = readerOf(activity, { ...view, mark: undefined });
  const words = textReader(context);
  const facts = new Map(factsOf(activity, words).map((fact) => [fact.key, fact]));
  const state = words.state(activity);
  const { attendance, contact } = activity;
  const shown = ON_POSTER.flatMap((key) => facts.get(key) ?? []);
  const summary = activity.summary ?? activity.description;
  const isLong = plain(activity.title, reader).length > SHORT_TITLE;
  return html`<article class="poster${isLong ? ' long' : ''}">
    ${facts.has('organisers') ? html`<p class="by"><bdi>${facts.get('organisers')!.text}</bdi></p>` : nothing}
    <h1>${text(activity.title, reader)}</h1>
    ${state ? html`<p class="state">${state}</p>` : nothing}
    <div class="when">
      <p class="day">${dayWords(entry.day, view.today)}</p>
      <p class="time">${timeWords(entry, view.today)}</p>
      ${comesAgain(activity) ? html`<p>${seriesWords(activity, view.zone, view.now)}</p>` : nothing}
    </div>
    ${whereLines(activity, words)}
    ${attendance === 'online' || attendance === 'mixed' ? html`<p class="where">${attendance === 'online' ? msg('Online') : msg('Ook online')}</p>` : nothing}
    ${summary === undefined ? nothing : html`<p class="about">${text(summary, reader, shortened)}</p>`}
    ${shown.length > 0 ? html`<dl>${shown.map(factRow)}</dl>` : nothing}
    ${contact?.phone ? html`<p class="call">${msg('Bel')} <bdi dir="ltr">${contact.phone}</bdi>${contact.function === undefined ? nothing : html` <span class="who">${text(contact.function, reader)}</span>`}</p>` : nothing}
    ${addressLine(activity, context.link)}
  </article>`;
}

/** The name of the place, and under it where that is: a postcode stays in one piece. */
function whereLines(activity: Activity, words: ActivityTextReader): unknown {
  const { place } = activity;
  if (!place) return nothing;
  const name = say(place.name, words, activity);
  const town = [place.postcode?.replace(/\s+/g, '\u00a0'), place.place].filter(Boolean).join(' ');
  const address = [place.street, town].filter(Boolean).join(', ');
  return html`${name ? html`<p class="where"><bdi>${name}</bdi></p>` : nothing}${address ? html`<p class="where street"><bdi>${address}</bdi></p>` : nothing}`;
}

const shortened = (whole: string): string => {
  const characters = [...whole];
  return characters.length <= MAX_SUMMARY
    ? whole
    : `${characters
        .slice(0, MAX_SUMMARY - 1)
        .join('')
        .trimEnd()}…`;
};

const factRow = ({ label, text }: Fact): TemplateResult =>
  html`<div><dt>${label}</dt><dd><bdi>${text}</bdi></dd></div>`;

/** The shortest address at which more can be read; none where all are too long to type. */
function addressLine({ infoUrl, registration }: Activity, link: string | undefined): unknown {
  const addresses = [infoUrl, registration?.url, link]
    .map((url) => safeUrl(url))
    .filter((url): url is string => url !== undefined && /^https?:/i.test(url))
    .map((url) => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''))
    .filter(({ length }) => length <= MAX_ADDRESS);
  const [first] = addresses;
  return first === undefined ? nothing : html`<p class="address"><bdi dir="ltr">${first}</bdi></p>`;
}

/** A month on paper: what there is under each day. What lasts several days stands under its first one. */
export function agendaSheet(
  title: string,
  { title: name, entries }: PrintablePeriod,
  view: ActivityView,
): TemplateResult {
  const shown = entries.slice(0, MAX_PRINTED);
  const printed = formatDate(view.today, formatLocale());
  return html`<article class="agenda">
    <h1><bdi>${title}</bdi></h1>
    <p class="period">${name}</p>
    <p class="small">${plural(entries.length, msg('one: {n} activiteit | other: {n} activiteiten'))}${`\u00a0· ${msg(str`Geprint op ${printed}`)}`}</p>
    ${shown.length < entries.length ? html`<p>${msg(str`Hier staan de eerste ${MAX_PRINTED}.`)}</p>` : nothing}
    ${perDay(shown).map(
      ([day, list]) =>
        html`<section>
          <h2>${dayWords(day, view.today)}</h2>
          <ul>${list.map((entry) => agendaLine(entry, view))}</ul>
        </section>`,
    )}
  </article>`;
}

function agendaLine(entry: Entry, view: ActivityView): TemplateResult {
  const { activity } = entry;
  const words = textReader({ view });
  const facts = new Map(factsOf(activity, words).map((fact) => [fact.key, fact.text]));
  const state = words.state(activity);
  const { attendance } = activity;
  const off = isOff(activity);
  const where = placeWords(activity, view);
  const online = attendance === 'online' ? msg('Online') : '';
  // Each on its own, or a price between words from right to left falls apart.
  const more = [where, online, off ? '' : facts.get('cost'), facts.get('phone')]
    .filter(Boolean)
    .map((part) => html`<bdi>${part}</bdi>`);
  const title = text(activity.title, readerOf(activity, { ...view, mark: undefined }));
  return html`<li>
    <span class="time">${timeWords(entry, view.today)}</span>
    <span class="what">
      ${state ? html`<strong class="state">${state}</strong> ` : nothing}<strong>${off ? html`<s>${title}</s>` : title}</strong>
      ${more.length > 0 ? html`<span class="more">${joined(more)}</span>` : nothing}
    </span>
  </li>`;
}
