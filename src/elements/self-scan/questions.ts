import type { TemplateResult } from 'lit';
import { msg, plural, str } from '../../i18n/localize.js';
import { questionsOf, type ScanPage } from '../../model/scan/pages.js';
import { progress } from '../../model/scan/progress.js';
import { Answering } from './answering.js';
import { placeOf, refitted } from './answering.model.js';
import { moveFocus } from './focus.js';
import { FormMatters } from './form-matters.js';
import { mistakesStyles } from './mistakes.styles.js';
import { stopped } from './mistakes.js';
import { pageOfQuestions } from './page.templates.js';
import type { ScanHost, ScanPart } from './parts.js';
import { QuestionDrawer } from './question-drawer.js';
import { questionStyles } from './questions.styles.js';
import { START, STEP } from './session.model.js';
import { stepStyles } from './step.styles.js';
import { toQuestion } from './to-question.js';

/** A page of questions, what happens when they are answered, and the way on. */
export class QuestionsPart implements ScanPart {
  readonly #host: ScanHost;
  readonly #drawer: QuestionDrawer;
  readonly form: FormMatters;

  constructor(host: ScanHost) {
    this.#host = host;
    this.#drawer = new QuestionDrawer(host, new Answering(host, this));
    this.form = new FormMatters(host);
    host.adopt(stepStyles, questionStyles, mistakesStyles);
  }

  /** Moves the focus to what has an id, or to the heading of the step. Returns whether it went anywhere. */
  moveFocus(id: string): boolean {
    return moveFocus(this.#host.renderRoot, id);
  }

  /** The page that the visitor is on. */
  get page(): ScanPage | undefined {
    const { pages, position } = this.#host.navigation;
    return pages[position];
  }

  draw(): TemplateResult | undefined {
    const host = this.#host;
    const { document: scan, session, language, navigation } = host;
    const { page } = this;
    if (!scan || !page) return undefined;
    return pageOfQuestions(page, {
      scan,
      session,
      pages: navigation.pages,
      position: navigation.position,
      paging: host.pagingMode,
      reader: { language, textLanguage: scan.language ?? 'nl' },
      level: host.level(0),
      questions: this.#drawer,
      keeping: host.bring('keeping')?.draw(),
      next: () => this.#next(),
      back: () => navigation.move(-1),
      toQuestion: (id) => toQuestion(host, id),
    });
  }

  /** Of a scan that was read anew the answers stay that fit. */
  refit(): void {
    const { document: scan, session } = this.#host;
    if (scan) this.#host.session = refitted(scan, session);
  }

  /** When the page that the visitor was on is not there any more, they are on its neighbour: for good. */
  settle(): void {
    const { document: scan, session, navigation, renderRoot } = this.#host;
    const { step } = session;
    if (!scan || step.at !== 'page' || this.page) return;
    const { pages } = navigation;
    const page = pages[placeOf(scan, pages, step.page)];
    const hasFocus = (renderRoot as ShadowRoot).activeElement;
    this.#host.goTo(page ? { ...step, page: page.id } : START, hasFocus ? STEP : '');
  }

  /** Tells that questions came or went on the page, below or above: once, and the focus stays where it is. */
  tellChange(before: ScanPage | undefined): void {
    const { page } = this;
    if (!before || !page || before === page) return;
    const [then, now] = [before, page].map((one) => new Set(questionsOf([one]).map(({ id }) => id))) as [
      Set<string>,
      Set<string>,
    ];
    const come = [...now].filter((id) => !then.has(id)).length;
    const gone = [...then].filter((id) => !now.has(id)).length;
    if (come + gone > 0) this.#host.announce(() => changeText(come, gone));
  }

  /** Says how far the visitor is. */
  tellPlace(): void {
    const { navigation, session, pagingMode } = this.#host;
    const { pages, position } = navigation;
    if (!pages[position]) return;
    const { done, of } = progress(questionsOf(pages), session.filled);
    const [page, count, byQuestion] = [position + 1, pages.length, pagingMode === 'question'];
    this.#host.announce(() => {
      if (count === 1) return msg(str`${done} van ${of} vragen beantwoord.`);
      return byQuestion
        ? msg(str`Vraag ${page} van ${count}. ${done} van ${of} vragen beantwoord.`)
        : msg(str`Deel ${page} van ${count}. ${done} van ${of} vragen beantwoord.`);
    });
  }

  #next(): void {
    const { page } = this;
    if (page && !stopped(this.#host, [page])) this.#host.navigation.move(1);
  }
}

function changeText(come: number, gone: number): string {
  if (come > 0 && gone > 0) return msg('De vragen op deze pagina zijn veranderd.');
  return come > 0
    ? plural(come, msg('one: Er is een vraag bijgekomen. | other: Er zijn {n} vragen bijgekomen.'))
    : plural(gone, msg('one: Er is een vraag weggevallen. | other: Er zijn {n} vragen weggevallen.'));
}
