import type { Problem } from '../../model/problem.js';
import type { Scan } from '../../model/scan/scan.js';
import { resolveText } from '../../model/text.js';
import { uniqueById } from '../records.js';
import { isSound } from './structure.js';

/**
 * One scan of one document or several. What hangs together wrongly is mended and reported, with code of its own. Where that
 * cannot be had the questions are shown as they are.
 */
export function mergeScans(documents: readonly Scan[], problems: Problem[]): Scan | Promise<Scan> {
  const [first = { id: 'scan', version: '', themes: [] }, ...others] = documents;
  if (others.length === 0) return settle(first, problems);
  return import('./merge-several.js').then(
    ({ addUp }) => settle(addUp(documents), problems),
    () => settle({ ...first, themes: documents.flatMap(({ themes }) => themes) }, problems),
  );
}

function settle(scan: Scan, problems: Problem[]): Scan | Promise<Scan> {
  const { id = idFrom(scan), version = '' } = scan;
  const whole = { ...scan, id, version, themes: uniqueById(scan.themes, 'themes', problems) };
  if (isSound(whole)) return whole;
  return import('./mend.js').then(
    ({ mend }) => mend(whole, problems),
    () => whole,
  );
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
