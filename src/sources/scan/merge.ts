import type { Problem } from '../../model/problem.js';
import type { Scan } from '../../model/scan/scan.js';
import { resolveText } from '../../model/text.js';
import { mergeTerms, uniqueById } from '../records.js';
import { checkStructure } from './structure.js';

/**
 * Several documents as one scan: the first says what it is called, themes stand in the order of the sources, and scales,
 * levels, tips and roles add up. What hangs together wrongly is mended and reported.
 */
export function mergeScans(documents: readonly Scan[], problems: Problem[]): Scan {
  const [first] = documents;
  if (!first) return { id: 'scan', version: '', themes: [] };
  const all = (key: 'roles' | 'advice' | 'levels' | 'literature') => {
    const lists = documents.flatMap((document): readonly unknown[] => document[key] ?? []);
    return lists.length > 0 ? { [key]: lists } : {};
  };
  const merged: Scan = {
    ...first,
    ...all('roles'),
    ...all('advice'),
    ...all('levels'),
    ...all('literature'),
    scales: Object.assign({}, ...documents.map(({ scales }) => scales).reverse()) as NonNullable<
      Scan['scales']
    >,
    terms: mergeTerms(documents),
    id: first.id ?? idFrom(first),
    version: first.version ?? '',
    themes: uniqueById(
      documents.flatMap(({ themes }) => themes),
      'themes',
      problems,
    ),
  };
  return checkStructure(merged, problems);
}

/** A scan that gives itself no id is called by its title: responses have to say which scan they are of. */
function idFrom({ title, language = 'nl' }: Scan): string {
  const words = resolveText(title, language, language)?.text ?? '';
  const plain = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-+|-+$/g, '').slice(0, 60) || 'scan';
}
