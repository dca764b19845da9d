import { normalise } from './columns.js';

/*
 * The words that people use in a table for our short lists of values, Dutch ones first. Maps and not objects, because
 * somebody may write `constructor` in a cell.
 */

/** From a word, as `normalise` makes it, to the value that it stands for. */
export type Vocabulary = ReadonlyMap<string, string>;

/** @param words per value the words for it, separated by commas; the first is the one that hints use */
export function vocabulary(words: Readonly<Record<string, string>>): Vocabulary {
  const pairs = Object.entries(words).flatMap(([value, list]) =>
    list.split(',').map((word) => [normalise(word), value] as const),
  );
  return new Map(pairs);
}

/** The first word for each value: what to choose from, in a hint. */
export function dutchWords(words: Vocabulary): string[] {
  const first = new Map([...words].reverse().map(([word, value]) => [value, word]));
  return [...new Set(words.values())].map((value) => first.get(value)!);
}

export const BENEFICIARIES = vocabulary({
  pupil: 'leerling, leerlingen, kind, kinderen, jongere, jongeren, pupil, pupils, child, children',
  parent: 'ouder, ouders, parent, parents',
  family: 'gezin, gezinnen, family, families',
  teacher: 'leraar, leraren, leerkracht, leerkrachten, docent, docenten, teacher, teachers',
  team: 'team, teams, schoolteam, schoolteams',
});

export const REGISTRATION = vocabulary({
  none: 'nee, geen, niet nodig, hoeft niet, inloop, vrije inloop, no, none',
  optional: 'mag, optioneel, kan, liefst, optional',
  required: 'ja, verplicht, nodig, moet, yes, required',
});

export const LANGUAGE_ROLES = vocabulary({
  spoken: 'gesproken, spoken',
  material: 'materiaal, material',
  interpreter: 'tolk, met tolk, interpreter',
});

export const DUTCH_LEVELS = vocabulary({ none: 'geen, nee, none, no' });
