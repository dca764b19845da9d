import { safeParse, type GenericSchema, type InferOutput } from 'valibot';
import type { Problem } from '../model/problem.js';
import type { Steps } from '../model/slices.js';
import { problem, type Fault } from './faults.js';
import { indexed } from '../model/lists.js';

/** Longer texts are cut: one field of a megabyte would hold up search and screen alike. */
const MAX_TEXT = 20_000;
/** Deeper nesting is none of the contract's. */
const MAX_DEPTH = 12;
/** More values than any record has. Objects that hold each other, handed over as data, can be followed without end. */
const MAX_VALUES = 1_000_000;

/** Where a check reports to. */
export interface Report {
  readonly source: string;
  readonly problems: Problem[];
}

/** What a path in a problem starts with. A spreadsheet has rows instead. */
export type DescribePath = (position: number, inside: string) => string;

/**
 * Checks records one by one. A record that lacks what it cannot do without is left out; a field that is wrong is left
 * out of its record; both are reported. Yields between records.
 * @returns the others, each with its position among all
 */
export function* checkRecords<S extends GenericSchema>(
  records: readonly unknown[],
  schema: S,
  report: Report,
  describe: DescribePath,
): Steps<(readonly [position: number, record: InferOutput<S>])[]> {
  const checked: (readonly [number, InferOutput<S>])[] = [];
  for (const [position, record] of indexed(records)) {
    const output = checkRecord(record, schema, report, (inside) => describe(position, inside));
    if (output !== undefined) checked.push([position, output]);
    yield;
  }
  return checked;
}

/** Checks one value against its schema, taking out what is wrong until the rest is right. */
export function checkRecord<S extends GenericSchema>(
  record: unknown,
  schema: S,
  report: Report,
  path: (inside: string) => string,
): InferOutput<S> | undefined {
  const note = (inside: string, severity: Problem['severity'], fault: Fault) =>
    report.problems.push(problem(report.source, path(inside), severity, fault));
  const tooLong = (inside: string) => note(inside, 'warning', { code: 'too-long', got: MAX_TEXT });
  /** What was taken out, and as which problem: that it is missing then is the same mistake. */
  const wrong = new Map<string, readonly [at: number, inside: string, fault: Fault]>();
  let value: unknown;
  try {
    value = tidy(record, tooLong);
  } catch (error) {
    // Data handed over as an object can do anything when it is read.
    note('', 'error', { code: 'unreadable', got: String(error) });
    return undefined;
  }
  for (let round = 0; round <= MAX_DEPTH; round++) {
    const result = safeParse(schema, value);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const keys: Key[] = (issue.path ?? []).map((item) => item.key);
      // What is wrong with an object as a whole lies with the field that its check names.
      if (issue.type === 'check' && issue.input === Object(issue.input)) keys.push(issue.message);
      const missing = lookUp(value, keys) === undefined;
      const { message, type, expected, input: got } = issue;
      const place = joinPath(keys);
      const [at, inside, fault] = wrong.get(place) ?? [
        report.problems.length,
        place,
        {
          // What the schema gives no code has a sentence of its library.
          code: missing ? 'required' : message.includes(' ') ? type : message,
          expected,
          field: keys.findLast(isNaN as (key: Key) => boolean) as string | undefined,
          got,
        },
      ];
      if (missing) keys.pop();
      const removed = remove(value, keys);
      const severity = removed ? 'warning' : 'error';
      report.problems[at] = problem(report.source, path(inside), severity, {
        ...fault,
        removed,
        part: missing,
      });
      if (!removed) return undefined;
      wrong.set(joinPath(keys), [at, inside, fault]);
    }
  }
  return undefined;
}

/**
 * Copies plain data: `null` means absent, overlong texts are cut, and nothing is deeper than it can be or holds itself.
 * What is absent from a list leaves a hole, so that the places of the others stay true; the `list` of a schema closes it.
 */
function tidy(record: unknown, tooLong: (path: string) => void): unknown {
  const trail: Key[] = [];
  const around = new Set<object>();
  let left = MAX_VALUES;
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (value.length <= MAX_TEXT) return value;
      tooLong(joinPath(trail));
      return `${value.slice(0, MAX_TEXT)}…`;
    }
    if (value === null || typeof value !== 'object') return value ?? undefined;
    if (around.size === MAX_DEPTH || around.has(value)) return undefined;
    around.add(value);
    const copied = Array.isArray(value) ? copyList(value) : copyObject(value);
    around.delete(value);
    return copied;
  };
  const copyAt = (key: Key, value: unknown): unknown => {
    if (--left < 0) throw new Error('te groot');
    trail.push(key);
    const copied = copy(value);
    trail.pop();
    return copied;
  };
  const copyList = (list: readonly unknown[]): unknown[] => {
    const items: unknown[] = [];
    for (let i = 0; i < list.length; i++) items.push(copyAt(i, list[i]));
    return items;
  };
  const copyObject = (object: object): Record<string, unknown> => {
    const copied: Record<string, unknown> = {};
    for (const key of Object.keys(object)) {
      if (key === '__proto__') continue;
      const item = copyAt(key, (object as Record<string, unknown>)[key]);
      if (item !== undefined) copied[key] = item;
    }
    return copied;
  };
  return copy(record);
}

type Key = unknown;

function lookUp(value: unknown, keys: readonly Key[]): unknown {
  return keys.reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key as string],
    value,
  );
}

/** Takes a value out of its object or list. False for the record itself: that cannot go without being lost. */
function remove(value: unknown, keys: readonly Key[]): boolean {
  if (keys.length === 0) return false;
  const parent = lookUp(value, keys.slice(0, -1));
  const key = keys.at(-1) as string;
  // Gone already together with something around it.
  if (typeof parent !== 'object' || parent === null) return true;
  if (Array.isArray(parent)) (parent as unknown[])[Number(key)] = undefined;
  else delete (parent as Record<string, unknown>)[key];
  return true;
}

function joinPath(keys: readonly Key[]): string {
  return keys.reduce<string>(
    (path, key) => path + (typeof key === 'number' ? `[${key}]` : `${path && '.'}${String(key)}`),
    '',
  );
}
