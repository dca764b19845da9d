import type { Activity } from '../model/activities/activity.js';
import { FACETS as ACTIVITY_FACETS, VALUES as ACTIVITY_VALUES } from '../model/activities/facets.js';
import type { DocumentInfo, Terms } from '../model/documents.js';
import type { FacetRules } from '../model/facets/columns.js';
import { FACETS as PARTNER_FACETS } from '../model/partners/facets.js';
import type { Partner } from '../model/partners/partner.js';
import { resolveText, type LocalizedText } from '../model/text.js';
import { FACET_WORDS, TERM_WORDS } from './facet-words.js';

/** A document as an element in the preview has it. */
export interface ReadDocument extends DocumentInfo {
  readonly partners?: readonly Partner[];
  readonly activities?: readonly Activity[];
  readonly stations?: readonly { readonly id: string; readonly title?: LocalizedText }[];
  readonly themes?: readonly { readonly questions?: readonly unknown[] }[];
}

/** A value that a list can be narrowed down to. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** How many records have it; absent where that depends on the day. */
  readonly count?: number;
}

/** One way to narrow a list down. */
export interface FoundFacet {
  /** What comes after `filter-` and `preset-`. */
  readonly attribute: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

/** More of them nobody picks from a list. */
const MAX_VALUES = 60;

/** What a directory or a calendar with this data can be narrowed down to; of other data nothing. */
export function facetsIn(document: ReadDocument): readonly FoundFacet[] {
  const { partners, activities } = document;
  if (partners)
    return found(document, PARTNER_FACETS, partners, ({ values }, partner) =>
      [undefined, ...(partner.offerings ?? [])].flatMap((offering) => values(partner, offering)),
    );
  if (activities)
    return found(document, ACTIVITY_FACETS, activities, ({ id }, activity) =>
      ACTIVITY_VALUES[id](activity, []),
    );
  return [];
}

function found<F extends FacetRules, R>(
  { terms, language = 'nl' }: DocumentInfo,
  facets: readonly F[],
  records: readonly R[],
  valuesOf: (facet: F, record: R) => readonly string[],
): readonly FoundFacet[] {
  const offers: FoundFacet[] = [];
  for (const facet of facets) {
    const counts = new Map<string, number>();
    for (const record of records) {
      const values = valuesOf(facet, record).flatMap((value) => facet.counted?.(value) ?? value);
      for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values: FacetValue[] = [...counts]
      // Values stand behind each other with commas between them, and a snippet holds no quotes.
      .filter(([value]) => value.trim() !== '' && !/[,"“”„<>[\]]|\p{Cc}/u.test(value))
      .map(([value, count]) => ({ value, label: labelOf(facet.id, value, terms, language), count }));
    // Which part of the day it is depends on the day and the zone: the calendar knows.
    if (facet.id === 'dayPart')
      for (const [value, label] of Object.entries(TERM_WORDS['dayPart']!)) values.push({ value, label });
    // One value that all have narrows nothing down.
    const isOfUse = values.length > 1 || (values[0]?.count ?? 0) < records.length;
    if (values.length > 0 && isOfUse)
      offers.push({
        attribute: facet.id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        label: FACET_WORDS[facet.id] ?? facet.id,
        values: ordered(facet.id, values).slice(0, MAX_VALUES),
      });
  }
  return offers;
}

/** Terms that have an order keep it; others stand by name. */
function ordered(facet: string, values: readonly FacetValue[]): readonly FacetValue[] {
  const terms = Object.keys(TERM_WORDS[facet] ?? {});
  const isKnown = terms.length > 0 && values.every(({ value }) => terms.includes(value));
  return [...values].sort((one, other) =>
    isKnown
      ? terms.indexOf(one.value) - terms.indexOf(other.value)
      : one.label.localeCompare(other.label, 'nl'),
  );
}

function labelOf(facet: string, value: string, terms: Terms | undefined, language: string): string {
  const own = terms?.[facet];
  const text = own && Object.hasOwn(own, value) ? resolveText(own[value], 'nl', language)?.text : undefined;
  if (text) return text;
  const words = TERM_WORDS[facet];
  if (words && Object.hasOwn(words, value)) return words[value]!;
  return facet === 'language' ? languageName(value) : value;
}

/** What a language is called in Dutch. */
export function languageName(code: string): string {
  const own: Readonly<Record<string, string>> = {
    dse: 'Nederlandse Gebarentaal',
    vgt: 'Vlaamse Gebarentaal',
  };
  if (Object.hasOwn(own, code)) return own[code]!;
  try {
    const name = new Intl.DisplayNames(['nl'], { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return code;
  }
}

/** A record by its id, for a field that asks for one. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** The records that an attribute can name: partners for `partner`, steps for `current`. */
export function recordsFor(
  attribute: string,
  { partners, stations, language = 'nl' }: ReadDocument,
): readonly Named[] {
  const named = (id: string, text: LocalizedText | undefined): Named => ({
    id,
    label: resolveText(text, 'nl', language)?.text ?? id,
  });
  if (attribute === 'partner') return (partners ?? []).map(({ id, name: text }) => named(id, text));
  if (attribute === 'current') return (stations ?? []).map(({ id, title }) => named(id, title));
  return [];
}

/** What a document is called. */
export const titleOf = ({ title, language = 'nl' }: ReadDocument): string =>
  resolveText(title, 'nl', language)?.text ?? '';
