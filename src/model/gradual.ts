import { runNow, type Steps } from './slices.js';

/** Something that takes a while to make: ahead of time in steps, and the rest at once for who cannot wait. Made once. */
export class Gradual<T> {
  readonly #make: () => Steps<T>;
  #steps: Steps<T> | undefined;
  #made: { readonly value: T } | undefined;

  constructor(make: () => Steps<T>) {
    this.#make = make;
  }

  /** Whether it is there already. */
  get made(): boolean {
    return this.#made !== undefined;
  }

  get value(): T {
    return this.#made?.value ?? runNow(this.steps());
  }

  /** The steps that are left. */
  *steps(): Steps<T> {
    while (!this.#made) {
      const steps = (this.#steps ??= this.#make());
      // Put back when the step is over: what went wrong once is made anew.
      this.#steps = undefined;
      const step = steps.next();
      if (step.done) this.#made = { value: step.value };
      else {
        this.#steps = steps;
        yield;
      }
    }
    return this.#made.value;
  }
}
