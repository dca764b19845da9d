import * as v from 'valibot';
import type { Steps } from '../../model/slices.js';
import type { LocalizedText } from '../../model/text.js';
import { checkRecord, type Report } from '../check.js';
import { problem } from '../faults.js';
import { fields, present, type Fields } from '../feed-values.js';
import type { Placed, Shown } from './surveyjs-conditions.js';
import { called, join, lost } from './surveyjs-problems.js';
import { isKnownType, lostProperties } from './surveyjs-properties.js';
import { questionsOf, type SurveyContext } from './surveyjs-questions.js';
import type { Texts } from './surveyjs-texts.js';
import { indexed } from '../../model/lists.js';

/** Panels in panels. */
const MAX_DEPTH = 12;
/** More elements than anybody answers; objects that share their parts can stand for any number of them. */
const MAX_ELEMENTS = 20_000;

/** A page in the making. */
export interface SurveyPage {
  readonly path: string;
  readonly record: Fields;
  readonly questions: Placed[];
}

/** Goes through a survey, page by page and panel by panel. */
export class Reading implements Omit<SurveyContext, 'lost'> {
  readonly texts: Texts;
  readonly scales: SurveyContext['scales'] = new Map();
  /** What stands before all questions, on pages of its own. */
  intro: LocalizedText | undefined;

  readonly #report: Report;
  /** Panels and pages that the reading is inside of. */
  readonly #around = new Set<unknown>();
  #elements = 0;
  /** What stands before the next question. */
  #waiting: { readonly text: LocalizedText; readonly path: string }[] = [];

  constructor(report: Report, texts: Texts) {
    this.#report = report;
    this.texts = texts;
  }

