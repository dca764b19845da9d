import type { PartnersDocument } from '../../model/partners/partner.js';
import type { Reader } from '../format.js';
import { readRecords } from './records.js';
import { readDocumentInfo, recordsOf } from '../json-document.js';

/** Reads the library's own partners document (`schemas/partners.json`). */
export const readJson: Reader<PartnersDocument> = function* (received, problems) {
  const report = { source: received.source, problems };
  const value = received.json();
  const records = recordsOf(value, 'partners', received.source);
  const info = readDocumentInfo(value, report);
  const describe = (position: number, inside: string) => `partners[${position}]${inside && `.${inside}`}`;
  const partners = yield* readRecords(records, info.language ?? 'nl', report, describe);
  return { document: { ...info, partners } };
};
