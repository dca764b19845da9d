import type { Problem } from '../../model/problem.js';
import type { Steps } from '../../model/slices.js';
import { summarise } from '../../sources/explain.js';
import { fieldName } from '../../sources/field-words.js';

/*
 * Problems by kind: the same mistake in a thousand rows is one thing to mend. Problems come from anywhere, so nothing is
 * taken for granted here: a message can be a megabyte, and a field can be missing.
 */

/** One kind of mistake, and everywhere that it was made. */
export interface ProblemGroup {
  readonly severity: Problem['severity'];
  /** What is wrong, in one sentence that holds for all of them. */
  readonly title: string;
  /** How to mend it; empty when each place has a cure of its own. */
  readonly cure: string;
  /** In the order of the data. */
  readonly problems: readonly Problem[];
}

/** Everything that is wrong: errors first, then what occurs most. */
export interface ProblemReport {
  readonly groups: readonly ProblemGroup[];
  readonly errors: number;
  readonly warnings: number;
  /** The documents that it is wrong in. */
  readonly sources: readonly string[];
}

/** One problem, in words short enough to show. */
export interface Spot {
  /** Where: `partners[3].url`, `regel 12, kolom “website”`; empty for the document as a whole. */
  readonly path: string;
  /** What stands there, where the title does not say it already. */
  readonly value: string;
  readonly source: string;
  /** How to mend it, where that differs from place to place. */
  readonly cure: string;
}

export const EMPTY_REPORT: ProblemReport = { groups: [], errors: 0, warnings: 0, sources: [] };

/** Longer than any sentence of ours. */
const MAX_LENGTH = 500;
/** More documents than these are not told apart in words. */
const MAX_SOURCES = 50;

/** A group while problems are still added to it. */
interface Draft {
  readonly code: string | undefined;
  readonly severity: Problem['severity'];
  /** The name of the field or column, when all of them are in the same. */
  name: string | undefined;
  /** Of the first one. */
  readonly message: string;
  readonly hint: string;
  sameMessage: boolean;
  sameHint: boolean;
  readonly problems: Problem[];
}

/** Brings problems together in one pass. Yields between problems. */
export function* groupProblems(problems: readonly Problem[]): Steps<ProblemReport> {
  const drafts = new Map<string, Draft>();
  const sources = new Set<string>();
  const seen = new Set<string>();
  for (const problem of problems) {
    const message = cut(problem?.message);
    // A cell of a table can be about a partner and about what it offers: it is one place to mend.
    const place = JSON.stringify([cut(problem?.source), cut(problem?.path), message]);
    if (seen.has(place)) continue;
    seen.add(place);
    const hint = cut(problem?.hint);
    const severity = problem?.severity === 'error' ? 'error' : 'warning';
    const name = nameOf(problem);
    const code = typeof problem?.code === 'string' ? problem.code : undefined;
    const kind = code === undefined ? [shapeOf(message), shapeOf(hint)] : [code, problem.field && name, hint];
    const key = JSON.stringify([severity, ...kind]);
    const source = cut(problem?.source);
    if (source && sources.size < MAX_SOURCES) sources.add(source);
    const draft = drafts.get(key);
    if (draft === undefined) {
      const same = { sameMessage: true, sameHint: true };
      drafts.set(key, { code, severity, name, message, hint, ...same, problems: [problem] });
    } else {
      draft.sameMessage &&= message === draft.message;
      draft.sameHint &&= hint === draft.hint;
      if (draft.name !== name) draft.name = undefined;
      draft.problems.push(problem);
    }
    yield;
  }
  const groups = [...drafts.values()].sort(worstFirst).map(finish);
  const count = (severity: Problem['severity']) =>
    groups.reduce((sum, group) => sum + (group.severity === severity ? group.problems.length : 0), 0);
  return { groups, errors: count('error'), warnings: count('warning'), sources: [...sources] };
}

function worstFirst(a: Draft, b: Draft): number {
  return (
    Number(b.severity === 'error') - Number(a.severity === 'error') || b.problems.length - a.problems.length
  );
}

function finish(draft: Draft): ProblemGroup {
  const { severity, hint, sameHint, problems } = draft;
  return { severity, title: titleOf(draft), cure: sameHint ? hint : '', problems };
}

function titleOf({ code, severity, name, message, sameMessage, problems }: Draft): string {
  if (problems.length === 1) return message || UNKNOWN;
  const count = number(problems.length);
  const summary = code === undefined ? undefined : summarise({ code, severity }, name, count);
  if (summary !== undefined) return summary;
  const words = (sameMessage ? message : shapeOf(message)) || UNKNOWN;
  return sameMessage || name === undefined
    ? `${count} keer: ${words}`
    : `In ${name}, ${count} keer: ${words}`;
}

/** For a problem that does not say what it is: the words for problems could not be loaded. */
const UNKNOWN = 'Hier klopt iets niet.';

/** One of the places of a group, in words. */
export function spotOf(problem: Problem, group: ProblemGroup): Spot {
  const message = cut(problem?.message);
  const cure = group.cure === '' ? cut(problem?.hint) : '';
  // What a message quotes is what stands there, but for the name of the field.
  const quoted = [...message.matchAll(QUOTED)].map(([words]) => words);
  const told = quoted.filter((words) => !group.title.includes(words) && words !== `“${problem?.field}”`);
  return { path: cut(problem?.path), value: told.join(', '), source: cut(problem?.source), cure };
}

/** A field as its editor knows it: the column of a table, else the last name in the path, with a plain word. */
function nameOf(problem: Problem): string | undefined {
  const path = cut(problem?.path);
  const column = /kolom (“.+”)$/.exec(path)?.[1];
  if (column !== undefined) return `kolom ${column}`;
  if (typeof problem?.field !== 'string') return undefined;
  const written = /([^.[\]\s]+)(?:\[\d+\])*$/.exec(path.slice(-80))?.[1];
  return fieldName(problem.field, written);
}

const QUOTED = /“[^”]*”/g;

/** A sentence without what differs from place to place. */
function shapeOf(sentence: string): string {
  return sentence.replace(/“[^”]*”|\d+(?:[.,]\d+)*/g, (words) => (words.startsWith('“') ? '“…”' : '…'));
}

/** Text from anywhere, on one line and short enough to read. */
function cut(text: unknown): string {
  if (typeof text !== 'string') return '';
  const line = text.slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim();
  return text.length > MAX_LENGTH ? `${line}…` : line;
}

const dutchNumber = new Intl.NumberFormat('nl');
/** A number as it is written in Dutch: `9.950`. */
export const number = (value: number): string => dutchNumber.format(value);
