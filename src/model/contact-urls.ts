/** An extension, which a telephone cannot dial together with the number: `(100)`, `tst. 100`. */
const EXTENSION = /\s(?:\(\d{1,6}\)|(?:tst|toestel|ext|extension|x)\.?\s?\d{1,6})\s*$/i;

/** The `tel:` address of the first phone number in a text as people write it, or nothing when it holds no digits (RFC 3966). */
export function phoneUrl(phone: string): string | undefined {
  const numbers = phone
    .slice(0, 200)
    .replace(EXTENSION, '')
    .replace(/\(0\)/g, '')
    .split(/[a-z;,]|\s\/\s/i);
  const digits = numbers.map((number) => number.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, ''));
  const first = digits.find((number) => /\d{3}/.test(number));
  return first === undefined ? undefined : `tel:${first}`;
}

/** The `mailto:` address of an e-mail address, or nothing when it does not look like one. */
export function mailUrl(email: string): string | undefined {
  return /^[^\s@<>"?&%]+@[^\s@<>"?&%]+$/.test(email) ? `mailto:${email}` : undefined;
}
