import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findFiles, inRoot } from '../../scripts/lib/paths.mjs';

/* samen.css knows the elements by name: a rule cannot say “every tag that begins with samen-”. */

const elements = findFiles('src/elements', /\/define\.ts$/).map((path) => `samen-${path.split('/')[2]}`);
const css = readFileSync(inRoot('src/cdn/samen.css'), 'utf8').replace(/\/\*.*?\*\//gs, '');
const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({ selector, body }));
const tagsOf = (selector) => [...new Set(selector.match(/(?<![\w'$=-])samen-[a-z-]+/g) ?? [])].sort();

describe('the style sheet of a page', () => {
  it('names every element where it names them all', () => {
    const lists = rules.filter(({ body }) => !body.includes('--samen-room:'));
    assert.equal(lists.length, 2);
    for (const { selector } of lists) assert.deepEqual(tagsOf(selector), elements);
    const [, waiting] = lists;
    const [, filled] = /:has\(([\s\S]*)\)/.exec(waiting.selector);
    assert.deepEqual(tagsOf(filled), elements);
  });

  it('has room for every element, and for the placeholder of it', () => {
    const rooms = rules
      .filter(({ body }) => /--samen-room: \d+rem/.test(body))
      .map(({ selector }) => selector);
    assert.deepEqual(rooms.flatMap(tagsOf).sort(), elements);
    const placeholders = [...rooms.join().matchAll(/\[data-samen\$='([a-z-]+)'\]/g)].map(
      ([, name]) => `samen-${name}`,
    );
    assert.deepEqual(placeholders.sort(), elements);
  });
});
