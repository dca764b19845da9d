import { questionsIn } from '../../model/scan/conditions.js';
import type { Condition } from '../../model/scan/scan.js';
import { samePlace } from '../positions.js';
import type { Asked } from './mend.js';

/** Conditions on conditions, and in conditions: more than any scan has, and few enough to follow. */
const MOST_CONDITIONS = 1000;

/** Takes away conditions that cannot be worked out: on a question that is not there, and those that go round in a loop. */
export function checkConditions(asked: ReadonlyMap<string, Asked>): void {
  /** How many conditions hang on each other, by the question that the last one is of. */
  const heights = new Map<string, number>();
  const trail: string[] = [];
  const height = (id: string, one: Asked): number => {
    const { question } = one;
    const { showIf } = question;
    let highest = 0;
    trail.push(id);
    for (const other of showIf ? questionsIn(showIf) : []) {
      const next = asked.get(other);
      const round = trail.indexOf(other);
      let fault: readonly [code: string, got: unknown] | undefined;
      if (!next) fault = ['condition-unknown', other];
      else if (round >= 0) fault = ['condition-loop', [...trail.slice(round), other].join(' → ')];
      else if (trail.length < MOST_CONDITIONS)
        highest = Math.max(highest, heights.get(other) ?? height(other, next));
      if (!fault && Math.max(trail.length, highest + depthOf(showIf!)) >= MOST_CONDITIONS)
        fault = ['condition-chain', MOST_CONDITIONS];
      if (!fault) continue;
      one.tell(`${one.at}.showIf`, 'warning', ...fault);
      const { showIf: _, ...always } = question;
      one.question = samePlace(always, question);
      highest = 0;
      break;
    }
    trail.pop();
    if (one.question.showIf) highest += depthOf(one.question.showIf);
    heights.set(id, highest);
    return highest;
  };
  // From the end: of a loop, the condition goes that hangs on a later question.
  for (const [id, one] of [...asked].reverse()) if (!heights.has(id)) height(id, one);
}

/** How deep conditions stand in each other. */
function depthOf(condition: Condition): number {
  if ('question' in condition) return 1;
  const inside = 'not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any;
  return inside.reduce((deepest, one) => Math.max(deepest, depthOf(one) + 1), 1);
}
