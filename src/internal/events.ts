import type { FailReason } from '../sources/read-error.js';
import type { Problem } from '../model/problem.js';
import type { SamenRelatedEvent } from './related-event.js';

/** All events leave the element and its shadow root: a page listens wherever it likes. */
const OUTWARD: EventInit = { bubbles: true, composed: true };

/** Data is shown; again after a reload, and when the last page of a long source has arrived. */
export class SamenReadyEvent extends Event {
  static readonly type = 'samen-ready';
  constructor(
    /** Number of records that are shown. */
    readonly count: number,
    readonly problems: readonly Problem[],
    /** Language that the element speaks (BCP 47). */
    readonly language: string,
  ) {
    super(SamenReadyEvent.type, OUTWARD);
  }
}

/** Nothing could be shown. */
export class SamenFailedEvent extends Event {
  static readonly type = 'samen-failed';
  constructor(
    readonly reason: FailReason,
    /** URL that failed, or a word for data that stood in the page. */
    readonly source: string,
    /** Cause and cure, in Dutch, for whoever keeps the page. */
    readonly message: string,
  ) {
    super(SamenFailedEvent.type, OUTWARD);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'samen-ready': SamenReadyEvent;
    'samen-failed': SamenFailedEvent;
    'samen-related': SamenRelatedEvent;
  }
}
