// Search without facets, and without anything to see. With the same rules as ours: all words, beginnings, one typo,
// two in long words.
import MiniSearch from 'minisearch';

export function directory(rows) {
  const index = new MiniSearch({
    fields: ['name', 'offerings', 'about', 'labels'],
    searchOptions: {
      boost: { name: 4, offerings: 2, labels: 1.5 },
      prefix: true,
      fuzzy: (term) => (term.length > 6 ? 2 : term.length > 3 ? 1 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(rows);
  return (query) => index.search(query);
}
