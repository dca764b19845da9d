type Attribute = string | number | boolean | undefined;
type Handler = (event: Event) => void;
type Given = { readonly [name: string]: Attribute | Handler };
type Child = Node | string | undefined | false;

/**
 * An HTML element. What begins with `on` is a listener; `true` is an attribute without a value, `false` and nothing are none.
 * Text stays text.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...shown(children));
  return element;
}

/** Puts these in the place of what an element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...shown(children));
}

const shown = (children: readonly Child[]): (Node | string)[] =>
  children.filter((child): child is Node | string => child !== undefined && child !== false && child !== '');

const SVG = 'http://www.w3.org/2000/svg';

/** What icons are drawn with: paths of 24 by 24, to be stroked. */
const ICONS = {
  'partner-directory': ['M4 5.5h16M4 12h16M4 18.5h16', 'M7 5.5h.01M7 12h.01M7 18.5h.01'],
  'partner-card': [
    'M4 6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2z',
    'M9 12a2.2 2.2 0 1 0 0-4.4A2.2 2.2 0 0 0 9 12zM6.3 16.4a2.8 2.8 0 0 1 5.4 0M14.5 9.5h2.8M14.5 13.5h2.8',
  ],
  'activity-calendar': [
    'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1z',
    'M4 10.5h16M8.5 3.5V8M15.5 3.5V8M8.5 15h2',
  ],
  'self-scan': ['m4 7 1.8 1.8L9 5.2M4 16l1.8 1.8L9 14.2', 'M12.5 7H20M12.5 16H20'],
  'options-infographic': [
    'M6 8.2v7.6M8.2 6h4.3a3 3 0 0 1 3 3v6.8',
    'M6 8.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM6 20.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM15.5 20.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  ],
  good: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'm8 12.2 2.7 2.8L16 9.4'],
  remarks: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'M12 7.5v5.5M12 16.4h.01'],
  bad: ['M12 3.8 21.5 20h-19z', 'M12 10v4.2M12 17.2h.01'],
  busy: ['M12 3a9 9 0 1 1-9 9'],
  phone: [
    'M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3z',
    'M11 18h2',
  ],
  computer: [
    'M4 4.5h16a1 1 0 0 1 1 1V15a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5.5a1 1 0 0 1 1-1z',
    'M8.5 20h7M12 16v4',
  ],
  copy: ['M9 8h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z', 'M5 16V5a1 1 0 0 1 1-1h9'],
} as const;

export type IconName = keyof typeof ICONS;

/** A drawing beside a word: it says nothing by itself. */
export function icon(called: IconName): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  for (const d of ICONS[called]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    drawing.append(path);
  }
  return drawing;
}

let last = 0;
/** An id that nothing else on the page has. */
export const newId = (): string => `samen-${++last}`;
