import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import * as library from '../../dist/index.js';
import { readManifest } from '../../scripts/lib/manifest.mjs';
import { findFiles, inRoot } from '../../scripts/lib/paths.mjs';

/* Whether custom-elements.json, and the types and editor data that are made of it, say what there is: against the classes as built. */

const { modules } = JSON.parse(readFileSync(inRoot('custom-elements.json'), 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
const docs = findFiles('docs', /^docs\/[^/]+\.md$/)
  .map((path) => readFileSync(inRoot(path), 'utf8'))
  .join('\n');
const names = (list = []) => list.map(({ name }) => name).sort();

/** The events that the code declares for whoever listens, with their classes. */
const declaredEvents = new Map(
  findFiles('src', /\.ts$/).flatMap((path) => {
    const text = readFileSync(inRoot(path), 'utf8');
    const map =
      /interface GlobalEventHandlersEventMap \{(?<entries>[^}]*)\}/.exec(text)?.groups.entries ?? '';
    return [...map.matchAll(/'(samen-[a-z]+)': (\w+)/g)].map(([, name, type]) => [name, type]);
  }),
);

describe('custom-elements.json', () => {
  it('has every element that there is', () => {
    const folders = findFiles('src/elements', /\/define\.ts$/).map((path) => `samen-${path.split('/')[2]}`);
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), folders);
  });

  for (const { tagName, name, attributes, members, events, slots, cssParts, cssProperties } of elements)
    describe(`<${tagName}>`, () => {
      const constructor = library[name];

      it('has the attributes that the class observes', () =>
        assert.deepEqual(
          names(attributes.filter((attribute) => !attribute.name.endsWith('-FACET'))),
          [...new Set(constructor.observedAttributes)].sort(),
        ));

      it('has the properties that a page can set, and nothing of the library itself', () => {
        const settable = [...constructor.elementProperties]
          .filter(([, { state }]) => !state)
          .map(([property]) => property);
        const inherited = ['value'].filter((property) => property in constructor.prototype);
        assert.deepEqual(
          names(members.filter(({ kind, readonly }) => kind === 'field' && !readonly)),
          [...settable, ...inherited].sort(),
        );
      });

      it('has nothing that the types do not have', () => {
        const path = modules.find(({ declarations = [] }) =>
          declarations.some((declaration) => declaration.name === name),
        ).path;
        const known = typeMembers(path.replace(/\.js$/, '.d.ts'), name);
        assert.deepEqual(
          names(members).filter((member) => !known.has(member)),
          [],
        );
      });

      it('has what every element has', () => {
        assert.deepEqual(
          ['problems', 'ready', 'reload'].filter((member) => !names(members).includes(member)),
          [],
        );
        assert.deepEqual(names(slots), ['']);
        assert.deepEqual(names(cssParts), ['base']);
      });

      it('has every token of docs/theming.md', () => {
        const page = readFileSync(inRoot('docs/theming.md'), 'utf8');
        const told = [...page.matchAll(/^\| `(--samen-[a-z-]+)`/gm)].map(([, token]) => token);
        assert.deepEqual(names(cssProperties), told.sort());
      });

      it('has events of the classes that there are, which the package exports', () => {
        for (const { name: event, type } of events) {
          const [className] = type.text.match(/\w+/);
          assert.equal(declaredEvents.get(event), className, event);
          assert.equal(library[className]?.type, event, `${className} is not exported`);
        }
      });

      it('says of everything what it is for, and of what type', () => {
        const all = [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties];
        assert.deepEqual(names(all.filter(({ description }) => !description)), []);
        const typed = [...attributes, ...events, ...members.filter(({ kind }) => kind === 'field')];
        assert.deepEqual(names(typed.filter(({ type }) => !type?.text)), []);
      });

      it('has attributes and events that the docs name', () =>
        assert.deepEqual(
          names([...attributes, ...events])
            .map((each) => each.replace(/FACET$/, ''))
            // Of HTML, and as there.
            .filter((each) => each !== 'dir' && !docs.includes(each)),
          [],
        ));
    });

  // What is let through into a page, in each CMS, is held to be an address for these and no others.
  it('says of each address that it is one, in the words by which scripts know it', () => {
    const found = readManifest().elements.flatMap(({ attributes }) =>
      attributes.filter(({ address }) => address).map(({ name, address }) => [name, address]),
    );
    assert.deepEqual(Object.fromEntries(found), {
      src: 'urls',
      'route-url': 'urls',
      action: 'url',
      'quick-exit': 'url',
      tiles: 'url',
    });
  });

  it('has every event that there is, with some element', () => {
    const listed = new Set(elements.flatMap(({ events }) => names(events)));
    assert.deepEqual([...listed].sort(), [...declaredEvents.keys()].sort());
  });
});

