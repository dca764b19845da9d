import { mailUrl } from '../model/contact-urls.js';
import type { Problem } from '../model/problem.js';
import type { Terms } from '../model/documents.js';
import type { LocalizedText } from '../model/text.js';
import { dutchWords, LANGUAGE_ROLES, REGISTRATION, type Vocabulary } from './cell-words.js';
import type { Report } from './check.js';
import { listOf, normalise, type Cells } from './columns.js';
import type { ContactColumn, PlaceColumn } from './common-columns.js';
import { languageTag } from './language-tags.js';
import { phoneNumber, saysNoRegistration, slug, webAddress } from './plain-values.js';
import { saysFree } from './says-free.js';

/*
 * The cells of a row as fields of our records, for every kind of table. What is wrong is passed on as it is written, so
 * that the check reports it; only words from short lists are reported here, with the Dutch words to choose from.
 */

export type Fields = Record<string, unknown>;

/** What reading a row needs beside the row. */
export interface Context {
  /** Labels of terms as they were written, per vocabulary. */
  readonly labels: Map<string, Map<string, string>>;
  readonly report: Report;
}

/** The labels that were met, for the document. */
export function toTerms(labels: Context['labels']): Terms {
  return Object.fromEntries(
    [...labels].map(([vocabulary, terms]) => [vocabulary, Object.fromEntries(terms)]),
  );
}

/** Whom to reach; nothing when the row names nobody. */
export function contactOf(cells: Cells<ContactColumn>, { report }: Context): Fields | undefined {
  const phone = cells.get('contact.phone');
  if (phone && !isPhone(phone))
    report.problems.push(noPhone(phone, cells.where('contact.phone'), report.source));
  else if (phone && lacksZero(phone))
    report.problems.push(noZero(phone, cells.where('contact.phone'), report.source));
  const email = cells.get('contact.email')?.replace(/^mailto:/i, '');
  // “geen” and “n.v.t.” say what they mean.
  if (email?.includes('@') && mailUrl(email) === undefined)
    report.problems.push(noMail(email, cells.where('contact.email'), report.source));
  const url = cells.get('contact.url');
  return filled({
    function: cells.text('contact.function'),
    name: cells.get('contact.name'),
    phone: phone && phoneNumber(phone),
    email,
    hours: cells.text('contact.hours'),
    url: url && webAddress(url),
  });
}

/** Where it is; nothing when the row does not say. */
export function placeOf(cells: Cells<PlaceColumn>): Fields | undefined {
  return filled({
    name: cells.text('place.name'),
    street: cells.get('place.street'),
    postcode: cells.get('place.postcode'),
    place: cells.get('place.place'),
    lat: cells.get('place.lat'),
    lon: cells.get('place.lon'),
    accessibility: several(listOf(cells.get('place.accessibility'))),
  });
}

/** Whether a parent can call it: three digits at least (`112`), and not the number that Excel makes of a long one. */
function isPhone(written: string): boolean {
  return /\d(?:\D*\d){2}/.test(written) && !/^[\d.,]+E\+\d+$/i.test(written);
}

/** Nine digits in one go: a Dutch number of which Excel took the 0, since it took it for an amount. */
function lacksZero(written: string): boolean {
  return /^[1-9]\d{8}$/.test(written);
}

function noZero(written: string, path: string, source: string): Problem {
  return {
    source,
    path,
    message: `“${written}” heeft negen cijfers: waarschijnlijk is de 0 aan het begin weggevallen.`,
    hint: 'Maak van de kolom in Excel eerst tekst, en typ het nummer dan opnieuw.',
    severity: 'warning',
  };
}

function noMail(written: string, path: string, source: string): Problem {
  return {
    source,
    path,
    message: `“${written.slice(0, 60)}” is geen e-mailadres; het wordt getoond zoals het er staat.`,
    hint: 'Schrijf één adres, zoals naam@school.example.',
    severity: 'warning',
  };
}

function noPhone(written: string, path: string, source: string): Problem {
  return {
    source,
    path,
    message: `“${written.slice(0, 60)}” is geen telefoonnummer; het wordt getoond zoals het er staat.`,
    hint: 'Typ het nummer opnieuw. Maak er in Excel eerst tekst van, anders vallen cijfers weg.',
    severity: 'warning',
  };
}

