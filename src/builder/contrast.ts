/** A colour as red, green and blue, 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#0b6a6e`, `0B6A6E` or `#abc` as a colour; anything else is none. */
export function parseColour(text: string): Rgb | undefined {
  const [, hex] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  if (!hex) return undefined;
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!;
  return pairs.map((pair) => parseInt(pair, 16)) as unknown as Rgb;
}

export const toHex = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, 0–1 (WCAG 2.2). */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1–21 (WCAG 2.2, 1.4.3). */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The nearest tint towards black or white that can be read on all these grounds; white or black itself when none can. */
export function readable(
  colour: Rgb,
  grounds: readonly Rgb[],
  ratio: number,
  towards: 'dark' | 'light',
): Rgb {
  const end: Rgb = towards === 'dark' ? [0, 0, 0] : [255, 255, 255];
  for (let step = 0; step <= 100; step++) {
    const tint = colour.map((part, at) =>
      Math.round(part + ((end[at]! - part) * step) / 100),
    ) as unknown as Rgb;
    if (grounds.every((ground) => contrast(tint, ground) >= ratio)) return tint;
  }
  return end;
}
