// Written by scripts/locales.mjs; do not edit.
import type { LocaleModule } from '@lit/localize/internal/types.js';
import type { Formats } from '../../model/intl.js';

/** The texts of a locale, and how days and lists are written in it where browsers do not know. */
type Locale = LocaleModule & { readonly formats?: Formats | undefined };

export const LOCALE_LOADERS: { readonly [locale: string]: () => Promise<Locale> } = {
  ar: () => import('./ar.js'),
  en: () => import('./en.js'),
  ti: () => import('../formats-ti.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
};
