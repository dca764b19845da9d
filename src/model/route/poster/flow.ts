import type { Ink, Pen, Said, Side } from './sheet.js';
import { oneLine, widthOf, wrap, wrapSentences } from './text-measure.js';

/** Scripts that stand taller than Latin need air. */
const TALL = /^(?:am|ar|ckb|fa|hi|ku|pnb|prs|ps|sd|ti|ug|ur)\b/;

/** Height of a line, as a part of the size of its letters. */
const leading = (language: string): number => (TALL.test(language.toLowerCase()) ? 1.36 : 1.26);

interface FlowStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly ink?: Ink;
  /** How many lines there may be. */
  readonly lines: number;
  readonly balanced?: boolean;
  /** Whether whole sentences are left out before one is cut. */
  readonly sentences?: boolean;
  /** Room above it. */
  readonly gap?: number;
}

/** A small thing with words: the tag of a role, the answer to a question. */
export interface Tag {
  readonly said: Said;
  readonly icon?: string;
  readonly ink: Ink;
  readonly ground?: Ink;
  /** A line around it. */
  readonly outline?: Ink;
  /** The number of a station that it leads to, in a mark behind it. */
  readonly mark?: string;
  /** Lower, where there are many. */
  readonly isSlim?: boolean;
  /** Words behind it, as soft text. */
  readonly after?: Said;
}

type Draw = (pen: Pen, x: number, y: number) => void;

/** Things below each other in a column, before it is known where the column stands. */
export class Flow {
  height = 0;
  /** Width of what is widest in it. */
  used = 0;
  /** How badly words had to be broken. */
  broken = 0;
  readonly #draws: Draw[] = [];

  constructor(
    readonly width: number,
    readonly side: Side,
  ) {}

  get isEmpty(): boolean {
    return this.#draws.length === 0;
  }

  text(
    { text, language }: Said,
    { size, bold = false, ink, lines: most, balanced = false, sentences = false, gap = 0 }: FlowStyle,
  ): void {
    if (most === 0) return;
    const style = { width: this.width, size, bold, lines: most, balanced };
    const { lines, broken } = (sentences ? wrapSentences : wrap)(oneLine(text), style);
    if (lines.length === 0) return;
    this.broken += broken;
    this.used = Math.max(this.used, ...lines.map((line) => widthOf(line, size, bold)));
    const step = size * leading(language);
    const top = this.height + (this.isEmpty ? 0 : gap);
    this.#draws.push((pen, x, y) =>
      lines.forEach((line, i) =>
        pen.text({ text: line, language }, x + this.#inset(0), y + top + step * i + baseline(size, step), {
          size,
          bold,
          ...(ink && { ink }),
          side: this.side,
        }),
      ),
    );
    this.height = top + step * lines.length;
  }

  /** Tags in rows, as many as fit on each. */
  tags(tags: readonly Tag[], size: number, gap: number): void {
    if (tags.length === 0) return;
    const laid = tags.map((tag) => layTag(tag, size, this.width));
    const isSlim = tags.every((tag) => tag.isSlim);
    const [between, step] = isSlim ? [size * 0.35, size * 0.2] : [size * 0.5, size * 0.35];
    const rows: { tags: typeof laid; width: number }[] = [];
    for (const one of laid) {
      this.broken += one.broken;
      const row = rows.at(-1);
      if (row && row.width + between + one.width <= this.width) {
        row.tags.push(one);
        row.width += between + one.width;
      } else rows.push({ tags: [one], width: one.width });
    }
    let top = this.height + (this.isEmpty ? 0 : gap);
    for (const row of rows) {
      const y0 = top;
      this.used = Math.max(this.used, row.width);
      this.#draws.push((pen, x, y) => {
        let at = x + this.#inset(row.width);
        for (const one of row.tags) {
          one.draw(pen, at, y + y0);
          at += one.width + between;
        }
      });
      top += Math.max(...row.tags.map(({ height }) => height)) + step;
    }
    this.height = top - step;
  }

  /**
   * Two things on one line, the second in letters of another size: where they fit, and where lines begin at one side.
   * @param ink of the first: it is not bold then
   * @returns whether they fit
   */
  pair(first: Said, size: number, second: Said, other: number, gap: number, ink?: Ink): boolean {
    const [a, b] = [oneLine(first.text), oneLine(second.text)];
    const start = widthOf(a, size, !ink) + other * 0.7;
    const length = start + widthOf(b, other, true);
    if (this.side !== 'start' || length > this.width) return false;
    const top = this.height + (this.isEmpty ? 0 : gap);
    const step = Math.max(size, other) * Math.max(leading(first.language), leading(second.language));
    const line = top + baseline(other, step);
    this.used = Math.max(this.used, length);
    this.#draws.push((pen, x, y) => {
      pen.text({ ...first, text: a }, x, y + line, { size, bold: !ink, ...(ink && { ink }) });
      pen.text({ ...second, text: b }, x + start, y + line, { size: other, bold: true });
    });
    this.height = top + step;
    return true;
  }

  /** One line that is never cut: its letters get smaller. */
  whole({ text, language }: Said, { size, gap = 0, ...style }: Omit<FlowStyle, 'lines'>): void {
    const line = oneLine(text);
    const room = this.width / (widthOf(line, 1, style.bold) || 1);
    this.text({ text: line, language }, { ...style, size: Math.min(size, room * 0.999), gap, lines: 1 });
  }

  /** Draws all of it. @param x the side of the column where reading begins */
  draw(pen: Pen, x: number, y: number): void {
    for (const draw of this.#draws) draw(pen, x, y);
  }

  /** Where something of a length begins; of text (0) where its side or middle is. */
  #inset(length: number): number {
    const rest = this.width - length;
    return { start: 0, middle: rest / 2, end: rest }[this.side];
  }
}

