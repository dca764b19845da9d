import type { Problem } from '../../model/problem.js';
import type { LocalizedText } from '../../model/text.js';
import type { Report } from '../check.js';
import { listOf, normalise, type Cells } from '../columns.js';
import { languageTag } from '../language-tags.js';
import { civilDate, phoneNumber, saysFree, saysNoRegistration, slug, webAddress } from '../plain-values.js';
import type { PartnerColumn } from './csv-columns.js';
import {
  BENEFICIARIES,
  COOPERATION,
  COOPERATION_STATUS,
  CORNERS,
  DUTCH_LEVELS,
  dutchWords,
  LANGUAGE_ROLES,
  REGISTRATION,
  type Vocabulary,
} from './csv-words.js';

/*
 * The cells of a row as fields of our records. What is wrong is passed on as it is written, so that the check reports
 * it; only words from short lists are reported here, with the Dutch words to choose from.
 */

export type PartnerCells = Cells<PartnerColumn>;
export type Fields = Record<string, unknown>;

/** What reading a row needs beside the row. */
export interface Context {
  /** Labels of terms as they were written, per vocabulary. */
  readonly labels: Map<string, Map<string, string>>;
  readonly report: Report;
}

/** What a row says about the partner alone. */
export function partnerFields(cells: PartnerCells, context: Context): Fields {
  const url = cells.get('partner.url');
  const logo = cells.get('partner.logo');
  return defined({
    name: cells.text('partner.name'),
    summary: cells.text('partner.summary'),
    description: cells.text('partner.description'),
    url: url && webAddress(url),
    logo: logo && webAddress(logo),
    kinds: terms('kind', cells.get('partner.kinds'), context),
    corner: choice(cells, 'partner.corner', CORNERS, context),
    role: cells.text('partner.role'),
    does: several(listOf(cells.get('partner.does'))),
    doesNot: several(listOf(cells.get('partner.doesNot'))),
    cooperation: several(
      listOf(cells.get('partner.cooperation')).map((item) => COOPERATION.get(normalise(item)) ?? item),
    ),
    cooperationStatus: choice(cells, 'partner.cooperationStatus', COOPERATION_STATUS, context),
    shares: several(listOf(cells.get('partner.shares'))),
    seeks: several(listOf(cells.get('partner.seeks'))),
    owner: cells.text('partner.owner'),
  });
}

/** What can be about an offering as well as about a partner. */
export function aboutFields(cells: PartnerCells, { report }: Context): Fields {
  const phone = cells.get('contact.phone');
  if (phone && !isPhone(phone))
    report.problems.push(noPhone(phone, cells.where('contact.phone'), report.source));
  const url = cells.get('contact.url');
  const checked = cells.get('offering.checked');
  const contact = defined({
    function: cells.text('contact.function'),
    name: cells.get('contact.name'),
    phone: phone && phoneNumber(phone),
    email: cells.get('contact.email')?.replace(/^mailto:/i, ''),
    hours: cells.text('contact.hours'),
    url: url && webAddress(url),
  });
  const place = defined({
    name: cells.text('place.name'),
    street: cells.get('place.street'),
    postcode: cells.get('place.postcode'),
    place: cells.get('place.place'),
    lat: cells.get('place.lat'),
    lon: cells.get('place.lon'),
    accessibility: several(listOf(cells.get('place.accessibility'))),
  });
  return defined({
    summary: cells.text('offering.summary'),
    description: cells.text('offering.description'),
    checked: checked && civilDate(checked),
    contacts: several([contact].filter((entry) => Object.keys(entry).length > 0)),
    locations: several([place].filter((entry) => Object.keys(entry).length > 0)),
  });
}

