/** Whether this is the tag of a language (BCP 47), as in `lang`. */
export function isLanguage(tag) {
  try {
    return Intl.getCanonicalLocales(tag?.trim()).length === 1;
  } catch {
    return false;
  }
}
