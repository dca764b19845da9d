import type { Problem } from '../../../src/model/problem.js';
import type { Route } from '../../../src/model/route/route.js';
import { runNow } from '../../../src/model/slices.js';
import { chooseFormat, Received } from '../../../src/sources/format.js';
import { routeKind } from '../../../src/sources/route/index.js';

export const SOURCE = 'https://school.example/route';

/** What comes of a document: of a text, or of data that is an object already. */
export async function readRoute(input: unknown, source = SOURCE) {
  const problems: Problem[] = [];
  const received =
    typeof input === 'string' ? new Received(source, '', input) : Received.fromValue(source, input);
  const format = chooseFormat(routeKind, 'auto', received);
  const { document } = runNow((await format.reader())(received, problems));
  return { ...(await finished([document], problems)), format: format.name, document };
}

/** Several documents as one, the way an element puts them together. */
export async function finished(documents: readonly Route[], problems: Problem[] = []) {
  const route = await routeKind.merge(documents, problems);
  const examined = await routeKind.examine!(route, problems);
  const told = (list: readonly Problem[]) => list.map(({ path, code }) => [path, code]);
  return {
    route,
    problems,
    found: told(problems),
    examined,
    odd: told(examined),
    ids: route.stations.map(({ id }) => id),
    station: (id: string) => route.stations.find((one) => one.id === id),
    /** The ways of a station: `b`, and `<b` for a way back. */
    ways: (id: string) =>
      (route.stations.find((one) => one.id === id)?.next ?? []).map(({ to, back }) => (back ? `<${to}` : to)),
  };
}

export const CALL = { function: 'School', phone: '088 000 12 34' };

/** A station with ways. */
export const step = (id: string, next?: unknown, more: object = {}) => ({
  id,
  title: id,
  ...(next !== undefined && { next }),
  ...more,
});

/** A station where the route ends well. */
export const end = (id: string, more: object = {}) => ({
  id,
  title: id,
  end: 'solved',
  contacts: [CALL],
  ...more,
});
