import * as v from 'valibot';
import { LANGUAGE_ROLES, type Terms } from '../model/documents.js';
import { isCivilDate } from '../model/dates.js';
import { safeUrl } from '../model/url.js';

/*
 * The building blocks of every data document. The messages are codes: `check.ts` turns them into words.
 * What people and programs write in practice is accepted: a number for a text, a text for a number.
 */

const toText = v.pipe(v.number(), v.transform(String));

/** A plain text. */
export const text = v.union([v.string(), toText], 'text');

/** A text, or one per language. */
export const localizedText = v.union(
  [v.string(), toText, v.custom<Record<string, string>>(isWordings)],
  'text',
);

/** One text per language. A `record` of valibot would say the same, at three times the weight. */
function isWordings(value: unknown): boolean {
  return isPlain(value) && Object.values(value).every((wording) => typeof wording === 'string');
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const id = v.pipe(
  v.union([v.string(), toText], 'id'),
  v.check((value) => value.trim() !== '', 'id'),
);

export const number = v.union(
  [
    v.number(),
    v.pipe(
      v.string(),
      v.check((value) => /^\s*-?\d+([.,]\d+)?\s*$/.test(value), 'number'),
      v.transform((value) => Number(value.replace(',', '.'))),
    ),
  ],
  'number',
);

export const flag = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(['true', 'false']),
    v.transform((value) => value === 'true'),
  ),
]);

export const url = v.pipe(
  v.string('url'),
  v.check((value) => safeUrl(value) !== undefined, 'url'),
);

/** A day, or a date-time of which the day counts. */
export const date = v.pipe(v.string('date'), v.check(isCivilDate, 'date'));

/** A list. Items that were left out are holes by now (`check.ts`). */
export const list = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.array(v.optional(item)),
    v.transform((items) => items.filter((one): one is NonNullable<typeof one> => one !== undefined)),
  );

export const contact = v.object({
  function: v.optional(localizedText),
  name: v.optional(text),
  phone: v.optional(text),
  email: v.optional(text),
  url: v.optional(url),
  hours: v.optional(localizedText),
  languages: v.optional(list(text)),
});

export const link = v.object({
  label: localizedText,
  url,
  language: v.optional(text),
  kind: v.optional(text),
  size: v.optional(text),
});

export const cost = v.object({ free: v.optional(flag), text: v.optional(localizedText) });

/** In years, both ends included. */
export const ages = v.object({ min: v.optional(number), max: v.optional(number) });

/** `ar`, or how it is used: `{ code: 'ar', role: 'interpreter' }`. */
export const languages = list(
  v.union([v.string(), v.object({ code: v.string(), role: v.optional(v.picklist(LANGUAGE_ROLES)) })]),
);

const degrees = (most: number, code: string) =>
  v.pipe(
    number,
    v.check((value) => Math.abs(value) <= most, code),
  );

export const place = v.object({
  name: v.optional(localizedText),
  street: v.optional(text),
  postcode: v.optional(text),
  place: v.optional(text),
  lat: v.optional(degrees(90, 'latitude')),
  lon: v.optional(degrees(180, 'longitude')),
  accessibility: v.optional(list(localizedText)),
});

/** Vocabularies. Their labels are read one by one (`json-document.ts`). */
function isTerms(value: unknown): boolean {
  return isPlain(value);
}

/** What every document may say about itself, beside its records. */
export const documentInfo = v.object({
  title: v.optional(localizedText),
  language: v.optional(text),
  provenance: v.optional(
    v.object({
      publisher: v.optional(localizedText),
      source: v.optional(localizedText),
      sourceUrl: v.optional(url),
      modified: v.optional(date),
      checked: v.optional(date),
    }),
  ),
  contact: v.optional(contact),
  terms: v.optional(v.custom<Terms>(isTerms)),
});
