/* Tables for spreadsheets (RFC 4180), written so that nothing in a cell can do anything. */

/**
 * Rows as a table that spreadsheets open by themselves: UTF-8 with a byte order mark, semicolons. Quotes around
 * everything: a text may hold what another program takes for a separator. Cells that a spreadsheet would run as a formula
 * are guarded.
 * @param rows the first is the headers
 */
export function csvTable(rows: readonly (readonly (string | number)[])[]): string {
  const written = rows.map((row) => row.map(cell).join(';'));
  return `\uFEFF${written.map((row) => `${row}\r\n`).join('')}`;
}

/** Numbers have a decimal comma: where semicolons part the cells, `2.5` is a day in May. */
function cell(value: string | number): string {
  if (typeof value === 'number') return `"${String(value).replace('.', ',')}"`;
  const text = value.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  return `"${guarded(text).replaceAll('"', '""')}"`;
}

/**
 * Keeps a spreadsheet from running a text as a formula (OWASP, CSV injection): an apostrophe before what starts like one.
 * Our own readers take it off again, so that `+31 88 000` stays a phone number.
 */
function guarded(text: string): string {
  return /^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
