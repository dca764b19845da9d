/* What colours come to on a screen. */

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true })!;

/** Any colour that the browser understands, as it comes out on a screen: 0–255, alpha 0–1. */
export function screenColour(css: string): Colour {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** One colour seen through another. */
export function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** WCAG 2.2, contrast ratio. */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour
    .slice(0, 3)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colours that are made of tokens, as the styles make them. */
export class Palette {
  constructor(private readonly value: (name: string) => string) {}

  colour(name: string): Colour {
    return screenColour(this.value(name));
  }

  /** `rgb(…)` of a colour on the screen, for comparing two ways to write it. */
  css(name: string): string {
    return this.colour(name).join(' ');
  }

  /** What stands behind something of this colour: a little of it in the paper. */
  tint(name: string): Colour {
    return screenColour(mix(this.value(name), this.value('paper')));
  }
}

/** The browser mixes; a canvas of every age then understands the outcome. */
function mix(colour: string, paper: string): string {
  const probe = document.createElement('i');
  probe.style.color = `color-mix(in oklab, ${colour} 11%, ${paper})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The colour behind an element: its own ground, and what shines through it from around it. */
export function groundOf(element: Element): Colour {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = around(at)) {
    const colour = screenColour(getComputedStyle(at).backgroundColor);
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  const dark = getComputedStyle(element).colorScheme.startsWith('dark');
  const page: Colour = dark ? [18, 18, 18, 1] : [255, 255, 255, 1];
  return layers.reduceRight((below, layer) => over(layer, below), page);
}

function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
