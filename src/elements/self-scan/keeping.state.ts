import type { Trouble } from './keeping-device.js';
import type { FileRefusal } from './keeping-file.js';
import type { Kept } from './keeping.model.js';

/** What the visitor has to decide first. */
export type Decision =
  | { readonly about: 'wipe' | 'replace' }
  | { readonly about: 'file'; readonly kept: Kept }
  /** Undefined where another program wrote something that is no answer. */
  | { readonly about: 'other-tab'; readonly kept: Kept | undefined };

/** What came of the last thing that was done. */
export type Told = (
  | {
      readonly what: 'kept' | 'wiped' | 'wiped-elsewhere' | 'begun-anew' | 'undone' | 'saved' | 'not-saved';
    }
  | { readonly what: 'back'; readonly kept: Kept }
  | { readonly what: 'refused'; readonly refusal: FileRefusal }
) & { readonly undo?: (() => void) | undefined };

/** What the drawing shows. */
export interface KeepingState {
  /** Whether every change is written to the device. */
  readonly on: boolean;
  readonly trouble: Trouble | undefined;
  /** What stands on the device and is not shown: `damaged` when it makes no sense. */
  readonly found: Kept | 'damaged' | undefined;
  readonly decision: Decision | undefined;
  readonly told: Told | undefined;
}

/** What a visitor can do about it. */
export interface KeepingActions {
  keep(): void;
  /** Over what stands on the device. */
  replace(): void;
  resume(): void;
  beginAnew(): void;
  askToWipe(): void;
  wipe(): void;
  /** Of two, the one that is not shown. */
  takeTheirs(): void;
  /** Of two, the one that is shown. */
  keepMine(): void;
  saveFile(): void;
  open(files: readonly File[]): void;
  goOn(): void;
}
