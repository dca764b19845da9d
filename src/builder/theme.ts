import { contrast, parseColour, readable, toHex, type Rgb } from './contrast.js';

/** The colours that an editor can choose, as typed; empty: the element's own. */
export interface Colours {
  /** Links, buttons, and what can be done. */
  readonly accent: string;
  /** The ground under the cards. */
  readonly ground: string;
  /** Titles. */
  readonly title: string;
}

export const OWN_COLOURS: Colours = { accent: '', ground: '', title: '' };

/** What is seen without a colour of one's own (docs/theming.md). */
export const DEFAULTS: Colours = { accent: '#0b6a6e', ground: '#f6f4ef', title: '#1d2733' };

const known = (hex: string): Rgb => parseColour(hex)!;
const [PAPER, INK, SOFT_INK] = [known('#ffffff'), known('#1d2733'), known('#51606e')] as const;
/** In the dark the ground stays the element's own: it is the lightest that text stands on there. */
const DARK_GROUND = '#1e262f';

/** Text must have this contrast (WCAG 2.2, 1.4.3). */
export const NEEDED = 4.5;

/**
 * The tokens for the colours that were chosen. A colour for light is too dark to be read in the dark: there it gets the nearest
 * tint that is not.
 */
export function tokensFor(colours: Colours): Record<string, string> {
  const tokens: Record<string, string> = {};
  const [accent, ground, title] = [colours.accent, colours.ground, colours.title].map(parseColour);
  if (accent) {
    const inDark = lighter(accent);
    const pair = both(toHex(accent), toHex(inDark));
    tokens['--samen-accent'] = pair;
    tokens['--samen-accent-fill'] = pair;
    tokens['--samen-on-accent'] = both(textOn(accent), textOn(inDark));
    tokens['--samen-focus'] = pair;
  }
  if (ground) tokens['--samen-wash'] = both(toHex(ground), DARK_GROUND);
  if (title) tokens['--samen-heading-ink'] = both(toHex(title), toHex(lighter(title)));
  return tokens;
}

const both = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;
const lighter = (colour: Rgb): Rgb => readable(colour, [known(DARK_GROUND)], NEEDED, 'light');

/** The text on a filled button: white as long as that can be read. */
function textOn(fill: Rgb): string {
  if (contrast(fill, PAPER) >= NEEDED) return '#ffffff';
  return contrast(fill, known('#06282a')) >= NEEDED ? '#06282a' : '#000000';
}

/** What is wrong with a colour, and the nearest one that will do. */
export interface ColourProblem {
  readonly message: string;
  /** As `#0b6a6e`. */
  readonly better: string;
}

/** What a colour comes to: its least contrast, and what is wrong when that is not enough. */
export interface ColourCheck {
  /** Least contrast with what it stands on, or of what stands on it. */
  readonly ratio: number;
  readonly problem?: ColourProblem;
}

/** Looks whether a colour can be read with the others; nothing when it was not chosen, or is no colour. */
export function checkColour(colours: Colours, which: keyof Colours): ColourCheck | undefined {
  const colour = parseColour(colours[which]);
  if (!colour) return undefined;
  const ground = parseColour(colours.ground) ?? known(DEFAULTS.ground);
  // Links and soft text stand on the ground too, titles always do.
  const others =
    which === 'ground' ? [INK, SOFT_INK] : which === 'accent' ? [PAPER, ground] : [ground, PAPER];
  const ratio = Math.min(...others.map((other) => contrast(colour, other)));
  if (ratio >= NEEDED) return { ratio };
  const better = toHex(readable(colour, others, NEEDED, which === 'ground' ? 'light' : 'dark'));
  const times = ratio.toLocaleString('nl', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const message = {
    accent: `Deze kleur is te licht om te lezen: contrast ${times}. Nodig is 4,5.`,
    ground: `Op deze achtergrond is tekst slecht te lezen: contrast ${times}. Nodig is 4,5.`,
    title: `Titels in deze kleur zijn slecht te lezen: contrast ${times}. Nodig is 4,5.`,
  }[which];
  return { ratio, problem: { message, better } };
}
