import { layout } from '../../../src/model/route/layout/layout.js';
import { outline } from '../../../src/model/route/outline.js';
import {
  makePoster,
  type Poster,
  type PosterOptions,
  type PosterRoute,
  type PosterWords,
  type Shape,
  type TextShape,
} from '../../../src/model/route/poster/poster.js';
import type { Route, RouteInput, Station } from '../../../src/model/route/route.js';

/* Routes for on paper, and what a reader sees of the poster that is made of them. */

export const WORDS: PosterWords = {
  consent: 'Alleen met toestemming',
  optional: 'hoeft niet altijd',
  options: 'Mogelijkheden hier:',
  allWays: 'Tegelijk',
  questions: 'Vragen?',
  scan: 'Lees verder',
  provenance: ['Gemeente Voorbeeld', 'Gemaakt op 1 november 2026'],
  term: (iso) => `binnen ${iso}`,
  wholeTerm: (iso) => `alles binnen ${iso}`,
  ofPhase: (phase) => `hoort bij: ${phase}`,
  marks: { step: 'Stap', question: 'Met een vraag', back: 'Weg terug' },
  toStep: (number) => `naar stap ${number}`,
  backTo: (number) => `terug naar stap ${number}`,
  sheet: (number, of) => `blad ${number} van ${of}`,
};

export function routeOf(input: RouteInput): Route {
  const { stations } = input;
  return {
    perspective: 'parent',
    roles: {},
    start: stations[0]?.id ?? '',
    ...input,
    situations: {},
    stations,
  };
}

export function shownRoute(input: RouteInput): PosterRoute & { outline: ReturnType<typeof outline> } {
  const route = routeOf(input);
  const lines = outline(route);
  return { route, outline: lines, layout: layout(lines) };
}

export const posterOf = (input: RouteInput, options: Partial<PosterOptions> = {}): Poster =>
  makePoster(shownRoute(input), {
    paper: 'a4',
    language: 'nl',
    words: WORDS,
    icons: {
      corners: { school: 'M1 1h9', care: 'M2 2h9', home: 'M3 3h9', community: 'M4 4h9' },
      check: 'M5 5h9',
      clock: 'M6 6h9',
    },
    ...options,
  });

/** Steps in a row, with something to say. */
export function rowOf(count: number, station: (i: number) => Partial<Station> = () => ({})): RouteInput {
  return {
    title: `Een route van ${count} stappen`,
    intro: 'Van zorgen naar een plek die past.',
    core: { label: 'uw kind', text: 'Wat wil uw kind zelf?' },
    contact: { function: 'Steunpunt', phone: '088 000 12 34', hours: 'ma–vr 9.00–17.00' },
    roles: {
      a: { label: 'leraar', corner: 'school' },
      b: { label: 'u', corner: 'home' },
      c: { label: 'buurman' },
    },
    phases: Array.from({ length: Math.ceil(count / 5) }, (_, i) => ({ id: `p${i}`, label: `Fase ${i + 1}` })),
    stations: Array.from({ length: count }, (_, i) => ({
      id: `s${i}`,
      title: `Stap met naam ${i + 1}`,
      summary: 'Vertel wat u thuis ziet. Schrijf drie dingen op.',
      phase: `p${Math.floor(i / 5)}`,
      actors: ['a', 'b', 'c'],
      term: 'P5D',
      ...(i === count - 1 ? { end: 'stay-in-touch' as const } : { next: [{ to: `s${i + 1}` }] }),
      ...station(i),
    })),
  };
}

/** Forks, a branch that ends, one that comes back, a gate, returns: over a long line. */
export function forked(count: number): RouteInput {
  const route = rowOf(count, (i) => ({
    ...(i % 5 === 2 && i < count - 3
      ? {
          question: 'Is dit genoeg?',
          next: [
            { to: `s${i + 1}`, label: 'Nee, nog niet' },
            { to: `e${i}`, label: 'Ja' },
            ...(i > 4 ? [{ to: `s${i - 3}`, label: 'Opnieuw proberen', back: true as const }] : []),
          ],
        }
      : {}),
    ...(i % 7 === 5 ? { consent: { by: ['b'], text: 'Dit mag alleen als u ja zegt.' } } : {}),
  }));
  const ends = route.stations
    .filter(({ next = [] }) => next.some(({ to }) => to.startsWith('e')))
    .map(({ id }): Station => ({
      id: id.replace('s', 'e'),
      title: `Klaar na ${id}`,
      end: 'solved',
      contacts: [{ function: 'Leraar', phone: '088 000 45 67' }],
    }));
  return { ...route, stations: [...route.stations, ...ends] };
}

export const shapesOf = ({ sheets }: Poster): Shape[] => sheets.flatMap(({ shapes }) => [...shapes]);
export const textsOf = (poster: Poster): TextShape[] =>
  shapesOf(poster).filter((shape): shape is TextShape => shape.kind === 'text');

/** All that can be read, lines joined. */
export const readingOf = (poster: Poster): string =>
  textsOf(poster)
    .map(({ text }) => text)
    .join(' ');

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a shape is, its line width included. */
export function boxOf(shape: Shape): Box {
  if (shape.kind === 'text') {
    const { x, y, size, width, align } = shape;
    const left = { left: x, center: x - width / 2, right: x - width }[align];
    return { left, right: left + width, top: y - size * 0.78, bottom: y + size * 0.22 };
  }
  const half = (shape.stroke ? (shape.strokeWidth ?? 0) : 0) / 2;
  if (shape.kind === 'circle') {
    const { x, y, radius } = shape;
    const far = radius + half;
    return { left: x - far, right: x + far, top: y - far, bottom: y + far };
  }
  const { x, y, width, height } = shape;
  const line = shape.kind === 'icon' ? 0 : half;
  return { left: x - line, right: x + width + line, top: y - line, bottom: y + height + line };
}

/** By how much two boxes lie over each other: the smaller of both ways. */
export const overlap = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );
