import * as v from 'valibot';
import type { Condition } from '../model/scan/scan.js';
import { flag, id, number, text } from './common-schema.js';
import { isObject } from './json-document.js';

/* Conditions, as scans and routes have them. */

const answer = v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]);

/** A condition on one answer. */
export const comparison = v.object({
  question: id,
  is: v.optional(answer),
  isNot: v.optional(answer),
  includes: v.optional(text),
  atLeast: v.optional(number),
  atMost: v.optional(number),
  answered: v.optional(flag),
});

/**
 * A condition that is one; else nothing. Conditions hold conditions: how deep, the check of records limits. The `lazy` of
 * valibot would weigh more than this.
 */
function readCondition(value: unknown): Condition | undefined {
  const plain = v.safeParse(comparison, value);
  if (plain.success) return plain.output as Condition;
  if (!isObject(value)) return undefined;
  for (const key of ['all', 'any'] as const) {
    const { [key]: items } = value;
    const read = Array.isArray(items) ? items.map(readCondition) : [undefined];
    if (read.every((one) => one !== undefined)) return { [key]: read } as Condition;
  }
  const not = readCondition(value['not']);
  return not && { not };
}

function isCondition(value: unknown): boolean {
  return readCondition(value) !== undefined;
}

export const condition = v.pipe(
  v.custom<Condition>(isCondition, 'condition'),
  v.transform((value) => readCondition(value)!),
);
