import { languageCode, type Place } from '../documents.js';
import type { LocalizedText } from '../text.js';
import { safeUrl } from '../url.js';
import type { Activity, Occurrence } from './activity.js';
import { say } from './activity-text.js';
import { dayOf, formatWall, parseMoment } from './clock.js';
import { isFault, type Rule } from './recurrence-rule.js';
import { readRule, untilOf } from './series.js';
import { comesAgain } from './times.js';
import { zoneOf, type Zone } from './zone.js';

/* Activities as search engines read them: `Event` of schema.org, as JSON-LD. Our own reader of that format reads it back. */

/** An activity at one of its times, as it is shown. */
export interface ShownActivity {
  readonly activity: Activity;
  readonly occurrence: Occurrence;
}

/** For whom it is told, and in which words. */
export interface StructuredDataOptions {
  /** Language that the texts should be in (BCP 47). */
  readonly language: string;
  /** IANA zone of local times in activities that do not name theirs; default Europe/Amsterdam. */
  readonly timezone?: string;
  /** Where an activity stands on the web, by its id. */
  url(id: string): string;
  /** The words for a term of a vocabulary: `theme`, `audience`. */
  word(vocabulary: string, term: string): string;
  /** The name of an organiser: of a partner that is known by its id. Default: as written. */
  organiser?(organiser: string): string;
}

/** More than search engines take from one page, and than anybody sees on one. */
const MAX_EVENTS = 200;
/** Times of one series. */
const MAX_TIMES = 20;
/** Days on which a series is not: with more, its schedule says too little. */
const MAX_EXCEPTIONS = 200;

type Node = Record<string, unknown>;

/**
 * What is shown as JSON-LD, ready to stand in a `<script type="application/ld+json">`; nothing when nothing is shown.
 * A series whose rule schema.org can say is one event with a `Schedule`; any other is an `EventSeries` of the times that
 * are shown.
 */
export function structuredData(
  shown: readonly ShownActivity[],
  options: StructuredDataOptions,
): string | undefined {
  const series = new Map<Activity, Occurrence[]>();
  for (const { activity, occurrence } of shown) {
    const times = series.get(activity);
    if (times) times.push(occurrence);
    else if (series.size < MAX_EVENTS) series.set(activity, [occurrence]);
  }
  if (series.size === 0) return undefined;
  const known = new Set([...series.keys()].map(({ id }) => id));
  const graph = [...series].map(([activity, times]) => eventOf(activity, times, known, options));
  // In a page, `</script>` and `<!--` would end or bend the block.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replace(/</g, '\\u003c');
}

function eventOf(
  activity: Activity,
  times: readonly Occurrence[],
  known: ReadonlySet<string>,
  options: StructuredDataOptions,
): Node {
  const zone = zoneOf(activity.timezone, options.timezone);
  const [first] = times as [Occurrence, ...Occurrence[]];
  const schedule = comesAgain(activity) ? scheduleOf(activity, zone) : undefined;
  const isSeries = comesAgain(activity) && !schedule && times.length > 1;
  const name = say(activity.title, options, activity);
  const { partOf, rounds = [] } = activity;
  const common = { name, ...statusOf(activity), ...whereOf(activity, options) };
  return present({
    '@type': isSeries ? 'EventSeries' : (TYPES[activity.type ?? ''] ?? 'Event'),
    '@id': options.url(activity.id),
    ...common,
    ...(isSeries ? {} : timesOf(first, zone)),
    previousStartDate: activity.previousStart && startOf(activity.previousStart, zone),
    eventSchedule: schedule,
    subEvent: isSeries
      ? times.slice(0, MAX_TIMES).map((time) => ({ '@type': 'Event', ...common, ...timesOf(time, zone) }))
      : rounds.map(({ title, start, end, place }) =>
          // Without a name of its own: it is a part that nobody goes to apart from the whole.
          present({
            '@type': 'Event',
            description: say(title, options, activity),
            startDate: startOf(start, zone),
            endDate: end && startOf(end, zone),
            location: place && placeNode(place, activity, options),
          }),
        ),
    superEvent: partOf !== undefined && known.has(partOf) ? { '@id': options.url(partOf) } : undefined,
    ...aboutOf(activity, options),
    ...offersOf(activity, zone),
    ...peopleOf(activity, options),
  });
}

