import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import * as yaml from 'prettier/plugins/yaml';
import { findFiles, inRoot } from '../../scripts/lib/paths.mjs';
import { node } from '../../scripts/lib/run.mjs';

/*
 * The examples for programs in the docs, run as they stand there against the package as built.
 *
 * Above each one stands a comment that a reader does not see, with what it needs:
 *
 *     <!-- example: route.json=demo/data/ondersteuning.route.json given=route -->
 *
 * `NAME=PATH` puts a file in the folder where it runs, `given=NAME` loads test/node/given/NAME.mjs first, for names that the
 * page takes as given. What is printed must be what stands behind `// →` in the example, line by line, when that is there.
 */

const FENCE = /^(?:<!-- example:(?<needs>.*?)-->\n+)?```(?<language>\w+)\n(?<code>.*?)^```$/gms;
const PAGES = ['README.md', ...findFiles('docs', /^docs\/[^/]+\.md$/)];

const fences = PAGES.flatMap((page) => {
  const text = readFileSync(inRoot(page), 'utf8');
  return [...text.matchAll(FENCE)].map(({ index, groups }) => ({
    page,
    line: text.slice(0, index + 1).split('\n').length,
    ...groups,
  }));
});
const examples = fences.filter(
  ({ language, code }) => language === 'js' && /from 'samen-elements|import 'samen-elements/.test(code),
);

describe('the examples for programs', () => {
  // Only what stands in the package can import it by its name.
  let folder;
  before(() => {
    mkdirSync(inRoot('.cache'), { recursive: true });
    folder = mkdtempSync(inRoot('.cache/examples-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('are there for every entry', () => {
    for (const entry of ['read', 'model/partners', 'model/activities', 'model/scan', 'model/route'])
      assert.ok(
        examples.some(({ code }) => code.includes(`'samen-elements/${entry}'`)),
        `samen-elements/${entry} has no example`,
      );
  });

  for (const [i, { page, line, needs, code }] of examples.entries())
    it(`${page}, line ${line}`, async () => {
      assert.ok(needs !== undefined, 'Say above it what it needs: <!-- example: … -->');
      const place = join(folder, String(i));
      mkdirSync(place);
      const args = [];
      for (const need of needs.split(/\s+/).filter(Boolean)) {
        const [name, value] = need.split('=');
        if (name === 'given')
          args.push('--import', pathToFileURL(inRoot('test/node/given', `${value}.mjs`)).href);
        else copyFileSync(inRoot(value), join(place, name));
      }
      writeFileSync(join(place, 'example.mjs'), code);
      const { code: exit, output } = await node([...args, 'example.mjs'], { cwd: place, timeout: 30_000 });
      assert.equal(exit, 0, output);
      const expected = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, printed]) => printed);
      if (expected.length > 0) assert.deepEqual(output.trimEnd().split('\n'), expected);
    });
});

describe('the workflow in docs/programs.md', () => {
  const { code } = fences.find(({ page, language }) => page === 'docs/programs.md' && language === 'yaml');
  const workflow = valueOf(yaml.parsers.yaml.parse(code, {}));

  it('is YAML, and runs at set times and by hand', () => {
    assert.match(workflow.on.schedule[0].cron, /^\S+ \S+ \S+ \S+ \S+$/);
    assert.ok('workflow_dispatch' in workflow.on);
    assert.deepEqual(workflow.permissions, { contents: 'write' });
  });

  it('fetches with options that there are, and with the version of the package', async () => {
    const { options } = await import('../../bin/commands/fetch.mjs');
    const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    const { run } = workflow.jobs.fetch.steps.find(({ run: script }) => script?.includes(' fetch '));
    const used = [...run.matchAll(/ --([a-z-]+)/g)].map(([, name]) => name).filter((name) => name !== 'yes');
    assert.deepEqual(
      used.filter((name) => !(name in options)),
      [],
    );
    assert.ok(run.includes(`samen-elements@${version} fetch`));
  });

  it('commits only when something changed', () => {
    const { run } = workflow.jobs.fetch.steps.at(-1);
    assert.ok(run.indexOf('git diff --cached --quiet') < run.indexOf('git commit'));
  });
});

/** The value that a tree of Prettier's parser stands for: mappings, sequences and texts are all that a workflow has. */
function valueOf(tree) {
  const { type, children = [], value } = tree;
  switch (type) {
    case 'root':
    case 'document':
    case 'documentBody':
    case 'mappingKey':
    case 'mappingValue':
    case 'sequenceItem':
      return children
        .filter(Boolean)
        .map(valueOf)
        .findLast((inner) => inner !== undefined);
    case 'mapping':
      return Object.fromEntries(
        children.map(({ children: [key, inner] }) => [valueOf(key), valueOf(inner) ?? null]),
      );
    case 'sequence':
      return children.map(valueOf);
    case 'plain':
    case 'quoteSingle':
    case 'quoteDouble':
    case 'blockLiteral':
      return value;
    default:
      return undefined;
  }
}
