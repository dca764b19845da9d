/*
 * custom-elements.json, the one description of tags, attributes, events, parts and tokens that Storybook, editors, frameworks and
 * the documentation read. It comes from the JSDoc of the classes and from the tables of tokens.
 */
import { build } from 'esbuild';

/** `define('samen-x', SamenX)` in src/elements/x/define.ts is how an element gets its name. */
function tagNames() {
  const definitions = [];
  return {
    name: 'samen-tag-names',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, constructor] = node.arguments;
      if (!tag || !constructor || !ts.isStringLiteral(tag)) return;
      definitions.push({ tagName: tag.text, className: constructor.getText(), definedIn: moduleDoc.path });
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const { tagName, className, definedIn } of definitions) {
        const module = modules.find(({ declarations }) =>
          declarations?.some(({ name }) => name === className),
        );
        if (!module) throw new Error(`${definedIn} defines ${className}, which no module declares.`);
        Object.assign(
          module.declarations.find(({ name }) => name === className),
          { tagName, customElement: true },
        );
        modules
          .find(({ path }) => path === definedIn)
          .exports.push({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name: className, module: module.path },
          });
      }
    },
  };
}

/**
 * Properties as the class writes them. A class that says of what type an inherited one is there (`data`) is right, where the
 * analyzer takes the type of the base class; and `@default` says more than the name of a constant.
 */
function asWritten() {
  const written = [];
  return {
    name: 'samen-as-written',
    analyzePhase({ ts, node }) {
      if (!ts.isPropertyDeclaration(node) || !ts.isClassDeclaration(node.parent)) return;
      const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'default');
      written.push({
        className: node.parent.name?.text,
        field: node.name.getText(),
        as: {
          ...(node.type && { type: { text: node.type.getText() } }),
          ...(tag && { default: ts.getTextOfJSDocComment(tag.comment) }),
        },
      });
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const find = (className, field) =>
        written.find((each) => each.className === className && each.field === field)?.as;
      for (const { name, members = [], attributes = [] } of modules.flatMap(
        ({ declarations = [] }) => declarations,
      ))
        for (const each of [...members, ...attributes]) {
          const field = each.fieldName ?? each.name;
          // What an element inherits is a copy that was made before this.
          Object.assign(each, find(name, field) ?? find(each.inheritedFrom?.name, field));
        }
    },
  };
}

const { TOKENS, TOKEN_MEANINGS, FREE_TOKENS } = await tokens();

/** The tables of tokens, as the code has them. */
async function tokens() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { TOKENS } from './src/internal/tokens.ts';
        export { FREE_TOKENS, TOKEN_MEANINGS } from './src/internal/token-meanings.ts';`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The tokens as custom properties that a page can set. A default that is a sentence is in the description. */
const cssProperties = [
  ...TOKENS.map(({ name, syntax, light, dark }) => ({
    name: `--samen-${name}`,
    description: sentence(TOKEN_MEANINGS[name]),
    syntax,
    default: light === dark ? light : `light-dark(${light}, ${dark})`,
  })),
  ...FREE_TOKENS.map(({ name, meaning, initial }) => ({
    name: `--samen-${name}`,
    ...(/^the /.test(initial)
      ? { description: sentence(`${meaning}; by default ${initial}`) }
      : { description: sentence(meaning), default: initial }),
  })),
];

function sentence(text) {
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** Leaves out what is not for users of the package, and names modules as the package does. */
function asPublished() {
  return {
    name: 'samen-as-published',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        const isDefinition = /^src\/elements\/[^/]+\/define\.ts$/.test(module.path);
        module.declarations = module.declarations?.filter(({ customElement }) => customElement);
        // What else the modules of the elements export is for the library itself.
        module.exports = module.exports?.filter(({ kind, name }) =>
          isDefinition
            ? kind === 'custom-element-definition'
            : module.declarations?.some((declaration) => declaration.name === name),
        );
        for (const declaration of module.declarations ?? []) publish(declaration);
      }
      customElementsManifest.modules = published(
        customElementsManifest.modules
          .filter(({ declarations, exports }) => declarations?.length || exports?.length)
          .sort((a, b) => (a.path < b.path ? -1 : 1)),
      );
    },
  };
}

function publish(declaration) {
  // What nobody described is there for the library itself: state, what a base class asks for.
  const isForUsers = ({ name, description, privacy, static: isStatic }) =>
    Boolean(description) && !isStatic && !['private', 'protected'].includes(privacy) && !name.startsWith('#');
  declaration.members = declaration.members?.filter(isForUsers);
  declaration.attributes = declaration.attributes?.filter(isForUsers);
  // The analyzer takes the first argument of any event for its name.
  declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('samen-'));
  declaration.cssProperties = cssProperties;
  for (const { name, fieldName } of declaration.attributes ?? []) {
    const member = declaration.members?.find((each) => each.name === fieldName);
    if (member) member.attribute = name;
  }
  for (const each of [...(declaration.members ?? []), ...(declaration.attributes ?? [])])
    if (each.default === 'undefined') delete each.default;
}

/** `src/elements/x/x.ts` → `dist/elements/x/x.js`, wherever it is written. */
const published = (value) =>
  JSON.parse(JSON.stringify(value), (key, text) =>
    key === 'path' || key === 'module' ? text.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js') : text,
  );

export default {
  globs: ['src/elements/*/*.ts', 'src/internal/*.ts'],
  exclude: ['**/*.test.ts', '**/*.stories.ts', '**/*.model.ts', '**/*.source.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tagNames(), asWritten(), asPublished()],
};
