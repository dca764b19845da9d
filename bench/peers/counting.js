// Facets counted by hand: a loop over what was found.

/**
 * @param rows per partner, per facet, its values
 * @param facets the names of the facets
 * @returns counts of some rows, and which of them answer; a facet's own choice does not narrow its counts
 */
export function counter(rows, facets) {
  const answers = (row, filters, but) => {
    for (const facet of facets) {
      const chosen = filters[facet];
      if (facet !== but && chosen?.length && !chosen.some((value) => row[facet].includes(value)))
        return false;
    }
    return true;
  };
  return (found, filters) => {
    const counts = {};
    for (const facet of facets) {
      const count = (counts[facet] = {});
      for (const id of found)
        if (answers(rows[id], filters, facet))
          for (const value of rows[id][facet]) count[value] = (count[value] ?? 0) + 1;
    }
    return { answering: found.filter((id) => answers(rows[id], filters)), counts };
  };
}
