import { css, html, nothing, type TemplateResult } from 'lit';
import { msg, plural, str } from '../../i18n/localize.js';
import type { Partner } from '../../model/partners/partner.js';
import { placesOf } from '../../model/partners/reach.js';
import { deepLink } from '../deep-links.js';
import { icon } from '../icons.js';
import { saveIcon } from '../partners/list-icons.js';
import { pageAddress } from '../page-address.js';
import { mainContact } from '../partners/partner-summary.templates.js';
import { readerOf, type PartnerView } from '../partners/parts.js';
import { placeIcon } from '../record-icons.js';
import { emptyState } from '../states.js';
import { choiceStyles } from '../styles/choices.styles.js';
import { heading, plain, text } from '../templates.js';
import { doing, notHere, type Announce } from './doing.js';
import { onPaper, print, saveContacts, saveTable } from './files.js';
import { contactIcon, printIcon, removeIcon, shareIcon, tableIcon, undoIcon } from './icons.js';
import { passOn } from './share.js';
import { listLink, shortList, type ShortList } from './short-list.js';
import { takeAlongStyles } from './take-along.styles.js';

type Content = unknown;

/** What a list needs of where it is shown. */
export interface ListProps {
  /** All partners that are known: those in the list are looked up here, also when the page shows only some of them. */
  readonly partners: readonly Partner[];
  /** Whether nobody else is in this guide: of a server that gives page by page, not everybody is known. */
  readonly complete: boolean;
  /** The name of the guide, for on paper. */
  readonly guide: string;
  readonly view: PartnerView;
  /** Opens a partner of the list. */
  readonly open: (event: Event, id: string) => void;
  readonly announce: Announce;
  /** Resolves when the element has drawn a change: the focus then goes where it belongs. */
  readonly settled: () => Promise<unknown>;
  /** The visitor's own list; the page's own unless a test has another. */
  readonly list?: ShortList;
}

/** The partners that a visitor keeps, and what to do with them. */
export function listPanel(props: ListProps): TemplateResult {
  const { list = shortList } = props;
  const kept = among(list.ids, props);
  return html`<section class="list-panel card">
    ${title(msg('Mijn lijst'), kept, props)}
    ${list.ids.length > 0 ? rows(kept, props, (partner, place) => removal(partner, place, props)) : emptyList(props)}
    ${missing(list.ids.length - kept.length, props)}
    ${list.ids.length > 0 ? listActions(kept, props) : nothing}
    ${list.ids.length > 0 || list.remembered ? deviceChoice(list, props) : nothing}
  </section>`;
}

/**
 * A list that somebody sent: shown as what it is. The visitor's own list stays as it was until they choose otherwise.
 * @param ids as the address has them
 * @param showOwn goes on to the visitor's own list
 */
export function receivedPanel(
  ids: readonly string[],
  props: ListProps & { readonly showOwn: () => void },
): TemplateResult {
  const { announce, settled, showOwn, list = shortList } = props;
  const found = among(ids, props);
  const name = msg('Een lijst voor u');
  const add = doing(announce, async (button) => {
    const panel = button.closest('.list-panel');
    const left = list.add(found.map(({ id }) => id));
    await settled();
    // All of it is there now, and the button is gone.
    if (!button.isConnected) panel?.querySelector<HTMLElement>('.own')?.focus();
    return () =>
      left === 0
        ? msg('Bewaard in uw lijst.')
        : plural(
            left,
            msg('one: {n} partner paste niet in uw lijst. | other: {n} partners pasten niet in uw lijst.'),
          );
  });
  const isNew = found.some(({ id }) => !list.has(id));
  const own = html`<button type="button" class="own" @click=${showOwn}>${icon(saveIcon)}${msg('Bekijk mijn lijst')}</button>`;
  return html`<section class="list-panel card">
    ${title(name, found, props)} ${rows(found, props)} ${missing(ids.length - found.length, props)}
    ${found.length > 0 && !isNew ? html`<p class="small soft no-print">${msg('Dit staat allemaal in uw lijst.')}</p>` : nothing}
    <div class="take-along no-print">
      ${isNew ? html`<button type="button" class="filled" @click=${add}>${icon(saveIcon)}${msg('Zet in mijn lijst')}</button>` : nothing}
      ${list.ids.length > 0 ? own : nothing} ${found.length > 0 ? withThem(found, name, props) : nothing}
      <span class="told" aria-hidden="true"></span>
    </div>
  </section>`;
}

