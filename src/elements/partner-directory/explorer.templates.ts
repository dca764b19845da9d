import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale, msg, plural, str } from '../../i18n/localize.js';
import { askingFailed, chosenBar, filterPanel } from '../../internal/filters/filter-panel.templates.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { emptyState } from '../../internal/states.js';
import { text } from '../../internal/templates.js';
import { phoneLink } from '../../internal/particulars.js';
import { facetGroups } from '../../model/facets/facet-groups.js';
import { knownTowns } from '../../model/partners/near.js';
import { chosenValues } from '../../model/partners/filters.js';
import type { Sort } from '../../model/partners/partner-index.js';
import type { Partner } from '../../model/partners/partner.js';
import { isNarrowed, type Grouping } from './explorer.model.js';
import type { DirectoryExplorer } from './explorer.js';
import { PARTNER_FACETS } from './filter-panel.model.js';
import { facetLabel } from './filter-panel.templates.js';
import { foundText } from './results.templates.js';
import { viewPanel } from './view-panel.templates.js';

/** How many were found, and what was chosen; each choice can be taken back. */
export function bar(explorer: DirectoryExplorer): unknown {
  const { view, answer, answers } = explorer;
  if (explorer.pending) return html`<p class="soft">${msg('Even zoeken…')}</p>`;
  if (explorer.failed) return askingFailed(() => void explorer.retry());
  if (!isNarrowed(view) || !answers?.find(explorer.question)) return nothing;
  const chips = chosenValues(view.filters).map(([facet, value]) => ({
    label: answers.label(facet, value),
    takeBack: () => void explorer.takeBack(facet, value),
  }));
  if (answer.count === 0) return chosenBar(undefined, chips, undefined);
  return chosenBar(foundText(explorer.count), chips, () => explorer.clear());
}

/** Nothing answers: what to do, and a person to ask. */
export function nothingFound(explorer: DirectoryExplorer, { language }: PartnerView): TemplateResult {
  const { contact, language: textLanguage = 'nl' } = explorer.document ?? {};
  const query = explorer.view.query.trim();
  const person = contact?.phone
    ? html`<p>${msg('Of bel iemand die u verder helpt:')} ${phoneLink(contact.phone)} ${contact.function === undefined ? nothing : text(contact.function, { language, textLanguage })}</p>`
    : nothing;
  // A slice without anybody: there is nothing to search in.
  if (explorer.document?.partners.length === 0)
    return emptyState(msg('Er staan hier nog geen partners.'), msg('Kijk later nog eens.'), person);
  return emptyState(
    query ? msg(str`Niets gevonden voor “${query}”`) : msg('Niets gevonden'),
    explorer.chosen > 0
      ? msg('Probeer een ander woord, of haal een filter weg.')
      : msg('Probeer een ander woord.'),
    html`<button type="button" class="filled" @click=${() => explorer.clear()}>${msg('Wis alles')}</button>${person}`,
  );
}

/** Beside the buttons that always stand there. */
export function tools(explorer: DirectoryExplorer): unknown {
  return html`${explorer.map.button(explorer.host.tiles)}${explorer.takeAlong.button()}`;
}

/** What folded out of the row of buttons. */
export function panelContent(explorer: DirectoryExplorer, view: PartnerView): unknown {
  if (explorer.panel === 'filters') return filters(explorer);
  if (explorer.panel === 'view') return ways(explorer, view);
  return nothing;
}

function filters(explorer: DirectoryExplorer): unknown {
  const { answers, question, view, document, host } = explorer;
  const counts = answers?.facets(question);
  // Of thousands of partners, the counts take a moment.
  if (!answers || (!counts && !host.firstPageOnly)) return nothing;
  // A server without a taxonomy.
  if (!counts)
    return html`<div class="groups"><p class="wide soft">${msg('Hier zijn geen filters. Zoek met een woord.')}</p></div>`;
  const groups = facetGroups(PARTNER_FACETS, {
    ...counts,
    filters: view.filters,
    total: document?.partners.length ?? 0,
    label: (facet, value) => answers.label(facet, value),
    locale: currentLocale(),
  });
  // On a phone the results are a long way down.
  const found = answers.find(question);
  const count = found?.total ?? found?.count ?? explorer.count;
  return filterPanel(groups, {
    legend: facetLabel,
    forTeams: msg('Voor scholen en partners'),
    found: host.firstPageOnly
      ? plural(count, msg('one: Bekijk {n} resultaat | other: Bekijk {n} resultaten'))
      : plural(count, msg('one: Bekijk {n} partner | other: Bekijk {n} partners')),
    toggle: (facet, value) => explorer.toggle(facet, value),
    close: () => explorer.closePanel(),
  });
}

interface Differences {
  readonly groupings: readonly Grouping[];
  readonly towns: readonly string[];
}

/** By what partners differ. Once per list: every letter that a visitor types draws the panel again. */
function differences(partners: readonly Partner[]): Differences {
  let known = differencesOf.get(partners);
  if (!known) {
    const groupings: Grouping[] = [
      'partner',
      ...(partners.some(({ offerings }) => offerings?.length) ? ['offering' as const] : []),
      ...(partners.some(({ corner }) => corner) ? ['corner' as const] : []),
      ...(partners.some(({ cooperation }) => cooperation?.length) ? ['cooperation' as const] : []),
    ];
    known = { groupings, towns: knownTowns(partners) };
    differencesOf.set(partners, known);
  }
  return known;
}

const differencesOf = new WeakMap<readonly Partner[], Differences>();

function ways(explorer: DirectoryExplorer, partnerView: PartnerView): TemplateResult {
  const { document, view, grouping, layout, sort, nearby, host } = explorer;
  const { groupings, towns } = differences(document?.partners ?? []);
  const sorts: Sort[] = [
    ...(view.query.trim() ? ['relevance' as const] : []),
    'name',
    'place',
    ...(towns.length > 0 ? ['distance' as const] : []),
  ];
  return viewPanel({
    grouping,
    groupings,
    layout,
    sort,
    sorts: host.firstPageOnly ? [] : sorts,
    near: view.near?.label,
    towns,
    nearby,
    takeAlong: explorer.takeAlong.result(partnerView),
    actions: explorer,
  });
}
