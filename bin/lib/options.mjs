import { parseArgs } from 'node:util';
import { WrongUse } from './errors.mjs';

/**
 * Reads what stands behind the name of a command. `node:util` does the work; what is wrong is said in Dutch, with the option
 * that was most probably meant.
 * @returns {{values: object, names: string[]}}
 */
export function readArguments(args, options, command) {
  const { values, positionals, tokens } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const fail = (message) => {
    throw new WrongUse(`${message}\nMeer weten: samen-elements ${command} --help`);
  };
  for (const { kind, name, rawName, value } of tokens) {
    if (kind !== 'option') continue;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) fail(`Er is geen optie ${rawName}.${suggestion(name, Object.keys(options))}`);
    if (option.type === 'boolean' && value !== undefined)
      fail(`${rawName} staat alleen: zonder “${value}” erachter.`);
    // An option that follows is no value: somebody forgot it.
    if (option.type === 'string' && (!value || /^--?[a-z]/i.test(value)))
      fail(`Achter ${rawName} hoort nog iets te staan.`);
  }
  return { values, names: positionals };
}

/** The number that an option holds: above 0 unless told otherwise, and whole unless told otherwise. */
export function numberOption(values, name, { least = Number.MIN_VALUE, most, whole = false }) {
  const number = Number(values[name]);
  const isFine = values[name].trim() !== '' && number >= least && number <= most;
  if (isFine && (!whole || Number.isInteger(number))) return number;
  const kind = whole ? 'een heel getal' : 'een getal';
  const from = least === Number.MIN_VALUE ? 'boven 0' : `vanaf ${least}`;
  throw new WrongUse(`--${name} is ${kind} ${from} (hoogstens ${most}), en niet “${values[name]}”.`);
}

function suggestion(name, known) {
  const meant = nearest(name, known);
  return meant ? ` Bedoelt u --${meant}?` : '';
}

/** The word that was most probably meant: two slips of the fingers away at most, one in a short word; or its beginning. */
export function nearest(written, words) {
  const begun = words.filter((word) => written.length > 1 && word.startsWith(written));
  if (begun.length === 1) return begun[0];
  const [best] = words
    .map((word) => ({ word, slips: slipsBetween(written, word) }))
    .filter(({ word, slips }) => slips <= (word.length < 5 ? 1 : 2))
    .sort((a, b) => a.slips - b.slips);
  return best?.word;
}

/** How many letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function slipsBetween(a, b) {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const steps = [rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + Number(!isSame)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps.push(rows[i - 2][j - 2] + 1);
      row.push(Math.min(...steps));
    }
    rows.push(row);
  }
  return rows.at(-1).at(-1);
}
