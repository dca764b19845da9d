import type { TemplateResult } from 'lit';
import { checkStyles } from './check.styles.js';
import { checkPage } from './check.templates.js';
import { stopped } from './mistakes.js';
import { mistakesStyles } from './mistakes.styles.js';
import type { ScanHost, ScanPart } from './parts.js';
import { stepStyles } from './step.styles.js';
import { toQuestion } from './to-question.js';

/** All answers on one page, with a way to each and back. */
export class CheckPart implements ScanPart {
  readonly #host: ScanHost;

  constructor(host: ScanHost) {
    this.#host = host;
    host.adopt(stepStyles, mistakesStyles, checkStyles);
  }

  draw(): TemplateResult {
    const host = this.#host;
    const scan = host.document!;
    return checkPage({
      scan,
      session: host.session,
      pages: host.navigation.pages,
      reader: { language: host.language, textLanguage: scan.language ?? 'nl' },
      level: host.level(0),
      disabled: host.locked,
      keeping: host.bring('keeping')?.draw(),
      change: (id) => toQuestion(host, id),
      changeRole: () => host.goTo({ at: 'start' }, 'role'),
      back: () => host.navigation.move(-1),
      finish: () => stopped(host, host.navigation.pages) || host.finish(),
    });
  }
}
