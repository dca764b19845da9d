/*
 * What a page loads, in bytes after gzip -9: our files as shipped (dist/cdn), and as peers what esbuild makes of a
 * minimal directory or calendar with each (peers/).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';
import { inRoot } from '../scripts/lib/paths.mjs';
import { bundle } from './browser.mjs';
import { PEERS as CALENDARS } from './calendar.mjs';

const LIMITS = {
  loader: 2.5,
  shared: 14,
  directory: 28,
  withMap: 28 + 60,
  calendar: 30,
  feeds: 20,
  scan: 30,
  route: 25,
};

export async function measure() {
  const first = closure(['partner-directory.js']);
  const weight = (what, names, limit) => ({
    what,
    unit: 'kB',
    ours: weigh(names),
    limit: limit && { ours: limit },
  });
  const demand = onDemand(first);
  const named = (part) => demand.find(({ name }) => name.includes(part))?.files ?? [];
  const searching = new Set([...first, ...named('explorer'), ...named('search')]);
  const peers = {
    instantsearch: 'InstantSearch',
    orama: 'Orama, no UI',
    minisearch: 'MiniSearch, no UI or facets',
  };
  const against = Object.entries(peers).map(async ([name, peer]) => ({
    what: 'directory that searches and filters',
    unit: 'kB',
    ours: weigh(searching),
    peer,
    other: await bundled(name),
  }));
  const mapped = new Set([...searching, ...named('map-section'), ...named('map-panel')]);
  const withMap = {
    ...weight('directory that searches and filters, with a map', mapped, LIMITS.withMap),
    peer: 'InstantSearch and Leaflet with groups, no CSS',
    other: await bundled('map'),
  };
  return [
    weight('loader', closure(['samen.js']), LIMITS.loader),
    weight('shared chunk', ['shared.js'], LIMITS.shared),
    weight('directory as first shown, Lit included', first, LIMITS.directory),
    ...demand.map(({ name, files }) => weight(`+ on demand: ${name}`, files)),
    weight('loader, directory and all that it can load, one locale', [
      ...closure(['samen.js']),
      ...first,
      ...demand.flatMap(({ files }) => files),
    ]),
    ...(await Promise.all(against)),
    withMap,
    ...(await calendars()),
    ...(await scans()),
    ...(await routes()),
  ];
}

/** The questionnaire, and another one. */
async function scans() {
  const first = closure(['self-scan.js']);
  const demand = onDemand(first);
  const row = (what, names, limit) => ({
    what,
    unit: 'kB',
    ours: weigh(names),
    limit: limit && { ours: limit },
  });
  // What everybody comes by who answers all questions and reads what came out.
  const way = demand
    .filter(({ name }) => /^self-scan-(?:check|outcome)/.test(name))
    .flatMap(({ files }) => files);
  const survey = await bundled('survey');
  return [
    { ...row('scan as first shown, Lit included', first, LIMITS.scan), peer: 'SurveyJS', other: survey },
    {
      ...row('scan from first question to drawn result', new Set([...first, ...way]), LIMITS.scan),
      peer: 'SurveyJS, without scores or charts',
      other: survey,
    },
    ...demand.map(({ name, files }) => row(`+ on demand: ${name}`, files)),
  ];
}

/** The route, and what draws flow charts. */
async function routes() {
  const first = closure(['options-infographic.js']);
  const row = (what, names, limit) => ({
    what,
    unit: 'kB',
    ours: weigh(names),
    limit: limit && { ours: limit },
  });
  return [
    {
      ...row('route as first drawn, Lit included', first, LIMITS.route),
      // It loads a kind of diagram when it is drawn; in one file all kinds are inside.
      peer: 'Mermaid, all its diagrams',
      other: await bundled('mermaid'),
    },
    {
      ...row('route as first drawn, Lit included', first),
      peer: 'dagre alone',
      other: await bundled('dagre'),
    },
    ...onDemand(first).map(({ name, files }) => row(`+ on demand: ${name}`, files)),
  ];
}

