import type { ReactiveController } from 'lit';
import { msg } from '../../i18n/localize.js';
import type { Response } from '../../model/scan/scan.js';
import { DeviceCopy, type CopyNews } from './keeping-copy.js';
import { wipeDevice } from './keeping-device.js';
import { readFile, saveFile } from './keeping-file.js';
import { isWorthKeeping, whereToGoOn, type Kept } from './keeping.model.js';
import type { Decision, KeepingActions, KeepingState, Told } from './keeping.state.js';
import { keepingStyles } from './keeping.styles.js';
import { keepingBox, offerBox } from './keeping.templates.js';
import type { ScanHost, ScanPart } from './parts.js';
import type { Step } from './session.model.js';

/**
 * Keeps answers where the visitor wants them: nowhere, on this device (`storage="device"`), in a file. Takes them up again, on
 * any device, and never puts one thing over another without asking or a way back.
 */
export class KeepingPart implements ScanPart, ReactiveController {
  readonly #host: ScanHost;
  #scan: string | undefined;
  /** What stands on the device, where the page offers that. */
  #copy: DeviceCopy | undefined;
  /** Where the visitor was when they left, as long as they have not gone there. */
  #goOnAt: Step | undefined;
  #asked: Decision | undefined;
  #told: Told | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
    host.adopt(keepingStyles);
    host.addController(this);
    for (const type of ['dragover', 'dragleave', 'drop'] as const)
      host.renderRoot.addEventListener(type, (event) => this.#drag(event as DragEvent));
  }

  /** An earlier response to this scan that was finished and kept on the device: to compare with. */
  get earlier(): Response | undefined {
    const copy = this.#copy;
    if (copy?.on) return copy.earlier;
    return copy?.kept?.id === this.#host.signature.id ? copy.kept.earlier : copy?.finished;
  }

  hostConnected(): void {
    this.#copy?.connect();
  }

  hostDisconnected(): void {
    this.#copy?.disconnect();
  }

