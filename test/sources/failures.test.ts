import { expect } from '@open-wc/testing';
import { retryAfter } from '../../src/sources/failures.js';
import { load, type LoadOptions } from '../../src/sources/load.js';
import { ReadError } from '../../src/sources/read-error.js';
import { requests, unique } from '../support/host-page.js';
import { QuickWaits } from './quick-waits.js';

let waits: QuickWaits;
beforeEach(() => (waits = new QuickWaits(1, 2, 4, 7, 9, 60)));
afterEach(() => waits.release());

/** Asks a busy server; how that ended, and how often it was asked. */
async function ask(query: string, options?: LoadOptions) {
  const key = unique();
  let error: unknown;
  await load(`/fixture/busy?key=${key}&${query}`, options).catch((thrown: unknown) => (error = thrown));
  return {
    error,
    message: error instanceof ReadError ? error.message : '',
    asked: (await requests(key)).length,
  };
}

describe('A server that is busy', () => {
  it('is asked again when it says to be, and then gives its answer', async () => {
    expect(await ask('after=7&times=2', { later: true })).to.deep.include({ error: undefined, asked: 3 });
    expect(waits.waited).to.deep.equal([7, 7]);
  });

  it('is asked again likewise when it says to be out of service', async () => {
    expect(await ask('after=2&times=1&status=503')).to.deep.include({ error: undefined, asked: 2 });
  });

  it('is asked again at once when it says so', async () => {
    expect(await ask('after=0&times=1')).to.deep.include({ error: undefined, asked: 2 });
  });

  it('is asked again three times, and no more', async () => {
    const { error, asked } = await ask('after=1', { later: true });
    expect(error).to.include({ reason: 'status', cause: 429 });
    expect(asked).to.equal(4);
  });

  it('is waited for a minute at most', async () => {
    expect(await ask('after=60&times=1', { later: true })).to.deep.include({ error: undefined, asked: 2 });
    expect(waits.waited).to.deep.equal([60]);
  });

  it('does not keep who sees nothing yet waiting: once, and for ten seconds at most', async () => {
    expect(await ask('after=9&times=1')).to.deep.include({ error: undefined, asked: 2 });
    expect((await ask('after=9')).asked, 'only once').to.equal(2);
    const { message, asked } = await ask('after=11');
    expect(asked, 'no longer').to.equal(1);
    expect(message, 'but it says when').to.match(/11 seconden.*vanaf \d\d-\d\d-\d{4},? \d\d:\d\d/);
    expect(waits.waited).to.deep.equal([9, 9]);
  });

  it('that wants more is not waited for: it is told from when on it may be asked', async () => {
    const { message, asked } = await ask('after=3600');
    expect(asked).to.equal(1);
    expect(message).to.match(/429.*3600 seconden.*vanaf \d\d-\d\d-\d{4},? \d\d:\d\d/);
  });

  it('that does not say for how long is a failure at once', async () => {
    const { message, asked } = await ask('');
    expect(asked).to.equal(1);
    expect(message).to.match(/te druk.*429/);
    expect(waits.waited).to.deep.equal([]);
  });

  it('that says nothing we know is a failure at once', async () => {
    for (const after of ['soon', '-5', '1.5', '']) expect((await ask(`after=${after}`)).asked).to.equal(1);
  });

  it('is asked again for a later page, each time a little later', async () => {
    expect(await ask('times=3', { later: true })).to.deep.include({ error: undefined, asked: 4 });
    expect(waits.waited).to.deep.equal([1, 2, 4]);
  });

  it('with another error is not believed to be busy because of a header', async () => {
    expect((await ask('after=1&status=404', { later: true })).asked).to.equal(1);
    expect((await ask('after=7&times=1&status=500')).asked).to.equal(1);
  });

  it('is left alone when nobody waits for it any more', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort('gone'), 100);
    const { error, asked } = await ask('after=8', { signal: controller.signal });
    expect(error).to.equal('gone');
    expect(asked).to.equal(1);
  });

  it('does not use up the time for an answer with its waits', async () => {
    waits.release();
    expect(await ask('after=1&times=1', { timeout: 0.9 })).to.deep.include({ error: undefined, asked: 2 });
  });
});

describe('Retry-After', () => {
  const now = 'Sun, 06 Nov 1994 08:49:37 GMT';
  const values: [value: string | null, seconds: number | undefined][] = [
    ['120', 120],
    [' 0 ', 0],
    ['Sun, 06 Nov 1994 08:50:37 GMT', 60],
    ['Sunday, 06-Nov-94 08:50:37 GMT', 60],
    ['Sun Nov  6 08:50:37 1994', 60],
    ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
    ['Sun, 06 Foo 1994 08:00:00 GMT', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['tomorrow', undefined],
    ['', undefined],
    [null, undefined],
  ];
  for (const [value, seconds] of values) {
    it(`“${value}” is ${seconds === undefined ? 'nothing' : `${seconds} seconds`}`, () => {
      expect(retryAfter(value, now)).to.equal(seconds);
    });
  }

  it('as a date counts from now when the server’s own clock cannot be read', () => {
    const soon = new Date(Date.now() + 90_000).toUTCString();
    expect(retryAfter(soon)).to.be.within(88, 91);
  });
});
