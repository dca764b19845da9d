import type { LocalizedText } from './text.js';

/** Every wording of a text, for what is to be found in any language. */
export function allWordings(text: LocalizedText | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}
