import type { ReactiveController } from 'lit';
import { msg } from '../../i18n/localize.js';
import type { Response, Scan } from '../../model/scan/scan.js';
import type { Workings } from '../../model/scan/workings.js';
import { readDevice, watchDevice, wipeDevice, writeDevice, type Trouble } from './keeping-device.js';
import { readFile, saveFile, type FileRefusal } from './keeping-file.js';
import {
  deviceText,
  isWorthKeeping,
  readKept,
  responseOf,
  sameContent,
  whereToGoOn,
  type Kept,
} from './keeping.model.js';
import { keepingStyles } from './keeping.styles.js';
import { keepingBox, offerBox } from './keeping.templates.js';
import type { ScanHost, ScanPart } from './parts.js';
import type { Session, Step } from './session.model.js';

/** Milliseconds of rest after which a change is written to the device. */
const REST = 400;

/** What the visitor has to decide first. */
export type Decision =
  | { readonly about: 'wipe' | 'replace' }
  | { readonly about: 'file'; readonly kept: Kept }
  /** Undefined where another program wrote something that is no answer. */
  | { readonly about: 'other-tab'; readonly kept: Kept | undefined };

/** What came of the last thing that was done. */
export type Told = (
  | { readonly what: 'kept' | 'wiped' | 'wiped-elsewhere' | 'begun-anew' | 'saved' | 'not-saved' }
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

/**
 * Keeps answers where the visitor wants them: nowhere, on this device (`storage="device"`), in a file. Takes them up again, on
 * any device, and never puts one thing over another without asking.
 */
export class KeepingPart implements ScanPart, ReactiveController {
  readonly #host: ScanHost;
  #scan: string | undefined;
  #isDevice = false;
  #on = false;
  #trouble: Trouble | undefined;
  /** What stands on the device, as far as this tab knows. */
  #text: string | null = null;
  /** How that reads. */
  #read: { readonly text: string; readonly scan: Scan; readonly kept: Kept | undefined } | undefined;
  /** What was written last. */
  #written: Session | undefined;
  /** Id of the response that was finished. */
  #doneId: string | undefined;
  /** Where the visitor was when they left, as long as they have not gone there. */
  #goOnAt: Step | undefined;
  #earlier: Response | undefined;
  #decision: Decision | undefined;
  #told: Told | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
    host.adopt(keepingStyles);
    host.addController(this);
  }

  /** What stands on the device: the last answers that were kept there. */
  get kept():
    | { readonly response: Response; readonly workings?: Workings; readonly step?: Step | undefined }
    | undefined {
    const { document: scan } = this.#host;
    const kept = this.#found;
    const response = kept && scan && this.#text !== null ? responseOf(scan, this.#text) : undefined;
    return kept && response && { response, workings: kept.workings, step: kept.step };
  }

  /** An earlier response to this scan that was finished and kept on the device: to compare with. */
  get earlier(): Response | undefined {
    if (this.#on) return this.#earlier;
    const { kept } = this;
    const isAnother = kept && kept.response.id !== this.#host.signature.id;
    return isAnother && this.#found?.done ? kept.response : this.#found?.earlier;
  }

  hostConnected(): void {
    this.#unwatch ??= watchDevice((scan, text) => {
      if (this.#isDevice && (scan === undefined || scan === this.#scan)) this.#heard(text);
    });
    addEventListener('pagehide', this.#save);
    document.addEventListener('visibilitychange', this.#whenHidden);
    // Another tab may have gone on while nobody listened here.
    if (this.#on && this.#scan !== undefined) this.#heard(readDevice(this.#scan).text);
  }

  hostDisconnected(): void {
    this.#save();
    this.#unwatch?.();
    this.#unwatch = undefined;
    removeEventListener('pagehide', this.#save);
    document.removeEventListener('visibilitychange', this.#whenHidden);
  }

  hostUpdate(): void {
    const { document: scan, storage, session } = this.#host;
    if (!scan) return;
    // Emptied, by a form or by whoever left: what is on the device stays there until somebody decides about it.
    if (this.#on && this.#written && !isWorthKeeping(session) && session.step.at === 'start') {
      this.#on = false;
      this.#written = undefined;
    }
    const isDevice = storage === 'device';
    if (scan.id === this.#scan && isDevice === this.#isDevice) return;
    this.#scan = scan.id;
    this.#isDevice = isDevice;
    const { text, trouble } = isDevice ? readDevice(scan.id) : { text: null };
    this.#trouble = trouble;
    this.#on = false;
    this.#text = text;
    this.#earlier = this.#written = undefined;
    this.#decision = this.#told = undefined;
  }
  hostUpdated(): void {
    const { session } = this.#host;
    if (session.step.at === 'result') this.#doneId = this.#host.signature.id;
    if (!this.#on || !this.#isNew(session)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#save, REST);
  }

  /** Of the start page, above where to begin: whether to go on where the visitor was. */
  offer(): unknown {
    const { document: scan } = this.#host;
    return scan && offerBox(scan, this.#host, this.#state, this.#actions);
  }

  draw(): unknown {
    const { document: scan } = this.#host;
    return scan && keepingBox(scan, this.#host, this.#state, this.#actions);
  }

  /** Hands the visitor a file with their answers. Returns false where that cannot be done. */
  saveFile(): boolean {
    return saveFile(this.#host);
  }

  /** Wipes what stands on the device, at once and for good: for whoever has to leave without a trace. */
  wipe(): void {
    clearTimeout(this.#timer);
    this.#on = false;
    this.#text = null;
    this.#earlier = this.#written = this.#decision = this.#told = undefined;
    if (this.#scan !== undefined) wipeDevice(this.#scan);
  }

  /** What stands on the device, as far as it makes sense. */
  get #found(): Kept | undefined {
    const { document: scan } = this.#host;
    const text = this.#text;
    if (!scan || text === null) return undefined;
    if (this.#read?.text !== text || this.#read.scan !== scan) {
      const kept = readKept(scan, text);
      this.#read = { text, scan, kept: typeof kept === 'string' ? undefined : kept };
    }
    return this.#read.kept;
  }

  get #state(): KeepingState {
    return {
      on: this.#on,
      trouble: this.#trouble,
      found: this.#on || this.#text === null ? undefined : (this.#found ?? 'damaged'),
      decision: this.#decision,
      told: this.#told,
    };
  }

  readonly #actions: KeepingActions = {
    keep: () => {
      const scan = this.#scan!;
      const { text, trouble } = readDevice(scan);
      this.#text = text;
      this.#trouble = trouble;
      if (text !== null && this.#found?.id !== this.#host.signature.id) this.#decide({ about: 'replace' });
      else this.#turnOn();
    },
    replace: () => {
      const before = this.#text;
      this.#earlier = this.#finishedBefore();
      this.#turnOn(() => this.#putBack(before));
    },
    resume: () => {
      const kept = this.#found;
      if (!kept) return;
      this.#on = true;
      this.#earlier = kept.earlier;
      this.#take(kept, kept.step);
      if (kept.done) this.#doneId = this.#host.signature.id;
    },
    beginAnew: () => {
      const before = this.#text;
      this.#earlier = this.#finishedBefore();
      this.#host.clear();
      this.#on = true;
      this.#written = undefined;
      const undo = () => {
        this.#on = false;
        this.#putBack(before);
        this.#host.clear('');
      };
      this.#tell({ what: 'begun-anew', undo }, false);
      this.#host.announce(() => msg('U begint opnieuw.'));
    },
    askToWipe: () => this.#decide({ about: 'wipe' }),
    wipe: () => {
      const [before, wasOn] = [this.#text, this.#on];
      this.wipe();
      const undo = () => {
        this.#putBack(before);
        this.#on = wasOn && !this.#trouble;
        this.#tell(undefined);
      };
      this.#tell({ what: 'wiped', undo });
    },
    takeTheirs: () => {
      const decision = this.#decision;
      if (decision?.about === 'file' || decision?.about === 'other-tab')
        if (decision.kept) this.#take(decision.kept);
    },
    keepMine: () => {
      const wasOtherTab = this.#decision?.about === 'other-tab';
      this.#decision = undefined;
      this.#written = undefined;
      if (wasOtherTab) this.#save();
      this.#tell(wasOtherTab && !this.#trouble ? { what: 'kept' } : undefined);
    },
    saveFile: () => {
      this.#told = undefined;
      this.#tell({ what: this.saveFile() ? 'saved' : 'not-saved' });
    },
    open: (files: readonly File[]) => void this.#open(files),
    goOn: () => {
      const { document: scan, session, pagingMode } = this.#host;
      this.#told = undefined;
      if (scan) this.#host.goTo(whereToGoOn(scan, session, pagingMode, this.#goOnAt));
    },
  };
  #turnOn(undo?: () => void): void {
    this.#on = true;
    this.#decision = this.#written = undefined;
    this.#save();
    if (this.#trouble) this.#on = false;
    this.#tell(this.#trouble ? undefined : { what: 'kept', undo });
  }

  /** Puts a text back that was wiped or written over. */
  #putBack(text: string | null): void {
    const scan = this.#scan;
    if (scan === undefined || text === null) return;
    this.#trouble = writeDevice(scan, text);
    if (!this.#trouble) this.#text = text;
    this.#on = false;
    this.#tell(undefined);
  }

  /** What was finished before and can be compared with from now on. */
  #finishedBefore(): Response | undefined {
    const { document: scan } = this.#host;
    const found = this.#found;
    return found?.done && scan ? responseOf(scan, this.#text!) : found?.earlier;
  }

  /** Takes answers over, and says what did not fit. @param step where the visitor was */
  #take(kept: Kept, step?: Step): void {
    const host = this.#host;
    const { document: scan, session: before, signature, pagingMode } = host;
    host.takeOver(kept.filled, kept.id);
    host.session = { ...host.session, workings: kept.workings };
    const undo = () => {
      host.takeOver(before.filled, signature.id);
      host.session = before;
      this.#tell(undefined);
    };
    this.#decision = undefined;
    this.#goOnAt = step;
    const isWhole = kept.lost.length === 0 && !kept.otherVersion;
    if (scan && step && isWhole) {
      this.#told = undefined;
      host.goTo(whereToGoOn(scan, host.session, pagingMode, step));
      host.announce(() => msg('Uw antwoorden staan er weer.'));
      return;
    }
    // The page may not be there with these answers.
    if (scan && before.step.at !== 'start')
      host.session = { ...host.session, step: whereToGoOn(scan, host.session, pagingMode, before.step) };
    this.#tell({ what: 'back', kept, undo: isWorthKeeping(before) ? undo : undefined });
  }

  async #open(files: readonly File[]): Promise<void> {
    const host = this.#host;
    const { document: scan } = host;
    if (!scan || host.locked) return;
    const read = await readFile(scan, files);
    if (host.document !== scan || !host.isConnected) return;
    if ('why' in read) this.#tell({ what: 'refused', refusal: read });
    else if (isWorthKeeping(host.session)) this.#decide({ about: 'file', kept: read });
    else this.#take(read);
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
    if (!this.#on || !scan || scan.id !== this.#scan || this.#decision?.about === 'other-tab') return;
    if (!this.#isNew(session) || !(this.#written || isWorthKeeping(session))) return;
    const { text, trouble } = readDevice(scan.id);
    // Somebody else wrote there, and the news has not come yet.
    if (!trouble && text !== this.#text) return this.#heard(text);
    const next = this.#deviceText();
    const failed = writeDevice(scan.id, next);
    if (!failed) [this.#text, this.#written] = [next, session];
    if (failed === this.#trouble) return;
    this.#trouble = failed;
    if (failed) this.#host.announce(() => msg('Bewaren op dit apparaat lukt niet.'));
    this.#host.requestUpdate();
  };

  #deviceText(): string {
    const { response, session } = this.#host;
    const mark = { step: session.step, done: this.#doneId === response!.id, earlier: this.#earlier };
    return deviceText(response!, session.workings, mark);
  }

  /** Something else stands on the device now than this tab knew. */
  #heard(text: string | null): void {
    const { document: scan } = this.#host;
    if (text === this.#text || !scan) return;
    this.#text = text;
    this.#host.requestUpdate();
    // Whoever keeps nothing here has nothing to lose: the offer on the start page follows.
    if (!this.#on) return;
    if (text === null) {
      this.#on = false;
      this.#decision = undefined;
      this.#told = { what: 'wiped-elsewhere', undo: () => this.#turnOn() };
      this.#host.announce(() => msg('Uw antwoorden zijn van dit apparaat gewist.'));
      return;
    }
    if (sameContent(scan, text, this.#deviceText())) return;
    this.#decision = { about: 'other-tab', kept: this.#found };
    this.#host.announce(() => msg('In een ander tabblad zijn de antwoorden veranderd.'));
  }

  #decide(decision: Decision): void {
    this.#told = undefined;
    this.#decision = decision;
    this.#focus('.keeping .decide');
  }

  /** Says what came of it. @param moves whether the focus goes there: what was pressed may be gone */
  #tell(told: Told | undefined, moves = true): void {
    this.#decision = undefined;
    this.#told = told;
    if (moves) this.#focus(told ? '.keeping .told' : '.keeping');
    else this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}
