import { html, type TemplateResult } from 'lit';
import { currentLocale, msg } from '../../i18n/localize.js';
import { partnerText } from '../../model/partners/partner-text.js';
import type { Partner } from '../../model/partners/partner.js';
import { deepLink } from '../deep-links.js';
import { icon } from '../icons.js';
import { saveIcon } from '../partners/list-icons.js';
import { pageAddress } from '../page-address.js';
import { readerOf, type PartnerView } from '../partners/parts.js';
import { plain } from '../templates.js';
import { languageName } from '../particulars.js';
import { copyText } from './clipboard.js';
import { copied, doing, notHere, type Announce } from './doing.js';
import { print, saveContacts } from './files.js';
import { contactIcon, copyIcon, printIcon, shareIcon } from './icons.js';
import { passOn } from './share.js';
import { shortList, type ShortList } from './short-list.js';

export { takeAlongStyles } from './take-along.styles.js';

/** What the buttons under a partner need of where they stand. */
export interface CardActionsContext {
  readonly view: PartnerView;
  readonly announce: Announce;
  /** The list to keep partners in; the page's own unless a test has another. */
  readonly list?: ShortList;
  /** What is printed; the article around the buttons unless the host says otherwise. */
  readonly printable?: () => Element | null | undefined;
}

/** What a visitor can do with a whole partner: keep it, pass it on, put it on paper or in an address book. */
export function cardActions(partner: Partner, context: CardActionsContext): TemplateResult {
  const { view, announce, list = shortList } = context;
  const kept = list.has(partner.id);
  const name = plain(partner.name, readerOf(partner, view));
  const link = () => pageAddress(deepLink('partner', partner.id));

  const keep = () => {
    // The button tells by itself that it is pressed.
    if (!list.toggle(partner.id) && !kept) announce(() => msg('Uw lijst is vol. Haal eerst iets weg.'));
  };
  const pass = doing(announce, (button) => passOn({ title: name, url: link() }, button));
  const copy = doing(announce, async (button) =>
    (await copyText(textOf(partner, view, link()), button)) ? copied : notHere,
  );
  const paper = doing(announce, async (button) => {
    const card = context.printable ? context.printable() : button.closest('article');
    return print(card ? [card] : [], name, button);
  });
  const save = doing(announce, () => saveContacts([partner], view, name));

  return html`<div class="take-along no-print">
    <button type="button" aria-pressed=${kept} @click=${keep}>${icon(saveIcon)}${kept ? msg('Staat in mijn lijst') : msg('Bewaar in mijn lijst')}</button>
    <button type="button" @click=${pass}>${icon(shareIcon)}${msg('Deel')}</button>
    <details>
      <summary>${msg('Meer')}</summary>
      <div class="row">
        <button type="button" @click=${copy}>${icon(copyIcon)}${msg('Kopieer')}</button>
        <button type="button" @click=${paper}>${icon(printIcon)}${msg('Print')}</button>
        <button type="button" @click=${save}>${icon(contactIcon)}${msg('Contact opslaan')}</button>
      </div>
    </details>
    <span class="told" aria-hidden="true"></span>
  </div>`;
}

/** Of a page with a longer address, mail programs would cut the mail. */
const MAX_PAGE = 1000;

/**
 * A mail about a mistake (`reportUrl`) with the page on which the visitor reads this, without what they searched for, and
 * room for what is wrong. Made when they follow the link: by then the address may be another.
 */
export function withPage(report: string, { id }: Partner): string {
  const page = pageAddress(deepLink('partner', id));
  const fits = page.startsWith('http') && page.length < MAX_PAGE;
  return fits ? `${report}&body=${encodeURIComponent(page)}%0D%0A%0D%0A` : report;
}

function textOf(partner: Partner, view: PartnerView, link: string): string {
  const locale = currentLocale();
  return partnerText(partner, {
    language: view.language,
    link,
    languageName: (code) => languageName(code, locale),
    labels: {
      phone: msg('Bel'),
      email: msg('Mail'),
      when: msg('Wanneer'),
      where: msg('Waar'),
      cost: msg('Kosten'),
      free: msg('Gratis'),
      paid: msg('Kost geld'),
      languages: msg('Talen'),
      website: msg('Website'),
      more: msg('Meer lezen'),
    },
  });
}
