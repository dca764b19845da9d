import { msg, str } from '../../i18n/localize.js';
import type { Partner } from '../../model/partners/partner.js';
import { mailUrl } from '../../model/url.js';
import { deepLink } from '../deep-links.js';

/** Longer names and addresses of pages would make a link that mail programs cut. */
const MAX_NAME = 100;
const MAX_PAGE = 1000;

/**
 * The address of a mail to whoever keeps the data: it names the partner and the page, and has room for what is wrong
 * (RFC 6068). Nothing when there is nobody to mail.
 */
export function reportUrl(partner: Partner, name: string, to: string | undefined): string | undefined {
  const address = to && mailUrl(to);
  if (!address) return undefined;
  const subject = msg(
    str`Fout in de gegevens van ${name.slice(0, MAX_NAME)} (${partner.id.slice(0, MAX_NAME)})`,
  );
  return `${address}?subject=${encode(subject)}&body=${encode(pageOf(partner))}`;
}

/** Where the visitor reads this, with the partner open. */
function pageOf({ id }: Partner): string {
  const { protocol = '', href = '' } = globalThis.location ?? {};
  const page = href.replace(/#.*$/s, '');
  return /^https?:$/.test(protocol) && page.length < MAX_PAGE
    ? `${page}${deepLink('partner', id)}\r\n\r\n`
    : '';
}

/** Half a surrogate pair cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
}
