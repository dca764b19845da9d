import { fold } from '../model/fold.js';

/** Languages that people in Dutch towns speak or write down; their names come from `Intl`. Others are known by code only. */
const LANGUAGES =
  'nl en ar uk ti tr pl fy de fr so fa prs ps ku ckb es ru pt it ro bg hu cs sk hr sr bs sq el hy ka az am om sw ur hi pa bn ta vi zh th id ja ko he lt lv et pap srn rif zgh ary ha yo ig rw ln wo ml my ne si';

/** Names that `Intl` does not give, folded; and a code that WebKit does not shorten. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  farsi: 'fa',
  kmr: 'ku',
  kurmanci: 'ku',
  kurmanji: 'ku',
  sorani: 'ckb',
  berbers: 'ber',
  tamazight: 'ber',
  tarifit: 'rif',
  pasjtoe: 'ps',
  pashto: 'ps',
  tigrigna: 'ti',
  'nederlandse gebarentaal': 'dse',
  ngt: 'dse',
};

/**
 * The shortest BCP 47 tag for a language as people and programs write it: `eng`, `EN`, `Arabisch`, `Kurdish` or
 * `Türkçe`. What is not known stays as it is written, so that a visitor can still read it.
 */
export function languageTag(written: string): string {
  const text = written.trim();
  const name = names().get(fold(text));
  if (name !== undefined) return name;
  const tag = text.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return text;
  try {
    const [canonical = text] = Intl.getCanonicalLocales(tag);
    // The Unicode tables say `fa-AF` for Dari; everything else here, and its speakers, say `prs`.
    return canonical === 'fa-AF' ? 'prs' : canonical;
  } catch {
    return text;
  }
}

let known: Map<string, string> | undefined;

/** Folded names in Dutch, English and the language itself. Made once, and only when a feed or table needs it. */
function names(): ReadonlyMap<string, string> {
  if (known) return known;
  known = new Map();
  for (const code of LANGUAGES.split(' ')) {
    for (const reader of ['nl', 'en', code]) {
      const name = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(code);
      // `fa` and `prs` can share a name; the first one keeps it.
      if (name !== undefined && !known.has(fold(name))) known.set(fold(name), code);
    }
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) known.set(name, code);
  return known;
}
