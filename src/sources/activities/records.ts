import type { ActivitiesDocument, ActivitiesSource, Activity } from '../../model/activities/activity.js';
import { joinSources } from '../../model/activities/content.js';
import type { Problem } from '../../model/problem.js';
import type { Steps } from '../../model/slices.js';
import type { DescribePath, Report } from '../check.js';
import { duplicate, mergeTerms, readRecords, uniqueById } from '../records.js';
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

/** Several documents as one: an id counts once, and so does an event that several sources have. */
export function mergeDocuments(
  documents: readonly ActivitiesDocument[],
  problems: Problem[],
): ActivitiesDocument {
  const lists = documents.map(({ activities }) => uniqueById(activities, 'activities', problems));
  const clash = ({ id, source }: Activity) => problems.push(duplicate(id, source, `activities ${id}`));
  const activities = lists.length > 1 ? joinSources(lists, clash) : (lists[0] ?? []);
  const merged = { ...documents[0], terms: mergeTerms(documents), activities };
  const sources = documents.flatMap(sourceOf);
  if (sources.length < 2) return merged;
  // What the first one calls itself is not what all of them are called.
  const { title: _, ...rest } = merged;
  return { ...rest, sources };
}

function sourceOf({
  title,
  language = 'nl',
  provenance,
  activities,
}: ActivitiesDocument): ActivitiesSource[] {
  const [first] = activities;
  const name = title ?? provenance?.publisher;
  return first ? [{ source: first.source, language, ...(name !== undefined && { title: name }) }] : [];
}
