import type { PartnersDocument } from '../model/partners/partner.js';
import type { DocumentKind } from './format.js';
import { partnersKind } from './partners/index.js';

/** The documents that can be read, by the word that programs use for them. */
export interface Documents {
  partners: PartnersDocument;
}

export const KINDS: { readonly [K in keyof Documents]: DocumentKind<Documents[K]> } = {
  partners: partnersKind,
};
