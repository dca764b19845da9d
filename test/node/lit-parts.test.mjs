import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/lib/browser.mjs';
import { checkParts, LIT_PARTS } from '../../scripts/lib/lit-parts.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/* What taking over takes of Lit's inside (scripts/lib/lit-parts.mjs): held against the versions that are installed. */

describe('the parts of Lit that taking over needs', () => {
  it('are those that are handed out', () => {
    const client = 'node_modules/@lit-labs/ssr-client/development/lib/hydrate-lit-html.js';
    checkParts(readFileSync(inRoot(client), 'utf8'));
  });

  for (const [what, code] of [
    [
      'another part',
      'const { TemplateInstance, isIterable, resolveDirective, ChildPart, EventPart } = _$LH;',
    ],
    [
      'one more',
      'const { TemplateInstance, isIterable, resolveDirective, ChildPart, ElementPart, X } = _$LH;',
    ],
    [
      'a part somewhere else',
      'const { TemplateInstance, isIterable, resolveDirective, ChildPart, ElementPart } = _$LH; _$LH.X();',
    ],
    ['nothing', ''],
  ])
    it(`break the build when a new version takes ${what}`, () =>
      assert.throws(
        () => checkParts(`import { _$LH } from 'lit';\n${code}`),
        /ssr-client takes .*LIT_PARTS/,
      ));

  it('are the same as Lit hands out itself', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { _$LH as own } from 'own-parts';
          import { _$LH as lit } from 'lit-html/private-ssr-support.js';
          globalThis.same = Object.keys(own).filter((name) => own[name] === lit[name]);
          globalThis.iterable = [own, lit].map((each) => each.isIterable([]));
          globalThis.resolved = ['a', undefined].map((value) => [own, lit].map((each) => each.resolveDirective({}, value)));`,
        resolveDir: inRoot('.'),
      },
      plugins: [
        {
          name: 'own-parts',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /^own-parts$/ }, ({ path }) => ({ path, namespace: 'own' }));
            onLoad({ filter: /./, namespace: 'own' }, () => ({
              contents: LIT_PARTS,
              resolveDir: inRoot('.'),
            }));
          },
        },
      ],
      bundle: true,
      conditions: ['production', 'browser'],
      write: false,
      logLevel: 'silent',
    });
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
    try {
      const page = await browser.newPage();
      await page.evaluate(outputFiles[0].text);
      const found = await page.evaluate(() => ({
        same: globalThis.same,
        iterable: globalThis.iterable,
        resolved: globalThis.resolved,
      }));
      assert.deepEqual(found.same, ['ChildPart', 'TemplateInstance']);
      for (const [own, lit] of found.resolved) assert.equal(own, lit);
      assert.deepEqual(found.iterable, [true, true]);
    } finally {
      await browser.close();
    }
  });
});
