/**
 * The way of a text: `msg('…')` in src → translations/LOCALE.xlf (a translator fills in) → src/i18n/locales/LOCALE.ts.
 *
 * `node scripts/locales.mjs` brings all three in line. `--check` changes nothing and fails when a text is missing or
 * changed, when a locale lacks a plural form that its language needs, or when a placeholder was lost.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const check = process.argv.includes('--check');
const config = JSON.parse(readFileSync('lit-localize.json', 'utf8'));
const { targetLocales } = config;

/** Runs lit-localize on a folder for the translations; its own warnings are less than what is checked below. */
function litLocalize(command, xliffDir, outputDir) {
  const file = join(xliffDir, 'lit-localize.json');
  writeFileSync(
    file,
    JSON.stringify({
      ...config,
      tsConfig: join(process.cwd(), 'tsconfig.json'),
      output: { ...config.output, outputDir },
      interchange: { ...config.interchange, xliffDir },
    }),
  );
  execFileSync(
    process.execPath,
    ['node_modules/@lit/localize-tools/bin/lit-localize.js', command, `--config=${file}`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

/** The plural forms that numbers of things can take: 1 and 1.5 are the same question to `Intl`, fractions are not asked. */
function categories(locale) {
  const rules = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: 201 }, (_, n) => rules.select(n)))];
}

const unescape = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

function units(xliff) {
  return [...xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)].map(([, id, body]) => ({
    id,
    source: unescape(/<source>([\s\S]*?)<\/source>/.exec(body)?.[1] ?? ''),
    target: /<target[^>]*>([\s\S]*?)<\/target>/.exec(body)?.[1],
  }));
}

/** What is wrong with the translations of one locale. */
function problems(locale, xliff) {
  return units(xliff).flatMap(({ id, source, target }) => {
    const where = `${locale}.xlf ${id} “${source.slice(0, 60)}”`;
    if (!target?.trim()) return [`${where}: not translated`];
    const wrong = [];
    const placeholders = (text) => (unescape(text).match(/<x id="[^"]*"|\{n\}/g) ?? []).sort();
    const isPlural = /^(zero|one|two|few|many|other):/.test(source);
    const wanted = [...new Set(placeholders(source))].join();
    const found = [...new Set(placeholders(target))].join();
    if (wanted !== found)
      wrong.push(`${where}: placeholders are ${found || 'none'}, not ${wanted || 'none'}`);
    if (isPlural) {
      const forms = target.split('|').map((form) => form.split(':')[0].trim());
      const lacking = categories(locale).filter((category) => !forms.includes(category));
      if (lacking.length) wrong.push(`${where}: plural forms missing: ${lacking.join(', ')}`);
    }
    return wrong;
  });
}

const LOADERS = 'src/i18n/locales/index.ts';
/** The module that brings a locale: its texts, with formats of our own (`formats-ti.ts`) where browsers have none. */
const moduleOf = (locale) => {
  const formats = `formats-${locale}`;
  return existsSync(`src/i18n/${formats}.ts`) ? `../${formats}.js` : `./${locale}.js`;
};
const loaders = `// Written by scripts/locales.mjs; do not edit.
import type { LocaleModule } from '@lit/localize/internal/types.js';
import type { Formats } from '../../model/intl.js';

/** The texts of a locale, and how days and lists are written in it where browsers do not know. */
type Locale = LocaleModule & { readonly formats?: Formats | undefined };

export const LOCALE_LOADERS: { readonly [locale: string]: () => Promise<Locale> } = {
${[...targetLocales]
  .sort()
  .map((l) => `  ${/^\w+$/.test(l) ? l : `'${l}'`}: () => import('${moduleOf(l)}'),\n`)
  .join('')}};
`;

const work = mkdtempSync(join(tmpdir(), 'samen-xliff-'));
const complaints = [];
try {
  cpSync('translations', work, { recursive: true });
  litLocalize('extract', work, work);
  for (const locale of targetLocales) {
    const file = `${locale}.xlf`;
    const now = readFileSync(join(work, file), 'utf8');
    const before = readdirSync('translations').includes(file)
      ? readFileSync(join('translations', file), 'utf8')
      : '';
    if (check && now !== before)
      complaints.push(`translations/${file} is not up to date: run npm run locales`);
    if (!check && now !== before) writeFileSync(join('translations', file), now);
    complaints.push(...problems(locale, now));
  }
  litLocalize('build', work, work);
  for (const locale of targetLocales) {
    // Only `str` is used at run time, and the barrel of @lit/localize brings all of it.
    const text = readFileSync(join(work, `${locale}.ts`), 'utf8').replace(
      "from '@lit/localize'",
      "from '@lit/localize/internal/str-tag.js'",
    );
    const file = `src/i18n/locales/${locale}.ts`;
    if (!check) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text)
      complaints.push(`${file} is not up to date: run npm run locales`);
  }
  if (!check) writeFileSync(LOADERS, loaders);
  else if (readFileSync(LOADERS, 'utf8') !== loaders)
    complaints.push(`${LOADERS} is not up to date: run npm run locales`);
} finally {
  rmSync(work, { recursive: true });
}

for (const complaint of complaints) console.error(complaint);
if (complaints.length) {
  console.error(`${complaints.length} problems in the translations.`);
  process.exitCode = 1;
}
