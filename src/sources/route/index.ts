import type { Problem } from '../../model/problem.js';
import type { Route } from '../../model/route/route.js';
import type { DocumentKind } from '../format.js';
import { uniqueById } from '../records.js';
import { readJson } from './json.js';

/** Routes, from the library's own JSON or a step by step of GOV.UK. */
export const routeKind: DocumentKind<Route> = {
  name: 'route',
  formats: [{ name: 'json', recognises: (received) => received.looksLikeJson, reader: () => readJson }],
  merge: settle,
  count: ({ stations }) => stations.length,
};

/** One route of one document or several. */
function settle(documents: readonly Route[], problems: Problem[]): Route {
  const [first] = documents;
  const stations = uniqueById(
    documents.flatMap((document) => document.stations) as (Route['stations'][number] & {
      language: string;
      source: string;
    })[],
    'stations',
    problems,
  );
  const ids = new Set(stations.map(({ id }) => id));
  return {
    ...first,
    perspective: first?.perspective ?? 'parent',
    start: first?.start && ids.has(first.start) ? first.start : (stations[0]?.id ?? ''),
    roles: Object.assign({}, ...documents.map(({ roles }) => roles)) as Route['roles'],
    situations: Object.assign({}, ...documents.map(({ situations }) => situations)) as Route['situations'],
    stations: stations.map(({ next, ...station }) => ({
      ...station,
      ...(next && { next: next.filter(({ to }) => ids.has(to)) }),
    })),
  };
}
