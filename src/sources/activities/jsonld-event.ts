import type { LocalizedText } from '../../model/text.js';
import { agesOf, terms, type Context } from '../cells.js';
import { normalise } from '../columns.js';
import { numeric, present, webLine, webProse, type Fields } from '../feed-values.js';
import { languageTag } from '../language-tags.js';
import { webAddress } from '../plain-values.js';
import { endAfter, scheduleOf, wholeDays, type When } from './jsonld-schedule.js';
import { all, get, plain, text, typesOf, words, type Graph } from './jsonld-values.js';
import { AUDIENCES } from './written-words.js';

/* An `Event` of schema.org as an activity. */

/** When it is; several when it has several schedules, none when it does not say. */
export function timesOf(node: Fields, graph: Graph): When[] {
  const start = plain(get(node, 'startDate'));
  const schedules = graph.nodes(get(node, 'eventSchedule')).flatMap((schedule) => scheduleOf(schedule) ?? []);
  // What recurs has no use for the dates between which it does.
  if (schedules.some(({ recurrence }) => recurrence)) return schedules;
  if (start === undefined) return schedules;
  const end = plain(get(node, 'endDate')) ?? endAfter(start, plain(get(node, 'duration')));
  return [wholeDays(start, end)];
}

/** All that it says but for its id and when it is. */
export function eventFields(node: Fields, graph: Graph, context: Context): Fields {
  const states = words(get(node, 'eventStatus'));
  const offers = graph.nodes(get(node, 'offers'));
  const organisers = graph.nodes(get(node, 'organizer'));
  const { place, onlineUrl } = locationOf(get(node, 'location'), graph);
  const links = { infoUrl: address(get(node, 'url')), recordingUrl: recordingOf(node, graph) };
  const moved = states.includes('EventRescheduled') || states.includes('EventPostponed');
  return present({
    title: text(get(node, 'name') ?? get(node, 'headline'), webLine),
    summary: text(get(node, 'disambiguatingDescription') ?? get(node, 'abstract'), webLine),
    description: text(get(node, 'description')),
    previousStart: moved ? plain(get(node, 'previousStartDate')) : undefined,
    status: statusOf(states, offers),
    type: TYPES.get(typesOf(node).find((type) => TYPES.has(type)) ?? ''),
    organisers: namesOf(get(node, 'organizer'), graph),
    guests: namesOf(get(node, 'contributor'), graph),
    speakers: speakersOf(get(node, 'performer'), graph),
    place,
    attendance: attendanceOf(node, states, place !== undefined, onlineUrl !== undefined),
    onlineUrl,
    ...links,
    registration: registrationOf(node, offers, links.infoUrl),
    cost: costOf(node, offers),
    languages: all(get(node, 'inLanguage')).flatMap((one) => {
      const language =
        plain(one) ?? plain(get(graph.nodes(one)[0] ?? {}, 'alternateName')) ?? nameOf(one, graph);
      return language === undefined ? [] : [{ code: languageTag(language), role: 'spoken' }];
    }),
    audience: audienceOf(get(node, 'audience'), graph, context),
    ages: ageRange(node, graph),
    themes: themesOf(node, graph, context),
    aims: namesOf(get(node, 'teaches'), graph),
    image: imageOf(get(node, 'image'), graph),
    contact: contactOf(organisers),
    report: reportOf(get(node, 'subjectOf'), graph),
  });
}

