import fc from 'fast-check';
import type { Station } from '../../../src/model/route/index.js';

/** Names that every object has are names like any other. */
const NAMES = ['constructor', '__proto__', 'toString'];

/** Whatever a route can be: loops, loose stations, ways to nowhere, gates, phases. */
export const anyRoute = (most: number): fc.Arbitrary<{ start: string; stations: Station[] }> =>
  fc.integer({ min: 0, max: most }).chain((count) => {
    const ids = Array.from({ length: count }, (_, i) => NAMES[i - 2] ?? `s${i}`);
    const choice = fc.record(
      { to: fc.constantFrom(...ids, 'nowhere'), back: fc.constant(true as const) },
      { requiredKeys: ['to'] },
    );
    const station = fc.record(
      {
        title: fc.constant(''),
        next: fc.array(choice, { maxLength: 4 }),
        end: fc.constantFrom('solved' as const, 'escalate' as const),
        consent: fc.constant({ by: [] as string[], text: '' }),
        phase: fc.constantFrom('early', 'late'),
      },
      { requiredKeys: ['title'] },
    );
    return fc.record({
      start: fc.constantFrom(...ids, 'nowhere'),
      stations: fc.tuple(...ids.map((id) => station.map((fields): Station => ({ ...fields, id })))),
    });
  });

/** A route as people write one: ways lead on to one of the next few stations, some lead back, nothing is loose. */
export const likelyRoute = (count: number): fc.Arbitrary<{ start: string; stations: Station[] }> =>
  fc
    .tuple(
      ...Array.from({ length: count }, (_, i) =>
        fc.record({
          from: fc.integer({ min: Math.max(0, i - 4), max: Math.max(0, i - 1) }),
          ways: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
          back: fc.option(fc.integer({ min: 0, max: i }), { freq: 6 }),
          gate: fc.integer({ min: 0, max: 9 }),
        }),
      ),
    )
    .map((all) => ({
      start: 's0',
      stations: all.map(({ ways, back, gate }, i): Station => ({
        id: `s${i}`,
        title: `s${i}`,
        ...(gate === 0 && { consent: { by: [], text: '' } }),
        next: [
          ...all.flatMap(({ from }, k) => (k > 0 && from === i ? [{ to: `s${k}` }] : [])),
          ...ways.flatMap((by) => (i + by < count ? [{ to: `s${i + by}` }] : [])),
          ...(back === null ? [] : [{ to: `s${back}`, back: true as const }]),
        ],
      })),
    }));
