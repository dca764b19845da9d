/**
 * Something wrong in the data, for whoever keeps it: where it is, what it is, and how to mend it.
 * Messages and hints are in plain Dutch, like all texts for editors.
 */
export interface Problem {
  /** URL of the document, or a word for data that stood in the page. */
  readonly source: string;
  /** Where in the document: `partners[3].offerings[0].url`, or `regel 12` of a spreadsheet. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
  /** `error`: a record was left out. `warning`: only a field was, or something looks odd. */
  readonly severity: 'error' | 'warning';
  /** For programs, what kind of mistake it is: `required`, `url`, `date`, `too-long`, `duplicate`, … */
  readonly code?: string;
  /** For programs, the field of our own documents that it is in, whatever the format calls it. */
  readonly field?: string;
}
