import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { findFiles, inRoot } from '../../scripts/lib/paths.mjs';

/*
 * The table of layers (docs/architecture.md): who may import whom. What is not in a row is not allowed. `own` is the
 * folder of the same element.
 */
const LAYERS = [
  {
    name: 'model',
    files: /^src\/model\/|^src\/elements\/[^/]+\/[^/]+\.model\.ts$/,
    mayImport: [/^src\/model\//, /^own\/[^/]+\.model\.ts$/, /^minisearch\/SearchableMap$/, /^uqr$/],
  },
  {
    name: 'sources',
    files: /^src\/sources\/|^src\/elements\/[^/]+\/[^/]+\.source\.ts$/,
    mayImport: [/^src\/(?:model|sources)\//, /^own\/[^/]+\.(?:model|source)\.ts$/, /^(?:valibot|papaparse)$/],
  },
  {
    name: 'i18n',
    files: /^src\/i18n\//,
    mayImport: [/^src\/(?:model|i18n)\//, /^lit(?:\/|$)/, /^@lit\/localize\//],
  },
  {
    name: 'internal',
    files: /^src\/internal\//,
    mayImport: [
      /^src\/(?:model|sources|i18n|internal)\//,
      /^lit(?:\/|$)/,
      /^@lit-labs\/ssr-client$/,
      /^leaflet\/src\//,
    ],
  },
  {
    name: 'elements',
    files: /^src\/elements\//,
    mayImport: [/^src\/(?:model|sources|i18n|internal)\//, /^own\//, /^lit(?:\/|$)/],
  },
  { name: 'the entry for programs', files: /^src\/read\.ts$/, mayImport: [/^src\/(?:model|sources)\//] },
  {
    name: 'the entries for pages',
    files: /^src\/cdn\//,
    mayImport: [/^src\/(?:builder|cdn|model)\//, /^src\/elements\/[^/]+\/define\.ts$/],
  },
  {
    name: 'the snippet builder',
    files: /^src\/builder\//,
    mayImport: [/^src\/(?:builder|model)\//, /^src\/internal\/define\.ts$/],
  },
  {
    name: 'the entries for bundlers',
    files: /^src\/[^/]+\.ts$/,
    mayImport: [/^src\//],
  },
];

/** Modules that do something by being imported; package.json says so to bundlers. */
const WITH_EFFECT = /^src\/(?:define|elements\/[^/]+\/define|cdn\/[^/]+)\.ts$/;

const sources = new Map(
  findFiles('src', /\.ts$/).map((path) => {
    const text = readFileSync(inRoot(path), 'utf8');
    return [path, ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)];
  }),
);

/** Everything that a module names in an import, `import type`, re-export or `import()`: paths from the root, or packages. */
function imports(path) {
  return ts.preProcessFile(sources.get(path).text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return fileName;
    return join(dirname(path), fileName).replace(/\.js$/, '.ts');
  });
}

/** The path as its layer sees it: inside the folder of the same element it is `own/…`. */
function seenFrom(path, imported) {
  const own = /^src\/elements\/[^/]+\//.exec(path)?.[0];
  return own && imported.startsWith(own) ? imported.replace(own, 'own/') : imported;
}

describe('layers', () => {
  const layerOf = (path) => LAYERS.find(({ files }) => files.test(path));

  it('every module is in one', () => {
    assert.deepEqual(
      [...sources.keys()].filter((path) => !layerOf(path)),
      [],
    );
  });

  for (const layer of LAYERS) {
    it(`${layer.name} imports only what it may know`, () => {
      const wrong = [...sources.keys()]
        .filter((path) => layerOf(path) === layer)
        .flatMap((path) => imports(path).map((imported) => [path, seenFrom(path, imported)]))
        .filter(([, imported]) => !layer.mayImport.some((allowed) => allowed.test(imported)))
        .map(([path, imported]) => `${path} imports ${imported}`);
      assert.deepEqual(wrong, []);
    });
  }

  it('only src/i18n knows the localization library', () => {
    const wrong = [...sources.keys()].filter(
      (path) =>
        !path.startsWith('src/i18n/') && imports(path).some((imported) => imported.startsWith('@lit/')),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('side effects', () => {
  it('nothing but the define modules and the page scripts does something by being imported', () => {
    const found = [];
    for (const [path, source] of sources) {
      if (WITH_EFFECT.test(path)) continue;
      for (const statement of source.statements) {
        const kinds = [
          ts.SyntaxKind.ExpressionStatement,
          ts.SyntaxKind.IfStatement,
          ts.SyntaxKind.ForOfStatement,
        ];
        const isBareImport = ts.isImportDeclaration(statement) && !statement.importClause;
        if (kinds.includes(statement.kind) || isBareImport) found.push(`${path}: ${firstLine(statement)}`);
      }
    }
    assert.deepEqual(found, []);
  });

  it('an element gets its name in its define module, and only there', () => {
    const found = [...sources]
      .filter(([path]) => !/^src\/elements\/[^/]+\/define\.ts$|^src\/internal\/define\.ts$/.test(path))
      .flatMap(([path, source]) =>
        callsOf(source, ['define', 'customElements.define']).map((call) => `${path}: ${call}`),
      );
    assert.deepEqual(found, []);
  });

  it('every element has a define module, and src/define.ts has them all', () => {
    const elements = [...sources.keys()]
      .map((path) => /^src\/elements\/[^/]+/.exec(path)?.[0])
      .filter(Boolean);
    const defines = [...new Set(elements)].map((folder) => `${folder}/define.ts`);
    assert.deepEqual(
      defines.filter((path) => !sources.has(path)),
      [],
    );
    if (sources.has('src/define.ts')) assert.deepEqual(imports('src/define.ts').sort(), defines.sort());
  });
});

describe('promises about what is written', () => {
  /** Strings and templates are code; comments are not. */
  const code = (source) => {
    let text = source.text;
    const comments = new Map();
    const visit = (node) => {
      for (const range of ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [])
        comments.set(range.pos, range.end);
      for (const range of ts.getTrailingCommentRanges(source.text, node.getEnd()) ?? [])
        comments.set(range.pos, range.end);
      ts.forEachChild(node, visit);
    };
    visit(source);
    for (const [pos, end] of comments)
      text = text.slice(0, pos) + text.slice(pos, end).replace(/[^\n]/g, ' ') + text.slice(end);
    return text;
  };
  const rows = [
    ['no rem: the root’s size is the host’s', /\d(?:\.\d+)?rem\b/],
    ['no style attribute: a strict CSP refuses it', /\sstyle=/],
    ['no style element in a template: a strict CSP refuses it', /<style[\s>]/],
    [
      'no HTML from strings',
      /\.(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)\b|unsafe(?:HTML|SVG|Static)\b/,
    ],
    ['no code from strings', /\beval\(|new Function\(/],
    [
      'no left or right: text runs both ways',
      /(?:^|[\s;{])(?:margin|padding|border|inset)-(?:left|right)\s*:|text-align:\s*(?:left|right)/,
    ],
  ];
  for (const [name, pattern] of rows) {
    it(name, () => {
      const found = [...sources].flatMap(([path, source]) =>
        code(source)
          .split('\n')
          .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
      );
      assert.deepEqual(found, []);
    });
  }
});

function callsOf(source, names) {
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && names.includes(node.expression.getText())) found.push(firstLine(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function firstLine(node) {
  return node.getText().split('\n')[0];
}