describe('types and editor data', () => {
  const text = (file) => readFileSync(inRoot('dist/types', file), 'utf8');
  const json = (file) => JSON.parse(text(file));
  const ofHtml = ['lang', 'dir'];

  for (const [file, listener] of [
    ['react.d.ts', (event) => `'on${event}'?:`],
    ['vue.d.ts', (event) => `'${event}': (event:`],
    ['svelte.d.ts', (event) => `'on${event}'?:`],
  ])
    it(`${file} has every element, property and event`, () => {
      const types = text(file);
      for (const { tagName, members, events } of elements) {
        const wanted = [
          `'${tagName}': `,
          ...names(members.filter(({ kind, readonly }) => kind === 'field' && !readonly)).map(
            (name) => `${name}?:`,
          ),
          ...names(events).map(listener),
        ];
        assert.deepEqual(
          wanted.filter((each) => !types.includes(each)),
          [],
        );
      }
    });

  it('VS Code gets every tag, attribute and token', () => {
    const { tags } = json('vscode.html-custom-data.json');
    for (const { tagName, attributes } of elements)
      assert.deepEqual(
        names(tags.find(({ name }) => name === tagName)?.attributes),
        names(attributes.filter(({ name, fieldName }) => fieldName && !ofHtml.includes(name))),
      );
    const { properties, pseudoElements } = json('vscode.css-custom-data.json');
    assert.deepEqual(names(properties), names(elements[0].cssProperties));
    assert.deepEqual(names(pseudoElements), ['::part(base)']);
  });

  it('JetBrains gets every tag, attribute, event and token, by the name that package.json gives', () => {
    const { version, 'web-types': path } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    const webTypes = JSON.parse(readFileSync(inRoot(path), 'utf8'));
    assert.equal(webTypes.version, version);
    const { html, css } = webTypes.contributions;
    for (const { tagName, attributes, events } of elements) {
      const element = html.elements.find(({ name }) => name === tagName);
      assert.deepEqual(
        names(element?.attributes),
        names(attributes)
          .filter((name) => !ofHtml.includes(name))
          .map((name) => name.replace(/FACET$/, '*')),
      );
      assert.deepEqual(names(element.js.events), names(events));
    }
    assert.deepEqual(names(css.properties), names(elements[0].cssProperties));
  });

  it('a page and a component of React compile, and what is wrong in them does not', () => {
    const config = inRoot('test/types/tsconfig.json');
    const { options, fileNames } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(config, ts.sys.readFile).config,
      ts.sys,
      inRoot('test/types'),
    );
    assert.equal(fileNames.length, 2);
    const complaints = ts
      .getPreEmitDiagnostics(ts.createProgram(fileNames, options))
      .map(
        ({ file, start, messageText }) =>
          `${file?.fileName}:${file && file.getLineAndCharacterOfPosition(start).line + 1} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    assert.deepEqual(complaints, []);
  });
});

/** Names of the public members that a class of the package has by its types. */
function typeMembers(path, name) {
  const program = typeProgram();
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(inRoot(path));
  const [symbol] = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source))
    .filter((each) => each.name === name);
  return new Set(
    checker
      .getDeclaredTypeOfSymbol(symbol)
      .getProperties()
      .map((property) => property.name),
  );
}

let shared;
function typeProgram() {
  shared ??= ts.createProgram([inRoot('dist/index.d.ts')], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    skipLibCheck: true,
  });
  return shared;
}