/** Kinds of events that say something to a reader. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['CourseInstance', 'course'],
  ['SportsEvent', 'sport'],
  ['Festival', 'party'],
  ['SocialEvent', 'meeting'],
  ['BusinessEvent', 'conference'],
]);

function statusOf(states: readonly string[], offers: readonly Fields[]): string | undefined {
  if (states.includes('EventCancelled')) return 'cancelled';
  if (states.includes('EventPostponed')) return 'postponed';
  const isGone = (offer: Fields) =>
    words(get(offer, 'availability')).some((word) => word === 'SoldOut' || word === 'OutOfStock');
  if (offers.length > 0 && offers.every(isGone)) return 'full';
  return states.length > 0 ? 'confirmed' : undefined;
}

function attendanceOf(
  node: Fields,
  states: readonly string[],
  hasPlace: boolean,
  hasUrl: boolean,
): string | undefined {
  const [mode = ''] = words(get(node, 'eventAttendanceMode'));
  if (states.includes('EventMovedOnline') || /^Online/i.test(mode)) return 'online';
  if (/^Mixed/i.test(mode) || (hasPlace && hasUrl)) return 'mixed';
  if (/^Offline/i.test(mode) || hasPlace) return 'onsite';
  return hasUrl ? 'online' : undefined;
}

function address(value: unknown): string | undefined {
  const written = plain(value);
  return written && webAddress(written);
}

function nameOf(value: unknown, graph: Graph): string | undefined {
  if (typeof value === 'string' && graph.nodes(value).length === 0) return webLine(value);
  const [node] = graph.nodes(value);
  return node && plain(text(get(node, 'name') ?? get(node, 'legalName'), webLine));
}

function namesOf(value: unknown, graph: Graph): string[] {
  return [...new Set(all(value).flatMap((one) => nameOf(one, graph) ?? []))];
}

function speakersOf(value: unknown, graph: Graph): Fields[] {
  return all(value).flatMap((one) => {
    const name = nameOf(one, graph);
    if (name === undefined) return [];
    const [node = {}] = graph.nodes(one);
    const organisation = nameOf(
      get(node, 'affiliation') ?? get(node, 'worksFor') ?? get(node, 'memberOf'),
      graph,
    );
    return [present({ name, organisation })];
  });
}

function locationOf(value: unknown, graph: Graph): { place?: Fields; onlineUrl?: string } {
  let place: Fields | undefined;
  let onlineUrl: string | undefined;
  for (const one of all(value)) {
    const [node] = graph.nodes(one);
    if (node && typesOf(node).includes('VirtualLocation')) onlineUrl ??= address(get(node, 'url'));
    else if (node) place ??= placeOf(node, graph);
    else if (typeof one === 'string') {
      if (/^https?:\/\//i.test(one.trim())) onlineUrl ??= one.trim();
      else place ??= present({ name: webLine(one) });
    }
  }
  return { ...(place && { place }), ...(onlineUrl !== undefined && { onlineUrl }) };
}

function placeOf(node: Fields, graph: Graph): Fields | undefined {
  const isAddress = typesOf(node).includes('PostalAddress');
  const where = isAddress ? node : get(node, 'address');
  const [postal] = graph.nodes(where);
  const [geo = node] = graph.nodes(get(node, 'geo'));
  const place = present({
    name: isAddress ? undefined : text(get(node, 'name'), webLine),
    ...(postal ? postalAddress(postal) : writtenAddress(plain(where))),
    lat: numeric(get(geo, 'latitude')),
    lon: numeric(get(geo, 'longitude')),
  });
  return Object.keys(place).length > 0 ? place : undefined;
}

function postalAddress(postal: Fields): Fields {
  return {
    street: plain(get(postal, 'streetAddress')),
    postcode: plain(get(postal, 'postalCode')),
    place: plain(get(postal, 'addressLocality')),
  };
}

/** `Schoolkade 17, 6775 BG Veenkade` */
function writtenAddress(written: string | undefined): Fields {
  const [, street, postcode, place] =
    /^(.{1,100}?),?\s+(\d{4}\s?[A-Z]{2})\b,?\s*([^,]*)/.exec(written ?? '') ?? [];
  return postcode === undefined ? { street: written } : { street, postcode, place: place || undefined };
}

function recordingOf(node: Fields, graph: Graph): string | undefined {
  const [recording] = graph.nodes(get(node, 'recordedIn'));
  return recording && address(get(recording, 'url') ?? get(recording, 'contentUrl'));
}

/** Whether and how to sign up: where places are counted or cost money, one must. */
function registrationOf(
  node: Fields,
  offers: readonly Fields[],
  infoUrl: string | undefined,
): Fields | undefined {
  const first = (property: string) => plain(offers.map((offer) => get(offer, property) ?? []).flat());
  const capacity = numeric(get(node, 'maximumAttendeeCapacity'));
  const remaining = numeric(get(node, 'remainingAttendeeCapacity'));
  const url = first('url');
  if (capacity === undefined && remaining === undefined && (url === undefined || webAddress(url) === infoUrl))
    return undefined;
  const isMust =
    capacity !== undefined || remaining !== undefined || prices(offers).some((price) => price > 0);
  return present({
    mode: isMust ? 'required' : 'optional',
    url: url && webAddress(url),
    opens: first('validFrom') ?? first('availabilityStarts'),
    closes: first('availabilityEnds') ?? first('validThrough'),
    capacity,
    remaining,
  });
}

