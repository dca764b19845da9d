import { html, nothing } from 'lit';
import { text } from '../../internal/templates.js';
import type { Step } from '../../model/route/outline.js';
import type { DetailsPart, RouteHost } from './parts.js';

/** What a station says when it is open. */
export class StationDetails implements DetailsPart {
  readonly #host: RouteHost;

  constructor(host: RouteHost) {
    this.#host = host;
  }

  draw({ station }: Step): unknown {
    const { parentDoes } = station;
    return parentDoes === undefined ? nothing : html`<p>${text(parentDoes, this.#host.reader)}</p>`;
  }
}
