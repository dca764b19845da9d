import type { DocumentInfo, Origin, Terms } from '../model/documents.js';
import type { Problem } from '../model/problem.js';
import { uniqueById } from './records.js';

/* For several sources, and for formats that come in pieces: whoever shows one document need not load it. */

/** Several documents as one: the first says what it is called, an id counts once, terms add up. */
export function mergeRecords<D extends DocumentInfo, K extends keyof D>(
  documents: readonly D[],
  key: K,
  problems: Problem[],
): D {
  const lists = documents.map((document) => document[key] as readonly ({ id: string } & Origin)[]);
  return {
    ...documents[0],
    terms: mergeTerms(documents),
    [key]: uniqueById(lists.flat(), String(key), problems),
  } as D;
}

/** The words of several documents; where two name the same term, the first counts. */
export function mergeTerms(documents: readonly DocumentInfo[]): Terms {
  const merged: Terms = {};
  for (const { terms = {} } of documents) {
    for (const [vocabulary, labels] of Object.entries(terms))
      merged[vocabulary] = { ...labels, ...merged[vocabulary] };
  }
  return merged;
}
