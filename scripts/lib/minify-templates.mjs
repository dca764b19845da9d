/*
 * Takes the white space and the comments out of css`` and html`` templates, which a minifier for JavaScript cannot do:
 * to it they are text. What a server draws with and what takes it over in a page must have the same templates.
 */

/** Stands for an expression between the strings of a template; from Unicode's private use area. */
const HOLE = '\uE000';

const CSS_TOKEN = new RegExp(
  [
    /\/\*[\s\S]*?\*\//, // comment
    /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'/, // string
    /url\(\s*(?!["'\s])(?:\\[\s\S]|[^)\\])*\)/, // bare URL
    /\\[\s\S]/, // escape
    /\s+/,
    /[\s\S]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** White space that follows or precedes these means nothing. Not `:` before: `a :hover` is not `a:hover`. Not `+`: calc. */
const NO_SPACE_AFTER = '{};:,>(';
const NO_SPACE_BEFORE = '{};,>)!';

/**
 * Minifies the strings of a css template, as JavaScript sees them (escapes resolved).
 * @param {string[]} strings
 * @returns {string[]} as many strings
 */
export function minifyCss(strings) {
  if (strings.some((string) => typeof string !== 'string' || string.includes(HOLE))) return strings;
  const tokens = strings.join(HOLE).match(CSS_TOKEN) ?? [];
  let out = '';
  for (let at = 0; at < tokens.length; at++) {
    if (!isGap(tokens[at])) {
      if (tokens[at] === '}') out = withoutLastSemicolon(out);
      if (!isNaught(tokens, at)) out += tokens[at];
      continue;
    }
    const first = at;
    while (at + 1 < tokens.length && isGap(tokens[at + 1])) at++;
    out += gap(out.at(-1), tokens[at + 1]?.[0], tokens.slice(first, at + 1).some(isSpace));
  }
  // A piece that is put inside a value must keep its distance; whole rules and declarations need none.
  return (/[;}]\s*$/.test(out) ? out.trim() : out).split(HOLE);
}

/** The 0 of 0.5. */
const isNaught = (tokens, at) =>
  tokens[at] === '0' && tokens[at + 1] === '.' && !/[\w.#\uE000]/.test(tokens[at - 1] ?? '');
const isSpace = (token) => /^\s/.test(token);
const isGap = (token) => isSpace(token) || (token.startsWith('/*') && !token.includes(HOLE));

function gap(before, after, hasSpace) {
  // `--x: ;` is a custom property with an empty value, which older browsers only know with the space.
  if (before === ':' && (after === ';' || after === '}' || after === undefined)) return ' ';
  if (before !== undefined && NO_SPACE_AFTER.includes(before)) return '';
  if (after !== undefined && NO_SPACE_BEFORE.includes(after)) return '';
  if (hasSpace) return ' ';
  // A comment alone keeps two tokens apart without being white space.
  return before === undefined || after === undefined ? '' : '/**/';
}

const withoutLastSemicolon = (css) => (/[^\s:\\];$/.test(css) ? css.slice(0, -1) : css);

/**
 * Minifies the strings of an html or svg template, as they stand in the source (escapes kept): a line break with the
 * indentation around it becomes one space. Not where white space is shown as it stands.
 * @param {string[]} rawStrings
 */
export function minifyMarkup(rawStrings) {
  if (rawStrings.some((string) => /<(?:pre|textarea)[\s>]/i.test(string))) return rawStrings;
  return rawStrings.map((string) => string.replace(/[ \t]*\r?\n\s*/g, ' '));
}

/** A string as the inside of a template literal. */
const asSource = (string) => string.replace(/\\|`|\$\{/g, (match) => `\\${match}`);

/**
 * Minifies the templates in a JavaScript module. Templates inside `msg(…)` stay as they are, to the byte: their strings
 * are the keys under which their translations are found.
 * @param {string} code
 * @param {(code: string) => object} parse to an ESTree
 * @param {{keepLines?: boolean}} [options] `keepLines`: what follows a template stays on its line, for a source map
 */
export function minifyTemplates(code, parse, { keepLines = false } = {}) {
  const edits = [];
  /** The template that is not inside another one, and how many lines it became shorter. */
  let outermost = { end: -1, lines: 0 };
  const outermosts = [];
  visit(parse(code), (node) => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'msg')
      return false;
    if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier') return true;
    const { quasis } = node.quasi;
    const minified = {
      css: () => minifyCss(quasis.map(({ value }) => value.cooked)).map(asSource),
      html: () => minifyMarkup(quasis.map(({ value }) => value.raw)),
      svg: () => minifyMarkup(quasis.map(({ value }) => value.raw)),
    }[node.tag.name]?.();
    if (minified && node.start >= outermost.end) outermosts.push((outermost = { end: node.end, lines: 0 }));
    minified?.forEach((text, index) => {
      const { start, end } = quasis[index];
      edits.push({ start, end, text });
      outermost.lines += linesIn(code.slice(start, end)) - linesIn(text);
    });
    return true;
  });
  if (keepLines)
    edits.push(...outermosts.map(({ end, lines }) => ({ start: end, end, text: '\n'.repeat(lines) })));
  edits.sort((a, b) => b.start - a.start);
  for (const { start, end, text } of edits) code = code.slice(0, start) + text + code.slice(end);
  return code;
}

const linesIn = (text) => text.split('\n').length - 1;

/** Calls back for every node, parents first; a callback that answers false keeps its children out. */
function visit(node, callback) {
  if (!callback(node)) return;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') visit(child, callback);
}

/**
 * As a plugin for Rollup, to stand after the one that takes the types out.
 * @param {(id: string) => boolean} include
 * @param {{keepLines?: boolean}} [options] `keepLines`: the source map that there is goes on
 */
export const minifyTemplatesPlugin = (include, { keepLines = false } = {}) => ({
  name: 'minify-templates',
  transform(code, id) {
    if (!include(id) || !/\b(?:css|html|svg)`/.test(code)) return null;
    const minified = minifyTemplates(code, (text) => this.parse(text), { keepLines });
    return { code: minified, map: keepLines ? null : { mappings: '' } };
  },
});
