import type { Problem } from '../../model/problem.js';
import type { Route, RouteInput } from '../../model/route/route.js';
import { problem } from '../faults.js';
import { mergeTerms } from '../merge-records.js';

/**
 * Several documents as one route: the first says what it is called and where it begins, stations stand in the order of the
 * sources, and roles, situations, hard words, phases and corners add up. Where two name the same, the first counts.
 */
export function addUp(documents: readonly Route[], problems: Problem[]): Route {
  const [first] = documents as [Route];
  const table = <K extends 'roles' | 'situations' | 'glossary'>(key: K) =>
    Object.fromEntries(
      [...documents].reverse().flatMap((document) => Object.entries(document[key] ?? {})),
    ) as NonNullable<Route[K]>;
  const list = <K extends 'phases' | 'corners'>(key: K): Pick<RouteInput, K> => {
    const items = documents.flatMap((document): readonly unknown[] => document[key] ?? []);
    return (items.length > 0 ? { [key]: items } : {}) as Pick<RouteInput, K>;
  };
  const start = documents.find((document) => (document as RouteInput).start !== undefined)?.start;
  for (const other of documents.slice(1))
    if (start !== undefined && (other as RouteInput).start !== undefined && other.start !== start)
      problems.push(
        problem(other.stations[0]?.source ?? '', 'start', 'warning', {
          code: 'several-starts',
          got: start,
          expected: `${start}, ${other.start}`,
        }),
      );
  const contact = documents.find((document) => document.contact)?.contact;
  return {
    ...first,
    ...(contact && { contact }),
    ...(start !== undefined && { start }),
    ...list('phases'),
    ...list('corners'),
    terms: mergeTerms(documents),
    roles: table('roles'),
    situations: table('situations'),
    glossary: table('glossary'),
    stations: documents.flatMap(({ stations }) => stations),
  };
}
