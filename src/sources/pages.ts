import type { Problem } from '../model/problem.js';
import { nextTurn } from '../model/slices.js';
import type { FeedPage, Page } from './format.js';
import { ReadError } from './read-error.js';

/** How far the reading of one source has come. What has been read stays when a page fails: the reading can go on there. */
export interface Reading<D> {
  /** The address that the reading began with. */
  readonly source: string;
  readonly pages: Page<D>[];
  readonly problems: Problem[];
  /** The address that is read now, or where it broke off; undefined at the end. */
  next?: string;
  /** What has been seen of a source that has pages. */
  feed?: FeedMemory;
}

/** More pages than any real directory has: an API that never ends must end here. */
const MAX_PAGES = 2000;
/** So many pages in a row that bring nothing new, and it is not believed that more will. */
const MOST_STALE = 3;

/**
 * Reads the pages after the first. Whatever a feed does meanwhile, this ends, and no page is passed over that it said to
 * have. A feed that changes while it is read is reported once.
 *
 * @param read fetches and reads one page
 * @param more called when it is time to show what has come in: each time with twice as many pages, since showing every
 *   page of hundreds would cost more than fetching them
 * @throws what `read` throws for a page; `reading` then holds what came before it, and where to go on
 */
export async function readOn<D>(
  reading: Reading<D>,
  read: (url: string) => Promise<Page<D>>,
  more: () => void,
  signal?: AbortSignal,
): Promise<void> {
  const feed = (reading.feed ??= new FeedMemory(reading.source, reading.pages[0]!));
  while (reading.next !== undefined) {
    if (Number.isInteger(Math.log2(reading.pages.length))) more();
    const url = reading.next;
    if (reading.pages.length >= MAX_PAGES) throw tooManyPages(url);
    const before = reading.problems.length;
    let page: Page<D> | undefined;
    try {
      page = await read(url);
    } catch (error) {
      reading.problems.length = before;
      if (!feed.isBeyond(error)) throw error;
    }
    signal?.throwIfAborted();
    if (page) reading.pages.push(page);
    reading.next = feed.nextAfter(url, page);
    await nextTurn();
  }
  const change = feed.change();
  if (change) reading.problems.push(change);
}

type Seen = Pick<Page<unknown>, 'next' | 'feed'>;

/** What the pages of a feed told so far, held against each other. */
export class FeedMemory {
  readonly #source: string;
  readonly #asked = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #totals: number[] = [];
  readonly #pageCounts: number[] = [];
  readonly #missed: string[] = [];
  #received = 0;
  #repeated = 0;
  #stale = 0;
  #empty = 0;
  #renamed: string | undefined;
  /** Reading began in the middle of the feed, because the page asks for that. */
  #fromMiddle = false;
  #stuck = false;
  #last: FeedPage | undefined;

  constructor(source: string, first: Seen) {
    this.#source = source;
    this.nextAfter(source, first);
  }

  /** The address to read after a page; none when the feed ends, or brings nothing new any more. */
  nextAfter(url: string, page: Seen | undefined): string | undefined {
    this.#asked.add(url);
    const feed = page?.feed;
    if (!feed) return this.#unread(page?.next);
    const isFirst = this.#last === undefined;
    this.#last = feed;
    if (isFirst) this.#fromMiddle = (feed.asked ?? feed.number ?? 1) > 1;
    if (feed.total !== undefined && this.#totals.at(-1) !== feed.total) this.#totals.push(feed.total);
    if (feed.pages !== undefined && this.#pageCounts.at(-1) !== feed.pages) this.#pageCounts.push(feed.pages);
    if (feed.missed !== undefined) this.#missed.push(feed.missed);

    const repeated = feed.ids.filter((id) => this.#ids.has(id)).length;
    for (const id of feed.ids) this.#ids.add(id);
    this.#received += feed.size;
    this.#repeated += repeated;
    const isStale = repeated === feed.size;
    this.#stale = isStale && !isFirst ? this.#stale + 1 : 0;

    const { asked, number } = feed;
    if (asked !== undefined && number !== undefined && number > asked)
      this.#renamed ??= `pagina ${asked} noemt zich ${number}`;
    // A feed that gives the page of before: it does not know the parameter, unless it only counts from 0.
    const goesBack = number !== undefined && asked !== undefined && number < asked;
    const countsFromZero = number === 0 && asked === 1;
    if (this.#stale >= MOST_STALE || (isStale && goesBack && !countsFromZero)) {
      this.#stuck = page.next !== undefined && feed.size > 0;
      return this.#unread(undefined);
    }
    // A feed that shrinks while it is read may still have the pages that it said to have.
    const at = asked ?? number ?? 1;
    const isPromised = at < Math.max(0, ...this.#pageCounts) && this.#pageCounts.length > 1;
    if (feed.size === 0 && (page.next !== undefined || isPromised)) this.#empty++;
    return this.#unread(page.next ?? (isPromised ? feed.after : undefined));
  }

  /** Whether an error only says that the feed ended earlier than it once said. */
  isBeyond(error: unknown): boolean {
    const isAbsent =
      error instanceof ReadError &&
      error.reason === 'status' &&
      [400, 404, 410].includes(Number(error.cause));
    const { asked, number, pages, total } = this.#last ?? {};
    const at = asked ?? number ?? 1;
    return (
      isAbsent && ((pages !== undefined && at >= pages) || (total !== undefined && this.#received >= total))
    );
  }

  /** The problem for whoever keeps the feed, if it changed while it was read. */
  change(): Problem | undefined {
    const what = this.#changes();
    if (what.length === 0) return undefined;
    return {
      source: this.#source,
      path: '',
      severity: 'warning',
      code: 'feed-changed',
      message: `De feed veranderde tijdens het lezen (${what.join('; ')}). Er kunnen records ontbreken.`,
      hint: 'Lees de feed opnieuw. Gebeurt het weer? Vraag de beheerder om een vaste volgorde, en om pagina’s die kloppen met de aantallen.',
    };
  }

  #changes(): string[] {
    const total = this.#totals.at(-1);
    const isShort = total !== undefined && !this.#fromMiddle && this.#received - this.#repeated < total;
    const found = [
      this.#totals.length > 1 && `het aantal records ging van ${this.#totals[0]} naar ${total}`,
      this.#totals.length < 2 &&
        this.#pageCounts.length > 1 &&
        `het aantal pagina’s ging van ${this.#pageCounts[0]} naar ${this.#pageCounts.at(-1)}`,
      this.#repeated > 0 && `${this.#repeated} records kwamen nog eens`,
      this.#empty > 0 && `${this.#empty} pagina’s waren leeg`,
      this.#renamed,
      this.#stuck && 'er kwamen steeds dezelfde records; hier houdt het lezen op',
      isShort && `er zijn ${total} records beloofd en ${this.#received - this.#repeated} gekomen`,
    ];
    return found.filter((one) => typeof one === 'string');
  }

  /** This address, unless it has been read; else one that was passed over. */
  #unread(url: string | undefined): string | undefined {
    const candidates = url === undefined ? this.#missed : [url];
    return candidates.find((candidate) => !this.#asked.has(candidate));
  }
}

function tooManyPages(url: string): ReadError {
  const message = `Na ${MAX_PAGES} pagina’s is het lezen gestopt. Vraag meer records per pagina (bij HSDS 3.0: ?per_page=100).`;
  return new ReadError('too-large', url, message);
}
