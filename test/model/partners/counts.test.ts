import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  AGE_BANDS,
  createIndex,
  FACET_IDS,
  sliceOf,
  type FacetId,
  type Filters,
  type Offering,
  type Partner,
} from '../../../src/model/partners/index.js';

/*
 * Chance makes directories and choices; each is answered again in the plainest way, offering by offering.
 */
const SEED = 20_261_122;

const some = (...values: string[]) => fc.subarray(values);
const place = fc.record({ place: fc.constantFrom('Noord', 'Zuid', 'Oost') }, { requiredKeys: [] });
const language = fc.oneof(
  fc.constantFrom('nl', 'ar', 'tr'),
  fc.record(
    {
      code: fc.constantFrom('nl', 'ar', 'tr'),
      role: fc.constantFrom('spoken' as const, 'material' as const, 'interpreter' as const),
    },
    { requiredKeys: ['code'] },
  ),
);
const age = fc.integer({ min: 0, max: 20 });
const offering: fc.Arbitrary<Offering> = fc.record(
  {
    id: fc.constant('o'),
    name: fc.constantFrom('Taal', 'Sport'),
    themes: some('taal', 'sport', 'geld'),
    beneficiaries: some('pupil', 'parent'),
    targetGroups: some('newcomers', 'pupils'),
    ages: fc.record({ min: age, max: age }, { requiredKeys: [] }),
    languages: fc.array(language, { maxLength: 3 }),
    dutchLevel: fc.constantFrom('none', 'A1'),
    cost: fc.record({ free: fc.boolean() }),
    registration: fc.record({ mode: fc.constantFrom('none' as const, 'required' as const) }),
    areas: some('Noord', 'West'),
    locations: fc.array(place, { maxLength: 2 }),
  },
  { requiredKeys: ['id', 'name'] },
);
const partner: fc.Arbitrary<Omit<Partner, 'id'>> = fc.record(
  {
    name: fc.constantFrom('Huis', 'Club'),
    language: fc.constant('nl'),
    source: fc.constant('test'),
    corner: fc.constantFrom('care' as const, 'school' as const),
    kinds: some('school', 'zat'),
    cooperation: some('care', 'wellbeing'),
    cooperationStatus: fc.constantFrom('none' as const, 'wanted' as const),
    locations: fc.array(place, { maxLength: 2 }),
    venues: fc.array(fc.record({ name: fc.constant('Zaal') }), { maxLength: 1 }),
    shares: some('Stoelen'),
    seeks: some('Koffie'),
    offerings: fc.array(offering, { maxLength: 3 }),
  },
  { requiredKeys: ['name', 'language', 'source'] },
);
const directory = fc
  .array(partner, { maxLength: 12 })
  .map((list) => list.map((rest, i): Partner => ({ ...rest, id: `p${i}` })));

const CHOICES: Record<FacetId, string[]> = {
  corner: ['care', 'school', 'home'],
  theme: ['taal', 'sport', 'geld'],
  beneficiary: ['pupil', 'parent'],
  age: [...AGE_BANDS, '7', '-3', '10-14', 'none'],
  targetGroup: ['newcomers', 'pupils'],
  language: ['nl', 'ar', 'tr'],
  languageRole: ['spoken', 'material', 'interpreter'],
  dutchLevel: ['none', 'A1'],
  cost: ['free', 'paid'],
  registration: ['none', 'required'],
  place: ['Noord', 'Zuid', 'West'],
  kind: ['school', 'zat'],
  cooperation: ['care', 'wellbeing'],
  cooperationStatus: ['none', 'wanted'],
  exchange: ['rooms', 'shares', 'seeks'],
};
const filters = fc
  .subarray([...FACET_IDS], { maxLength: 4 })
  .chain((facets) => fc.tuple(...facets.map((id) => fc.subarray(CHOICES[id]).map((v) => [id, v] as const))))
  .map((chosen): Filters => Object.fromEntries(chosen));
const query = fc.constantFrom('', 'huis', 'taal', 'club sport');

