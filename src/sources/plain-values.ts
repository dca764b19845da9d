import { isCivilDate } from '../model/dates.js';
import { fold } from '../model/fold.js';

/*
 * What people type into a spreadsheet or a form, made into what the model holds. Shared by the formats that are filled
 * in by hand at the source: tables and Open Referral feeds.
 */

/** A web address as people write it: `www.school.nl` is not an address relative to the document. */
export function webAddress(written: string): string {
  const address = written.trim();
  return /^(?:www\.[^\s/]+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?:[/?#]|$)/i.test(address)
    ? `https://${address}`
    : address;
}

/** A phone number without what programs leave around it: quotes, Excel's `=` and `'`. */
export function phoneNumber(written: string): string {
  return written
    .replace(/["“”]/g, '')
    .replace(/^[\s='`]+/, '')
    .trim();
}

/** `3-10-2026`, `03/10/2026` → `2026-10-03`. Anything else, and a day that does not exist, stays for the check to report. */
export function civilDate(written: string): string {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) return written.trim();
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : written.trim();
}

/** An id made from a name, the same every time: `Taalcafé De Brug` → `taalcafe-de-brug`. Letters of any script stay. */
export function slug(name: string): string {
  return fold(name)
    .slice(0, 80)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Whether a text about signing up says that there is no need to, and nothing else. */
export function saysNoRegistration(text: string): boolean {
  return NO_REGISTRATION.test(text.trim());
}

const NO_REGISTRATION =
  /^(?:no|none|nee|n\/a|not (?:needed|required|necessary)|no (?:appointment|booking|registration|application|sign[- ]?up|referral)(?: is)?(?: needed| required| necessary)?|(?:just |please )?(?:turn up|drop[- ]?in|walk[- ]?in)|geen(?: aanmelding| afspraak)?(?: nodig)?|niet nodig|hoeft niet|(?:vrije )?inloop)[.!]?$/i;
