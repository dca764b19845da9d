#!/usr/bin/env node
import { exitCodeOf, messageOf, WrongUse } from './lib/errors.mjs';
import { nearest, readArguments } from './lib/options.mjs';

/*
 * The command of the package, for a site's own cron and for its tests: exit code 0 when all is well, 1 when it is not, 2 when
 * it was asked wrongly. Each command is a module of `commands/` that exports what it does (`run`), what it can be told
 * (`options`, as `node:util` has them) and how to ask it (`help`). How they work together is told in docs/programs.md.
 */

const COMMANDS = {
  fetch: () => import('./commands/fetch.mjs'),
  check: () => import('./commands/check.mjs'),
  prerender: () => import('./commands/prerender.mjs'),
  oembed: () => import('./commands/oembed.mjs'),
};

const EXIT_CODES = `Uitkomst: 0 gelukt, 1 niet gelukt, 2 verkeerd gevraagd.
`;

async function main([name, ...args]) {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return overview();
  if (name === '--version') return console.log(await version());
  if (!Object.hasOwn(COMMANDS, name)) throw new WrongUse(unknown(name));
  const command = await COMMANDS[name]();
  if (args.includes('--help') || args.includes('-h')) return console.log(`${command.help}\n${EXIT_CODES}`);
  await command.run(readArguments(args, command.options, name));
}

async function overview() {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const more = 'Alles over één opdracht: samen-elements OPDRACHT --help';
  console.log([...commands.map(({ usage }) => usage), more, EXIT_CODES].join('\n\n'));
}

function unknown(name) {
  const names = Object.keys(COMMANDS);
  const meant = nearest(name, names);
  const advice = meant ? `Bedoelt u “${meant}”?` : `Er is: ${names.join(', ')}.`;
  return `Er is geen opdracht “${name}”. ${advice}\nMeer weten: samen-elements --help`;
}

async function version() {
  const { ourPackage } = await import('./lib/our-package.mjs');
  return (await ourPackage()).version;
}

// Whoever reads our output may stop reading: that is no mistake.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).catch((error) => {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
});
