/*
 * A station as people write it. Where there can be no doubt what is meant, it is taken that way: one thing for a list of one,
 * an id for a way. What does not fit is left as it is, for the check to tell.
 */

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const LISTS = /^(?:actors|checklist|contacts|links|materials|next|options|partners|situations)$/;
/** Where a line of a list in one text begins. */
const LINE = /\n\s*(?:[-*•]\s+)?/;

/** Puts a station in the form that the schema has. Changes what it is given. */
export function asWritten(station: unknown): unknown {
  if (!isFields(station)) return station;
  enlist(station);
  const { next, consent, options, perspectives } = station;
  for (const inner of [options, perspectives])
    if (isFields(inner)) for (const fields of Object.values(inner)) if (isFields(fields)) enlist(fields);
  if (next) station['next'] = (next as unknown[]).map((to) => (isFields(to) || !to ? to : { to }));
  if (consent === false || consent === 'false') delete station['consent'];
  else if (consent === true || consent === 'true') station['consent'] = { text: '' };
  else if (typeof consent === 'string') station['consent'] = { text: consent };
  else if (isFields(consent)) {
    const { by, text } = consent;
    if (by && !Array.isArray(by)) consent['by'] = [by];
    // One wording per language, and nothing else.
    if (!by && !text) station['consent'] = { text: consent };
  }
  return station;
}

function enlist(fields: Fields): void {
  for (const [key, value] of Object.entries(fields))
    if (LISTS.test(key) && !Array.isArray(value) && value !== null)
      fields[key] =
        key === 'checklist' && typeof value === 'string' ? `\n${value}`.split(LINE).filter(Boolean) : [value];
}
