import { makeResponse } from '../response.js';
import { restore, type Refusal } from '../restore.js';
import type { Response, Scan } from '../scan.js';
import { indexed } from '../../lists.js';

/** Why something that was given as responses could not be taken. `no-json`: it cannot be read at all · `none`: it holds none. */
export type WhyRefused = Refusal | 'no-json' | 'none';

/** What was found in a file, or in what a page gave. */
export interface Collected {
  readonly responses: readonly Response[];
  /** What was not a response to this scan, each time. */
  readonly refused: readonly WhyRefused[];
  /** Responses to another version of the scan: what fits of them counts. */
  readonly otherVersion: number;
  /** Answers that do not fit. */
  readonly lost: number;
}

/** Responses in the text of a file. @param source tells files apart */
export function collectText(scan: Scan, text: string, source: string): Collected {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { responses: [], refused: ['no-json'], otherVersion: 0, lost: 0 };
  }
  return collect(scan, value, source);
}

/**
 * Responses in one response, a list of them, or `{responses: […]}`. Of each what fits is taken; anything can have happened
 * to a file. What belongs to the one who answered (notes, a plan) is not looked at.
 */
export function collect(scan: Scan, value: unknown, source: string): Collected {
  const list = listIn(value);
  const responses: Response[] = [];
  const refused: WhyRefused[] = list.length === 0 ? ['none'] : [];
  let [otherVersion, lost] = [0, 0];
  for (const [i, one] of indexed(list)) {
    const restored = restore(scan, one);
    if (typeof restored === 'string') {
      refused.push(restored);
      continue;
    }
    if (restored.otherVersion) otherVersion++;
    lost += restored.lost.length;
    const { id, language } = one as { id?: unknown; language?: unknown };
    responses.push(
      makeResponse(scan, restored.filled, {
        // Who has no id is somebody of their own.
        id: restored.id ?? (isShort(id) ? String(id) : `${source}#${i}`),
        date: restored.date ?? '',
        language: isShort(language) ? String(language) : '',
      }),
    );
  }
  return { responses, refused, otherVersion, lost };
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const inside = (value as { responses?: unknown } | null)?.responses;
  return Array.isArray(inside) ? inside : [value];
}

function isShort(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '' && value.length <= 64) || Number.isSafeInteger(value);
}

/** Every response once: of those with the same id the newest, and of the same day the last. */
export function newest(responses: readonly Response[]): Response[] {
  const byId = new Map<string, Response>();
  for (const response of responses) {
    const before = byId.get(response.id);
    if (!before || before.date <= response.date) byId.set(response.id, response);
  }
  return [...byId.values()];
}
