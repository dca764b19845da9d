/*
 * Bundles import from each other by names that nobody else knows. Rollup picks those before the minifier picks the names
 * inside, so that each is written twice: `export{vs as $,…}`. Here a bundle exports by the names that it uses itself:
 * `export{vs,…}`, which is a few hundred bytes less on every page. Only for the bundles in dist/cdn.
 */

/**
 * Renames what bundles export to each other, in the bundles and wherever they are imported.
 * @param {Map<string, { code: string, keep: ReadonlySet<string> }>} bundles by file name; `keep` are the names that others
 *   may know: those of a module that is imported as it stands
 * @param {(code: string) => object} parse to an ESTree
 * @returns {Map<string, string>} the code of each
 */
export function shortenExports(bundles, parse) {
  const trees = new Map([...bundles].map(([name, { code }]) => [name, parse(code)]));
  const names = new Map([...trees].map(([name, tree]) => [name, newNames(tree, bundles.get(name).keep)]));
  return new Map([...bundles].map(([name, { code }]) => [name, renamed(code, trees.get(name), name, names)]));
}

/** For what a bundle exports: the name that it has there → the name inside. None when one of those is a name that stays. */
function newNames({ body }, keep) {
  const lists = body.filter(({ type, source }) => type === 'ExportNamedDeclaration' && !source);
  const ours = lists
    .flatMap(({ specifiers }) => specifiers)
    .filter(({ exported }) => !keep.has(exported.name));
  if (ours.some(({ local }) => keep.has(local.name))) return new Map();
  return new Map(ours.map(({ exported, local }) => [exported.name, local.name]));
}

function renamed(code, tree, ownName, names) {
  const edits = [];
  const write = ({ start, end }, text) => edits.push({ start, end, text });
  const list = (specifiers, written) => {
    const { start } = specifiers[0];
    write({ start, end: specifiers.at(-1).end }, [...new Set(specifiers.map(written))].join(','));
  };
  for (const { type, source, specifiers = [] } of tree.body) {
    if (specifiers.length === 0) continue;
    const from = names.get(source ? fileOf(source) : ownName) ?? new Map();
    const theirs = (name) => from.get(name) ?? name;
    if (type === 'ImportDeclaration' && specifiers.every((each) => each.type === 'ImportSpecifier'))
      list(specifiers, ({ imported, local }) => as(theirs(imported.name), local.name));
    else if (type === 'ExportNamedDeclaration' && source)
      list(specifiers, ({ local, exported }) => as(theirs(local.name), exported.name));
    else if (type === 'ExportNamedDeclaration')
      list(specifiers, ({ local, exported }) => as(local.name, theirs(exported.name)));
  }
  // A module that shares its bundle with others: `import('./x.js').then(all => all.e)`.
  visit(tree, (node) => {
    const [file, property] = pickedFrom(node);
    const name = file && names.get(file)?.get(property.name);
    if (name) write(property, name);
  });
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
    code = code.slice(0, start) + text + code.slice(end);
  return code;
}

const as = (name, alias) => (name === alias ? name : `${name} as ${alias}`);

const fileOf = ({ value }) => String(value).replace(/^\.\//, '');

/** The file and the property of `import(FILE).then(all => all.PROPERTY)`. */
function pickedFrom({ type, callee, arguments: given }) {
  if (type !== 'CallExpression' || callee.property?.name !== 'then') return [];
  const { object } = callee;
  const [{ params, body } = {}] = given;
  if (object.type !== 'ImportExpression' || body?.type !== 'MemberExpression') return [];
  return body.object.name === params[0]?.name ? [fileOf(object.source), body.property] : [];
}

function visit(node, callback) {
  callback(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') visit(child, callback);
}

/** As a plugin for the output, to stand after the minifier. */
export const shortExportsPlugin = () => ({
  name: 'short-exports',
  generateBundle(_options, output) {
    const chunks = Object.values(output).filter(({ type }) => type === 'chunk');
    const bundles = chunks.map(({ fileName, code, facadeModuleId }) => {
      // Other chunks know the exports of a module that is a chunk on its own by name; Rollup leaves those as they are.
      const keep = facadeModuleId ? this.getModuleInfo(facadeModuleId).exports : [];
      return [fileName, { code, keep: new Set(keep) }];
    });
    const short = shortenExports(new Map(bundles), (code) => this.parse(code));
    for (const chunk of chunks) chunk.code = short.get(chunk.fileName);
  },
});
