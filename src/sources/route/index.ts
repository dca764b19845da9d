import type { Route } from '../../model/route/route.js';
import type { DocumentKind, Received } from '../format.js';
import { isObject } from '../json-document.js';
import { readJson } from './json.js';
import { mergeRoutes } from './merge.js';

/** Routes, from the library's own JSON or a step by step of GOV.UK. */
export const routeKind: DocumentKind<Route> = {
  name: 'route',
  formats: [
    {
      name: 'govuk-steps',
      recognises: looksLikeGovUk,
      reader: async () => (await import('./govuk.js')).readGovUk,
    },
    { name: 'json', recognises: (received) => received.looksLikeJson, reader: () => readJson },
  ],
  merge: mergeRoutes,
  count: ({ stations }) => stations.length,
  examine: async (route) => (await import('./examine.js')).examineRoute(route),
};

/** A content item of GOV.UK has its steps in its details. */
function looksLikeGovUk(received: Received): boolean {
  if (!received.looksLikeJson) return false;
  const value = received.json();
  const details = isObject(value) && !('stations' in value) && (value['details'] ?? value);
  return isObject(details) && 'step_by_step_nav' in details;
}
