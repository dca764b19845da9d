import type { FailReason } from '../../src/sources/read-error.js';
import {
  asList,
  isCoordinate,
  isDate,
  isObject,
  isTerm,
  isText,
  isUrl,
  leavesOf,
  mapLeaves,
  type Json,
  type JsonObject,
  type Leaf,
} from './documents.js';
import { answering } from './network.js';
import { EXECUTABLE, HOSTILE_TEXTS } from './safety.js';

/** A source of which nothing can be shown. */
export interface UnreadableSource {
  readonly name: string;
  readonly reason: FailReason | readonly FailReason[];
  /** An address, given a good document. */
  url(good: string): string;
  readonly attributes?: Readonly<Record<string, string>>;
}

const fixture = (path: string) => () => `/fixture/${path}`;
/** A document of the wrong shape: some readers find no format in it, some no list. */
const misshapen = (name: string, body: string): UnreadableSource => ({
  name,
  reason: ['format', 'schema'],
  url: () => answering(body),
});

export const UNREADABLE: readonly UnreadableSource[] = [
  { name: 'status 404', reason: 'status', url: fixture('status/404') },
  { name: 'status 500', reason: 'status', url: fixture('status/500') },
  {
    name: 'a server that never finishes',
    reason: 'timeout',
    url: fixture('stall'),
    attributes: { timeout: '0.2' },
  },
  { name: 'a server that is not there', reason: 'network', url: () => 'http://localhost:1/' },
  { name: 'a login page with status 200', reason: 'format', url: fixture('login') },
  { name: 'an empty body', reason: 'format', url: fixture('empty') },
  {
    name: 'JSON that breaks off',
    reason: 'format',
    url: (good) => answering(good.slice(0, good.length / 2)),
  },
  {
    name: '40 MiB that announce themselves',
    reason: 'too-large',
    url: fixture(`large?bytes=${40 * 2 ** 20}`),
  },
  { name: '40 MiB that do not', reason: 'too-large', url: fixture(`large?bytes=${40 * 2 ** 20}&chunked`) },
  {
    name: 'a body that breaks off on the way',
    reason: 'network',
    url: (good) =>
      answering(() => new Response(breakingOff(good), { headers: { 'content-type': 'application/json' } })),
  },
  {
    name: 'bytes that are no text',
    reason: ['format', 'schema'],
    url: () => answering(noise(), 'application/octet-stream'),
  },
  { name: 'a script for an address', reason: 'network', url: () => 'javascript:hacked()' },
  {
    name: 'a document in the address',
    reason: 'network',
    url: (good) => `data:application/json,${encodeURIComponent(good)}`,
  },
  misshapen('null', 'null'),
  misshapen('a number', '42'),
  misshapen('a text', '"text"'),
  misshapen('an empty list', '[]'),
  misshapen('an empty object', '{}'),
  misshapen('something else altogether', '{"weather": {"id": 1, "sun": true}}'),
  misshapen('brackets without end', '['.repeat(100_000)),
  misshapen('lists in lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
];

/** The page on which a feed goes round in circles: it names itself as the next one. */
export const CIRCLING: readonly string[] = ['/fixture/hsds-loop'];

function breakingOff(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, 100)));
      setTimeout(() => controller.error(new TypeError('network error')), 20);
    },
  });
}

function noise(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256);
}

/** A good document in an encoding that its server does not tell, or tells wrongly. */
export const ENCODINGS: readonly {
  readonly name: string;
  readonly type: string;
  encode(text: string): Uint8Array<ArrayBuffer>;
}[] = [
  {
    name: 'Windows-1252 that calls itself UTF-8',
    type: 'application/json; charset=utf-8',
    encode: windows1252,
  },
  { name: 'Windows-1252 that says nothing', type: '', encode: windows1252 },
  { name: 'UTF-8 with a byte order mark', type: 'application/json', encode: (text) => utf8(`\ufeff${text}`) },
  { name: 'UTF-8 in a charset that nobody knows', type: 'application/json; charset=klingon', encode: utf8 },
  { name: 'UTF-8 that its server calls Latin-1', type: 'application/json; charset=iso-8859-1', encode: utf8 },
  {
    name: 'UTF-16 with a byte order mark',
    type: 'application/json; charset=utf-8',
    encode: (text) => utf16(`\ufeff${text}`),
  },
];

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

