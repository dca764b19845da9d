export interface PrerenderOptions {
  /** Where the page stands: what its `src` attributes name is read from beside it. */
  file: string;
  /** The folder of the site: where addresses that begin with `/` begin, and outside of which nothing is read. Default: that of the page. */
  root?: string;
  /**
   * `inline`: the styles in the page; or the address of the folder with the built files, whose `ELEMENT.css` is linked. `auto`
   * (default): linked from where the page has `samen.js` from, else inline.
   */
  styles?: string;
  /** When the data was read, for the page to tell. Default: now. */
  now?: Date;
}

export interface PrerenderOutcome {
  /** The page, with what its elements show. Everything else in it is as it was. */
  html: string;
  drawn: { tag: string; line: number; records: number; bytes: number }[];
  skipped: { tag: string; line: number; reason: string }[];
  /** What is wrong with the data, in Dutch. */
  problems: import('../dist/model/problem.js').Problem[];
}

/**
 * Draws the elements of a page into it (declarative shadow DOM), with their data, so that they are there before any script and
 * without one. A page that was drawn before is drawn anew.
 *
 * @throws when a source cannot be had, or `@lit-labs/ssr` is not installed
 */
export function prerender(html: string, options: PrerenderOptions): Promise<PrerenderOutcome>;
