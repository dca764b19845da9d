/* Ways to look at and change a data document without knowing what it is about. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A value somewhere in a document that holds no others, with the keys that lead to it. */
export interface Leaf {
  readonly keys: readonly (string | number)[];
  readonly key: string;
  readonly value: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asList = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** The name of the list that holds a document's records: the largest of those whose items have an id. */
export function recordList(document: JsonObject): string {
  const size = (key: string) => JSON.stringify(document[key]).length;
  const lists = Object.keys(document).filter((key) =>
    asList(document[key]).some((item) => isObject(item) && 'id' in item),
  );
  const [largest] = lists.sort((a, b) => size(b) - size(a));
  if (largest === undefined) throw new Error('The sample document has no list of records with an id.');
  return largest;
}

/** A copy in which every leaf is what `change` makes of it; `undefined` takes it out. */
export function mapLeaves(
  value: Json,
  change: (leaf: Leaf) => Json | undefined,
  keys: Leaf['keys'] = [],
): Json {
  const inner = (item: Json, key: string | number): Json | undefined => {
    const path = [...keys, key];
    if (typeof item === 'object' && item !== null) return mapLeaves(item, change, path);
    // The name of a list is the name of what is in it.
    return change({
      keys: path,
      key: String(path.findLast((part) => typeof part === 'string') ?? ''),
      value: item,
    });
  };
  if (Array.isArray(value)) return value.map(inner).filter((item) => item !== undefined);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, item]): [string, Json][] => {
    const changed = inner(item, key);
    return changed === undefined ? [] : [[key, changed]];
  });
  return Object.fromEntries(entries);
}

export function leavesOf(value: Json): Leaf[] {
  const leaves: Leaf[] = [];
  mapLeaves(value, (leaf) => {
    leaves.push(leaf);
    return leaf.value;
  });
  return leaves;
}

export const isUrl = ({ key, value }: Leaf): boolean =>
  typeof value === 'string' &&
  (/(^|[a-z])url$|^(logo|href|src|image)$/i.test(key) || /^(https?|mailto|tel):/.test(value));
export const isDate = ({ value }: Leaf): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
export const isCoordinate = ({ key }: Leaf): boolean => /^(lat|lon|lng|latitude|longitude)$/.test(key);
/** A word from a vocabulary, or a name that something else has. */
export const isTerm = ({ key, value }: Leaf): boolean =>
  key !== 'id' && typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value);
export const isText = ({ key, value }: Leaf): boolean => key !== 'id' && typeof value === 'string';

/** The texts of a record that somebody may read: what is no address, no term and longer than a code. */
export function textsOf(record: Json): string[] {
  const texts = leavesOf(record).filter((leaf) => isText(leaf) && !isTerm(leaf) && !isUrl(leaf));
  return texts
    .map(({ value }) => String(value).replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 3);
}
