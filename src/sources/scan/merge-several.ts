import type { Scan } from '../../model/scan/scan.js';
import { mergeTerms } from '../merge-records.js';

/**
 * Several documents as one scan: the first says what it is called, themes stand in the order of the sources, and scales,
 * levels, tips and roles add up.
 */
export function addUp(documents: readonly Scan[]): Scan {
  const all = (key: 'roles' | 'advice' | 'levels' | 'literature') => {
    const lists = documents.flatMap((document): readonly unknown[] => document[key] ?? []);
    return lists.length > 0 ? { [key]: lists } : {};
  };
  return {
    ...documents[0]!,
    ...all('roles'),
    ...all('advice'),
    ...all('levels'),
    ...all('literature'),
    scales: Object.assign({}, ...documents.map(({ scales }) => scales).reverse()) as NonNullable<
      Scan['scales']
    >,
    terms: mergeTerms(documents),
    themes: documents.flatMap(({ themes }) => themes),
  };
}
