import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import { BASIC_HTML, drupalAllowedHtml, drupalPlaceholders } from '../../scripts/cms-files.mjs';
import { elementsForSites } from '../../scripts/lib/manifest.mjs';
import { findFiles, inRoot } from '../../scripts/lib/paths.mjs';
import { node } from '../../scripts/lib/run.mjs';
import { drupal, RESTRICTED_HTML } from './cms/drupal.mjs';
import { GROUPS, joomla } from './cms/joomla.mjs';
import { outcome } from './cms/left.mjs';
import { liferay } from './cms/liferay.mjs';
import { ASKED, SNIPPETS } from './cms/snippets.mjs';
import { typo3 } from './cms/typo3.mjs';
import { readYaml } from './cms/yaml.mjs';

/* What Drupal, TYPO3, Joomla and Liferay leave of what an author pastes: docs/embedding-cms.md. None of them is here: their rules are. */

const read = (path) => readFileSync(inRoot(path), 'utf8');
const { version, license } = JSON.parse(read('package.json'));
const elements = elementsForSites();
/** What SamenBuilder reads: what the attributes of each tag hold. */
const typo3Elements = readPhpArray(read('integrations/typo3/samen_elements/Configuration/Elements.php'));
const doc = read('docs/embedding-cms.md');

const ROUTES = ['tag', 'div', 'link', 'frame', 'frame with a link', 'script'];

/** Who → filter → what a visitor gets by each route, on a page with the script. */
const TABLES = {
  Drupal: {
    'Restricted HTML': [
      (html) => drupal(html, RESTRICTED_HTML),
      'fallback',
      'fallback',
      'link',
      'nothing',
      'link',
      'nothing',
    ],
    'Basic HTML': [
      (html) => drupal(html, BASIC_HTML),
      'fallback',
      'fallback',
      'link',
      'nothing',
      'link',
      'nothing',
    ],
    'Basic HTML with the div and the link': [
      (html) => drupal(html, drupalAllowedHtml(elements, [])),
      'fallback',
      'element',
      'element',
      'nothing',
      'element',
      'nothing',
    ],
    'Basic HTML with `allowed-html.txt`': [
      (html) => drupal(html, drupalAllowedHtml(elements)),
      'element',
      'element',
      'element',
      'nothing',
      'element',
      'nothing',
    ],
    'Full HTML': [(html) => drupal(html), 'element', 'element', 'element', 'frame', 'frame', 'script'],
  },
  TYPO3: {
    'element "HTML"': [(html) => html, 'element', 'element', 'element', 'frame', 'frame', 'script'],
    'text, without the extension': [
      (html) => typo3(html),
      'tags in sight',
      'element',
      'element',
      'tags in sight',
      'tags in sight',
      'tags in sight',
    ],
    'text, with the extension': [
      (html) => typo3(html, typo3Elements),
      'element',
      'element',
      'element',
      'tags in sight',
      'tags in sight',
      'tags in sight',
    ],
  },
  Joomla: {
    'No HTML': [
      (html) => joomla(html, 'NH'),
      'fallback',
      'fallback',
      'fallback',
      'nothing',
      'fallback',
      'nothing',
    ],
    'Default Forbidden List': [
      (html) => joomla(html, 'BL'),
      'fallback',
      'element',
      'element',
      'nothing',
      'element',
      'nothing',
    ],
    'Allowed List of below': [
      (html) =>
        joomla(html, 'WL', {
          tags: listIn(doc, 'Allowed Tags'),
          attributes: listIn(doc, 'Allowed Attributes'),
        }),
      'fallback',
      'element',
      'element',
      'nothing',
      'element',
      'nothing',
    ],
    'No Filtering': [
      (html) => joomla(html, 'NONE'),
      'element',
      'element',
      'element',
      'frame',
      'frame',
      'script',
    ],
  },
  Liferay: {
    'web content, fragment': [
      (html) => liferay(html, 'web content'),
      'element',
      'element',
      'element',
      'frame',
      'frame',
      'script',
    ],
    'message, comment': [
      (html) => liferay(html, 'message'),
      'fallback',
      'fallback',
      'link',
      'nothing',
      'nothing',
      'nothing',
    ],
  },
};

