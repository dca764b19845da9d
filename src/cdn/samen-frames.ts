/**
 * For a page with `embed.html` in frames, where it wants them as high as what they hold. Optional; loads nothing.
 * @module
 */
import { messageIn, type Call } from './frame-messages.js';

/** CSS pixels. Whatever a frame says of itself, the page stays usable. */
const [LOWEST, HIGHEST] = [80, 30_000];

const names = new WeakMap<HTMLIFrameElement, string>();

const isEmbed = (frame: HTMLIFrameElement): boolean => /\/embed\.html(?:[?#]|$)/.test(frame.src);

/** The origin that messages of a frame must come from. */
function originOf({ src, sandbox }: HTMLIFrameElement): string {
  const isApart = sandbox.length > 0 && !sandbox.contains('allow-same-origin');
  return isApart ? 'null' : new URL(src).origin;
}

function call(frame: HTMLIFrameElement): void {
  const instance = crypto.randomUUID?.() ?? String(Math.random());
  names.set(frame, instance);
  const origin = originOf(frame);
  frame.contentWindow?.postMessage(
    { samen: 'page', instance } satisfies Call,
    origin === 'null' ? '*' : origin,
  );
}

addEventListener('message', (event) => {
  const message = messageIn(event);
  const frame =
    message && [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === event.source);
  if (!frame || !isEmbed(frame) || event.origin !== originOf(frame)) return;
  if (message.samen === 'embed') call(frame);
  else if (message.samen === 'height' && message.instance === names.get(frame)) {
    frame.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, message.height))}px`;
  }
});
for (const frame of document.querySelectorAll('iframe')) if (isEmbed(frame)) call(frame);
