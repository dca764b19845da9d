import { languageCode } from '../documents.js';
import { AGE_BANDS, sharesAge, statedAges } from '../facets/ages.js';
import type { FacetRules } from '../facets/columns.js';
import type { ValuesOf } from '../facets/unit-table.js';
import type { Activity } from './activity.js';
import type { DayPart } from './day-parts.js';
import { FACET_IDS, type FacetId } from './filters.js';

/** One way to narrow down a calendar. A new facet is one more row in `VALUES`. */
export type Facet = FacetRules<FacetId>;

const NONE: readonly string[] = [];
const one = (value: string | undefined): readonly string[] => (value ? [value] : NONE);
const has = (value: unknown): boolean => value !== undefined && value !== false && value !== '';

/** The values as the records have them, repetitions included; those of `dayPart` are of one time. */
export const VALUES: ValuesOf<FacetId, Activity, readonly DayPart[]> = {
  audience: ({ audience }) => audience ?? NONE,
  theme: ({ themes }) => themes ?? NONE,
  type: ({ type }) => one(type),
  dayPart: (_, parts) => parts ?? NONE,
  attendance: ({ attendance, place, onlineUrl, livestreamUrl }) =>
    attendance
      ? WAYS[attendance]
      : [...(place ? ['onsite'] : NONE), ...((onlineUrl ?? livestreamUrl) ? ['online'] : NONE)],
  place: ({ place, localGatherings }) => [
    ...one(place?.place),
    ...(localGatherings ?? []).flatMap((gathering) => one(gathering.place?.place)),
  ],
  beneficiary: ({ beneficiaries }) => beneficiaries ?? NONE,
  age: ({ ages }) => one(statedAges(ages)),
  language: ({ languages }) => languages?.map(languageCode) ?? NONE,
  cost: ({ cost }) => one(cost?.free === true ? 'free' : cost ? 'paid' : undefined),
  childcare: ({ childcare }) => (has(childcare) ? ['yes'] : NONE),
  form: ({ form }) => one(form),
  organiser: ({ organisers }) => organisers ?? NONE,
  setting: ({ settings }) => settings ?? NONE,
  status: ({ status }) => one(status),
};

/** Who can come to both can come to either. */
const WAYS = { onsite: ['onsite'], online: ['online'], mixed: ['onsite', 'online'] } as const;

const RULES: { readonly [facet in FacetId]?: Omit<Facet, 'id'> } = {
  age: { counted: (ages) => AGE_BANDS.filter((band) => sharesAge(band, ages)), answers: sharesAge },
};

export const FACETS: readonly Facet[] = FACET_IDS.map((id) => ({ id, ...RULES[id] }));
