// Search and facets, without anything to see. Its own full-text search (lunr), as it comes.
import itemsjs from 'itemsjs';

/** @param facets the fields to count, of which any value of a visitor's choice will do */
export function directory(rows, facets) {
  const engine = itemsjs(rows, {
    searchableFields: ['name', 'offerings', 'about', 'labels'],
    aggregations: Object.fromEntries(
      facets.map((facet) => [facet, { title: facet, size: 1000, conjunction: false }]),
    ),
  });
  return (query, filters) => engine.search({ query, filters, per_page: 20 });
}
