import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { litPartsPlugin } from './scripts/lib/lit-parts.mjs';
import { minifyTemplatesPlugin } from './scripts/lib/minify-templates.mjs';
import { findFiles, inRoot, root } from './scripts/lib/paths.mjs';
import { shortExportsPlugin } from './scripts/lib/short-exports.mjs';

/** From the root, with forward slashes and without what plugins add to an id. */
const shortId = (id) =>
  relative(root, id.replace(/^\0|\?.*$/g, ''))
    .split(sep)
    .join('/');

const hasTemplates = (id) => /^src\/(?!i18n\/locales\/)/.test(shortId(id));

const typescript = () => esbuild({ target: 'es2022', tsconfig: inRoot('tsconfig.json') });
const resolve = () => nodeResolve({ browser: true, exportConditions: ['production', 'browser'] });

// ---------------------------------------------------------------------------------------------------------------------
// For bundlers and Node: every module of src/ on its own, `lit` and the other dependencies left to the host.
// `@lit/localize` is inside: it is configured once per copy, and a host that uses it must keep a copy of its own. So is what
// we use of Leaflet: docs/decisions/0007-map.md.

const DEPENDENCIES = Object.keys(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).dependencies);

const modules = () => ({
  input: Object.fromEntries(
    [
      'src/index.ts',
      'src/define.ts',
      'src/read.ts',
      'src/command.ts',
      ...findFiles('src/model', /^src\/model\/[^/]+\/index\.ts$/),
      ...findFiles('src/elements', /^src\/elements\/[^/]+\/(?:define|index)\.ts$/),
    ]
      .filter((path) => existsSync(inRoot(path)))
      .map((path) => [path.slice('src/'.length, -'.ts'.length), inRoot(path)]),
  ),
  external: (id) => DEPENDENCIES.some((name) => id === name || id.startsWith(`${name}/`)),
  onLog: keepQuietAboutLeaflet,
  plugins: [
    resolve(),
    typescript(),
    minifyTemplatesPlugin(hasTemplates, { keepLines: true }),
    thirdPartyLicences('THIRD-PARTY-LICENSES.txt'),
  ],
  output: {
    dir: inRoot('dist'),
    format: 'es',
    sourcemap: true,
    preserveModules: true,
    preserveModulesRoot: inRoot('src'),
    // npm leaves folders called node_modules out of a package.
    entryFileNames: ({ name }) =>
      `${name
        .replace(/^.*node_modules\/@lit\/localize\//, 'vendor/lit-localize/')
        .replace(/^.*node_modules\/leaflet\//, 'vendor/leaflet/')}.js`,
  },
});

// ---------------------------------------------------------------------------------------------------------------------
// For pages: dist/cdn/samen.js loads dist/cdn/ELEMENT.js for the elements that a page has. Names are without a hash,
// since the version is in the path. All elements share one Lit: a second copy is refused under Trusted Types.

