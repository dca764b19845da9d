import type { Contact } from '../../documents.js';
import { Flow } from './flow.js';
import type { Ink, Pen, Point } from './sheet.js';
import { oneLine, wrap } from './text-measure.js';
import { bare, inWords, say, SIZES, type PosterContext } from './station-flow.js';

/* What stands around the drawing: above it what it is about and who stands in the middle, below it whom to ask and where more is. */

/** Squares that a phone reads as an address (QR, ISO/IEC 18004). */
export interface Code {
  /** Row by row; true is dark. Without the white around it. */
  readonly squares: readonly (readonly boolean[])[];
  /** The address, as people read it. */
  readonly address: string;
}

/** A sheet without what is drawn on it; lengths in millimetres. */
interface BareFrame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Size of what stands around the drawing. */
  readonly scale: number;
  readonly code: Code | undefined;
}
export interface Frame extends BareFrame {
  readonly head: number;
  readonly foot: number;
}

/** Side of the code, and the least side of one of its squares that a phone still reads from a sheet. */
const CODE = 21;
const SQUARE = 0.45;
/** Width of the card with who stands in the middle. */
const CARD = 64;
const GAP = 4;

export function headHeight(frame: BareFrame, context: PosterContext): number {
  const card = core(frame, context);
  return Math.max(titles(frame, context, card !== undefined).height, card?.height ?? 0) + GAP * frame.scale;
}

/** @param sheet which of how many */
export function drawHead(
  pen: Pen,
  frame: Frame,
  context: PosterContext,
  sheet: { number: number; of: number },
): void {
  const { margin, width, scale } = frame;
  const card = core(frame, context);
  titles(frame, context, card !== undefined).draw(pen, margin, margin);
  if (card) {
    const x = width - margin - CARD * scale;
    const pad = 3 * scale;
    pen.rect(x, margin, CARD * scale, card.height, 3 * scale, { fill: 'homeTint' });
    person(pen, x + pad + 4 * scale, margin + card.height / 2, 4 * scale);
    card.flow.draw(pen, x + pad * 2 + 8 * scale, margin + pad);
  }
  if (sheet.of > 1)
    pen.text(
      inWords(context.words.sheet(sheet.number, sheet.of), context),
      width - margin,
      frame.height - margin + 4 * scale,
      {
        size: SIZES.body * scale * 0.9,
        ink: 'soft',
        side: 'end',
      },
    );
}

function titles({ width, margin, scale }: BareFrame, context: PosterContext, hasCard: boolean): Flow {
  const { route, words, icons } = context;
  const flow = new Flow(width - margin * 2 - (hasCard ? CARD * scale + GAP * scale : 0), 'start');
  const title = say(route.title, context);
  const intro = say(route.intro, context);
  if (title) flow.text(title, { size: SIZES.head * scale, bold: true, lines: 2 });
  if (intro)
    flow.text(intro, { size: SIZES.intro * scale, ink: 'soft', lines: 3, balanced: true, gap: 1.2 * scale });
  if (route.maxDuration !== undefined) {
    const said = inWords(words.wholeTerm(route.maxDuration), context);
    const tag = { said, icon: icons.clock, ink: 'ink', ground: 'wash', isSlim: true } as const;
    flow.tags([tag], SIZES.body * scale, 1.4 * scale);
  }
  return flow;
}

/** The child, in whose middle it all is. */
function core({ scale }: BareFrame, context: PosterContext): { flow: Flow; height: number } | undefined {
  const label = say(context.route.core?.label, context);
  if (!label) return undefined;
  const text = say(context.route.core?.text, context);
  const flow = new Flow((CARD - 3 * 3 - 8) * scale, 'start');
  flow.text(label, { size: SIZES.title * scale, bold: true, ink: 'home', lines: 2 });
  if (text) flow.text(text, { size: SIZES.body * scale, lines: 3, balanced: true, gap: 0.4 * scale });
  return { flow, height: Math.max(flow.height, 10 * scale) + 6 * scale };
}

/** Head and shoulders. */
function person(pen: Pen, x: number, y: number, size: number): void {
  pen.circle(x, y - size * 0.5, size * 0.42, { fill: 'home' });
  const [top, low, half] = [y + size * 0.08, y + size, size * 0.82];
  const points: Point[] = [
    [x - half, low],
    [x - half, top],
    [x + half, top],
    [x + half, low],
  ];
  pen.line(points, size * 0.7, { fill: 'home' }, true);
}

const codeSide = ({ code, scale }: BareFrame): number =>
  code ? Math.max(CODE * scale, code.squares.length * SQUARE) : 0;

export function footHeight(frame: BareFrame, context: PosterContext): number {
  const { scale } = frame;
  const { ask, source } = footFlows(frame, context);
  return Math.max(ask.height, source.height, codeSide(frame)) + (GAP + 2) * scale;
}

