import { isOutdated, type CivilDate } from '../dates.js';
import { Lack, worstFirst, type Completeness, type Example } from '../completeness.js';
import type { Contact, Place } from '../documents.js';
import { remember } from '../remember.js';
import { runNow, type Steps } from '../slices.js';
import { resolveText, type LocalizedText } from '../text.js';
import type { Offering, Partner, PartnersDocument } from './partner.js';

/*
 * What a parent or a school team needs to know of every partner and offering, and how often it is not there. The list is
 * the one that editors of a "sociale kaart" go by: reachable, findable, fresh, for whom, at what cost.
 */

type Check<A extends unknown[]> = readonly [field: string, label: string, has: (...about: A) => boolean];

const PARTNER_CHECKS: readonly Check<[partner: Partner, today: CivilDate]>[] = [
  ['contacts.phone', 'Telefoonnummer', ({ contacts }) => some(contacts, ({ phone }) => isFilled(phone))],
  ['locations', 'Adres', ({ locations }) => some(locations, hasAddress)],
  ['locations.lat', 'Plek op de kaart (coördinaten)', ({ locations }) => some(locations, isOnMap)],
  ['summary', 'Samenvatting', ({ summary }) => isFilled(summary)],
  ['kinds', 'Soort partner', ({ kinds }) => some(kinds, isFilled)],
  ['corner', 'Hoek (zorg, school, thuis, buurt)', ({ corner }) => corner !== undefined],
  ['checked', 'Gecontroleerd in het laatste jaar', ({ checked }, today) => isFresh(checked, today)],
  ['owner', 'Wie dit bijhoudt', ({ owner }) => isFilled(owner)],
  ['url', 'Website', ({ url }) => isFilled(url)],
];

/** What an offering does not say of itself, its partner says for it: whom to reach, and when it was checked. */
const OFFERING_CHECKS: readonly Check<[offering: Offering, partner: Partner, today: CivilDate]>[] = [
  [
    'contacts',
    'Contact, van het aanbod of de partner',
    (offering, partner) => some(offering.contacts, isReachable) || some(partner.contacts, isReachable),
  ],
  ['languages', 'Talen', ({ languages }) => some(languages, Boolean)],
  [
    'checked',
    'Gecontroleerd in het laatste jaar',
    ({ checked }, partner, today) => isFresh(checked ?? partner.checked, today),
  ],
  ['cost', 'Kosten', ({ cost }) => cost?.free !== undefined || isFilled(cost?.text)],
  ['registration', 'Aanmelden', ({ registration }) => registration !== undefined],
  ['beneficiaries', 'Voor wie', ({ beneficiaries }) => some(beneficiaries, isFilled)],
  ['ages', 'Leeftijd', ({ ages }) => ages?.min !== undefined || ages?.max !== undefined],
  ['schedule', 'Wanneer (dagen en tijden)', ({ schedule }) => isFilled(schedule)],
  ['themes', 'Thema', ({ themes }) => some(themes, isFilled)],
];

const PARTNER = { subject: 'partner', subjects: 'Partners' } as const;
const OFFERING = { subject: 'offering', subjects: 'Aanbod' } as const;

/**
 * How many partners and offerings lack what their readers need, and how many names and summaries are not there in a
 * language that others of the document are in: partners before offerings, fields before translations, worst first.
 * @param today a check counts for a year before this day
 */
export function completeness(document: PartnersDocument, today: CivilDate): Completeness[] {
  return runNow(measureCompleteness(document, today));
}

/** The same in steps: it yields between partners. */
export function* measureCompleteness(
  { partners }: PartnersDocument,
  today: CivilDate,
): Steps<Completeness[]> {
  const ofPartners = PARTNER_CHECKS.map((check) => ({ check, lack: new Lack() }));
  const ofOfferings = OFFERING_CHECKS.map((check) => ({ check, lack: new Lack() }));
  const translations = new Translations();
  for (const partner of partners) {
    const name = nameOf(partner.name, partner);
    const example = () => toExample(partner, name());
    for (const { check, lack } of ofPartners) lack.count(check[2](partner, today), example);
    translations.count('partner.name', partner.name, partner.language, example);
    translations.count('partner.summary', partner.summary, partner.language, example);
    for (const offering of partner.offerings ?? []) {
      const ofOffering = () => toExample(partner, `${nameOf(offering.name, partner)()} (${name()})`);
      for (const { check, lack } of ofOfferings) lack.count(check[2](offering, partner, today), ofOffering);
      translations.count('offering.name', offering.name, partner.language, ofOffering);
      translations.count('offering.summary', offering.summary, partner.language, ofOffering);
    }
    yield;
  }
  const rows = <T extends { check: readonly [string, string, unknown]; lack: Lack }>(
    subject: object,
    of: T[],
  ) =>
    of.map(
      ({ check: [field, label], lack }) => ({ ...subject, field, label, ...numbers(lack) }) as Completeness,
    );
  const translated = translations.outcome();
  return [
    rows(PARTNER, ofPartners),
    translated.filter(({ subject }) => subject === PARTNER.subject),
    rows(OFFERING, ofOfferings),
    translated.filter(({ subject }) => subject === OFFERING.subject),
  ].flatMap((list) => list.filter(({ of }) => of > 0).sort(worstFirst));
}

