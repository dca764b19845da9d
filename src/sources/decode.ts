/**
 * Bytes to text: by byte order mark, else the charset of the content type, else UTF-8; and what is not UTF-8 after all
 * is read as Windows-1252, which is what Excel writes.
 */
export function decode(bytes: Uint8Array<ArrayBuffer>, contentType = ''): string {
  const charset = markedCharset(bytes) ?? /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  return tryDecode(bytes, charset) ?? tryDecode(bytes, 'windows-1252') ?? '';
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
