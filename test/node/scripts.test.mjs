import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { agrees } from '../../scripts/lib/install.mjs';
import { minifyCss, minifyMarkup, minifyTemplates } from '../../scripts/lib/minify-templates.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { fileFor } from '../../scripts/lib/serve.mjs';
import { shortenExports } from '../../scripts/lib/short-exports.mjs';

/** Runs a table of `[what it shows, input, expected]`. */
const table = (rows, run) => {
  for (const [name, input, expected] of rows) it(name, () => assert.deepEqual(run(input), expected));
};

describe('minifying css', () => {
  const whole = [
    [
      'takes the space out around rules',
      '\n  :host {\n    color: red;\n    top: 0;\n  }\n',
      ':host{color:red;top:0}',
    ],
    ['takes comments out', 'a { /* why */ color: red; }', 'a{color:red}'],
    ['takes a comment out that has a quote', "a { /* don't */ color: red }", 'a{color:red}'],
    ['keeps tokens apart that only a comment parts', 'a/**/b {}', 'a/**/b{}'],
    [
      'keeps the spaces of calc',
      'a { width: calc( 1px + ( 2px - 1em ) * 2 ) }',
      'a{width:calc(1px + (2px - 1em) * 2)}',
    ],
    ['keeps descendants apart', '.a .b  #c *, .d > .e {}', '.a .b #c *,.d>.e{}'],
    ['keeps a descendant with a pseudo-class', '.a :hover, .a:hover {}', '.a :hover,.a:hover{}'],
    ['keeps a descendant after :is()', ':is( .a, .b ) .c {}', ':is(.a,.b) .c{}'],
    ['leaves sibling combinators', 'a + b ~ c {}', 'a + b ~ c{}'],
    [
      'keeps the space before a bracket',
      '@media screen and ( min-width : 3em ) { }',
      '@media screen and (min-width :3em){}',
    ],
    ['keeps ranges in container queries', '@container x (20em < width) {}', '@container x (20em < width){}'],
    ['leaves strings alone', `a { content: " { ; } /* x */ ' "; }`, `a{content:" { ; } /* x */ ' "}`],
    ['leaves escaped quotes alone', String.raw`a { content: "\"  ;  " ; }`, String.raw`a{content:"\"  ;  "}`],
    [
      'leaves bare URLs alone',
      'a { background: url( data:image/svg+xml;x, y ) ; }',
      'a{background:url( data:image/svg+xml;x, y )}',
    ],
    ['keeps an empty custom property', 'a { --x: ; --y: ; }', 'a{--x: ;--y: ;}'],
    ['keeps an escaped semicolon', String.raw`.a\; { --x: \; }`, String.raw`.a\;{--x:\;}`],
    ['joins !important', 'a { color: red !important }', 'a{color:red!important}'],
    ['keeps the parts of a font', "a { font: 1em / 1.5 'A  B', serif }", "a{font:1em / 1.5 'A  B',serif}"],
    ['keeps a space after a bracket', 'a { margin: var(--x) 0 }', 'a{margin:var(--x) 0}'],
    [
      'takes the naught out before a point',
      'a { margin: 0.5em -0.25em calc(1em - 0.1em); top: 0 }',
      'a{margin:.5em -.25em calc(1em - .1em);top:0}',
    ],
    [
      'keeps a naught that counts',
      '.a0.b { width: 10.5em; content: "0.5" }',
      '.a0.b{width:10.5em;content:"0.5"}',
    ],
  ];
  table(whole, (css) => minifyCss([css]).join('|'));

  const pieces = [
    ['keeps as many strings as there were', ['a { color: ', '; }\n', '\n b {}\n'], ['a{color:', '}', ' b{}']],
    ['keeps the distance of a piece of a value', [' 0 1px ', ' '], [' 0 1px ', ' ']],
    ['keeps the space between two expressions', ['a { margin: ', ' ', '; }'], ['a{margin:', ' ', '}']],
    ['keeps a comment that has an expression', ['a { /* ', ' */ color: red; }'], ['a{/* ', ' */ color:red}']],
    ['keeps a naught after an expression', ['a { width: ', '0.5em }'], ['a{width:', '0.5em}']],
    ['gives up on an invalid escape', [undefined, 'a {}'], [undefined, 'a {}']],
  ];
  table(pieces, minifyCss);
});

describe('minifying markup', () => {
  const rows = [
    ['makes a line break one space', ['\n  <p>\n    ', '\n  </p>\n'], [' <p> ', ' </p> ']],
    ['leaves spaces in a line', ['<p>a  b</p>'], ['<p>a  b</p>']],
    ['leaves a written \\n', [String.raw`<p title="a\nb">`], [String.raw`<p title="a\nb">`]],
    ['leaves what is shown as it stands', ['<pre>\n  ', '\n</pre>'], ['<pre>\n  ', '\n</pre>']],
  ];
  table(rows, minifyMarkup);
});