/** Whether one offering (or none) of a partner answers all that was chosen: as somebody would check by hand. */
function answers(filters: Filters, p: Partner, o?: Offering): boolean {
  const chosen = (id: FacetId) => (filters[id]?.length ? filters[id] : undefined);
  const any = (id: FacetId, values: readonly (string | undefined)[] = []) =>
    chosen(id)?.some((value) => values.includes(value)) ?? true;
  const { min = 0, max = Infinity } = o?.ages ?? {};
  const stated = o?.ages?.min !== undefined || o?.ages?.max !== undefined;
  const years = Array.from({ length: 200 }, (_, year) => year).filter((year) => year >= min && year <= max);
  const ofAge = (range: string) => {
    const [, only, from, to] = /^(?:(\d+)|(\d*)-(\d*))$/.exec(range) ?? [];
    if (only) return years.includes(Number(only));
    if (!from && !to) return false;
    return years.some((year) => year >= Number(from || 0) && year <= Number(to || Infinity));
  };
  const languages = (o?.languages ?? []).map((l) =>
    typeof l === 'string' ? { code: l, role: 'spoken' } : { role: 'spoken', ...l },
  );
  const places = o?.locations?.length ? o.locations : (p.locations ?? []);
  return (
    any('corner', [p.corner]) &&
    any('theme', o?.themes) &&
    any('beneficiary', o?.beneficiaries) &&
    (!chosen('age') || (stated && chosen('age')!.some(ofAge))) &&
    any('targetGroup', o?.targetGroups) &&
    ((!chosen('language') && !chosen('languageRole')) ||
      languages.some(({ code, role }) => any('language', [code]) && any('languageRole', [role]))) &&
    any('dutchLevel', [o?.dutchLevel]) &&
    any('cost', o?.cost ? [o.cost.free ? 'free' : 'paid'] : []) &&
    any('registration', [o?.registration?.mode]) &&
    any('place', [...(o?.areas ?? []), ...places.map((each) => each.place)]) &&
    any('kind', p.kinds) &&
    any('cooperation', p.cooperation) &&
    any('cooperationStatus', [p.cooperationStatus]) &&
    any('exchange', [
      p.venues?.length ? 'rooms' : undefined,
      p.shares?.length ? 'shares' : undefined,
      p.seeks?.length ? 'seeks' : undefined,
    ])
  );
}

describe('Whatever a directory holds and a visitor chooses', () => {
  const check = async (numRuns: number, property: (p: Partner[], f: Filters, q: string) => Promise<void>) =>
    fc.assert(fc.asyncProperty(directory, filters, query, property), { seed: SEED, numRuns });

  it('it shows who answers everything in one and the same offering, with the offerings that do', async () => {
    await check(300, async (partners, filters) => {
      const expected = partners.flatMap((p) => {
        const offerings = (p.offerings ?? []).filter((o) => answers(filters, p, o));
        return offerings.length > 0 || (!p.offerings?.length && answers(filters, p))
          ? [{ p, offerings }]
          : [];
      });
      const { results, count } = (await createIndex({ partners })).search({ filters });
      const byId = (a: { p: Partner }, b: { p: Partner }) => a.p.id.localeCompare(b.p.id);
      const found = results.map((result) => ({ p: result.partner, offerings: [...result.offerings] }));
      expect(found.sort(byId)).to.deep.equal(expected.sort(byId));
      expect(count).to.equal(expected.length);
      const slice = sliceOf({ partners }, filters).partners;
      expect(slice.map(({ id }) => id).sort()).to.deep.equal(expected.map(({ p }) => p.id).sort());
    });
  });

  it('a count is the number of partners that are left when that value is chosen too', async () => {
    await check(60, async (partners, filters, query) => {
      const index = await createIndex({ partners });
      const { facets } = index.search({ query, filters });
      for (const facet of FACET_IDS) {
        const values = new Set([...CHOICES[facet], ...Object.keys(facets[facet])]);
        // Other ages can be chosen than the bands that are counted.
        for (const value of facet === 'age' ? AGE_BANDS : values) {
          const { count } = index.search({ query, filters: { ...filters, [facet]: [value] } });
          expect(facets[facet][value] ?? 0, `${facet} ${value}`).to.equal(count);
        }
      }
    });
  });
});
