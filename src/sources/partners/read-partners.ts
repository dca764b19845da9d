import type { Partner } from '../../model/partners/partner.js';
import type { Steps } from '../../model/slices.js';
import type { DescribePath, Report } from '../check.js';
import { readRecords } from '../records.js';
import { partner as schema } from './schema.js';

/** Checks partner records from any format, and gives each its language and source. */
export function readPartners(
  records: readonly unknown[],
  language: string,
  report: Report,
  describe: DescribePath,
): Steps<Partner[]> {
  return readRecords(records, schema, language, report, describe);
}
