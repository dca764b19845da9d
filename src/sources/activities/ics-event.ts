import { ACTIVITY_STATUS } from '../../model/activities/activity.js';
import { ACTIVITY_TYPES } from '../../model/activities/vocabulary.js';
import { safeUrl } from '../../model/url.js';
import { vocabulary } from '../cell-words.js';
import { defined, several, terms, type Context, type Fields } from '../cells.js';
import { normalise } from '../columns.js';
import { webLine, webProse } from '../feed-values.js';
import { languageTag } from '../language-tags.js';
import type { Component } from './ics-components.js';
import { textList, unescapeText, type ContentLine } from './ics-lines.js';
import { AUDIENCES, FORMS } from './written-words.js';

/* What an event says, but for when it is (RFC 5545 §3.8, RFC 7986, and what programs add). */

/** Longer texts are cut by the check; no more than this is looked at. */
const MAX_TEXT = 40_000;

/** The fields of our record that an event has. The title is missing when the event has none. */
export function fieldsOf(event: Component, context: Context): Fields {
  const url = (name: string) => address(value(event, name));
  const { place, onlineUrl: meetingInPlace } = whereOf(event);
  const online = meetingOf(event) ?? meetingInPlace;
  const isOnline = online !== undefined || ONLINE.test(value(event, 'LOCATION')?.trim() ?? '');
  const own = ownFields(event);
  // Labels for themes that its own ones take the place of are of no use.
  const labels = 'themes' in own ? { ...context, labels: new Map() } : context;
  return defined({
    title: texts(event, 'SUMMARY', webLine),
    description: texts(event, 'DESCRIPTION', webProse) ?? webProse(value(event, 'X-ALT-DESC')),
    status: statusOf(event),
    organisers: organisersOf(event),
    place,
    attendance: isOnline ? (place ? 'mixed' : 'online') : place && 'onsite',
    onlineUrl: online,
    livestreamUrl: conferences(event)
      .find((line) => features(line).includes('FEED'))
      ?.value.trim(),
    infoUrl: url('URL'),
    image: imageOf(event),
    contact: contactOf(event),
    ...relations(event),
    ...categoriesOf(event, labels),
    ...own,
  });
}

/** The first value that a property has. */
export function value({ lines }: Component, name: string): string | undefined {
  const line = lines.find((one) => one.name === name && one.value.trim() !== '');
  return line && unescapeText(line.value.slice(0, MAX_TEXT));
}

export function linesOf({ lines }: Component, name: string): ContentLine[] {
  return lines.filter((line) => line.name === name);
}

/** A text, or one per language when its lines say which language they are in. */
function texts(event: Component, name: string, read: (text: string) => string | undefined): unknown {
  const found = linesOf(event, name).flatMap(({ params, value }) => {
    const text = read(unescapeText(value.slice(0, MAX_TEXT)));
    const language = params.get('LANGUAGE');
    return text === undefined ? [] : [[language && languageTag(language), text] as const];
  });
  if (found.length === 0) return undefined;
  const [[, first] = []] = found;
  return found.every(([language]) => language) ? Object.fromEntries([...found].reverse()) : first;
}

function statusOf(event: Component): string | undefined {
  const word = value(event, 'STATUS')?.trim().toLowerCase().replace('canceled', 'cancelled');
  return ACTIVITY_STATUS.find((status) => status === word);
}

/** The name of who organises it. An address alone is not for everybody's eyes. */
function organisersOf(event: Component): string[] | undefined {
  const names = linesOf(event, 'ORGANIZER').map(({ params }) => webLine(params.get('CN')) ?? '');
  return several([...new Set(names)].filter((name) => name !== '' && !name.includes('@')));
}

const ONLINE =
  /^(?:online|digitaal|microsoft teams(?:[- ](?:vergadering|meeting))?|teams|zoom|google meet|webinar)(?: meeting)?$/i;
