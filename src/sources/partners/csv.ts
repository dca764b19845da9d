import type { PartnersDocument } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import { firstText, Names, toTerms, type Context, type Fields } from '../cells.js';
import { layOut, normalise, type Layout } from '../columns.js';
import { parseTable } from '../csv.js';
import type { Reader } from '../format.js';
import { slug } from '../plain-values.js';
import { ReadError } from '../read-error.js';
import { aboutFields, offeringFields, partnerFields, type PartnerCells } from './csv-cells.js';
import { PARTNER_COLUMNS, type PartnerColumn } from './csv-columns.js';
import { readPartners } from './read-partners.js';

/** The texts in a table are Dutch, as the contract says of every document that does not name its language. */
const LANGUAGE = 'nl';

/**
 * Reads a table with one row per offering.
 *
 * Rows with the same partner (by id, else by name) are one partner, whose own fields come from the first row that has
 * them. Contact, address and date of check belong to the offering in their row, and the first ones to the partner as
 * well; an offering only gets its own where they differ. In a row without an offering everything is about the partner.
 */
export const readCsv: Reader<PartnersDocument> = function* (received, problems) {
  const report = { source: received.source, problems };
  const table = yield* parseTable(received.text, report);
  const layout = layOut(table.header, PARTNER_COLUMNS, LANGUAGE, report);
  if (!layout.has('partner.name')) throw noPartnerColumn(received.source, table.header);
  const drafts = new Drafts();
  const labels = new Map<string, Map<string, string>>();
  for (const row of table.rows) {
    addRow(layout.read(row), drafts, { labels, report });
    yield;
  }
  const all = drafts.all();
  const describe = (position: number, inside: string) => pathOf(all[position]!, inside, layout);
  const partners = yield* readPartners(all.map(finish), LANGUAGE, report, describe);
  return { document: { language: LANGUAGE, terms: toTerms(labels), partners } };
};

/** A partner in the making, and the lines that its parts came from. */
interface Draft {
  readonly id: string;
  readonly record: Fields;
  readonly line: number;
  readonly lines: Map<string, number>;
  readonly offerings: { readonly record: Fields; readonly line: number }[];
  readonly offeringIds: Names;
  /** Its name as rows write it, by its folded form: with another one, an id was used twice. */
  readonly names: Map<string, string>;
}

/** The partners met so far, findable by id and by name. */
class Drafts {
  readonly #byId = new Map<string, Draft>();
  readonly #byName = new Map<string, Draft>();
  readonly #ids = new Names();

  all(): Draft[] {
    return [...this.#byId.values()];
  }

  /** The partner of a row, new or known; nothing when the row names none. */
  find(id: string | undefined, name: string | undefined, line: number): Draft | undefined {
    const folded = name === undefined ? undefined : normalise(name) || name;
    const known = id === undefined ? this.#byName.get(folded ?? '') : this.#byId.get(id);
    if (known || folded === undefined) return known;
    const draft: Draft = {
      id: id ?? this.#ids.makeUnique(slug(name ?? '') || 'partner'),
      record: {},
      line,
      lines: new Map(),
      offerings: [],
      offeringIds: new Names(),
      names: new Map(name === undefined ? [] : [[normalise(name), name]]),
    };
    this.#ids.take(draft.id);
    this.#byId.set(draft.id, draft);
    if (!this.#byName.has(folded)) this.#byName.set(folded, draft);
    return draft;
  }
}

function addRow(cells: PartnerCells, drafts: Drafts, context: Context): void {
  const draft = drafts.find(cells.get('partner.id'), firstText(cells.text('partner.name')), cells.line);
  if (!draft) {
    context.report.problems.push(noPartner(context.report.source, cells));
    return;
  }
  const written = firstText(cells.text('partner.name'));
  if (written !== undefined && !draft.names.has(normalise(written)))
    context.report.problems.push(otherName(context.report.source, cells, draft, written));
  const about = aboutFields(cells, context);
  const name = cells.text('offering.name');
  if (name === undefined) {
    fill(draft, { ...partnerFields(cells, context), ...about }, cells.line);
    if (Object.keys(offeringFields(cells, context)).length > 0)
      context.report.problems.push(noOffering(context.report.source, cells));
    return;
  }
  const { contacts, locations, checked, ...texts } = about;
  fill(draft, { ...partnerFields(cells, context), contacts, locations, checked }, cells.line);
  const own = Object.fromEntries(
    Object.entries({ contacts, locations }).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(draft.record[key]),
    ),
  );
  const id =
    cells.get('offering.id') ?? draft.offeringIds.makeUnique(slug(firstText(name) ?? '') || 'aanbod');
  draft.offeringIds.take(id);
  draft.offerings.push({
    record: { id, name, ...texts, checked, ...offeringFields(cells, context), ...own },
    line: cells.line,
  });
}

/** Gives a partner what it does not have yet. */
function fill(draft: Draft, fields: Fields, line: number): void {
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || key in draft.record) continue;
    draft.record[key] = value;
    draft.lines.set(key, line);
  }
}

function finish({ id, record, offerings }: Draft): Fields {
  return { ...record, id, offerings: offerings.map((offering) => offering.record) };
}

/** `regel 12, kolom “leeftijd van”` for something wrong in a record. */
function pathOf(draft: Draft, inside: string, layout: Layout<PartnerColumn>): string {
  const plain = inside.replace(/\[\d+\]/g, '');
  const [, position, rest] = /^offerings\[(\d+)\]\.?(.*)$/.exec(inside) ?? [];
  const field = (position === undefined ? plain : (rest ?? '').replace(/\[\d+\]/g, '')) || 'name';
  const line =
    position === undefined
      ? draft.lines.get(/^\w+/.exec(inside)?.[0] ?? '')
      : draft.offerings[Number(position)]?.line;
  const key = field.replace(/^contacts\b/, 'contact').replace(/^locations\b/, 'place');
  const owner = key !== field ? '' : position === undefined && !SHARED.has(key) ? 'partner.' : 'offering.';
  return layout.where(line ?? draft.line, `${owner}${key}`);
}

/** Columns that are about the partner in a row without an offering. */
const SHARED = new Set(['checked']);

function noPartnerColumn(source: string, header: readonly string[]): ReadError {
  const found = header.slice(0, 8).join(', ').slice(0, 200);
  return new ReadError(
    'schema',
    source,
    `In deze tabel ontbreekt de kolom “partner”; de kolommen zijn: ${found}.`,
  );
}

function noPartner(source: string, cells: PartnerCells): Problem {
  return {
    source,
    path: cells.where('partner.name'),
    message: 'In deze rij staat geen partner; ze wordt niet getoond.',
    hint: 'Vul in elke rij de naam van de partner in, ook als die gelijk is aan de rij erboven.',
    severity: 'error',
  };
}

/** Two partners under one id would share their phone numbers without a word. */
function otherName(source: string, cells: PartnerCells, draft: Draft, written: string): Problem {
  const [first] = draft.names.values();
  return {
    source,
    path: cells.where('partner.id'),
    message: `De id “${draft.id}” is al van “${first}” (regel ${draft.line}); “${written.slice(0, 60)}” wordt als die partner getoond.`,
    hint: 'Geef elke partner een eigen partner id.',
    severity: 'warning',
  };
}

function noOffering(source: string, cells: PartnerCells): Problem {
  return {
    source,
    path: cells.where('offering.name'),
    message: 'In deze rij staat geen naam van een aanbod; wat over het aanbod gaat wordt niet getoond.',
    hint: 'Geef het aanbod een naam, of maak de andere cellen leeg.',
    severity: 'warning',
  };
}