for (const [cms, table] of Object.entries(TABLES))
  describe(`what ${cms} leaves`, () => {
    for (const [who, [filter, ...expected]] of Object.entries(table)) {
      ROUTES.forEach((route, at) =>
        it(`${who}: ${route} → ${expected[at]}`, () => {
          const left = outcome(filter(SNIPPETS[route]));
          assert.equal(left.is, expected[at], filter(SNIPPETS[route]));
          if (left.is !== 'element') return;
          assert.ok(left.fallback.trim(), 'fallback content is gone');
          if (route === 'tag' || route === 'div')
            for (const [name, value] of Object.entries(ASKED)) assert.equal(left.attributes[name], value);
          else assert.equal(left.attributes.src, '/partners.json');
        }),
      );
      it(`${who}: the document says so`, () => {
        assert.ok(
          doc.includes(`| ${who} | ${expected.join(' | ')} |`),
          `docs/embedding-cms.md has no line "| ${who} | ${expected.join(' | ')} |"`,
        );
      });
    }
  });

describe('traps that the document warns of', () => {
  it('Joomla drops data-samen where it has no value at all', () => {
    const bare = SNIPPETS.link.replace('data-samen=""', 'data-samen');
    assert.equal(outcome(bare).is, 'element');
    assert.equal(outcome(joomla(bare, 'BL')).is, 'link');
  });

  it('Joomla has no list on which a tag with a hyphen can stand', () => {
    const allowed = { tags: ['samen-partner-directory'], attributes: ['src'] };
    assert.equal(outcome(joomla(SNIPPETS.tag, 'WL', allowed)).is, 'fallback');
    assert.equal(outcome(joomla(SNIPPETS.tag, 'BL', allowed)).is, 'fallback');
  });

  it('Joomla lets authors to managers use the default list, and only super users everything', () => {
    for (const group of ['Author', 'Editor', 'Publisher', 'Manager', 'Administrator'])
      assert.equal(GROUPS[group], 'BL', group);
    assert.equal(GROUPS['Super Users'], 'NONE');
  });

  it('Liferay drops the address of a link that begins with / and has a colon further on', () => {
    const colon = SNIPPETS.link.replace('src=/partners.json', 'src=https://data.example/p.json');
    assert.equal(outcome(liferay(colon, 'message')).is, 'fallback');
    assert.equal(outcome(liferay(colon.replace('src=https:', 'src=https%3A'), 'message')).is, 'link');
    const whole = colon.replace('"/samen/', '"https://school.example/samen/');
    assert.equal(outcome(liferay(whole, 'message')).is, 'link');
  });

  it('TYPO3 drops the address of a link that begins with neither / nor a scheme and has a colon further on', () => {
    const colon = SNIPPETS.link.replace('src=/partners.json', 'src=https://data.example/p.json');
    assert.equal(outcome(typo3(colon)).attributes.src, 'https://data.example/p.json');
    assert.equal(outcome(typo3(colon.replace('"/samen/', '"samen/'))).is, 'fallback');
  });
});

describe('hostile authors', () => {
  const hostile =
    '<samen-partner-directory src="javascript:alert(1)" route-url="javascript:alert(1)" onclick="alert(1)" style="position:fixed">x</samen-partner-directory>';

  it('get no handler and no style through what is allowed for the elements', () => {
    for (const left of [drupal(hostile, drupalAllowedHtml(elements)), typo3(hostile, typo3Elements)]) {
      const { attributes } = outcome(left);
      assert.equal(attributes.onclick, undefined);
      assert.doesNotMatch(JSON.stringify(attributes), /javascript:/);
    }
    assert.doesNotMatch(drupal(hostile, drupalAllowedHtml(elements)), /style=/);
  });

  it('get no attribute allowed that is not one of the elements', () => {
    const known = new Set(
      Object.values(elements).flatMap(({ attributes }) => attributes.map(({ name }) => name)),
    );
    for (const list of drupalPlaceholders(elements))
      for (const name of list.match(/data-[\w-]+\*?/g))
        assert.ok(name === 'data-samen' || known.has(name.slice('data-'.length)), name);
  });
});

