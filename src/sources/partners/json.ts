import type { PartnersDocument } from '../../model/partners/partner.js';
import { jsonReader } from '../records.js';
import { partner } from './schema.js';

/** Reads the library's own partners document (`schemas/partners.json`). */
export const readJson = jsonReader<PartnersDocument, 'partners'>('partners', partner);