/** What Windows-1252 has no sign for is written as JSON's escape, as a careful exporter would. */
function windows1252(text: string): Uint8Array<ArrayBuffer> {
  const codes = [...text.split('')].flatMap((unit) => {
    if (unit === '€') return [0x80];
    const code = unit.charCodeAt(0);
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return [code];
    return [...`\\u${code.toString(16).padStart(4, '0')}`].map((sign) => sign.charCodeAt(0));
  });
  return Uint8Array.from(codes);
}

/** Where a document is spoiled: which record of which list, and what the others are. */
export interface Place {
  readonly list: string;
  readonly index: number;
  readonly others: readonly JsonObject[];
}

/** A document with something wrong in it, of which the rest must be shown. */
export interface BadRecord {
  readonly name: string;
  /** Whether whoever keeps the data must be told: `problems` leads to the place. */
  readonly reported: boolean;
  /** Changes a document; returns false when it holds nothing that can be wrong in this way. */
  spoil(document: JsonObject, place: Place): boolean;
}

type Choice = (leaf: Leaf) => boolean;

/** Replaces the whole record. */
const record = (
  name: string,
  reported: boolean,
  change: (victim: JsonObject, place: Place) => Json,
): BadRecord => ({
  name,
  reported,
  spoil(document, { list, index, ...rest }) {
    const records = asList(document[list]);
    records[index] = change(records[index] as JsonObject, { list, index, ...rest });
    return true;
  },
});

/** Replaces those of the record's values that are chosen. */
const values = (
  name: string,
  reported: boolean,
  choice: Choice,
  value: Json | ((leaf: Leaf) => Json | undefined),
): BadRecord => ({
  name,
  reported,
  spoil(document, { list, index }) {
    const records = asList(document[list]);
    const victim = records[index]!;
    if (!leavesOf(victim).some(choice)) return false;
    const replacement = typeof value === 'function' ? value : () => value;
    records[index] = mapLeaves(victim, (leaf) => (choice(leaf) ? replacement(leaf) : leaf.value));
    return true;
  },
});

const MEGABYTE = 'Een zin van een megabyte. '.repeat(40_000);
const HUNDRED_KILOBYTES = MEGABYTE.slice(0, 1e5);
const everyText: Choice = (leaf) => isText(leaf) && !isUrl(leaf);
const everything: Choice = ({ key }) => key !== 'id';

/** Another hostile text each time. */
const hostileTexts = (first = 0) => {
  let i = first;
  return () => HOSTILE_TEXTS[i++ % HOSTILE_TEXTS.length]!;
};

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

/** Copies of the record under ids that mean something to browsers, to JavaScript or to addresses. */
function hostileIds(ids: readonly string[]): BadRecord {
  return {
    name: `records with ids such as ${JSON.stringify(ids[0])}`,
    reported: false,
    spoil(document, { list, index }) {
      const records = asList(document[list]);
      records.splice(index, 1, ...ids.map((id) => ({ ...(records[index] as JsonObject), id })));
      return true;
    },
  };
}

