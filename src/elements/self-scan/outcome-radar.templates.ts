import { html, nothing, svg, type TemplateResult } from 'lit';
import { currentLocale, msg } from '../../i18n/localize.js';
import type { Reader } from '../../internal/templates.js';
import { direction, resolveText, sameLanguage, type LocalizedText } from '../../model/text.js';
import { onAxis, outline, wrapped, type Point } from './outcome.model.js';

/** One theme in the drawing. Scores are percentages, 0–100. */
export interface Axis {
  readonly title: LocalizedText;
  /** Language of a plain title (BCP 47). */
  readonly textLanguage: string;
  readonly now: number;
  readonly wished: number | null;
  readonly then: number | null;
}

/** In units of the drawing, which is as wide as its box. */
const WIDTH = 350;
const RADIUS = 86;
/** A triangle leaves more room beside it. */
const TRIANGLE = 106;
/** From the last ring to a label. */
const GAP = 12;
const LINE = 15;
/** Characters that fit beside the drawing. */
const LABEL = 11;
const RINGS = [25, 50, 75, 100];
/** From here on labels stand so close that two lines are the most. */
const CLOSE = 7;

/**
 * The scores of all themes at once. It stands beside the table and holds nothing that the table has not, so that who cannot
 * see it is told that, and no more. Without numbers and without measuring: right at any size, on paper, in both directions.
 */
export function radar(axes: readonly Axis[], reader: Reader): TemplateResult {
  const count = axes.length;
  const radius = count === 3 ? TRIANGLE : RADIUS;
  const at = (position: number, score: number) => onAxis(position, count, score, radius);
  const all = (score: (axis: Axis) => number | null): Point[] | undefined => {
    const scores = axes.map(score);
    // With a gap in it an outline says nothing.
    return scores.every((one) => one !== null) ? scores.map((one, i) => at(i, one)) : undefined;
  };
  const [now, wished, then] = [
    all((axis) => axis.now)!,
    all((axis) => axis.wished),
    all((axis) => axis.then),
  ];
  const labels = axes.map((axis, i) =>
    labelOf(axis, reader, { turn: i / count, radius, most: count > CLOSE ? 2 : 3 }),
  );
  const top = Math.min(...labels.map(({ y }) => y)) - LINE;
  const bottom = Math.max(...labels.map(({ y, lines }) => y + lines.length * LINE)) - LINE / 2;
  return html`<svg
    class="radar"
    role="img"
    aria-label=${msg('Figuur met dezelfde scores. De tabel zegt het in woorden.')}
    viewBox="${-WIDTH / 2} ${top} ${WIDTH} ${bottom - top}"
  >
    ${svg`${RINGS.map((ring) => svg`<polygon class="ring" points=${outline(axes.map((_, i) => at(i, ring)))}></polygon>`)}
      ${axes.map((_, i) => {
        const { x, y } = at(i, 100);
        return svg`<line class="ring" x2=${x} y2=${y}></line>`;
      })}
      ${then ? svg`<polygon class="then" points=${outline(then)}></polygon>` : nothing}
      <polygon class="now" points=${outline(now)}></polygon>
      ${wished ? svg`<polygon class="wish" points=${outline(wished)}></polygon>` : nothing}
      ${now.map(({ x, y }) => svg`<circle class="dot" cx=${x} cy=${y} r="4"></circle>`)}
      ${labels.map(drawnLabel)}`}
  </svg>`;
}

interface Label {
  readonly lines: readonly string[];
  readonly language: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Of its first line. */
  readonly x: number;
  readonly y: number;
}

/** @param place `turn`: how far round its axis is, from the top (0–1); `most`: lines that there is room for */
function labelOf(
  { title, textLanguage }: Axis,
  { language: wanted }: Reader,
  { turn, radius, most }: { turn: number; radius: number; most: number },
): Label {
  const resolved = resolveText(title, wanted, textLanguage);
  const lines = wrapped(resolved?.text ?? '', LABEL, most);
  const language = resolved?.language ?? textLanguage;
  const [right, down] = [Math.sin(turn * 2 * Math.PI), -Math.cos(turn * 2 * Math.PI)];
  const side = Math.abs(right) < 0.1 ? 0 : Math.sign(right);
  // In a text from right to left “start” is on the right.
  const anchor = side === 0 ? 'middle' : side > 0 === (direction(language) === 'ltr') ? 'start' : 'end';
  // Above the drawing the last line stands nearest to it, below it the first, beside it the middle.
  const up = ((1 - down) / 2) * (lines.length - 1) * LINE - ((1 + down) / 2) * 10;
  return { lines, language, anchor, x: right * (radius + GAP), y: down * (radius + GAP) - up };
}

function drawnLabel({ lines, language, anchor, x, y }: Label): unknown {
  const lang = sameLanguage(language, currentLocale()) ? nothing : language;
  return svg`<text lang=${lang} direction=${direction(language)} text-anchor=${anchor} y=${y.toFixed(1)}>${lines.map(
    (line, i) => svg`<tspan x=${x.toFixed(1)} dy=${i > 0 ? LINE : 0}>${line}</tspan>`,
  )}</text>`;
}