/** Whether a parent can call it: three digits at least (`112`), and not the number that Excel makes of a long one. */
function isPhone(written: string): boolean {
  return /\d(?:\D*\d){2}/.test(written) && !/^[\d.,]+E\+\d+$/i.test(written);
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

/** What a row says about the offering alone. */
export function offeringFields(cells: PartnerCells, context: Context): Fields {
  const url = cells.get('offering.url');
  const level = cells.get('offering.dutchLevel');
  return defined({
    status: cells.get('offering.status')?.toLowerCase(),
    beneficiaries: several(
      listOf(cells.get('offering.beneficiaries')).map((item) => BENEFICIARIES.get(normalise(item)) ?? item),
    ),
    targetGroups: terms('targetGroup', cells.get('offering.targetGroups'), context),
    themes: terms('theme', cells.get('offering.themes'), context),
    languages: several(listOf(cells.get('offering.languages')).map(offeredLanguage)),
    ages: agesOf(cells),
    dutchLevel: level && (DUTCH_LEVELS.get(normalise(level)) ?? level.toUpperCase()),
    cost: costOf(cells),
    registration: registrationOf(cells),
    waiting: cells.text('offering.waiting'),
    schedule: cells.text('offering.schedule'),
    areas: several(listOf(cells.get('offering.areas'))),
    url: url && webAddress(url),
    materials: several((cells.get('offering.materials') ?? '').split('\n').flatMap(materialOf)),
  });
}

/** `Arabisch`, or `Arabisch (tolk)`: spoken unless something else is said. */
function offeredLanguage(written: string): Fields {
  const [, name = '', said = ''] = /^([^(]+)\(([^()]+)\)$/.exec(written) ?? [];
  const role = LANGUAGE_ROLES.get(normalise(said));
  return { code: languageTag(role ? name : written), role: role ?? 'spoken' };
}

function agesOf(cells: PartnerCells): Fields | undefined {
  const [, from, to] = /^(\d+)(?:\D+(\d+))?/.exec(cells.get('offering.ages') ?? '') ?? [];
  const ages = defined({
    min: years(cells.get('offering.ages.min')) ?? from,
    max: years(cells.get('offering.ages.max')) ?? to,
  });
  return Object.keys(ages).length > 0 ? ages : undefined;
}

/** `4 jaar` → `4`; what is no number goes on to the check. */
function years(cell: string | undefined): string | undefined {
  return cell?.replace(/ ?(?:jaar|jr\.?|years?)$/i, '');
}

function costOf(cells: PartnerCells): Fields | undefined {
  const isPaid = (word: string) => /^(?:kost geld|betaald|paid)$/i.test(word);
  const { word, text } = remarked(cells, 'offering.cost', (said) => saysFree(said) || isPaid(said));
  if (saysFree(word) || isPaid(word)) return defined({ free: !isPaid(word), text });
  const whole = cells.text('offering.cost');
  return whole === undefined ? undefined : { text: whole };
}

/** A word for whether to sign up, an address to do so, or how; somebody who writes how does not say that it is a must. */
function registrationOf(cells: PartnerCells): Fields | undefined {
  const written = cells.get('offering.registration') ?? '';
  const link =
    cells.get('offering.registration.url') ??
    (/^(?:https?:|mailto:|tel:|www\.)\S+$/i.test(written) ? written : undefined);
  const url = link && webAddress(link);
  const modeOf = (word: string) =>
    REGISTRATION.get(normalise(word)) ?? (saysNoRegistration(word) ? 'none' : undefined);
  const { word, text } = remarked(cells, 'offering.registration', (said) => modeOf(said) !== undefined);
  const mode = modeOf(word);
  if (mode !== undefined) return defined({ mode, url, text });
  if (link === written || written === '') return url ? { mode: 'required', url } : undefined;
  return defined({ mode: 'optional', url, text: cells.text('offering.registration') });
}

/** `ja: bel ons` as a word that we know and what is remarked; in the columns of other languages stands the remark alone. */
function remarked(
  cells: PartnerCells,
  key: PartnerColumn,
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

/** `Flyer: https://…` as a link. Without an address it is none, which the check reports. */
function materialOf(written: string): Fields[] {
  const words = written.split(/\s+/).filter(Boolean);
  const last = words.at(-1);
  if (last === undefined) return [];
  if (!/^(?:https?:\/\/|www\.)./i.test(last)) return [{ label: words.join(' ') }];
  const label = words
    .slice(0, -1)
    .join(' ')
    .replace(/\s?[:–-]$/, '');
  return [{ label: label || last, url: webAddress(last) }];
}

/** Terms as other documents would write them (`Taal` → `taal`), with what was written as their label. */
function terms(vocabulary: string, cell: string | undefined, { labels }: Context): string[] | undefined {
  const found = listOf(cell).map((written) => {
    const term = slug(written) || written;
    const known = labels.get(vocabulary) ?? new Map<string, string>();
    if (term !== written && !known.has(term)) labels.set(vocabulary, known.set(term, written));
    return term;
  });
  return several([...new Set(found)]);
}

/** The value for a word from a short list; another word is reported with the ones to choose from. */
function choice(
  cells: PartnerCells,
  key: PartnerColumn,
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

function several<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}

function defined(fields: Fields): Fields {
  const present: Fields = {};
  for (const key of Object.keys(fields)) {
    if (fields[key] !== undefined && fields[key] !== '') present[key] = fields[key];
  }
  return present;
}
