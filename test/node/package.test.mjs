import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';
import { findFiles, inRoot, root } from '../../scripts/lib/paths.mjs';
import { node, npm } from '../../scripts/lib/run.mjs';

/* What somebody gets who installs the package: read from dist, as built. */

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const elements = findFiles('src/elements', /\/define\.ts$/).map((path) => path.split('/')[2]);
const modules = findFiles('dist', /^dist\/(?!cdn\/).*\.js$/);
const hasEffect = (path) => /^dist\/(?:define|elements\/[^/]+\/define|cdn\/[^/]+)\.js$/.test(path);

describe('exports', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    it(`${name} leads to something${typeof target === 'string' ? '' : ', with types'}`, () => {
      for (const pattern of typeof target === 'string' ? [target] : Object.values(target)) {
        const paths = pattern.includes('elements/*')
          ? elements.map((element) => pattern.replace('*', element))
          : [pattern];
        for (const path of paths)
          assert.ok(existsSync(inRoot(path.replace(/\*$/, ''))), `${path} is not there`);
      }
    });
  }

  it('main, module, types and customElements lead to something', () => {
    for (const field of ['main', 'module', 'types', 'customElements'])
      assert.ok(existsSync(inRoot(manifest[field])), `${field}: ${manifest[field]}`);
  });

  it('the version in the code is that of the package', async () => {
    const { VERSION } = await import('../../dist/internal/define.js');
    assert.equal(VERSION, manifest.version);
  });
});

describe('importing in bare Node', () => {
  let outcome;
  before(async () => {
    // Lit puts some names of the DOM in place by itself; what counts is what we add to that.
    const script = `
      await import('lit');
      const globals = new Set(Object.getOwnPropertyNames(globalThis));
      const failures = [];
      const load = async (paths) => {
        for (const path of paths) await import(path).catch((error) => failures.push(path + ': ' + error.message));
      };
      const registered = () => ${JSON.stringify(elements)}.filter((name) => globalThis.customElements?.get('samen-' + name));
      await load(${JSON.stringify(modules.filter((path) => !hasEffect(path)).map((path) => `./${path}`))});
      const byModules = registered();
      const added = Object.getOwnPropertyNames(globalThis).filter((name) => !globals.has(name));
      await load(${JSON.stringify(modules.filter(hasEffect).map((path) => `./${path}`))});
      console.log(JSON.stringify({ failures, byModules, added, byDefine: registered() }));`;
    const { code, output } = await node(['--input-type=module', '--eval', script], { timeout: 30_000 });
    assert.equal(code, 0, output);
    outcome = JSON.parse(output);
  });

  it('works for every module', () => assert.deepEqual(outcome.failures, []));
  it('registers nothing and adds nothing to the global object', () => {
    assert.deepEqual(outcome.byModules, []);
    assert.deepEqual(outcome.added, []);
  });
  it('registers every element through the define modules', () =>
    assert.deepEqual(outcome.byDefine, elements));
});

describe('samen-elements/model/route', () => {
  it('checks and walks a route without a DOM', async () => {
    const script = `
      import { applicable, check, walk } from 'samen-elements/model/route';
      const stations = [
        { id: 'a', title: 'A', next: [{ to: 'b' }, { to: 'c' }] },
        { id: 'b', title: 'B', end: 'solved', contacts: [{ phone: '088 000 12 34' }] },
        { id: 'c', title: 'C', next: [{ to: 'weg' }] },
      ];
      console.log(JSON.stringify({
        dom: typeof document,
        problems: check({ stations }).map(({ path, code }) => [path, code]),
        walked: walk({ stations }, { a: 'b' }).map(({ id }) => id),
        applies: applicable({ stations }),
      }));`;
    const { code, output } = await node(['--input-type=module', '--eval', script], { timeout: 30_000 });
    assert.equal(code, 0, output);
    assert.deepEqual(JSON.parse(output), {
      dom: 'undefined',
      problems: [
        ['stations[2].next[0].to', 'unknown-to'],
        ['stations[2].contacts', 'end-without-contact'],
      ],
      walked: ['a', 'b'],
      applies: ['a', 'b', 'c'],
    });
  });
});

