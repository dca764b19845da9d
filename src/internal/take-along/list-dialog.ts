import { css, html, nothing, type TemplateResult } from 'lit';
import { msg, plural, str } from '../../i18n/localize.js';
import type { Partner } from '../../model/partners/partner.js';
import { placesOf } from '../../model/partners/reach.js';
import { deepLink } from '../deep-links.js';
import { icon } from '../icons.js';
import { mainContact } from '../partners/partner-summary.templates.js';
import { readerOf, type PartnerView } from '../partners/parts.js';
import { placeIcon } from '../record-icons.js';
import { emptyState } from '../states.js';
import { choiceStyles } from '../styles/choices.styles.js';
import { heading, plain, text } from '../templates.js';
import { doing, linkCopied, notHere, type Announce } from './doing.js';
import { print, saveContacts, saveTable } from './files.js';
import { contactIcon, printIcon, removeIcon, shareIcon, tableIcon, undoIcon } from './icons.js';
import { pageAddress, share } from './share.js';
import { listLink, shortList, type ShortList } from './short-list.js';
import { takeAlongStyles } from './take-along.styles.js';

type Content = unknown;

/** What the visitor's list needs of where it is shown. */
export interface ListProps {
  /** All partners of the document: those in the list are looked up here. */
  readonly partners: readonly Partner[];
  readonly view: PartnerView;
  /** Opens a partner of the list. */
  readonly open: (event: Event, id: string) => void;
  readonly announce: Announce;
  /** Resolves when the element has drawn a change: the focus then goes where it belongs. */
  readonly settled: () => Promise<unknown>;
  readonly list?: ShortList;
  /** The address to share for a place in this page; this page's own unless something stays out of it. */
  readonly address?: (hash: string) => string;
}

/** The partners that a visitor keeps, and what to do with them. */
export function listPanel(props: ListProps): TemplateResult {
  const { view, list = shortList } = props;
  const byId = new Map(props.partners.map((partner) => [partner.id, partner]));
  const kept = list.ids.flatMap((id) => byId.get(id) ?? []);
  const missing = list.ids.length - kept.length;
  return html`<section class="list-panel card">
    ${heading(view.level, html`${msg('Mijn lijst')} <span class="count">(<bdi>${kept.length}</bdi>)</span>`, 'list-title')}
    ${
      kept.length > 0
        ? html`<ol class="kept" role="list">
          ${kept.map((partner, place) => keptPartner(partner, place, props))}
        </ol>`
        : emptyList(props)
    }
    ${missing > 0 ? html`<p class="small soft">${plural(missing, msg('one: {n} partner staat niet meer in deze gids. | other: {n} partners staan niet meer in deze gids.'))}</p>` : nothing}
    ${list.ids.length > 0 ? listActions(kept, props) : nothing}
    ${list.ids.length > 0 || list.remembered ? deviceChoice(list) : nothing}
  </section>`;
}

function keptPartner(partner: Partner, place: number, props: ListProps): TemplateResult {
  const { view, list = shortList } = props;
  const reader = readerOf(partner, view);
  const name = plain(partner.name, reader);
  const remove = async (event: Event) => {
    const panel = panelOf(event);
    list.toggle(partner.id);
    await props.settled();
    const rows = panel?.querySelectorAll<HTMLElement>('.kept .remove') ?? [];
    // On to the next row, which is now in this place; the last one's neighbour; or the title.
    (rows[place] ?? rows[place - 1] ?? panel?.querySelector<HTMLElement>('.list-title'))?.focus();
  };
  return html`<li>
    <div>
      <p><strong><a href=${deepLink('partner', partner.id)} @click=${(event: Event) => props.open(event, partner.id)}>${text(partner.name, reader)}</a></strong></p>
      <div class="row">${mainContact(partner, partner.offerings ?? [], reader)}</div>
      ${address(partner, view)}
    </div>
    <button type="button" class="quiet remove no-print" aria-label=${msg(str`Haal weg: ${name}`)} @click=${remove}>${icon(removeIcon)}${msg('Haal weg')}</button>
  </li>`;
}

