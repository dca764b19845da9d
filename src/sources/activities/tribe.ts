import type { ActivitiesDocument } from '../../model/activities/activity.js';
import { findZone } from '../../model/activities/zone.js';
import type { Problem } from '../../model/problem.js';
import { terms, toTerms, type Context } from '../cells.js';
import { fields, list, numeric, present, webLine, webProse, type Fields } from '../feed-values.js';
import type { Page, Reader } from '../format.js';
import { isObject } from '../json-document.js';
import { slug, webAddress } from '../plain-values.js';
import { ReadError } from '../read-error.js';
import { saysFree } from '../says-free.js';
import { mergeTerms } from '../merge-records.js';
import { readActivities } from './records.js';

/** The texts of such a feed are in the language of the site, which it does not say. */
const LANGUAGE = 'nl';

/**
 * Reads the list of The Events Calendar, a plugin for WordPress (`/wp-json/tribe/events/v1/events`), page by page. Its texts
 * are HTML, and its times are those of the site or of the event (`timezone`), with the same in UTC beside them.
 */
export const readTribe: Reader<ActivitiesDocument> = function* (received, problems) {
  const { source } = received;
  const value = received.json();
  const page = isObject(value) ? (value as Fields) : {};
  const events: readonly unknown[] = Array.isArray(page.events) ? page.events : 'title' in page ? [page] : [];
  if (!Array.isArray(page.events) && events.length === 0)
    throw new ReadError('schema', source, 'De lijst “events” van The Events Calendar ontbreekt.');
  const context: Context = { labels: new Map(), report: { source, problems } };
  const shown = events
    .map((event, i) => ({ event: fields(event), i }))
    .filter(({ event }) => isPublic(event));
  const records = shown.map(({ event }) => recordOf(event, context));
  const describe = (position: number, inside: string) =>
    `events[${shown[position]!.i}]${inside && `.${feedPath(inside)}`}`;
  const activities = yield* readActivities(records, LANGUAGE, context.report, describe);
  const document = { language: LANGUAGE, terms: toTerms(context.labels), activities };
  return { document, ...pagingOf(source, page, events, problems) };
};

/** What is behind a password or kept out of lists is not for this one. */
function isPublic(event: Fields): boolean {
  const isPublished = event.status === undefined || event.status === 'publish';
  return isPublished && event.hide_from_listings !== true && event.password_protected !== true;
}

function recordOf(event: Fields, context: Context): Fields {
  const venue = fields(list(event.venue)[0] ?? event.venue);
  const organisers = list(event.organizer, [event.organizer]);
  const website = webLine(event.website);
  const description = webProse(event.description);
  const excerpt = webProse(event.excerpt);
  return present({
    id: webLine(event.global_id) ?? webLine(event.id),
    title: webLine(event.title),
    // Without a text of its own, the excerpt is the beginning of the description.
    summary:
      excerpt && !/(?:\[…\]|\[\.\.\.\]|…)$/.test(excerpt) && excerpt !== description ? excerpt : undefined,
    description,
    ...timesOf(event),
    status: STATUS.get(webLine(event.event_status) ?? ''),
    themes: named('theme', [...list(event.categories), ...list(event.tags)], context),
    organisers: organisers.flatMap((organiser) => webLine(organiser.organizer) ?? []),
    contact: contactOf(organisers),
    place: placeOf(venue),
    ...onlineOf(event, venue),
    infoUrl: webLine(event.url) ?? website,
    registration:
      website && website !== event.url ? { mode: 'optional', url: webAddress(website) } : undefined,
    cost: costOf(event),
    image: imageOf(event.image, event.title),
  });
}

