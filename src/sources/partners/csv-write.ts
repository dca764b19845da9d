import { csvTable } from '../../model/csv-cells.js';
import type { Contact, Place, Terms } from '../../model/documents.js';
import type { OfferedLanguage, Offering, Partner } from '../../model/partners/partner.js';
import { resolveText, sameLanguage, type LocalizedText } from '../../model/text.js';
import {
  BENEFICIARIES,
  DUTCH_LEVELS,
  dutchWords,
  LANGUAGE_ROLES,
  REGISTRATION,
  type Vocabulary,
} from '../cell-words.js';
import type { Column } from '../columns.js';
import { languageTag } from '../language-tags.js';
import { slug } from '../plain-values.js';
import { PARTNER_COLUMNS, type PartnerColumn } from './csv-columns.js';
import { COOPERATION, COOPERATION_STATUS, CORNERS } from './csv-words.js';

/*
 * Partners as the table that `csv.ts` reads: one row per offering. What a table has no column for is left out: rooms,
 * a second contact or address, the languages of a contact, translations of lists.
 */

/** Texts without a language of their own stand in columns without one, and those are Dutch (see `csv.ts`). */
const LANGUAGE = 'nl';

/** What a row says, per column. A text can be in several languages. */
type Row = { [key in PartnerColumn]?: Cell };
type Cell = string | number | LocalizedText | undefined;

/**
 * Partners as a table for a spreadsheet: UTF-8 with a byte order mark, semicolons, Dutch headers. Cells that a
 * spreadsheet would run as a formula are guarded.
 * @param terms the document's labels; one is written where it reads back as the same term
 */
export function writeCsv(partners: readonly Partner[], terms: Terms = {}): string {
  const rows = partners.flatMap((partner) => partnerRows(partner, terms));
  const columns = usedColumns(rows);
  return csvTable([
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ key, language }) => cellText(row[key as PartnerColumn], language))),
  ]);
}

/** A column of the table: a column that we know, in one language. */
interface WrittenColumn {
  readonly key: string;
  readonly header: string;
  /** Undefined for the column without a language. */
  readonly language?: string;
}

const ALWAYS = new Set(['partner.id', 'partner.name', 'offering.id', 'offering.name']);

/** The columns that hold something, in the order of the list. */
function usedColumns(rows: readonly Row[]): WrittenColumn[] {
  return PARTNER_COLUMNS.flatMap(({ key, headers, translatable }: Column): WrittenColumn[] => {
    const header = headers.nl[0]!;
    const cells = rows.map((row) => row[key as PartnerColumn]);
    const base = ALWAYS.has(key) || cells.some((cell) => cellText(cell) !== '');
    const languages = translatable
      ? new Set(cells.flatMap((cell) => (typeof cell === 'object' ? Object.keys(cell) : [])))
      : [];
    return [
      ...(base ? [{ key, header }] : []),
      ...[...languages]
        .filter((language) => language !== LANGUAGE)
        .map((language) => ({ key, header: `${header} (${language})`, language })),
    ];
  });
}

/** What stands in a cell of a column in one language, without what a table cannot hold. */
function cellText(cell: Cell, language?: string): string {
  const text =
    typeof cell === 'object' ? cell[language ?? LANGUAGE] : language === undefined ? cell : undefined;
  return String(text ?? '').trim();
}

function partnerRows(partner: Partner, terms: Terms): Row[] {
  const offerings = partner.offerings ?? [];
  const own = partnerCells(partner, terms);
  const [contact] = partner.contacts ?? [];
  const [place] = partner.locations ?? [];
  const alone: Row = { ...own, ...aboutCells(contact, place, partner.checked, partner.language) };
  const rows = offerings.map((offering): Row => ({
    ...own,
    ...offeringCells(offering, partner.language, terms),
    ...aboutCells(
      offering.contacts?.[0] ?? contact,
      offering.locations?.[0] ?? place,
      offering.checked,
      partner.language,
    ),
  }));
  const [first] = offerings;
  // The first row that names a contact, an address or a day of check gives them to the partner.
  const misleads =
    differs(contact, first?.contacts?.[0] ?? contact) ||
    differs(place, first?.locations?.[0] ?? place) ||
    differs(partner.checked, first?.checked);
  return !first || misleads ? [alone, ...rows] : rows;
}

function differs(own: unknown, shown: unknown): boolean {
  return own !== undefined && JSON.stringify(own) !== JSON.stringify(shown);
}

function partnerCells(partner: Partner, terms: Terms): Row {
  const say = wordings(partner.language);
  const texts = (list: readonly LocalizedText[] = []) =>
    several(list.map((text) => inDutch(text, partner.language)));
  return {
    'partner.id': partner.id,
    'partner.name': say(partner.name),
    'partner.kinds': termCell('kind', partner.kinds, terms),
    'partner.corner': dutchWord(partner.corner, CORNERS),
    'partner.role': say(partner.role),
    'partner.does': texts(partner.does),
    'partner.doesNot': texts(partner.doesNot),
    'partner.summary': say(partner.summary),
    'partner.description': say(partner.description),
    'partner.url': partner.url,
    'partner.logo': partner.logo,
    'partner.cooperation': several(partner.cooperation?.map((kind) => dutchWord(kind, COOPERATION))),
    'partner.cooperationStatus': dutchWord(partner.cooperationStatus, COOPERATION_STATUS),
    'partner.shares': texts(partner.shares),
    'partner.seeks': texts(partner.seeks),
    'partner.owner': say(partner.owner),
  };
}

