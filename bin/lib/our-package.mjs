import { readFile } from 'node:fs/promises';

/** The `package.json` of this package. */
export const ourPackage = async () =>
  JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
