import { formatDay, parseMoment } from '../../model/activities/clock.js';
import type { Fields } from '../feed-values.js';
import { normalise } from '../columns.js';
import { civilDate } from '../plain-values.js';
import { inLanguages, languageOf, pictureOf, textOf, urlIn } from './content.js';
import { STATUS } from './written-words.js';

/*
 * Microformats (microformats.org/wiki/h-event and h-card, h-adr, h-geo; also hCalendar of before 2010) as the objects that
 * JSON-LD gives for the same, so that both are read by the same code.
 */

/** The events in an element, in the order of the page; one in another is a part of that. */
export function hEventsIn(root: Element): Element[] {
  return [...root.querySelectorAll('.h-event, .vevent')].filter((event) => {
    const around = event.parentElement?.closest('.h-event, .vevent');
    return !around || !root.contains(around);
  });
}

/** What our problems' fields are called in this markup. */
export const H_NAMES: ReadonlyMap<string, string> = new Map([
  ['id', 'u-uid'],
  ['title', 'p-name'],
  ['summary', 'p-summary'],
  ['description', 'e-content'],
  ['start', 'dt-start'],
  ['end', 'dt-end'],
  ['place', 'p-location'],
  ['onlineUrl', 'u-location'],
  ['organisers', 'p-organizer'],
  ['contact', 'p-organizer'],
  ['speakers', 'p-performer'],
  ['themes', 'p-category'],
  ['infoUrl', 'u-url'],
  ['image', 'u-photo'],
]);

/** An event and what it holds, as a schema.org `Event`. */
export function hEvent(element: Element, language: string): Fields {
  const { all, first, texts, url } = new Item(element, language);
  const start = moment(first('start'));
  const end = moment(first('end'), start);
  const isClassic = !element.classList.contains('h-event');
  const status = STATUS.get(normalise(first('status') ? textValue(first('status')!) : ''));
  return {
    '@type': 'Event',
    ...(first('uid') && { '@id': url('uid') }),
    name: texts('name', true),
    abstract: texts('summary'),
    description: texts('content', false, 'description'),
    startDate: start?.text,
    // In hCalendar the end of a day was the day after.
    endDate: end && isClassic && end.text.length === 10 ? dayBefore(end.text, start?.text) : end?.text,
    duration: first('duration') && dateValue(first('duration')!),
    eventStatus: SCHEMA_STATUS[status ?? ''],
    ...(status === 'full' && { offers: { availability: 'SoldOut' } }),
    location: all('location').map((one) => placeOf(one, language)),
    organizer: all('organizer').map((one) => actorOf(one, language)),
    performer: [...all('performer'), ...all('speaker')].map((one) => actorOf(one, language)),
    keywords: all('category').map(textValue),
    url: url('url'),
    image: [...all('photo'), ...all('featured')].map((one) =>
      one.localName === 'img' ? pictureOf(one) : urlValue(one),
    ),
    subEvent: partsOf(element).map((part) => hEvent(part, language)),
  };
}

const SCHEMA_STATUS: Readonly<Record<string, string>> = {
  confirmed: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
};

/** The events that stand in another one. */
function partsOf(event: Element): Element[] {
  return [...event.querySelectorAll('.h-event, .vevent')].filter(
    (part) => part.parentElement?.closest('.h-event, .vevent') === event,
  );
}

/** The classes of before microformats2, as what they are called now. */
const CLASSIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    summary: 'p-name',
    fn: 'p-name',
    dtstart: 'dt-start',
    dtend: 'dt-end',
    duration: 'dt-duration',
    description: 'p-description',
    location: 'p-location',
    url: 'u-url',
    uid: 'u-uid',
    category: 'p-category',
    organizer: 'p-organizer',
    status: 'p-status',
    photo: 'u-photo',
    org: 'p-org',
    tel: 'p-tel',
    email: 'u-email',
    adr: 'p-adr',
    geo: 'p-geo',
    'street-address': 'p-street-address',
    'postal-code': 'p-postal-code',
    locality: 'p-locality',
    latitude: 'p-latitude',
    longitude: 'p-longitude',
  }),
);
const ROOT = /^(?:h-[a-z]|(?:vevent|vcard|adr|geo)$)/;

