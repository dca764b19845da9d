// Search with facets, without anything to see.
import { create, insertMultiple, search } from '@orama/orama';

export async function directory(rows) {
  const schema = {
    name: 'string',
    offerings: 'string',
    about: 'string',
    labels: 'string',
    theme: 'string[]',
  };
  const index = await create({ schema });
  await insertMultiple(index, rows);
  return (term) => search(index, { term, tolerance: 1, limit: 20, facets: { theme: {} } });
}
