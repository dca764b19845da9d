import * as v from 'valibot';
import {
  COOPERATION_STATUS,
  CORNERS,
  LANGUAGE_ROLES,
  REGISTRATION_MODES,
  type PartnerRecord,
} from '../../model/partners/partner.js';
import { contact, date, documentInfo, flag, id, link, localizedText, number, place, text, url } from '../common-schema.js';

const terms = v.array(text);
const texts = v.array(localizedText);

const venue = v.object({
  name: localizedText,
  summary: v.optional(localizedText),
  capacity: v.optional(number),
  place: v.optional(place),
  accessibility: v.optional(texts),
  contact: v.optional(contact),
});

const offering = v.object({
  id,
  name: localizedText,
  summary: v.optional(localizedText),
  description: v.optional(localizedText),
  status: v.optional(text),
  beneficiaries: v.optional(terms),
  targetGroups: v.optional(terms),
  themes: v.optional(terms),
  ages: v.optional(v.object({ min: v.optional(number), max: v.optional(number) })),
  languages: v.optional(
    v.array(v.union([v.string(), v.object({ code: v.string(), role: v.optional(v.picklist(LANGUAGE_ROLES)) })])),
  ),
  dutchLevel: v.optional(text),
  cost: v.optional(v.object({ free: v.optional(flag), text: v.optional(localizedText) })),
  registration: v.optional(
    v.object({ mode: v.picklist(REGISTRATION_MODES), url: v.optional(url), text: v.optional(localizedText) }),
  ),
  waiting: v.optional(localizedText),
  schedule: v.optional(localizedText),
  areas: v.optional(terms),
  locations: v.optional(v.array(place)),
  contacts: v.optional(v.array(contact)),
  url: v.optional(url),
  materials: v.optional(v.array(link)),
  checked: v.optional(date),
});

/** One partner, as `partners[]` of a document holds it. */
export const partner = v.object({
  id,
  name: localizedText,
  summary: v.optional(localizedText),
  description: v.optional(localizedText),
  url: v.optional(url),
  logo: v.optional(url),
  kinds: v.optional(terms),
  corner: v.optional(v.picklist(CORNERS)),
  cooperation: v.optional(terms),
  cooperationStatus: v.optional(v.picklist(COOPERATION_STATUS)),
  role: v.optional(localizedText),
  contacts: v.optional(v.array(contact)),
  locations: v.optional(v.array(place)),
  venues: v.optional(v.array(venue)),
  shares: v.optional(texts),
  seeks: v.optional(texts),
  checked: v.optional(date),
  owner: v.optional(localizedText),
  offerings: v.optional(v.array(offering)),
}) satisfies v.GenericSchema<unknown, PartnerRecord>;

/** The whole document, for the published JSON Schema; reading checks the records one by one. */
export const partnersDocument = v.object({ ...documentInfo.entries, partners: v.array(partner) });
