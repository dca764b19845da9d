/** How the values of one facet are held against what a visitor chose, and counted. */
export interface FacetRules<Id extends string = string> {
  readonly id: Id;
  /** The values under which a value is counted; without this, itself. */
  readonly counted?: (value: string) => readonly string[];
  /** Whether a value answers what a visitor chose; without this, when they are the same. */
  readonly answers?: (value: string, chosen: string) => boolean;
  /** Facets with the same word here speak of the same thing, value by value: each lists as many values, in one order. */
  readonly together?: string;
}

/** What all units say about something, by number: unit `u` has the values `codes[start[u]]` up to `codes[start[u + 1]]`. */
export interface Values {
  /** What each number stands for. */
  readonly names: readonly string[];
  readonly start: Int32Array;
  readonly codes: Int32Array;
}

/** What all units say about one facet. */
export interface Column extends Values {
  readonly facet: FacetRules;
  /** The values to count; the same ones, but for a facet that counts in bands. */
  readonly counted: Values;
}

/** What a visitor chose of one facet. */
export interface Choice {
  readonly column: Column;
  /** Per number of a value: 1 when it answers. */
  readonly answering: Uint8Array;
}

/** Choices that must hold in one and the same value: of one facet, or of facets that go together. */
export type ChoiceGroup = readonly Choice[];

/** Numbers the values of one facet, and lists those of one unit after the other. */
export class ColumnBuilder<Id extends string = string> {
  readonly #numbers = new Map<string, number>();
  readonly #start = [0];
  readonly #codes: number[] = [];

  constructor(readonly facet: FacetRules<Id>) {}

  /** Adds what the next unit says. */
  add(values: readonly string[]): void {
    for (const value of values) {
      let code = this.#numbers.get(value);
      if (code === undefined) this.#numbers.set(value, (code = this.#numbers.size));
      this.#codes.push(code);
    }
    this.#start.push(this.#codes.length);
  }

  column(): Column {
    const values = this.#values();
    return { facet: this.facet, ...values, counted: this.#counted(values) };
  }

  #values(): Values {
    const names = [...this.#numbers.keys()];
    return { names, start: Int32Array.from(this.#start), codes: Int32Array.from(this.#codes) };
  }

  #counted(values: Values): Values {
    const { counted } = this.facet;
    if (!counted) return values;
    const { names, start, codes } = values;
    const under = names.map((name) => counted(name));
    const builder = new ColumnBuilder(this.facet);
    for (let u = 0; u < start.length - 1; u++)
      builder.add([...codes.subarray(start[u], start[u + 1])].flatMap((code) => under[code]!));
    return builder.#values();
  }
}

/** What a visitor chose of a facet, held against each of its values. */
export function choiceOf(column: Column, chosen: readonly string[]): Choice {
  const { answers = (value, other) => value === other } = column.facet;
  const answering = Uint8Array.from(column.names, (name) =>
    Number(chosen.some((other) => answers(name, other))),
  );
  return { column, answering };
}

/** Whether two facets speak of the same thing, value by value. */
export function goTogether({ together }: FacetRules, other: FacetRules): boolean {
  return together !== undefined && together === other.together;
}

/** Whether a unit has a value that answers a group. */
export function answers(group: ChoiceGroup, unit: number): boolean {
  const { start } = group[0]!.column;
  for (let i = start[unit]!; i < start[unit + 1]!; i++) if (answersAt(group, i)) return true;
  return false;
}

/** Whether the value at one place in the columns answers a group. */
export function answersAt(group: ChoiceGroup, place: number): boolean {
  for (const { column, answering } of group) if (!answering[column.codes[place]!]) return false;
  return true;
}