function address(partner: Partner, view: PartnerView): Content {
  const [place] = placesOf(partner);
  if (!place) return nothing;
  const town = [place.postcode, place.place].filter(Boolean).join(' ');
  const lines = [place.street, town].filter(Boolean).join(', ');
  const words = lines === '' ? text(place.name, readerOf(partner, view)) : html`<bdi>${lines}</bdi>`;
  return html`<p class="line small">${icon(placeIcon)}<span>${words}</span></p>`;
}

function emptyList(props: ListProps): TemplateResult {
  const { list = shortList } = props;
  const undo = async (event: Event) => {
    const panel = panelOf(event);
    list.undo();
    await props.settled();
    panel?.querySelector<HTMLElement>('.list-title')?.focus();
  };
  const button = html`<button type="button" class="undo" @click=${undo}>${icon(undoIcon)}${msg('Zet terug')}</button>`;
  return emptyState(
    msg('Uw lijst is leeg.'),
    msg('Kies bij een partner “Bewaar”.'),
    list.undoable ? button : nothing,
  );
}

function listActions(kept: readonly Partner[], props: ListProps): TemplateResult {
  const { view, announce, list = shortList, address: where = pageAddress } = props;
  const name = msg('Mijn lijst');
  const paper = doing(announce, async (button) => {
    const panel = button.closest('.list-panel');
    return print(panel ? [panel] : [], name, button);
  });
  const pass = doing(announce, async (button) => {
    const outcome = await share({ title: name, url: where(listLink(list.ids)) }, button);
    return { shared: undefined, cancelled: undefined, copied: linkCopied, failed: notHere }[outcome];
  });
  const contacts = doing(announce, () => saveContacts(kept, view, name));
  const table = doing(announce, () => saveTable(kept, view.terms, name));
  const clear = async (event: Event) => {
    const panel = panelOf(event);
    list.clear();
    announce(() => msg('Uw lijst is leeg.'));
    await props.settled();
    panel?.querySelector<HTMLElement>('.undo')?.focus();
  };
  const withKept = html`
    <button type="button" @click=${paper}>${icon(printIcon)}${msg('Print')}</button>
    <button type="button" @click=${pass}>${icon(shareIcon)}${msg('Deel')}</button>
    <button type="button" @click=${contacts}>${icon(contactIcon)}${msg('Download contacten')}</button>
    <button type="button" @click=${table}>${icon(tableIcon)}${msg('Spreadsheet (CSV)')}</button>
  `;
  return html`<div class="take-along no-print">
    ${kept.length > 0 ? withKept : nothing}
    <button type="button" class="quiet" @click=${clear}>${icon(removeIcon)}${msg('Wis de lijst')}</button>
    <span class="told" aria-hidden="true"></span>
  </div>`;
}

/** Nothing is kept on the device unless the visitor says so here. */
function deviceChoice(list: ShortList): TemplateResult {
  const choose = (event: Event) => list.remember((event.target as HTMLInputElement).checked);
  return html`<div class="no-print">
    <label class="choice">
      <input type="checkbox" aria-describedby="list-device" .checked=${list.remembered} @change=${choose} />
      <span>${msg('Bewaar deze lijst op dit apparaat')}</span>
    </label>
    <p id="list-device" class="small soft">${msg('De volgende keer staat de lijst er dan nog, ook voor wie dit apparaat met u deelt.')}</p>
  </div>`;
}

const panelOf = (event: Event): Element | null => (event.currentTarget as Element).closest('.list-panel');

export const listStyles = [
  choiceStyles,
  takeAlongStyles,
  css`
    .kept {
      display: grid;
    }
    .kept > li {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: 0.2em 1em;
      padding-block: 0.7em;
      border-block-start: 1px solid var(--_line);
    }
    .kept > li > div {
      flex: 1 9em;
      display: grid;
      gap: 0.2em;
    }
    .kept strong a {
      display: inline-block;
      padding-block: 0.15em;
      color: inherit;
      text-decoration-color: var(--_accent);
    }
    .list-panel .choice {
      inline-size: fit-content;
    }
    @media print {
      .kept > li {
        break-inside: avoid;
      }
    }
  `,
];
