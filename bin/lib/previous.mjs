import { isDeepStrictEqual } from 'node:util';
import { Refusal } from './errors.mjs';
import { countOf, KIND_NAMES, LISTS, recordWord } from './records.mjs';

/* What stands in the file now, held against what is to come in its place. */

/** From so many records on, half of them gone is no ordinary change. */
const WORTH_GUARDING = 10;

/**
 * The document that is in the file; nothing when there is none, or something that is no document.
 * @throws {Refusal} when it is about something else: whoever named that file was mistaken
 */
export function previousDocument({ file, text = '' }, kind) {
  const value = parsed(text);
  if (Array.isArray(value?.[LISTS[kind]])) return value;
  const other = KIND_NAMES.find((name) => Array.isArray(value?.[LISTS[name]]));
  if (other === undefined) return undefined;
  throw new Refusal(
    `In ${file} staan ${recordWord(other, 2)}, geen ${recordWord(kind, 2)}. Noem een ander bestand, of haal dit eerst weg.`,
    'file',
  );
}

/** A feed that broke often still answers: with less. Then the old file is better. */
export function refuseFewer(before, now, { file, kind }) {
  const [had, has] = [before, now].map((document) => countOf(kind, document));
  if (had < WORTH_GUARDING || has * 2 >= had) return;
  throw new Refusal(
    `${file}: er zijn nog ${has} ${recordWord(kind, has)}, en het waren er ${had}. Het oude bestand blijft staan.\n` +
      'Klopt het? Doe het nog eens met --allow-fewer erbij.',
    'fewer',
  );
}

/**
 * When the contents changed, for who reads them: what the source says of that, else the day on which other contents came
 * in. So a feed that says the same gives the same file, whatever the day is.
 */
export function withModified(document, before, today) {
  const { provenance } = document;
  if (provenance?.modified ?? provenance?.checked) return document;
  const modified =
    before && isDeepStrictEqual(withoutModified(before), document) && before.provenance?.modified;
  return { ...document, provenance: { ...provenance, modified: modified || today } };
}

function withoutModified({ provenance: { modified: _modified, ...provenance } = {}, ...document }) {
  return Object.keys(provenance).length > 0 ? { ...document, provenance } : document;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
