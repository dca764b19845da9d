import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { node } from '../../scripts/lib/run.mjs';

/* What is written about the data, against the code that reads it. */

const KINDS = [
  { kind: 'partners', columns: 'PARTNER_COLUMNS', definitions: ['partner', 'offering', 'contact', 'place'] },
  { kind: 'activities', columns: 'ACTIVITY_COLUMNS', definitions: ['activity', 'contact', 'place', 'link'] },
  { kind: 'scan', columns: 'SCAN_COLUMNS', definitions: ['theme', 'question', 'tip', 'link'] },
  {
    kind: 'route',
    definitions: ['station', 'way', 'option', 'role', 'situation', 'link', 'contact'],
  },
];

/** A module of ours, with all that it imports. */
async function bundled(path) {
  const { outputFiles } = await build({
    entryPoints: [inRoot(path)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

for (const { kind, columns, definitions } of KINDS) {
  const docs = readFileSync(inRoot(`docs/data-${kind}.md`), 'utf8');
  const schema = JSON.parse(readFileSync(inRoot(`schemas/${kind}.json`), 'utf8'));

  describe(`docs/data-${kind}.md`, () => {
    if (columns)
      it('names every column that a table can have', async () => {
        const module = await bundled(`src/sources/${kind}/csv-columns.ts`);
        for (const { headers, meaning, translatable } of module[columns]) {
          const row = `| \`${headers.nl[0]}\` | \`${headers.en[0]}\` | ${meaning}${translatable ? ' *' : ''} |`;
          assert.ok(docs.includes(row), `missing: ${row}`);
        }
      });

    it('names every field', () => {
      for (const { properties } of [schema, ...definitions.map((name) => schema.$defs[name])]) {
        for (const field of Object.keys(properties))
          assert.ok(docs.includes(`\`${field}\``), `missing: ${field}`);
      }
    });
  });
}

describe('the example in docs/data-route.md', () => {
  it('is a route without a single problem', async () => {
    const docs = readFileSync(inRoot('docs/data-route.md'), 'utf8');
    const [, example] = /```json\n(\{[^]*?\n\})\n```/.exec(docs);
    const { read } = await bundled('src/read.ts');
    const { document, problems } = await read(example, { kind: 'route' });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      document.stations.map(({ id }) => id),
      ['praten', 'mdo', 'klaar'],
    );
    const { check, walk } = await bundled('src/model/route/index.ts');
    assert.deepEqual(check(JSON.parse(example)), []);
    assert.deepEqual(
      walk(JSON.parse(example), { praten: 'mdo', mdo: 'klaar' }).map(({ id }) => id),
      ['praten', 'mdo', 'klaar'],
    );
  });
});

describe('demo/data/waterdal.activities.json', () => {
  it('uses every field of an activity somewhere', () => {
    const { activities } = JSON.parse(readFileSync(inRoot('demo/data/waterdal.activities.json'), 'utf8'));
    const { activity } = JSON.parse(readFileSync(inRoot('schemas/activities.json'), 'utf8')).$defs;
    const used = new Set(activities.flatMap((one) => Object.keys(one)));
    assert.deepEqual(
      Object.keys(activity.properties).filter((field) => !used.has(field)),
      [],
    );
  });
});

describe('schemas/', () => {
  it('is what scripts/schemas.mjs would write', async () => {
    const { code, output } = await node([inRoot('scripts/schemas.mjs'), '--check']);
    assert.equal(code, 0, output);
  });
});
