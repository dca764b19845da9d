import { defaultMsg } from '@lit/localize/internal/default-msg.js';
import type { LocaleModule, MsgFn } from '@lit/localize/internal/types.js';
import { ownFormats } from '../model/intl.js';
import { remember } from '../model/remember.js';
import { fallbackChain } from '../model/text.js';
import { LOCALE_LOADERS } from './locales/index.js';

/*
 * Language is per element: a Dutch page can hold one element that a parent switched to Arabic. The `msg` of
 * `@lit/localize` knows one locale per copy of its module, so ours stands here: it reads the locale of the element that is
 * rendering now. See docs/decisions/0002-language-per-element.md.
 */

export { str } from '@lit/localize/internal/str-tag.js';

/** The language that the texts in the source code are written in. It is always there. */
export const SOURCE_LOCALE = 'nl';

type Templates = LocaleModule['templates'];
type Translate = typeof import('@lit/localize/internal/runtime-msg.js').runtimeMsg;

const loaded = new Map<string, Templates | undefined>([[SOURCE_LOCALE, undefined]]);
const loading = new Map<string, Promise<void>>();
let current = SOURCE_LOCALE;
/** Looks translations up; comes with the first locale, since Dutch needs none. */
let translate: Translate | undefined;

// Typed anew, so that the extractor does not take the calls below for texts.
const asWritten: (template: Parameters<Translate>[1]) => ReturnType<Translate> = defaultMsg;

/**
 * A text in the language of the element that is rendering now. The extractor of `@lit/localize` finds its calls by the
 * type; what is given must be written out there.
 */
export const msg = ((template: Parameters<Translate>[1], options?: Parameters<Translate>[2]) => {
  const templates = loaded.get(current);
  return templates && translate ? translate(templates, template, options) : asWritten(template);
}) as MsgFn;

/** The locale that `msg` speaks now. */
export function currentLocale(): string {
  return current;
}

/**
 * Runs something in which `msg` speaks a locale. Synchronous on purpose: text that is made later (in an event handler,
 * an async directive) must name its locale itself.
 */
export function withLocale<T>(locale: string, run: () => T): T {
  const before = current;
  current = locale;
  try {
    return run();
  } finally {
    current = before;
  }
}

/** The locale whose interface texts serve a language best: itself, a broader or related one, else Dutch. */
export function localeFor(language: string): string {
  const chain = fallbackChain(language.toLowerCase());
  return chain.find((tag) => tag === SOURCE_LOCALE || Object.hasOwn(LOCALE_LOADERS, tag)) ?? SOURCE_LOCALE;
}

/** Whether a locale's texts are here, so that an element can speak it now. */
export function isLoaded(locale: string): boolean {
  return loaded.has(locale);
}

/**
 * Fetches the texts of a locale, once. On failure the promise rejects and the next call tries again.
 * Call it before rendering on a server in another language than Dutch.
 */
export function loadLocale(locale: string): Promise<void> {
  const load = LOCALE_LOADERS[locale];
  if (loaded.has(locale) || !load) return Promise.resolve();
  const promise =
    loading.get(locale) ??
    Promise.all([load(), import('@lit/localize/internal/runtime-msg.js')])
      .then(([{ templates, formats }, { runtimeMsg }]) => {
        translate = runtimeMsg;
        if (formats) ownFormats.set(locale, formats);
        loaded.set(locale, templates);
      })
      .finally(() => loading.delete(locale));
  loading.set(locale, promise);
  return promise;
}

const pluralRules = remember((locale) => new Intl.PluralRules(locale));
const numbers = remember((locale) => new Intl.NumberFormat(locale));

/**
 * Chooses the form for a number in the current locale.
 * @param forms all forms in one message, so that a translator sees them together and can add those that a language
 *   needs: `one: {n} partner | other: {n} partners` (the categories of `Intl.PluralRules`)
 */
export function plural(n: number, forms: string): string {
  const byCategory = new Map(
    forms.split('|').map((form) => {
      const colon = form.indexOf(':');
      return [form.slice(0, colon).trim(), form.slice(colon + 1).trim()] as const;
    }),
  );
  const form = byCategory.get(pluralRules(current).select(n)) ?? byCategory.get('other') ?? forms;
  return form.replaceAll('{n}', formatNumber(n));
}

/** A whole number as the current locale writes it. */
export function formatNumber(n: number): string {
  return numbers(formatLocale()).format(n);
}

/** The locale for dates and numbers: English is written here as it is in Europe. */
export function formatLocale(): string {
  return current === 'en' ? 'en-GB' : current;
}

/** Several words or names in a row. */
export function listOf(words: readonly string[]): string {
  return words.join(
    msg(', ', { desc: 'Between the words of a list; with a space where the language has one.' }),
  );
}