  hostUpdate(): void {
    const { document: scan, storage, session } = this.#host;
    if (!scan) return;
    this.#copy?.heedEmptied(session);
    const isDevice = storage === 'device';
    if (scan.id === this.#scan && isDevice === (this.#copy !== undefined)) return;
    this.#scan = scan.id;
    this.#copy?.disconnect();
    this.#copy = isDevice ? new DeviceCopy(this.#host, scan.id, this.#news) : undefined;
    if (this.#host.isConnected) this.#copy?.connect();
    this.#asked = this.#told = undefined;
  }

  hostUpdated(): void {
    const { session } = this.#host;
    if (session.step.at === 'result') this.#copy?.finish(this.#host.signature.id);
    this.#copy?.follow(session);
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

  /** Wipes what stands on the device, at once and for good: for whoever has to leave without a trace. */
  wipe(): void {
    this.#asked = this.#told = undefined;
    this.#copy?.wipe();
    // Also what was kept before the page took its offer back.
    if (this.#scan !== undefined) wipeDevice(this.#scan);
  }

  /** What was asked comes before what another tab did: that can wait. */
  get #decision(): Decision | undefined {
    const copy = this.#copy;
    return this.#asked ?? (copy?.isTorn ? { about: 'other-tab', kept: copy.kept } : undefined);
  }

  get #state(): KeepingState {
    const copy = this.#copy;
    return {
      on: copy?.on ?? false,
      trouble: copy?.trouble,
      found: !copy || copy.on || copy.text === null ? undefined : (copy.kept ?? 'damaged'),
      decision: this.#decision,
      told: this.#told,
    };
  }

  readonly #news: CopyNews = {
    wiped: () => {
      this.#asked = undefined;
      this.#told = { what: 'wiped-elsewhere', undo: () => this.#actions.keep() };
      this.#host.announce(() => msg('Uw antwoorden zijn van dit apparaat gewist.'));
    },
    changed: () => {
      this.#told = undefined;
      this.#host.announce(() => msg('In een ander tabblad zijn de antwoorden veranderd.'));
    },
    trouble: (trouble) => {
      if (trouble) this.#host.announce(() => msg('Bewaren op dit apparaat lukt niet.'));
      this.#host.requestUpdate();
    },
  };

  readonly #actions: KeepingActions = {
    keep: () => {
      const copy = this.#copy;
      copy?.look();
      if (copy?.isOther) this.#ask({ about: 'replace' });
      else this.#turnOn();
    },
    replace: () => {
      const copy = this.#copy;
      const before = copy?.state;
      if (copy) copy.earlier = copy.finished;
      this.#turnOn(() => {
        if (before) copy?.putBack(before);
        this.#tell(undefined);
      });
    },
    resume: () => {
      const copy = this.#copy;
      const kept = copy?.kept;
      if (!kept) return;
      const undo = this.#wayBack();
      copy.earlier = kept.earlier;
      copy.turnOn();
      this.#take(kept, undo, kept.step);
      if (kept.done) copy.finish(this.#host.signature.id);
    },
    beginAnew: () => {
      const copy = this.#copy;
      const undo = this.#wayBack();
      this.#host.clear();
      if (copy) copy.earlier = copy.finished;
      copy?.turnOn();
      this.#tell({ what: 'begun-anew', undo }, false);
      this.#host.announce(() => msg('U begint opnieuw.'));
    },
    askToWipe: () => this.#ask({ about: 'wipe' }),
    wipe: () => {
      const copy = this.#copy;
      const before = copy?.state;
      this.wipe();
      const undo = () => {
        if (before) copy?.putBack(before);
        this.#tell(undefined);
      };
      this.#tell({ what: 'wiped', undo });
    },
    takeTheirs: () => {
      const decision = this.#decision;
      if ((decision?.about !== 'file' && decision?.about !== 'other-tab') || !decision.kept) return;
      const undo = this.#wayBack();
      if (decision.about === 'other-tab') this.#copy?.turnOn();
      this.#take(decision.kept, undo);
    },
    keepMine: () => {
      const wasOtherTab = this.#decision?.about === 'other-tab';
      if (wasOtherTab) this.#turnOn();
      else this.#tell(undefined);
    },
    saveFile: () => {
      this.#told = undefined;
      this.#tell({ what: saveFile(this.#host) ? 'saved' : 'not-saved' });
    },
    open: (files: readonly File[]) => void this.#open(files),
    goOn: () => {
      const { document: scan, session, pagingMode } = this.#host;
      this.#told = undefined;
      if (scan) this.#host.goTo(whereToGoOn(scan, session, pagingMode, this.#goOnAt));
    },
  };

  #turnOn(undo?: () => void): void {
    const copy = this.#copy;
    if (!copy) return;
    copy.turnOn();
    copy.save();
    if (copy.trouble) copy.on = false;
    this.#tell(copy.trouble ? undefined : { what: 'kept', undo });
  }

  /** The way back to how everything is now, on the screen and on the device. What was filled in meanwhile has a way back too. */
  #wayBack(): () => void {
    const host = this.#host;
    const { session, signature } = host;
    const copy = this.#copy;
    const before = copy?.state;
    return () => {
      const undo = isWorthKeeping(host.session) ? this.#wayBack() : undefined;
      host.takeOver(session.filled, signature.id);
      host.session = session;
      if (before) copy?.putBack(before);
      this.#tell(undo && { what: 'undone', undo });
    };
  }

  /** Takes answers over, and says what did not fit. @param step where the visitor was */
  #take(kept: Kept, undo: () => void, step?: Step): void {
    const host = this.#host;
    const { document: scan, session: before, pagingMode } = host;
    host.takeOver(kept.filled, kept.id);
    host.session = { ...host.session, workings: kept.workings };
    this.#asked = undefined;
    this.#goOnAt = step;
    const isWhole = kept.lost.length === 0 && !kept.otherVersion;
    const wasEmpty = !isWorthKeeping(before);
    if (scan && step && isWhole && wasEmpty) {
      this.#told = undefined;
      host.goTo(whereToGoOn(scan, host.session, pagingMode, step));
      host.announce(() => msg('Uw antwoorden staan er weer.'));
      return;
    }
    // The page may not be there with these answers.
    if (scan && before.step.at !== 'start')
      host.session = { ...host.session, step: whereToGoOn(scan, host.session, pagingMode, before.step) };
    // What does not fit is soon written over on the device.
    const isAtStake = !wasEmpty || (!!this.#copy?.on && kept.lost.length > 0);
    this.#tell({ what: 'back', kept, undo: isAtStake ? undo : undefined });
  }

  /** A file is taken wherever it is dropped: a browser would open it in the place of the page, and the answers would be gone. */
  #drag(event: DragEvent): void {
    const { dataTransfer, target, type } = event;
    const isField = target instanceof HTMLInputElement && target.type === 'file';
    if (!dataTransfer?.types.includes('Files') || isField || this.#host.report) return;
    event.preventDefault();
    for (const box of this.#host.renderRoot.querySelectorAll('.keeping:not(.offer)'))
      box.classList.toggle('over', type === 'dragover');
    if (type === 'drop') void this.#open([...dataTransfer.files]);
  }

  async #open(files: readonly File[]): Promise<void> {
    const host = this.#host;
    const { document: scan } = host;
    if (!scan || host.locked) return;
    const read = await readFile(scan, files);
    if (host.document !== scan || !host.isConnected) return;
    if ('why' in read) this.#tell({ what: 'refused', refusal: read });
    else if (isWorthKeeping(host.session)) this.#ask({ about: 'file', kept: read });
    else this.#take(read, this.#wayBack());
  }

  #ask(decision: Decision): void {
    this.#told = undefined;
    this.#asked = decision;
    this.#focus('.keeping .decide');
  }

  /** Says what came of it. @param moves whether the focus goes there: what was pressed may be gone */
  #tell(told: Told | undefined, moves = true): void {
    this.#asked = undefined;
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
