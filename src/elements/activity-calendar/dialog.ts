import { msg } from '../../i18n/localize.js';
import { activityDetails } from '../../internal/activities/activity-details.templates.js';
import type { DetailsView, Kin } from '../../internal/activities/activity-details-view.js';
import { activityDetailsStyles } from '../../internal/activities/activity-details.styles.js';
import { ActivityTimes } from '../../internal/activities/activity-times.js';
import { kinOf } from '../../internal/activities/kin.js';
import { readerOf, type ActivityView } from '../../internal/activities/parts.js';
import { parseDeepLink, type DeepLink } from '../../internal/deep-links.js';
import { DEFAULT_ROUTE_URL } from '../../internal/partners/route.js';
import { RecordDialog } from '../../internal/record-dialog.js';
import { RelatedController } from '../../internal/related.js';
import { recordStyles } from '../../internal/styles/record.styles.js';
import { plain } from '../../internal/templates.js';
import { SamenSelectEvent } from '../../internal/visitor-events.js';
import type { Activity } from '../../model/activities/activity.js';
import type { Entry } from '../../model/activities/agenda.js';
import type { Instant } from '../../model/activities/clock.js';
import { zoneOf, type Zone } from '../../model/activities/zone.js';
import type { SamenActivityCalendar } from './activity-calendar.js';
import type { CalendarExplorer } from './explorer.js';

type Actions = typeof import('../../internal/activities/activity-actions.js');

/** What stands in the dialog. */
interface Shown {
  readonly entry: Entry;
  /** The address that opened it; nothing when a visitor opened it from the calendar itself. */
  readonly link: DeepLink | undefined;
}

/** The dialog of a calendar: an activity at one of its times. */
export class ActivityDialog {
  readonly #explorer: CalendarExplorer;
  readonly #host: SamenActivityCalendar;
  readonly #dialog: RecordDialog<Shown>;
  readonly #related: RelatedController;
  #actions: Actions | undefined;
  #kin: { readonly of: readonly unknown[]; readonly kin: Kin } | undefined;

  constructor(explorer: CalendarExplorer) {
    const { host } = explorer;
    this.#explorer = explorer;
    this.#host = host;
    this.#dialog = new RecordDialog<Shown>(host, {
      isSame: (a, b) => a.entry.activity === b.entry.activity && a.entry.start === b.entry.start,
      opened: ({ entry: { activity } }) =>
        host.dispatchEvent(new SamenSelectEvent('activity', activity.id, activity)),
      // The address must not open it again.
      left: ({ link }) => link && host.links.closed(link),
    });
    this.#related = new RelatedController(host);
    host.adopt(recordStyles, activityDetailsStyles);
  }

  /** What a visitor can do with an activity; without it, it can still be read. */
  set actions(actions: Actions) {
    this.#actions = actions;
    this.#host.adopt(...actions.activityActionStyles);
  }

  /**
   * @param time as an address names it; without one, or one that is not there any more, it is the next time
   * @param link the address that asks for it
   */
  show(id: string, time: string, link: DeepLink | undefined): void {
    const times = this.#timesOf(id);
    const entry = times && ((time && times.at(time)) || times.near(this.#host.clock.now));
    if (entry) this.#dialog.show({ entry, link });
  }

  close(): void {
    this.#dialog.close();
  }

  /** The data is another: the same activity in it at the same time, else at its next one; or no dialog. */
  documentChanged(): void {
    const { shown } = this.#dialog;
    if (!shown) return;
    const times = this.#timesOf(shown.entry.activity.id);
    const entry = times && (times.same(shown.entry) ?? times.near(this.#host.clock.now));
    this.#dialog.replace(entry && { ...shown, entry });
    if (!entry) this.#host.announce(() => msg('Deze activiteit staat hier niet meer.'));
  }

  draw(view: ActivityView): unknown {
    const activity = this.#dialog.shown?.entry.activity;
    this.#related.show(activity && 'activity', activity?.id);
    return this.#dialog.render(({ entry }) => ({
      name: plain(entry.activity.title, readerOf(entry.activity, { ...view, mark: undefined })),
      content: this.#details(entry, view),
    }));
  }

  #details(entry: Entry, view: ActivityView): unknown {
    const { activity, position } = entry;
    const { partners } = this.#explorer;
    const { routeUrl, language } = this.#host;
    const { zone, now, level } = view;
    const own = zoneOf(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone.name);
    const details: DetailsView = {
      ...view,
      // What a search found has been found.
      mark: undefined,
      routeUrl: routeUrl ?? DEFAULT_ROUTE_URL,
      ownZone: own.name === zone.name ? undefined : own,
      times: new ActivityTimes(activity, position, zone),
      kin: this.#kinOf(activity, zone, now),
      partner: (idOrName) => partners.find(idOrName),
      actions: this.#actions && (() => this.#drawActions(entry, details)),
      related: this.#related.parts({ language, timezone: zone.name, level: level + 1 }),
    };
    return activityDetails(entry, details, this.#follow);
  }

  /** Worked out anew only when something of it changed: the calendar is drawn far more often. */
  #kinOf(activity: Activity, zone: Zone, now: Instant): Kin {
    const { filters, keep } = this.#explorer;
    const activities = this.#host.document?.activities ?? [];
    const of = [activity, activities, zone, now, keep];
    if (!this.#kin?.of.every((part, i) => part === of[i]))
      this.#kin = { of, kin: kinOf(activity, activities, (at) => filters.has(at), zone, now) };
    return this.#kin!.kin;
  }

  #drawActions(entry: Entry, view: ActivityView): unknown {
    return this.#actions?.activityActions(entry, {
      view,
      organiser: (id) => this.#explorer.organiserName(id) ?? id,
      announce: (make) => this.#host.announce(make),
    });
  }

  #timesOf(id: string): ActivityTimes | undefined {
    const { document, zone } = this.#host;
    const { filters } = this.#explorer;
    const position =
      document?.activities.findIndex((activity, at) => activity.id === id && filters.has(at)) ?? -1;
    return position < 0 ? undefined : new ActivityTimes(document!.activities[position]!, position, zone);
  }

  /** What else on the page is opened from here must not open behind this dialog. */
  readonly #follow = (event: Event): void => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const link = (event.target as Element).closest?.('a');
    const goesTo = link && link.origin === location.origin ? parseDeepLink(link.hash) : undefined;
    if (goesTo && goesTo.kind !== 'activity' && !ctrlKey && !metaKey && !shiftKey) this.#dialog.dismiss();
  };
}
