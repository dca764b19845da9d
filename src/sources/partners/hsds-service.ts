import type { Terms } from '../../model/documents.js';
import { languageTag } from '../language-tags.js';
import { saysNoRegistration, webAddress } from '../plain-values.js';
import { saysFree } from '../says-free.js';
import { contactsOf, languagesOf, locationHolders } from './hsds-contacts.js';
import { schedulesOf, scheduleText } from './hsds-schedule.js';
import { fields, line, list, numeric, paragraphs, present, prose, type Fields } from '../feed-values.js';

/*
 * The fields of an Open Referral service or organization under our names. What comes out is not checked yet: values
 * that are wrong are passed on as they are, so that the check reports them.
 */

/** A card shows at most this much of a description. */
const MAX_SUMMARY = 200;
/** A service area with a longer name is a sentence, which is no use as a filter. */
const MAX_AREA = 60;
/** Feeds write 99, 100 or 120 where they mean that there is no upper limit, and 0 for no lower one. */
const NO_MAXIMUM = 99;

/** A service, and the places where it is given, as one of our offerings. */
export function offeringOf(
  service: Fields,
  serviceAtLocations: readonly Fields[],
  language: string,
  labels: Labels,
): Fields {
  const areas = list(service.service_areas).map(
    (area) => line(area.name) ?? line(area.service_area) ?? line(area.description),
  );
  const isShort = (area: string | undefined) => area !== undefined && area.length <= MAX_AREA;
  const description = paragraphs([
    prose(service.alert),
    prose(service.description),
    prose(service.eligibility_description) ?? eligibilities(service),
    ...areas.filter((area) => !isShort(area)),
    prose(service.interpretation_services),
    ...list(service.required_documents).map(({ document }) => prose(document)),
    line(service.alternate_name),
  ]);
  return present({
    id: line(service.id),
    name: line(service.name),
    summary: summaryOf(prose(service.description)),
    description,
    status: line(service.status)?.toLowerCase(),
    ...termsOf(service, labels, (taxonomy) => (AUDIENCE.test(taxonomy) ? 'targetGroups' : 'themes')),
    ages: agesOf(service),
    languages: languagesOf(service).map((code) => ({ code, role: 'spoken' })),
    cost: costOf(service),
    registration: registrationOf(service),
    waiting: prose(service.wait_time),
    schedule: scheduleText(schedulesOf(service, serviceAtLocations), language),
    areas: [...new Set(areas.filter(isShort))],
    locations: serviceAtLocations.flatMap((at) => placeOf(fields(at.location))),
    contacts: contactsOf([{ fields: service }, ...serviceAtLocations.flatMap(locationHolders)]),
    url: address(service.url),
    checked: line(service.assured_date),
  });
}

/** An organization as one of our partners, without its offerings. */
export function partnerOf(organization: Fields, labels: Labels): Fields {
  return present({
    id: line(organization.id),
    name: line(organization.name),
    summary: summaryOf(prose(organization.description)),
    description: paragraphs([prose(organization.description), line(organization.alternate_name)]),
    url: address(organization.website) ?? address(organization.url),
    logo: address(organization.logo),
    ...termsOf(organization, labels, () => 'kinds'),
    contacts: contactsOf([{ fields: organization }]),
    locations: list(organization.locations).flatMap(placeOf),
  });
}

/** The first sentence of a long text, or as many of its words as fit; a short text is its own summary. */
export function summaryOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= MAX_SUMMARY) return undefined;
  const start = text.slice(0, MAX_SUMMARY);
  const sentence = /^[\s\S]*?[.!?](?=\s)/.exec(start)?.[0];
  return sentence ?? `${start.replace(/\s+\S*$/, '')}…`;
}

/** Taxonomies about people rather than subjects. */
const AUDIENCE = /audience|population|eligib|target|doelgroep|beneficiar/i;
const VOCABULARIES = { themes: 'theme', targetGroups: 'targetGroup', kinds: 'kind' } as const;

/** Labels of the terms that were met, per vocabulary. */
export class Labels {
  readonly #labels = new Map<string, Map<string, string>>();

  add(vocabulary: string, term: string, label: string): void {
    const labels = this.#labels.get(vocabulary) ?? new Map<string, string>();
    this.#labels.set(vocabulary, labels.set(term, labels.get(term) ?? label));
  }

