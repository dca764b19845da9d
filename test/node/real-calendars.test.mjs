import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from '../../scripts/lib/paths.mjs';

/*
 * The reader of calendar files against files that real programs wrote. They stand beside the project and are not part
 * of it; without them these tests are skipped.
 */

const DATA = inRoot('..', 'shared', 'data', 'ics');
const skip = existsSync(DATA) ? false : `there are no real calendars here: ${DATA} is absent`;
const files = skip ? [] : readdirSync(DATA).filter((name) => name.endsWith('.ics'));

/** What each file holds: activities, their times from 1980 to 2032, and the problems by line. */
const EXPECTED = {
  'Office-2012-owa.ics': [4, 90, ['67 rule-start']],
  'attendee-with-url.ics': [0, 0, ['2 missing-start']],
  'badRRULE.ics': [3, 4001, ['50 rule']],
  'bad_custom_ms_tz.ics': [3, 3, ['6 unknown-zone', '40 wrong-duration']],
  'bad_custom_ms_tz2.ics': [3, 3, ['6 unknown-zone', '40 wrong-duration']],
  'bad_ms_tz.ics': [1, 34],
  'daily-count-exdate-recurrence-id.ics': [2, 8, ['16 end-before-start']],
  'duplicate-rrule-sequence.ics': [1, 5],
  'duplicate-uid-sequence.ics': [2, 2],
  'exchange_whole_day_moved_recurrence.ics': [2, 52],
  'exchange_whole_day_moved_recurrence_offset_tz.ics': [2, 52],
  'germany_at_end_of_day_repeating.ics': [1, 4, ['3 unknown-zone', '4 unknown-zone']],
  'google-calendar-kiev-tz.ics': [2, 4],
  'multi-era-vtimezone.ics': [2, 2],
  'multi-event-basic.ics': [8, 8, ['74 wrong-start']],
  'music-school-weekly-until.ics': [1, 9],
  'non-utc-until-ny.ics': [1, 15],
  'recurrence-sequence.ics': [5, 7],
  'test_date_duration.ics': [1, 1, ['16 wrong-duration']],
  'test_with_tz_list.ics': [1, 0, ['11 rule-until']],
  'tripit-location-escaping.ics': [47, 47],
  'vfreebusy-zimbra.ics': [0, 0, ['5 other-component']],
  'vtodo-vfreebusy.ics': [3, 3, ['37 other-component']],
  'whole_day_moved_over_dst_change_berlin.ics': [2, 3],
  'windows-quoted-tz-rrule.ics': [1, 10],
};

describe('Real calendars', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'samen-ics-'));
  let readCalendar;

  before(async () => {
    const entry = join(folder, 'read.ts');
    const from = (path) => JSON.stringify(inRoot(path));
    writeFileSync(
      entry,
      `import { occurrences } from ${from('src/model/activities/index.ts')};
       import { runNow } from ${from('src/model/slices.ts')};
       import { Received } from ${from('src/sources/format.ts')};
       import { readIcs } from ${from('src/sources/activities/ics.ts')};
       const window = { from: '1980-01-01', to: '2032-01-01', timezone: 'Europe/Amsterdam' };
       export async function readCalendar(bytes) {
         const problems = [];
         const received = Received.fromBytes('calendar', 'text/calendar', new Uint8Array(bytes));
         const { document } = runNow(readIcs(received, problems));
         const times = await Promise.all(document.activities.map((one) => occurrences(one, window)));
         return { activities: document.activities, times: times.flat(), problems };
       }`,
    );
    const outfile = join(folder, 'read.mjs');
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      tsconfig: inRoot('tsconfig.json'),
      nodePaths: [inRoot('node_modules')],
      logLevel: 'error',
    });
    ({ readCalendar } = await import(pathToFileURL(outfile).href));
  });

  after(() => rmSync(folder, { recursive: true }));

  const read = (name) => readCalendar(readFileSync(join(DATA, name)));

  it('there are the fifty-one that are known', () => assert.equal(files.length, 51));

  for (const name of files) {
    it(`${name} is read, and every problem names its line`, async () => {
      const { activities, times, problems } = await read(name);
      for (const { path, message, hint } of problems) {
        assert.match(path, /^regel \d+$/);
        assert.ok(message && hint);
      }
      for (const { start, end } of times)
        assert.match(`${start} ${end}`, /^\d{4}-\d\d-\d\d(T[\d:]+Z)? \d{4}-/);
      const [count, occurrences, found = []] = EXPECTED[name] ?? [activities.length, times.length, undefined];
      assert.equal(activities.length, count, 'activities');
      assert.equal(times.length, occurrences, 'times');
      if (EXPECTED[name])
        assert.deepEqual(
          problems.map(({ path, code }) => `${path.slice('regel '.length)} ${code}`),
          found,
        );
      else assert.ok(activities.length > 0 || problems.length > 0);
    });
  }

  it('a date that does not exist costs its activity, not the calendar', async () => {
    const { activities, problems } = await read('large-file-with-late-error.ics');
    assert.equal(activities.length, 395);
    assert.deepEqual([...new Set(problems.map(({ code }) => code))], ['wrong-start']);
  });

  it('a zone that Exchange describes as its own is the one that it is', async () => {
    const { times } = await read('bad_ms_tz.ics');
    // New York, before and after the change of the clock on 1 November 2020.
    assert.ok(times.some(({ start }) => start === '2020-10-29T14:35:00Z'));
    assert.ok(times.some(({ start }) => start === '2020-11-03T15:35:00Z'));
  });
});
