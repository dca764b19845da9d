import type { Perspective, Perspectives, Route, RouteInput } from './route.js';

/** The perspectives that a route is told from; the one that it is written in comes first. */
export function perspectivesOf({
  perspective = 'parent',
  perspectives = {},
  stations,
}: Pick<RouteInput, 'perspective' | 'perspectives' | 'stations'>): Perspective[] {
  const others = [perspectives, ...stations.map((station) => station.perspectives ?? {})].flatMap(
    (texts) => Object.keys(texts) as Perspective[],
  );
  return [...new Set([perspective, ...others])];
}

/**
 * A route as it is told to somebody else: the same stations and ways, with the texts that are for them. What has no text of
 * its own says what it says.
 * @param route as it was read: what was told to one cannot be told to another any more
 */
export function inPerspective(route: Route, perspective: Perspective): Route {
  const isTold = [route, ...route.stations].some(({ perspectives }) => perspectives?.[perspective]);
  if (!isTold && perspective === route.perspective) return route;
  const told = <T extends { perspectives?: Perspectives<object> }>(thing: T): T => ({
    ...thing,
    ...thing.perspectives?.[perspective],
  });
  return {
    ...told(route),
    perspective,
    situations: Object.fromEntries(
      Object.entries(route.situations).map(([id, situation]) => [id, told(situation)]),
    ),
    stations: route.stations.map((station) => {
      const { consent, options } = station;
      return {
        ...told(station),
        ...(consent && { consent: told(consent) }),
        ...(options && { options: options.map(told) }),
      };
    }),
  };
}
