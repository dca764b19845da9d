import type { Formats } from '../model/intl.js';

export { templates } from './locales/ti.js';

/*
 * Tigrinya is not among the languages that Chromium formats dates in (Firefox and Safari do): days would be written as in
 * the language of the browser. The order is that of the CLDR's `ti`: “ሰሉስ፣ 3 ሕዳር 2026”. The clock has 24 hours, as
 * everywhere in this library, and days are counted as the Netherlands counts them.
 */

const MONTHS = 'ጥሪ ለካቲት መጋቢት ሚያዝያ ጉንበት ሰነ ሓምለ ነሓሰ መስከረም ጥቅምቲ ሕዳር ታሕሳስ'.split(' ');
/** From Sunday on. */
const WEEKDAYS = 'ሰንበት ሰኑይ ሰሉስ ረቡዕ ሓሙስ ዓርቢ ቀዳም'.split(' ');

/** As British English shortens them, which is what is read below. */
const ENGLISH_MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const ENGLISH_WEEKDAYS = 'SunMonTueWedThuFriSat';

const LANGUAGES: Readonly<Record<string, string>> = {
  am: 'ኣምሓርኛ',
  ar: 'ዓረብኛ',
  bg: 'ቡልጋርኛ',
  de: 'ጀርመንኛ',
  en: 'እንግሊዝኛ',
  es: 'ስጳንኛ',
  fa: 'ፋርስኛ',
  fr: 'ፈረንሳይኛ',
  fy: 'ፍሪስኛ',
  it: 'ጥልያንኛ',
  ku: 'ኩርድኛ',
  nl: 'ሆላንድኛ',
  om: 'ኦሮምኛ',
  pl: 'ፖላንድኛ',
  prs: 'ዳሪ',
  ps: 'ፓሽቶ',
  pt: 'ፖርቱጋልኛ',
  ro: 'ሩማንኛ',
  ru: 'ሩስኛ',
  so: 'ሶማልኛ',
  ti: 'ትግርኛ',
  tr: 'ቱርክኛ',
  uk: 'ዩክሬንኛ',
  zh: 'ቻይንኛ',
};

type Style = 'long' | 'short' | 'narrow';
const LENGTHS: Readonly<Record<Style, number | undefined>> = { long: undefined, short: 2, narrow: 1 };

/** The name that stands where an English one stood, as long as was asked for. */
function named(english: string, table: string, names: readonly string[], style: Style): string {
  const i = table.indexOf(english.slice(0, 3)) / 3;
  return Number.isInteger(i) && i >= 0 ? names[i]!.slice(0, LENGTHS[style]) : english;
}

class TigrinyaDates {
  readonly #english: Intl.DateTimeFormat;
  readonly #weekday: Style;
  readonly #month: Style;

  constructor(_locale: string, options: Intl.DateTimeFormatOptions = {}) {
    const { weekday, month, dateStyle } = options;
    const isShort = dateStyle === 'medium' || dateStyle === 'short';
    this.#weekday = weekday ?? 'long';
    this.#month = month === 'short' || month === 'narrow' ? month : isShort ? 'short' : 'long';
    this.#english = new Intl.DateTimeFormat('en-GB', {
      ...options,
      // One letter says not which day it is.
      ...(weekday === 'narrow' && { weekday: 'short' }),
      ...(month === 'narrow' && { month: 'short' }),
    });
  }

  format(date?: Date | number): string {
    return joined(this.formatToParts(date));
  }

  formatToParts(date?: Date | number): Intl.DateTimeFormatPart[] {
    return this.#translate(this.#english.formatToParts(date));
  }

  formatRange(start: Date | number | bigint, end: Date | number | bigint): string {
    return joined(this.#translate(this.#english.formatRangeToParts(start, end)));
  }

  #translate<P extends { type: string; value: string }>(parts: readonly P[]): P[] {
    return parts.map((part, i) => {
      const { type, value } = part;
      if (type === 'weekday')
        return { ...part, value: named(value, ENGLISH_WEEKDAYS, WEEKDAYS, this.#weekday) };
      if (type === 'month') return { ...part, value: named(value, ENGLISH_MONTHS, MONTHS, this.#month) };
      if (type !== 'literal') return part;
      if (parts[i - 1]?.type === 'weekday') return { ...part, value: '፣ ' };
      // “at” before the time.
      return {
        ...part,
        value: parts[i + 1]?.type === 'hour' ? value.replace(/^(?:, | at )$/, ' ሰዓት ') : value,
      };
    });
  }
}

const joined = (parts: readonly { value: string }[]): string => parts.map(({ value }) => value).join('');

const UNITS: Readonly<Record<string, string>> = {
  minute: 'ደቒቕ',
  hour: 'ሰዓት',
  day: 'መዓልቲ',
  week: 'ሰሙን',
  month: 'ወርሒ',
  year: 'ዓመት',
};

class TigrinyaRelatives {
  format(value: number, unit: string): string {
    const amount = `${Math.abs(value)} ${UNITS[unit.replace(/s$/, '')] ?? unit}`;
    return value < 0 ? `ቅድሚ ${amount}` : `ድሕሪ ${amount}`;
  }
}

class TigrinyaLists {
  /** “and” is an ending, of each where there are two. */
  format(words: Iterable<string>): string {
    const all = [...words];
    const last = all.length < 2 ? [] : all.splice(-2);
    return [...all, last.map((word) => `${word}ን`).join(' ')].filter(Boolean).join('፣ ');
  }
}

class TigrinyaNames {
  readonly #others: Intl.DisplayNames;

  constructor(_locales: string[], options: Intl.DisplayNamesOptions) {
    this.#others = new Intl.DisplayNames(['en'], options);
  }

  of(code: string): string | undefined {
    return (Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code] : undefined) ?? this.#others.of(code);
  }
}

/** Only where the browser does not know better. */
export const formats: Formats | undefined =
  Intl.DateTimeFormat.supportedLocalesOf('ti').length > 0
    ? undefined
    : {
        DateTimeFormat: TigrinyaDates,
        RelativeTimeFormat: TigrinyaRelatives,
        ListFormat: TigrinyaLists,
        DisplayNames: TigrinyaNames,
      };
