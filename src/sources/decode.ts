/**
 * Bytes to text: by byte order mark; else as UTF-8, which other encodings do not look like by chance, so that a wrong label
 * does no harm; else as the content type says; else as Windows-1252, which is what Excel writes.
 */
export function decode(bytes: Uint8Array<ArrayBuffer>, contentType = ''): string {
  const label = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? '';
  const charsets = [
    markedCharset(bytes) ?? (/^utf-16/i.test(label) ? label : 'utf-8'),
    label,
    'windows-1252',
  ];
  for (const charset of charsets) {
    const text = tryDecode(bytes, charset);
    if (text !== undefined) return text;
  }
  return '';
}

function markedCharset([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function tryDecode(bytes: Uint8Array<ArrayBuffer>, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // An unknown charset name, or bytes that are not in it.
    return undefined;
  }
}
