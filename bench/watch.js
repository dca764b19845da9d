/*
 * In the page: how long it got no turn while something was done.
 */

/**
 * A message that the page sends to itself goes round and round; the longest time between two of its arrivals is the
 * longest that anybody had to wait.
 * @returns in ms: the `longest`, and what all together went `beyond` 50 each
 */
export async function watch(work) {
  const { port1, port2 } = new MessageChannel();
  let [longest, beyond, last, watching] = [0, 0, performance.now(), true];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    beyond += Math.max(0, now - last - 50);
    last = now;
    if (watching) port2.postMessage(0);
  };
  port2.postMessage(0);
  await work();
  // What is left of the last task counts as well: layout, paint.
  await new Promise((resolve) => setTimeout(resolve, 100));
  watching = false;
  return { longest, beyond };
}