function prices(offers: readonly Fields[]): number[] {
  return offers.flatMap((offer) =>
    ['price', 'lowPrice', 'highPrice'].flatMap((property) => {
      const price = numeric(plain(get(offer, property))?.replace(',', '.'));
      return price === undefined || price < 0 ? [] : [price];
    }),
  );
}

function costOf(node: Fields, offers: readonly Fields[]): Fields | undefined {
  const free = plain(String(get(node, 'isAccessibleForFree') ?? ''));
  const amounts = [...new Set(prices(offers))];
  if (/true$/i.test(free ?? '') || (amounts.length > 0 && amounts.every((price) => price === 0)))
    return { free: true };
  if (amounts.length === 0) return /false$/i.test(free ?? '') ? { free: false } : undefined;
  const currency = plain(offers.map((offer) => get(offer, 'priceCurrency') ?? []).flat()) ?? 'EUR';
  const money = (price: number) =>
    `${currency === 'EUR' ? '€' : currency} ${price.toFixed(Number.isInteger(price) ? 0 : 2).replace('.', ',')}`;
  return { free: false, text: amounts.map(money).join(' / ') };
}

function audienceOf(value: unknown, graph: Graph, context: Context): string[] {
  const said = all(value).flatMap((one) => {
    const [node] = graph.nodes(one);
    return (node ? plain(get(node, 'audienceType')) : undefined) ?? nameOf(one, graph) ?? [];
  });
  const groups = said
    .flatMap((text) => text.split(/[,;|]/))
    .flatMap((item) => AUDIENCES.get(normalise(item)) ?? terms('audience', item, context) ?? []);
  return [...new Set(groups)];
}

function ageRange(node: Fields, graph: Graph): Fields | undefined {
  const range = plain(get(node, 'typicalAgeRange'));
  const upTo = /^\s*-\s*(\d+)/.exec(range ?? '')?.[1];
  const [audience = {}] = graph.nodes(get(node, 'audience'));
  const limit = (property: string) => plain(get(audience, property));
  return agesOf(
    upTo === undefined ? range : undefined,
    limit('suggestedMinAge'),
    upTo ?? limit('suggestedMaxAge'),
  );
}

function themesOf(node: Fields, graph: Graph, context: Context): string[] {
  const said = [...all(get(node, 'about')), ...all(get(node, 'keywords'))].flatMap(
    (one) => nameOf(one, graph) ?? [],
  );
  return terms('theme', said.join(','), context) ?? [];
}

/** A picture without words for who cannot see it is decoration. */
function imageOf(value: unknown, graph: Graph): Fields | undefined {
  for (const one of all(value)) {
    const [node] = graph.nodes(one);
    const url = node ? address(get(node, 'url') ?? get(node, 'contentUrl')) : address(one);
    if (url !== undefined) return { url, alt: (node && text(get(node, 'caption'), webLine)) ?? '' };
  }
  return undefined;
}

function contactOf(organisers: readonly Fields[]): Fields | undefined {
  for (const organiser of organisers) {
    const [phone, email] = [plain(get(organiser, 'telephone')), plain(get(organiser, 'email'))];
    if (phone === undefined && email === undefined) continue;
    const name: LocalizedText | undefined = text(get(organiser, 'name'), webLine);
    const isPerson = typesOf(organiser).includes('Person');
    return present({
      ...(isPerson ? { name: plain(name) } : { function: name }),
      phone,
      email: email?.replace(/^mailto:/i, ''),
      url: address(get(organiser, 'url')),
    });
  }
  return undefined;
}

function reportOf(value: unknown, graph: Graph): Fields | undefined {
  const [work] = graph.nodes(value);
  const url = work && address(get(work, 'url'));
  return url === undefined ? undefined : { label: text(get(work!, 'name'), webProse) ?? url, url };
}
