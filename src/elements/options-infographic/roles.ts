import { nothing } from 'lit';
import type { RouteHost, RoutePart } from './parts.js';

export class RolesPart implements RoutePart {
  readonly #host: RouteHost;

  constructor(host: RouteHost) {
    this.#host = host;
  }

  draw(): unknown {
    return this.#host.shown ? nothing : nothing;
  }
}
