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
    if (event.source !== parent) return;
    if (secret && event.data?.secret === secret && event.data.message === 'ready') tell();
    const message = messageIn(event);
    if (message?.samen !== 'page') return;
    // An origin that has no name cannot be addressed by it.
    called = { instance: message.instance, origin: event.origin === 'null' ? '*' : event.origin };
    tell();
  });
  parent.postMessage({ samen: 'embed' } satisfies Announcement, '*');
  // WordPress hides the frame until it speaks, and a browser observes nothing in a frame that is out of sight.
  tell();
  new ResizeObserver(tell).observe(content);
}