/** Languages of a document, past which it is no use to say what is missing: a hostile one can name thousands. */
const MAX_LANGUAGES = 20;

const TEXTS = {
  'partner.name': { ...PARTNER, field: 'name', label: 'Naam', isName: true },
  'partner.summary': { ...PARTNER, field: 'summary', label: 'Samenvatting', isName: false },
  'offering.name': { ...OFFERING, field: 'name', label: 'Naam', isName: true },
  'offering.summary': { ...OFFERING, field: 'summary', label: 'Samenvatting', isName: false },
} as const;

/** Counts in which languages texts are not: each that any of them is in, also when the first comes last. */
class Translations {
  readonly #texts = new Map(
    Object.keys(TEXTS).map((key) => [
      key,
      { all: new Lack(), by: new Map<string, Lack>(), isTranslated: false },
    ]),
  );
  readonly #languages = new Set<string>();
  /** `nl-BE` → `nl`: who reads one reads the other. */
  readonly #baseOf = remember((tag) => tag.toLowerCase().split('-', 1)[0]!);

  count(
    key: keyof typeof TEXTS,
    text: LocalizedText | undefined,
    language: string,
    example: () => Example,
  ): void {
    if (text === undefined || !isFilled(text)) return;
    const tags =
      typeof text === 'string' ? [language] : Object.keys(text).filter((tag) => isFilled(text[tag]));
    const codes = tags.map(this.#baseOf);
    for (const code of codes) this.#discover(code);
    const own = this.#texts.get(key)!;
    if (typeof text !== 'string') own.isTranslated = true;
    for (const [code, lack] of own.by) lack.count(codes.includes(code), example);
    own.all.count(false, example);
  }

  /** Nobody who came before had it. */
  #discover(code: string): void {
    if (this.#languages.has(code) || this.#languages.size === MAX_LANGUAGES || !/^[a-z]{2,3}$/.test(code))
      return;
    this.#languages.add(code);
    for (const { all, by } of this.#texts.values()) by.set(code, new Lack(all));
  }

  outcome(): Completeness[] {
    if (this.#languages.size < 2) return [];
    return [...this.#texts].flatMap(([key, { by, isTranslated }]) => {
      const { isName, label, ...text } = TEXTS[key as keyof typeof TEXTS];
      // Names that nobody translates are proper names: they are the same in every language.
      if (isName && !isTranslated) return [];
      return [...by].map(([language, lack]) => ({
        ...text,
        language,
        label: `${label} in het ${languageName(language)}`,
        ...numbers(lack),
      }));
    });
  }
}

const names = remember((code) => {
  try {
    return new Intl.DisplayNames(['nl'], { type: 'language' }).of(code) ?? code;
  } catch {
    // No language at all.
    return code;
  }
});
const languageName = (code: string): string => names(code);

function numbers({ missing, of, examples }: Lack): Pick<Completeness, 'missing' | 'of' | 'examples'> {
  return { missing, of, examples };
}

function nameOf(name: LocalizedText, { language }: Partner): () => string {
  return () => resolveText(name, 'nl', language)?.text ?? '';
}

function toExample({ id }: Partner, name: string): Example {
  return { kind: 'partner', id, name };
}

function some<T>(list: readonly T[] | undefined, fits: (one: T) => boolean): boolean {
  return list?.some(fits) ?? false;
}

function isFilled(text: LocalizedText | undefined): boolean {
  if (typeof text === 'string') return text.trim() !== '';
  return text !== undefined && Object.values(text).some((wording) => wording.trim() !== '');
}

function isReachable({ phone, email, url }: Contact): boolean {
  return isFilled(phone) || isFilled(email) || isFilled(url);
}

function hasAddress({ street, postcode, place }: Place): boolean {
  return isFilled(street) || isFilled(postcode) || isFilled(place);
}

function isOnMap({ lat, lon }: Place): boolean {
  return lat !== undefined && lon !== undefined;
}

function isFresh(checked: CivilDate | undefined, today: CivilDate): boolean {
  return checked !== undefined && !isOutdated(checked, today);
}