function isRoot({ classList }: Element): boolean {
  return [...classList].some((name) => ROOT.test(name));
}

/** The properties of one microformat: those of what stands in it and is one itself are not its own. */
class Item {
  readonly #properties = new Map<string, Element[]>();
  readonly #language: string;
  readonly #element: Element;

  constructor(element: Element, language: string) {
    this.#element = element;
    this.#language = language;
    const isClassic = ![...element.classList].some((name) => /^h-[a-z]/.test(name));
    const pending = [...element.children].reverse();
    for (let child = pending.pop(); child; child = pending.pop()) {
      for (const written of child.classList) {
        const name = isClassic ? (CLASSIC.get(written) ?? written) : written;
        const [, property] = /^(?:p|u|dt|e)-([a-z][a-z0-9-]*)$/.exec(name) ?? [];
        if (property) this.#properties.set(property, [...this.all(property), child]);
      }
      if (!isRoot(child)) pending.push(...[...child.children].reverse());
    }
  }

  readonly all = (name: string): Element[] => this.#properties.get(name) ?? [];
  readonly first = (name: string): Element | undefined => this.all(name)[0];

  /** @param isName without any property that is a text, the text of the whole is its name */
  readonly texts = (name: string, isName = false, other = ''): unknown => {
    const found = this.first(name) ? this.all(name) : this.all(other);
    const isImplied = isName && found.length === 0 && this.#properties.size === 0;
    const elements = isImplied ? [this.#element] : found;
    const said = elements.map((element) => ({
      text: textValue(element),
      language: languageOf(element) ?? this.#language,
    }));
    return inLanguages(said, this.#language);
  };

  readonly url = (name: string): string | undefined => {
    const element = this.first(name);
    return element && urlValue(element);
  };

  readonly text = (name: string): string | undefined => {
    const element = this.first(name);
    return element && textValue(element);
  };
}

/** Who organises or performs: an `h-card`, or a name. */
function actorOf(element: Element, language: string): unknown {
  if (!isRoot(element)) {
    const url = element.localName === 'a' ? urlValue(element) : undefined;
    return { '@type': 'Organization', name: textValue(element), url };
  }
  const { texts, text, url } = new Item(element, language);
  return {
    '@type': 'Organization',
    name: texts('name', true),
    affiliation: text('org'),
    url: url('url'),
    telephone: text('tel'),
    email: url('email')?.replace(/^mailto:/i, ''),
  };
}

/** A place: an `h-card`, `h-adr` or `h-geo`, an address to go to, or a name. */
function placeOf(element: Element, language: string): unknown {
  if (!isRoot(element))
    return element.classList.contains('u-location') ? urlValue(element) : textValue(element);
  const item = new Item(element, language);
  const isCard = element.matches('.h-card, .vcard');
  const inner = (name: string) => {
    const found = item.first(name);
    return found && isRoot(found) ? new Item(found, language) : undefined;
  };
  const adr = inner('adr') ?? item;
  const geo = inner('geo') ?? (adr.first('latitude') ? adr : item);
  const [, lat, lon] = /^(?:geo:)?\s*(-?[\d.]+)\s*[,;]\s*(-?[\d.]+)/i.exec(item.text('geo') ?? '') ?? [];
  const written = item.first('adr');
  const isWritten = adr === item && written !== undefined;
  return {
    '@type': 'Place',
    name: item.texts('name', isCard),
    address: isWritten
      ? textValue(written)
      : {
          '@type': 'PostalAddress',
          streetAddress: adr.text('street-address'),
          postalCode: adr.text('postal-code'),
          addressLocality: adr.text('locality'),
        },
    geo: { latitude: geo.text('latitude') ?? lat, longitude: geo.text('longitude') ?? lon },
  };
}

/** The value of a `p-` property. */
function textValue(element: Element): string {
  const parts = valueParts(element);
  if (parts.length > 0) return parts.map(partValue).join(' ');
  const attribute = ATTRIBUTES[element.localName];
  return (attribute && element.getAttribute(attribute)) ?? textOf(element);
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  abbr: 'title',
  link: 'title',
  data: 'value',
  input: 'value',
  img: 'alt',
  area: 'alt',
};

/** The value of a `u-` property. */
function urlValue(element: Element): string {
  for (const attribute of ['href', 'src', 'data', 'poster']) {
    const url = element.getAttribute(attribute);
    if (url !== null && element.localName !== 'data') return urlIn(element, url);
  }
  const text = textValue(element);
  return /^(?:\w[\w+.-]*:|www\.|[/.?#])/.test(text) ? urlIn(element, text) : text;
}

/** The value of a `dt-` property, in one piece or as a date and a time apart (the value-class-pattern). */
function dateValue(element: Element): string {
  const parts = valueParts(element);
  return (parts.length > 0 ? parts : [element]).map(dateText).join(' ');
}

function dateText(element: Element): string {
  return (
    element.getAttribute('datetime') ??
    (element.matches('.value-title') ? partValue(element) : textValue(element))
  );
}

function valueParts(element: Element): Element[] {
  const parts = [...element.querySelectorAll('.value, .value-title')];
  return parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
}

function partValue(part: Element): string {
  if (part.classList.contains('value-title')) return part.getAttribute('title') ?? '';
  const attribute = ATTRIBUTES[part.localName];
  return (attribute && part.getAttribute(attribute)) ?? textOf(part);
}

/** A moment as a page writes it, in pieces. */
interface Written {
  readonly text: string;
  readonly date: string;
  readonly zone: string;
}

const DATE =
  /^(?:(\d{4})-?(\d{3})(?!\d)|(\d{4}-\d\d-\d\d|\d{4}(?=\d{4}(?!\d))\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}))/;
const TIME = /^(\d{1,2})(?::?(\d\d))?(?::?(\d\d)(?:\.\d+)?)?\s*(?:([ap])\.?m\.?)?/i;
const ZONE = /^(?:z|([+-]\d{1,2}):?(\d\d)?)$/i;

/**
 * `2026-11-03 19:30`, `2026-11-03 7:30pm +01:00`, `2026-307`, `20261103T1930Z`; what is none of those stays as it is.
 * @param before what a time alone takes its date and offset from
 */
function moment(element: Element | undefined, before?: Written): Written | undefined {
  if (!element) return undefined;
  const raw = dateValue(element).trim();
  let rest = raw;
  const [dated, year, day, plain] = DATE.exec(rest) ?? [];
  rest = rest.slice(dated?.length ?? 0).replace(/^[T\s]+/i, '');
  const [timed, hour, minute = '00', second = '00', half] = TIME.exec(rest) ?? [];
  rest = rest.slice(timed?.length ?? 0).trim();
  const zoned = ZONE.exec(rest);
  const date = year ? ordinalDay(year, day!) : plain ? calendarDay(plain) : before?.date;
  if (date === undefined || (rest !== '' && !zoned) || (!dated && !timed))
    return { text: raw, date: raw, zone: '' };
  if (!timed) return { text: date, date, zone: '' };
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  const time = `${String(hours).padStart(2, '0')}:${minute}${second === '00' ? '' : `:${second}`}`;
  const zone = zoned ? offset(zoned) : (before?.zone ?? '');
  return { text: `${date}T${time}${zone}`, date, zone };
}

function offset([, hours, minutes = '00']: RegExpExecArray): string {
  if (hours === undefined) return 'Z';
  return `${hours[0]}${hours.slice(1).padStart(2, '0')}:${minutes}`;
}

function ordinalDay(year: string, day: string): string {
  const first = parseMoment(`${year}-01-01`);
  return first ? formatDay(first.wall / 86_400 + Number(day) - 1) : `${year}-${day}`;
}

function calendarDay(written: string): string {
  return /^\d{8}$/.test(written) ? written.replace(/(....)(..)/, '$1-$2-') : civilDate(written);
}

function dayBefore(day: string, start: string | undefined): string {
  const last = parseMoment(day);
  return last?.allDay && start !== undefined && day > start ? formatDay(last.wall / 86_400 - 1) : day;
}
