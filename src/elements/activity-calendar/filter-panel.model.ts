import { DAY_PARTS } from '../../model/activities/day-parts.js';
import { ACTIVITY_STATUS, ATTENDANCE, PROJECT_FORMS, SETTINGS } from '../../model/activities/activity.js';
import { FACET_IDS, type FacetId } from '../../model/activities/filters.js';
import { AUDIENCES } from '../../model/activities/vocabulary.js';
import { AGE_BANDS } from '../../model/facets/ages.js';
import type { FacetOffer } from '../../model/facets/facet-groups.js';

/** How the facets of activities are offered. */
export const ACTIVITY_FACETS: FacetOffer<FacetId> = {
  ids: FACET_IDS,
  order: {
    audience: AUDIENCES,
    dayPart: DAY_PARTS,
    attendance: ATTENDANCE,
    beneficiary: ['pupil', 'parent', 'family', 'teacher', 'team'],
    age: AGE_BANDS,
    cost: ['free', 'paid'],
    form: PROJECT_FORMS,
    setting: SETTINGS,
    status: ACTIVITY_STATUS,
  },
  forTeams: new Set(['beneficiary', 'form', 'organiser', 'setting', 'status']),
};