/** The partners with these ids, in the order of the ids. */
function among(ids: readonly string[], { partners }: ListProps): Partner[] {
  const asked = new Set(ids);
  const byId = new Map(partners.flatMap((partner) => (asked.has(partner.id) ? [[partner.id, partner]] : [])));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function title(name: string, found: readonly Partner[], { view }: ListProps): TemplateResult {
  return heading(
    view.level,
    html`${name} <span class="count">(<bdi>${found.length}</bdi>)</span>`,
    'list-title',
  );
}

/** Who is kept and not found. Of a guide that is not known as a whole, nobody can tell who is no longer in it. */
function missing(count: number, { complete }: ListProps): Content {
  if (count === 0) return nothing;
  const words = complete
    ? msg(
        'one: {n} partner staat niet meer in deze gids. | other: {n} partners staan niet meer in deze gids.',
      )
    : msg('one: {n} partner staat niet op deze pagina. | other: {n} partners staan niet op deze pagina.');
  return html`<p class="small soft">${plural(count, words)}</p>`;
}

/** @param action what can be done with one of them */
function rows(
  partners: readonly Partner[],
  { view, open }: ListProps,
  action?: (partner: Partner, place: number) => TemplateResult,
): Content {
  if (partners.length === 0) return nothing;
  const row = (partner: Partner, place: number) => {
    const reader = readerOf(partner, view);
    return html`<li>
      <div>
        <p><strong><a href=${deepLink('partner', partner.id)} @click=${(event: Event) => open(event, partner.id)}>${text(partner.name, reader)}</a></strong></p>
        <div class="row">${mainContact(partner, partner.offerings ?? [], reader)}</div>
        ${address(partner, view)}
      </div>
      ${action?.(partner, place) ?? nothing}
    </li>`;
  };
  return html`<ol class="kept" role="list">
    ${partners.map(row)}
  </ol>`;
}

function removal(partner: Partner, place: number, props: ListProps): TemplateResult {
  const { view, list = shortList } = props;
  const name = plain(partner.name, readerOf(partner, view));
  const remove = async (event: Event) => {
    const panel = panelOf(event);
    list.toggle(partner.id);
    props.announce(() => msg('Van uw lijst gehaald.'));
    await props.settled();
    const buttons = panel?.querySelectorAll<HTMLElement>('.kept .remove') ?? [];
    // On to the next row, which is now in this place; the last one's neighbour; or the title.
    (buttons[place] ?? buttons[place - 1] ?? panel?.querySelector<HTMLElement>('.list-title'))?.focus();
  };
  return html`<button type="button" class="quiet remove no-print" aria-label=${msg(str`Haal weg: ${name}`)} @click=${remove}>${icon(removeIcon)}${msg('Haal weg')}</button>`;
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
  const { announce, list = shortList } = props;
  const name = msg('Mijn lijst');
  const pass = doing(announce, (button) =>
    passOn({ title: name, url: pageAddress(listLink(list.ids)) }, button),
  );
  const clear = async (event: Event) => {
    const panel = panelOf(event);
    list.clear();
    announce(() => msg('Uw lijst is leeg.'));
    await props.settled();
    panel?.querySelector<HTMLElement>('.undo')?.focus();
  };
  const shareButton = html`<button type="button" @click=${pass}>${icon(shareIcon)}${msg('Deel')}</button>`;
  return html`<div class="take-along no-print">
    ${kept.length > 0 ? html`${shareButton}${withThem(kept, name, props)}` : nothing}
    <button type="button" class="quiet" @click=${clear}>${icon(removeIcon)}${msg('Wis de lijst')}</button>
    <span class="told" aria-hidden="true"></span>
  </div>`;
}

/** What can be done with partners on a list, whosever list it is. */
function withThem(partners: readonly Partner[], name: string, props: ListProps): TemplateResult {
  const { view, announce, guide } = props;
  const paper = doing(announce, async (button) => {
    const panel = button.closest('.list-panel');
    const from = button.ownerDocument.createElement('p');
    from.className = 'small soft';
    from.textContent = onPaper(guide, view.today);
    return print(panel ? [panel, from] : [], name, button);
  });
  const contacts = doing(announce, () => saveContacts(partners, view, name));
  const table = doing(announce, () => saveTable(partners, view.terms, name));
  return html`
    <button type="button" @click=${paper}>${icon(printIcon)}${msg('Print')}</button>
    <button type="button" @click=${contacts}>${icon(contactIcon)}${msg('Download contacten')}</button>
    <button type="button" @click=${table}>${icon(tableIcon)}${msg('Spreadsheet (CSV)')}</button>
  `;
}

/** Nothing is kept on the device unless the visitor says so here. */
function deviceChoice(list: ShortList, { announce }: ListProps): TemplateResult {
  const choose = (event: Event) => {
    const box = event.target as HTMLInputElement;
    if (list.remember(box.checked)) return;
    box.checked = list.remembered;
    announce(notHere);
  };
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
