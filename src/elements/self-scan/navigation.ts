import { msg, plural, str } from '../../i18n/localize.js';
import { pagesFor, progress, questionsOf, type Paging, type ScanPage } from '../../model/scan/pages.js';
import type { Answers, Scan } from '../../model/scan/scan.js';
import { STEP } from './focus.js';
import type { ScanHost } from './parts.js';
import { fieldId } from './question.templates.js';
import { mistakesOn, pageWith, placeOf, type Mistake, type Place } from './session.model.js';

/** Where the answer to a question stands among all answers. */
export const answerId = (question: string): string => `answer-${question}`;

/** The way through the pages of a scan: on, back, and to where something is missing. */
export class Navigation {
  readonly #host: ScanHost;
  #known:
    { scan: Scan; answers: Answers; role: string | undefined; paging: Paging; pages: ScanPage[] } | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
  }

  /** The pages as the answers are now; worked out once for each change. */
  get pages(): readonly ScanPage[] {
    const { document: scan, session, pagingMode: paging } = this.#host;
    if (!scan) return [];
    const { answers, role } = session.filled;
    const known = this.#known;
    if (known?.scan === scan && known.answers === answers && known.role === role && known.paging === paging)
      return known.pages;
    const pages = pagesFor(scan, session.filled, paging);
    this.#known = { scan, answers, role, paging, pages };
    return pages;
  }

  get place(): Place {
    const { document: scan, session } = this.#host;
    const { pages } = this;
    const { step } = session;
    return { pages, position: scan && step.at === 'page' ? placeOf(scan, pages, step.page) : -1 };
  }

  /** The page that the visitor is on. */
  get page(): ScanPage | undefined {
    const { pages, position } = this.place;
    return pages[position];
  }

  /** When the page that the visitor was on is not there any more, they are on its neighbour: for good. */
  settle(): void {
    const { session } = this.#host;
    const { page } = this;
    if (session.step.at !== 'page' || !page || session.step.page === page.id) return;
    const hasFocus = (this.#host.renderRoot as ShadowRoot).activeElement;
    this.#host.goTo({ ...session.step, page: page.id }, hasFocus ? STEP : '');
  }

  begin(): void {
    this.#move(0, 1);
  }

  next(): void {
    const { page } = this;
    const { step } = this.#host.session;
    if (page && this.#stop([page])) return;
    if (step.at === 'page' && step.question !== undefined) this.#toAnswers(step.question);
    else this.#move(this.place.position + 1, 1);
  }

  back(): void {
    const { pages, position } = this.place;
    const { step } = this.#host.session;
    if (step.at === 'page' && step.question !== undefined) this.#toAnswers(step.question);
    else this.#move((step.at === 'page' ? position : pages.length) - 1, -1);
  }

  /** Goes to the field of a question, on whichever page it stands. */
  toQuestion(id: string): void {
    const host = this.#host;
    const page = pageWith(this.pages, id);
    if (!page) return;
    const { step, told } = host.session;
    const isHere = step.at === 'page' && step.page === page.id;
    const from = step.at === 'check' ? { question: id } : {};
    host.goTo(isHere ? step : { at: 'page', page: page.id, ...from }, fieldId({ id }));
    host.session = { ...host.session, told };
  }

  /** Goes to the questions of a theme; false when nothing is asked there. */
  toTheme(id: string): boolean {
    const page = this.pages.find(({ parts }) => parts.some(({ theme }) => theme.id === id));
    if (!page) return false;
    this.#host.goTo({ at: 'page', page: page.id }, `theme-${id}`);
    return true;
  }

  /** Whether everything is answered that has to be; else leads to what is not, from where all answers stand. */
  mayFinish(): boolean {
    if (!this.#lacking(this.pages)) return true;
    if (this.#host.session.step.at !== 'check') this.#host.goTo({ at: 'check' });
    return !this.#stop(this.pages);
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

  /** Says how far the visitor is, on a page of questions. */
  tellPlace(): void {
    const { pages, position } = this.place;
    if (position < 0) return;
    const { done, of } = progress(questionsOf(pages), this.#host.session.filled);
    const [page, count, byQuestion] = [position + 1, pages.length, this.#host.pagingMode === 'question'];
    this.#host.announce(() => {
      if (count === 1) return msg(str`${done} van ${of} vragen beantwoord.`);
      return byQuestion
        ? msg(str`Vraag ${page} van ${count}. ${done} van ${of} vragen beantwoord.`)
        : msg(str`Deel ${page} van ${count}. ${done} van ${of} vragen beantwoord.`);
    });
  }

  #move(position: number, by: 1 | -1): void {
    const page = this.pages[position];
    this.#host.goTo(page ? { at: 'page', page: page.id } : { at: by > 0 ? 'check' : 'start' });
  }

  #toAnswers(question: string): void {
    this.#host.goTo({ at: 'check' }, answerId(question));
  }

  #lacking(pages: readonly ScanPage[]): readonly Mistake[] | undefined {
    // Who cannot change anything is not asked to.
    const mistakes = this.#host.locked ? [] : mistakesOn(pages, this.#host.session);
    return mistakes.length > 0 ? mistakes : undefined;
  }

  /** When something is wrong here, the visitor stays and is told what. */
  #stop(pages: readonly ScanPage[]): boolean {
    const mistakes = this.#lacking(pages);
    if (!mistakes) return false;
    const host = this.#host;
    host.goTo(host.session.step, 'mistakes');
    host.session = { ...host.session, told: mistakes.map(({ question }) => question) };
    return true;
  }
}

function changeText(come: number, gone: number): string {
  if (come > 0 && gone > 0) return msg('De vragen op deze pagina zijn veranderd.');
  return come > 0
    ? plural(come, msg('one: Er is een vraag bijgekomen. | other: Er zijn {n} vragen bijgekomen.'))
    : plural(gone, msg('one: Er is een vraag weggevallen. | other: Er zijn {n} vragen weggevallen.'));
}
