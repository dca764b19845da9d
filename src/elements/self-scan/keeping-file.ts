import { msg } from '../../i18n/localize.js';
import { plain } from '../../internal/templates.js';
import { download } from '../../internal/take-along/download.js';
import type { Refusal } from '../../model/scan/restore.js';
import type { Scan } from '../../model/scan/scan.js';
import { fileText, readKept, scanOf, type Kept } from './keeping.model.js';
import type { ScanHost } from './parts.js';

/** More than the answers to any scan take (bytes). */
export const MAX_FILE = 1_000_000;

/** Why a file cannot be taken. */
export type FileRefusal =
  | { readonly why: Exclude<Refusal, 'other-scan'> | 'too-large' | 'unreadable' | 'several' }
  | { readonly why: 'other-scan'; readonly scan: string };

/** Reads a file that a visitor chose or dropped. Never rejects. */
export async function readFile(scan: Scan, files: readonly File[]): Promise<Kept | FileRefusal> {
  const [file, ...others] = files;
  if (!file || others.length > 0) return { why: 'several' };
  if (file.size > MAX_FILE) return { why: 'too-large' };
  let text: string;
  try {
    text = await file.text();
  } catch {
    // A folder, or a file that has gone since.
    return { why: 'unreadable' };
  }
  const kept = readKept(scan, text);
  if (kept === 'other-scan') return { why: kept, scan: scanOf(text) };
  return typeof kept === 'string' ? { why: kept } : kept;
}

/** Hands the visitor a file with the answers and what was made of the result. Returns false where that cannot be done. */
export function saveFile(host: ScanHost): boolean {
  const { response, session } = host;
  return !!response && download(fileText(response, session.workings), nameFor(host), 'json');
}

/** Where the file is. A sandboxed frame may be kept from saving files, and then the browser says nothing: the visitor has to look. */
export function savedText(): string {
  const isSandboxed = origin === 'null' && location.protocol !== 'file:';
  return isSandboxed
    ? msg('Kijk bij uw downloads. Staat uw bestand daar niet? Dan kan het op deze pagina niet.')
    : msg('Kijk bij uw downloads.');
}

/** What files of this scan are called: its title and the day. */
export function nameFor({ document: scan, language, signature }: ScanHost): string {
  const title = plain(scan?.title, { language, textLanguage: scan?.language ?? 'nl' }) || scan?.id || 'scan';
  return `${title} ${signature.date}`;
}
