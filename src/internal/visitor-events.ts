/* What a visitor does. Loaded with what lets them do it. */

/** All events leave the element and its shadow root: a page listens wherever it likes. */
const OUTWARD: EventInit = { bubbles: true, composed: true };

/** A visitor opened a record. */
export class SamenSelectEvent<R = unknown> extends Event {
  static readonly type = 'samen-select';
  constructor(
    readonly kind: string,
    readonly id: string,
    readonly record: R,
  ) {
    super(SamenSelectEvent.type, OUTWARD);
  }
}

/** A visitor changed the search or the filters. */
export class SamenFilterEvent extends Event {
  static readonly type = 'samen-filter';
  constructor(
    readonly query: string,
    readonly filters: Readonly<Record<string, readonly string[]>>,
    /** Number of entries that are left, as the list counts them: records, or what they offer when it is grouped so. */
    readonly count: number,
  ) {
    super(SamenFilterEvent.type, OUTWARD);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'samen-select': SamenSelectEvent;
    'samen-filter': SamenFilterEvent;
  }
}
