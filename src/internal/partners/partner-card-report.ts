import { msg, str } from '../../i18n/localize.js';
import type { Partner } from '../../model/partners/partner.js';
import { mailUrl } from '../../model/contact-urls.js';

/** Longer names would make a link that mail programs cut. */
const MAX_NAME = 100;

/** The address of a mail to whoever keeps the data: it names the partner (RFC 6068). Nothing when there is nobody to mail. */
export function reportUrl(partner: Partner, name: string, to: string | undefined): string | undefined {
  const address = to && mailUrl(to);
  if (!address) return undefined;
  const subject = msg(
    str`Fout in de gegevens van ${name.slice(0, MAX_NAME)} (${partner.id.slice(0, MAX_NAME)})`,
  );
  // Half a surrogate pair cannot be encoded.
  return `${address}?subject=${encodeURIComponent(subject.replace(/\p{Cs}/gu, ''))}`;
}
