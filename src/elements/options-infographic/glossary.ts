import { html, nothing, type TemplateResult } from 'lit';
import { linked } from '../../internal/rich-text.js';
import { text, type Reader } from '../../internal/templates.js';
import { findLinks } from '../../model/links.js';
import type { LocalizedText } from '../../model/text.js';
import { findTerms, withMarks } from './glossary.model.js';

/** Texts with their hard words explained where they stand. */
export interface Explained {
  /** A text as a paragraph, with below it what its hard words mean, as far as the visitor wants to know. */
  paragraph(value: LocalizedText | undefined, className?: string): TemplateResult | typeof nothing;
}

/** In the button, since a line can end on either side of one; its name is the word alone. */
const mark = (marks: string | undefined) =>
  marks ? html`<span aria-hidden="true">${marks}</span>` : nothing;

/** Which words the visitor wanted explained: of one element, for as long as it is in the page. */
export class Glossary {
  readonly #draw: () => void;
  readonly #open = new Set<string>();

  /** @param draw draws the element again */
  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /**
   * For one drawing of one place. Each term is explained where it stands first: texts are to be asked for in the order in
   * which they are read.
   * @param place what tells this place from others
   */
  explain(
    place: string,
    glossary: Readonly<Record<string, LocalizedText>> | undefined,
    reader: Reader,
  ): Explained {
    const left = new Set(Object.keys(glossary ?? {}));
    let count = 0;
    return {
      paragraph: (value, className = 'lines') => {
        const here: { term: string; id: string; isOpen: boolean }[] = [];
        const draw = (stretch: string): unknown =>
          withMarks(findTerms(stretch, [...left])).map(({ text: words, term, before, after }) => {
            if (term === undefined) return words;
            left.delete(term);
            const key = JSON.stringify([place, term]);
            const id = `term-${count++}`;
            const isOpen = this.#open.has(key);
            here.push({ term, id, isOpen });
            return html`<button type="button" class="link term" aria-expanded=${isOpen} aria-controls=${id} @click=${() => this.#toggle(key)}>${mark(before)}<span class="word">${words}</span>${mark(after)}</button>`;
          });
        const content = text(value, reader, (whole) =>
          findLinks(whole).map((part) => (part.url ? linked(part.text) : draw(part.text))),
        );
        if (content === nothing) return nothing;
        return html`<p class=${className}>${content}</p>
          ${here.map(
            ({ term, id, isOpen }) =>
              html`<div class="meaning" id=${id} ?hidden=${!isOpen}>
                ${isOpen ? html`<strong lang=${reader.textLanguage}>${term}</strong><p>${text(glossary?.[term], reader)}</p>` : nothing}
              </div>`,
          )}`;
      },
    };
  }

  /** Which words were looked up is nobody's business. */
  forget(): void {
    this.#open.clear();
    this.#draw();
  }

  #toggle(key: string): void {
    if (!this.#open.delete(key)) this.#open.add(key);
    this.#draw();
  }
}