/** Kinds of events that schema.org knows. */
const TYPES: Readonly<Record<string, string>> = {
  course: 'EducationEvent',
  lesson: 'EducationEvent',
  workshop: 'EducationEvent',
  training: 'EducationEvent',
  webinar: 'EducationEvent',
  'information-meeting': 'EducationEvent',
  homework: 'EducationEvent',
  sport: 'SportsEvent',
  meeting: 'SocialEvent',
  'coffee-morning': 'SocialEvent',
  party: 'SocialEvent',
  conference: 'BusinessEvent',
};

/** From when to when; an end that is not known is left out. */
function timesOf({ start, end, allDay }: Occurrence, zone: Zone): Node {
  const same = end === start && !allDay;
  return { startDate: startOf(start, zone), ...(!same && { endDate: startOf(end, zone) }) };
}

/** A date, or a time with the offset that the zone has then: search engines know no zones. */
function startOf(written: string, zone: Zone): string | undefined {
  const moment = parseMoment(written);
  if (!moment) return undefined;
  if (moment.allDay) return written.slice(0, 10);
  const instant = moment.fixed ? moment.wall : zone.toInstant(moment.wall);
  const offset = Math.round(zone.offsetAt(instant) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  const clock = formatWall(instant + offset * 60);
  return `${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function statusOf({ status, previousStart }: Activity): Node {
  const moved = previousStart === undefined ? 'EventScheduled' : 'EventRescheduled';
  const word = status === 'cancelled' ? 'EventCancelled' : status === 'postponed' ? 'EventPostponed' : moved;
  return { eventStatus: `https://schema.org/${word}` };
}

function whereOf(activity: Activity, options: StructuredDataOptions): Node {
  const { attendance, place } = activity;
  const online = webUrl(activity.onlineUrl ?? activity.livestreamUrl);
  const locations = [
    ...(place ? [placeNode(place, activity, options)] : []),
    ...(online ? [{ '@type': 'VirtualLocation', url: online }] : []),
  ];
  const mode = attendance ?? (place && online ? 'mixed' : place ? 'onsite' : online && 'online');
  const words = { onsite: 'Offline', online: 'Online', mixed: 'Mixed' } as const;
  return {
    location: locations.length === 1 ? locations[0] : locations,
    eventAttendanceMode: mode && `https://schema.org/${words[mode]}EventAttendanceMode`,
  };
}

function placeNode(place: Place, activity: Activity, options: StructuredDataOptions): Node {
  const { street, postcode, place: town, lat, lon } = place;
  const address = present({
    '@type': 'PostalAddress',
    streetAddress: street,
    postalCode: postcode,
    addressLocality: town,
  });
  return present({
    '@type': 'Place',
    name: say(place.name, options, activity) || undefined,
    address: Object.keys(address).length > 1 ? address : undefined,
    geo:
      lat === undefined || lon === undefined
        ? undefined
        : { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
  });
}

function aboutOf(activity: Activity, options: StructuredDataOptions): Node {
  const {
    audience = [],
    themes = [],
    languages = [],
    aims = [],
    ages,
    image,
    recordingUrl,
    report,
  } = activity;
  const tell = (text: LocalizedText | undefined) => say(text, options, activity) || undefined;
  const spoken = languages.filter((one) => typeof one === 'string' || (one.role ?? 'spoken') === 'spoken');
  const picture = webUrl(image?.url);
  const recording = webUrl(recordingUrl);
  const read = webUrl(report?.url);
  return {
    abstract: activity.description === undefined ? undefined : tell(activity.summary),
    description: tell(activity.description) ?? tell(activity.summary),
    url: webUrl(activity.infoUrl) ?? webUrl(options.url(activity.id)),
    inLanguage: spoken.map(languageCode),
    keywords: themes.map((theme) => options.word('theme', theme)),
    teaches: aims.map(tell),
    audience: audience.map((group) => ({
      '@type': 'Audience',
      audienceType: options.word('audience', group),
    })),
    typicalAgeRange: ages && `${ages.min ?? ''}-${ages.max ?? ''}`,
    image: picture && present({ '@type': 'ImageObject', url: picture, caption: tell(image?.alt) }),
    recordedIn: recording && { '@type': 'CreativeWork', url: recording },
    subjectOf: read && present({ '@type': 'CreativeWork', name: tell(report?.label), url: read }),
  };
}

const EURO = /^\s*(?:€|EUR|euro)\s?(\d{1,5})(?:[.,](\d{2}))?(?:,-|,–|\.-)?\s*$/i;

/** What it costs, and where, when and whether one can sign up. */
function offersOf(activity: Activity, zone: Zone): Node {
  const { cost, registration, status } = activity;
  const [, euros, cents = '00'] =
    (typeof cost?.text === 'string' && !cost.free && EURO.exec(cost.text)) || [];
  const price = cost?.free ? '0' : euros && `${euros}.${cents}`;
  const url = webUrl(registration?.url);
  const { mode = 'none', capacity, remaining } = registration ?? {};
  const isFull = status === 'full' || (mode !== 'none' && remaining !== undefined && remaining <= 0);
  const offer = present({
    '@type': 'Offer',
    price,
    priceCurrency: price && 'EUR',
    url,
    availability: isFull ? 'https://schema.org/SoldOut' : url && 'https://schema.org/InStock',
    validFrom: registration?.opens && startOf(registration.opens, zone),
    availabilityEnds: registration?.closes && startOf(registration.closes, zone),
  });
  return {
    isAccessibleForFree: cost?.free,
    offers: Object.keys(offer).length > 1 ? offer : undefined,
    maximumAttendeeCapacity: capacity,
    remainingAttendeeCapacity: remaining,
  };
}

function peopleOf(activity: Activity, options: StructuredDataOptions): Node {
  const { organisers = [], guests = [], speakers = [] } = activity;
  const organisation = (name: string) => ({
    '@type': 'Organization',
    name: options.organiser?.(name) ?? name,
  });
  return {
    organizer: organisers.map(organisation),
    contributor: guests.map(organisation),
    performer: speakers.map(({ name, organisation: of }) => {
      const affiliation = say(of, options, activity);
      return present({
        '@type': 'Person',
        name,
        affiliation: affiliation ? { '@type': 'Organization', name: affiliation } : undefined,
      });
    }),
  };
}

const UNITS: Readonly<Record<string, string>> = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' };
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** How it comes again, when schema.org has words for all of that: most school activities are so. */
function scheduleOf(activity: Activity, zone: Zone): Node | undefined {
  const { recurrence = {}, start, end } = activity;
  const moment = parseMoment(start);
  const { also = [], except = [] } = recurrence;
  if (!moment || !recurrence.rule || also.length > 0 || except.length > MAX_EXCEPTIONS) return undefined;
  const rule = readRule(recurrence.rule, moment.allDay);
  if (isFault(rule) || !canBeSaid(rule)) return undefined;
  const first = moment.allDay || !moment.fixed ? moment.wall : zone.toWall(moment.wall);
  const last = end === undefined ? undefined : parseMoment(end);
  const until = last && !last.allDay ? (last.fixed ? zone.toWall(last.wall) : last.wall) : undefined;
  // A schedule has a clock, no days: what goes on past midnight, or for days, cannot be said.
  if (until !== undefined ? dayOf(until) !== dayOf(first) : last && last.wall !== moment.wall)
    return undefined;
  const stop = rule.until === undefined ? Infinity : untilOf(rule, moment.allDay, zone);
  const clock = (wall: number) => formatWall(wall).slice(11);
  return present({
    '@type': 'Schedule',
    startDate: formatWall(first).slice(0, 10),
    startTime: moment.allDay ? undefined : clock(first),
    endTime: until === undefined ? undefined : clock(until),
    endDate: Number.isFinite(stop) ? formatWall(stop).slice(0, 10) : undefined,
    repeatFrequency: `P${rule.interval}${UNITS[rule.frequency]}`,
    repeatCount: rule.count,
    byDay: rule.weekdays.map(({ weekday, nth }) => `${nth || ''}${DAYS[weekday]}`),
    byMonth: [...rule.months],
    byMonthDay: [...rule.monthDays],
    exceptDate: except.map((date) => (moment.allDay ? date.slice(0, 10) : startOf(date, zone))),
    scheduleTimezone: moment.allDay ? undefined : zone.name,
  });
}

function canBeSaid({ frequency, interval, until, count, weekStart, ...lists }: Rule): boolean {
  const { weeks, yearDays, hours, minutes, seconds, positions } = lists;
  const others = [weeks, yearDays, hours, minutes, seconds, positions];
  const isPlain = others.every((list) => list.length === 0) && weekStart === 0 && interval < 1000;
  return frequency in UNITS && isPlain && (until === undefined || count === undefined);
}

/** An address of the web: any other, and one relative to a page, says nothing to a search engine. */
function webUrl(url: string | undefined): string | undefined {
  const safe = safeUrl(url);
  return safe && /^https?:\/\//i.test(safe) ? safe : undefined;
}

/** What there is to say: no fields without a value, no empty texts and lists. */
function present(node: Node): Node {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
