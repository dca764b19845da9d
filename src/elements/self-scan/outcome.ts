import { html, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { followHere } from '../../internal/follow-here.js';
import { KnownPartners } from '../../internal/known-partners.js';
import type { Reader } from '../../internal/templates.js';
import type { Filled } from '../../model/scan/response.js';
import { result, type AppliedTip } from '../../model/scan/result.js';
import type { Scan } from '../../model/scan/scan.js';
import { AssignmentSheet } from './outcome-assignment.js';
import { givenAnswers } from './outcome-answers.templates.js';
import type { ComparePart } from './outcome-compare.js';
import { RelatedToThemes } from './outcome-related.js';
import { scores } from './outcome-scores.templates.js';
import { firstThing, otherTips, tipId } from './outcome-tips.templates.js';
import type { TipsView } from './outcome-ways.templates.js';
import { outcomeOf, relatedTerms, type Outcome } from './outcome.model.js';
import { outcomeStyles } from './outcome.styles.js';
import { beginAgain, comparing, literature, madeBy, outcomeTitle } from './outcome.templates.js';
import type { ScanHost, ScanPart } from './parts.js';
import { SamenCompleteEvent } from './self-scan.events.js';
import { stepStyles } from './step.styles.js';

/** What came out, and what to do next. */
export class OutcomePart implements ScanPart {
  readonly #host: ScanHost;
  readonly #partners: KnownPartners;
  readonly #related: RelatedToThemes;
  readonly #assignment: AssignmentSheet;
  #outcome: Outcome | undefined;
  #compare: ComparePart | undefined;
  /** The visitor asked to begin again, and has not said yes or no. */
  #asks = false;

  constructor(host: ScanHost) {
    this.#host = host;
    this.#partners = new KnownPartners(host);
    this.#related = new RelatedToThemes(host);
    this.#assignment = new AssignmentSheet(host);
    host.addEventListener('click', followHere);
    host.adopt(stepStyles, ...outcomeStyles);
  }

  /** What came out. @internal */
  outcome(scan: Scan, filled: Filled): Outcome {
    if (this.#outcome?.scan !== scan || this.#outcome.filled !== filled)
      this.#outcome = outcomeOf(scan, filled);
    return this.#outcome;
  }

  /** Tells the page that the visitor has finished, and with what. */
  complete(): void {
    const { document: scan, response } = this.#host;
    if (scan && response) this.#host.dispatchEvent(new SamenCompleteEvent(response, result(scan, response)));
  }

  draw(): TemplateResult {
    const { document: scan, session, language, locked } = this.#host;
    if (!scan) return html``;
    const outcome = this.outcome(scan, session.filled);
    const reader: Reader = { language, textLanguage: scan.language ?? 'nl' };
    const level = this.#host.level(1);
    const tips = this.#tips(outcome, reader, level);
    this.#related.show(relatedTerms(outcome));
    const answers = () =>
      givenAnswers({
        outcome,
        reader,
        level,
        toTip: (tip) => this.#focus(`[id="${CSS.escape(tipId(tip))}"]`),
      });
    const compare = outcome.isEmpty
      ? undefined
      : comparing(() => this.#openCompare(), this.#compared(outcome, reader, level));
    const plan = outcome.isEmpty ? undefined : this.#host.bring('plan')?.draw();
    return html`<div class="stack step result">
      ${outcomeTitle(scan, reader, this.#host.level(0))} ${madeBy(outcome, this.#host.signature.date, reader)}
      ${firstThing(tips)}
      ${outcome.scores && !outcome.isEmpty ? scores({ outcome, reader, level, then: this.#compare?.scores(outcome) }) : undefined}
      ${outcome.scores ? compare : undefined} ${otherTips(tips)}
      ${outcome.scores || outcome.isEmpty ? undefined : answers()} ${outcome.scores ? undefined : compare} ${plan}
      ${scan.assignment ? this.#assignment.draw(scan.assignment, reader, level) : undefined}
      ${outcome.scores && outcome.answers && !outcome.isEmpty ? answers() : undefined}
      ${literature(scan, reader, level)} ${this.#host.bring('handOver')?.draw()}
      <div class="row steps no-print">
        <button type="button" @click=${() => this.#host.goTo({ at: 'check' })}>
          ${locked ? msg('Bekijk uw antwoorden') : msg('Pas uw antwoorden aan')}
        </button>
        ${locked ? undefined : beginAgain(this.#asks, (answer) => this.#beginAgain(answer))}
      </div>
    </div>`;
  }

  #tips(outcome: Outcome, reader: Reader, level: number): TipsView {
    const plan = this.#host.bring('plan');
    const planned = new Set(this.#host.session.workings.plan.map(({ tip }) => tip));
    return {
      outcome,
      reader,
      level,
      timezone: this.#host.timezone,
      partners: this.#partners,
      related: (terms) => this.#related.for(terms),
      isPlanned: ({ id }) => planned.has(id),
      plan: plan && !this.#host.locked ? (tip) => this.#plan(tip) : undefined,
      toQuestions: () => this.#host.goTo({ at: 'check' }),
      toAssignment: () => this.#focus('#assignment'),
    };
  }

  #plan(tip: AppliedTip): void {
    const { plan } = this.#host.session.workings;
    if (plan.some((action) => action.tip === tip.id)) return this.#focus('.plan :is(h1, h2, h3, h4, h5, h6)');
    this.#host.bring('plan')?.addFromTip(tip);
  }

  #compared(outcome: Outcome, reader: Reader, level: number): unknown {
    return this.#compare?.draw(outcome, reader, level, this.#host.bring('keeping')?.earlier);
  }

  #openCompare(): void {
    if (this.#compare) return;
    import('./outcome-compare.js')
      .then(({ ComparePart }) => {
        this.#compare = new ComparePart(this.#host);
        this.#host.requestUpdate();
      })
      .catch((error: unknown) => this.#host.notLoaded(error));
  }

  /** @param answer undefined: asks whether the visitor is sure */
  #beginAgain(answer: boolean | undefined): void {
    this.#asks = answer === undefined;
    if (answer) {
      this.#compare = undefined;
      return this.#host.clear();
    }
    this.#host.requestUpdate();
    this.#focus(this.#asks ? '.sure' : '.again');
  }

  /** Moves the focus to what stands there after drawing, also when it is folded away. */
  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => {
      const target = this.#host.renderRoot.querySelector<HTMLElement>(`.result ${selector}`);
      const folded = target?.closest('details');
      if (folded) folded.open = true;
      target?.focus();
    });
  }
}
