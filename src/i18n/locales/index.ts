// Written by scripts/locales.mjs; do not edit.
import type { LocaleModule } from '@lit/localize/internal/types.js';

export const LOCALE_LOADERS: { readonly [locale: string]: () => Promise<LocaleModule> } = {
  ar: () => import('./ar.js'),
  en: () => import('./en.js'),
  ti: () => import('./ti.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
};
