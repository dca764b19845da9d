/*
 * Makes the plugin for WordPress from integrations/wordpress, what the elements say of themselves, and dist/cdn:
 * .cache/wordpress/samen-elements, and beside it the same as samen-elements-VERSION.zip. Build first.
 *
 *   --cdn FOLDER    the scripts of pages, when they are not in dist/cdn
 *   --to FOLDER     where to put it
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32, deflateRawSync } from 'node:zlib';
import { readManifest } from './lib/manifest.mjs';
import { inRoot } from './lib/paths.mjs';

const SOURCE = inRoot('integrations/wordpress');
const NAME = 'samen-elements';

/** Makes the folder of the plugin. @returns {Promise<string>} where it is */
export async function makePlugin({ to = inRoot('.cache/wordpress'), cdn = inRoot('dist/cdn') } = {}) {
  const { version } = readJson('package.json');
  const folder = join(to, NAME);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['samen-elements.php', 'readme.txt']) {
    const text = readFileSync(join(SOURCE, file), 'utf8');
    writeFileSync(join(folder, file), text.replaceAll('@VERSION@', version));
  }
  cpSync(join(SOURCE, 'includes'), join(folder, 'includes'), { recursive: true });
  cpSync(inRoot('LICENSE'), join(folder, 'LICENSE'));
  cpSync(cdn, join(folder, 'cdn', version), { recursive: true, filter: (path) => !path.endsWith('.d.ts') });

  const words = JSON.parse(readFileSync(join(SOURCE, 'blocks/words.json'), 'utf8'));
  const elements = await readElements();
  checkWords(elements, words);
  mkdirSync(join(folder, 'blocks'));
  for (const file of ['editor.js', 'editor.css'])
    cpSync(join(SOURCE, 'blocks', file), join(folder, 'blocks', file));
  for (const [name, attributes] of Object.entries(elements)) {
    mkdirSync(join(folder, 'blocks', name));
    const block = blockOf(name, attributes, words[name], version);
    writeFileSync(join(folder, 'blocks', name, 'block.json'), `${JSON.stringify(block, null, '\t')}\n`);
  }
  const blocks = Object.fromEntries(Object.keys(elements).map((name) => [name, words[name].fields]));
  writeFileSync(
    join(folder, 'includes/manifest.php'),
    `<?php\n// Written by scripts/wordpress-plugin.mjs of the project; do not edit.\ndefined( 'ABSPATH' ) || exit;\nreturn ${php({ version, elements, blocks })};\n`,
  );
  return folder;
}

/** What the attributes of every element hold, those for a filter by their whole name: WordPress allows none by their beginning. */
async function readElements() {
  const facets = await readFacets();
  return Object.fromEntries(
    readManifest().elements.map(({ name, attributes, patterns }) => [
      name,
      Object.fromEntries([
        ...attributes.map((attribute) => [attribute.name, kindOf(attribute)]),
        ['lang', 'string'],
        ['dir', 'string'],
        ...(facets[name] ?? []).flatMap((facet) =>
          patterns.map(({ prefix }) => [`${prefix}${facet}`, 'string']),
        ),
      ]),
    ]),
  );
}

async function readFacets() {
  const of = async (kind) => {
    const { FACETS } = await import(pathToFileURL(inRoot('dist/model', kind, 'index.js')).href);
    return FACETS.map(({ id }) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  };
  return {
    'partner-directory': await of('partners'),
    'activity-calendar': await of('activities'),
  };
}

function kindOf({ address, holds, words }) {
  if (address) return address;
  if (holds === 'boolean') return words.length === 0 ? 'boolean' : 'string';
  return holds === 'number' ? 'number' : 'string';
}

/** Words stand in a file of their own, since the elements do not have them in Dutch; what they are about must exist. */
function checkWords(elements, words) {
  for (const [name, attributes] of Object.entries(elements)) {
    if (!words[name]) throw new Error(`blocks/words.json has nothing on ${name}.`);
    for (const field of words[name].fields)
      if (!attributes[field]) throw new Error(`blocks/words.json: ${name} has no attribute ${field}.`);
  }
  for (const name of Object.keys(words))
    if (!elements[name]) throw new Error(`blocks/words.json: there is no element ${name}.`);
}

function blockOf(name, attributes, { title, description, icon, keywords }, version) {
  const types = { boolean: 'boolean', number: 'number' };
  return {
    apiVersion: 2,
    name: `samen/${name}`,
    title,
    category: 'embed',
    icon,
    description,
    keywords,
    version,
    textdomain: NAME,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([attribute, holds]) => [attribute, { type: types[holds] ?? 'string' }]),
    ),
    supports: { align: ['wide', 'full'], anchor: true, html: false },
    editorScript: 'samen-elements-blocks',
    editorStyle: 'samen-elements-blocks',
  };
}

/** A value as PHP writes it. */
function php(value, indent = '') {
  if (typeof value !== 'object') return `'${String(value).replace(/['\\]/g, '\\$&')}'`;
  const deeper = `${indent}\t`;
  const lines = Array.isArray(value)
    ? value.map((each) => `${deeper}${php(each, deeper)},\n`)
    : Object.entries(value).map(([key, each]) => `${deeper}${php(key)} => ${php(each, deeper)},\n`);
  return `array(\n${lines.join('')}${indent})`;
}

/** A zip file with a folder, the same bytes every time. @returns {Buffer} */
export function zip(folder) {
  const [parts, directory] = [[], []];
  let offset = 0;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  for (const path of paths) {
    const name = Buffer.from([basename(folder), ...relative(folder, path).split(sep)].join('/'));
    const bytes = readFileSync(path);
    const packed = deflateRawSync(bytes, { level: 9 });
    // Version 2.0, names in UTF-8, deflate, 1 January 1980.
    const common = Buffer.alloc(26);
    [20, 0x800, 8, 0, 0x21].forEach((number, at) => common.writeUInt16LE(number, at * 2));
    [crc32(bytes), packed.length, bytes.length].forEach((number, at) =>
      common.writeUInt32LE(number, 10 + at * 4),
    );
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04'), common, name, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, entry, name);
    offset += 4 + common.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(paths.length, 8);
  end.writeUInt16LE(paths.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const readJson = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8'));

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const { values } = parseArgs({ options: { cdn: { type: 'string' }, to: { type: 'string' } } });
  if (!existsSync(values.cdn ?? inRoot('dist/cdn/samen.js')))
    throw new Error('There is no dist/cdn: npm run build');
  const folder = await makePlugin(values);
  const file = `${folder}-${readJson('package.json').version}.zip`;
  writeFileSync(file, zip(folder));
  console.log(`${folder}\n${file}`);
}