export const BAD_RECORDS: readonly BadRecord[] = [
  record('a record without an id', true, ({ id: _id, ...rest }) => rest),
  record('a record whose id is empty', true, (victim) => ({ ...victim, id: ' ' })),
  record('a record whose id is an object', true, (victim) => ({ ...victim, id: { nl: 'x' } })),
  ...[null, 42, 'text', true, [], {}].map((value) =>
    record(`${JSON.stringify(value)} for a record`, true, () => value),
  ),
  {
    name: 'two records with one id',
    reported: true,
    spoil(document, { list, index, others }) {
      const records = asList(document[list]);
      const [victim] = records.splice(index, 1) as JsonObject[];
      records.push({ ...victim, id: others[0]!.id! });
      return true;
    },
  },
  ...inGroups([...HOSTILE_TEXTS.filter((id) => id.trim()), 'toString', '__defineGetter__'], 8).map(
    hostileIds,
  ),
  values('kinds and terms that nobody knows', false, isTerm, 'bestaat-niet'),
  {
    name: 'a reference to a record that is not there',
    reported: true,
    spoil(document, { list, index, others }) {
      const ids = new Set<Json>(others.map(({ id }) => id!));
      const isReference: Choice = ({ key, value }) => key !== 'id' && ids.has(value);
      return values('', true, isReference, 'bestaat-niet').spoil(document, { list, index, others });
    },
  },
  record('null in every field of a record', true, (victim) =>
    Object.fromEntries(Object.keys(victim).map((key) => [key, null])),
  ),
  values('null in every corner of a record', false, everything, null),
  {
    name: 'null in every field of the document',
    reported: false,
    spoil(document, { list }) {
      for (const key of Object.keys(document)) if (key !== list) document[key] = null;
      return true;
    },
  },
  {
    name: 'numbers and booleans as texts',
    reported: false,
    spoil(document) {
      const isNoText: Choice = ({ value }) => typeof value === 'number' || typeof value === 'boolean';
      if (!leavesOf(document).some(isNoText)) return false;
      Object.assign(
        document,
        mapLeaves(document, (leaf) => (isNoText(leaf) ? String(leaf.value) : leaf.value)),
      );
      return true;
    },
  },
  values('texts as numbers', false, everyText, 12345),
  values('texts as lists', true, everyText, () => ['text']),
  values('texts as objects that are no translations', true, everyText, () => ({
    nl: { nl: ['text'] },
    en: 5,
  })),
  ...['2026-02-30', '2026-13-01', '2026-00-00T25:61:00', '0000-99-99', 'gisteren'].map((date) =>
    values(`the date ${date}`, true, isDate, date),
  ),
  ...[900, -1e9, 'Deventer'].map((degrees) =>
    values(`coordinates of ${degrees}`, true, isCoordinate, degrees),
  ),
  values('a script in every address', true, isUrl, 'javascript:hacked()'),
  values('a hidden script in every address', true, isUrl, ' \u0001java\nscript:hacked()'),
  values('a page in every address', true, isUrl, 'data:text/html,<script>hacked()</script>'),
  ...EXECUTABLE.map((text) =>
    values(`${JSON.stringify(text)} in every text and address`, false, isText, text),
  ),
  ...[0, 1, 2, 3].map((turn) =>
    values(`something else hostile in every text (${turn + 1})`, false, isText, hostileTexts(turn * 8)),
  ),
  values('a megabyte in one field', false, (leaf) => everyText(leaf) && leaf.keys.length === 1, MEGABYTE),
  values('a hundred kilobytes in every field', false, everyText, HUNDRED_KILOBYTES),
  {
    name: 'hostile texts in everything that the document says about itself',
    reported: false,
    spoil(document, { list }) {
      const hostile = hostileTexts();
      const { [list]: records, ...info } = document;
      Object.assign(
        document,
        mapLeaves(info, (leaf) => (isText(leaf) ? hostile() : leaf.value)),
        { [list]: records },
      );
      return true;
    },
  },
  {
    name: 'fields that nobody knows, and names that mean something to JavaScript',
    reported: false,
    spoil(document, { list, index }) {
      const strange = JSON.parse(
        '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "x": [[[{}]]]}',
      ) as JsonObject;
      const records = asList(document[list]);
      records[index] = { ...(records[index] as JsonObject), ...strange };
      for (const [key, value] of Object.entries(strange))
        Object.defineProperty(document, key, { value, enumerable: true, configurable: true, writable: true });
      return true;
    },
  },
];

/**
 * The records that can be spoiled: those to which nothing outside the list refers, so that what is shown does not hang on
 * them, and beside which others are shown.
 */
export function victimsOf(
  document: JsonObject,
  list: string,
  settings: Readonly<Record<string, unknown>>,
  isShown: (record: Json) => boolean,
): number[] {
  const { [list]: records, ...info } = document;
  const named = new Set<unknown>([...Object.values(settings), ...leavesOf(info).map(({ value }) => value)]);
  const othersAreShown = (index: number) => asList(records).some((other, i) => i !== index && isShown(other));
  const victims = [...asList(records).entries()].filter(
    ([index, record]) => isObject(record) && !named.has(record.id) && othersAreShown(index),
  );
  return victims.map(([index]) => index);
}
