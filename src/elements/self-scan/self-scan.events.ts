import type { AnswerValue, Response } from '../../model/scan/scan.js';
import type { ScanResult } from '../../model/scan/result.js';

/** All events leave the element and its shadow root: a page listens wherever it likes. */
const OUTWARD: EventInit = { bubbles: true, composed: true };

/** A visitor answered a question, or took an answer back. */
export class SamenAnswerEvent extends Event {
  static readonly type = 'samen-answer';
  constructor(
    readonly questionId: string,
    /** Ids, never labels; undefined when the answer was taken back. */
    readonly value: AnswerValue | undefined,
    /** Of a question that asks both: how it is (`answers`), or how it should be (`wishes`). */
    readonly aspect: 'answers' | 'wishes' = 'answers',
  ) {
    super(SamenAnswerEvent.type, OUTWARD);
  }
}

/** A visitor finished the scan; again when they went back, changed something and finished again. */
export class SamenCompleteEvent extends Event {
  static readonly type = 'samen-complete';
  constructor(
    readonly response: Response,
    readonly result: ScanResult,
  ) {
    super(SamenCompleteEvent.type, OUTWARD);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'samen-answer': SamenAnswerEvent;
    'samen-complete': SamenCompleteEvent;
  }
}
