import { KINDS, receivedFrom } from '../../dist/command.js';
import { KIND_NAMES, LISTS } from './records.mjs';

/** What tables and documents of any kind look like. */
const COMMON = ['json', 'csv'];

/**
 * What a document is about, where that is plain to see: by what it lists, or by a format that only one kind has. Of what is
 * none of them, `read` says the same whatever it should be about.
 */
export function kindOf(bytes, source) {
  const received = receivedFrom(bytes, source, '');
  const { isEmpty, looksLikeHtml, looksLikeJson } = received;
  if (looksLikeJson && !isJson(received)) return KIND_NAMES[0];
  const value = looksLikeJson ? received.json() : undefined;
  const listed = KIND_NAMES.filter((kind) => Array.isArray(value?.[LISTS[kind]]));
  if (listed.length > 0) return onlyOne(listed);
  const known = KIND_NAMES.filter((kind) =>
    KINDS[kind].formats.some((format) => !COMMON.includes(format.name) && format.recognises(received)),
  );
  return onlyOne(known) ?? (isEmpty || looksLikeHtml ? KIND_NAMES[0] : undefined);
}

const onlyOne = (kinds) => (kinds.length === 1 ? kinds[0] : undefined);

function isJson(received) {
  try {
    received.json();
    return true;
  } catch {
    return false;
  }
}
