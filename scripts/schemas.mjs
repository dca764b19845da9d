/**
 * Writes the JSON Schemas that the package publishes, from the schemas that do the checking.
 *
 *     node scripts/schemas.mjs           writes schemas/*.json
 *     node scripts/schemas.mjs --check   fails when a file there is not what it would write
 */
import { build } from 'esbuild';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './lib/paths.mjs';

/** What is published: a file per kind of document, from one exported schema. */
const DOCUMENTS = [
  {
    file: 'partners.json',
    module: './src/sources/partners/schema.ts',
    schema: 'partnersDocument',
    definitions: ['partner', 'offering'],
    title: 'Partners',
    description:
      'Organisations, teams and people around school and family, and what they offer: the data document of ' +
      '<samen-partner-directory> and <samen-partner-card>. Fields that are not named here are ignored.',
  },
  {
    file: 'activities.json',
    module: './src/sources/activities/schema.ts',
    schema: 'activitiesDocument',
    definitions: ['activity'],
    title: 'Activities',
    description:
      'What parents, pupils and professionals can go to: the data document of <samen-activity-calendar>. Fields that are ' +
      'not named here are ignored.',
  },
  {
    file: 'scan.json',
    module: './src/sources/scan/schema.ts',
    schema: 'scanDocument',
    definitions: ['theme', 'question', 'tip', 'condition', 'comparison', 'scale'],
    title: 'Scan',
    description:
      'A questionnaire with advice or scores: the data document of <samen-self-scan>. Fields that are not named here are ' +
      'ignored.',
  },
  {
    file: 'route.json',
    module: './src/sources/route/written-schema.ts',
    schema: 'routeDocument',
    definitions: ['station', 'way', 'option', 'role', 'situation', 'condition', 'comparison'],
    title: 'Route',
    description:
      'Steps, the ways between them, and who is there: the data document of <samen-options-infographic>. Fields that are not ' +
      'named here are ignored.',
  },
];

/** Building blocks that get a name of their own in every schema. */
const SHARED = ['text', 'localizedText', 'number', 'contact', 'link', 'place', 'date', 'url', 'id'];

/** What the checks that are functions come down to, by the code that they carry as their message. */
const CHECKS = {
  id: { pattern: '\\S', description: 'An id of its own that stays the same: letters, digits and hyphens.' },
  required: { pattern: '\\S', description: 'Something to read.' },
  url: {
    pattern:
      '^\\s*([hH][tT][tT][pP][sS]?:|[mM][aA][iI][lL][tT][oO]:|[tT][eE][lL]:|(?![a-zA-Z][a-zA-Z0-9+.\\-]*:)\\S)',
    description: 'http, https, mailto or tel; or relative to the document.',
  },
  duration: {
    pattern:
      '^\\s*[pP](?=\\d|[tT]\\d)(\\d{1,4}[yY])?(\\d{1,4}[mM])?(\\d{1,4}[wW])?(\\d{1,4}[dD])?([tT](?=\\d)(\\d{1,4}[hH])?(\\d{1,4}[mM])?)?\\s*$',
    description:
      'ISO 8601 in whole numbers: P5D (days), P2W (weeks), P3M (months), P1Y (years), PT2H (hours).',
  },
  amount: { minimum: -1e9, maximum: 1e9 },
  number: { pattern: '^\\s*-?\\d+([.,]\\d+)?\\s*$' },
  latitude: { minimum: -90, maximum: 90 },
  longitude: { minimum: -180, maximum: 180 },
  date: {
    pattern: '^\\d{4}-\\d{2}-\\d{2}',
    description: 'A day that exists, as year-month-day; a time after it is allowed.',
  },
  end: { description: 'The end is not before the start.' },
  moment: {
    pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}',
    description: 'A day (2026-11-03), a local time (2026-11-03T19:00) or one with an offset; that exists.',
  },
};

const wordings = { type: 'object', additionalProperties: { type: 'string' } };

