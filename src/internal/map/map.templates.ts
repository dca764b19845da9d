import { html, nothing, type TemplateResult } from 'lit';
import { formatLocale, formatNumber, listOf, msg, plural, str } from '../../i18n/localize.js';
import { formatsFor } from '../../model/intl.js';
import type { Corner } from '../../model/partners/partner.js';
import { deepLink } from '../deep-links.js';
import { icon, warningIcon } from '../icons.js';
import { CORNER_ICONS } from '../partners/icons.js';
import { cornerTag } from '../partners/parts.js';
import { closeIcon, placeIcon } from '../record-icons.js';
import { linked } from '../rich-text.js';
import type { MapItem } from './clusters.model.js';
import { countPartners, eachPartner, type MapPoint } from './map.model.js';

const plusIcon = 'M12 5v14M5 12h14';
const minusIcon = 'M5 12h14';
const allIcon = 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5';

/** Names that are told of a group before "en nog 6". */
const NAMES_TOLD = 2;

export interface FrameActions {
  zoomBy(steps: number): void;
  showAll(): void;
  /** Opens a partner: the same as a card in the list does. */
  open(event: Event, id: string): void;
  close(): void;
  keyDown(event: KeyboardEvent): void;
}

export interface FrameProps {
  /** Partners that are in the list and not on the map. */
  readonly withoutPlace: number;
  readonly noTiles: boolean;
  readonly zoom: { readonly deepest: boolean; readonly widest: boolean };
  readonly opened: MapItem | undefined;
  /** What a screen reader hears of a change. */
  readonly told: string;
  readonly hint: 'wheel' | 'touch' | undefined;
  readonly corners: readonly Corner[];
  readonly attribution: string;
  readonly kindLabel: (kind: string) => string;
  readonly actions: FrameActions;
}

/** The map with what belongs to it. The canvas is drawn once, and filled by others. */
export function frame(props: FrameProps): TemplateResult {
  const { withoutPlace, noTiles, zoom, opened, told, hint, corners, attribution, actions } = props;
  return html`<p class="small soft">${msg('U vindt alle partners ook in de lijst hieronder.')} ${missing(withoutPlace)}</p>
    <div class="controls row">
      <button type="button" aria-disabled=${zoom.deepest} @click=${() => actions.zoomBy(1)}>${icon(plusIcon)}${msg('Dichterbij')}</button>
      <button type="button" aria-disabled=${zoom.widest} @click=${() => actions.zoomBy(-1)}>${icon(minusIcon)}${msg('Verder weg')}</button>
      <button type="button" @click=${actions.showAll}>${icon(allIcon)}${msg('Toon alles')}</button>
      <p class="unseen" role="status">${told}</p>
    </div>
    ${noTiles ? html`<p class="note">${icon(warningIcon)} ${withoutTiles()}</p>` : nothing}
    <div class="frame" @keydown=${actions.keyDown}>
      <div
        class="canvas"
        tabindex="0"
        role="group"
        aria-label=${msg('Kaart. U schuift met de pijltjestoetsen.')}
      ></div>
      ${opened ? popup(opened, props) : nothing}
      ${hint ? html`<p class="hint" aria-hidden="true"><span>${hint === 'wheel' ? msg('Houd Ctrl ingedrukt en scrol om dichterbij te komen.') : msg('Schuif met twee vingers, of tik op de kaart.')}</span></p>` : nothing}
    </div>
    <div class="foot">
      <p class="row">${corners.map(cornerTag)}</p>
      <p class="small soft"><bdi>${linked(attribution)}</bdi></p>
    </div>`;
}

const missing = (partners: number): unknown =>
  partners > 0
    ? plural(
        partners,
        msg('one: {n} partner staat niet op de kaart. | other: {n} partners staan niet op de kaart.'),
      )
    : nothing;

/** What a visitor must know when there is no picture under the buttons. */
export const withoutTiles = (): string =>
  msg('De kaart kan nu niet worden getoond. De lijst staat hieronder.');

/** What a marker or a group is called: who, and where. */
export function itemName({ points }: MapItem): string {
  const [{ name, place }] = points as readonly [MapPoint];
  if (points.length === 1) return place && !name.includes(place) ? listOf([name, place]) : name;
  const all = eachPartner(points);
  const left = all.length - NAMES_TOLD;
  // "en nog 1" would be as long as the name.
  const told = (left > 1 ? all.slice(0, NAMES_TOLD) : all).map((point) => point.name);
  if (left > 1) told.push(plural(left, msg('one: nog {n} | other: nog {n}')));
  const partners = plural(all.length, msg('one: {n} partner | other: {n} partners'));
  const names = inARow(told);
  return msg(str`${partners}: ${names}`);
}

const inARow = (words: readonly string[]): string =>
  new (formatsFor(formatLocale()).ListFormat)(formatLocale(), { type: 'conjunction' }).format(words);

/** How many partners there are on show. */
export function onShow(items: readonly MapItem[]): string {
  const partners = countPartners(items.flatMap(({ points }) => points));
  return plural(partners, msg('one: {n} partner in beeld | other: {n} partners in beeld'));
}

/** The inside of a marker. The name beside it shows itself on hover and focus; the button has it as its name. */
export function markerContent(item: MapItem): TemplateResult {
  const [{ name, corner }] = item.points as readonly [MapPoint];
  if (item.points.length > 1)
    return html`<span class="mark">${formatNumber(countPartners(item.points))}</span>`;
  return html`<span class="mark">${icon(corner ? CORNER_ICONS[corner] : placeIcon)}</span><span class="name"><bdi>${name}</bdi></span>`;
}

function popup(item: MapItem, { kindLabel, actions }: FrameProps): TemplateResult {
  const partners = eachPartner(item.points);
  const [point] = partners as [MapPoint];
  const one = partners.length === 1;
  const title = one
    ? point.name
    : plural(partners.length, msg('one: {n} partner op deze plek | other: {n} partners op deze plek'));
  return html`<div class="popup" role="dialog" aria-label=${title} aria-describedby=${one ? 'map-about' : nothing}>
    <p class="head">
      <strong><bdi>${title}</bdi></strong>
      <button type="button" class="quiet" @click=${actions.close}>${icon(closeIcon)}${msg('Sluit')}</button>
    </p>
    ${one ? about(point, kindLabel, actions) : listOfPartners(partners, actions)}
  </div>`;
}

function about(point: MapPoint, kindLabel: FrameProps['kindLabel'], actions: FrameActions): TemplateResult {
  const { name, corner, kind, address } = point;
  return html`<div id="map-about">
      ${corner || kind ? html`<p class="row">${corner ? cornerTag(corner) : nothing}<span class="soft small">${kind ? kindLabel(kind) : nothing}</span></p>` : nothing}
      ${address ? html`<p class="small"><bdi>${address}</bdi></p>` : nothing}
    </div>
    <p>${openLink(point, msg(str`Bekijk ${name}`), actions)}</p>`;
}

function listOfPartners(partners: readonly MapPoint[], actions: FrameActions): TemplateResult {
  return html`<ul role="list">
    ${partners.map((point) => html`<li>${openLink(point, html`<bdi>${point.name}</bdi>`, actions)}</li>`)}
  </ul>`;
}

const openLink = ({ id }: MapPoint, words: unknown, actions: FrameActions): TemplateResult =>
  html`<a href=${deepLink('partner', id)} @click=${(event: Event) => actions.open(event, id)}>${words}</a>`;
