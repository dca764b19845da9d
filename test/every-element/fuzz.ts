import fc from 'fast-check';
import type { Json, JsonObject } from './documents.js';
import { HOSTILE_TEXTS } from './safety.js';

/*
 * Documents and attributes as chance and malice write them. What is found wrong is shrunk and printed with its seed.
 */

/** The same inputs on every machine and every run. Change it to look elsewhere: `fc.assert` prints what it found. */
export const SEED = 20_261_122;

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'javascript', 'data', 'blob'], withFragments: true }),
  fc
    .tuple(fc.constantFrom('a', '<', '&', '\u0301', 'ﷺ', ' ', '🏳️‍🌈'), fc.constantFrom(1e3, 3e4))
    .map(([sign, n]) => sign.repeat(n)),
);

const anyJson: fc.Arbitrary<Json> = fc.oneof(
  text,
  fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }) as fc.Arbitrary<Json>,
);

/** What can be done to one place in a document. */
const CHANGES = {
  replace: (_: Json, by: Json) => by,
  remove: () => undefined,
  empty: () => null,
  nest: (value: Json, by: Json) => (Array.isArray(by) ? [value, ...by] : { nl: value, [String(by)]: by }),
  list: (value: Json) => [value, value, value],
  stringify: (value: Json) => JSON.stringify(value),
  number: (value: Json) => (typeof value === 'string' ? value.length : Number(value)),
  enlarge: (value: Json) =>
    typeof value === 'string'
      ? value.repeat(Math.ceil(3e4 / (value.length + 1)))
      : Array<Json>(50).fill(value),
} satisfies Record<string, (value: Json, by: Json) => Json | undefined>;

interface Mutation {
  readonly change: keyof typeof CHANGES;
  /** Picks the place. */
  readonly at: number;
  readonly by: Json;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  change: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
  at: fc.nat(),
  by: anyJson,
});

/** A good document in which a few places were changed. */
export const mutated = (document: JsonObject): fc.Arbitrary<Json> =>
  fc
    .array(mutation, { minLength: 1, maxLength: 8 })
    .map((mutations) => mutations.reduce<Json>(mutate, document));

function mutate(document: Json, { change, at, by }: Mutation): Json {
  const places = placesIn(document);
  const place = places[at % places.length];
  return place ? replaceAt(document, place, (value) => CHANGES[change](value, by)) : by;
}

type Keys = readonly (string | number)[];

function placesIn(value: Json, keys: Keys = []): Keys[] {
  if (typeof value !== 'object' || value === null) return [];
  const items: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return items.flatMap(([key, item]) => [[...keys, key], ...placesIn(item, [...keys, key])]);
}

function replaceAt(value: Json, [key, ...rest]: Keys, change: (value: Json) => Json | undefined): Json {
  const replaced = (item: Json) => (rest.length ? replaceAt(item, rest, change) : change(item));
  if (Array.isArray(value))
    return value.map((item, i) => (i === key ? replaced(item) : item)).filter((item) => item !== undefined);
  const entries = Object.entries(value as JsonObject).map(
    ([name, item]) => [name, name === key ? replaced(item) : item] as const,
  );
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined)) as JsonObject;
}

/** Anything at all that a page can hand over: also what JSON cannot hold, and what bites when it is touched. */
export const anyData = (document: JsonObject, list: string): fc.Arbitrary<unknown> => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withTypedArray: true,
    maxDepth: 3,
  });
  return fc
    .oneof(
      anyJson,
      anything,
      fc.oneof(anything, fc.array(anything)).map((records) => ({ ...document, [list]: records })),
      fc.constantFrom(
        ...BITING.map((bite) => ({ ...document, [list]: [bite(), ...(document[list] as Json[]), bite()] })),
      ),
      fc.constantFrom(...BITING).map((bite) => bite()),
    )
    .filter((value) => value !== null && value !== undefined);
};

const BITING: readonly (() => object)[] = [
  () =>
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('do not read');
        },
        ownKeys: () => {
          throw new Error('do not list');
        },
      },
    ),
  () => ({
    id: 'x',
    get name(): never {
      throw new Error('do not read');
    },
  }),
  () => {
    const circle: Record<string, unknown> = { id: 'circle', name: 'circle' };
    return ((circle.self = [circle]), circle);
  },
  () => Object.freeze({ id: 'frozen', name: Object.freeze({ nl: 'frozen' }) }),
  () => ({
    id: {
      toString: () => {
        throw new Error('no text');
      },
    },
    name: Symbol('name'),
  }),
  () => [() => 'function', document.createElement('p'), window],
];

/** Values for some of an element's attributes. */
export const anyAttributes = (names: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(
      text,
      fc.double().map(String),
      fc.constantFrom('ar', 'nl-BE', 'x-klingon', 'ar-u-nu-arab-ca-islamic', 'zz', 'i-default', 'und'),
    ),
    { minKeys: 1, maxKeys: 5, noNullPrototype: true },
  );
