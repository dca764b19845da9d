import { nothing } from 'lit';
import { moments } from './moments.model.js';
import { momentsStyles } from './moments.styles.js';
import { momentsView } from './moments.templates.js';
import type { RouteHost, RoutePart } from './parts.js';
import { fitting } from './views.model.js';
import { viewStyles } from './views.styles.js';

/** When parents and pupil are involved, and how. */
export class MomentsPart implements RoutePart {
  readonly #host: RouteHost;

  constructor(host: RouteHost) {
    this.#host = host;
    host.adopt(viewStyles, momentsStyles);
  }

  draw(): unknown {
    const { shown } = this.#host;
    if (!shown) return nothing;
    const { route } = shown;
    const { steps, aside } = fitting(shown);
    return momentsView({
      host: this.#host,
      moments: moments(route, steps),
      perspective: route.perspective,
      aside,
    });
  }
}
