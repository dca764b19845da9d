import * as v from 'valibot';
import {
  COOPERATION_STATUS,
  CORNERS,
  REGISTRATION_MODES,
  type PartnerRecord,
} from '../../model/partners/partner.js';
import {
  ages,
  contact,
  cost,
  date,
  documentInfo,
  id,
  languages,
  link,
  list,
  localizedText,
  number,
  place,
  text,
  url,
} from '../common-schema.js';

const terms = list(text);
const texts = list(localizedText);

const venue = v.object({
  name: localizedText,
  summary: v.optional(localizedText),
  capacity: v.optional(number),
  availableFor: v.optional(texts),
  availability: v.optional(localizedText),
  equipment: v.optional(texts),
  cost: v.optional(cost),
  place: v.optional(place),
  accessibility: v.optional(texts),
  contact: v.optional(contact),
});

export const offering = v.object({
  id,
  name: localizedText,
  summary: v.optional(localizedText),
  description: v.optional(localizedText),
  status: v.optional(text),
  beneficiaries: v.optional(terms),
  targetGroups: v.optional(terms),
  themes: v.optional(terms),
  ages: v.optional(ages),
  languages: v.optional(languages),
  dutchLevel: v.optional(text),
  cost: v.optional(cost),
  registration: v.optional(
    v.object({ mode: v.picklist(REGISTRATION_MODES), url: v.optional(url), text: v.optional(localizedText) }),
  ),
  waiting: v.optional(localizedText),
  schedule: v.optional(localizedText),
  areas: v.optional(terms),
  locations: v.optional(list(place)),
  contacts: v.optional(list(contact)),
  url: v.optional(url),
  materials: v.optional(list(link)),
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
  does: v.optional(texts),
  doesNot: v.optional(texts),
  contacts: v.optional(list(contact)),
  locations: v.optional(list(place)),
  venues: v.optional(list(venue)),
  shares: v.optional(texts),
  seeks: v.optional(texts),
  checked: v.optional(date),
  owner: v.optional(localizedText),
  offerings: v.optional(list(offering)),
}) satisfies v.GenericSchema<unknown, PartnerRecord>;

/** The whole document, for the published JSON Schema; reading checks the records one by one, so that pages go without. */
export const partnersDocument = /* @__PURE__ */ v.object({
  .../* @__PURE__ */ documentInfo.entries,
  partners: /* @__PURE__ */ list(partner),
});
