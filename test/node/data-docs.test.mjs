import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { node } from '../../scripts/lib/run.mjs';

/* What is written about the data, against the code that reads it. */

const docs = readFileSync(inRoot('docs/data-partners.md'), 'utf8');
const schema = JSON.parse(readFileSync(inRoot('schemas/partners.json'), 'utf8'));

describe('docs/data-partners.md', () => {
  it('names every column that a table can have', async () => {
    const { outputFiles } = await build({
      entryPoints: [inRoot('src/sources/partners/csv-columns.ts')],
      bundle: true,
      format: 'esm',
      write: false,
    });
    const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
    const { PARTNER_COLUMNS } = await import(url);
    for (const { headers, meaning, translatable } of PARTNER_COLUMNS) {
      const row = `| \`${headers.nl[0]}\` | \`${headers.en[0]}\` | ${meaning}${translatable ? ' *' : ''} |`;
      assert.ok(docs.includes(row), `missing: ${row}`);
    }
  });

  it('names every field of a partner and of an offering', () => {
    const { partner, offering, contact, place } = schema.$defs;
    for (const { properties } of [schema, partner, offering, contact, place]) {
      for (const field of Object.keys(properties))
        assert.ok(docs.includes(`\`${field}\``), `missing: ${field}`);
    }
  });
});

describe('schemas/', () => {
  it('is what scripts/schemas.mjs would write', async () => {
    const { code, output } = await node([inRoot('scripts/schemas.mjs'), '--check']);
    assert.equal(code, 0, output);
  });
});
