/**
 * Writes what the files for Drupal, TYPO3, Joomla and Liferay have to say of each element: its attributes, from what the elements
 * say of themselves (custom-elements.json), and the version, which stands in the path of the script.
 *
 *     node scripts/cms-files.mjs           writes it
 *     node scripts/cms-files.mjs --check   fails when what is there is not what it would write
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { elementsForSites } from './lib/manifest.mjs';
import { inRoot } from './lib/paths.mjs';

/** Tags and attributes of Drupal's format "Basic HTML" as it is installed: core/recipes/basic_html_format_editor, Drupal 10.3. */
export const BASIC_HTML =
  '<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd> <a hreflang href> <blockquote cite> <ul type> <ol start type> <strong> <em> <code> <li> <img src alt data-entity-uuid data-entity-type height width data-caption data-align>';

const { version, license } = readJson('package.json');

/** Every attribute that some element has, each once, sorted. */
const allAttributes = (elements) =>
  [
    ...new Set(Object.values(elements).flatMap(({ attributes }) => attributes.map(({ name }) => name))),
  ].sort();

/**
 * What Drupal must let through for links and divs, beside what it does already: as CKEditor 5 wants it in "Manually editable HTML
 * tags", which refuses attributes that its toolbar allows.
 */
export function drupalPlaceholders(elements) {
  const data = allAttributes(elements)
    .map((name) => `data-${name}`)
    .join(' ');
  return [`<a data-samen ${data}>`, `<div data-samen ${data}>`];
}

const drupalTags = (elements) =>
  Object.entries(elements).map(
    ([name, { attributes }]) =>
      `<samen-${name} ${attributes
        .map((attribute) => attribute.name)
        // Of every tag already.
        .filter((attribute) => attribute !== 'lang')
        .join(' ')}>`,
  );

/** The field as a whole: "Basic HTML" and ours. A tag that stands there twice would have only what its last mention has. */
export function drupalAllowedHtml(elements, tags = drupalTags(elements)) {
  const [link, division] = drupalPlaceholders(elements);
  const basic = BASIC_HTML.replace('<a hreflang href>', link.replace('<a ', '<a hreflang href '));
  return [basic, division, ...tags].join(' ');
}

const variable = (name) => name.replace(/-/g, '_');

function drupalComponent(name, { summary, attributes }) {
  const types = { number: 'number', boolean: 'boolean' };
  const properties = {};
  for (const attribute of attributes)
    if (!attribute.name.endsWith('-*'))
      properties[variable(attribute.name)] = {
        type: types[attribute.holds] ?? 'string',
        title: attribute.name,
        description: attribute.description,
      };
  for (const [property, example] of Object.entries(facetsOf(attributes)))
    properties[property] = {
      type: 'object',
      title: property,
      description: `Values by facet, as in ${example}: those of the attributes ${property.slice(0, -1)}-FACET.`,
      additionalProperties: { type: 'string' },
    };
  return {
    $schema:
      'https://git.drupalcode.org/project/drupal/-/raw/HEAD/core/assets/schemas/v1/metadata.schema.json',
    name: `Samen: ${name.replace(/-/g, ' ')}`,
    description: summary,
    group: 'Samen',
    props: { type: 'object', properties },
    slots: {
      fallback: {
        title: 'Fallback content',
        description: 'Shown until the data is there, when it cannot be had, and without JavaScript.',
      },
    },
    libraryOverrides: { dependencies: ['samen_elements/loader'] },
  };
}

/** Names of the properties that stand for `filter-FACET` and `preset-FACET`. */
const facetsOf = (attributes) =>
  Object.fromEntries(
    attributes
      .filter(({ name }) => name.endsWith('-*'))
      .map(({ name }) => [`${name.slice(0, -2)}s`, "{ theme: 'taal,opvoeden' }"]),
  );

function drupalTemplate(name, { attributes }) {
  const plain = attributes.filter((attribute) => !attribute.name.endsWith('-*'));
  const given = plain
    .map((attribute) => `  '${attribute.name}': ${variable(attribute.name)} ?? null,\n`)
    .join('');
  const facets = Object.keys(facetsOf(attributes)).map(
    (property) =>
      `  {%- for facet, value in ${property} ?? {} %} ${property.slice(0, -1)}-{{ facet|clean_class }}="{{ value }}"{% endfor %}\n`,
  );
  return `{# Written by scripts/cms-files.mjs of the project; do not edit. #}
{% set given = {
${given}} %}
<samen-${name}{{ attributes }}
  {%- for name, value in given|filter(value => value is not null and value is not same as(false)) %} {{ name }}{% if value is not same as(true) %}="{{ value }}"{% endif %}{% endfor %}
${facets.join('')}  {#- -#}
>{% block fallback %}{{ fallback }}{% endblock %}</samen-${name}>
`;
}

function typo3Elements(elements) {
  const lines = Object.entries(elements).map(([name, { attributes }]) => {
    const held = attributes.map(
      (attribute) => `        '${attribute.name.replace(/\*$/, '')}' => '${attribute.holds}',\n`,
    );
    return `    'samen-${name}' => [\n${held.join('')}    ],\n`;
  });
  return `<?php

// Written by scripts/cms-files.mjs of the project; do not edit.
// What the attributes of each element hold. A name that ends in a hyphen is the beginning of one.
return [
${lines.join('')}];
`;
}

