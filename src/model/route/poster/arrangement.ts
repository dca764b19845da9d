import type { Layout } from '../layout/layout.js';
import type { PlacedRow } from './draw-rows.js';
import type { Frame } from './frame.js';
import { roomOn } from './papers.js';
import { below, enriched, inRows, type Rows } from './rows.js';
import { DETAILS, type Detail, type PosterContext } from './station-flow.js';

/** A way to put a route on paper: rows of columns, with letters of one size. */
export interface Arrangement {
  readonly rows: Rows;
  readonly frame: Frame;
  readonly scale: number;
}

/** The least width of a column at scale 1, in millimetres: what is narrower is hard to read. */
const NARROWEST = 27;

/** The columns up to these ends in rows, with letters of this size and so much told of all stations. */
export function arrange(
  layout: Layout,
  frame: Frame,
  context: PosterContext,
  { ends, scale, detail }: { ends: readonly number[]; scale: number; detail: Detail },
): Arrangement {
  const width = frame.width - frame.margin * 2;
  return { rows: inRows(layout, context, width, { ends, scale, detail }), frame, scale };
}

/** On so many sheets, also where a single row is higher than any sheet. */
export function fits(arrangement: Arrangement, sheets = 1): boolean {
  const { rows, scale, frame } = arrangement;
  if (rows.rows.some(({ columnWidth }) => columnWidth < NARROWEST * scale)) return false;
  if (rows.rows.some(({ height }) => height > roomOn(frame))) return false;
  return paginate(arrangement).count <= sheets;
}

/** Rows in their places, on so many sheets. */
interface Paged {
  readonly rows: readonly PlacedRow[];
  readonly count: number;
  /** Room that is left on the last sheet. */
  readonly rest: number;
}

/** Puts rows on sheets, one below the other. */
export function paginate({ rows: { rows }, frame, scale }: Arrangement): Paged {
  const room = roomOn(frame);
  const top = frame.margin + frame.head;
  let sheet = 0;
  let y = 0;
  const placed = rows.map((row): PlacedRow => {
    if (y > 0 && y + row.height > room) {
      sheet++;
      y = 0;
    }
    const at = { row, sheet, y: top + y };
    y += row.height + below(row, scale);
    return at;
  });
  const last = placed.at(-1);
  const rest = last ? top + room - (last.y + last.row.height) : room;
  return { rows: placed, count: sheet + 1, rest };
}

/** What is left of the sheet is used for telling more: first of all stations alike, then in more words where there is room. */
export function filled(tight: Arrangement, layout: Layout, context: PosterContext): Arrangement {
  const { frame, scale } = tight;
  const { count } = paginate(tight);
  const ends = tight.rows.rows.map(({ to }) => to);
  let best = tight;
  for (const detail of DETAILS.filter((one) => one < tight.rows.detail).reverse()) {
    const fuller = arrange(layout, frame, context, { ends, scale, detail });
    if (!fits(fuller, count)) break;
    best = fuller;
  }
  return { ...best, rows: enriched(best.rows, context, count > 1 ? 0 : paginate(best).rest) };
}
