import { withLocale } from '../../i18n/localize.js';
import {
  activityActionStyles,
  feedActions,
  type FeedActionsContext,
} from '../../internal/activities/activity-actions.js';
import type { ActivityView } from '../../internal/activities/parts.js';
import { plainSourceName } from '../../internal/activities/sources.js';
import type { Wording } from '../../internal/activities/text-reader.js';
import type { Entry } from '../../model/activities/agenda.js';
import { isCalendarFile } from '../../model/activities/calendar-file.js';
import { addDays, addMonths, startOfMonth } from '../../model/civil.js';
import { parseSources } from '../../sources/load.js';
import type { CalendarExplorer } from './explorer.js';
import { periodTitle } from './period-bar.templates.js';

/** Seconds ahead of which somebody takes everything along: a school year and a summer. */
const AHEAD = 400 * 86_400;

/** What a visitor takes along from a calendar as a whole, and what the page tells search engines of it. */
export class TakeAlong {
  readonly #explorer: CalendarExplorer;
  #data: typeof import('../../internal/activities/structured-data.js') | undefined;
  #loading = false;
  #told: readonly unknown[] = [];

  constructor(explorer: CalendarExplorer) {
    this.#explorer = explorer;
    explorer.host.adopt(...activityActionStyles);
  }

  /** The buttons for the calendar as a whole. @param title what it is called */
  draw(view: ActivityView, title: string): unknown {
    return feedActions(this.#context(view, title));
  }

  #context(view: ActivityView, title: string): FeedActionsContext {
    const { host } = this.#explorer;
    return {
      ...this.#wording(view),
      title,
      announce: (make) => host.announce(make),
      activities: () => [...new Set(this.#entries().map(({ activity }) => activity))],
      period: () => {
        const first = startOfMonth(this.#explorer.day);
        const last = addDays(addMonths(first, 1), -1);
        const title = withLocale(host.locale, () => periodTitle({ name: 'month', first, last }));
        return { title, entries: this.#explorer.entriesIn(first, last) };
      },
      feeds: this.#feeds(),
    };
  }

  #wording(view: ActivityView): Wording {
    return { view, organiser: (id) => this.#explorer.organiserName(id) ?? id };
  }

  /** What is on show, and what is still to come of that. */
  #entries(): Entry[] {
    const { host, keep } = this.#explorer;
    const { now } = host.clock;
    return host.timeline?.entries(now, now + AHEAD, keep) ?? [];
  }

  #feeds(): FeedActionsContext['feeds'] {
    const { src, data, format, baseURI, document, language } = this.#explorer.host;
    if (data != null || !src) return [];
    return parseSources(src, baseURI)
      .urls.filter((url) => isCalendarFile(url, format))
      .map((url) => {
        const source = document?.sources?.find((one) => one.source === url);
        return { url, ...(source && { name: plainSourceName(source, language) }) };
      });
  }

  /** After every drawing: tells search engines what is on show, where the page wants that. */
  updated(view: ActivityView | undefined): void {
    const { host, list } = this.#explorer;
    if (!host.structuredData && !this.#data) return;
    if (!this.#data) return void this.#loadData();
    // What is read from the page itself stands there already.
    const isInPage = host.fromContent && !host.src && host.data == null;
    const entries = host.structuredData && view && !isInPage ? list.days.flatMap(([, day]) => day) : [];
    const told = [...entries, host.locale, host.language];
    if (told.length === this.#told.length && told.every((one, i) => one === this.#told[i])) return;
    this.#told = told;
    const { shownData, keepStructuredData } = this.#data;
    const json = view && withLocale(host.locale, () => shownData(entries, this.#wording(view)));
    keepStructuredData(host, json);
  }

  async #loadData(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      this.#data = await import('../../internal/activities/structured-data.js');
      this.#explorer.host.requestUpdate();
    } catch (error) {
      this.#explorer.host.notLoaded(error);
    }
  }
}
