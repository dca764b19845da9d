import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** What a story asks of the page around it: `parameters.samen`. */
export interface Surroundings {
  /** Where the element comes to rest. Default: `ready`. */
  state?: 'waiting' | 'ready' | 'empty' | 'failed';
  /** Selector inside the element's shadow root for what is there when the story has come to rest; `state` is not enough for it. */
  settled?: string;
  /** Width of the page in CSS pixels; absent: as wide as there is. */
  width?: number;
  dark?: boolean;
  /** Language of the page around the element. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Class of a theme on the page around the element. */
  theme?: string;
}

/**
 * A page around a story as the story asks for it. Storybook uses it, and so can a test. The styles are set through the
 * CSSOM: the stories are also looked at under a strict Content Security Policy.
 */
export function frame({ width, dark, lang, dir, theme }: Surroundings, content: unknown): TemplateResult {
  const dress = (element?: Element) => {
    if (!(element instanceof HTMLElement)) return;
    const { style } = element;
    style.setProperty('inline-size', width ? `${width}px` : '');
    style.setProperty('color-scheme', dark === undefined ? '' : dark ? 'dark' : 'light');
  };
  return html`<div
    class="samen-page ${theme ?? ''}"
    ?data-narrow=${width !== undefined}
    lang=${lang ?? nothing}
    dir=${dir ?? nothing}
    ${ref(dress)}
  >
    ${content}
  </div>`;
}
