import { ATTRIBUTES, type Holds } from './attributes.js';

/** An element, without its prefix: `partner-directory`. */
export type ElementName = keyof typeof ATTRIBUTES;

/** In the order in which they are offered. */
export const ELEMENTS: readonly ElementName[] = [
  'partner-directory',
  'partner-card',
  'activity-calendar',
  'self-scan',
  'options-infographic',
];

/** What somebody wants on a page. Everything in it is as they typed it: `clean` makes it fit to be written down. */
export interface Choice {
  readonly element: ElementName;
  /** As the element has them; empty for one that is only there or not. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Address of the folder in which `samen.js` stands. */
  readonly host: string;
  /** Version of the package on npm. */
  readonly version?: string;
  /** What stands there until there is data, and when that cannot be had: plain text. */
  readonly fallback: string;
  /** Theme tokens and their values: `--samen-accent`. */
  readonly tokens: Readonly<Record<string, string>>;
  /** What a link says, and what a frame is called. */
  readonly title: string;
}

/** Why something is not in the snippets, for whoever wrote it. */
export interface Refusal {
  /** Name of the attribute, or `host`. */
  readonly about: string;
  readonly message: string;
}

/** A choice that is fit to be written down: every value on one line, without quotes, and addresses whole. */
export interface CleanChoice extends Choice {
  readonly refused: readonly Refusal[];
}

/** Nothing that an editor types is longer. */
const [MAX_TEXT, MAX_ADDRESS] = [1000, 4000];

/** What an attribute of an element holds; nothing when it has no such attribute. */
export function holdsOf(element: ElementName, attribute: string): Holds | undefined {
  const own: Readonly<Record<string, Holds>> = ATTRIBUTES[element];
  if (Object.hasOwn(own, attribute)) return own[attribute];
  const hasFacets = element === 'partner-directory' || element === 'activity-calendar';
  return hasFacets && /^(?:filter|preset)-[a-z]+(?:-[a-z]+)*$/.test(attribute) ? 'text' : undefined;
}

/**
 * Takes out what cannot be in a snippet, and says why.
 * @param base what a short address is relative to: the folder with the samples, or that of the builder
 */
export function clean(choice: Choice, base = choice.host): CleanChoice {
  const refused: Refusal[] = [];
  const attributes: Record<string, string> = {};
  for (const [name, raw] of Object.entries(choice.attributes)) {
    const holds = holdsOf(choice.element, name);
    // Whoever reads this in a form cannot have chosen it.
    if (!holds) continue;
    const { value, message } = cleanValue(raw, holds, base);
    if (message !== undefined) refused.push({ about: name, message });
    else if (value !== undefined) attributes[name] = value;
  }
  const host = address(choice.host.trim(), base);
  if (typeof host !== 'string') refused.push({ about: 'host', message: host.message });
  return {
    ...choice,
    attributes,
    host: typeof host === 'string' ? host.replace(/[?#].*$/, '').replace(/\/?$/, '/') : '',
    fallback: oneLine(choice.fallback),
    title: oneLine(choice.title),
    tokens: Object.fromEntries(
      Object.entries(choice.tokens).filter(
        ([name, value]) => /^--samen-[a-z-]+$/.test(name) && /^[\w\s#%.,()-]{1,200}$/.test(value),
      ),
    ),
    refused,
  };
}

interface Outcome {
  readonly value?: string;
  readonly message?: string;
}

function cleanValue(raw: string, holds: Holds, base: string): Outcome {
  // On one line: a line break in a value is a slip of copying.
  const text = raw.trim();
  if (holds === 'boolean') return { value: '' };
  if (text === '') return {};
  if (holds === 'number')
    return Number.isFinite(Number(text))
      ? { value: String(Number(text)) }
      : { message: 'Vul hier een getal in.' };
  if (holds === 'text') return cleanText(text);
  const found = (holds === 'urls' ? text.split(/\s+/) : [text]).map((each) => address(each, base));
  for (const each of found) if (typeof each !== 'string') return each;
  return { value: found.join(' ') };
}

function cleanText(text: string): Outcome {
  if (text.length > MAX_TEXT) return { message: 'Deze tekst is te lang.' };
  const [wrong] = /["“”„<>[\]]|\p{Cc}/u.exec(text) ?? [];
  if (wrong === undefined) return { value: text };
  const what = /\p{Cc}/u.test(wrong) ? 'nieuwe regels' : `het teken ${wrong}`;
  return { message: `Laat ${what} hier weg. Veel sites halen dat uit de code.` };
}

/** An address as it may stand in any snippet: whole, of http or https, without quotes and brackets; or why it is none. */
export function address(text: string, base: string): string | { readonly message: string } {
  if (text.length > MAX_ADDRESS) return { message: 'Dit adres is te lang.' };
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'webcal') return address(text.replace(/^\s*webcal:/i, 'https:'), base);
  // Windows begins with the letter of a disk, or with a backslash.
  if (scheme === 'file' || scheme?.length === 1 || /^\s*\\/.test(text))
    return { message: 'Dit bestand staat op uw eigen computer. Zet het op een website en geef dat adres.' };
  // As people say it, and as it stands on paper.
  const isSpoken = /^\s*(?:www\.[\w.-]+|(?:[\w-]+\.)+(?:nl|be|eu|com|org|net))(?:[:/]|\s*$)/i.test(text);
  let url: URL;
  try {
    url = new URL(isSpoken ? `https://${text.trim()}` : text, base);
  } catch {
    return { message: 'Dit is geen adres. Een adres begint met https://' };
  }
  if (!/^https?:$/.test(url.protocol)) return { message: 'Een adres begint hier met https:// of http://' };
  if (url.username || url.password)
    return { message: 'In dit adres staat een wachtwoord. Iedereen zou dat kunnen zien: haal het weg.' };
  const { origin, href } = url;
  return (
    origin +
    href
      .slice(origin.length)
      .replace(/["'<>[\]`|\\^]/g, percent)
      .replace(/%7B(\w+)%7D/gi, '{$1}')
  );
}

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** Text for a reader, on one line, and with the quotes of print: straight ones end a value too soon in many an editor. */
const oneLine = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT)
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll('"', '”')
    .replaceAll("'", '’');
