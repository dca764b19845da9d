import { readFile } from 'node:fs/promises';
import { read } from 'samen-elements/read';

/* What the examples in docs/ take as given: a route that was read. */
const bytes = await readFile(new URL('../../../demo/data/ondersteuning.route.json', import.meta.url));
({ document: globalThis.route } = await read(bytes, { kind: 'route' }));
