import type { PartnersDocument } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import { isCivilDate } from '../../model/dates.js';
import type { Reader } from '../format.js';
import { isObject } from '../json-document.js';
import { slug } from '../plain-values.js';
import { ReadError } from '../read-error.js';
import { joinPages, pagingOf } from './hsds-pages.js';
import { feedLanguage, Labels, offeringOf, partnerOf, placeOf } from './hsds-service.js';
import { fields, line, list, type Fields } from '../feed-values.js';
import { readPartners } from './read-partners.js';
import { indexed } from '../../model/lists.js';

/** Where lists stand: HSDS 3.0 and older Open Referral UK pages, and exports that name what they hold. */
const LISTS = ['contents', 'content', 'services', 'organizations', 'service_at_locations'];
/** What a service has and an organization does not. */
const SERVICE_FIELDS = [
  'organization',
  'organization_id',
  'status',
  'schedules',
  'service_areas',
  'service_at_locations',
  'service_taxonomys',
  'application_process',
  'eligibility_description',
  'fees',
  'fees_description',
  'cost_options',
  'minimum_age',
  'assured_date',
];

/** What tells a location or a taxonomy from what we read: a list of those is no list of partners. */
const FOREIGN_FIELDS = ['location_type', 'latitude', 'taxonomy', 'term_uri', 'version'];

/** A record of the feed, and where it stands there. */
interface Item {
  readonly fields: Fields;
  readonly at: string;
}

/** A service, with the places (services at locations) where it is given. */
interface Service extends Item {
  readonly places: Item[];
}

/** One of our partners in the making. */
interface Group {
  id: string | undefined;
  organization: Item | undefined;
  readonly services: Service[];
}

/**
 * Reads Open Referral HSDS 3.0 and Open Referral UK: a page, list or single record of services, of organizations, or of
 * services at locations. Services become offerings, grouped by their organization.
 *
 * A feed hardly ever says what language it is in. Without a `language` beside its records it is taken to be English; a
 * municipality that publishes in Dutch adds `"language": "nl"` there.
 */
export const readHsds: Reader<PartnersDocument> = function* (received, problems) {
  const value = received.json();
  const report = { source: received.source, problems };
  const language = feedLanguage(fields(value));
  const groups = [...groupByOrganization(itemsOf(value, received.source, problems)).values()];
  const labels = new Labels();
  const records: object[] = [];
  for (const group of groups) {
    records.push(toRecord(group, language, labels));
    if (isUnnamed(group)) problems.push(unnamed(received.source, groupPath(group)));
    yield;
  }
  const describe = (position: number, inside: string) => feedPath(groups[position]!, inside);
  const partners = yield* readPartners(records, language, report, describe);
  const modified = lastModified(groups);
  return {
    document: { language, ...(modified && { provenance: { modified } }), terms: labels.toTerms(), partners },
    ...pagingOf(received.source, fields(value), recordsOf(value), problems),
    join: joinPages,
  };
};

/**
 * The records of a document, whatever its shape.
 * @throws {ReadError} `schema` when there is no list and no record
 */
function itemsOf(value: unknown, source: string, problems: Problem[]): Item[] {
  const document = fields(value);
  const isRecord = (document.id !== undefined || document.name !== undefined) && isRecordOfOurs(document);
  const lists = LISTS.filter((key) => Array.isArray(document[key]));
  if (isRecord) return [{ fields: document, at: '' }];
  if (!Array.isArray(value) && lists.length === 0) {
    const found = Object.keys(document).slice(0, 5).join(', ') || 'niets';
    const message = `Dit is geen lijst van diensten of organisaties (Open Referral HSDS); er staat: ${found}.`;
    throw new ReadError('schema', source, message);
  }
  const entries: [at: string, list: unknown][] = Array.isArray(value)
    ? [['', value]]
    : lists.map((key) => [key, document[key]]);
  return entries.flatMap(([at, list]) =>
    (list as unknown[]).flatMap((item, i): Item[] => {
      const path = `${at}[${i}]`;
      if (isRecordOfOurs(item)) return [{ fields: item, at: path }];
      problems.push({ source, path, ...NO_RECORD, severity: 'error' });
      return [];
    }),
  );
}

/** What a page holds, right or wrong. */
function recordsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const document = fields(value);
  return LISTS.flatMap((key) => (Array.isArray(document[key]) ? (document[key] as unknown[]) : []));
}

function isRecordOfOurs(item: unknown): item is Fields {
  return isObject(item) && !Array.isArray(item) && !FOREIGN_FIELDS.some((field) => field in item);
}

