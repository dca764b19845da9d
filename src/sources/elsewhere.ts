/*
 * A document on another site that a browser may not read (CORS, the Fetch standard): most calendars are. What that means
 * for whoever keeps the page, and where a visitor can see the same. Only loaded when it happens.
 */

/** The `cause` of a `ReadError` when the document most probably stands on a site that lets no other site read it. */
export const ELSEWHERE = 'elsewhere';

/**
 * Whether a request without an answer was most probably refused by the browser: a script is never told so.
 * @param page origin of the page; `null` in a sandboxed frame, for which everything stands elsewhere
 */
export function standsElsewhere(url: string, page: string, isOnline: boolean): boolean {
  return isOnline && URL.canParse(url) && new URL(url).origin !== page;
}

/**
 * What is wrong and how to mend it: the cures in order, most likely first.
 * @param kind of the documents that are read
 */
export function elsewhereMessage(url: string, page: string, kind?: string): string {
  const { origin, protocol, hostname } = new URL(url);
  if (
    page.startsWith('https:') &&
    protocol === 'http:' &&
    !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  )
    return `De pagina is beveiligd (https) en mag ${origin} daarom niet lezen. Gebruik het adres met https.`;
  const service = SERVICES.find(({ host }) => host.test(hostname));
  const ask = service
    ? `${service.name} laat geen enkele website dit lezen (CORS).`
    : `Waarschijnlijk laat ${origin} andere websites dit niet lezen (CORS). Vraag de beheerder daarvan om de header Access-Control-Allow-Origin: ${page === 'null' ? '*' : page}. Of`;
  const command = kind
    ? `, bijvoorbeeld met: npx samen-elements fetch "${url}" --kind ${kind} -o ${FILES[kind] ?? kind}.json`
    : '.';
  const cure = `${ask} ${service ? 'Zet' : 'zet'} de gegevens als bestand op uw eigen site${command}`;
  const secret = isSecret(url)
    ? ' Let op: dit is een geheim adres, en wie de pagina opent kan het lezen. Maak de agenda openbaar en gebruik het openbare adres.'
    : '';
  return cure + secret;
}

/** What the file is called, in Dutch. */
const FILES: Readonly<Record<string, string>> = { activities: 'agenda', route: 'route', scan: 'scan' };

/** Services that never let another site read their calendars. */
const SERVICES: readonly { readonly name: string; readonly host: RegExp }[] = [
  { name: 'Google Agenda', host: /^(?:calendar|www)\.google\.com$/ },
  { name: 'Outlook', host: /^outlook\.(?:office365|office|live)\.com$/ },
  { name: 'iCloud', host: /(?:^|\.)icloud\.com$/ },
];

const GOOGLE = /^https:\/\/(?:calendar|www)\.google\.com\/calendar\/ical\/([^/]+)\/(public|private[^/]*)\//;

/** An address that gives whoever has it what is not public. */
function isSecret(url: string): boolean {
  return GOOGLE.exec(url)?.[2]?.startsWith('private') ?? false;
}

/**
 * Where a visitor can see what stands at an address, as far as that is sure: a page where there is one, else the calendar
 * file, which telephones and computers open; of data that no person reads the site. Nothing for a secret address.
 */
export function readableAddress(url: string): string | undefined {
  if (!URL.canParse(url) || isSecret(url)) return undefined;
  const [, google] = GOOGLE.exec(url) ?? [];
  // The id is encoded already: letters, digits, `%40` and the like.
  if (google !== undefined)
    return /^[\w.%-]+$/.test(google) ? `https://calendar.google.com/calendar/embed?src=${google}` : undefined;
  const { origin, hostname, pathname } = new URL(url);
  if (/^outlook\.office(?:365)?\.com$/.test(hostname))
    return url.replace(/\/(?:reach)?calendar\.ics$/, '/calendar.html');
  if (hostname === 'outlook.live.com') return url.replace(/\/calendar\.ics$/, '/index.html');
  const isData = /\.(?:json|csv)$|\/wp-json\//i.test(pathname);
  return isData ? `${origin}${/^(.*?\/)wp-json\//i.exec(pathname)?.[1] ?? '/'}` : url;
}
