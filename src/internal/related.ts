import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { formatLocale, msg } from '../i18n/localize.js';
import { isCivilDate, todayIn } from '../model/dates.js';
import { formatsFor } from '../model/intl.js';
import { remember } from '../model/remember.js';
import { deepLink } from './deep-links.js';
import { SamenRelatedEvent, type RelatedRecord } from './related-event.js';
import { heading, outLink, text } from './templates.js';

/** An element that shows one record at a time. */
export type RelatedHost = ReactiveControllerHost & HTMLElement;

/** For whom and where related records are drawn. */
export interface RelatedView {
  /** Language that the texts should be in (BCP 47). */
  readonly language: string;
  /** Level of the headings. */
  readonly level: number;
  /** IANA zone that times are shown in. */
  readonly timezone: string;
}

/** Of each kind: more than this is a calendar's work. */
const MOST = 10;

/**
 * Asks the page what belongs to the record that an element shows, and asks again when another element has new data: a
 * calendar may get its activities after the partner is shown.
 */
export class RelatedController implements ReactiveController {
  readonly #host: RelatedHost;
  #document: Document | undefined;
  #shown: readonly [kind: string, id: string] | undefined;
  #found: readonly RelatedRecord[] = [];
  #asking = false;

  constructor(host: RelatedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Says which record is shown now; without one, none is. Asks when it is another one than before. */
  show(kind = '', id = ''): void {
    if (this.#shown?.[0] === kind && this.#shown[1] === id) return;
    this.#shown = kind ? [kind, id] : undefined;
    this.#found = [];
    void this.#ask();
  }

  /** What was found, as parts of a card. */
  parts(view: RelatedView): TemplateResult | typeof nothing {
    return relatedParts(this.#found, view);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('samen-ready', this.#othersReady);
    void this.#ask();
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('samen-ready', this.#othersReady);
  }

  readonly #othersReady = (event: Event): void => {
    if (event.composedPath()[0] !== this.#host) void this.#ask();
  };

  async #ask(): Promise<void> {
    if (this.#asking || !this.#shown) return;
    this.#asking = true;
    // Until what is shown stands in the page; and of many questions at once, one is enough.
    await this.#host.updateComplete;
    this.#asking = false;
    if (!this.#shown || !this.#host.isConnected) return;
    const event = new SamenRelatedEvent(...this.#shown);
    this.#host.dispatchEvent(event);
    const { found } = event;
    if (JSON.stringify(found) === JSON.stringify(this.#found)) return;
    this.#found = found;
    this.#host.requestUpdate();
  }
}

/** An answer with its time as the clock on the wall shows it: `2026-11-21` or `2026-11-21T10:00`. */
export interface Timed {
  readonly record: RelatedRecord;
  readonly time: string | undefined;
}

/** What is still to come, and what has no time: each once, in order. */
export function stillToCome(found: readonly RelatedRecord[], timezone: string): readonly Timed[] {
  const now = wallClock(timezone, new Date());
  const known = new Set<string>();
  return found
    .map((record): Timed => ({ record, time: record.when && wallTime(record.when, timezone) }))
    .filter(({ record: { kind, id, href, title }, time }) => {
      const key = JSON.stringify([kind, time, id ?? [href, title]]);
      const isNew = !known.has(key);
      known.add(key);
      // A day is not past before it is over.
      return isNew && (time === undefined || time >= now.slice(0, time.length));
    })
    .sort((a, b) => compare(a.time ?? '~', b.time ?? '~'));
}

function relatedParts(found: readonly RelatedRecord[], view: RelatedView): TemplateResult | typeof nothing {
  const timed = stillToCome(found, view.timezone);
  const of = (kinds: (kind: string) => boolean) => timed.filter(({ record }) => kinds(record.kind));
  const parts = [
    part(
      msg('Binnenkort'),
      of((kind) => kind === 'activity'),
      view,
    ),
    part(
      msg('In de stappen'),
      of((kind) => kind === 'station'),
      view,
    ),
    part(
      msg('Zie ook'),
      of((kind) => kind !== 'activity' && kind !== 'station'),
      view,
    ),
  ];
  return parts.some((one) => one !== nothing) ? html`${parts}` : nothing;
}

function part(title: string, records: readonly Timed[], view: RelatedView) {
  if (records.length === 0) return nothing;
  const pageLanguage = document.documentElement.lang || 'nl';
  return html`<section class="part">
    ${heading(view.level, title)}
    <ul class="stack" role="list">
      ${records.slice(0, MOST).map(({ record, time }) => {
        const { kind, id, href, title, language = pageLanguage } = record;
        const words = text(title, { language: view.language, textLanguage: language });
        return html`<li>
          <p>${outLink(href ?? (id && deepLink(kind, id)), words)}</p>
          ${time ? html`<p class="small soft"><time datetime=${time}>${timeInWords(time, view.timezone)}</time></p>` : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** When something begins, on the clock of a time zone. What has no zone of its own is on that clock already. */
function wallTime(when: string, timezone: string): string | undefined {
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
      when,
    ) ?? [];
  if (!day || !isCivilDate(day)) return undefined;
  if (!time) return day;
  const offset = zone
    ?.toUpperCase()
    .replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes) => `${hours}:${minutes ?? '00'}`);
  const instant = new Date(`${day}T${time}${offset ?? 'Z'}`);
  if (Number.isNaN(instant.getTime())) return undefined;
  return zone ? wallClock(timezone, instant) : `${day}T${time}`;
}

/** An instant on the clock of a time zone: `2026-11-21T10:00`. */
function wallClock(timezone: string, instant: Date): string {
  const time = (zone: string) => clock(zone).format(instant);
  try {
    return `${todayIn(timezone, instant)}T${time(timezone)}`;
  } catch {
    // An unknown zone name, as in `todayIn`.
    return `${todayIn(timezone, instant)}T${time('Europe/Amsterdam')}`;
  }
}

const clock = remember(
  (timeZone) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);

/** `dinsdag 3 november om 10:00`; with the year when it is not this one. */
export function timeInWords(time: string, timezone: string): string {
  const year = todayIn(timezone).slice(0, 4);
  const parts = [formatLocale(), time.length > 10 ? 'time' : '', time.startsWith(year) ? '' : 'year'];
  return format(parts.join(' ')).format(new Date(time.length > 10 ? `${time}Z` : time));
}

const format = remember((name) => {
  const [locale = '', ...parts] = name.split(' ');
  return new (formatsFor(locale).DateTimeFormat)(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(parts.includes('year') && { year: 'numeric' }),
    ...(parts.includes('time') && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    timeZone: 'UTC',
    calendar: 'gregory',
  });
});