const bundle = (options, output) => ({
  ...options,
  output: {
    dir: inRoot('dist/cdn'),
    format: 'es',
    // Nobody but these bundles sees the namespaces of their modules.
    generatedCode: { preset: 'es2015', symbols: false },
    freeze: false,
    plugins: [
      terser({
        module: true,
        ecma: 2022,
        compress: { passes: 5, inline: 1, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
        format: { comments: false },
      }),
      shortExportsPlugin(),
      refuse(/process\.env|node_modules/),
    ],
    ...output,
  },
});

const cdnPlugins = () => [
  resolve(),
  commonjs(),
  typescript(),
  spreadIterators(),
  minifyTemplatesPlugin(hasTemplates),
];

/** The scripts that a page names. Self-contained: what they do not load on demand is inside, and Lit is not. */
const loader = (path) => {
  const name = basename(path, '.ts');
  return bundle(
    {
      input: { [name]: inRoot(path) },
      plugins: [elementsAreBesides(), ...cdnPlugins(), refuseModules(/\/node_modules\//)],
    },
    // What is no module shares its names with all of the page.
    {
      entryFileNames: '[name].js',
      chunkFileNames: `${name}-[name].js`,
      ...(isClassic(name) && { format: 'iife' }),
    },
  );
};

const isClassic = (name) => name.endsWith('-classic');

/** The modules of src/cdn that no other one there imports. */
function pageScripts() {
  const paths = findFiles('src/cdn', /^src\/cdn\/[^/]+\.ts$/);
  const sources = paths.map((path) => readFileSync(inRoot(path), 'utf8')).join('\n');
  return paths.filter((path) => !sources.includes(`'./${basename(path, '.ts')}.js'`));
}

/** Turns the loader's `import('../elements/NAME/define.js')` into `import('./NAME.js')`: another bundle. */
const elementsAreBesides = () => ({
  name: 'elements-are-besides',
  resolveId(source) {
    const [, name] = /^\.\.\/elements\/([^/]+)\/define\.js$/.exec(source) ?? [];
    return name ? { id: `./${name}.js`, external: true } : null;
  },
});

const elements = () => {
  const defines = findFiles('src/elements', /^src\/elements\/[^/]+\/define\.ts$/);
  const common = new Set();
  return bundle(
    {
      input: Object.fromEntries(defines.map((path) => [basename(dirname(path)), inRoot(path)])),
      onLog: keepQuietAboutLeaflet,
      plugins: [
        litPartsPlugin(),
        ...cdnPlugins(),
        styleSheets(),
        thirdPartyLicences('THIRD-PARTY-LICENSES.txt'),
      ],
    },
    {
      entryFileNames: '[name].js',
      chunkFileNames: ({ name, facadeModuleId, moduleIds }) =>
        `${common.has(name) ? name : chunkName(shortId(facadeModuleId ?? moduleIds.at(-1)))}.js`,
      onlyExplicitManualChunks: true,
      manualChunks: shareModules(
        defines.map((path) => inRoot(path)),
        common,
      ),
    },
  );
};

/**
 * Which modules stand in which common file: Lit, localization, and what two elements or more need at once. A module that
 * one element alone needs stays with it, and one that is only loaded on demand gets a file of its own. The names of the
 * common files are added to `names`.
 */
function shareModules(entries, names) {
  let users;
  const nameFor = (id) => {
    const count = users.get(id)?.size ?? 0;
    if (count === 0) return null;
    const path = shortId(id);
    if (/^src\/i18n\/|^node_modules\/(?:lit|lit-html|lit-element|@lit\/[^/]+)\/(?!directives\/)/.test(path))
      return 'shared';
    // What a scan needs at once, and a route only for who looks for their way.
    if (/^src\/(?:model\/scan\/(?:holds|scan)|sources\/condition-schema)\.ts$/.test(path))
      return 'conditions';
    // What every record has that is shown whole.
    if (/^src\/(?:internal\/(?:record-icons|rich-text|styles\/record\.styles)|model\/links)\.ts$/.test(path))
      return 'record';
    if (count < 2) return null;
    // Small ones that go together wherever they go: each apart would be a request for next to nothing.
    if (
      /^src\/(?:internal\/(?:particulars|vocabulary|partners\/list-icons)|model\/contact-urls)\.ts$/.test(
        path,
      )
    )
      return 'particulars';
    // The records of one kind are of no use to the elements for another: `src/sources/partners/…` → partners.js. Nor is what
    // only the elements for one kind need at once; what others load on demand as well is a file of its own.
    const kinds = new Set([...users.get(id)].map((entry) => kindOf(entry, users)));
    if (kinds.size === 1) return path.includes(`/${[...kinds][0]}/`) ? [...kinds][0] : null;
    // Of two kinds together likewise: the others would carry it for nothing.
    if (kinds.size === 2 && path.startsWith('src/')) return [...kinds].sort().join('-and-');
    return path.startsWith('src/') || count === entries.length ? 'shared' : null;
  };
  return (id, { getModuleInfo }) => {
    users ??= usersOf(entries, getModuleInfo);
    const name = nameFor(id);
    if (name) names.add(name);
    return name;
  };
}

/** The kind of records that an element is for: the folder in `src/sources` that it reads with. */
function kindOf(entry, users) {
  const paths = [...users].filter(([, entries]) => entries.has(entry)).map(([id]) => shortId(id));
  return /^src\/sources\/([^/\n]+)\//m.exec(paths.join('\n'))?.[1];
}

/** For each module the entries that load it at once: through imports that are not `import()`. */
function usersOf(entries, getModuleInfo) {
  const users = new Map();
  for (const entry of entries) {
    const found = new Set([entry]);
    for (const id of found) {
      for (const imported of getModuleInfo(id)?.importedIds ?? []) found.add(imported);
      if (!users.has(id)) users.set(id, new Set());
      users.get(id).add(entry);
    }
  }
  return users;
}

/** `src/i18n/locales/ar.ts` → `locale-ar`, `src/sources/partners/csv.ts` → `partners-csv`, a package → its name. */
function chunkName(path) {
  const [, locale] = /^src\/i18n\/(?:locales\/|formats-)(.+)\.ts$/.exec(path) ?? [];
  if (locale) return `locale-${locale}`;
  const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  if (name) return name.replace('@', '').replace('/', '-');
  const parts = path.replace(/^src\/|\.ts$/g, '').split('/');
  return parts
    .slice(parts.length > 2 ? -2 : -1)
    .join('-')
    .replace(/\.\w+$/, '');
}

// ---------------------------------------------------------------------------------------------------------------------

/** Its modules import each other in circles, which is theirs to know. */
function keepQuietAboutLeaflet(level, log, handle) {
  const circle = log.code === 'CIRCULAR_DEPENDENCY' ? log.ids : [];
  if (circle.length === 0 || !circle.every((id) => id.includes('/node_modules/leaflet/'))) handle(level, log);
}

/** In packages too no `Array.from` of an iterator: on a page with Prototype.js that is an empty list (src/model/lists.ts). */
function spreadIterators() {
  return {
    name: 'spread-iterators',
    transform: (code, id) =>
      /\/node_modules\/minisearch\//.test(id)
        ? { code: code.replace(/Array\.from\(((?:\w+\.)*keys\(\))\)/g, '[...$1]'), map: null }
        : null,
  };
}

/**
 * Writes the styles of each element as `ELEMENT.css`: a page with what a server drew in it shows them before any script runs, also
 * where a policy allows no styles in the page itself. From the modules, which are built before.
 */
function styleSheets() {
  return {
    name: 'style-sheets',
    async generateBundle() {
      const withoutScript = readFileSync(inRoot('bin/lib/prerender/without-script.css'), 'utf8');
      for (const name of findFiles('src/elements', /\/define\.ts$/).map((path) => basename(dirname(path)))) {
        const module = await import(pathToFileURL(inRoot('dist/elements', name, 'index.js')).href);
        const element = Object.values(module).find((value) => value?.['_$litElement$']);
        element.finalize();
        const source = element.elementStyles.map(String).join('\n');
        this.emitFile({ type: 'asset', fileName: `${name}.css`, source: `${source}\n${withoutScript}` });
      }
    },
  };
}

/** Breaks the build when a pattern is in what it wrote. */
function refuse(pattern) {
  return {
    name: 'refuse',
    generateBundle(_options, output) {
      for (const { fileName, code } of Object.values(output)) {
        const [found] = pattern.exec(code ?? '') ?? [];
        if (found) this.error(`${fileName} contains “${found}”, which has no place in a browser.`);
      }
    },
  };
}

/** Breaks the build when a bundle that must stay small takes a package in. */
function refuseModules(pattern) {
  return {
    name: 'refuse-modules',
    moduleParsed({ id, importers }) {
      if (pattern.test(id))
        this.error(`${shortId(id)} is not for this bundle; ${importers.map(shortId)} imports it.`);
    },
  };
}

/** Tables of others that stand in modules of ours, each with its licence. */
const TABLES = {
  'src/sources/activities/ics-windows-zones.ts': ['Unicode CLDR, windowsZones', 'licences/unicode-3.0.txt'],
};

/** Writes the licences of the packages and tables that are inside, as they ask. */
function thirdPartyLicences(fileName) {
  return {
    name: 'third-party-licences',
    generateBundle(_options, output) {
      const inside = Object.values(output)
        .flatMap(({ modules = {} }) => Object.keys(modules))
        .map(shortId);
      const packages = new Set(
        inside.map((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean),
      );
      const texts = [...packages].sort().map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
        const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'].find((each) =>
          existsSync(inRoot(folder, each)),
        );
        return `${name} ${version} (${license})\n\n${file ? readFileSync(inRoot(folder, file), 'utf8').trim() : ''}\n`;
      });
      for (const path of new Set(inside)) {
        const [name, licence] = TABLES[path] ?? [];
        if (name) texts.push(`${name}\n\n${readFileSync(inRoot(licence), 'utf8').trim()}\n`);
      }
      if (texts.length)
        this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

const hasElements = findFiles('src/elements', /\/define\.ts$/).length > 0;

export default [modules(), ...pageScripts().map(loader), ...(hasElements ? [elements()] : [])];
