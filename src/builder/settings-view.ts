import { h } from './dom.js';
import type { FoundFacet } from './facets.js';
import { colourField, facetField } from './fields.js';
import type { Colours } from './theme.js';

/** What of the data is shown. @param set gives an attribute another value, or none */
export function filtersView(
  facets: readonly FoundFacet[],
  given: Readonly<Record<string, string>>,
  isOpen: boolean,
  set: (attribute: string, value: string | undefined) => void,
): HTMLElement {
  const help =
    facets.length === 0
      ? 'Zodra uw gegevens gelezen zijn, kiest u hier bijvoorbeeld één thema of één plaats.'
      : 'Niets gekozen? Dan ziet de bezoeker alles, en kan die zelf filteren.';
  return h(
    'details',
    { class: 'panel', open: isOpen },
    h('summary', {}, 'Een deel laten zien'),
    h('p', { class: 'help' }, help),
    ...facets.map((facet) => {
      const [lock, preset] = [`filter-${facet.attribute}`, `preset-${facet.attribute}`];
      return facetField(facet, { locked: given[lock], preset: given[preset] }, (locked, begins) => {
        set(lock, locked);
        set(preset, begins);
      });
    }),
  );
}

const COLOURS = {
  accent: { label: 'Hoofdkleur', help: 'Links en knoppen. Neem een kleur van uw huisstijl.' },
  title: { label: 'Titels', help: 'De koppen in het onderdeel.' },
  ground: { label: 'Achtergrond', help: 'De kleur onder de kaarten.' },
} as const;

/** The colours of one's own, each held against the others. @param tell says something to whoever cannot see it */
export function coloursView(
  colours: Colours,
  change: (colours: Colours) => void,
  tell: (text: string) => void,
): HTMLElement {
  let chosen = colours;
  const check = () => fields.forEach((field) => field.check(chosen));
  const fields = (Object.keys(COLOURS) as (keyof Colours)[]).map((name) => {
    const field = colourField(name, COLOURS[name], chosen[name], (value, isDone) => {
      chosen = { ...chosen, [name]: value };
      check();
      const verdict = field.element.querySelector('.verdict span:not(.swatch)')?.textContent;
      if (isDone && verdict) tell(verdict);
      change(chosen);
    });
    return field;
  });
  check();
  return h(
    'fieldset',
    { class: 'group' },
    h('legend', {}, 'Kleuren'),
    h('div', { class: 'colours' }, ...fields.map(({ element }) => element)),
    h('p', { class: 'help' }, 'Voor een donker scherm maken we zelf een lichtere tint.'),
  );
}
