/** Makes a thing once per word: what `Intl` has to offer takes longer to make than a card to draw. */
export function remember<T>(make: (word: string) => T): (word: string) => T {
  const made = new Map<string, T>();
  return (word) => {
    if (!made.has(word)) made.set(word, make(word));
    return made.get(word)!;
  };
}
