/**
 * What the command of the package (`bin/`) does its work with, besides `read`. Not one of the package's entries: its names can
 * change with every version.
 * @module
 */
export { ADDRESSES, attributesIn, isTaken, isToken, nameIn } from './model/embedding.js';
export { retryAfter } from './sources/failures.js';
export { receivedFrom } from './sources/received.js';
export { gather } from './sources/gather.js';
export { KINDS } from './sources/kinds.js';
export { absoluteUrl, DEFAULT_MAX_BYTES, parseSources } from './sources/load.js';
export { ReadError } from './sources/read-error.js';
export { asWritten } from './sources/write.js';
