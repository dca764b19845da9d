import { nothing } from 'lit';
import type { RouteHost, RoutePart } from './parts.js';
import { roleTable } from './roles.model.js';
import { rolesStyles } from './roles.styles.js';
import { rolesView } from './roles.templates.js';
import { fitting } from './views.model.js';
import { viewStyles } from './views.styles.js';

/** Who does what at which step. */
export class RolesPart implements RoutePart {
  readonly #host: RouteHost;

  constructor(host: RouteHost) {
    this.#host = host;
    host.adopt(viewStyles, ...rolesStyles);
  }

  draw(): unknown {
    const { shown } = this.#host;
    if (!shown) return nothing;
    const { steps, aside } = fitting(shown);
    const table = roleTable(shown.route, steps, shown.outline.steps);
    return rolesView({ host: this.#host, table, aside });
  }
}
