import { direction } from '../../text.js';
import { widthOf } from './text-measure.js';

/*
 * What a sheet of paper is drawn with: a handful of shapes in millimetres, that become SVG (`poster-svg`) or a picture
 * (`poster-canvas`). Text is text. Whoever draws thinks from the side where reading begins; `Pen` mirrors it.
 */

/** The colours of paper: always light, whatever the screen is. Pairs that stand on each other have a contrast of 4.5 at least. */
export const INKS = {
  ink: '#1d2733',
  soft: '#51606e',
  paper: '#ffffff',
  wash: '#f6f4ef',
  line: '#dcd8cf',
  accent: '#0b6a6e',
  accentTint: '#e2f0f0',
  school: '#2a5ea8',
  schoolTint: '#e6edf7',
  care: '#a83a52',
  careTint: '#f9e8ec',
  home: '#7a4f00',
  homeTint: '#fdf1d8',
  community: '#3b6e2c',
  communityTint: '#e8f2e4',
} as const;
export type Ink = keyof typeof INKS;

/** How a shape is painted; widths in millimetres. */
interface Paint {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  /** Lengths of dashes and of what is between them. */
  readonly dash?: readonly [number, number];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Shape =
  | ({ readonly kind: 'rect'; readonly radius: number } & Box & Paint)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number } & Paint)
  /** `d` as in SVG, absolute; the box is that of its points. */
  | ({ readonly kind: 'path'; readonly d: string } & Box & Paint)
  /** Strokes on a grid of 24, drawn as large as `width`. */
  | ({ readonly kind: 'icon'; readonly d: string } & Box & Paint)
  | TextShape;

/** One line of text. `x` is the side or the middle that `align` says, `y` the line that the letters stand on. */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly text: string;
  /** As estimated. */
  readonly width: number;
  readonly fill: Ink;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** One side of a sheet of paper, in millimetres. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** A text and the language that it is in (BCP 47). */
export interface Said {
  readonly text: string;
  readonly language: string;
}

export type Side = 'start' | 'middle' | 'end';
/** @param radius of the bend there, where it is not that of the others */
export type Point = readonly [x: number, y: number, radius?: number];

/** Rounded, so that a file is not longer than it needs to be. */
const round = (n: number): number => Math.round(n * 100) / 100;

/** Draws on a sheet, in the direction of reading: `x` is counted from the side where it begins. */
export class Pen {
  readonly shapes: Shape[] = [];

  constructor(
    readonly width: number,
    readonly isMirrored: boolean,
  ) {}

  #x(x: number): number {
    return round(this.isMirrored ? this.width - x : x);
  }

  #box(x: number, y: number, width: number, height: number): Box {
    return {
      x: this.#x(this.isMirrored ? x + width : x),
      y: round(y),
      width: round(width),
      height: round(height),
    };
  }

  rect(x: number, y: number, width: number, height: number, radius: number, paint: Paint): void {
    const most = Math.min(radius, width / 2, height / 2);
    this.shapes.push({ kind: 'rect', ...this.#box(x, y, width, height), radius: round(most), ...paint });
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.shapes.push({ kind: 'circle', x: this.#x(x), y: round(y), radius: round(radius), ...paint });
  }

  /** A line along points, round at its corners; closed, a figure. */
  line(points: readonly Point[], radius: number, paint: Paint, isClosed = false): void {
    const there = points
      .map(([x, y, own]): Point => (own === undefined ? [this.#x(x), round(y)] : [this.#x(x), round(y), own]))
      .filter(([x, y], i, all) => i === 0 || x !== all[i - 1]![0] || y !== all[i - 1]![1]);
    if (there.length < 2) return;
    const [xs, ys] = [there.map(([x]) => x), there.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const d = isClosed ? roundedFigure(there, radius) : roundedLine(there, radius);
    const box = { x, y, width: round(Math.max(...xs) - x), height: round(Math.max(...ys) - y) };
    this.shapes.push({ kind: 'path', d, ...box, ...paint });
  }

  /** An icon with its middle here. One that points somewhere is not mirrored: none of ours does. */
  icon(d: string, x: number, y: number, size: number, ink: Ink): void {
    const box = this.#box(x - size / 2, y - size / 2, size, size);
    this.shapes.push({ kind: 'icon', d, ...box, stroke: ink, strokeWidth: 2 });
  }

  text(
    { text, language }: Said,
    x: number,
    y: number,
    { size, bold = false, ink = 'ink', side = 'start' }: TextStyle,
  ): void {
    if (text === '') return;
    const align = side === 'middle' ? 'center' : (side === 'start') === this.isMirrored ? 'right' : 'left';
    this.shapes.push({
      kind: 'text',
      x: this.#x(x),
      y: round(y),
      size: round(size),
      bold,
      align,
      text,
      width: round(widthOf(text, size, bold)),
      fill: ink,
      language,
      direction: direction(language),
    });
  }
}

interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly ink?: Ink;
  readonly side?: Side;
}

function roundedLine(points: readonly Point[], radius: number): string {
  const [first, ...others] = points as [Point, ...Point[]];
  let d = `M${at(first)}`;
  others.forEach((point, i) => {
    const next = others[i + 1];
    // Before the first bend there is no other that needs room.
    d += next ? corner(points[i]!, point, next, radius, i === 0 ? 1 : 2) : `L${at(point)}`;
  });
  return d;
}

function roundedFigure(points: readonly Point[], radius: number): string {
  const count = points.length;
  const parts = points.map((point, i) =>
    corner(points[(i + count - 1) % count]!, point, points[(i + 1) % count]!, radius),
  );
  return `M${parts.join('').slice(1)}Z`;
}

/** To just before a corner, and round it. @param shared how many bends share the way to it */
function corner(before: Point, point: Point, after: Point, radius: number, shared = 2): string {
  const near = Math.min(point[2] ?? radius, distance(before, point) / shared, distance(point, after) / 2);
  return `L${at(towards(point, before, near))}Q${at(point)} ${at(towards(point, after, near))}`;
}

const distance = ([x, y]: Point, [a, b]: Point): number => Math.hypot(a - x, b - y);
const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
function towards(from: Point, to: Point, by: number): Point {
  const part = by / (distance(from, to) || 1);
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}
