import type { Response } from '../../model/scan/scan.js';
import { readDevice, watchDevice, wipeDevice, writeDevice, type Trouble } from './keeping-device.js';
import { deviceText, isWorthKeeping, readKept, responseOf, sameContent, type Kept } from './keeping.model.js';
import type { ScanHost } from './parts.js';
import type { Session } from './session.model.js';

/** Milliseconds of rest after which a change is written to the device. */
const REST = 400;

/** What another tab, or the device itself, did to the copy. */
export interface CopyNews {
  wiped(): void;
  /** Other answers stand there than here. */
  changed(): void;
  /** It can be written no more, or again. */
  trouble(trouble: Trouble | undefined): void;
}

/** How the copy stood at some moment. */
export type CopyState = Pick<DeviceCopy, 'text' | 'on' | 'earlier'>;

/**
 * The answers to one scan on the device, as far as this tab knows: it writes every change there once the visitor chose so,
 * and other tabs write there too.
 */
export class DeviceCopy {
  /** Id of the scan. */
  readonly scan: string;
  /** What stands there; `null`: nothing. */
  text: string | null;
  trouble: Trouble | undefined;
  /** Whether every change is written. */
  on = false;
  /** Other answers stand there than here, and the visitor has to choose: until then nothing is written. */
  isTorn = false;
  /** An earlier response that was finished, to compare with. */
  earlier: Response | undefined;
  readonly #host: ScanHost;
  readonly #news: CopyNews;
  /** What was written last. */
  #written: Session | undefined;
  /** Id of the response that was finished. */
  #doneId: string | undefined;
  #read:
    { readonly text: string; readonly of: ScanHost['document']; readonly kept: Kept | undefined } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ScanHost, scan: string, news: CopyNews) {
    this.#host = host;
    this.#news = news;
    this.scan = scan;
    ({ text: this.text, trouble: this.trouble } = readDevice(scan));
  }

  connect(): void {
    this.#unwatch ??= watchDevice(this.scan, () => this.look());
    addEventListener('pagehide', this.#save);
    document.addEventListener('visibilitychange', this.#whenHidden);
    // Another tab may have gone on while nobody listened here.
    if (this.on) this.look();
  }

  disconnect(): void {
    this.#save();
    this.#unwatch?.();
    this.#unwatch = undefined;
    removeEventListener('pagehide', this.#save);
    document.removeEventListener('visibilitychange', this.#whenHidden);
  }

  /** How it reads; undefined where nothing stands, or nothing that makes sense. */
  get kept(): Kept | undefined {
    const { text } = this;
    const { document: of } = this.#host;
    if (!of || text === null) return undefined;
    if (this.#read?.text !== text || this.#read.of !== of) {
      const kept = readKept(of, text);
      this.#read = { text, of, kept: typeof kept === 'string' ? undefined : kept };
    }
    return this.#read.kept;
  }

  /** A finished response to compare with, from before the one that is kept now, or the one that stands there itself. */
  get finished(): Response | undefined {
    const { document: scan } = this.#host;
    const { kept, text } = this;
    return kept?.done && scan && text !== null ? responseOf(scan, text) : kept?.earlier;
  }

  /** Whether other answers stand there than here. */
  get isOther(): boolean {
    const { document: scan } = this.#host;
    return this.text !== null && !(scan && sameContent(scan, this.text, this.#next()));
  }

  /** The visitor finished: what is written from now on says so, until it is another response. */
  finish(id: string): void {
    this.#doneId = id;
  }

  /** Writes every change from now on. */
  turnOn(): void {
    this.on = true;
    this.#written = undefined;
    this.isTorn = false;
  }

  /** What was emptied, by a form or by whoever left, is not written: what stands there stays until somebody decides about it. */
  heedEmptied(session: Session): void {
    if (!this.on || !this.#written || isWorthKeeping(session) || session.step.at !== 'start') return;
    this.on = false;
    this.#written = undefined;
  }

  /** Writes what changed, after a moment of rest. */
  follow(session: Session): void {
    if (!this.on || !this.#isNew(session)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#save, REST);
  }

  /** Writes what is shown now. */
  save(): void {
    this.#save();
  }

  /** Wipes what stands there, for good. */
  wipe(): void {
    clearTimeout(this.#timer);
    this.on = this.isTorn = false;
    this.text = null;
    this.earlier = this.#written = undefined;
    wipeDevice(this.scan);
  }

  get state(): CopyState {
    const { text, on, earlier } = this;
    return { text, on, earlier };
  }

  /** Puts back what was wiped or written over, unless another tab has written there since. */
  putBack({ text, on, earlier }: CopyState): void {
    clearTimeout(this.#timer);
    if (this.look()) return;
    this.earlier = earlier;
    if (text !== null && text !== this.text && this.#write(text)) on = false;
    this.on = on;
    this.#written = undefined;
  }

  /** Looks whether somebody else wrote there: the news may not have come yet. */
  look(): boolean {
    const { text, trouble } = readDevice(this.scan);
    const { document: scan } = this.#host;
    // What cannot be read is not gone.
    if (trouble || text === this.text || scan?.id !== this.scan) return false;
    this.text = text;
    this.#host.requestUpdate();
    // Whoever keeps nothing here has nothing to lose: the offer on the start page follows.
    if (!this.on) return true;
    if (text === null) {
      this.on = this.isTorn = false;
      this.#news.wiped();
    } else if (this.isOther) {
      this.isTorn = true;
      this.#news.changed();
    }
    return true;
  }

  readonly #whenHidden = (): void => {
    if (document.visibilityState === 'hidden') this.#save();
  };

  /** Whether there is something to write that was not written yet. */
  #isNew({ filled, workings, step }: Session): boolean {
    const written = this.#written;
    return filled !== written?.filled || workings !== written.workings || step !== written.step;
  }

  readonly #save = (): void => {
    clearTimeout(this.#timer);
    const { document: scan, session } = this.#host;
    if (!this.on || this.isTorn || scan?.id !== this.scan) return;
    if (!this.#isNew(session) || !(this.#written || isWorthKeeping(session))) return;
    if (this.look()) return;
    if (!this.#write(this.#next())) this.#written = session;
  };

  #write(text: string): Trouble | undefined {
    const { trouble: before } = this;
    this.trouble = writeDevice(this.scan, text);
    if (!this.trouble) this.text = text;
    if (this.trouble !== before) this.#news.trouble(this.trouble);
    return this.trouble;
  }

  /** What is shown now, as it would stand there. */
  #next(): string {
    const { response, session } = this.#host;
    const mark = { step: session.step, done: this.#doneId === response!.id, earlier: this.earlier };
    return deviceText(response!, session, mark);
  }
}
