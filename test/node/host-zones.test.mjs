import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { inRoot } from '../../scripts/lib/paths.mjs';

/*
 * When an activity is never depends on the zone that the machine is set to. A process takes its zone when it starts, so
 * each zone is a process that works out the whole table.
 */

const ZONES = ['UTC', 'America/New_York', 'Pacific/Apia'];

describe('Under a host zone of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samen-zones-'));
  const script = join(folder, 'rows.mjs');

  before(async () => {
    const entry = join(folder, 'rows.ts');
    writeFileSync(
      entry,
      `import { occurrences } from ${JSON.stringify(inRoot('src/model/activities/index.ts'))};
       import { OCCURRENCE_ROWS } from ${JSON.stringify(inRoot('test/model/activities/occurrence-rows.ts'))};
       const rows = [];
       for (const { what, activity, expected, ...window } of OCCURRENCE_ROWS) {
         const found = await occurrences(activity, { timezone: 'Europe/Amsterdam', ...window });
         const withEnd = expected[0]?.includes('–');
         rows.push({ what, expected, found: found.map(({ start, end }) => (withEnd ? start + '–' + end : start)) });
       }
       console.log(JSON.stringify({ noon: new Date(2026, 6, 1, 12).toISOString(), rows }));`,
    );
    await build({
      entryPoints: [entry],
      outfile: script,
      bundle: true,
      format: 'esm',
      platform: 'node',
      tsconfig: inRoot('tsconfig.json'),
      logLevel: 'error',
    });
  });

  after(() => rmSync(folder, { recursive: true }));

  const noons = new Set();
  for (const zone of ZONES) {
    it(`${zone} every activity is when it is elsewhere`, async () => {
      const env = { ...process.env, TZ: zone };
      const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
      const { noon, rows } = JSON.parse(stdout);
      noons.add(noon);
      assert.ok(rows.length > 50);
      for (const { what, found, expected } of rows) assert.deepEqual(found, expected, what);
    });
  }

  it('the zones were really different ones', () => assert.equal(noons.size, ZONES.length));
});
