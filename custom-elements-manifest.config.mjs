/*
 * custom-elements.json, the one description of tags, attributes, events, parts and tokens that Storybook, editors and the
 * documentation read. It comes from the JSDoc of the classes.
 */

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

/** Leaves out what is not for users of the package, and names modules as the package does. */
function asPublished() {
  return {
    name: 'samen-as-published',
    packageLinkPhase({ customElementsManifest }) {
      const modules = customElementsManifest.modules.filter(
        ({ path, declarations }) =>
          /^src\/elements\/[^/]+\/define\.ts$/.test(path) ||
          declarations?.some(({ customElement }) => customElement),
      );
      for (const module of modules)
        for (const declaration of module.declarations ?? []) {
          const hidden = new Set(
            declaration.members
              ?.filter(
                ({ name, privacy }) => ['private', 'protected'].includes(privacy) || name.startsWith('#'),
              )
              .map(({ name }) => name),
          );
          declaration.members = declaration.members?.filter(({ name }) => !hidden.has(name));
          // The analyzer takes inner state for attributes, and the first argument of any event for its name.
          declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !hidden.has(fieldName));
          declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('samen-'));
        }
      customElementsManifest.modules = published(modules.sort((a, b) => (a.path < b.path ? -1 : 1)));
    },
  };
}

/** `src/elements/x/x.ts` → `dist/elements/x/x.js`, wherever it is written. */
const published = (value) =>
  JSON.parse(JSON.stringify(value), (key, text) =>
    key === 'path' || key === 'module' ? text.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js') : text,
  );

export default {
  globs: ['src/elements/*/*.ts', 'src/internal/*.ts'],
  exclude: ['**/*.test.ts', '**/*.stories.ts', '**/*.model.ts', '**/*.source.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tagNames(), asPublished()],
};