function offeringCells(offering: Offering, language: string, terms: Terms): Row {
  const say = wordings(language);
  const { cost, registration } = offering;
  return {
    'offering.id': offering.id,
    'offering.name': say(offering.name),
    'offering.summary': say(offering.summary),
    'offering.description': say(offering.description),
    'offering.status': offering.status,
    'offering.beneficiaries': several(offering.beneficiaries?.map((one) => dutchWord(one, BENEFICIARIES))),
    'offering.targetGroups': termCell('targetGroup', offering.targetGroups, terms),
    'offering.themes': termCell('theme', offering.themes, terms),
    'offering.languages': several(offering.languages?.map(offeredLanguage)),
    'offering.ages.min': offering.ages?.min,
    'offering.ages.max': offering.ages?.max,
    'offering.dutchLevel': dutchWord(offering.dutchLevel, DUTCH_LEVELS),
    'offering.cost':
      cost?.free === undefined ? say(cost?.text) : remark(cost.free ? 'gratis' : 'kost geld', say(cost.text)),
    'offering.registration':
      registration && remark(dutchWord(registration.mode, REGISTRATION)!, say(registration.text)),
    'offering.registration.url': registration?.url,
    'offering.waiting': say(offering.waiting),
    'offering.schedule': say(offering.schedule),
    'offering.areas': several(offering.areas),
    'offering.url': offering.url,
    'offering.materials': offering.materials
      ?.map(({ label, url }) => `${inDutch(label, language).replace(/\s+/g, ' ')}: ${url}`)
      .join('\n'),
  };
}

function aboutCells(
  contact: Contact | undefined,
  place: Place | undefined,
  checked: string | undefined,
  language: string,
): Row {
  const say = wordings(language);
  return {
    'offering.checked': checked?.slice(0, 10),
    'contact.function': say(contact?.function),
    'contact.name': contact?.name,
    'contact.phone': contact?.phone,
    'contact.email': contact?.email,
    'contact.hours': say(contact?.hours),
    'contact.url': contact?.url,
    'place.name': say(place?.name),
    'place.street': place?.street,
    'place.postcode': place?.postcode,
    'place.place': place?.place,
    'place.lat': place?.lat,
    'place.lon': place?.lon,
    'place.accessibility': several(place?.accessibility?.map((text) => inDutch(text, language))),
  };
}

/** A text as one wording per language that a column can name: lower case, as the reader compares them. */
const wordings =
  (documentLanguage: string) =>
  (text: LocalizedText | undefined): LocalizedText | undefined => {
    const entries =
      typeof text === 'string' ? [[documentLanguage, text] as const] : Object.entries(text ?? {});
    const known = entries
      .filter(([, wording]) => wording.trim() !== '')
      .map(([tag, wording]) => [columnLanguage(tag), wording] as const);
    return known.length > 0 ? Object.fromEntries(known) : undefined;
  };

/** What no header can say is written as Dutch: better in the wrong column than lost. */
function columnLanguage(tag: string): string {
  if (tag !== LANGUAGE && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return tag.toLowerCase();
  return LANGUAGE;
}

/** For columns without translations: Dutch, else what there is. */
function inDutch(text: LocalizedText, documentLanguage: string): string {
  const resolved = resolveText(text, LANGUAGE, documentLanguage);
  return resolved?.text ?? '';
}

/** `ja: bel ons`, as the reader takes it apart; a translation only says what is remarked. */
function remark(word: string, text: LocalizedText | undefined): Cell {
  if (typeof text !== 'object') return word;
  const { [LANGUAGE]: dutch, ...others } = text;
  return { [LANGUAGE]: dutch ? `${word}: ${dutch}` : word, ...others };
}

/** The Dutch word for a value of a short list; another value stays as it is. */
function dutchWord(value: string | undefined, words: Vocabulary): string | undefined {
  return dutchWords(words).find((word) => words.get(word) === value) ?? value;
}

/** Terms, by their label where that reads back as the same term. */
function termCell(vocabulary: string, values: readonly string[] | undefined, terms: Terms): Cell {
  return several(
    values?.map((term) => {
      const label = resolveText(terms[vocabulary]?.[term], LANGUAGE, LANGUAGE);
      const fits = label && sameLanguage(label.language, LANGUAGE) && slug(label.text) === term;
      return fits && !/[,;|\n]/.test(label.text) ? label.text : term;
    }),
  );
}

/** A language by its Dutch name where that reads back, and whether it is a translated leaflet or an interpreter. */
function offeredLanguage(language: OfferedLanguage): string {
  const { code, role = 'spoken' } = typeof language === 'string' ? { code: language } : language;
  const name = dutchName(code);
  return role === 'spoken' ? name : `${name} (${dutchWord(role, LANGUAGE_ROLES)})`;
}

function dutchName(code: string): string {
  try {
    const name = new Intl.DisplayNames([LANGUAGE], { type: 'language' }).of(code) ?? code;
    return languageTag(name) === code && !/[,;|\n]/.test(name) ? name : code;
  } catch {
    // Not a language tag at all.
    return code;
  }
}

function several(items: readonly (string | undefined)[] | undefined): string | undefined {
  return items?.filter(Boolean).join(', ') || undefined;
}
