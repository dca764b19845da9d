import type { ReactiveController } from 'lit';
import { msg } from '../../i18n/localize.js';
import { clock } from '../../internal/clock.js';
import { takeAlongStyles } from '../../internal/take-along/take-along.styles.js';
import type { Response } from '../../model/scan/scan.js';
import { post, postUrl, type Failure, type Receipt } from './hand-over.post.js';
import { handOverStyles } from './hand-over.styles.js';
import { handOverBox, outcomeText } from './hand-over.templates.js';
import type { ScanHost, ScanPart } from './parts.js';

/** What was sent. */
export interface Sent {
  readonly receipt: Receipt;
  /** Of the response: what the receiver can find it by. */
  readonly id: string;
  /** When it had arrived (milliseconds since 1970). */
  readonly at: number;
  /** What it held, without what differs at every drawing. */
  readonly content: string;
}

/** What the drawing shows. */
export interface HandOverState {
  /** Undefined: the page names no address that answers may go to. */
  readonly url: string | undefined;
  readonly isSending: boolean;
  readonly failure: Failure | undefined;
  /** Of the response that is shown. */
  readonly sent: Sent | undefined;
  /** Whether the visitor changed something since. */
  readonly isChanged: boolean;
}

/**
 * Hands answers over: to the address that the page names, when the visitor says so, and to the visitor as files and on paper.
 * Whatever goes wrong on the way, the answers stay.
 */
export class HandOverPart implements ScanPart, ReactiveController {
  readonly #host: ScanHost;
  #underway: AbortController | undefined;
  #failure: { readonly of: string; readonly why: Failure } | undefined;
  #sent: Sent | undefined;
  /** Refused addresses that the console was told of. */
  readonly #refused = new Set<string>();

  constructor(host: ScanHost) {
    this.#host = host;
    host.adopt(takeAlongStyles, handOverStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    // Moved in the page, it is back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#underway?.abort();
    });
  }

  draw(): unknown {
    const { document: scan, response } = this.#host;
    return scan && response && handOverBox(scan, response, this.#host, this.#state(response), this.#send);
  }

  #state(response: Response): HandOverState {
    const sent = this.#sent?.id === response.id ? this.#sent : undefined;
    return {
      url: this.#url,
      isSending: this.#underway !== undefined,
      failure: this.#failure?.of === response.id ? this.#failure.why : undefined,
      sent,
      isChanged: !!sent && sent.content !== contentOf(response),
    };
  }

  get #url(): string | undefined {
    const { action, localName } = this.#host;
    const url = postUrl(action, document.baseURI);
    if (action && !url && !this.#refused.has(action)) {
      this.#refused.add(action);
      console.warn(
        `<${localName}> sends nothing to action="${action.slice(0, 200)}": it takes https, or the page's own site, without a name and password in it.`,
      );
    }
    return url;
  }

  /** Once at a time, and always under the id of the response: who gets it twice can tell. */
  readonly #send = async (): Promise<void> => {
    const host = this.#host;
    const { response } = host;
    const url = this.#url;
    if (!response || !url || this.#underway || host.locked) return;
    const underway = (this.#underway = new AbortController());
    const focus = this.#focus;
    this.#failure = undefined;
    host.announce(() => msg('Uw antwoorden worden verstuurd.'));
    const outcome = await post(url, JSON.stringify(response), host.timeout, underway.signal);
    this.#underway = undefined;
    host.requestUpdate();
    // Given up with the element: what was sent may have arrived, and can go again.
    if (underway.signal.aborted && 'failure' in outcome) return;
    if ('receipt' in outcome)
      this.#sent = {
        receipt: outcome.receipt,
        id: response.id,
        at: clock.now(),
        content: contentOf(response),
      };
    else {
      this.#failure = { of: response.id, why: outcome.failure };
      if (outcome.failure !== 'offline')
        console.error(cure(host.localName, url, outcome.failure, outcome.status));
    }
    await host.updateComplete;
    // Where the visitor has gone on to something else, they only hear what came of it.
    const box = host.renderRoot.querySelector<HTMLElement>('.hand-over .outcome');
    if (box && (this.#focus === focus || this.#focus === document.body)) box.focus();
    else host.announce(() => outcomeText(outcome));
  };

  /** What has the focus now, in the element or on the page. */
  get #focus(): Element | null {
    return (this.#host.renderRoot as ShadowRoot).activeElement ?? document.activeElement;
  }
}

/** What whoever keeps the page can do about it, in one line. */
function cure(name: string, url: string, failure: Failure, status: number | undefined): string {
  const origin = location.origin;
  const cures: Partial<Record<Failure, string>> = {
    unreachable: `no answer that this page may read. On another site it must answer OPTIONS and POST with Access-Control-Allow-Origin: ${origin}, and OPTIONS with Access-Control-Allow-Headers: Content-Type. Does connect-src of the Content Security Policy allow it?`,
    moved: 'a redirect, which is not followed. Name the address that answers itself.',
    timeout: 'no answer in time (attribute timeout).',
  };
  return `<${name}> could not post to ${url}: ${cures[failure] ?? `status ${status}.`}`;
}

/** What was answered: without the day and the language, which change by themselves. */
function contentOf({ answers, wishes, others, role }: Response): string {
  return JSON.stringify([role, answers, wishes, others]);
}
