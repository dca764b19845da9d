/* Files for the visitor, made in the page: nothing is sent anywhere. */

/** Milliseconds until the browser has certainly taken a file over. */
const TAKEN_OVER = 60_000;
/** Long enough to recognise, short enough for every file system. */
const MAX_NAME = 80;

/** The kinds of files that a visitor can get. */
export const FILE_TYPES = {
  csv: 'text/csv;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml;charset=utf-8',
  vcf: 'text/vcard;charset=utf-8',
} as const;

/**
 * Hands a file to the visitor. Where downloads are forbidden (a sandboxed frame) nothing comes, and nothing breaks.
 * @param name what the file is about; becomes a safe name
 * @returns false where a file could not even be made
 */
export function download(content: string | Blob, name: string, extension: keyof typeof FILE_TYPES): boolean {
  try {
    const url = URL.createObjectURL(new Blob([content], { type: FILE_TYPES[extension] }));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName(name, extension);
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), TAKEN_OVER);
    return true;
  } catch {
    return false;
  }
}

/** What a file without a name of its own is called. */
const KINDS: Readonly<Record<string, string>> = { ics: 'agenda', png: 'route', svg: 'route' };

/** A name that is a file name everywhere: letters of any script, no paths, no devices, nothing that hides the extension. */
export function fileName(name: string, extension: string): string {
  const plain = [...name.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')]
    .slice(0, MAX_NAME)
    .join('')
    .replace(/^-+|-+$/g, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(plain);
  const kind = KINDS[extension] ?? 'partners';
  return `${plain === '' || reserved ? `${kind}${plain && `-${plain}`}` : plain}.${extension}`;
}
