/**
 * What people wrote, in an order that says nothing about who wrote it: not that of the responses, and another one at every
 * question, so that one person's words do not stand at the same place.
 * @param seed the same seed gives the same order, so that nothing moves while somebody reads
 */
export function shuffled(words: readonly string[], seed: string): string[] {
  // From a fixed order, so that the order of the files cannot be got back.
  const mixed = [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const random = generator(seed);
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}

/** Numbers from 0 up to 1 (mulberry32, started with an FNV-1a hash): good enough for an order, and the same everywhere. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
