/*
 * Stands between the elements and the network: answers what a test gives an answer to, and writes down the rest.
 */

/** A request that an element made through `fetch`. */
export interface Asked {
  readonly url: string;
  readonly signal: AbortSignal | undefined;
}

type Answer = () => Response | Promise<Response>;

const answers = new Map<string, Answer>();
const real = globalThis.fetch.bind(globalThis);
let count = 0;

/** Everything that was asked for since `startWatching`. */
export let asked: Asked[] = [];

globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : new URL(input, document.baseURI).href;
  const signal = init?.signal ?? undefined;
  asked.push({ url, signal });
  const answer = answers.get(url);
  if (!answer) return real(input, init);
  const given = new Promise((resolve) => setTimeout(resolve)).then(answer);
  const cancelled = new Promise<never>((_, reject) => {
    const cancel = () => reject(signal!.reason as Error);
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
  });
  return Promise.race([given, cancelled]);
};

/** An address that answers with this. A function is asked anew each time. */
export function answering(
  answer: Answer | string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
): string {
  const url = new URL(`/answer/${++count}`, location.href).href;
  const make =
    typeof answer === 'function' ? answer : () => new Response(answer, { headers: { 'content-type': type } });
  answers.set(url, make);
  return url;
}

/** An address that says nothing until `release` is called. */
export function holding(body: string): { url: string; release(): void } {
  let release = () => {};
  const url = answering(
    () =>
      new Promise((resolve) => {
        release = () => resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
      }),
  );
  return { url, release: () => release() };
}

/** Where the project's own code stands; what the page loads from there is no request of an element. */
const CODE = /^\/(?:src|node_modules|dist|stories|test|demo|__[\w-]+)\/|^\/__/;

performance.setResourceTimingBufferSize(10_000);

export function startWatching(): void {
  asked = [];
  performance.clearResourceTimings();
}

/**
 * The requests that went elsewhere than to our own code and the addresses that the test gave, also those that the browser
 * made by itself: images, fonts, frames.
 */
export function strayRequests(given: readonly string[]): string[] {
  const seen = performance.getEntriesByType('resource').map(({ name }) => name);
  const urls = new Set([...asked.map(({ url }) => url), ...seen]);
  const ours = (url: URL) => url.origin === location.origin && CODE.test(url.pathname);
  return [...urls].filter((url) => !given.includes(url) && !ours(new URL(url)));
}
