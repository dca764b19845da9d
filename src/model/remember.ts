/** More words than anybody looks at: texts of a visitor's days must not fill the memory. */
const MOST = 20_000;

/** Makes a thing once per word: what `Intl` has to offer takes longer to make than a card to draw. */
export function remember<T, W = string>(make: (word: W) => T): (word: W) => T {
  const made = new Map<W, T>();
  return (word) => {
    let thing = made.get(word);
    if (thing === undefined && !made.has(word)) {
      if (made.size >= MOST) made.clear();
      made.set(word, (thing = make(word)));
    }
    return thing as T;
  };
}
