import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findFiles, inRoot } from '../../scripts/lib/paths.mjs';

/*
 * Safari does not tell of a list that has no markers (`list-style: none`, as all of ours have unless their styles say
 * otherwise), except when it has the role of one.
 */

/** Lists that have markers. */
const MARKED = /class="(?:bullets|contents|places)"/;
/** Where all lists that have no role have markers, or stand on paper. */
const FILES = [
  'src/elements/options-infographic/take-along-paper.ts',
  'src/elements/self-scan/keeping.templates.ts',
  'src/internal/activities/paper.templates.ts',
];
/** The steps of a team, in `report.styles.ts`. */
const COUNTED = new Map([['src/elements/self-scan/report-intake.templates.ts', '<ol>']]);

test('a list without markers is still heard as a list in Safari', () => {
  const bare = findFiles('src', /\.ts$/)
    .filter((path) => !FILES.includes(path))
    .flatMap((path) => {
      const lists = readFileSync(inRoot(path), 'utf8').match(/<(?:ul|ol)\b(?:[^>$]|\$\{[^}]*\})*>/g) ?? [];
      return lists
        .filter((list) => !list.includes('role="list"') && !MARKED.test(list) && COUNTED.get(path) !== list)
        .map((list) => `${path}: ${list}`);
    });
  assert.deepEqual(bare, []);
});
