import type { Poster, Sheet } from '../../model/route/poster/poster.js';
import { INKS, type Shape } from '../../model/route/poster/sheet.js';
import { POSTER_FONTS } from './poster-svg.js';

/*
 * A poster as a picture. Its shapes are drawn one by one: loading the SVG into an image is what a strict policy forbids
 * (`img-src 'self'`).
 */

/** Dots on an inch: what printers want. */
const DPI = 300;
const INCH = 25.4;
/** Dots that a canvas may have everywhere: some phones stop there. */
const MOST_DOTS = 16_777_216;
const MOST_SIDE = 8192;
/** How much wider than estimated a text may be before it is made narrower. */
const ROOM = 1.1;

/** Dots on a millimetre: as many as print well, fewer where a canvas cannot be that large. */
export function dotsPerMillimetre({
  width,
  height,
  sheets,
}: Pick<Poster, 'width' | 'height' | 'sheets'>): number {
  const all = height * sheets.length;
  return Math.min(DPI / INCH, Math.sqrt(MOST_DOTS / (width * all)), MOST_SIDE / Math.max(width, all));
}

/** A poster as PNG; undefined where a device cannot make one. Several sheets stand below each other. */
export async function posterPng(poster: Poster): Promise<Blob | undefined> {
  const dots = dotsPerMillimetre(poster);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(poster.width * dots);
  canvas.height = Math.floor(poster.height * poster.sheets.length * dots);
  try {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return undefined;
    poster.sheets.forEach((sheet, i) => drawSheet(context, sheet, dots, i * poster.height));
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
  } catch {
    return undefined;
  } finally {
    // Some browsers keep the memory of a canvas that nobody uses any more.
    canvas.width = 0;
  }
}

function drawSheet(context: CanvasRenderingContext2D, sheet: Sheet, dots: number, top: number): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const shape of sheet.shapes) drawShape(context, shape, dots, top);
}

function drawShape(context: CanvasRenderingContext2D, shape: Shape, dots: number, top: number): void {
  if (shape.kind === 'text') {
    // Not scaled: letters are placed for the size that they are drawn in.
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.font = `${shape.bold ? 700 : 400} ${shape.size * dots}px ${POSTER_FONTS}`;
    context.textAlign = shape.align;
    context.direction = shape.direction;
    context.fillStyle = INKS[shape.fill];
    context.fillText(shape.text, shape.x * dots, (shape.y + top) * dots, shape.width * dots * ROOM);
    return;
  }
  context.setTransform(dots, 0, 0, dots, 0, top * dots);
  const path = new Path2D();
  if (shape.kind === 'circle') path.arc(shape.x, shape.y, shape.radius, 0, Math.PI * 2);
  else if (shape.kind === 'rect') path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
  else {
    if (shape.kind === 'icon') {
      context.translate(shape.x, shape.y);
      context.scale(shape.width / 24, shape.width / 24);
    }
    path.addPath(new Path2D(shape.d));
  }
  if (shape.fill) {
    context.fillStyle = INKS[shape.fill];
    context.fill(path);
  }
  if (shape.stroke) {
    context.strokeStyle = INKS[shape.stroke];
    context.lineWidth = shape.strokeWidth ?? 1;
    context.setLineDash([...(shape.dash ?? [])]);
    context.stroke(path);
  }
}
