import type { LocalizedText } from './text.js';

/** Whom to reach, by what they do before by who they are. `function` is all that a visitor needs; `name` needs consent. */
export interface Contact {
  function?: LocalizedText;
  name?: string;
  phone?: string;
  email?: string;
  url?: string;
  hours?: LocalizedText;
  languages?: string[];
}

/** How a language is there: spoken, in the materials, or through an interpreter. */
export const LANGUAGE_ROLES = ['spoken', 'material', 'interpreter'] as const;

/** A language of an offering or activity: spoken there, in its materials, or through an interpreter. */
export type OfferedLanguage = string | { code: string; role?: (typeof LANGUAGE_ROLES)[number] };

/** The code of an offered language, however it was written. */
export function languageCode(language: OfferedLanguage): string {
  return typeof language === 'string' ? language : language.code;
}

/** Whether one can, may or must sign up. */
export const REGISTRATION_MODES = ['none', 'optional', 'required'] as const;

/** Somewhere else to read or get something. */
export interface Link {
  label: LocalizedText;
  url: string;
  /** BCP 47 language of what the link leads to. */
  language?: string;
  kind?: string;
  /** How large a download is, in words ("2 MB"). */
  size?: string;
}

export interface Place {
  name?: LocalizedText;
  street?: string;
  postcode?: string;
  place?: string;
  /** Degrees north, WGS 84. */
  lat?: number;
  /** Degrees east, WGS 84. */
  lon?: number;
  accessibility?: LocalizedText[];
}

/** Who stands for the contents, where they came from, and how fresh they are. */
export interface Provenance {
  publisher?: LocalizedText;
  source?: LocalizedText;
  sourceUrl?: string;
  modified?: string;
  checked?: string;
}

/** Labels for vocabularies: `{ theme: { taal: { nl: 'Taal' } } }`. A term without a label is shown as written. */
export type Terms = Record<string, Record<string, LocalizedText>>;

/** What every data document may say about itself. */
export interface DocumentInfo {
  title?: LocalizedText;
  /** Language of the plain strings in the document (BCP 47; default `nl`). */
  language?: string;
  provenance?: Provenance;
  contact?: Contact;
  terms?: Terms;
}

/** What reading adds to each record, so that merged documents keep their own language and source. */
export interface Origin {
  /** Language of this record's plain strings. */
  readonly language: string;
  /** URL of the document that the record came from, or a word for data that stood in the page. */
  readonly source: string;
}
