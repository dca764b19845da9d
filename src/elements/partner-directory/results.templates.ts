import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale, formatNumber, msg, plural, str } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { CORNER_ICONS } from '../../internal/partners/icons.js';
import { fullTermLabel } from '../../internal/partners/full-vocabulary.js';
import {
  mainContact,
  nameLink,
  offeringFacts,
  partnerSummary,
  saveButton,
  type SummaryActions,
} from '../../internal/partners/partner-summary.templates.js';
import { belonging, readerOf, type PartnerView } from '../../internal/partners/parts.js';
import { heading, text } from '../../internal/templates.js';
import type { Corner } from '../../model/partners/partner.js';
import {
  groupsOf,
  isGrouped,
  shownOf,
  type DirectoryView,
  type Group,
  type Grouping,
  type Layout,
} from './explorer.model.js';
import { entryList } from './partner-directory.templates.js';
import type { Answer, Item } from './partner-directory.model.js';

export interface ResultsProps {
  readonly answer: Answer;
  readonly view: DirectoryView;
  readonly grouping: Grouping;
  readonly layout: Layout;
  /** Whether the entries stand in the order of the alphabet. */
  readonly byName: boolean;
  readonly partnerView: PartnerView;
  readonly marker: (terms: readonly string[]) => PartnerView['mark'];
  readonly actions: SummaryActions & { showMore(group?: string, shown?: number): void };
}

/** What was found, in the visitor's way of looking. */
export function results(props: ResultsProps): TemplateResult {
  const { answer, grouping, byName, partnerView } = props;
  const groups = groupsOf(answer.results, grouping, byName);
  const [only] = groups;
  if (only && !isGrouped(grouping))
    return entries(only, props, answer.total ?? (grouping === 'partner' ? answer.count : undefined));
  const inside = { ...props, partnerView: { ...partnerView, level: partnerView.level + 1 } };
  return html`${groups.map(
    (group) =>
      html`<section class="stack">${heading(partnerView.level, groupTitle(group, props))} ${entries(group, inside)}</section>`,
  )}`;
}

function groupTitle({ id, items }: Group, { grouping, partnerView }: ResultsProps): TemplateResult {
  const { terms, language } = partnerView;
  const label = id ? fullTermLabel(grouping, id, terms, language) : msg('Overige partners');
  const known = Object.hasOwn(CORNER_ICONS, id);
  return html`<span class="group ${known ? id : ''}">${known ? icon(CORNER_ICONS[id as Corner]) : nothing}${label} <span class="count">(<bdi>${formatNumber(items.length)}</bdi>)</span></span>`;
}

/** @param count of the whole, where not every entry is here */
function entries(group: Group, props: ResultsProps, count = group.items.length): TemplateResult {
  const { view, grouping, layout, partnerView, marker, actions } = props;
  const shown = shownOf(view, group.id, isGrouped(grouping));
  const draw = grouping === 'offering' ? offering : layout === 'list' ? row : card;
  return entryList(
    layout === 'list' ? 'rows' : 'cards',
    group.id,
    group.items
      .slice(0, shown)
      .map((item) =>
        draw(item, { ...partnerView, mark: marker(item.terms) }, actions, layout, view.near?.label),
      ),
    shown,
    count,
    () => actions.showMore(group.id, shown),
  );
}

/** @param from where the visitor is, when they typed it */
type Draw = (
  item: Item,
  view: PartnerView,
  actions: SummaryActions,
  layout: Layout,
  from: string | undefined,
) => TemplateResult;

const card: Draw = ({ partner, offerings, distance }, view, actions, _layout, from) =>
  partnerSummary(partner, offerings, view, actions, distanceText(distance, from));

/** A partner on one line: what kind, its name, whom to call. */
const row: Draw = ({ partner, offerings, distance }, view, actions, _layout, from) => {
  const reader = readerOf(partner, view);
  return html`<article class="item">
    <div>
      ${heading(view.level, nameLink(partner, text(partner.name, reader), actions))}
      <div class="row">${belonging(partner, view)}${away(distance, from)}</div>
    </div>
    <div class="row end">${mainContact(partner, offerings, reader)}${saveButton(partner, reader, actions)}</div>
  </article>`;
};

/** Something on offer, by its own name, and who gives it. */
const offering: Draw = ({ partner, offerings: [offered], distance }, view, actions, layout, from) => {
  if (!offered) return html``;
  const reader = readerOf(partner, view);
  const name = nameLink(partner, text(offered.name, reader), actions);
  const contact = mainContact(
    offered.contacts?.length ? { ...partner, contacts: offered.contacts } : partner,
    [],
    reader,
  );
  const reach = html`<div class="reach row">${contact}${saveButton(partner, reader, actions)}</div>`;
  const facts = html`<p class="small soft">${offeringFacts(offered, reader, view)}</p>`;
  const by = html`<p class="row"><span class="soft">${text(partner.name, reader)}</span>${away(distance, from)}</p>`;
  if (layout === 'list')
    return html`<article class="item"><div>${heading(view.level, name)}${by}${facts}</div><div class="row end">${contact}${saveButton(partner, reader, actions)}</div></article>`;
  return html`<article class="card">
    ${heading(view.level, name)} ${by}
    ${offered.summary === undefined ? nothing : html`<p class="clamp">${text(offered.summary, reader)}</p>`}
    ${facts} ${reach}
  </article>`;
};

function away(distance: number | undefined, from: string | undefined): unknown {
  const words = distanceText(distance, from);
  return words ? html`<span class="tag">${words}</span>` : nothing;
}

/** Kilometres as people say them, and from where: 350 m, 1,2 km, 12 km. */
function distanceText(kilometres: number | undefined, from: string | undefined): string | undefined {
  if (kilometres === undefined || !Number.isFinite(kilometres)) return undefined;
  const amount = (value: number, unit: string, digits: number) =>
    new Intl.NumberFormat(currentLocale(), {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  const far =
    kilometres < 1
      ? amount(Math.max(50, Math.round(kilometres * 20) * 50), 'meter', 0)
      : amount(kilometres, 'kilometer', kilometres < 10 ? 1 : 0);
  return from ? msg(str`${far} van ${from}`) : msg(str`${far} hiervandaan`);
}

/** How many entries there are, in the words of the way of looking. */
export function foundText(count: number): string {
  return count === 0 ? msg('Niets gevonden') : plural(count, msg('one: {n} gevonden | other: {n} gevonden'));
}
