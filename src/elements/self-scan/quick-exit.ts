import { nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { exitExplanation, QuickExit } from '../../internal/quick-exit/quick-exit.js';
import { wipeDevice } from './keeping-device.js';
import type { ScanHost, ScanPart } from './parts.js';

/** Leaves the scan at once, and nothing of what was filled in stays. */
export class ScanExitPart extends QuickExit<ScanHost> implements ScanPart {
  protected override wipe(): void {
    const { host } = this;
    const keeping = host.bring('keeping');
    try {
      if (keeping) keeping.wipe();
      else if (host.storage === 'device' && host.document) wipeDevice(host.document.id);
    } finally {
      host.clear();
    }
  }

  /** At the start: once is enough. */
  protected override explain(): TemplateResult | typeof nothing {
    if (this.host.session.step.at !== 'start') return nothing;
    return exitExplanation(msg('U gaat meteen naar een andere pagina. Wat u hier invulde, is dan weg.'));
  }
}
