import * as v from 'valibot';
import { contact, documentInfo, flag, id, link, list, localizedText, text } from '../common-schema.js';
import { condition } from '../condition-schema.js';
import * as read from './schema.js';

export { comparison, condition } from '../condition-schema.js';
export { option, role, situation } from './schema.js';

/*
 * The whole document as it may be written, for the published JSON Schema. Reading checks stations one by one, and takes what
 * people write for what they mean before it does (`written.ts`, `json.ts`).
 */

const oneOr = <S extends v.GenericSchema>(item: S) => v.union([list(item), item]);

export const way = v.object({ ...read.choice.entries, when: v.optional(condition), back: v.optional(flag) });

export const station = v.object({
  ...read.stationFields.entries,
  checklist: v.optional(oneOr(localizedText)),
  contacts: v.optional(oneOr(contact)),
  links: v.optional(oneOr(link)),
  materials: v.optional(oneOr(link)),
  actors: v.optional(oneOr(text)),
  partners: v.optional(oneOr(text)),
  situations: v.optional(oneOr(text)),
  consent: v.optional(
    v.union([v.object({ ...read.consent.entries, by: v.optional(oneOr(text)) }), flag, localizedText]),
  ),
  next: v.optional(oneOr(v.union([way, id]))),
  options: v.optional(oneOr(read.option)),
});

export const routeDocument = v.object({
  ...documentInfo.entries,
  ...read.routeInfo.entries,
  roles: v.optional(v.custom<object>(isRoles)),
  situations: v.optional(v.custom<object>(isSituations)),
  glossary: v.optional(v.custom<object>(isGlossary)),
  stations: list(station),
});

/* Tables, by the names that `scripts/schemas.mjs` knows them by. */
function isRoles(value: unknown): boolean {
  return typeof value === 'object';
}
function isSituations(value: unknown): boolean {
  return typeof value === 'object';
}
function isGlossary(value: unknown): boolean {
  return typeof value === 'object';
}