/** Where letters stand in a line. */
const baseline = (size: number, step: number): number => (step - size) / 2 + size * 0.83;

/** Height of a tag of one line, as a part of the size of its letters. */
const TAG_HEIGHT = 1.6;

interface LaidTag {
  readonly width: number;
  readonly height: number;
  readonly broken: number;
  readonly draw: Draw;
}

function layTag(
  { said, icon, ink, ground, outline, mark: number = '', after, isSlim }: Tag,
  size: number,
  most: number,
): LaidTag {
  const [pad, mark, gap] = [size * (isSlim ? 0.45 : 0.6), icon ? size * 1.05 : 0, icon ? size * 0.3 : 0];
  const step = size * leading(said.language);
  const around = size * (isSlim ? 0.08 : 0.34);
  const ring = number === '' ? 0 : Math.max(size * TAG_HEIGHT, widthOf(number, size, true) + size * 0.8);
  const space = size * 0.4;
  const room = most - pad * 2 - mark - gap - (ring && ring + space);
  const { lines, broken } = wrap(oneLine(said.text), {
    width: room,
    size,
    bold: true,
    lines: 3,
    balanced: true,
  });
  const words = Math.max(0, ...lines.map((line) => widthOf(line, size, true)));
  const pill = { width: pad * 2 + mark + gap + words, height: step * lines.length + around };
  // Words behind it that do not fit beside it stand below it.
  const behind = after ? oneLine(after.text) : '';
  const isBeside = pill.width + space + widthOf(behind, size) <= most;
  const tail = wrap(behind, { width: most, size, lines: 2 });
  const tailStep = size * leading(after?.language ?? '');
  const tailWidth = Math.max(0, ...tail.lines.map((line) => widthOf(line, size)));
  const [width, height] =
    behind === ''
      ? [pill.width + (ring && ring + space), pill.height]
      : isBeside
        ? [pill.width + space + tailWidth, pill.height]
        : [Math.max(pill.width, tailWidth), pill.height + tailStep * tail.lines.length + size * 0.15];
  return {
    width,
    height,
    broken: broken + (behind ? tail.broken : 0),
    draw: (pen, x, y) => {
      const inset = isBeside || ring ? 0 : (width - pill.width) / 2;
      const at = x + inset;
      pen.rect(at, y, pill.width, pill.height, size * 0.84, {
        fill: ground ?? 'paper',
        ...(outline && { stroke: outline, strokeWidth: size * 0.09 }),
      });
      if (icon) pen.icon(icon, at + pad + mark / 2, y + pill.height / 2, mark, ink);
      // Beside an icon words begin at it: in the middle of their room there would be a hole between them.
      lines.forEach((line, i) =>
        pen.text(
          { text: line, language: said.language },
          at + pad + mark + gap + (icon ? 0 : words / 2),
          y + around / 2 + step * i + baseline(size, step),
          { size, bold: true, ink, side: icon ? 'start' : 'middle' },
        ),
      );
      if (ring) {
        const high = size * TAG_HEIGHT;
        const [x0, y0] = [at + pill.width + space, y + (pill.height - high) / 2];
        pen.rect(x0, y0, ring, high, high / 2, { fill: 'paper', stroke: ink, strokeWidth: size * 0.16 });
        const style = { size, bold: true, ink, side: 'middle' } as const;
        pen.text({ text: number, language: 'zxx' }, x0 + ring / 2, y0 + baseline(size, high), style);
      }
      if (!after) return;
      tail.lines.forEach((line, i) => {
        const text = { text: line, language: after.language };
        if (isBeside)
          pen.text(text, at + pill.width + space, y + around / 2 + baseline(size, tailStep), {
            size,
            ink: 'soft',
          });
        else
          pen.text(
            text,
            x + width / 2,
            y + pill.height + size * 0.15 + tailStep * i + baseline(size, tailStep),
            {
              size,
              ink: 'soft',
              side: 'middle',
            },
          );
      });
    },
  };
}
