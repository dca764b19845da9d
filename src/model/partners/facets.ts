import { FACET_IDS, type FacetId } from './filters.js';
import { languageCode, type Offering, type Partner } from './partner.js';

/** One way to narrow down a directory. A new facet is one more row in `FACETS`. */
export interface Facet {
  readonly id: FacetId;
  /** The values of a partner with one of its offerings (or without any); each at most once. */
  values(partner: Partner, offering: Offering | undefined): readonly string[];
}

const NONE: readonly string[] = [];
const one = (value: string | undefined): readonly string[] => (value ? [value] : NONE);
const each = (values: readonly string[]): readonly string[] => [...new Set(values)];

const VALUES: Record<FacetId, Facet['values']> = {
  corner: (partner) => one(partner.corner),
  theme: (_, offering) => offering?.themes ?? NONE,
  beneficiary: (_, offering) => offering?.beneficiaries ?? NONE,
  targetGroup: (_, offering) => offering?.targetGroups ?? NONE,
  language: (_, offering) => each((offering?.languages ?? []).map(languageCode)),
  dutchLevel: (_, offering) => one(offering?.dutchLevel),
  cost: (_, offering) => one(offering?.cost?.free === true ? 'free' : offering?.cost ? 'paid' : undefined),
  registration: (_, offering) => one(offering?.registration?.mode),
  kind: (partner) => partner.kinds ?? NONE,
  cooperation: (partner) => partner.cooperation ?? NONE,
  place: (partner, offering) =>
    each([
      ...(offering?.areas ?? []),
      ...(offering?.locations?.length ? offering.locations : (partner.locations ?? [])).flatMap(
        ({ place }) => (place ? [place] : []),
      ),
    ]),
};

export const FACETS: readonly Facet[] = FACET_IDS.map((id) => ({ id, values: VALUES[id] }));
