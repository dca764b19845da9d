import { encode } from 'uqr';

/**
 * The squares of a QR code (ISO/IEC 18004), row by row: true is dark. Without the quiet zone around it, which is for whoever
 * draws it: four squares on each side.
 * @throws {RangeError} when the text is longer than a code can hold
 */
export function qrSquares(text: string): boolean[][] {
  // Level M: 15 % may be torn or stained, as befits paper on a wall.
  return encode(text, { ecc: 'M', border: 0 }).data;
}
