/*
 * Which of the lines that run side by side is above which, so that they cross least, and how close they can lie together.
 */

/** What keeps to one lane: a line, or a way that passes the steps of its line by. */
export interface Row {
  /** The columns that it takes. */
  readonly first: number;
  last: number;
  /** The columns where it is left for other rows, or where others come to it. */
  left: number;
  right: number;
  /** Below everything, on a lane that is for nothing else. */
  readonly isLoose: boolean;
  /** 0 is the first row; below 0 is above it. Known when the rows are arranged. */
  lane: number;
  /** Which row is above which: lower is above. NaN is nowhere: nothing crosses it there. */
  y: number;
  readonly pieces: Piece[];
}

/** What goes from one column to the next or stands in one, on its way from one row to another (or the same) row. */
interface Piece {
  readonly from: Row;
  readonly to: Row;
  /** All that is in the same place. */
  readonly beside: readonly Piece[];
}

/** How much weighs what when a row looks for its place. What is asked first is asked only of places that are equal so far. */
const WEIGHT = {
  crossing: 1000,
  /** Each lane further from the first row. */
  lane: 4,
  /** Each row that has to make room: rather further out than in between. */
  pushed: 5,
  below: 1,
};

/** How much is compared at most for rows that lie together: what needs more is too full to be read, and only has to lie apart. */
const PATIENCE = 50_000;

/** Where a row can be put, how much it crosses there, and how bad that is altogether. */
interface Place {
  readonly y: number;
  readonly crossings: number;
  readonly cost: number;
}

/** The rows of a drawing: they are told of one by one, with what goes between them, and then put above each other. */
export class Rows {
  readonly #rows: Row[] = [];
  /** The pieces in a column (even) or between a column and the next (odd). */
  readonly #pieces: Piece[][] = [];
  readonly #drops = new Set<number>();
  readonly #floor = newRow(0, 0);
  /** Those that have a place among those that lie together now, from above to below. */
  #order: Row[] = [];
  /** The order that crosses least, and how often. */
  #best: readonly Row[] = [];
  #least = 0;
  #patience = 0;

  /** A row that takes these columns. The first one that is added stays in the middle. */
  add(first: number, last: number, isLoose = false): Row {
    const row = newRow(first, last, isLoose);
    this.#rows.push(row);
    return row;
  }

  /** Something goes from a row in this column to a row in the next. */
  connect(column: number, from: Row, to: Row): void {
    this.#put(column * 2 + 1, from, to);
    for (const row of [from, to]) {
      row.left = Math.min(row.left, column);
      row.right = Math.max(row.right, column + 1);
    }
  }

  /** Something goes down from a row in this column, below everything. */
  drop(column: number, from: Row): void {
    this.#drops.add(column);
    this.#put(column * 2, from, this.#floor);
  }

