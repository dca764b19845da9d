import type { TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { exitExplanation, QuickExit } from '../../internal/quick-exit/quick-exit.js';
import type { RouteHost, RoutePart } from './parts.js';

/** Leaves the route at once, and nothing of what was chosen stays. */
export class RouteExitPart extends QuickExit<RouteHost> implements RoutePart {
  protected override wipe(): void {
    this.host.clear();
  }

  protected override explain(): TemplateResult {
    return exitExplanation(msg('U gaat meteen naar een andere pagina. Wat u hier koos, is dan weg.'));
  }
}
