/** What is used of `Intl` and is not in every browser for every language that the interface speaks. */
export interface Formats {
  readonly DateTimeFormat: new (
    locale: string,
    options?: Intl.DateTimeFormatOptions,
  ) => Pick<Intl.DateTimeFormat, 'format' | 'formatToParts' | 'formatRange'>;
  readonly RelativeTimeFormat: new (
    locale: string,
    options?: Intl.RelativeTimeFormatOptions,
  ) => Pick<Intl.RelativeTimeFormat, 'format'>;
  readonly ListFormat: new (
    locale: string,
    options?: Intl.ListFormatOptions,
  ) => Pick<Intl.ListFormat, 'format'>;
  readonly DisplayNames: new (
    locales: string[],
    options: Intl.DisplayNamesOptions,
  ) => Pick<Intl.DisplayNames, 'of'>;
}

/** Formats of our own, by locale. They come with the texts of a locale, where the browser has none. */
export const ownFormats = new Map<string, Formats>();

/** How days, times, lists and languages are written in a locale. */
export const formatsFor = (locale: string): Formats => ownFormats.get(locale) ?? Intl;
