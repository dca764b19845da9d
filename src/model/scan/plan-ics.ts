import { escapeText, foldLines } from '../content-lines.js';
import {
  actionTitle,
  dayOf,
  isBlank,
  needsText,
  type Plan,
  type PlanAction,
  type PlanWords,
} from './plan.js';

/* A plan as a file for somebody's own to-do list (iCalendar: RFC 5545 §3.6.2, RFC 7986). */

/** For whom the file is, and when it is made. */
export interface PlanIcsOptions {
  /** What the list is called. */
  readonly title: string;
  readonly goal: string;
  readonly words: PlanWords;
  /** Language of what the visitor wrote (BCP 47). */
  readonly language: string;
  /** Of two files the later one counts. In milliseconds. */
  readonly now: number;
}

/**
 * The actions as to-dos, in their order. They get no `PRIORITY`: what a visitor put first comes first, which does not make
 * it more urgent, and programs would show it in red.
 */
export function writePlanIcs(plan: Plan, options: PlanIcsOptions): string {
  const { title, goal, language, now } = options;
  const name = escapeText(title);
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const tag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language) ? `;LANGUAGE=${language}` : '';
  return foldLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samen//NL',
    'CALSCALE:GREGORIAN',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...(goal.trim() ? [`DESCRIPTION${tag}:${escapeText(goal)}`] : []),
    ...plan.flatMap((action, i) =>
      isBlank(action) ? [] : todoLines(action, i + 1, stamp, tag, options.words),
    ),
    'END:VCALENDAR',
  ]);
}

function todoLines(
  action: PlanAction,
  number: number,
  stamp: string,
  tag: string,
  words: PlanWords,
): readonly string[] {
  const day = dayOf(action);
  const [summary = '', ...more] = actionTitle(action, number, words).split(/\r\n?|\n/);
  const said = [
    [words.who, action.who],
    [words.when, day ? undefined : action.when],
    [words.needs, needsText(action, words)],
  ].flatMap(([label, value]) => (value?.trim() ? [`${label}: ${value.trim()}`] : []));
  // A to-do's title is one line; a task of several goes on below.
  const description = [more.join('\n').trim(), ...said].filter(Boolean).join('\n');
  return [
    'BEGIN:VTODO',
    `UID:${escapeText(action.id)}`,
    `DTSTAMP:${stamp}`,
    `SUMMARY${tag}:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION${tag}:${escapeText(description)}`] : []),
    ...(day ? [`DUE;VALUE=DATE:${day.replaceAll('-', '')}`] : []),
    ...(action.done ? ['PERCENT-COMPLETE:100', 'STATUS:COMPLETED'] : ['STATUS:NEEDS-ACTION']),
    'END:VTODO',
  ];
}
