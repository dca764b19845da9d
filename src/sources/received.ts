import { Received } from './format.js';

/** What a program hands over, as text: bytes as in a browser. */
export function receivedFrom(input: string | Uint8Array, source: string, contentType: string): Received {
  if (typeof input === 'string') return new Received(source, contentType, input.replace(/^\uFEFF/, ''));
  return withoutControls(Received.fromBytes(source, contentType, new Uint8Array(input)));
}

/** What Windows-1252 has where Unicode has control characters that no text holds; some versions of Node leave those. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withoutControls(received: Received): Received {
  const text = received.text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80]!);
  return text === received.text ? received : new Received(received.source, received.contentType, text);
}
