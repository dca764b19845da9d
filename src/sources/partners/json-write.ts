import type { Terms } from '../../model/documents.js';
import type { Partner, PartnersDocument, PartnersInput } from '../../model/partners/partner.js';
import { localizedText } from '../common-schema.js';
import { isObject } from '../json-document.js';
import { partner as partnerSchema } from './schema.js';

/**
 * Some of a document's partners as a document of their own (`schemas/partners.json`), which `read` reads without
 * problems: with the labels of the terms that they use, and without what reading added.
 */
export function writeJson(document: PartnersDocument, partners: readonly Partner[]): string {
  const { title, language = 'nl', provenance, contact, terms = {} } = document;
  const records = partners.map((partner) => asWritten(partner, language));
  const input: PartnersInput = {
    title,
    language,
    provenance,
    contact,
    terms: usedTerms(terms, stringsIn(records)),
    partners: records,
  };
  return `${JSON.stringify(input, null, 2)}\n`;
}

/** A partner as a document in this language would hold it: its plain strings name their language when it is another one. */
function asWritten(partner: Partner, language: string): PartnersInput['partners'][number] {
  const mark = (text: unknown) =>
    typeof text === 'string' && partner.language !== language ? { [partner.language]: text } : text;
  return copy(partner, partnerSchema, mark) as PartnersInput['partners'][number];
}

/** As much of a schema as it takes to find the texts in a record. */
interface Shape {
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly wrapped?: unknown;
  readonly item?: unknown;
}

/** Copies what the schema knows of a record, and does something with each text that can be in several languages. */
function copy(value: unknown, schema: unknown, mark: (text: unknown) => unknown): unknown {
  if (schema === localizedText) return mark(value);
  const { entries, wrapped, item } = schema as Shape;
  if (wrapped) return copy(value, wrapped, mark);
  if (item && Array.isArray(value)) return value.map((one) => copy(one, item, mark));
  if (!entries || !isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(entries)
      .filter((key) => value[key] !== undefined)
      .map((key) => [key, copy(value[key], entries[key], mark)]),
  );
}

/** Words to find partners by, which need not stand in any record. */
const FOR_SEARCH = 'synonym';

/** The labels of terms that stand in the records, whichever field that is; and the synonyms, all of them. */
function usedTerms(terms: Terms, used: ReadonlySet<string>): Terms | undefined {
  const kept = Object.entries(terms)
    .map(([vocabulary, labels]) => {
      const found = Object.entries(labels).filter(([term]) => vocabulary === FOR_SEARCH || used.has(term));
      return [vocabulary, Object.fromEntries(found)] as const;
    })
    .filter(([, labels]) => Object.keys(labels).length > 0);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function stringsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (isObject(value)) for (const inner of Object.values(value)) stringsIn(inner, found);
  return found;
}
