import {
  hasAddress,
  isFilled,
  isOnMap,
  isReachable,
  numbers,
  some,
  Translations,
} from '../completeness-texts.js';
import { Lack, worstFirst, type Completeness, type Example } from '../completeness.js';
import { type CivilDate } from '../dates.js';
import { isOutdated } from './outdated.js';
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
  const translations = new Translations(TEXTS);
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

const TEXTS = {
  'partner.name': { ...PARTNER, field: 'name', label: 'Naam', isName: true },
  'partner.summary': { ...PARTNER, field: 'summary', label: 'Samenvatting', isName: false },
  'offering.name': { ...OFFERING, field: 'name', label: 'Naam', isName: true },
  'offering.summary': { ...OFFERING, field: 'summary', label: 'Samenvatting', isName: false },
} as const;

function nameOf(name: LocalizedText, { language }: Partner): () => string {
  return () => resolveText(name, 'nl', language)?.text ?? '';
}

function toExample({ id }: Partner, name: string): Example {
  return { kind: 'partner', id, name };
}

function isFresh(checked: CivilDate | undefined, today: CivilDate): boolean {
  return checked !== undefined && !isOutdated(checked, today);
}
