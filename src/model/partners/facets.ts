import { AGE_BANDS, sharesAge, statedAges } from '../facets/ages.js';
import type { FacetRules } from '../facets/columns.js';
import { FACET_IDS, type FacetId } from './filters.js';
import { languageCode, type OfferedLanguage, type Offering, type Partner } from './partner.js';

/** One way to narrow down a directory. A new facet is one more row in `VALUES`. */
export interface Facet extends FacetRules<FacetId> {
  /** The values of a partner with one of its offerings (or without any); each at most once. */
  values(partner: Partner, offering: Offering | undefined): readonly string[];
}

const NONE: readonly string[] = [];
const one = (value: string | undefined): readonly string[] => (value ? [value] : NONE);

/** The values as the records have them, repetitions included. */
export const VALUES: Record<FacetId, Facet['values']> = {
  corner: (partner) => one(partner.corner),
  theme: (_, offering) => offering?.themes ?? NONE,
  beneficiary: (_, offering) => offering?.beneficiaries ?? NONE,
  age: (_, offering) => one(statedAges(offering?.ages)),
  targetGroup: (_, offering) => offering?.targetGroups ?? NONE,
  // These two list the same languages: see `RULES`.
  language: (_, offering) => offering?.languages?.map(languageCode) ?? NONE,
  languageRole: (_, offering) => offering?.languages?.map(languageRole) ?? NONE,
  dutchLevel: (_, offering) => one(offering?.dutchLevel),
  cost: (_, offering) => one(offering?.cost?.free === true ? 'free' : offering?.cost ? 'paid' : undefined),
  registration: (_, offering) => one(offering?.registration?.mode),
  place: (partner, offering) => [
    ...(offering?.areas ?? NONE),
    ...(offering?.locations?.length ? offering.locations : (partner.locations ?? [])).flatMap(({ place }) =>
      one(place),
    ),
  ],
  kind: (partner) => partner.kinds ?? NONE,
  cooperation: (partner) => partner.cooperation ?? NONE,
  cooperationStatus: (partner) => one(partner.cooperationStatus),
  exchange: ({ venues, shares, seeks }) => [
    ...(venues?.length ? ['rooms'] : NONE),
    ...(shares?.length ? ['shares'] : NONE),
    ...(seeks?.length ? ['seeks'] : NONE),
  ],
};

const RULES: { readonly [facet in FacetId]?: Omit<FacetRules, 'id'> } = {
  // Who looks for an interpreter for Arabic is not helped by somebody who speaks Arabic and has one for Turkish.
  language: { together: 'language' },
  languageRole: { together: 'language' },
  age: { counted: (ages) => AGE_BANDS.filter((band) => sharesAge(band, ages)), answers: sharesAge },
};

export const FACETS: readonly Facet[] = FACET_IDS.map((id) => ({
  id,
  values: (partner, offering) => [...new Set(VALUES[id](partner, offering))],
  ...RULES[id],
}));

/** A language without a role is one that people speak there. */
function languageRole(language: OfferedLanguage): string {
  return (typeof language === 'string' ? undefined : language.role) ?? 'spoken';
}
