import type { FacetOffer } from '../../model/facets/facet-groups.js';
import { FACET_IDS, type FacetId } from '../../model/partners/filters.js';
import { BENEFICIARIES, COOPERATION } from '../../model/partners/filter-terms.js';
import {
  COOPERATION_STATUS,
  CORNERS,
  LANGUAGE_ROLES,
  REGISTRATION_MODES,
} from '../../model/partners/partner.js';

/** How the facets of partners are offered. */
export const PARTNER_FACETS: FacetOffer<FacetId> = {
  ids: FACET_IDS,
  order: {
    corner: CORNERS,
    beneficiary: BENEFICIARIES,
    age: ['0-3', '4-11', '12-17', '18-'],
    languageRole: LANGUAGE_ROLES,
    dutchLevel: ['none', 'A1', 'A2', 'B1', 'B2'],
    cost: ['free', 'paid'],
    registration: REGISTRATION_MODES,
    cooperation: COOPERATION,
    cooperationStatus: [...COOPERATION_STATUS].reverse(),
    exchange: ['rooms', 'shares', 'seeks'],
  },
  forTeams: new Set(['cooperation', 'cooperationStatus', 'exchange']),
  // How a language is there only matters when it is there in more than one way.
  several: new Set(['languageRole']),
};
