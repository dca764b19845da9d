import type { PartnersDocument } from '../../model/partners/partner.js';
import type { DocumentKind, Received } from '../format.js';
import { isObject } from '../json-document.js';
import { readJson } from './json.js';
import { mergeDocuments } from './records.js';

/** Partners, from the library's own JSON, an Open Referral feed or a spreadsheet. */
export const partnersKind: DocumentKind<PartnersDocument> = {
  name: 'partners',
  formats: [
    {
      name: 'hsds',
      recognises: looksLikeHsds,
      reader: async () => (await import('./hsds.js')).readHsds,
    },
    { name: 'json', recognises: (received) => received.looksLikeJson, reader: () => readJson },
    {
      name: 'csv',
      recognises: (received) => received.looksLikeTable,
      reader: async () => (await import('./csv.js')).readCsv,
    },
  ],
  merge: mergeDocuments,
  count: (document) => document.partners.length,
  completeness: () => import('../../model/partners/completeness.js'),
};

/** A page of services or organizations, or a bare list or single record of them; never a document with `partners`. */
function looksLikeHsds(received: Received): boolean {
  if (!received.looksLikeJson) return false;
  const value = received.json();
  if (!isObject(value) || 'partners' in value) return false;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) && HSDS_FIELDS.some((key) => key in first);
}

/** Fields that an Open Referral page or record has, and our own documents do not. */
const HSDS_FIELDS = [
  'contents',
  'content',
  'organization',
  'organization_id',
  'organizations',
  'services',
  'service',
  'service_at_locations',
  'alternate_name',
  'website',
];
