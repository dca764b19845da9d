import type { ActivityView } from '../../internal/activities/parts.js';
import type { DeepLink } from '../../internal/deep-links.js';
import type { Entry } from '../../model/activities/agenda.js';
import { addressed } from './addressed.js';
import type { ActivityDialog } from './dialog.js';
import type { CalendarExplorer } from './explorer.js';

type Actions = typeof import('../../internal/activities/activity-actions.js');

/** What stands over the page: an activity. The code loads for who opens one. */
export class Layer {
  readonly #explorer: CalendarExplorer;
  readonly #loadActions: () => Promise<Actions>;
  #dialog: ActivityDialog | undefined;
  /** Whatever was opened or left last: code that comes later must not undo it. */
  #turn = 0;

  /** @param loadActions gets what a visitor can do with an activity */
  constructor(
    explorer: CalendarExplorer,
    loadActions = () => import('../../internal/activities/activity-actions.js'),
  ) {
    this.#explorer = explorer;
    this.#loadActions = loadActions;
  }

  /** Opens what an address names; false when it is not here. */
  openDeepLink(link: DeepLink): boolean {
    const { kind, id } = link;
    const { host, filters } = this.#explorer;
    const activities = host.document?.activities.filter((_, position) => filters.has(position));
    const found = kind === 'activity' && activities && addressed(id, activities);
    if (!found) return false;
    void this.#open(found.activity.id, found.time, link);
    return true;
  }

  /** The address went on to something else. */
  leave(): void {
    this.#turn++;
    this.#dialog?.close();
  }

  show({ activity, day, from }: Entry): void {
    void this.#open(activity.id, from ? `${day}T${from}` : day);
  }

  async #open(id: string, time: string, link?: DeepLink): Promise<void> {
    const { host } = this.#explorer;
    const turn = ++this.#turn;
    try {
      const [{ ActivityDialog }, actions] = await Promise.all([
        import('./dialog.js'),
        // Without, it can still be read; who opens the next one asks again.
        this.#loadActions().catch((error: unknown) => host.notLoaded(error)),
      ]);
      if (turn !== this.#turn) return;
      this.#dialog ??= new ActivityDialog(this.#explorer);
      if (actions) this.#dialog.actions = actions;
      this.#dialog.show(id, time, link);
    } catch (error) {
      host.notLoaded(error);
    }
  }

  /** The data is another: the same activity in it, or none. */
  documentChanged(): void {
    this.#dialog?.documentChanged();
  }

  draw(view: ActivityView): unknown {
    return this.#dialog?.draw(view);
  }
}
