import type { ActivitiesDocument, Activity } from '../../../src/model/activities/activity.js';
import type { Problem } from '../../../src/model/problem.js';
import { runNow } from '../../../src/model/slices.js';
import { Received, type Reader } from '../../../src/sources/format.js';

export const SOURCE = 'https://school.example/agenda';

/** What a reader makes of one page: of a text, or of data that is an object already. */
export function readPage(reader: Reader<ActivitiesDocument>, input: unknown, source = SOURCE) {
  const problems: Problem[] = [];
  const received =
    typeof input === 'string' ? new Received(source, '', input) : Received.fromValue(source, input);
  const page = runNow(reader(received, problems));
  const { document, next, join } = page;
  const [first] = document.activities;
  return {
    page,
    document,
    next,
    join,
    activities: document.activities,
    first: first as Activity,
    problems,
    paths: problems.map(({ path }) => path),
  };
}

/** An activity without what reading adds. */
export function own({ language: _language, source: _source, ...record }: Activity) {
  return record;
}