const STATUS: ReadonlyMap<string, string> = new Map([
  ['canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['postponed', 'postponed'],
]);

/** Local times with their zone; where that is no zone but `UTC+1`, those in UTC. */
function timesOf(event: Fields): Fields {
  const timezone = webLine(event.timezone);
  const isAllDay = event.all_day === true || event.all_day === 'true' || event.all_day === 1;
  const iso = (value: unknown) => webLine(value)?.replace(' ', 'T');
  const [start, end] = [iso(event.start_date), iso(event.end_date)];
  if (isAllDay) return { start: start?.slice(0, 10), end: end?.slice(0, 10) };
  const isZone = timezone !== undefined && !/^UTC[+-]/i.test(timezone) && findZone(timezone) !== undefined;
  const utc = (value: unknown) => iso(value)?.replace(/$/, 'Z');
  const [startUtc, endUtc] = [utc(event.utc_start_date), utc(event.utc_end_date)];
  const times = isZone || startUtc === undefined ? { start, end } : { start: startUtc, end: endUtc };
  // An event that takes no time is one of which the end is not known.
  return {
    start: times.start,
    end: times.end === times.start ? undefined : times.end,
    ...(isZone && { timezone }),
  };
}

function named(vocabulary: string, items: readonly Fields[], context: Context): string[] {
  const names = items.flatMap(({ name }) => webLine(name)?.replace(/[,;|\n]/g, ' ') ?? []);
  return [...new Set(names.flatMap((name) => terms(vocabulary, name, context) ?? slug(name)))];
}

function contactOf(organisers: readonly Fields[]): Fields | undefined {
  const reachable = organisers.find(({ phone, email }) => webLine(phone) ?? webLine(email));
  if (!reachable) return undefined;
  const site = webLine(reachable.website);
  return present({
    function: webLine(reachable.organizer),
    phone: webLine(reachable.phone),
    email: webLine(reachable.email),
    url: site && webAddress(site),
  });
}

function placeOf(venue: Fields): Fields | undefined {
  const place = present({
    name: webLine(venue.venue),
    street: webLine(venue.address),
    postcode: webLine(venue.zip),
    place: webLine(venue.city),
    lat: numeric(venue.geo_lat),
    lon: numeric(venue.geo_lng),
  });
  return Object.keys(place).length > 0 ? place : undefined;
}

/** What the plugin for online events adds. */
function onlineOf(event: Fields, venue: Fields): Fields {
  const url = webLine(event.virtual_url);
  if (event.is_virtual !== true && url === undefined) return {};
  const isMixed =
    event.virtual_event_type === 'hybrid' || (event.virtual_event_type === undefined && placeOf(venue));
  return { attendance: isMixed ? 'mixed' : 'online', onlineUrl: url };
}

function costOf(event: Fields): Fields | undefined {
  const cost = webLine(event.cost);
  if (cost === undefined) return undefined;
  return saysFree(cost) ? { free: true } : { text: cost };
}

/** Of a picture the feed does not say what it shows: it is decoration. */
function imageOf(image: unknown, title: unknown): Fields | undefined {
  const url = webLine(fields(image).url);
  const alt = webLine(fields(image).alt);
  return url === undefined ? undefined : { url, alt: alt !== undefined && alt !== webLine(title) ? alt : '' };
}

/**
 * The next page. Only its parameters are taken from `next_rest_url`, and only when that is the same address: a feed cannot
 * send a visitor's browser anywhere else. That it says `http` where the site is `https` does no harm so.
 */
function pagingOf(
  source: string,
  page: Fields,
  events: readonly unknown[],
  problems: Problem[],
): Pick<Page<ActivitiesDocument>, 'next' | 'feed' | 'join'> {
  const written = webLine(page.next_rest_url);
  const total = numeric(page.total);
  const url = URL.canParse(source) && /^https?:/i.test(source) ? new URL(source) : undefined;
  if (!url) {
    if (written !== undefined) problems.push(onePage(source));
    return {};
  }
  const next = written !== undefined && URL.canParse(written, url) ? new URL(written, url) : undefined;
  const isSame = next?.host === url.host && pathOf(next) === pathOf(url);
  if (next && !isSame) problems.push(elsewhere(source, next.href));
  const asked = numeric(url.searchParams.get('page') ?? undefined);
  const addressOf = (search: string) => Object.assign(new URL(url), { search }).href;
  const after = new URL(url);
  after.searchParams.set('page', String((asked ?? 1) + 1));
  return {
    ...(isSame && { next: addressOf(next.search) }),
    join: joinPages,
    feed: {
      total: total !== undefined && total >= 0 ? total : undefined,
      pages: numeric(page.total_pages),
      size: events.length,
      ids: events.flatMap((event) => webLine(fields(event).global_id) ?? webLine(fields(event).id) ?? []),
      asked,
      after: after.href,
    },
  };
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '');
}

/** The pages of one feed as one document; what a page repeats counts once. */
function joinPages(pages: readonly ActivitiesDocument[]): ActivitiesDocument {
  const activities = new Map(pages.flatMap((page) => page.activities.map((one) => [one.id, one] as const)));
  return { ...pages[0], terms: mergeTerms(pages), activities: [...activities.values()] };
}

/** What the feed calls our fields, so that a problem's path can be followed there. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['start', 'start_date'],
  ['end', 'end_date'],
  ['place', 'venue'],
  ['organisers', 'organizer'],
  ['contact', 'organizer'],
  ['infoUrl', 'url'],
  ['onlineUrl', 'virtual_url'],
  ['registration', 'website'],
]);

function feedPath(inside: string): string {
  const [field = ''] = /^\w+/.exec(inside) ?? [];
  return NAMES.get(field) ?? field;
}

const onePage = (source: string): Problem => ({
  source,
  path: 'next_rest_url',
  message: 'Dit is één pagina van meer; de andere worden niet gelezen.',
  hint: 'Geef het adres van de feed in plaats van één pagina.',
  severity: 'warning',
});

const elsewhere = (source: string, next: string): Problem => ({
  source,
  path: 'next_rest_url',
  message: `De volgende pagina staat op een ander adres (${next.slice(0, 80)}); die wordt niet gelezen.`,
  hint: 'Gebruik als src het adres dat de feed zelf noemt, met dezelfde website en hetzelfde pad.',
  severity: 'warning',
});
