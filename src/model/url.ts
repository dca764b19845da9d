/** The schemes that a visitor may be sent to. `javascript:`, `data:`, `blob:`, `file:` and the rest are not among them. */
const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);

/** Longer than any address that works; a hostile attribute can hold megabytes. */
const MAX_URL = 4096;

/**
 * The one gate for every URL that comes from data or from an attribute.
 *
 * Returns the URL as it may be put in the page, or nothing. It first removes what browsers remove while parsing
 * (WHATWG URL §4.4: leading control characters, tabs and line breaks anywhere), so that what is checked here is what
 * the browser will see. A URL without a scheme is relative to the page and passes.
 */
export function safeUrl(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > MAX_URL) return undefined;
  const url = trimControls(raw.replace(/[\t\n\r]/g, ''));
  if (url === '') return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  if (scheme === undefined) return url;
  return ALLOWED.has(scheme.toLowerCase()) ? url : undefined;
}

function trimControls(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}
