import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale, msg, plural, str } from '../../i18n/localize.js';
import {
  askingFailed,
  chosenBar,
  filterPanel,
  type Chip,
} from '../../internal/filters/filter-panel.templates.js';
import { emptyState } from '../../internal/states.js';
import { ACTIVITY_FILTERS, type FacetId } from '../../model/activities/filters.js';
import { facetGroups } from '../../model/facets/facet-groups.js';
import type { CalendarFilters } from './calendar-filters.js';
import { ACTIVITY_FACETS } from './filter-panel.model.js';

/** The filters of the calendar, as they fold out of the row of buttons. @param close folds them in again */
export function calendarFilterPanel(filters: CalendarFilters, close: () => void): unknown {
  const { counts } = filters;
  // Of thousands of activities, the counts take a moment.
  if (!counts) return html`<div class="groups"><p class="wide soft">${msg('Even zoeken…')}</p></div>`;
  const groups = facetGroups(ACTIVITY_FACETS, {
    ...counts,
    filters: filters.chosen,
    total: counts.total,
    label: (facet, value) => filters.label(facet, value),
    locale: currentLocale(),
  });
  if (groups.length === 0)
    return html`<div class="groups"><p class="wide soft">${msg('Hier zijn geen filters. Zoek met een woord.')}</p></div>`;
  return filterPanel(groups, {
    legend: facetLabel,
    forTeams: msg('Meer filters'),
    found: plural(counts.found, msg('one: Bekijk {n} activiteit | other: Bekijk {n} activiteiten')),
    toggle: (facet, value) => filters.toggle(facet, value),
    close,
  });
}

/**
 * How many were found, and what was chosen; each choice can be taken back.
 * @param isEmpty whether nothing is on show: what stands there instead (`nothingFound`) takes all back
 */
export function calendarBar(filters: CalendarFilters, isEmpty: boolean): unknown {
  if (filters.failed) return askingFailed(() => void filters.retry());
  if (filters.pending) return html`<p class="soft">${msg('Even zoeken…')}</p>`;
  if (!filters.isNarrowed) return nothing;
  const { counts, offCount } = filters;
  const chips = ACTIVITY_FILTERS.chosenValues(filters.chosen).map(([facet, value]): Chip => ({
    label: filters.label(facet, value),
    takeBack: () => void filters.takeBack(facet, value),
  }));
  const words = [
    ...(counts?.found ? [foundText(counts.found)] : []),
    ...(offCount > 0 && !isEmpty
      ? [plural(offCount, msg('one: {n} agenda staat uit | other: {n} agenda’s staan uit'))]
      : []),
  ];
  return chosenBar(words.join(' · ') || undefined, chips, isEmpty ? undefined : () => filters.clear());
}

/** Nothing answers: what to do. @param action what more can be done, such as whom to call */
export function nothingFound(filters: CalendarFilters, action: unknown = nothing): TemplateResult {
  const { chosenCount, offCount } = filters;
  const query = filters.query.trim();
  const hints = [
    ...(chosenCount > 0 ? [msg('Probeer een ander woord, of haal een filter weg.')] : []),
    ...(query && chosenCount === 0 ? [msg('Probeer een ander woord.')] : []),
    ...(offCount > 0
      ? [plural(offCount, msg('one: U heeft {n} agenda uitgezet. | other: U heeft {n} agenda’s uitgezet.'))]
      : []),
  ];
  return emptyState(
    query ? msg(str`Niets gevonden voor “${query}”`) : msg('Niets gevonden'),
    hints.join(' '),
    html`<button type="button" class="filled" @click=${() => filters.clear()}>${msg('Wis alles')}</button>${action}`,
  );
}

/** How many activities were found, of those that are still to come. */
export function foundText(count: number): string {
  return plural(count, msg('one: {n} activiteit gevonden | other: {n} activiteiten gevonden'));
}

/** What a visitor chooses by, as a short question or word. */
export function facetLabel(facet: FacetId): string {
  const labels: Record<FacetId, () => string> = {
    audience: () => msg('Voor wie?'),
    theme: () => msg('Waarover?'),
    type: () => msg('Wat voor activiteit?'),
    dayPart: () => msg('Wanneer op de dag?'),
    attendance: () => msg('Op een plek of online?'),
    place: () => msg('Waar?'),
    beneficiary: () => msg('Wie heeft er iets aan?'),
    age: () => msg('Hoe oud is het kind?'),
    language: () => msg('In welke taal?'),
    cost: () => msg('Wat kost het?'),
    childcare: () => msg('Opvang voor kinderen'),
    form: () => msg('Hoe vaak?'),
    organiser: () => msg('Van wie?'),
    setting: () => msg('Thuis, op school of in de buurt?'),
    status: () => msg('Gaat het door?'),
  };
  return labels[facet]();
}