  /** `fromEntries` makes own properties of every key, `__proto__` included. */
  toTerms(): Terms {
    return Object.fromEntries(
      [...this.#labels].map(([vocabulary, labels]) => [vocabulary, Object.fromEntries(labels)]),
    );
  }
}

/** A code that is only a number means something in its own taxonomy alone; the name is then the better term. */
function termsOf(
  holder: Fields,
  labels: Labels,
  field: (taxonomy: string) => keyof typeof VOCABULARIES,
): object {
  const terms: Partial<Record<keyof typeof VOCABULARIES, string[]>> = {};
  for (const attribute of list(holder.attributes, holder.service_taxonomys, holder.service_taxonomies)) {
    const term = fields(attribute.taxonomy_term ?? attribute.taxonomy);
    const code = line(term.code);
    const name = line(term.name);
    const key = code !== undefined && /\p{L}/u.test(code) ? code : (name ?? code);
    if (key === undefined) continue;
    const into = field(
      line(fields(term.taxonomy_detail).name) ?? line(term.taxonomy) ?? line(term.vocabulary) ?? '',
    );
    const found = (terms[into] ??= []);
    if (!found.includes(key)) found.push(key);
    if (name !== undefined && name !== key) labels.add(VOCABULARIES[into], key, name);
  }
  return terms;
}

function eligibilities(service: Fields): string | undefined {
  return paragraphs(
    list(service.eligibilitys, service.eligibilities).map(({ eligibility }) => prose(eligibility)),
  );
}

function agesOf(service: Fields): object | undefined {
  const [eligibility = {}] = list(service.eligibilitys, service.eligibilities);
  const min = limit(service.minimum_age ?? eligibility.minimum_age, 1);
  const max = limit(service.maximum_age ?? eligibility.maximum_age, 0);
  return min === undefined && max === undefined ? undefined : present({ min, max });
}

/** An age that is a limit; what is no number goes on to the check. */
function limit(value: unknown, least: number): unknown {
  const age = numeric(value);
  if (age === undefined) return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  return age >= least && age < NO_MAXIMUM ? age : undefined;
}

function costOf(service: Fields): object | undefined {
  const options = list(service.cost_options);
  const text = prose(service.fees_description) ?? prose(service.fees);
  const amounts = options.map(({ amount }) => numeric(amount));
  const free =
    options.length > 0 ? amounts.every((amount) => amount === 0) : text !== undefined && saysFree(text);
  const shown = paragraphs([text, options.map(costLine).filter(Boolean).join('\n') || undefined]);
  return shown === undefined && !free ? undefined : present({ free: free || undefined, text: shown });
}

/** `Under 18s: 35 GBP per 1 hour session (2020-01-01 – 2022-12-31)`: a price that no longer holds shows it. */
function costLine(option: Fields): string {
  const amount = [line(option.amount), line(option.currency)?.toUpperCase(), line(option.amount_description)];
  const period = [line(option.valid_from), line(option.valid_to)].filter(Boolean).join(' – ');
  const price = [...amount, period && `(${period})`].filter(Boolean).join(' ');
  return [line(option.option), price].filter(Boolean).join(': ');
}

function registrationOf(service: Fields): object | undefined {
  const text = prose(service.application_process);
  return text === undefined ? undefined : { mode: saysNoRegistration(text) ? 'none' : 'optional', text };
}

/** A location as a place; nothing when it says nowhere. */
export function placeOf(location: Fields): Fields[] {
  const addresses = list(location.addresses, location.physical_addresses);
  const address = addresses.find(({ address_type }) => address_type === 'physical') ?? addresses[0] ?? {};
  const place = present({
    name: line(location.name),
    street: [line(address.address_1), line(address.address_2)].filter(Boolean).join(', ') || undefined,
    postcode: line(address.postal_code),
    place: line(address.city),
    lat: numeric(location.latitude) ?? line(location.latitude),
    lon: numeric(location.longitude) ?? line(location.longitude),
    accessibility: list(location.accessibility, location.accessibility_for_disabilities).flatMap(
      (entry) =>
        paragraphs([prose(entry.description) ?? prose(entry.accessibility), prose(entry.details)]) ?? [],
    ),
  });
  return Object.keys(place).length > 0 ? [place] : [];
}

function address(value: unknown): string | undefined {
  const written = line(value);
  return written === undefined ? undefined : webAddress(written);
}

/** The language of a feed: what it says itself, else English, which is what Open Referral feeds are written in. */
export function feedLanguage(document: Fields): string {
  const language = line(document.language);
  return language === undefined ? 'en' : languageTag(language);
}
