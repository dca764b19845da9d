import type { ActivitiesDocument, Activity } from '../../model/activities/activity.js';
import type { Problem } from '../../model/problem.js';
import type { Steps } from '../../model/slices.js';
import type { DescribePath, Report } from '../check.js';
import { readRecords, uniqueById } from '../records.js';
import { activity as schema } from './schema.js';

/** Checks activity records from any format, and gives each its language and source. */
export function readActivities(
  records: readonly unknown[],
  language: string,
  report: Report,
  describe: DescribePath,
): Steps<Activity[]> {
  return readRecords(records, schema, language, report, describe);
}

/** A document in which every id counts once. */
export function withUniqueIds(document: ActivitiesDocument, problems: Problem[]): ActivitiesDocument {
  return { ...document, activities: uniqueById(document.activities, 'activities', problems) };
}
