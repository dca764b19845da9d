import type { Answers, Option, Question, Scan, Theme } from '../../../src/model/scan/index.js';

/** Scales of the scans in these tests. */
const SCALES: NonNullable<Scan['scales']> = {
  five: { options: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Stap ${value}` })) },
  falling: { options: [5, 4, 3, 2, 1].map((value) => ({ value, label: `Stap ${value}` })) },
  around: { options: [-2, -1, 0, 1, 2].map((value) => ({ value, label: `Stap ${value}` })) },
  level: { options: [3, 3].map((value) => ({ value, label: `Stap ${value}` })) },
};

export const question = (id: string, kind: Question['kind'], fields: Partial<Question> = {}): Question => ({
  id,
  kind,
  text: `Vraag ${id}`,
  ...fields,
});

/** On a scale from 1 to 5. */
export const scale = (id: string, fields: Partial<Question> = {}) =>
  question(id, 'scale', { scale: 'five', ...fields });

export const option = (id: string, fields: Partial<Option> = {}): Option => ({
  id,
  label: `Optie ${id}`,
  ...fields,
});

/** Options that count for something: `{ a: 1 }`; undefined: for nothing. */
export const worth = (values: Record<string, number | undefined>): Option[] =>
  Object.entries(values).map(([id, value]) => option(id, value === undefined ? {} : { value }));

export const theme = (
  id: string,
  questions: Question[],
  fields: Partial<Theme> = {},
): Scan['themes'][number] => ({
  id,
  title: `Thema ${id}`,
  questions,
  language: 'nl',
  source: 'test',
  ...fields,
});

export const scanOf = (themes: Scan['themes'], fields: Partial<Scan> = {}): Scan => ({
  id: 'samen',
  version: '1',
  language: 'nl',
  scales: SCALES,
  themes,
  ...fields,
});

/** A scan of one theme. */
export const withQuestions = (questions: Question[], fields: Partial<Scan> = {}): Scan =>
  scanOf([theme('t', questions)], fields);

export const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

/** What somebody filled in. */
export const filled = (answers: Answers, more: { role?: string; wishes?: Answers } = {}) => ({
  answers,
  wishes: {},
  others: {},
  ...more,
});