describe('side effects', () => {
  const patterns = manifest.sideEffects.map((glob) => ({
    glob,
    matches: new RegExp(`^${glob.replace('./', '').replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
  }));

  it('are declared for the define modules and the page scripts, and for nothing else', () => {
    const all = findFiles('dist', /\.js$/);
    const declared = all.filter((path) => patterns.some(({ matches }) => matches.test(path)));
    assert.deepEqual(declared, all.filter(hasEffect));
  });

  it('are declared for files that exist', () => {
    const all = [...findFiles('dist', /\.js$/), ...findFiles('src', /\.ts$/)];
    const idle = patterns.filter(({ matches }) => !all.some((path) => matches.test(path)));
    assert.deepEqual(
      idle.map(({ glob }) => glob),
      [],
    );
  });
});

describe('a bundle of one class', () => {
  let code;
  let warnings;
  before(async () => {
    const { outputFiles, ...result } = await build({
      stdin: { contents: `export { SamenPartnerCard } from './dist/index.js';`, resolveDir: root },
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
      external: Object.keys(manifest.dependencies).flatMap((name) => [name, `${name}/*`]),
    });
    code = outputFiles[0].text;
    warnings = result.warnings.map(({ text }) => text);
  });

  it('comes without warnings', () => assert.deepEqual(warnings, []));
  it('has that class, and no other element', () => {
    assert.match(code, /class \w* ?extends SamenElement|SamenPartnerCard = class/);
    assert.doesNotMatch(code, /SamenPartnerDirectory/);
  });
  it('registers nothing', () => assert.doesNotMatch(code, /customElements\.define/));
});

describe('types', () => {
  const declarations = findFiles('dist', /\.d\.ts$/);

  it('name no package that a user does not have', () => {
    const wrong = declarations.flatMap((path) =>
      ts
        .preProcessFile(readFileSync(inRoot(path), 'utf8'), true, true)
        .importedFiles.map(({ fileName }) => fileName)
        .filter((name) =>
          name.startsWith('.')
            ? !existsSync(join(dirname(inRoot(path)), name.replace(/\.js$/, '.d.ts')))
            : !Object.keys(manifest.dependencies).some((own) => name === own || name.startsWith(`${own}/`)) &&
              // Who imports the types for a framework has that framework.
              !path.startsWith(`dist/types/${name.split('/')[0]}.`),
        )
        .map((name) => `${path} names ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  for (const [name, resolution] of [
    ['Node', { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
    ['a bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  ]) {
    it(`serve a strict user of ${name}`, () => {
      const program = `
        import 'samen-elements/define';
        ${elements.map((element) => `import 'samen-elements/define/${element}';`).join('\n')}
        import * as all from 'samen-elements';
        import { read } from 'samen-elements/read';
        import { createIndex } from 'samen-elements/model/partners';
        import { result, visibleQuestions } from 'samen-elements/model/scan';
        import { applicable, check, walk } from 'samen-elements/model/route';
        ${elements
          .map((element) => `document.querySelector('samen-${element}')!.reload().then(() => undefined);`)
          .join('\n')}
        document.addEventListener('samen-ready', (event) => event.count.toFixed());
        export const types = [all, read, createIndex, result, visibleQuestions, applicable, check, walk];`;
      assert.deepEqual(complaintsAbout(program, resolution), []);
    });
  }
});

describe('npm pack', () => {
  let files;
  before(async () => {
    const { code, output } = await npm(['pack', '--dry-run', '--json', '--silent']);
    assert.equal(code, 0, output);
    // npm may print warnings before the JSON.
    files = JSON.parse(output.slice(output.search(/^\[/m)))[0].files.map(({ path }) => path);
  });

  it('takes everything in that the exports need', () => {
    const needed = [...findFiles('dist', /\.(?:js|d\.ts)$/), 'custom-elements.json', 'package.json'];
    assert.deepEqual(
      needed.filter((path) => !files.includes(path)),
      [],
    );
  });
  it('leaves the rest out', () => {
    const allowed =
      /^(?:bin|dist|schemas)\/|^(?:package\.json|custom-elements\.json|(?:README|CHANGELOG|SECURITY)\.md|LICEN[SC]E)$/;
    const unwanted = /node_modules|\.test\.|\.stories\.|\.tsbuildinfo|\.DS_Store|~$/;
    assert.deepEqual(
      files.filter((path) => !allowed.test(path) || unwanted.test(path)),
      [],
    );
  });
  it('tells nothing about the machine that built it', () => {
    const text = (path) => readFileSync(inRoot(path), 'utf8');
    assert.deepEqual(
      files.filter((path) => text(path).includes(root)),
      [],
    );
  });
});

/** What the compiler says about a program that uses the package by its name, everything checked. */
function complaintsAbout(text, options) {
  const file = inRoot('consumer.ts');
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    ...options,
  };
  const host = ts.createCompilerHost(compilerOptions);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? text : readFile(path));
  host.getSourceFile = (path, language, ...rest) =>
    path === file ? ts.createSourceFile(path, text, language) : getSourceFile(path, language, ...rest);
  const program = ts.createProgram([file], compilerOptions, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter((diagnostic) => !diagnostic.file?.fileName.includes('/node_modules/'))
    .map(
      ({ file: where, messageText }) =>
        `${where?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}