/** `Arabisch`, or `Arabisch (tolk)`: spoken unless something else is said. */
export function offeredLanguage(written: string): Fields {
  const [, name = '', said = ''] = /^([^(]+)\(([^()]+)\)$/.exec(written) ?? [];
  const role = LANGUAGE_ROLES.get(normalise(said));
  return { code: languageTag(role ? name : written), role: role ?? 'spoken' };
}

/** `4-12`, or the limits in cells of their own. */
export function agesOf(both: string | undefined, min?: string, max?: string): Fields | undefined {
  const [, from, to] = /^(\d+)(?:\D+(\d+))?/.exec(both ?? '') ?? [];
  return filled({ min: years(min) ?? from, max: years(max) ?? to });
}

/** `4 jaar` → `4`; what is no number goes on to the check. */
function years(cell: string | undefined): string | undefined {
  return cell?.replace(/ ?(?:jaar|jr\.?|years?)$/i, '');
}

/** Whether it is free, and more about it. */
export function costOf<K extends string>(cells: Cells<K>, key: K): Fields | undefined {
  const isPaid = (word: string) => /^(?:kost geld|betaald|paid)$/i.test(word);
  const { word, text } = remarked(cells, key, (said) => saysFree(said) || isPaid(said));
  if (saysFree(word) || isPaid(word)) return defined({ free: !isPaid(word), text });
  const whole = cells.text(key);
  return whole === undefined ? undefined : { text: whole };
}

/** A word for whether to sign up, an address to do so, or how; somebody who writes how does not say that it is a must. */
export function registrationOf<K extends string>(cells: Cells<K>, key: K, urlKey: K): Fields | undefined {
  const written = cells.get(key) ?? '';
  const link =
    cells.get(urlKey) ?? (/^(?:https?:|mailto:|tel:|www\.)\S+$/i.test(written) ? written : undefined);
  const url = link && webAddress(link);
  const modeOf = (word: string) =>
    REGISTRATION.get(normalise(word)) ?? (saysNoRegistration(word) ? 'none' : undefined);
  const { word, text } = remarked(cells, key, (said) => modeOf(said) !== undefined);
  const mode = modeOf(word);
  if (mode !== undefined) return defined({ mode, url, text });
  if (link === written || written === '') return url ? { mode: 'required', url } : undefined;
  return defined({ mode: 'optional', url, text: cells.text(key) });
}

/** `ja: bel ons` as a word that we know and what is remarked; in the columns of other languages stands the remark alone. */
export function remarked<K extends string>(
  cells: Cells<K>,
  key: K,
  isWord: (text: string) => boolean,
): { word: string; text: LocalizedText | undefined } {
  const written = cells.get(key) ?? '';
  const [, before = '', after = ''] = /^([^:\n]{1,40}):\s+([^]+)$/.exec(written) ?? [];
  const isRemark = isWord(before);
  const about = isRemark ? after : undefined;
  const said = cells.text(key);
  const word = isRemark ? before : written;
  if (typeof said !== 'object') return { word, text: about };
  const texts = Object.entries(said).flatMap(([language, text]) => {
    if (text === written) return about === undefined ? [] : [[language, about] as const];
    // Where Dutch only has the word, its translation is no remark.
    return about === undefined && isWord(text) ? [] : [[language, text] as const];
  });
  return { word, text: texts.length > 0 ? Object.fromEntries(texts) : undefined };
}

/** `Flyer: https://…` or `Bibliotheek: #samen/partner/ID` as a link. Without an address it is none, which the check reports. */
export function linkOf(written: string): Fields[] {
  const words = written.split(/\s+/).filter(Boolean);
  const last = words.at(-1);
  if (last === undefined) return [];
  if (!/^(?:https?:\/\/|www\.|#samen\/)./i.test(last)) return [{ label: words.join(' ') }];
  const label = words
    .slice(0, -1)
    .join(' ')
    .replace(/\s?[:–-]$/, '');
  return [{ label: label || last, url: webAddress(last) }];
}

/** Terms as other documents would write them (`Taal` → `taal`), with what was written as their label. */
export function terms(
  vocabulary: string,
  cell: string | undefined,
  { labels }: Context,
): string[] | undefined {
  const found = listOf(cell).map((written) => {
    const term = slug(written) || written;
    const known = labels.get(vocabulary) ?? new Map<string, string>();
    if (term !== written && !known.has(term)) labels.set(vocabulary, known.set(term, written));
    return term;
  });
  return several([...new Set(found)]);
}

/** The value for a word from a short list; another word is reported with the ones to choose from. */
export function choice<K extends string>(
  cells: Cells<K>,
  key: K,
  words: Vocabulary,
  { report }: Context,
): string | undefined {
  const written = cells.get(key);
  if (written === undefined) return undefined;
  const value = words.get(normalise(written));
  if (value === undefined) {
    report.problems.push({
      source: report.source,
      path: cells.where(key),
      message: `“${written.slice(0, 60)}” is hier niet bekend; dit veld wordt niet getoond.`,
      hint: `Kies uit: ${dutchWords(words).join(', ')}.`,
      severity: 'warning',
    });
  }
  return value;
}

/** Nothing for an empty list. */
export function several<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** The fields that have a value. */
export function defined(fields: Fields): Fields {
  const present: Fields = {};
  for (const key of Object.keys(fields)) {
    if (fields[key] !== undefined && fields[key] !== '') present[key] = fields[key];
  }
  return present;
}

/** The same; nothing when none has one. */
export function filled(fields: Fields): Fields | undefined {
  const present = defined(fields);
  return Object.keys(present).length > 0 ? present : undefined;
}

export function firstText(text: LocalizedText | undefined): string | undefined {
  return typeof text === 'object' ? Object.values(text)[0] : text;
}

/** Gives out names once each: `taalles`, `taalles-2`, … */
export class Names {
  readonly #counts = new Map<string, number>();

  take(name: string): void {
    if (!this.#counts.has(name)) this.#counts.set(name, 1);
  }

  /** Goes on counting where it was: a table can hold the same name thousands of times. */
  makeUnique(name: string): string {
    let free = name;
    while (this.#counts.has(free)) {
      const count = this.#counts.get(name)! + 1;
      this.#counts.set(name, count);
      free = `${name}-${count}`;
    }
    this.take(free);
    return free;
  }
}