/** The calendar, and others that show the same. */
async function calendars() {
  const row = (what, names, limit) => ({
    what,
    unit: 'kB',
    ours: weigh(names),
    limit: limit && { ours: limit },
  });
  const first = closure(['activity-calendar.js']);
  const demand = onDemand(first);
  const named = (...parts) =>
    demand.filter(({ name }) => parts.some((part) => name === part)).flatMap(({ files }) => files);
  const views = named('activity-calendar-explorer', 'activity-calendar-periods');
  const feeds = named('activities-ics', 'activities-series', 'activities-recurrences');
  const complete = new Set([...first, ...views]);
  // The smallest that its makers build, with views that nobody asked for here; a bundle of its parts is larger.
  const prebuilt = ['js', 'css']
    .map((type) => `bench/node_modules/@event-calendar/build/dist/event-calendar.min.${type}`)
    .reduce((sum, path) => sum + gzipped(readFileSync(inRoot(path))), 0);
  const others = [['EventCalendar, prebuilt', prebuilt]];
  for (const [name, peer] of Object.entries(CALENDARS)) others.push([peer, await bundled(name)]);
  return [
    row('calendar as first shown (list), Lit included', first, LIMITS.calendar),
    ...demand.map(({ name, files }) => row(`+ on demand: ${name}`, files)),
    ...others.map(([peer, other], i) => ({
      ...row('calendar with list, month and week', complete, i === 0 ? LIMITS.calendar : undefined),
      peer,
      other,
    })),
    row('+ on demand: calendar files and rules', feeds, LIMITS.feeds),
    {
      ...row(
        'calendar with list, month and week, calendar files and rules',
        new Set([...complete, ...feeds]),
      ),
      peer: 'FullCalendar 6 with ical.js and rrule',
      other: await bundled('calendar-feeds'),
    },
  ];
}

/** What a peer weighs. */
const bundled = async (name) =>
  gzipped(await bundle(fileURLToPath(new URL(`peers/${name}.js`, import.meta.url))));

/**
 * What is loaded later by what is there first, and by that in turn: each with all its files that were not there first.
 * Of the locales only the heaviest, with what looks its texts up.
 */
function onDemand(first) {
  const queue = [...first];
  const found = [];
  for (const file of queue) {
    for (const name of imports(file).later) {
      if (queue.includes(name)) continue;
      const files = closure([name]).filter((each) => !first.includes(each));
      queue.push(...files);
      found.push({ name: name.replace('.js', ''), files });
    }
  }
  const isLocale = ({ name }) => name.startsWith('locale-');
  const [heaviest] = found.filter(isLocale).sort((a, b) => weigh(b.files) - weigh(a.files));
  const runtime = found.find(({ name }) => name === 'lit-localize');
  const rest = found.filter((part) => !isLocale(part) && part !== runtime);
  const locale = heaviest && { name: heaviest.name, files: [...heaviest.files, ...(runtime?.files ?? [])] };
  return locale ? [...rest, locale] : rest;
}

/** Files with all that they import at once, and not what they load later. */
function closure(names) {
  const all = new Set(names);
  for (const name of all) for (const each of imports(name).now) all.add(each);
  return [...all];
}

const known = new Map();

/** The bundles beside it that a bundle imports: `now`, with it, and `later`, through `import()`. */
function imports(name) {
  if (known.has(name)) return known.get(name);
  const own = { now: [], later: [] };
  const beside = (source) => (source?.value?.startsWith?.('./') ? [source.value.slice(2)] : []);
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (node.type === 'ImportExpression') own.later.push(...beside(node.source));
    for (const child of Object.values(node)) visit(child);
  };
  const program = parseAst(read(name));
  for (const { source } of program.body) own.now.push(...beside(source));
  visit(program.body);
  known.set(name, own);
  return own;
}

function read(name) {
  return readFileSync(inRoot('dist/cdn', name), 'utf8');
}

const gzipped = (text) => gzipSync(text, { level: 9 }).length / 1000;
const weigh = (names) => [...new Set(names)].reduce((sum, name) => sum + gzipped(read(name)), 0);
