import { readFile } from 'node:fs/promises';
import { read } from 'samen-elements/read';

/* What the examples in docs/ take as given: an agenda that was read. */
const bytes = await readFile(new URL('../../../demo/data/waterdal.activities.json', import.meta.url));
({ document: globalThis.document } = await read(bytes, { kind: 'activities' }));
