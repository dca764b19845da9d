import * as v from 'valibot';
import {
  CORNERS,
  ENDS,
  PERSPECTIVES,
  type Choice,
  type Option,
  type Role,
  type RouteCorner,
  type Situation,
  type Station,
  type StationTexts,
} from '../../model/route/route.js';
import type { Condition } from '../../model/scan/scan.js';
import { contact, documentInfo, flag, id, link, list, localizedText, text } from '../common-schema.js';
import { isObject } from '../json-document.js';

const texts = list(text);
const links = list(link);
const contacts = list(contact);
const localized = v.optional(localizedText);

/** A way that something can be, by a word of its own. */
function isCondition(value: unknown): boolean {
  return isObject(value);
}

/** Days, weeks, months, years (ISO 8601). */
const duration = v.pipe(
  v.string('duration'),
  v.regex(/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?)?$/, 'duration'),
);

export const choice = v.object({
  to: id,
  label: localized,
  when: v.optional(v.custom<Condition>(isCondition, 'condition')),
  back: v.optional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, Choice>;

export const option = v.object({
  id,
  title: localizedText,
  summary: localized,
  who: localized,
  partners: v.optional(texts),
  situations: v.optional(texts),
  contacts: v.optional(contacts),
  links: v.optional(links),
}) satisfies v.GenericSchema<unknown, Option>;

const said = {
  summary: localized,
  parentDoes: localized,
  pupilDoes: localized,
  othersDo: localized,
  expect: localized,
  meaning: localized,
  costs: localized,
  rights: localized,
  question: localized,
  checklist: v.optional(list(localizedText)),
  contacts: v.optional(contacts),
  links: v.optional(links),
  materials: v.optional(links),
};

const otherTexts = v.object({ title: localized, ...said }) satisfies v.GenericSchema<unknown, StationTexts>;

/** One station, as `stations[]` of a document holds it. */
export const station = v.object({
  id,
  title: localizedText,
  ...said,
  number: v.optional(text),
  phase: v.optional(text),
  actors: v.optional(texts),
  term: v.optional(duration),
  partners: v.optional(texts),
  consent: v.optional(v.object({ by: v.optional(texts, []), text: localizedText })),
  optional: v.optional(flag),
  next: v.optional(list(choice)),
  fork: v.optional(v.picklist(['one', 'all'])),
  end: v.optional(v.picklist(ENDS)),
  situations: v.optional(texts),
  options: v.optional(list(option)),
  perspectives: v.optional(
    v.object({
      parent: v.optional(otherTexts),
      school: v.optional(otherTexts),
      care: v.optional(otherTexts),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Station>;

export const role = v.object({
  label: localizedText,
  plain: localized,
  corner: v.optional(v.picklist(CORNERS)),
}) satisfies v.GenericSchema<unknown, Role>;

export const situation = v.object({
  label: localizedText,
  start: v.optional(text),
}) satisfies v.GenericSchema<unknown, Situation>;

const corner = v.object({
  id,
  label: localizedText,
  corner: v.optional(v.picklist(CORNERS)),
  summary: localized,
  tasks: v.optional(list(localizedText)),
  partners: v.optional(texts),
  contacts: v.optional(contacts),
}) satisfies v.GenericSchema<unknown, RouteCorner>;

const routeTexts = v.object({ title: localized, intro: localized });

/** Read one by one (`json.ts`). */
const table = v.optional(v.custom<Record<string, never>>(isObject));

/** What a route says beside its stations and what every document says of itself. */
export const routeInfo = v.object({
  id: v.optional(text),
  intro: localized,
  perspective: v.optional(v.picklist(PERSPECTIVES)),
  perspectives: v.optional(
    v.object({
      parent: v.optional(routeTexts),
      school: v.optional(routeTexts),
      care: v.optional(routeTexts),
    }),
  ),
  start: v.optional(text),
  core: v.optional(v.object({ label: localizedText, text: localized })),
  corners: v.optional(list(corner)),
  roles: table,
  phases: v.optional(list(v.object({ id, label: localizedText }))),
  glossary: table,
  maxDuration: v.optional(duration),
  situations: table,
});

/** The whole document, for the published JSON Schema; reading checks stations one by one. */
export const routeDocument = /* @__PURE__ */ v.object({
  .../* @__PURE__ */ documentInfo.entries,
  .../* @__PURE__ */ routeInfo.entries,
  stations: /* @__PURE__ */ list(station),
});
