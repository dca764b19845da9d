import { nothing } from 'lit';
import { addEntry, UrlStateController } from '../../internal/url-state.js';
import { isGiven } from '../../model/scan/answers.js';
import { readDevice } from './keeping-device.js';
import { mistakesOn } from './mistakes.model.js';
import type { ScanHost, ScanPart } from './parts.js';
import { START, type Session, type Step } from './session.model.js';

/** The parameter that says where the visitor is: `samen-step=check`. */
const KEY = 'step';

/**
 * The step of the scan in the address of the page: a reload brings it back, and Back goes to the page of the scan that was
 * there before instead of leaving it.
 *
 * It says where somebody is and nothing of what they filled in. With a way to leave quickly it says not even that: a
 * browser keeps addresses.
 */
export class AddressPart implements ScanPart {
  readonly #host: ScanHost;
  readonly #url: UrlStateController;
  /** The step that the address has now; undefined until the element and the address first met. */
  #shown: string | undefined;
  /** The step that the address asks for, as long as it was not taken up. */
  #asked: string | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
    const prefix = () => (typeof host.quickExit === 'string' ? null : host.urlState);
    this.#url = new UrlStateController(host, prefix, (entries) => this.#read(entries));
  }

  /** Brings the address and the element together; shows nothing. */
  draw(): typeof nothing {
    const { document, quickExit } = this.#host;
    if (!document || typeof quickExit === 'string') return nothing;
    this.#takeUp();
    const now = stepToText(this.#host.session.step);
    if (now === this.#shown) return nothing;
    // The first time, the address only says what is there already.
    if (this.#shown !== undefined) addEntry();
    this.#show(now);
    return nothing;
  }

  #show(step: string): void {
    this.#shown = step;
    this.#url.write(step === START.at ? [] : [[KEY, step]]);
  }

  /** The address changed: the page was opened with it, or the visitor went back or forward. */
  #read(entries: readonly (readonly [key: string, value: string])[]): void {
    const step = entries.find(([key]) => key === KEY)?.[1] ?? START.at;
    if (this.#shown === undefined) {
      this.#asked = step;
      return;
    }
    this.#asked = undefined;
    const goal = this.#possible(stepFromText(step));
    this.#host.goTo(goal);
    // In place: an entry of its own would bring Back here again.
    this.#show(stepToText(goal));
  }

  /**
   * Goes where the address asked for when the page was opened. What needs answers waits at the start until they are there:
   * the browser, the device or a file may have them.
   */
  #takeUp(): void {
    const { session } = this.#host;
    if (this.#asked === undefined) return;
    const wanted = stepFromText(this.#asked);
    const goal = this.#isKept() ? START : this.#possible(wanted);
    // A visitor who is faster than this code has gone on already.
    const waits = session.step.at === 'start' && goal.at !== wanted.at;
    if (!waits) this.#asked = undefined;
    if (session.step.at !== 'start' || goal.at === 'start') return;
    // Nobody asked for the focus: the page has just been opened.
    this.#host.session = { ...session, step: goal };
    if (this.#shown === undefined) this.#show(stepToText(goal));
  }

  /** Whether the answers are on the device: the start offers them, and an empty page would look as if they were lost. */
  #isKept(): boolean {
    const { document, session, storage } = this.#host;
    return storage === 'device' && isEmpty(session) && readDevice(document!.id).text !== null;
  }

  /** The step itself, else the nearest that there is with what is filled in now. */
  #possible(step: Step): Step {
    const { document, session, navigation } = this.#host;
    if (!document || step.at === 'start') return START;
    const { pages } = navigation;
    if (step.at === 'page') return pages.some(({ id }) => id === step.page) ? step : START;
    if (isEmpty(session)) return START;
    return step.at === 'result' && mistakesOn(pages, session).length > 0 ? { at: 'check' } : step;
  }
}

const isEmpty = ({ filled }: Session): boolean => !Object.values(filled.answers).some(isGiven);

/** Steps that are no pages. A page may have the same id: that gets a mark. */
const OTHERS = /^~*(?:start|check|result)$/;

function stepToText(step: Step): string {
  if (step.at !== 'page') return step.at;
  return OTHERS.test(step.page) ? `~${step.page}` : step.page;
}

function stepFromText(text: string): Step {
  if (text === 'start' || text === 'check' || text === 'result') return { at: text };
  return { at: 'page', page: OTHERS.test(text) ? text.slice(1) : text };
}
