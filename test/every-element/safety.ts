import { everythingIn } from './subject.js';

/** What data and attributes must never become. */
const ELEMENTS = new Set(
  'script iframe frame object embed applet base link meta style portal foreignobject animate set use template'.split(
    ' ',
  ),
);
const ADDRESSES = new Set(
  'href src srcset action formaction poster background cite data ping longdesc manifest xlink:href'.split(
    ' ',
  ),
);
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Everything in an element that can execute, load or restyle, and that no element of ours has a reason for. */
export function unsafeParts(element: Element): string[] {
  return [...everythingIn(element.shadowRoot!)].flatMap((part) => [
    ...(ELEMENTS.has(part.localName.toLowerCase()) ? [`<${part.localName}>`] : []),
    ...[...part.attributes]
      .filter(isUnsafe)
      .map(({ name, value }) => `<${part.localName} ${name}="${value.slice(0, 80)}">`),
  ]);
}

function isUnsafe({ name, value }: Attr): boolean {
  if (/^on|^style$|^srcdoc$|^http-equiv$|^is$/i.test(name)) return true;
  if (!ADDRESSES.has(name.toLowerCase())) return false;
  try {
    return !SCHEMES.has(new URL(value, document.baseURI).protocol);
  } catch {
    // Leads nowhere.
    return false;
  }
}

declare global {
  interface Window {
    hacked?: () => void;
  }
}

/** How often a hostile text was executed. Each of those below tries to call `hacked()`. */
export let executions = 0;
window.hacked = () => void executions++;

export const EXECUTABLE: readonly string[] = [
  'javascript:hacked()',
  ' \u0001java\nscript:hacked()',
  'JaVaScRiPt&colon;hacked()',
  'data:text/html,<script>hacked()</script>',
  '<img src=x onerror=hacked()>',
  '"><svg/onload=hacked()>',
  '</script><script>hacked()</script>',
  "' onfocus=hacked() autofocus x='",
  '<style>*{background:url(//evil.example)}</style>',
  '${hacked()} {{constructor.constructor("hacked()")()}}',
];

/** The same, and what else confuses programs. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...EXECUTABLE,
  'vbscript:hacked()',
  'blob:https://evil.example/hacked',
  'file:///etc/passwd',
  '?lit$1234$ <!--?lit$1234$--> {{lit-1234}}',
  'https://evil.example/"onmouseover="hacked()',
  'mailto:a@b.example?bcc=evil@evil.example\r\nX: y',
  'https://[',
  '__proto__',
  'constructor',
  '%E0%A4%A',
  '\u0000\u0008\u001b[31m',
  '\u202e\u2066right to left\u2069',
  '\ud800 half a character',
  '99999999999999999999',
  '-1',
  'NaN',
  '1e999',
  '٣',
  '',
  ' ',
  '\n',
];