const ADDRESS = /^https?:\/\/\S+$/i;

/** `LOCATION` is one text: the name of a place, an address, or what to click on. */
function whereOf(event: Component): { place?: Fields; onlineUrl?: string } {
  const written = webProse(value(event, 'LOCATION')) ?? '';
  if (ADDRESS.test(written)) return { onlineUrl: address(written) };
  const structured = linesOf(event, 'X-APPLE-STRUCTURED-LOCATION')[0];
  const title = webLine(structured?.params.get('X-TITLE'));
  const text = ONLINE.test(written) ? '' : written || title || '';
  const [lat, lon] = pointOf(value(event, 'GEO') ?? structured?.value.replace(/^geo:/i, ''));
  const place = defined({ ...(text ? placeOf(text) : {}), lat, lon });
  return Object.keys(place).length > 0 ? { place } : {};
}

/** `Buurthuis De Brug, Dorpsstraat 1, 1234 AB Zwolle` by its postcode; what has none is a name. */
function placeOf(text: string): Fields {
  const parts = text
    .split(/\s*[\n,]\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  const at = parts.findIndex((part) => POSTCODE.test(part));
  if (at < 0) return { name: parts.join(', ') };
  const [, postcode, town = ''] = POSTCODE.exec(parts[at]!) ?? [];
  const street = at > 0 && /\d/.test(parts[at - 1]!) ? parts[at - 1] : undefined;
  const name = parts.slice(0, street === undefined ? at : at - 1).join(', ');
  const next = parts[at + 1];
  return defined({
    name,
    street,
    postcode,
    place: town || (next && !COUNTRY.test(next) ? next : undefined),
  });
}

const POSTCODE = /^(\d{4} ?[A-Z]{2})\b\s*(.*)$/;
const COUNTRY = /^(?:nederland|the netherlands|netherlands|nl)$/i;

function pointOf(text: string | undefined): [lat?: number, lon?: number] {
  const [, lat, lon] = /^\s*(-?\d+(?:\.\d+)?)\s*\\?[;,]\s*(-?\d+(?:\.\d+)?)/.exec(text ?? '') ?? [];
  // Where nobody filled it in, programs write the point in the sea west of Africa.
  return lat === undefined || lon === undefined || (Number(lat) === 0 && Number(lon) === 0)
    ? []
    : [Number(lat), Number(lon)];
}

/** Where to click to be there: RFC 7986 §5.11, and what the large programs write instead. */
function meetingOf(event: Component): string | undefined {
  const meeting = conferences(event).find((line) => !features(line).includes('FEED'));
  if (meeting) return meeting.value.trim();
  for (const name of MEETINGS) {
    const url = address(value(event, name));
    if (url !== undefined) return url;
  }
  return undefined;
}

const MEETINGS = [
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
];

function conferences(event: Component): ContentLine[] {
  return linesOf(event, 'CONFERENCE').filter((line) => address(line.value) !== undefined);
}

function features({ params }: ContentLine): string {
  return params.get('FEATURE')?.toUpperCase() ?? '';
}

/** An address of the web, or nothing. */
function address(text: string | undefined): string | undefined {
  const url = text?.trim() ?? '';
  return ADDRESS.test(url) ? safeUrl(url) : undefined;
}

/** A picture at an address; one that stands in the file itself is left out. */
function imageOf(event: Component): Fields | undefined {
  const isImage = ({ name, params, value }: ContentLine) =>
    address(value) !== undefined &&
    (name === 'IMAGE' || (name === 'ATTACH' && /^image\//i.test(params.get('FMTTYPE') ?? '')));
  const line = event.lines.find(isImage);
  return line && { url: line.value.trim(), alt: webLine(line.params.get('X-ALT')) ?? '' };
}

/** `Jan de Vries, buurtteam, 038-1234567` */
function contactOf(event: Component): Fields | undefined {
  const text = webLine(value(event, 'CONTACT'));
  if (text === undefined) return undefined;
  const email = /[^\s@<>,;:]+@[^\s@<>,;]+\.[a-z]{2,}/i.exec(text)?.[0];
  const phone = /(?:\+|\b0)\d[\d\s()-]{7,}\d/.exec(text)?.[0];
  const rest = [email, phone].reduce<string>((left, part) => (part ? left.replace(part, '') : left), text);
  return defined({
    function: rest
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter(Boolean)
      .join(', '),
    phone,
    email,
  });
}

function relations(event: Component): Fields {
  const related = (type: string) =>
    linesOf(event, 'RELATED-TO')
      .filter(({ params }) => (params.get('RELTYPE') ?? 'PARENT').toUpperCase() === type)
      .map(({ value }) => unescapeText(value).trim());
  return { partOf: related('PARENT')[0], related: several(related('SIBLING')) };
}

/** Words for kinds of activity, as people write them for a category. */
const TYPES = vocabulary({
  ...Object.fromEntries(ACTIVITY_TYPES.map((type) => [type, type.replace('-', ' ')])),
  'information-meeting': 'information meeting, informatiebijeenkomst, informatieavond, voorlichting',
  'coffee-morning': 'coffee morning, koffieochtend, ouderkoffie',
  course: 'course, cursus',
  lesson: 'lesson, les',
  'table-talk': 'table talk, tafelgesprek, thematafel',
  conference: 'conference, congres, conferentie',
  'action-week': 'action week, actieweek',
  'consultation-hour': 'consultation hour, spreekuur, inloopspreekuur',
  meeting: 'meeting, bijeenkomst, vergadering',
  excursion: 'excursion, uitje, excursie',
  party: 'party, feest',
  homework: 'homework, huiswerkbegeleiding, huiswerk',
});

/** A category is a word that we have a place for, or else what it is about. */
function categoriesOf(event: Component, context: Context): Fields {
  const fields: { type?: string; form?: string; audience: string[]; themes: string[] } = {
    audience: [],
    themes: [],
  };
  for (const category of linesOf(event, 'CATEGORIES').flatMap(({ value }) =>
    textList(value.slice(0, MAX_TEXT)),
  )) {
    const word = normalise(category);
    const audience = AUDIENCES.get(word);
    if (audience) fields.audience.push(audience);
    else if (!fields.type && TYPES.has(word)) fields.type = TYPES.get(word);
    else if (!fields.form && FORMS.has(word)) fields.form = FORMS.get(word);
    else fields.themes.push(...(terms('theme', category.replace(/[,;|\n]+/g, ' '), context) ?? []));
  }
  const once = (items: string[]) => several([...new Set(items)]);
  return { ...fields, audience: once(fields.audience), themes: once(fields.themes) };
}

/**
 * Fields of our own documents and records, for which iCalendar has no property: `X-SAMEN-AUDIENCE:parent,pupil`,
 * `X-SAMEN-REGISTRATION:{"mode":"required"}`. What is in them is checked like everything else.
 */
export function ownFields({ lines }: Component): Fields {
  const fields: Fields = {};
  for (const { name, value } of lines) {
    if (!name.startsWith('X-SAMEN-')) continue;
    const field = name
      .slice('X-SAMEN-'.length)
      .toLowerCase()
      .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    if (WHEN.has(field)) continue;
    const text = unescapeText(value.slice(0, MAX_TEXT)).trim();
    fields[field] = /^[[{]/.test(text)
      ? parsed(text)
      : LISTS.has(field)
        ? textList(value.slice(0, MAX_TEXT))
        : text;
  }
  return fields;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Fields that say when and which: iCalendar has its own for those. */
const WHEN: ReadonlySet<string> = new Set(['id', 'start', 'end', 'timezone', 'recurrence']);

const LISTS: ReadonlySet<string> = new Set(
  'organisers guests audience beneficiaries themes settings aims curriculum related languages'.split(' '),
);
