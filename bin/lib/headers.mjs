import { readFileSync } from 'node:fs';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { fileReason, WrongUse } from './errors.mjs';

/** Headers that say how the bytes come: those are ours. */
const OURS = /^(?:host|connection|content-.*|transfer-encoding|accept-encoding|te|trailer|upgrade|expect)$/i;

/**
 * The headers that are sent along: `Naam: waarde`, or `@BESTAND` with one on each line, since what stands on a command line
 * can be seen by everybody on the computer. Values are never printed: not here either.
 * @returns {Record<string, string>}
 */
export function readHeaders(given, addresses) {
  const lines = given.flatMap((one) => (one.startsWith('@') ? linesOf(one.slice(1)) : [one]));
  const headers = {};
  for (const [i, line] of lines.entries()) {
    const [, name, value] = /^\s*([^\s:]+)\s*:\s*(\S.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || !isValid(name, value))
      throw new WrongUse(`Header ${i + 1} is niet goed. Schrijf: --header 'Naam: waarde'`);
    if (OURS.test(name)) throw new WrongUse(`De header ${name} kunt u niet zelf kiezen.`);
    headers[name] = value;
  }
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  if (lines.length > 0 && origins.size > 1)
    throw new WrongUse(
      `Met --header zou uw sleutel naar meer dan één site gaan: ${[...origins].join(', ')}.\n` +
        'Haal ze apart op. Een element leest meer bestanden tegelijk: src="een.json twee.json".',
    );
  return headers;
}

function linesOf(file) {
  try {
    return readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
  } catch (error) {
    throw new WrongUse(`De headers in ${file} zijn niet te lezen: ${fileReason(error)}`);
  }
}

function isValid(name, value) {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}
