import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shown } from '../../bin/lib/addresses.mjs';
import { nearest } from '../../bin/lib/options.mjs';
import { Failure } from '../../bin/lib/request.mjs';
import { secondsToWait, withRetries } from '../../bin/lib/retry.mjs';

/* The parts of the command that can be tried without a server. */

describe('waiting to ask again', () => {
  for (const [told, tried, chance, seconds] of [
    [undefined, 0, 0, 0.5],
    [undefined, 0, 1, 1],
    [undefined, 3, 0, 4],
    [undefined, 3, 1, 8],
    [undefined, 19, 1, 60],
    [0, 3, 0.5, 0],
    [30, 0, 0, 30],
    [30, 0, 1, 33],
  ])
    it(`takes ${seconds} s after ${tried + 1} tries, at chance ${chance}, told ${told}`, () =>
      assert.ok(Math.abs(secondsToWait(told, tried, chance) - seconds) < 1e-9));

  const busy = (retryAfter) => new Failure('status', 'druk', { passing: true, status: 503, retryAfter });
  const tryOut = async (outcomes, retries) => {
    const waits = [];
    const ask = async () => {
      const outcome = outcomes.shift();
      if (outcome instanceof Error) throw outcome;
      return outcome;
    };
    const wait = async (milliseconds) => void waits.push(milliseconds / 1000);
    const outcome = await withRetries(ask, { retries }, wait, () => 1).catch((error) => error.message);
    return [outcome, ...waits];
  };
  for (const [what, outcomes, retries, expected] of [
    ['goes on until it works', [busy(), busy(), 'goed'], 3, ['goed', 1, 2]],
    ['ends after so many times', [busy(), busy(), busy(), 'goed'], 2, ['druk', 1, 2]],
    ['does not begin when it is not wanted', [busy(), 'goed'], 0, ['druk']],
    ['does what the server says', [busy(20), 'goed'], 1, ['goed', 22]],
    ['does not help what is wrong for good', [new Failure('status', 'weg'), 'goed'], 3, ['weg']],
    ['does not hide a mistake of our own', [new TypeError('fout'), 'goed'], 3, ['fout']],
  ])
    it(what, async () => assert.deepEqual(await tryOut(outcomes, retries), expected));

  it('is left to the next time when the server wants too long', async () => {
    const [message, ...waits] = await tryOut([busy(121), 'goed'], 3);
    assert.match(message, /121 seconden te wachten; dat is te lang/);
    assert.deepEqual(waits, []);
  });
});

describe('the word that was meant', () => {
  const words = ['format', 'timeout', 'max-bytes', 'max-time', 'kind', 'stats'];
  for (const [written, meant] of [
    ['fromat', 'format'],
    ['time-out', 'timeout'],
    ['maxbytes', 'max-bytes'],
    ['kin', 'kind'],
    ['kidn', 'kind'],
    ['soort', undefined],
    ['max', undefined],
    ['k', undefined],
  ])
    it(`of ${written} is ${meant}`, () => assert.equal(nearest(written, words), meant));
});

describe('an address as it is printed', () => {
  for (const [address, printed] of [
    ['https://a.example/b?maand=11', 'https://a.example/b?maand=11'],
    ['https://a.example/b?api_key=x&maand=11', 'https://a.example/b?api_key=***&maand=11'],
    ['https://a.example/b?X-Amz-Signature=x', 'https://a.example/b?X-Amz-Signature=***'],
    [
      'https://calendar.google.com/calendar/ical/a%40b/private-0123/basic.ics',
      'https://calendar.google.com/calendar/ical/a%40b/private-***/basic.ics',
    ],
    ['agenda.json', 'agenda.json'],
  ])
    it(`is ${printed}`, () => assert.equal(shown(address), printed));
});