/** Things by their id, or a list of them. */
const table = (name, description) => ({
  description,
  anyOf: [
    {
      type: 'object',
      additionalProperties: { anyOf: [{ $ref: `#/$defs/${name}` }, { $ref: '#/$defs/localizedText' }] },
    },
    {
      type: 'array',
      items: {
        allOf: [
          { $ref: `#/$defs/${name}` },
          { type: 'object', properties: { id: { $ref: '#/$defs/id' } }, required: ['id'] },
        ],
      },
    },
  ],
});

/** Schemas that are functions, by the name of the function. */
const CUSTOM = {
  isWordings: { ...wordings, description: 'A text per language, by BCP 47 tag.' },
  isCondition: {
    anyOf: [
      { $ref: '#/$defs/comparison' },
      ...['all', 'any'].map((key) => ({
        type: 'object',
        properties: { [key]: { type: 'array', items: { $ref: '#/$defs/condition' } } },
        required: [key],
      })),
      { type: 'object', properties: { not: { $ref: '#/$defs/condition' } }, required: ['not'] },
    ],
  },
  isScales: {
    type: 'object',
    description: 'Scales by the id that questions name.',
    additionalProperties: { $ref: '#/$defs/scale' },
  },
  isRoles: table('role', 'Roles by the id that stations name; a text alone is what one is called.'),
  isSituations: table('situation', 'What a visitor can be in, by id; a text alone is what it is called.'),
  isGlossary: {
    type: 'object',
    description: 'Hard words, and what they mean.',
    additionalProperties: { $ref: '#/$defs/localizedText' },
  },
  isTerms: {
    type: 'object',
    description: 'Labels of terms, per vocabulary.',
    additionalProperties: { type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, wordings] } },
  },
};

/** The TypeScript sources and the converter as one module, so that both use the same copy of valibot. */
async function loadSchemas() {
  const imports = DOCUMENTS.map(
    ({ module }, i) => `export * as document${i} from ${JSON.stringify(module)};`,
  );
  const contents = [
    ...imports,
    `export * as shared from './src/sources/common-schema.ts';`,
    `export { toJsonSchema } from '@valibot/to-json-schema';`,
  ].join('\n');
  const folder = await mkdtemp(join(tmpdir(), 'samen-schemas-'));
  try {
    const outfile = join(folder, 'schemas.mjs');
    const stdin = { contents, resolveDir: root, loader: 'ts' };
    await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function known(table, name) {
  if (!Object.hasOwn(table, name))
    throw new Error(`scripts/schemas.mjs does not know what “${name}” is in JSON Schema.`);
  return table[name];
}

function generate({ toJsonSchema, shared }, own, { schema, definitions, title, description }) {
  const named = (from, names) => Object.fromEntries(names.map((name) => [name, from[name]]));
  const { $schema, $defs, ...body } = toJsonSchema(own[schema], {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: { ...named(own, definitions), ...named(shared, SHARED) },
    overrideSchema: ({ valibotSchema: { type, check } }) =>
      type === 'custom' ? known(CUSTOM, check.name) : undefined,
    overrideAction: ({ valibotAction: { type, message }, jsonSchema }) =>
      type === 'check'
        ? { ...jsonSchema, ...known(CHECKS, message) }
        : // What must hold between fields has no place in JSON Schema.
          type === 'raw_check'
          ? jsonSchema
          : undefined,
  });
  return `${JSON.stringify({ $schema, title, description, ...body, $defs }, null, 2)}\n`;
}

const check = process.argv.includes('--check');
const modules = await loadSchemas();
await mkdir(inRoot('schemas'), { recursive: true });
for (const [i, document] of DOCUMENTS.entries()) {
  const path = inRoot('schemas', document.file);
  const text = generate(modules, modules[`document${i}`], document);
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === text) continue;
  if (check) {
    console.error(`schemas/${document.file} is out of date: run node scripts/schemas.mjs`);
    process.exitCode = 1;
  } else {
    await writeFile(path, text);
    console.log(`schemas/${document.file} written`);
  }
}
