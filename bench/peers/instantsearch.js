// What a directory takes with InstantSearch: a box, facets, chips for what was chosen, the results, more of them.
import { liteClient } from 'algoliasearch/lite';
import instantsearch from 'instantsearch.js';
import {
  clearRefinements,
  configure,
  currentRefinements,
  infiniteHits,
  refinementList,
  searchBox,
  stats,
} from 'instantsearch.js/es/widgets';

export function directory(container, facets) {
  const search = instantsearch({ indexName: 'partners', searchClient: liteClient('id', 'key') });
  search.addWidgets([
    configure({ hitsPerPage: 20 }),
    searchBox({ container: `${container} .box` }),
    stats({ container: `${container} .stats` }),
    currentRefinements({ container: `${container} .chosen` }),
    clearRefinements({ container: `${container} .clear` }),
    infiniteHits({
      container: `${container} .hits`,
      templates: { item: (hit, { html }) => html`<h3>${hit.name}</h3>` },
    }),
    ...facets.map((attribute) => refinementList({ container: `${container} .${attribute}`, attribute })),
  ]);
  search.start();
}