describe('minifying templates in a module', () => {
  const rows = [
    ['html', 'x = html`<a>\n  ${b}\n</a>`;', 'x = html`<a> ${b} </a>`;'],
    [
      'a template in a template',
      'html`<a>\n${c ? html`<b>\n</b>` : svg`<g>\n</g>`}`',
      'html`<a> ${c ? html`<b> </b>` : svg`<g> </g>`}`',
    ],
    ['css with an escape', 'css`a { content: "\\\\201C"; }`', 'css`a{content:"\\\\201C"}`'],
    ['css with a backtick', 'css`a { content: "\\`\\${"; }`', 'css`a{content:"\\`\\${"}`'],
    ['other templates stay', 'x = `a\n  b` + str`c\n  d`;', 'x = `a\n  b` + str`c\n  d`;'],
    [
      'what is translated stays, to the byte',
      'html`<p>\n${msg(html`a\n  <b>c</b>`)}</p>`',
      'html`<p> ${msg(html`a\n  <b>c</b>`)}</p>`',
    ],
    [
      'also with an expression',
      'msg(html`a\n ${html`b\n c`}`, { id: "x" })',
      'msg(html`a\n ${html`b\n c`}`, { id: "x" })',
    ],
  ];
  table(rows, (code) => minifyTemplates(code, parseAst));

  describe('for a source map', () => {
    const kept = [
      [
        'what follows stays on its line',
        'a = html`<a>\n  ${b}\n</a>`;\nc();',
        'a = html`<a> ${b} </a>`\n\n;\nc();',
      ],
      [
        'behind the outermost template',
        'f(html`<a>\n${c ? html`<b>\n</b>` : d}`);\ne();',
        'f(html`<a> ${c ? html`<b> </b>` : d}`\n\n);\ne();',
      ],
    ];
    table(kept, (code) => minifyTemplates(code, parseAst, { keepLines: true }));
  });
});

describe('names by which bundles know each other', () => {
  const shared = { code: 'const vs=1,Mt=2;export{vs as a,Mt as b};' };
  const shorten = (bundles) => {
    const all = Object.entries(bundles).map(([name, { code, keep = [] }]) => [
      name,
      { code, keep: new Set(keep) },
    ]);
    return Object.fromEntries(shortenExports(new Map(all), parseAst));
  };
  const rows = [
    [
      'are those that the one that exports uses itself',
      { 'shared.js': shared, 'x.js': { code: 'import{b as e,a as t}from"./shared.js";e(t)' } },
      {
        'shared.js': 'const vs=1,Mt=2;export{vs,Mt};',
        'x.js': 'import{Mt as e,vs as t}from"./shared.js";e(t)',
      },
    ],
    [
      'stay when they are the same by chance',
      { 'shared.js': shared, 'x.js': { code: 'import{a as vs}from"./shared.js";vs()' } },
      { 'shared.js': 'const vs=1,Mt=2;export{vs,Mt};', 'x.js': 'import{vs}from"./shared.js";vs()' },
    ],
    [
      'are found where a module is loaded on demand that shares its bundle',
      { 'shared.js': shared, 'x.js': { code: 'import("./shared.js").then(e=>e.b).then(e=>e.b)' } },
      {
        'shared.js': 'const vs=1,Mt=2;export{vs,Mt};',
        'x.js': 'import("./shared.js").then(e=>e.Mt).then(e=>e.b)',
      },
    ],
    [
      'stay when a module is loaded on demand as it stands',
      {
        'part.js': { code: 'const t=1,n=2;export{t as draw,n as a};', keep: ['draw'] },
        'x.js': { code: 'import{a as r}from"./part.js";import("./part.js").then(({draw:e})=>e(r))' },
      },
      {
        'part.js': 'const t=1,n=2;export{t as draw,n};',
        'x.js': 'import{n as r}from"./part.js";import("./part.js").then(({draw:e})=>e(r))',
      },
    ],
    [
      'never hide one that stays',
      { 'part.js': { code: 'const t=1,n=2;export{t as n,n as a};', keep: ['n'] } },
      { 'part.js': 'const t=1,n=2;export{t as n,n as a};' },
    ],
    [
      'are handed on',
      { 'shared.js': shared, 'x.js': { code: 'export{a as draw}from"./shared.js";', keep: ['draw'] } },
      { 'shared.js': 'const vs=1,Mt=2;export{vs,Mt};', 'x.js': 'export{vs as draw}from"./shared.js";' },
    ],
    [
      'of others stay',
      { 'x.js': { code: 'import{a as e}from"lit";import"./y.js";e()' }, 'y.js': { code: 'e()' } },
      { 'x.js': 'import{a as e}from"lit";import"./y.js";e()', 'y.js': 'e()' },
    ],
  ];
  table(rows, shorten);
});

describe('whether node_modules agrees with the lockfile', () => {
  const lock = {
    packages: {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/other-platform': { version: '2.0.0', optional: true },
    },
  };
  const manifest = { dependencies: { a: '1.0.0' } };
  const rows = [
    ['nothing is installed', undefined, false],
    ['all is there', { packages: { 'node_modules/a': { version: '1.0.0' } } }, true],
    ['another version is there', { packages: { 'node_modules/a': { version: '1.0.1' } } }, false],
    ['a package is missing', { packages: {} }, false],
    [
      'an optional one has another version',
      {
        packages: {
          'node_modules/a': { version: '1.0.0' },
          'node_modules/other-platform': { version: '1.0.0' },
        },
      },
      false,
    ],
  ];
  table(rows, (installed) => agrees(lock, manifest, installed));
  it('package.json asks for something else', () =>
    assert.equal(
      agrees(
        lock,
        { dependencies: { a: '2.0.0' } },
        { packages: { 'node_modules/a': { version: '1.0.0' } } },
      ),
      false,
    ));
});

describe('which file the demo server gives', () => {
  const rows = [
    ['a page', '/demo/index.html', inRoot('demo/index.html')],
    ['a folder', '/dist/cdn/', inRoot('dist/cdn')],
    ['Storybook', '/storybook/index.html', inRoot('storybook-static/index.html')],
    ['nothing of the rest of the repository', '/package.json', undefined],
    ['nothing outside', '/demo/../package.json', undefined],
    ['nothing outside, encoded', '/demo/%2e%2e%2fpackage.json', undefined],
    ['nothing for a broken address', '/demo/%', undefined],
    ['nothing that an object happens to have', '/constructor/x', undefined],
  ];
  table(rows, fileFor);
});
