import { FACTS, type ActivityTextReader } from '../../../src/model/activities/activity-text.js';

/** Somebody who reads activities as text, in words that are no interface's. */
export const textReader = (language = 'nl'): ActivityTextReader => ({
  language,
  labels: Object.fromEntries([...FACTS, 'more'].map((key) => [key, key])) as ActivityTextReader['labels'],
  word: (vocabulary, term) => `${vocabulary} ${term}`,
  yesOrNo: (key, is) => `${key} ${is ? 'yes' : 'no'}`,
  languageName: (code) => code.toUpperCase(),
  ages: ({ min = '', max = '' }) => `${min}-${max}`,
  closes: (closes) => `until ${closes}`,
  time: (start, end = '') => `${start}–${end}`,
  list: (words) => words.join(', '),
  state: ({ status }) => (status && status !== 'confirmed' ? status.toUpperCase() : ''),
});