  *pages(survey: Fields): Steps<SurveyPage[]> {
    const pages: SurveyPage[] = [];
    const found = this.#containers(survey);
    /** Where the theme begins that has no title, and how many pages of one question it has been made of. */
    let untitled: string | undefined;
    let loose = 0;
    for (const [i, { container, path, shown: around }] of indexed(found)) {
      const type = container === survey ? 'survey' : 'page';
      const shown = this.#shownBy(container, path, around, type);
      if (!shown) continue;
      const questions: Placed[] = [];
      yield* this.#inside(container, path, shown, questions, 1);
      const [title, description] = [container['title'], container['description']].map((text) =>
        this.texts.of(text),
      );
      if (questions.length > 0) {
        const known = title ?? (found.length === 1 ? this.texts.of(survey['title']) : undefined);
        const isLoose = known === undefined && description === undefined && isOne(questions);
        const before = pages.at(-1);
        if (isLoose && loose > 0 && before) {
          loose++;
          before.questions.push(...questions);
          continue;
        }
        this.#untitled(untitled, loose);
        loose = isLoose ? 1 : 0;
        untitled = known === undefined && found.length > 1 ? path : undefined;
        const record = present({
          id: container['name'] ?? `page${i + 1}`,
          title: known ?? numbered(pages.length + 1),
          description: type === 'survey' ? undefined : description,
        });
        pages.push({ path, record, questions });
      } else if (pages.length === 0) {
        // A page of welcome.
        this.intro = this.texts.together([
          this.intro,
          title,
          description,
          ...this.#waiting.map(({ text }) => text),
        ]);
        this.#waiting = [];
      }
    }
    this.#untitled(untitled, loose);
    const [only, ...others] = pages;
    const title = this.texts.of(survey['title']);
    if (only && others.length === 0 && untitled !== undefined && title !== undefined)
      pages[0] = { ...only, record: { ...only.record, title } };
    for (const { path } of this.#waiting) this.#lost('html', path, 'een tekst waar geen vraag meer na komt');
    return pages;
  }

  /** What becomes themes: the pages; the panels of a page that has nothing else; or all that there is. */
  #containers(survey: Fields): { container: Fields; path: string; shown: readonly Shown[] }[] {
    const { pages } = survey;
    if (!Array.isArray(pages)) return [{ container: survey, path: '', shown: [] }];
    const all = (pages as unknown[]).map((page, i) => ({
      container: fields(page),
      path: `pages[${i}]`,
      shown: [],
    }));
    const [only, ...others] = all;
    const inside = only?.container['elements'];
    if (!only || others.length > 0 || !Array.isArray(inside) || this.texts.of(only.container['title']))
      return all;
    const panels = (inside as unknown[]).map(fields);
    if (panels.length < 2 || !panels.every((one) => this.#isTitledPanel(one))) return all;
    const shown = this.#shownBy(only.container, only.path, [], 'page');
    return shown
      ? panels.map((container, i) => ({ container, path: `${only.path}.elements[${i}]`, shown }))
      : [];
  }

  #isTitledPanel(element: Fields): boolean {
    try {
      return element['type'] === 'panel' && this.texts.of(element['title']) !== undefined;
    } catch {
      // What it is, is told where it is read.
      return false;
    }
  }

  *#inside(
    container: Fields,
    path: string,
    shown: readonly Shown[],
    questions: Placed[],
    depth: number,
  ): Steps<void> {
    const key = Array.isArray(container['elements']) ? 'elements' : 'questions';
    const list = container[key];
    if (!Array.isArray(list) || this.#around.has(list)) return;
    if (depth > MAX_DEPTH) {
      this.#lost(key, path, 'panelen die te diep in elkaar zitten');
      return;
    }
    this.#around.add(list);
    for (const [i, given] of indexed(list as unknown[])) {
      if (++this.#elements > MAX_ELEMENTS) break;
      const at = `${path && `${path}.`}${key}[${i}]`;
      try {
        yield* this.#element(fields(given), at, shown, questions, depth);
      } catch (error) {
        // Data handed over as an object can do anything when it is read.
        this.#report.problems.push(
          problem(this.#report.source, at, 'error', { code: 'unreadable', got: String(error) }),
        );
      }
      yield;
    }
    this.#around.delete(list);
  }

  *#element(
    element: Fields,
    path: string,
    around: readonly Shown[],
    questions: Placed[],
    depth: number,
  ): Steps<void> {
    const type = String(element['type'] ?? 'text');
    const shown = this.#shownBy(element, path, around, type);
    if (!shown) return;
    if (type === 'panel' || type === 'flowpanel') {
      for (const text of [this.texts.of(element['title']), this.texts.of(element['description'])])
        if (text !== undefined) this.#waiting.push({ text, path });
      yield* this.#inside(element, path, shown, questions, depth + 1);
    } else if (type === 'html') {
      const text = this.texts.ofHtml(element['html']);
      if (text !== undefined) this.#waiting.push({ text, path });
      if (/<(?:img|video|iframe|table|a)\b/i.test(JSON.stringify(element['html'] ?? '')))
        this.#lost('html', path, 'opmaak, links of beeld in HTML; alleen de tekst wordt getoond');
    } else questions.push(...this.#questions(element, type, path, shown));
  }

  #questions(given: Fields, type: string, path: string, shown: readonly Shown[]): Placed[] {
    // A copy without what data can do when it is read, and without an end.
    const element = fields(
      checkRecord(given, v.unknown(), this.#report, (inside) => (inside ? `${path}.${inside}` : path)),
    );
    const lostHere = (property: string, why?: string) => this.#lost(property, path, why, element['name']);
    const { name } = element;
    if (isKnownType(type) && (name === undefined || name === '')) {
      this.#nameless(path);
      return [];
    }
    const drafts = questionsOf(element, type, { texts: this.texts, scales: this.scales, lost: lostHere });
    if (!drafts) {
      this.#unknownType(type, path, element['name']);
      return [];
    }
    const [first, ...others] = drafts;
    if (!first) return [];
    const before = this.#waiting.map(({ text }) => text);
    this.#waiting = [];
    const help = this.texts.together([...before, first.question['help'] as LocalizedText | undefined]);
    return [{ ...first, question: present({ ...first.question, help }) }, ...others].map((draft) => ({
      ...draft,
      path,
      shown,
    }));
  }

  /** When something is shown; nothing when it never is. Reports what of it is lost. */
  #shownBy(
    element: Fields,
    path: string,
    around: readonly Shown[],
    type: string,
  ): readonly Shown[] | undefined {
    const { visibleIf, visible, requiredIf, name } = element;
    const expression = typeof visibleIf === 'string' ? visibleIf.trim() : '';
    if (visible === false && expression === '') {
      this.#report.problems.push({
        source: this.#report.source,
        path: join(path, 'visible'),
        message: `${called(name)}is verborgen en wordt niet gesteld.`,
        hint: 'Een scan kan dit niet later alsnog tonen. Gebruik visibleIf, of haal visible weg.',
        severity: 'warning',
        code: 'surveyjs-hidden',
      });
      return undefined;
    }
    if (isKnownType(type))
      for (const property of lostProperties(element, type)) this.#lost(property, path, undefined, name);
    if (requiredIf !== undefined && requiredIf !== visibleIf && requiredIf !== '')
      this.#lost('requiredIf', path, undefined, name);
    return expression === '' ? around : [...around, { expression, path: join(path, 'visibleIf') }];
  }

  #lost(property: string, path: string, why?: string, name?: unknown): void {
    this.#report.problems.push(lost(this.#report.source, property, path, why, name));
  }

  #unknownType(type: string, path: string, name: unknown): void {
    this.#report.problems.push({
      source: this.#report.source,
      path: join(path, 'type'),
      message: `${called(name)}is een “${type.slice(0, 40)}”; dat kan een scan niet vragen. De vraag wordt niet getoond.`,
      hint: 'Maak er een vraag van met keuzes, een schaal, ja of nee, een tekst of een getal.',
      severity: 'error',
      code: 'surveyjs-type',
    });
  }

  /**
   * @param path of the page; nothing when it has a title
   * @param loose pages with one question and no title that became one theme
   */
  #untitled(path: string | undefined, loose: number): void {
    if (path === undefined) return;
    this.#report.problems.push({
      source: this.#report.source,
      path: join(path, 'title'),
      message:
        loose > 1
          ? `${loose} pagina’s met elk één vraag hebben geen titel; samen zijn ze nu één thema.`
          : 'Deze pagina heeft geen titel; als thema heet ze nu naar haar nummer.',
      hint:
        loose > 1
          ? 'Zet de vragen van een thema op één pagina met een title: zo heet het thema, ook in de uitkomst. Met paging="question" staat er toch één vraag per pagina.'
          : 'Geef elke pagina een title: zo heet het thema, ook in de uitkomst.',
      severity: 'warning',
      code: loose > 1 ? 'surveyjs-titles' : 'surveyjs-title',
    });
  }

  #nameless(path: string): void {
    this.#report.problems.push({
      source: this.#report.source,
      path: join(path, 'name'),
      message:
        'Deze vraag heeft geen name; zonder naam is een antwoord niet te bewaren. De vraag wordt niet getoond.',
      hint: 'Geef elke vraag een eigen name.',
      severity: 'error',
      code: 'surveyjs-name',
    });
  }
}

/** Whether all questions come from one element: the rows of a matrix are several. */
function isOne(questions: readonly Placed[]): boolean {
  return questions.every(({ path }) => path === questions[0]!.path);
}

/** A theme must be called something. */
function numbered(number: number): LocalizedText {
  return { nl: `Deel ${number}`, en: `Part ${number}`, de: `Teil ${number}`, fr: `Partie ${number}` };
}
