import type { ActivitiesDocument, ActivitiesSource, Activity } from '../../model/activities/activity.js';
import { joinSources } from '../../model/activities/content.js';
import type { Problem } from '../../model/problem.js';
import { duplicate, mergeTerms } from '../records.js';
import { withUniqueIds } from './records.js';

/** Several documents as one: an id counts once, and so does an event that several sources have. */
export function mergeDocuments(
  documents: readonly ActivitiesDocument[],
  problems: Problem[],
): ActivitiesDocument {
  const lists = documents.map((document) => withUniqueIds(document, problems).activities);
  const clash = ({ id, source }: Activity) => problems.push(duplicate(id, source, `activities ${id}`));
  const merged = {
    ...documents[0],
    terms: mergeTerms(documents),
    activities: joinSources(lists, clash),
  };
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