  /** Gives all rows their lanes; the answer is how many lie above and below the first row. */
  arrange(): { above: number; below: number } {
    const [main, ...others] = this.#rows;
    if (!main) return { above: 0, below: 0 };
    main.y = 0;
    this.#run(main);
    const loose = others.filter(({ isLoose }) => isLoose);
    [...loose, this.#floor].forEach((row, i) => (row.y = 1e6 + i));
    // Rows that nowhere lie side by side have nothing to do with each other.
    const rows = others.filter(({ isLoose }) => !isLoose).sort((a, b) => a.left - b.left);
    let together: Row[] = [];
    let right = 0;
    for (const row of rows) {
      if (row.left >= right) {
        this.#settle(main, together);
        together = [];
      }
      together.push(row);
      right = Math.max(right, row.right);
    }
    this.#settle(main, together);
    let above = 0;
    let below = 0;
    for (const { lane } of rows) {
      above = Math.max(above, -lane);
      below = Math.max(below, lane);
    }
    for (const row of loose) row.lane = ++below;
    return { above, below };
  }

  #put(place: number, from: Row, to: Row): void {
    const beside = (this.#pieces[place] ??= []);
    // What goes the same way is one line.
    if (from !== to && beside.some((other) => other.from === from && other.to === to)) return;
    const piece = { from, to, beside };
    beside.push(piece);
    from.pieces.push(piece);
    if (to !== from) to.pieces.push(piece);
  }

  /** A row goes through its columns. */
  #run(row: Row): void {
    for (let column = row.first; column <= row.last; column++) {
      if (this.#drops.has(column)) this.#put(column * 2, row, row);
      if (column < row.last) this.connect(column, row, row);
    }
  }

  /** Gives rows that lie together their lanes. */
  #settle(main: Row, rows: readonly Row[]): void {
    this.#patience = PATIENCE;
    for (const row of rows) {
      this.#patience -= row.last - row.first;
      if (this.#patience > 0) this.#run(row);
    }
    this.#order = [main];
    this.#least = Infinity;
    this.#search(rows, 0, 0, main);
    pack(this.#best, main);
  }

  /**
   * Puts the rows in one by one, each where it is best, then looks through all orders that may cross less. What is compared is
   * counted, so that it goes no deeper than the stack and ends.
   */
  #search(rows: readonly Row[], next: number, crossings: number, main: Row): void {
    const row = rows[next];
    if (!row || this.#patience <= 0) {
      if (row && this.#least < Infinity) return;
      this.#best = [...this.#order, ...rows.slice(next)];
      this.#least = row ? 0 : crossings;
      return;
    }
    for (const place of this.#places(row, main)) {
      const sum = crossings + place.crossings;
      if (sum >= this.#least) continue;
      const at = Math.ceil(place.y - this.#order[0]!.y);
      this.#order.splice(at, 0, row);
      this.#number(main);
      this.#search(rows, next + 1, sum, main);
      this.#order.splice(at, 1);
      row.y = NaN;
      this.#number(main);
    }
  }

  /** Where a row can be put, the best place first. */
  #places(row: Row, main: Row): Place[] {
    const order = this.#order;
    const near = order.filter(
      (other) => other === main || (row.left < other.right && other.left < row.right),
    );
    const beside = near.filter(
      (other) => other !== main && row.first <= other.last && other.first <= row.last,
    );
    const places = [...near.map((other) => other.y - 0.5), order.at(-1)!.y + 0.5].map((y) => {
      const side = Math.sign(y);
      let lane = 1;
      let pushed = 0;
      for (const other of beside)
        if (other.y * side > 0 && other.y * side < y * side) lane = Math.max(lane, other.lane * side + 1);
      for (const other of beside) if (other.y * side > y * side && other.lane * side <= lane) pushed++;
      row.y = y;
      const crossings = this.#crossings(row);
      const cost =
        crossings * WEIGHT.crossing +
        lane * WEIGHT.lane +
        pushed * WEIGHT.pushed +
        (side > 0 ? WEIGHT.below : 0);
      this.#patience -= near.length;
      return { y, crossings, cost };
    });
    row.y = NaN;
    return places.sort((a, b) => a.cost - b.cost);
  }

  /** Says which row is above which, and where they lie so far. */
  #number(main: Row): void {
    const middle = this.#order.indexOf(main);
    this.#order.forEach((row, i) => (row.y = i - middle));
    pack(this.#order, main);
  }

  /** How often the pieces of a row are crossed by others. Pieces that begin or end in the same place do not cross. */
  #crossings(row: Row): number {
    let count = 0;
    for (const { from, to, beside } of row.pieces) {
      this.#patience -= beside.length;
      for (const other of beside)
        if ((from.y - other.from.y) * (to.y - other.to.y) < 0)
          // Two pieces of this row are seen twice.
          count += other.from === row || other.to === row ? 0.5 : 1;
    }
    return count;
  }
}

/** Lays rows as near to the main one as those between them allow. */
function pack(order: readonly Row[], main: Row): void {
  const middle = order.indexOf(main);
  const begin = order.reduce((first, row) => (row === main ? first : Math.min(first, row.first)), Infinity);
  for (const side of [-1, 1]) {
    const taken: number[] = [];
    for (let i = middle + side; order[i]; i += side) {
      const row = order[i]!;
      let lane = 0;
      for (let column = row.first; column <= row.last; column++)
        lane = Math.max(lane, taken[column - begin] ?? 0);
      row.lane = ++lane * side;
      for (let column = row.first; column <= row.last; column++) taken[column - begin] = lane;
    }
  }
}

const newRow = (first: number, last: number, isLoose = false): Row => ({
  first,
  last,
  left: first,
  right: last,
  isLoose,
  lane: 0,
  y: NaN,
  pieces: [],
});
