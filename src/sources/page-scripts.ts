/* Finds data blocks in the text of a web page, of which nothing is run and no DOM is made; and in the page itself. */

/** More attributes than any real tag has. */
const MAX_TAG = 4000;
/** More blocks than any real page has. */
const MAX_BLOCKS = 1000;

/** A data block of a page. */
export interface Block {
  readonly text: string;
  /** Where it starts, as an editor shows it: the first line is 1. */
  readonly line: number;
}

/**
 * The contents of `<script type="…">` elements of one type, in order; what stands in a comment or in another script is none
 * of them. The contents of a script are its text as it is: there are no entities in it (HTML, 13.1.2 raw text elements).
 */
export function scriptBlocks(html: string, type: string): Block[] {
  const blocks: Block[] = [];
  const opening = /<!--|<script(?=[\s/>])/gi;
  let [line, counted] = [1, 0];
  for (let found = opening.exec(html); found && blocks.length < MAX_BLOCKS; found = opening.exec(html)) {
    const isComment = found[0] === '<!--';
    const start = isComment ? opening.lastIndex : endOfTag(html, opening.lastIndex);
    const closing = isComment ? /--!?>/g : /<\/script(?=[\s/>])/gi;
    closing.lastIndex = start;
    const end = closing.exec(html);
    // What is not closed goes on to the end of the page: for a browser as well.
    if (!end) break;
    if (!isComment && typeOf(html.slice(opening.lastIndex, start)) === type) {
      for (; counted < start; counted++) if (html.charCodeAt(counted) === 10) line++;
      blocks.push({ text: unwrapped(html.slice(start, end.index)), line });
    }
    opening.lastIndex = closing.lastIndex;
  }
  return blocks;
}

/** A block that an element of ours wrote: it says what is shown, and is nobody's data. */
export const OWN_BLOCK = 'script[data-written-by="samen"]';

/**
 * The texts of the blocks in which the page itself says something for search engines (`application/ld+json`), in order;
 * without what elements of ours wrote.
 * @param root where to look: the document, or one part of it
 */
export function jsonLdOf(root: ParentNode): string[] {
  const scripts = root.querySelectorAll(`script[type^="application/ld+json" i]:not(${OWN_BLOCK})`);
  return [...scripts].slice(0, MAX_BLOCKS).map((script) => unwrapped(script.textContent));
}

/** The language that a page says it is in. */
export function pageLanguage(html: string): string | undefined {
  return /<html\b[^>]{0,2000}?\slang\s*=\s*["']?([a-z]{2,3}(?:-[a-z0-9]{2,8})*)/i.exec(
    html.slice(0, 20_000),
  )?.[1];
}

/** Past the `>` of a tag; a `>` in quotes is not the end. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  const last = Math.min(html.length, from + MAX_TAG);
  for (let i = from; i < last; i++) {
    const character = html[i]!;
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i + 1;
  }
  return last;
}

function typeOf(attributes: string): string {
  const [, double, single, bare] =
    /(?:^|[\s"'/])type\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  return (double ?? single ?? bare ?? '').split(';', 1)[0]!.trim().toLowerCase();
}

/** Without what old programs write around data, so that old browsers would not show it. */
function unwrapped(text: string): string {
  return text
    .trim()
    .replace(/^(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)$/, '')
    .trim();
}
