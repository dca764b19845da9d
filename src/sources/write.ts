import { safeParse, type GenericSchema } from 'valibot';
import type { DocumentInfo, Origin } from '../model/documents.js';
import { activity } from './activities/schema.js';
import { documentInfo, localizedText } from './common-schema.js';
import { isObject } from './json-document.js';
import type { Documents } from './kinds.js';
import { partner } from './partners/schema.js';
import { role, routeInfo, situation, stationFields } from './route/schema.js';
import { scale, scanInfo, theme } from './scan/schema.js';

type Mark = (text: unknown) => unknown;
type Fields = Readonly<Record<string, unknown>>;

/** How the library's own document of a kind is built. */
interface Shape {
  /** The field with the records. */
  readonly list: string;
  readonly record: unknown;
  /** What the document says besides, and besides what every document says. */
  readonly info?: Fields;
  /** Of that, what stands in tables by id. */
  readonly tables?: Fields;
}

const SHAPES: { readonly [K in keyof Documents]: Shape } = {
  partners: { list: 'partners', record: partner },
  activities: { list: 'activities', record: activity },
  scan: { list: 'themes', record: theme, info: scanInfo.entries, tables: { scales: scale } },
  route: {
    list: 'stations',
    record: stationFields,
    info: routeInfo.entries,
    tables: { roles: role, situations: situation, glossary: localizedText },
  },
};

/**
 * A document that was read from any format as one of the library's own (`schemas/`), which is read without problems: without
 * what reading added. A record whose plain texts are in another language than those of the document names it.
 */
export function asWritten<K extends keyof Documents>(
  kind: K,
  document: Documents[K],
): Record<string, unknown> {
  const { list, record, info = {}, tables = {} } = SHAPES[kind];
  const { language = 'nl' } = document as DocumentInfo;
  const given = document as unknown as Record<string, unknown>;
  const about = Object.entries({ ...documentInfo.entries, ...info }).map(([key, schema]) => {
    const value = given[key];
    const table = tables[key];
    return [key, table && isObject(value) ? copyTable(value, table) : copy(value, schema, asIs)];
  });
  const records = (given[list] as (object & Origin)[]).map((one) =>
    copy(one, record, one.language === language ? asIs : named(one.language)),
  );
  const whole: Record<string, unknown> = Object.fromEntries([...about, ['language', language]]);
  return { ...Object.fromEntries(Object.entries(whole).filter(([, value]) => says(value))), [list]: records };
}

const asIs: Mark = (text) => text;

const named =
  (language: string): Mark =>
  (text) =>
    typeof text === 'string' ? { [language]: text } : text;

/** What is empty need not be said. */
function says(value: unknown): boolean {
  return value !== undefined && value !== '' && !(isObject(value) && Object.keys(value).length === 0);
}

function copyTable(table: Fields, schema: unknown): Fields {
  return Object.fromEntries(Object.entries(table).map(([id, entry]) => [id, copy(entry, schema, asIs)]));
}

/** As much of a schema as it takes to find the texts in a record. */
interface Node {
  readonly entries?: Fields;
  readonly wrapped?: unknown;
  readonly item?: unknown;
  readonly type?: string;
  /** What is checked step by step begins with what it is. */
  readonly pipe?: readonly unknown[];
  readonly options?: readonly GenericSchema[];
}

/** Copies what the schema knows of a value, and does something with each text that can be in several languages. */
function copy(value: unknown, schema: unknown, mark: Mark): unknown {
  const { entries, wrapped, item, type, options, pipe } = schema as Node;
  if (schema === localizedText || pipe?.[0] === localizedText) return mark(value);
  if (wrapped) return copy(value, wrapped, mark);
  if (item && Array.isArray(value)) return value.map((one) => copy(one, item, mark));
  if (type === 'union' && options) {
    const fitting = options.find((option) => safeParse(option, value).success);
    return fitting ? copy(value, fitting, mark) : value;
  }
  if (!entries || !isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(entries)
      .filter((key) => value[key] !== undefined)
      .map((key) => [key, copy(value[key], entries[key], mark)]),
  );
}
