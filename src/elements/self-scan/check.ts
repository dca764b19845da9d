import { html, type TemplateResult } from 'lit';
import type { ScanHost, ScanPart } from './parts.js';

export class CheckPart implements ScanPart {
  readonly #host: ScanHost;

  constructor(host: ScanHost) {
    this.#host = host;
  }

  draw(): TemplateResult {
    return html`<p>${this.#host.localName}</p>`;
  }
}
