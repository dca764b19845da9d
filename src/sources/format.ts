import type { Completeness } from '../model/completeness.js';
import type { CivilDate } from '../model/dates.js';
import type { Problem } from '../model/problem.js';
import { decode } from './decode.js';
import { ReadError } from './read-error.js';
import type { Steps } from '../model/slices.js';

/** A document as it came in, before it is understood. */
export class Received {
  #json: { value: unknown } | undefined;

  constructor(
    /** URL of the document, or a word for data that stood in the page. Relative URLs in it are relative to this. */
    readonly source: string,
    readonly contentType: string,
    readonly text: string,
  ) {}

  static fromBytes(source: string, contentType: string, bytes: Uint8Array<ArrayBuffer>): Received {
    return new Received(source, contentType, decode(bytes, contentType).replace(/^\uFEFF/, ''));
  }

  /** Data that is an object already. */
  static fromValue(source: string, value: unknown): Received {
    const received = new Received(source, 'application/json', '{');
    received.#json = { value };
    return received;
  }

  /** @throws {ReadError} when it is not JSON; where it breaks off is in the `cause` (see `translate`) */
  json(): unknown {
    try {
      this.#json ??= { value: JSON.parse(this.text) };
    } catch (cause) {
      throw new ReadError('format', this.source, 'json', { cause });
    }
    return this.#json.value;
  }

  get looksLikeJson(): boolean {
    return /^\s*[[{]/.test(this.text);
  }

  /** Whether the first line could be that of a table. */
  get looksLikeTable(): boolean {
    return /\bcsv\b/.test(this.contentType) || /^[^\n]*[;,\t][^\n]*(\n|$)/.test(this.text);
  }

  get looksLikeHtml(): boolean {
    return /^\s*(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|meta|title|script)\b/i.test(
      this.text,
    );
  }

  get isEmpty(): boolean {
    return !/\S/.test(this.text);
  }
}

/** One page of a document, and the address of the next one when there is more. */
export interface Page<D> {
  readonly document: D;
  readonly next?: string;
  /**
   * The pages that have come in so far, as one document: for a format that has pages.
   * @param problems a new list for each call: pages that are joined again report the same things again
   */
  readonly join?: (pages: readonly D[], problems: Problem[]) => D;
  readonly feed?: FeedPage;
}

/** What one page tells about the feed that it is of: the feed can change while its pages are read. */
export interface FeedPage {
  /** Records in the whole feed, as this page says. */
  readonly total?: number;
  /** Pages of the whole feed, as this page says. */
  readonly pages?: number;
  /** Records on this page. */
  readonly size: number;
  /** The ids of those, as far as they have one. */
  readonly ids: readonly string[];
  /** The number of the page that was asked for; undefined when none was. */
  readonly asked?: number;
  /** The number that the page gives itself. */
  readonly number?: number;
  /** The address of the page after this one, whether there is one or not. */
  readonly after?: string;
  /** The address of a page that was passed over, as the numbers tell: some feeds count from 0 in one place and from 1 in another. */
  readonly missed?: string;
}

/** Understands one format. Called for every page; what it finds wrong it adds to `problems`. */
export type Reader<D> = (received: Received, problems: Problem[]) => Steps<Page<D>>;

export interface Format<D> {
  /** The word for the `format` attribute. */
  readonly name: string;
  /** Whether `format="auto"` should choose this one; asked in the order of the kind's list. */
  recognises(received: Received): boolean;
  /** Whether it reads web pages: else a page is never the data, but somewhere to log in or an error. */
  readonly readsPages?: boolean;
  /** Loads the reader's code, so that a page that never sees the format never loads it. */
  reader(): Reader<D> | Promise<Reader<D>>;
}

/** A module that is only loaded for whoever keeps the data. */
export interface CompletenessModule<D> {
  measureCompleteness(document: D, today: CivilDate): Steps<Completeness[]>;
}

/** What a data document is about, and everything that can be done with it before an element shows it. */
export interface DocumentKind<D> {
  readonly name: string;
  /** From most to least particular. */
  readonly formats: readonly Format<D>[];
  /** Loads the reader for what an element's own children say: its value is the element. */
  content?(): Promise<Reader<D>>;
  /**
   * The documents of several sources as one; one alone at once. Never rejects.
   * @param asked the same documents, each at the place of its source; undefined where one could not be had (yet)
   */
  merge(documents: readonly D[], problems: Problem[], asked?: readonly (D | undefined)[]): D | Promise<D>;
  /** How many records: 0 means that the element shows its empty state. */
  count(document: D): number;
  /**
   * Looks for mistakes that take more code to find than showing the records does: for whoever keeps them.
   * @param known what has been found while reading
   */
  readonly examine?: (document: D, known: readonly Problem[]) => Promise<Problem[]>;
  /** Loads what tells how complete the records are, for whoever keeps them. @see Completeness */
  readonly completeness?: () => Promise<CompletenessModule<D>>;
}

/**
 * Chooses the reader for what came in.
 * @param format a format's name, or `auto`; a word that is none of them counts as `auto`
 * @throws {ReadError} `format` when nothing fits
 */
export function chooseFormat<D>(kind: DocumentKind<D>, format: string | null, received: Received): Format<D> {
  if (received.isEmpty) throw new ReadError('format', received.source, 'empty');
  // A login or error page with status 200 is never the data, whatever the attribute says.
  const html = received.looksLikeHtml;
  const formats = kind.formats.filter(({ readsPages }) => !html || readsPages);
  const chosen =
    formats.find(({ name }) => name === format?.trim().toLowerCase()) ??
    formats.find((candidate) => candidate.recognises(received));
  if (chosen) return chosen;
  throw new ReadError('format', received.source, html ? 'html' : 'format', { cause: kind });
}
