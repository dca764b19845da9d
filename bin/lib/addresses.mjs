import { existsSync } from 'node:fs';
import { WrongUse } from './errors.mjs';

/** The addresses that `fetch` was given, each once, as they are asked for: http(s) alone. */
export function readAddresses(names) {
  return [...new Set(names.map(readAddress))];
}

function readAddress(written) {
  const address = written.trim();
  if (/\s/.test(address))
    throw new WrongUse(
      `In dit adres staat een spatie: ${address}\n` +
        'Zijn het er meer? Zet elk adres tussen eigen aanhalingstekens. Hoort de spatie erbij? Schrijf dan %20.',
    );
  if (/^file:/i.test(address) || (!URL.canParse(address) && existsSync(address)))
    throw new WrongUse(`Dit is een bestand en geen webadres: ${address}\nEen bestand bekijkt u met “check”.`);
  if (!URL.canParse(address))
    throw new WrongUse(`Dit is geen webadres: ${address}\nEen webadres begint met https://.`);
  // What a calendar is subscribed to by is the same document.
  const url = new URL(address.replace(/^webcals?:/i, 'https:'));
  if (!isWeb(url))
    throw new WrongUse(
      `Een adres met ${url.protocol} wordt niet gelezen, alleen https:// en http://: ${url}`,
    );
  if (url.username || url.password)
    throw new WrongUse(
      `In het adres van ${url.host} staat een naam of wachtwoord. Dat kan niet.\n` +
        "Geef het mee met: --header 'Authorization: Basic …'",
    );
  url.hash = '';
  return url.href;
}

export const isWeb = ({ protocol }) => protocol === 'http:' || protocol === 'https:';

/** Parameters whose values open doors. */
const SECRET = /^(?:.*[-_])?(?:api[-_]?key|key|token|secret|sig|signature|password|pass|pwd|auth|code)$/i;

/** An address to print: without what opens doors, since messages of a cron go by mail and into logs. */
export function shown(address) {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of new Set(url.searchParams.keys())) {
    if (SECRET.test(name)) url.searchParams.set(name, '***');
  }
  // Google's secret addresses of calendars.
  return url.href.replace(/\/private-[^/]+\//, '/private-***/');
}
