import { deepLink } from '../../internal/deep-links.js';
import { followHere } from '../../internal/follow-here.js';
import { KnownPartners } from '../../internal/known-partners.js';
import { pageAddress } from '../../internal/page-address.js';
import { doing } from '../../internal/take-along/doing.js';
import { passOn } from '../../internal/take-along/share.js';
import { takeAlongStyles } from '../../internal/take-along/take-along.styles.js';
import { plain } from '../../internal/templates.js';
import type { Step } from '../../model/route/outline.js';
import type { Station } from '../../model/route/route.js';
import { ticked, tickKey } from './details.model.js';
import { detailsStyles } from './details.styles.js';
import { stationDetails } from './details.templates.js';
import { Glossary } from './glossary.js';
import type { DetailsPart, RouteHost } from './parts.js';
import { readerOf } from './roles-named.model.js';
import { stepLevel } from './route-station.templates.js';
import type { Shown } from './shown.model.js';

/** What begins further down the window than this part of it does not look opened. */
const LOW = 0.5;

/** What a station says when it is open. */
export class StationDetails implements DetailsPart {
  readonly #host: RouteHost;
  readonly #partners: KnownPartners;
  readonly #glossary: Glossary;

  constructor(host: RouteHost) {
    this.#host = host;
    this.#partners = new KnownPartners(host);
    this.#glossary = new Glossary(() => host.requestUpdate());
    host.addEventListener('click', followHere);
    host.adopt(takeAlongStyles, detailsStyles);
  }

  draw(step: Step): unknown {
    const host = this.#host;
    const { shown: now } = host;
    if (!now) return undefined;
    const { station } = step;
    const reader = readerOf(station, host.reader);
    return stationDetails({
      step,
      now,
      reader,
      // Below the step's own heading.
      level: stepLevel(host, step) + 1,
      explained: this.#glossary.explain(station.id, now.route.glossary, reader),
      partners: this.#partners,
      done: ticked(host.session.ticks[this.#key(station, now)], station.checklist?.length ?? 0),
      tick: (number, isDone) => this.#tick(this.#key(station, now), number, isDone),
      share: doing(
        (make) => host.announce(make),
        (button) => {
          const url = pageAddress(deepLink('station', station.id));
          return passOn({ title: plain(station.title, reader), url }, button);
        },
      ),
      open: (id) => host.openStation(id),
      close: () => host.closeStation(),
    });
  }

  bringInSight(opened: Element): void {
    const item = opened.closest('.step')!;
    // Of a drawing that runs sideways, what is open is below all of it.
    if (getComputedStyle(item).display === 'contents') opened.scrollIntoView({ block: 'nearest' });
    else if (opened.getBoundingClientRect().top > innerHeight * LOW)
      item.querySelector('.stop')?.scrollIntoView();
    // Who opened it by keyboard still sees where they are.
    item.querySelector('[data-station]:focus-visible')?.scrollIntoView({ block: 'nearest' });
  }

  forget(): void {
    this.#glossary.forget();
  }

  #key(station: Station, { route: { perspective } }: Shown): string {
    return tickKey(station, this.#host.document, perspective);
  }

  #tick(key: string, number: number, isDone: boolean): void {
    const { session } = this.#host;
    const others = (session.ticks[key] ?? []).filter((one) => one !== number);
    const done = isDone ? [...others, number].sort((a, b) => a - b) : others;
    this.#host.session = { ...session, ticks: { ...session.ticks, [key]: done } };
  }
}
