import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';

/** Leaves a part of the page alone when it was given the very same drawing as before: with 150 questions that is nearly all of it. */
class Kept extends Directive {
  #drawn: unknown;

  override render(drawn: unknown): unknown {
    if (drawn === this.#drawn) return noChange;
    this.#drawn = drawn;
    return drawn;
  }
}

export const kept = directive(Kept);
