import type { Poster, Shape, Sheet } from '../../model/route/poster/poster.js';
import { INKS, type TextShape } from '../../model/route/poster/sheet.js';

/*
 * A poster as SVG: as a file that stands on its own, and as nodes for printing. Both are made of the same elements; a text is
 * a text, in letters of the device that shows it.
 */

/** Letters that most devices have, for the scripts of our languages. */
export const POSTER_FONTS =
  "'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans Arabic', 'Geeza Pro', 'Noto Sans Ethiopic', Nyala, Kefa, sans-serif";

const SVG = 'http://www.w3.org/2000/svg';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly text?: string;
}

/** One sheet as nodes, as wide as what it stands in. Hidden from assistive technology: the route itself is there too. */
export function posterNodes({ width, height, shapes }: Sheet, poster: Poster, page: Document): SVGSVGElement {
  const svg = page.createElementNS(SVG, 'svg');
  set(svg, { viewBox: `0 0 ${width} ${height}`, width: '100%', height: '100%', ...letters(poster) });
  for (const shape of shapes) {
    const { name, attributes, text } = tagOf(shape, poster);
    const node = page.createElementNS(SVG, name);
    set(node, attributes);
    if (text !== undefined) node.textContent = text;
    svg.append(node);
  }
  return svg;
}

function set(node: Element, attributes: Tag['attributes']): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (name.startsWith('xml:'))
      node.setAttributeNS('http://www.w3.org/XML/1998/namespace', name, String(value));
    else node.setAttribute(name, String(value));
  }
}

/**
 * A poster as one file: it refers to nothing else, and holds no code and no styles. Several sheets stand below each other.
 * @param description all of it as text, for who does not see it
 */
export function posterSvg(poster: Poster, description: string): string {
  const { width, height, sheets, title, language, direction } = poster;
  const all = height * sheets.length;
  const root = {
    xmlns: SVG,
    width: `${width}mm`,
    height: `${all}mm`,
    viewBox: `0 0 ${width} ${all}`,
    role: 'img',
    'xml:lang': language,
    direction,
    ...letters(poster),
  };
  const body = sheets.map(({ shapes }, i) => {
    const drawn = shapes.map((shape) => markup(tagOf(shape, poster))).join('\n');
    return i === 0 ? drawn : `<g transform="translate(0 ${height * i})">\n${drawn}\n</g>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${written(root)}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

/** Of the root: everything inherits it. */
const letters = ({ language }: Poster) => ({
  'font-family': POSTER_FONTS,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  fill: 'none',
  lang: language,
});

function tagOf(shape: Shape, poster: Poster): Tag {
  const { kind } = shape;
  if (kind === 'text') return textTag(shape, poster);
  const paint = {
    fill: shape.fill && INKS[shape.fill],
    stroke: shape.stroke && INKS[shape.stroke],
    'stroke-width': shape.strokeWidth,
    'stroke-dasharray': shape.dash?.join(' '),
  };
  if (kind === 'circle')
    return { name: 'circle', attributes: { cx: shape.x, cy: shape.y, r: shape.radius, ...paint } };
  if (kind === 'path') return { name: 'path', attributes: { d: shape.d, ...paint } };
  if (kind === 'icon') {
    const transform = `translate(${shape.x} ${shape.y}) scale(${shape.width / 24})`;
    return { name: 'path', attributes: { d: shape.d, transform, ...paint } };
  }
  const { x, y, width, height, radius } = shape;
  return { name: 'rect', attributes: { x, y, width, height, rx: radius || undefined, ...paint } };
}

/** `text-anchor` follows the direction of the text itself. */
function textTag(
  { x, y, size, bold, align, text, fill, language, direction }: TextShape,
  poster: Poster,
): Tag {
  const isStart = (align === 'left') === (direction === 'ltr');
  const anchor = align === 'center' ? 'middle' : isStart ? undefined : 'end';
  const attributes = {
    x,
    y,
    'font-size': size,
    'font-weight': bold ? 700 : undefined,
    'text-anchor': anchor,
    fill: INKS[fill],
    direction,
    'xml:lang': language === poster.language ? undefined : language,
  };
  return { name: 'text', attributes, text };
}

const markup = ({ name, attributes, text }: Tag): string =>
  text === undefined
    ? `<${name}${written(attributes)}/>`
    : `<${name}${written(attributes)}>${escaped(text)}</${name}>`;

const written = (attributes: Tag['attributes']): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

/** Nothing in a text can end it, and nothing that XML forbids gets in (XML 1.0, 2.2). */
function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
// eslint-disable-next-line no-control-regex -- these are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu;
