import { fold } from '../../model/fold.js';
import type { Fields } from '../cells.js';
import { normalise } from '../columns.js';
import { slug } from '../plain-values.js';
import { times } from '../../model/lists.js';

/** More steps than anybody can tell apart. */
const MAX_STEPS = 100;

/** `Elke week = 3 | Elke maand = 2 | Nooit`: options, with what they count for. */
export function readOptions(cell: string | undefined): Fields[] {
  return pieces(cell).map((piece) => {
    const [, label = '', value] = /^([^]+?)\s*=\s*(-?\d+(?:[.,]\d+)?)$/.exec(piece) ?? [];
    return value === undefined ? { label: piece } : { label, value };
  });
}

function pieces(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/[|\n]/, MAX_STEPS)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

interface Step {
  readonly value: number;
  readonly label: string;
}

/** The scales of a table: each written out once, by name or by what they are. */
export class Scales {
  readonly #scales = new Map<string, readonly Step[]>();
  readonly #ids = new Map<string, string>();
  #last: string | undefined;

  /** The id of the scale in a cell; of an empty one, that of the row above. */
  read(cell: string | undefined): string | undefined {
    if (cell === undefined) return this.#last;
    return (this.#last = this.#known(cell) ?? this.#new(cell));
  }

  all(): Fields {
    return Object.fromEntries([...this.#scales].map(([id, options]) => [id, { options }]));
  }

  /** The step of a scale with these words, folded. */
  stepCalled(scale: unknown, words: string): number | undefined {
    return this.#scales.get(String(scale))?.find(({ label }) => normalise(label) === words)?.value;
  }

  #known(cell: string): string | undefined {
    return this.#ids.get(fold(cell).trim());
  }

  #new(cell: string): string {
    const [, name, rest = ''] = /^\s*([^:|\n=]{1,40}):\s*([^]+)$/.exec(cell) ?? [];
    const steps = stepsOf(name === undefined ? cell : rest);
    // One word alone is the name of a scale that stands elsewhere.
    if (steps.length < 2 && name === undefined) return cell.trim();
    const id = name === undefined ? `schaal-${this.#scales.size + 1}` : slug(name) || name.trim();
    this.#scales.set(id, steps);
    this.#ids.set(fold(cell).trim(), id);
    if (name !== undefined) this.#ids.set(fold(name).trim(), id);
    return id;
  }
}

function stepsOf(cell: string): Step[] {
  const [, from, to] = /^\s*(\d{1,3})\s*(?:-|–|t\/m|tot en met|to)\s*(\d{1,3})\s*$/i.exec(cell) ?? [];
  if (to !== undefined) {
    const [first, last] = [Number(from), Number(to)];
    const count = Math.min(MAX_STEPS, Math.abs(last - first) + 1);
    const by = last < first ? -1 : 1;
    return times(count, (i) => ({
      value: first + i * by,
      label: String(first + i * by),
    }));
  }
  return pieces(cell).map((piece, i) => {
    const [, value, label] = /^(-?\d+(?:[.,]\d+)?)\s*=\s*([^]+)$/.exec(piece) ?? [];
    if (label !== undefined) return { value: Number(value!.replace(',', '.')), label };
    const [, before, after] = /^([^]+?)\s*=\s*(-?\d+(?:[.,]\d+)?)$/.exec(piece) ?? [];
    return after === undefined
      ? { value: i + 1, label: piece }
      : { value: Number(after.replace(',', '.')), label: before! };
  });
}
