import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { findFiles, inRoot } from '../../scripts/lib/paths.mjs';
import { renderOnServer } from '../support/commands.mjs';

const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const PACKAGES = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name !== 'leaflet');

/*
 * What a site generator sends, without a browser in sight. The elements are those that there are, the documents those of
 * their stories; test/every-element.test.ts looks at the same in a browser.
 */

const elements = findFiles('src/elements', /\/define\.ts$/).map((path) => path.split('/')[2]);

describe('rendering on a server', () => {
  for (const name of elements) {
    describe(`<samen-${name}>`, () => {
      let story;
      before(async () => {
        story = await firstStory(name);
      });
      const render = (options) => renderOnServer({ tag: `samen-${name}`, ...story, ...options });

      for (const [locale, dir] of [
        ['nl', 'ltr'],
        ['ar', 'rtl'],
      ]) {
        it(`draws what is in its data, in ${locale}`, async () => {
          const html = await render({ attributes: { ...story.attributes, lang: locale }, locale });
          const text = readable(html);
          const named = namesIn(story.data).filter((inEachLanguage) =>
            inEachLanguage.some((word) => text.includes(word)),
          );
          assert.notDeepEqual(named, [], text);
          assert.doesNotMatch(text, /undefined|\[object |NaN/);
          assert.match(html, new RegExp(`part="base"[^>]* lang="${locale}"[^>]* dir="${dir}"`));
        });
      }

      it('says the same thing twice: nothing of one rendering is left in the next', async () => {
        assert.equal(await render({}), await render({}));
      });

      it('leaves a place for the page’s own content when it has no data', async () => {
        const html = await render({ data: undefined, children: '<p>Bel ons.</p>' });
        assert.match(html, /<slot\b/);
        assert.match(html, /<p>Bel ons\.<\/p>/);
      });

      it('draws no script, whatever is in its data', async () => {
        const hostile = (value) => {
          if (typeof value === 'string') return '"><script>alert(1)</script><img src=x onerror=alert(1)>';
          if (Array.isArray(value)) return value.map(hostile);
          if (typeof value !== 'object' || value === null) return value;
          return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hostile(inner)]));
        };
        const html = await render({ data: hostile(story.data) });
        assert.doesNotMatch(html, /<script|<img[^>]*onerror/i);
      });
    });
  }
});

/** The data and the attributes of an element's first story. Stories are TypeScript: bundled for the occasion. */
async function firstStory(name) {
  const folder = inRoot('.cache/stories');
  const file = `${folder}/${name}.mjs`;
  mkdirSync(folder, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [inRoot(`stories/${name}.stories.ts`)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Lit must be the one that renders. Leaflet's modules cannot be imported by Node by their paths: they go along.
    external: PACKAGES.flatMap((name) => [name, `${name}/*`]),
    write: false,
  });
  writeFileSync(file, outputFiles[0].contents);
  const { default: meta, Default, sample } = await import(file);
  const { data, ...args } = { ...meta.args, ...Default.args };
  const attributes = Object.entries(args).filter(([, value]) => ['string', 'number'].includes(typeof value));
  return { data: sample ?? data, attributes: Object.fromEntries(attributes) };
}

/** What the records of a document are called, each in all its languages. */
function namesIn(document) {
  const records = Object.values(document).filter(Array.isArray).flat();
  return records
    .map(({ name, title }) => name ?? title)
    .filter(Boolean)
    .map((name) => (typeof name === 'string' ? [name] : Object.values(name)));
}

/** The text of a page without its styles, tags and comments. */
function readable(html) {
  return html
    .replace(/<style>[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