export function drawFoot(pen: Pen, frame: Frame, context: PosterContext): void {
  const { width, height, margin, scale, foot } = frame;
  const { ask, source } = footFlows(frame, context);
  const top = height - margin - foot + GAP * scale;
  if (foot <= (GAP + 2) * scale) return;
  pen.line(
    [
      [margin, top],
      [width - margin, top],
    ],
    0,
    { stroke: 'line', strokeWidth: 0.3 * scale },
  );
  const y = top + 2 * scale;
  ask.draw(pen, margin, y);
  drawMarks(pen, frame, context, y);
  const side = codeSide(frame);
  source.draw(pen, width - margin - side - (side ? 3 * scale : 0) - source.width, y);
  if (frame.code) drawCode(pen, frame.code, width - margin - side, y, side);
}

/** What marks and lines mean: in the middle, those that are there. */
function drawMarks(pen: Pen, frame: Frame, context: PosterContext, top: number): void {
  const { margin, scale } = frame;
  const { marks } = context.words;
  const { stations } = context.route;
  const size = SIZES.body * scale * 0.9;
  const step = size * 1.75;
  const radius = size * 0.52;
  const x = margin + (roomInFoot(frame) + GAP * scale) * ASK + radius;
  const hasQuestion = stations.some(({ question, next = [] }) => question !== undefined && next.length > 1);
  const half: Point[] = [
    [-radius, 0],
    [radius, 0],
  ];
  const circle = (fill: Ink) => (y: number) =>
    pen.circle(x, y, radius - size * 0.1, { fill, stroke: 'accent', strokeWidth: size * 0.2 });
  const dots = (y: number) =>
    pen.line(
      half.map(([dx]): Point => [x + dx, y]),
      0,
      { stroke: 'soft', strokeWidth: 0.6 * scale, dash: [0.1, 1.3 * scale] },
    );
  const entries: (readonly [words: string, draw: (y: number) => void])[] = [];
  if (hasQuestion) entries.push([marks.step, circle('paper')], [marks.question, circle('accent')]);
  if (context.goesBack) entries.push([marks.back, dots]);
  entries.forEach(([words, draw], i) => {
    const y = top + step * (i + 0.5);
    draw(y);
    const width = roomInFoot(frame) * (1 - ASK - SOURCE) - radius * 3;
    const [line = ''] = wrap(words, { width, size, lines: 1 }).lines;
    pen.text(inWords(line, context), x + radius * 2, y + size * 0.36, { size, ink: 'soft' });
  });
}

const roomInFoot = (frame: BareFrame): number =>
  frame.width - frame.margin * 2 - codeSide(frame) - (GAP + 3) * frame.scale;
/** Of the foot: for whom to ask, and for where it is from. What marks mean stands between them. */
const [ASK, SOURCE] = [0.47, 0.4];

/** Whom to ask stands where reading begins; where it is from ends at the code. */
function footFlows(frame: BareFrame, context: PosterContext): { ask: Flow; source: Flow } {
  const { scale, code } = frame;
  const { words, route } = context;
  const room = roomInFoot(frame);
  const ask = new Flow(room * ASK, 'start');
  const source = new Flow(room * SOURCE, 'end');
  if (route.contact) whom(ask, route.contact, context, scale);
  const size = SIZES.body * scale;
  if (code) {
    source.text(inWords(words.scan, context), { size, bold: true, lines: 2 });
    const [address] = wrap(oneLine(code.address), { width: source.width, size, lines: 1 }).lines;
    if (address) source.text(bare(address), { size: size * 0.95, ink: 'accent', lines: 1, gap: 0.3 * scale });
  }
  for (const line of words.provenance)
    source.text(inWords(line, context), { size: size * 0.9, ink: 'soft', lines: 1, gap: 0.4 * scale });
  return { ask, source };
}

function whom(flow: Flow, contact: Contact, context: PosterContext, scale: number): void {
  const { phone, email, name } = contact;
  const who = say(contact.function, context) ?? (name ? bare(name) : undefined);
  const hours = say(contact.hours, context);
  const size = SIZES.body * scale;
  const questions = inWords(context.words.questions, context);
  if (who && flow.pair(questions, size, who, SIZES.intro * scale, 0, 'soft')) return reach();
  flow.text(questions, { size, ink: 'soft', lines: 1 });
  if (who) flow.text(who, { size: SIZES.intro * scale, bold: true, lines: 2, balanced: true });
  reach();

  function reach(): void {
    if (phone) flow.whole(bare(phone), { size: SIZES.phone * 1.25 * scale, bold: true, ink: 'accent' });
    if (email) flow.text(bare(email), { size, lines: 1, gap: 0.3 * scale });
    if (hours) flow.text(hours, { size: size * 0.95, ink: 'soft', lines: 1, gap: 0.3 * scale });
  }
}

/** Dark squares that touch in a row are one: fewer shapes, and no seams between them. */
function drawCode(pen: Pen, { squares }: Code, x: number, y: number, side: number): void {
  const each = side / squares.length;
  squares.forEach((row, j) => {
    for (let i = 0; i < row.length; i++) {
      if (!row[i]) continue;
      let length = 1;
      while (row[i + length]) length++;
      // A code is not mirrored: the pen turns the place, this turns the order back.
      const at = pen.isMirrored ? row.length - i - length : i;
      pen.rect(x + at * each, y + j * each, length * each, each, 0, { fill: 'ink' });
      i += length - 1;
    }
  });
}
