import { footHeight, headHeight, type Code, type Frame } from './frame.js';
import type { PosterContext } from './station-flow.js';

/* The sheets of paper that a poster can be on, and the room that there is for the drawing. */

/** Sizes of paper in millimetres (ISO 216), the short side first. */
const PAPERS = { a4: [210, 297], a3: [297, 420] } as const;
export type Paper = keyof typeof PAPERS;

/**
 * Measures of a paper. A larger one hangs further from its readers: `smallest` is what its letters should be, `least` what
 * they may be rather than that there are more sheets.
 */
export const MEASURES = {
  a4: { margin: 9, frame: 0.9, largest: 1.9, smallest: 0.76, least: 0.76 },
  a3: { margin: 12, frame: 1.3, largest: 2.7, smallest: 1, least: 0.85 },
} as const;

/** A sheet of this paper, lying or standing, with what stands around the drawing. */
export function frameOf(
  paper: Paper,
  way: 'landscape' | 'portrait',
  context: PosterContext,
  code: Code | undefined,
): Frame {
  const [short, long] = PAPERS[paper];
  const [width, height] = way === 'landscape' ? [long, short] : [short, long];
  const { margin, frame: scale } = MEASURES[paper];
  const bare = { width, height, margin, scale, code };
  return { ...bare, head: headHeight(bare, context), foot: footHeight(bare, context) };
}

/** Room for rows on a sheet, from top to bottom. */
export const roomOn = ({ height, margin, head, foot }: Frame): number => height - margin * 2 - head - foot;
