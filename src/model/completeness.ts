/** How many records lack something that their readers need, for whoever keeps the data. */
export interface Completeness {
  /** What kind of record lacks it: `partner`, `offering`. */
  readonly subject: string;
  /** The same as a heading, in Dutch: `Partners`. */
  readonly subjects: string;
  /** The field that tells: `summary`, `contacts.phone`. */
  readonly field: string;
  /** Of a translation: the language that the field should be in too (BCP 47, without region). */
  readonly language?: string;
  /** What is lacking, in Dutch: `Telefoonnummer`. */
  readonly label: string;
  readonly missing: number;
  /** Of how many. */
  readonly of: number;
  /** Some of those that lack it: at most five. */
  readonly examples: readonly Example[];
}

/** A record to open: `#samen/KIND/ID`. What has no address of its own (an offering) bears that of what it is part of. */
export interface Example {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** More examples than these help nobody to begin. */
const MAX_EXAMPLES = 5;

/** Counts who lacks something. */
export class Lack {
  of = 0;
  missing = 0;
  readonly examples: Example[];

  /** @param before how many lacked it before anybody asked, and some of them */
  constructor(
    before: { readonly of: number; readonly examples: readonly Example[] } = { of: 0, examples: [] },
  ) {
    this.of = this.missing = before.of;
    this.examples = [...before.examples];
  }

  count(has: boolean, example: () => Example): void {
    this.of++;
    if (has) return;
    this.missing++;
    if (this.examples.length < MAX_EXAMPLES) this.examples.push(example());
  }
}

/** What most records lack comes first. */
export function worstFirst(a: Completeness, b: Completeness): number {
  return b.missing / b.of - a.missing / a.of || b.missing - a.missing;
}