function liferayExtension(elements) {
  const extensions = {
    assemble: [{ from: 'cdn', into: `static/${version}` }],
    'samen-loader': {
      name: 'Samen: script for all elements',
      type: 'globalJS',
      url: `${version}/samen.js`,
      scriptElementAttributes: { type: 'module', 'data-senna-track': 'permanent' },
    },
    'samen-loader-classic': {
      name: 'Samen: script for all elements, before 2024.Q2',
      type: 'globalJS',
      url: `${version}/samen-classic.js`,
    },
  };
  for (const name of Object.keys(elements))
    extensions[`samen-${name}`] = {
      name: `Samen: ${name.replace(/-/g, ' ')}`,
      type: 'customElement',
      htmlElementName: `samen-${name}`,
      instanceable: true,
      portletCategoryName: 'category.client-extensions',
      urls: [`${version}/samen.js`],
      useESM: true,
    };
  return extensions;
}

/** Every file, as path => text. */
async function files() {
  const elements = elementsForSites();
  const drupal = 'integrations/drupal/samen_elements';
  const joomla = 'integrations/joomla/plg_system_samen';
  const result = {
    'integrations/drupal/allowed-html.txt': `${drupalAllowedHtml(elements)}\n`,
    [`${drupal}/samen_elements.libraries.yml`]: await yaml({
      loader: {
        version,
        license: { name: license, url: 'https://opensource.org/licenses/MIT', 'gpl-compatible': true },
        js: {
          [`/libraries/samen/${version}/samen.js`]: {
            minified: true,
            // It asks for what stands beside it: taken together with others it would not find that.
            preprocess: false,
            attributes: { type: 'module' },
          },
        },
      },
    }),
    'integrations/typo3/samen_elements/Configuration/Elements.php': typo3Elements(elements),
    [`${joomla}/media/joomla.asset.json`]: await json({
      $schema: 'https://developer.joomla.org/schemas/json-schema/web_assets.json',
      name: 'plg_system_samen',
      version,
      description: 'Elements of Samen: one script that loads what a page has.',
      license,
      assets: [
        {
          name: 'plg_system_samen.loader',
          type: 'script',
          uri: `plg_system_samen/${version}/samen.js`,
          attributes: { type: 'module' },
        },
      ],
    }),
    'integrations/liferay/client-extension.yaml': await yaml(liferayExtension(elements)),
  };
  for (const [name, element] of Object.entries(elements)) {
    const folder = `${drupal}/components/${name}/${name}`;
    result[`${folder}.component.yml`] = await yaml(drupalComponent(name, element));
    result[`${folder}.twig`] = drupalTemplate(name, element);
  }
  // Files that say more than this script knows have the version, or a list, in one place.
  within(
    result,
    `${drupal}/samen_elements.info.yml`,
    /^(?<before>version: )'[^']+'$/m,
    `$<before>'${version}'`,
  );
  within(result, `${joomla}/samen.xml`, /(?<before><version>)[^<]+/, `$<before>${version}`);
  const typo3 = 'integrations/typo3/samen_elements';
  within(result, `${typo3}/ext_emconf.php`, /(?<before>'version' => ')[^']+/, `$<before>${version}`);
  const setup = `${typo3}/Configuration/TypoScript/setup.typoscript`;
  within(result, setup, /(?<before>Resources\/Public\/)\d+\.\d+\.\d+/, `$<before>${version}`);
  const tags = Object.keys(elements).map((name) => `samen-${name}`);
  within(result, setup, /(?<before>addToList\()[^)]*/g, `$<before>${tags.join(',')}`);
  const doc = 'docs/embedding-cms.md';
  if (existsSync(inRoot(doc)))
    within(
      result,
      doc,
      /(?<before><!-- allowed-html: [^\n]*-->\n\n```\n)[^\n]*/,
      `$<before>${drupalPlaceholders(elements).join(' ')}`,
    );
  return result;
}

function within(result, path, pattern, replacement) {
  const text = result[path] ?? readFileSync(inRoot(path), 'utf8');
  if (text.search(pattern) < 0) throw new Error(`${path} has no ${pattern}.`);
  result[path] = text.replace(pattern, replacement);
}

/** JSON is YAML; Prettier writes it as the project does, and this without braces. */
async function yaml(value) {
  return pretty(
    `# Written by scripts/cms-files.mjs of the project; do not edit.\n${block(value).trimStart()}`,
    'yaml',
  );
}

function block(value, indent = '') {
  if (Array.isArray(value))
    return value.map((each) => `\n${indent}- ${block(each, `${indent}  `).trimStart()}`).join('');
  if (typeof value !== 'object')
    return typeof value === 'string' && !/^[a-zA-Z][\w/ .-]*$/.test(value)
      ? ` ${JSON.stringify(value)}`
      : ` ${value}`;
  return Object.entries(value)
    .map(([key, each]) => `\n${indent}${key}:${block(each, `${indent}  `)}`)
    .join('');
}

const json = (value) => pretty(JSON.stringify(value), 'json');

const pretty = async (text, parser) =>
  format(text, { ...(await resolveConfig(inRoot('package.json'))), parser });

function readJson(path) {
  return JSON.parse(readFileSync(inRoot(path), 'utf8'));
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const written = await files();
  if (process.argv.includes('--check')) {
    const stale = Object.entries(written)
      .filter(([path, text]) => !existsSync(inRoot(path)) || readFileSync(inRoot(path), 'utf8') !== text)
      .map(([path]) => path);
    if (stale.length > 0) {
      console.error(`Not as it would be written: ${stale.join(', ')}. Run: node scripts/cms-files.mjs`);
      process.exitCode = 1;
    }
  } else
    for (const [path, text] of Object.entries(written)) {
      mkdirSync(dirname(inRoot(path)), { recursive: true });
      writeFileSync(inRoot(path), text);
    }
}