describe('files for the CMSs', () => {
  it('are as the script writes them', async () => {
    const { code, output } = await node([inRoot('scripts/cms-files.mjs'), '--check']);
    assert.equal(code, 0, output);
  });

  it('name the version in every path', () => {
    const texts = findFiles('integrations', /^integrations\/(?:drupal|typo3|joomla|liferay)\//).map(read);
    for (const [found] of [...texts, doc].join('\n').matchAll(/\b\d+\.\d+\.\d+(?=\/samen)/g))
      assert.equal(found, version);
  });

  const php = findFiles('integrations', /^integrations\/(?:drupal|typo3|joomla)\/.*\.(?:php|module)$/);
  const hasPhp = spawnSync('php', ['--version']).status === 0;
  it(
    'are PHP that can be read',
    { skip: hasPhp ? false : 'PHP is not installed here (Debian: apt-get install php-cli)' },
    () => {
      assert.ok(php.length >= 8);
      for (const path of php) {
        const { status, stdout } = spawnSync('php', ['-l', inRoot(path)], { encoding: 'utf8' });
        assert.equal(status, 0, stdout);
      }
    },
  );

  it('are well-formed XML and JSON', () => {
    const problems = [];
    const parser = new DOMParser({ errorHandler: (level, message) => problems.push(`${level}: ${message}`) });
    const folder = 'integrations/joomla/plg_system_samen';
    const manifest = parser.parseFromString(read(`${folder}/samen.xml`), 'text/xml');
    assert.deepEqual(problems, []);
    const text = (name) => manifest.getElementsByTagName(name)[0].textContent;
    assert.equal(text('version'), version);
    const folders = Array.from(manifest.getElementsByTagName('files')[0].childNodes)
      .filter(({ nodeName }) => nodeName === 'folder')
      .map(({ textContent }) => textContent);
    assert.deepEqual(folders, ['services', 'src']);
    for (const name of folders) assert.ok(existsSync(inRoot(folder, name)), name);
    const { assets } = JSON.parse(read('integrations/joomla/plg_system_samen/media/joomla.asset.json'));
    assert.equal(assets[0].attributes.type, 'module');
    const plugin = read('integrations/joomla/plg_system_samen/src/Extension/Samen.php');
    assert.ok(plugin.includes(`useScript('${assets[0].name}')`));
    assert.ok(plugin.includes(`namespace ${text('namespace')}\\Extension;`));
    const { autoload } = JSON.parse(read('integrations/typo3/samen_elements/composer.json'));
    const [prefix] = Object.keys(autoload['psr-4']);
    const builder = read('integrations/typo3/samen_elements/Classes/Html/SamenBuilder.php');
    assert.ok(builder.includes(`namespace ${prefix}Html;`));
    assert.ok(
      read('integrations/typo3/samen_elements/ext_localconf.php').includes(`\\${prefix}Html\\SamenBuilder`),
    );
  });

  it('are YAML that can be read', async () => {
    for (const path of findFiles('integrations', /\.ya?ml$/)) assert.ok(await readYaml(read(path)), path);
  });
});

describe('components for Drupal', () => {
  const folder = 'integrations/drupal/samen_elements/components';

  for (const [name, { attributes }] of Object.entries(elements)) {
    const template = read(`${folder}/${name}/${name}.twig`);

    it(`${name}: the template uses its properties, all of them and no others`, async () => {
      const { props, slots, libraryOverrides } = await readYaml(
        read(`${folder}/${name}/${name}.component.yml`),
      );
      const declared = [...Object.keys(props.properties), ...Object.keys(slots)].sort();
      assert.deepEqual(variablesOf(template), declared);
      assert.deepEqual(libraryOverrides.dependencies, ['samen_elements/loader']);
    });

    it(`${name}: the template writes the element with the attributes that it has`, () => {
      assert.match(template, new RegExp(`^<samen-${name}\\{\\{ attributes \\}\\}$`, 'm'));
      assert.match(template, new RegExp(`</samen-${name}>\\n$`));
      const written = [...template.matchAll(/^ {2}'([\w-]+)':/gm)].map(([, attribute]) => attribute);
      assert.deepEqual(
        written,
        attributes.map((attribute) => attribute.name).filter((attribute) => !attribute.endsWith('-*')),
      );
      assert.doesNotMatch(template, /\|\s*raw\b|autoescape/, 'values are not escaped');
    });
  }

  it('load the script as a module, by itself, from a path with the version', async () => {
    const { loader } = await readYaml(
      read('integrations/drupal/samen_elements/samen_elements.libraries.yml'),
    );
    const script = loader.js[`/libraries/samen/${version}/samen.js`];
    assert.equal(script.attributes.type, 'module');
    assert.equal(script.preprocess, false);
  });

  it('are of a module for Drupal 10.3 and 11', async () => {
    const info = await readYaml(read('integrations/drupal/samen_elements/samen_elements.info.yml'));
    assert.equal(info.type, 'module');
    assert.equal(info.version, version);
    assert.equal(info.core_version_requirement, '^10.3 || ^11');
  });

  /** What a template reads of its surroundings. What is neither a word of Twig, a filter nor set in the template must be a property. */
  function variablesOf(template) {
    const code = [...template.matchAll(/\{[{%]-?([\s\S]*?)-?[}%]\}/g)]
      .map(([, inside]) => inside.replace(/'[^']*'/g, '').replace(/\|\s*\w+/g, ''))
      .join('\n');
    const words =
      'set given null for name facet value in is not and same as true false if endfor endif block endblock attributes'.split(
        ' ',
      );
    const used = code.match(/[a-zA-Z_]\w*/g).filter((word) => !words.includes(word));
    if (/block fallback/.test(code)) used.push('fallback');
    return [...new Set(used)].sort();
  }
});

describe('files for TYPO3', () => {
  it('load the script as a module, by itself', () => {
    const setup = read('integrations/typo3/samen_elements/Configuration/TypoScript/setup.typoscript');
    assert.ok(setup.includes(`EXT:samen_elements/Resources/Public/${version}/samen.js`));
    assert.match(setup, /type = module/);
    assert.match(setup, /excludeFromConcatenation = 1/);
    assert.equal((setup.match(/\{/g) ?? []).length, (setup.match(/\}/g) ?? []).length);
    const set = read('integrations/typo3/samen_elements/Configuration/Sets/Samen/setup.typoscript');
    assert.ok(
      existsSync(inRoot('integrations/typo3', set.match(/EXT:([^']+)/)[1])),
      'the set leads to another file',
    );
  });

  it('allow the tags and attributes of the elements', () => {
    assert.deepEqual(
      Object.keys(typo3Elements),
      Object.keys(elements).map((name) => `samen-${name}`),
    );
  });
});

describe('client extensions for Liferay', () => {
  it('have one for the script and one for each element', async () => {
    const { assemble, ...extensions } = await readYaml(read('integrations/liferay/client-extension.yaml'));
    assert.deepEqual(assemble, [{ from: 'cdn', into: `static/${version}` }]);
    assert.equal(extensions['samen-loader'].scriptElementAttributes.type, 'module');
    const tags = Object.values(extensions)
      .filter(({ type }) => type === 'customElement')
      .map(({ htmlElementName, useESM, urls }) => {
        assert.equal(useESM, true);
        assert.deepEqual(urls, [`${version}/samen.js`]);
        return htmlElementName;
      });
    assert.deepEqual(
      tags,
      Object.keys(elements).map((name) => `samen-${name}`),
    );
    for (const { url } of Object.values(extensions))
      if (url) assert.ok(existsSync(inRoot('src/cdn', basename(url).replace(/\.js$/, '.ts'))), url);
  });
});

/** A list in a table of the document: `| Allowed Tags | \`a, b\` |`. */
function listIn(text, name) {
  const [, list] = text.match(new RegExp(`\\| ${name} \\| \`([^\`]+)\` \\|`)) ?? assert.fail(`no ${name}`);
  return list.split(',').map((each) => each.trim());
}

/** The array that a file of ours returns: strings and arrays of strings. */
function readPhpArray(text) {
  const found = {};
  let last;
  for (const [, name, value] of text.matchAll(/^ +'([\w-]+)' => (?:'(\w+)',|\[)$/gm))
    if (value) last[name] = value;
    else last = found[name] = {};
  return found;
}

describe('publiccode.yml', () => {
  // docs/standard/schema.core.rst, categories-list.rst and scope-list.rst of the standard, 0.4.
  const CATEGORIES = ['digital-citizenship', 'educational-content', 'event-management', 'survey'];
  const SCOPES = ['education', 'local-authorities', 'welfare'];

  it('has what version 0.4 of the standard asks for', async () => {
    const code = await readYaml(read('publiccode.yml'));
    assert.equal(code.publiccodeYmlVersion, '0.4');
    const mandatory =
      'name url platforms categories developmentStatus softwareType description legal maintenance localisation'.split(
        ' ',
      );
    for (const key of mandatory) assert.ok(code[key], `${key} is not there`);
    assert.ok(URL.canParse(code.url));
    assert.equal(code.softwareVersion, version);
    assert.equal(code.legal.license, license);
    assert.equal(code.softwareType, 'library');
    assert.ok(['concept', 'development', 'beta', 'stable'].includes(code.developmentStatus));
    assert.ok(code.categories.every((category) => CATEGORIES.includes(category)));
    assert.ok(code.intendedAudience.scope.every((scope) => SCOPES.includes(scope)));
    assert.equal(code.maintenance.type, 'community');
    assert.ok(code.maintenance.contacts.every(({ name }) => name));
    assert.equal(code.localisation.localisationReady, true);
    for (const { shortDescription, longDescription, features } of Object.values(code.description)) {
      assert.ok(shortDescription.length <= 150);
      assert.ok(longDescription.length >= 150 && longDescription.length <= 10_000);
      assert.ok(features.length > 0);
    }
  });

  it('names the languages that there are', async () => {
    const { localisation } = await readYaml(read('publiccode.yml'));
    const translated = findFiles('translations', /\.xlf$/).map((path) => basename(path, '.xlf'));
    assert.deepEqual([...localisation.availableLanguages].sort(), ['nl', ...translated].sort());
  });
});

describe('workflows', () => {
  const workflow = (name) => readYaml(read(`.github/workflows/${name}.yml`));

  it('take actions at a commit that is written down, and may no more than they must', async () => {
    for (const name of ['ci', 'release']) {
      const { jobs, permissions } = await workflow(name);
      assert.ok(permissions && !Object.values(permissions).includes('write'), `${name}: ${permissions}`);
      for (const { steps } of Object.values(jobs))
        for (const { uses } of steps) if (uses) assert.match(uses, /^[\w-]+\/[\w-]+@[\da-f]{40}$/);
    }
  });

  it('run .ci/run on every Node that the package is for', async () => {
    const { jobs } = await workflow('ci');
    assert.ok(jobs.ci.steps.some(({ run }) => run === '.ci/run'));
    const { engines } = JSON.parse(read('package.json'));
    assert.equal(`>=${jobs.ci.strategy.matrix.node[0]}`, engines.node);
  });

  it('publish with provenance, only after everything passed, and put the list of contents beside the release', async () => {
    const { jobs } = await workflow('release');
    const { steps, permissions } = jobs.release;
    assert.deepEqual(permissions, { contents: 'write', 'id-token': 'write' });
    const at = (text) => steps.findIndex(({ run }) => run?.includes(text));
    const order = [
      'v$(node',
      '.ci/run',
      'npm sbom --sbom-format cyclonedx',
      'npm publish --provenance',
      'gh release upload',
    ].map(at);
    assert.ok(!order.includes(-1), String(order));
    assert.deepEqual(
      order,
      [...order].sort((one, other) => one - other),
    );
    assert.ok(steps[order[2]].run.includes('dist/cdn/integrity.json'));
  });
});
