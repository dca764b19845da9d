import * as v from 'valibot';
import { TERM } from '../../model/route/duration.js';
import {
  CORNERS,
  ENDS,
  PERSPECTIVES,
  type Choice,
  type Consent,
  type Option,
  type Phase,
  type Role,
  type RouteCorner,
  type Situation,
  type Station,
} from '../../model/route/route.js';
import type { Condition } from '../../model/scan/scan.js';
import { asWritten } from '../../model/route/written.js';
import { contact, flag, id, link, list, localizedText, text } from '../common-schema.js';
import { isObject } from '../json-document.js';
import { placed } from '../placed.js';

const texts = list(text);
const links = list(link);
const contacts = list(contact);
const localized = v.optional(localizedText);

const tidied = (written: string) => written.trim().toUpperCase();

/** Years, months, weeks, days, hours, minutes (ISO 8601). */
const term = v.pipe(
  v.string('duration'),
  v.check((written) => TERM.test(tidied(written)), 'duration'),
  v.transform(tidied),
);

/** What is said to others, in the same texts. */
const perspectives = <E extends v.ObjectEntries>(entries: E) => {
  const texts = v.optional(v.object(entries));
  return v.optional(v.object({ parent: texts, school: texts, care: texts }));
};

export const choice = v.object({
  to: id,
  label: localized,
  // Nearly no way has one: what it says is checked by who mends (`mend.ts`), and only then.
  when: v.optional(v.custom<Condition>(isObject, 'condition')),
  // False is as good as absent.
  back: v.optional(flag as v.GenericSchema<unknown, true>),
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
  perspectives: perspectives({ title: localized, summary: localized, who: localized }),
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

export const consent = v.object({
  by: v.optional(texts, []),
  text: localizedText,
  perspectives: perspectives({ text: localized }),
}) satisfies v.GenericSchema<unknown, Consent>;

export const stationFields = v.object({
  id,
  title: localizedText,
  ...said,
  number: v.optional(text),
  phase: v.optional(text),
  actors: v.optional(texts),
  term: v.optional(term),
  partners: v.optional(texts),
  consent: v.optional(consent),
  optional: v.optional(flag),
  next: v.optional(placed(choice)),
  fork: v.optional(v.picklist(['one', 'all'])),
  end: v.optional(v.picklist(ENDS)),
  situations: v.optional(texts),
  options: v.optional(placed(option)),
  perspectives: perspectives({ title: localized, ...said }),
}) satisfies v.GenericSchema<unknown, Station>;

/** One station, as `stations[]` of a document holds it: also as people write it. */
export const station = v.pipe(
  v.custom<object>(isObject, 'Object'),
  v.transform((written) => asWritten(written) as v.InferInput<typeof stationFields>),
  stationFields,
);

export const role = v.object({
  label: localizedText,
  plain: localized,
  corner: v.optional(v.picklist(CORNERS)),
}) satisfies v.GenericSchema<unknown, Role>;

export const situation = v.object({
  label: localizedText,
  start: v.optional(text),
  perspectives: perspectives({ label: localized }),
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

export const phase = v.object({ id, label: localizedText }) satisfies v.GenericSchema<unknown, Phase>;

export const core = v.object({ label: localizedText, text: localized });

/** Roles, situations and hard words by their id. They are read one by one (`json.ts`). */
function isTable(value: unknown): boolean {
  return isObject(value);
}

const table = v.optional(v.custom<Record<string, never>>(isTable));

/** What a route says beside its stations and what every document says of itself. */
export const routeInfo = v.object({
  id: v.optional(text),
  intro: localized,
  perspective: v.optional(v.picklist(PERSPECTIVES)),
  perspectives: perspectives({ title: localized, intro: localized }),
  // Of several, one is chosen when it is known what is there.
  start: v.optional(v.union([text, texts])),
  core: v.optional(core),
  corners: v.optional(placed(corner)),
  roles: table,
  phases: v.optional(placed(phase)),
  glossary: table,
  maxDuration: v.optional(term),
  situations: table,
});
