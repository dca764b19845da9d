import { messageIn, type Announcement, type Height } from './frame-messages.js';

/** Tells the page around this frame how high the content is, now and whenever that changes. */
export function tellHeight(content: HTMLElement): void {
  if (parent === window) return;
  /** The page that called, and how. */
  let called: { readonly instance: string; readonly origin: string } | undefined;
  // What WordPress puts in the address of a frame, and wants back (wp-embed.js).
  const secret = /[#&?]secret=(\w{1,64})$/.exec(location.hash)?.[1];

  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (called)
      parent.postMessage(
        { samen: 'height', instance: called.instance, height } satisfies Height,
        called.origin,
      );
    if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
  };
  addEventListener('message', (event) => {
    const message = event.source === parent ? messageIn(event) : undefined;
    if (message?.samen !== 'page') return;
    // An origin that has no name cannot be addressed by it.
    called = { instance: message.instance, origin: event.origin === 'null' ? '*' : event.origin };
    tell();
  });
  parent.postMessage({ samen: 'embed' } satisfies Announcement, '*');
  new ResizeObserver(tell).observe(content);
}
