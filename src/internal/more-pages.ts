import { formatNumber, msg, str } from '../i18n/localize.js';
import type { Reading } from '../sources/pages.js';
import type { DataState } from './data-controller.js';

/* What only a source in pages needs. */

export { readOn } from '../sources/pages.js';

/** How much there is of how much in all: nothing where one of the sources does not tell. */
export function sums<D>(sources: readonly Reading<D>[]): Pick<DataState<D>, 'total' | 'howMuch'> {
  const pages = sources.flatMap((source) => source.pages);
  const there = pages.reduce((sum, { feed }) => sum + (feed?.size ?? 0), 0);
  const total = sources.reduce((sum, source) => sum + (source.pages.at(-1)?.feed?.total ?? NaN), 0);
  if (Number.isNaN(total)) return {};
  return { total, ...(total > there && { howMuch: () => howMuch(there, total) }) };
}

function howMuch(there: number, total: number): string {
  const [shown, all] = [formatNumber(there), formatNumber(total)];
  return msg(str`Wij konden niet alles ophalen. U ziet er nu ${shown} van ongeveer ${all}.`);
}