function groupByOrganization(items: readonly Item[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  const groupFor = (key: string, id: string | undefined, organization: Item | undefined): Group => {
    const group = groups.get(key) ?? { id, organization, services: [] };
    group.organization ??= organization;
    groups.set(key, group);
    return group;
  };
  for (const item of items) {
    if (isOrganization(item.fields)) {
      const id = line(item.fields.id);
      const group = groupFor(id ?? item.at, id, item);
      // Services of a service's organization are left alone: they stand in the list themselves, or were not asked for.
      for (const [i, service] of indexed(list(item.fields.services))) {
        addService(group, { fields: service, at: join(item.at, `services[${i}]`) });
      }
    } else {
      const service = 'service' in item.fields ? inside(item, 'service') : item;
      const organization = inside(service, 'organization');
      const name = line(organization.fields.name);
      const id =
        (line(organization.fields.id) ?? line(service.fields.organization_id) ?? slug(name ?? '')) ||
        undefined;
      const group = groupFor(id ?? item.at, id, name === undefined ? undefined : organization);
      addService(group, service, service === item ? undefined : item);
    }
  }
  return groups;
}

function inside(item: Item, field: string): Item {
  return { fields: fields(item.fields[field]), at: join(item.at, field) };
}

/** A list of services at locations has a service as often as it has places: then the places add up. */
function addService({ services }: Group, service: Item, place?: Item): void {
  const own = list(service.fields.service_at_locations).map((fields, i) => ({
    fields,
    at: join(service.at, `service_at_locations[${i}]`),
  }));
  const id = line(service.fields.id);
  const known =
    place && id !== undefined ? services.find((other) => line(other.fields.id) === id) : undefined;
  if (known && place) known.places.push(place);
  else services.push({ ...service, places: place ? [place] : own });
}

function isOrganization(item: Fields): boolean {
  if (Array.isArray(item.services)) return true;
  return !('service' in item) && !SERVICE_FIELDS.some((field) => field in item);
}

/** A partner as our own documents write it. Without an organization, the service is also the name of who gives it. */
function toRecord(group: Group, language: string, labels: Labels): object {
  const offerings = group.services.map((service) =>
    offeringOf(
      service.fields,
      service.places.map((place) => place.fields),
      language,
      labels,
    ),
  );
  const [first] = group.services;
  const partner = group.organization
    ? partnerOf(group.organization.fields, labels)
    : { name: line(first?.fields.name), id: line(first?.fields.id) };
  return { ...partner, ...(group.id !== undefined && { id: group.id }), offerings };
}

/** A partner of which the feed gives no more than an id. */
function isUnnamed({ id, organization }: Group): boolean {
  return id !== undefined && organization === undefined;
}

function lastModified(groups: readonly Group[]): string | undefined {
  const dates = groups.flatMap(({ services }) =>
    services.flatMap((service) => line(service.fields.last_modified) ?? []),
  );
  return dates.filter(isCivilDate).sort().at(-1);
}

function groupPath({ organization, services: [first] }: Group): string {
  return organization?.at ?? first?.at ?? '';
}

/** The names that a feed has for our fields, so that a problem's path can be followed there. */
const PARTNER_NAMES: Readonly<Record<string, string>> = {
  url: 'website',
  kinds: 'attributes',
  lat: 'latitude',
  lon: 'longitude',
};
const SERVICE_NAMES: Readonly<Record<string, string>> = {
  'ages.min': 'minimum_age',
  'ages.max': 'maximum_age',
  areas: 'service_areas',
  checked: 'assured_date',
  cost: 'cost_options',
  registration: 'application_process',
  schedule: 'schedules',
  waiting: 'wait_time',
};

/** Where something wrong in one of our records stands in the feed. */
function feedPath(group: Group, inside: string): string {
  const rename = (path: string, names: typeof PARTNER_NAMES) =>
    path.replace(/ages\.\w+|\w+/g, (name) => names[name] ?? name);
  const [, position, field = ''] = /^offerings\[(\d+)\]\.?(.*)$/.exec(inside) ?? [];
  if (position === undefined) return join(groupPath(group), rename(inside, PARTNER_NAMES));
  const service = group.services[Number(position)]!;
  const [, nth, ofPlace = ''] = /^locations\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
  if (nth === undefined) return join(service.at, rename(field, SERVICE_NAMES));
  const place = service.places.filter((at) => placeOf(fields(at.fields.location)).length > 0)[Number(nth)];
  return join(join(place?.at ?? service.at, 'location'), rename(ofPlace, PARTNER_NAMES));
}

function join(path: string, inside: string): string {
  return path && inside ? `${path}.${inside}` : path + inside;
}

const NO_RECORD = {
  message: 'Dit is geen dienst of organisatie; het wordt niet getoond.',
  hint: 'Verwacht wordt een object met een id en een naam.',
};

function unnamed(source: string, path: string): Problem {
  return {
    source,
    path,
    message: 'Van de organisatie staat hier alleen de id; de naam van de dienst staat nu op de kaart.',
    hint: 'Vraag de feed om volledige diensten, met hun organisatie erbij (bij HSDS 3.0: ?full=true).',
    severity: 'warning',
  };
}
