import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';

// The rules about types are left to the compiler, which `npm test` runs too: linting stays a matter of seconds.

/** Directives that take HTML or style from strings: against design decisions 3 and 4. */
const UNSAFE = {
  regex: String.raw`^(?:lit|lit-html)/(?:directives/(?:unsafe-|style-map)|static-html)`,
  message: 'Plain text in, DOM out, under a strict CSP: docs/architecture.md.',
};

/** What a layer may not import; the whole table is in test/node/layers.test.mjs. */
const layer = (files, regex, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [UNSAFE, ...(regex ? [{ regex, message }] : [])] }],
  },
});

const forbid = (selector, message) => ({ selector, message });

export default [
  {
    ignores: [
      '**/node_modules/**',
      'dist/**',
      'storybook-static/**',
      'coverage/**',
      '.cache/**',
      'src/i18n/locales/**',
      'bench/results/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },

  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: { ...lit['flat/recommended'].plugins, ...wc['flat/best-practice'].plugins, 'lit-a11y': litA11y },
    rules: {
      ...lit['flat/recommended'].rules,
      ...wc['flat/recommended'].rules,
      ...wc['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      // Safari takes the role from a list without bullets.
      'lit-a11y/no-redundant-role': 'off',
      // HTML says to use it in a dialog, where it does not steal the focus of the page.
      'lit-a11y/no-autofocus': 'off',
      // Lit's base class always has the callbacks.
      'wc/guard-super-call': 'off',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': [
        'error',
        forbid(
          'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString)$/]',
          'Plain text in, DOM out: HTML never comes from a string.',
        ),
        forbid(
          'CallExpression[callee.property.type="Identifier"][callee.property.name="entries"][arguments.length=0], CallExpression[callee.object.name="Array"][callee.property.name="from"]',
          'Prototype.js puts others in their place: src/model/lists.ts.',
        ),
        forbid(
          'MemberExpression[object.name="document"][property.name=/^write(?:ln)?$/]',
          'Plain text in, DOM out: HTML never comes from a string.',
        ),
        forbid(
          'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
          'A strict CSP refuses style attributes: use style.setProperty.',
        ),
        forbid(
          'MemberExpression[property.name="cssText"]',
          'A strict CSP refuses style attributes: use style.setProperty.',
        ),
        forbid(
          'Decorator[expression.callee.name="customElement"]',
          'A second copy on a page would throw: register with define() in define.ts.',
        ),
      ],
      'no-restricted-globals': [
        'error',
        { name: 'name', message: 'A global of the browser, seldom meant.' },
        { name: 'event', message: 'A global of the browser, seldom meant.' },
        { name: 'status', message: 'A global of the browser, seldom meant.' },
        {
          name: 'localStorage',
          message: 'Nothing is stored without the visitor’s choice (design decision 5).',
        },
      ],
    },
  },
  layer(['src/**/*.ts']),
  layer(
    ['src/elements/*/*.ts'],
    String.raw`^\.\./(?!\.\./)|/elements/`,
    'No element imports another: what two share lives in model, sources or internal.',
  ),
  layer(
    ['src/model/**/*.ts', 'src/elements/*/*.model.ts'],
    String.raw`^(?:@?lit(?:$|/|-)|valibot|papaparse)|/(?:sources|internal|i18n|elements)/`,
    'The model knows values and rules, no DOM, no Lit, no data formats.',
  ),
  layer(
    ['src/sources/**/*.ts', 'src/elements/*/*.source.ts'],
    String.raw`^@?lit(?:$|/|-)|/(?:internal|i18n|elements)/`,
    'Sources turn bytes into checked records; they know no Lit and no elements.',
  ),
  layer(
    ['src/internal/**/*.ts', 'src/i18n/**/*.ts'],
    String.raw`/elements/`,
    'What elements share knows none of them.',
  ),

  {
    files: ['test/**/*.ts'],
    languageOptions: { globals: { ...globals.browser, ...globals.mocha } },
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
];
