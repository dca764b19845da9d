import {
  languageCode,
  LANGUAGE_ROLES,
  REGISTRATION_MODES,
  type Contact,
  type DocumentInfo,
  type Link,
  type OfferedLanguage,
  type Origin,
  type Place,
} from '../documents.js';
import { remember } from '../remember.js';
import type { LocalizedText } from '../text.js';

export { languageCode, LANGUAGE_ROLES, REGISTRATION_MODES, type OfferedLanguage };

export const CORNERS = ['care', 'school', 'home', 'community'] as const;
/** The side of the triangle around the child that a partner stands on, or the community around it. */
export type Corner = (typeof CORNERS)[number];

export const COOPERATION_STATUS = ['none', 'wanted', 'incidental', 'structural'] as const;

/** What something costs: whether it is free, and more about it in words. */
export interface Cost {
  free?: boolean;
  text?: LocalizedText;
}

/** A room or place that a partner shares with others. */
export interface Venue {
  name: LocalizedText;
  summary?: LocalizedText;
  /** How many people fit in. */
  capacity?: number;
  /** For whom it is there: schools, groups of parents, associations. */
  availableFor?: LocalizedText[];
  /** When it is free, in words. */
  availability?: LocalizedText;
  /** What stands there: a screen, a kitchen, chairs. */
  equipment?: LocalizedText[];
  cost?: Cost;
  place?: Place;
  accessibility?: LocalizedText[];
  contact?: Contact;
}

/** Something that a partner does for somebody: a lesson, a visiting hour, a course, a talk. */
export interface Offering {
  id: string;
  name: LocalizedText;
  summary?: LocalizedText;
  description?: LocalizedText;
  status?: string;
  beneficiaries?: string[];
  targetGroups?: string[];
  themes?: string[];
  /** In years, both ends included. */
  ages?: { min?: number; max?: number };
  languages?: OfferedLanguage[];
  /** Level of Dutch that is needed: `none`, `A1`, `A2`, `B1`. */
  dutchLevel?: string;
  cost?: Cost;
  registration?: { mode: (typeof REGISTRATION_MODES)[number]; url?: string; text?: LocalizedText };
  waiting?: LocalizedText;
  schedule?: LocalizedText;
  areas?: string[];
  locations?: Place[];
  contacts?: Contact[];
  url?: string;
  materials?: Link[];
  checked?: string;
}

/** A partner as a document holds it. */
export interface PartnerRecord {
  id: string;
  name: LocalizedText;
  summary?: LocalizedText;
  description?: LocalizedText;
  url?: string;
  logo?: string;
  kinds?: string[];
  corner?: Corner;
  cooperation?: string[];
  cooperationStatus?: (typeof COOPERATION_STATUS)[number];
  role?: LocalizedText;
  /** What is theirs to do, each in a few words. */
  does?: LocalizedText[];
  /** What others do and they do not: a parent then need not ask in vain. */
  doesNot?: LocalizedText[];
  contacts?: Contact[];
  locations?: Place[];
  venues?: Venue[];
  shares?: LocalizedText[];
  seeks?: LocalizedText[];
  checked?: string;
  owner?: LocalizedText;
  offerings?: Offering[];
}

/** An organisation, team or person around school and family, as it was read: with its language and source. */
export type Partner = PartnerRecord & Origin;

/** The document that a page gives: see `schemas/partners.json`. */
export interface PartnersInput extends DocumentInfo {
  partners: PartnerRecord[];
}

/** The document as it was read and checked, from one source or merged from several. */
export interface PartnersDocument extends DocumentInfo {
  partners: Partner[];
}

/** Compares names as a reader looks them up. */
export const nameComparer = remember(
  (language) => new Intl.Collator(language, { numeric: true, sensitivity: 'base' }).compare,
);

/** The first so many partners by name: sorting all ten thousand would hold up the page. */
export function firstByName(partners: readonly Partner[], count: number, language = 'nl'): Partner[] {
  const compare = nameComparer(language);
  const first: { partner: Partner; name: string }[] = [];
  for (const partner of partners) {
    const name = nameForSorting(partner.name);
    const last = first[count - 1]?.name;
    if (last !== undefined && (letter(name) > letter(last) || compare(name, last) >= 0)) continue;
    const place = first.findIndex((other) => compare(name, other.name) < 0);
    first.splice(place < 0 ? first.length : place, 0, { partner, name });
    first.length = Math.min(first.length, count);
  }
  return first.map(({ partner }) => partner);
}

/** The letter that a name starts with, where any alphabet that has it puts it in the same place; else nothing to go by. */
function letter(name: string): number {
  const code = name.charCodeAt(0) | 32;
  return code >= 97 && code <= 122 ? code : NaN;
}

export function nameForSorting(name: LocalizedText): string {
  return typeof name === 'string' ? name : (name.nl ?? Object.values(name)[0] ?? '');
}
