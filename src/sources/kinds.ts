import type { ActivitiesDocument } from '../model/activities/activity.js';
import type { PartnersDocument } from '../model/partners/partner.js';
import { activitiesKind } from './activities/index.js';
import type { Route } from '../model/route/route.js';
import type { Scan } from '../model/scan/scan.js';
import type { DocumentKind } from './format.js';
import { partnersKind } from './partners/index.js';
import { routeKind } from './route/index.js';
import { scanKind } from './scan/index.js';

/** The documents that can be read, by the word that programs use for them. */
export interface Documents {
  partners: PartnersDocument;
  activities: ActivitiesDocument;
  scan: Scan;
  route: Route;
}

export const KINDS: { readonly [K in keyof Documents]: DocumentKind<Documents[K]> } = {
  partners: partnersKind,
  activities: activitiesKind,
  scan: scanKind,
  route: routeKind,
};
