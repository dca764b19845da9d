import type { ActivitiesDocument, ActivitiesSource, Activity } from '../../model/activities/activity.js';
import { joinSources } from '../../model/activities/content.js';
import type { Problem } from '../../model/problem.js';
import { mergeTerms } from '../merge-records.js';
import { duplicate } from '../records.js';
import { withUniqueIds } from './records.js';

/**
 * Several documents as one: an id counts once, and so does an event that several sources have.
 * @param asked the documents, each at the place of its source; undefined where one could not be had
 */
export function mergeDocuments(
  documents: readonly ActivitiesDocument[],
  problems: Problem[],
  asked: readonly (ActivitiesDocument | undefined)[] = documents,
): ActivitiesDocument {
  const lists = documents.map((document) => withUniqueIds(document, problems).activities);
  const clash = ({ id, source }: Activity) => problems.push(duplicate(id, source, `activities ${id}`));
  const merged = {
    ...documents[0],
    terms: mergeTerms(documents),
    activities: joinSources(lists, clash),
  };
  const sources = asked.length > 1 ? withFiles(asked.flatMap(sourceOf)) : [];
  if (sources.length === 0) return merged;
  // What the first one calls itself is not what all of them are called.
  const { title: _, ...rest } = merged;
  return { ...rest, sources };
}

function sourceOf(document: ActivitiesDocument | undefined, place: number): ActivitiesSource[] {
  const { title, language = 'nl', provenance, activities: [first] = [] } = document ?? {};
  const name = title ?? provenance?.publisher;
  return first ? [{ source: first.source, place, language, ...(name !== undefined && { title: name }) }] : [];
}

/** Sources of one site that call themselves nothing are told apart by their files; where those are the same, by all of the path. */
function withFiles(sources: readonly ActivitiesSource[]): ActivitiesSource[] {
  return sources.map((source) => {
    const alike = sources.filter((one) => one.title === undefined && siteOf(one) === siteOf(source));
    if (source.title !== undefined || alike.length < 2) return source;
    const namesakes = alike.filter((one) => fileOf(one) === fileOf(source));
    const file = namesakes.length < 2 ? fileOf(source) : pathOf(source);
    return file ? { ...source, file } : source;
  });
}

function siteOf({ source }: ActivitiesSource): string {
  return URL.canParse(source) ? new URL(source).host : '';
}

/** The path and the question behind it, without the site. */
function pathOf({ source }: ActivitiesSource): string {
  return readable(source.replace(/^https?:\/\/[^/?#]*\/?/i, ''));
}

function fileOf({ source }: ActivitiesSource): string {
  return readable(/([^/]*)\/?$/.exec(source.replace(/[?#].*$/, '').replace(/^https?:\/\/[^/]*/i, ''))![1]!);
}

/** An address may hold a `%` that stands for nothing. */
function readable(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
