import { currentLocale, formatLocale, msg } from '../../i18n/localize.js';
import { formatDate, type CivilDate } from '../../model/dates.js';
import type { Terms } from '../../model/documents.js';
import type { Partner } from '../../model/partners/partner.js';
import { direction } from '../../model/text.js';
import type { PartnerView } from '../partners/parts.js';
import { languageName } from '../particulars.js';
import { downloaded, notHere, notPrinted, type Outcome } from './doing.js';

/* What becomes a file or a sheet of paper. The code for each kind loads when it is asked for. */

/** The contacts of partners as one file for an address book. */
export async function saveContacts(
  partners: readonly Partner[],
  view: PartnerView,
  name: string,
): Promise<Outcome> {
  const locale = currentLocale();
  const labels = { about: msg('Voor'), speaks: msg('Spreekt') };
  const [{ vcards }, { download }] = await Promise.all([
    import('../../model/partners/vcard.js'),
    import('./download.js'),
  ]);
  const reader = {
    language: view.language,
    labels,
    languageName: (code: string) => languageName(code, locale),
  };
  const cards = partners.map((partner) => vcards(partner, reader)).join('');
  return download(cards, name, 'vcf') ? downloaded : notHere;
}

export async function saveTable(
  partners: readonly Partner[],
  terms: Terms | undefined,
  name: string,
): Promise<Outcome> {
  const [{ writeCsv }, { download }] = await Promise.all([
    import('../../sources/partners/csv-write.js'),
    import('./download.js'),
  ]);
  return download(writeCsv(partners, terms), name, 'csv') ? downloaded : notHere;
}

/** Where a printed list is from, and of which day: on paper nothing changes any more. */
export function onPaper(from: string, today: CivilDate): string {
  return [from, formatDate(today, formatLocale())].filter(Boolean).join(' · ');
}

/** Prints copies of these nodes. @param near where they stand, or would */
export async function print(nodes: readonly Element[], title: string, near: Element): Promise<Outcome> {
  const locale = currentLocale();
  const { printOnly } = await import('./print.js');
  const dir = direction(locale);
  return (await printOnly(nodes, { title, lang: locale, dir, near })) ? undefined : notPrinted;
}
