import type { Problem } from '../../model/problem.js';
import type { Condition, Scan } from '../../model/scan/scan.js';
import type { Steps } from '../../model/slices.js';
import type { LocalizedText } from '../../model/text.js';
import * as v from 'valibot';
import { checkRecord, type Report } from '../check.js';
import { fields, present, type Fields } from '../feed-values.js';
import { problem } from '../faults.js';
import type { Reader } from '../format.js';
import { languageTag } from '../language-tags.js';
import { allOf, toCondition, type Target } from './carried-conditions.js';
import { parseExpression, Unsupported } from './expressions.js';
import { readScan } from './json.js';
import { SURVEYJS } from './surveyjs-expressions.js';
import { isKnownType, lostOfSurvey, lostProperties } from './surveyjs-properties.js';
import { questionsOf, type Draft, type SurveyContext } from './surveyjs-questions.js';
import { Texts } from './surveyjs-texts.js';

/** Panels in panels. */
const MAX_DEPTH = 12;
/** More elements than anybody answers; objects that share their parts can stand for any number of them. */
const MAX_ELEMENTS = 20_000;

/** An expression that says when something is shown, and where it stands. */
interface Shown {
  readonly expression: string;
  readonly path: string;
}

/** A question with where it stands and when it is shown. */
interface Placed extends Draft {
  readonly path: string;
  readonly shown: readonly Shown[];
}

/** A page in the making. */
interface Page {
  readonly path: string;
  readonly record: Fields;
  readonly questions: Placed[];
}

/**
 * Reads a SurveyJS definition: pages become themes. What a scan cannot do is reported, with the question and the property
 * that it is about; the rest is read.
 */
export const readSurveyJs: Reader<Scan> = function* (received, problems) {
  const { source } = received;
  const report = { source, problems };
  const survey = fields(received.json());
  const locale = typeof survey['locale'] === 'string' && survey['locale'].trim();
  const language = locale ? languageTag(locale) : 'en';
  const reading = new Reading(report, new Texts(language));
  for (const property of lostOfSurvey(survey)) problems.push(lost(source, property, '', property));
  const pages = yield* reading.pages(survey);
  const questions = pages.flatMap((page) => page.questions);
  const conditions = new Conditions(questions, report);
  const themes = pages.map(({ record, questions: placed }) => ({
    ...record,
    questions: placed.map(({ question, shown, path }) =>
      present({ ...question, showIf: conditions.of(shown, path) }),
    ),
  }));
  const document = present({
    title: reading.texts.of(survey['title']),
    intro: reading.texts.together([reading.texts.of(survey['description']), reading.intro]),
    language,
    scales: Object.fromEntries([...reading.scales.values()].map(({ id, scale }) => [id, scale])),
  });
  return yield* readScan(document, themes, report, (position, inside) => pathOf(pages[position]!, inside));
};

/** Goes through a survey, page by page and panel by panel. */
class Reading implements Omit<SurveyContext, 'lost'> {
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

  *pages(survey: Fields): Steps<Page[]> {
    const pages: Page[] = [];
    const found = this.#containers(survey);
    for (const [i, { container, path, shown: around }] of found.entries()) {
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
        if (known === undefined && found.length > 1) this.#untitled(path);
        const record = present({
          id: container['name'] ?? `page${i + 1}`,
          title: known ?? numbered(i + 1),
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
    if (panels.length < 2 || panels.some(({ type, title }) => type !== 'panel' || !this.texts.of(title)))
      return all;
    const shown = this.#shownBy(only.container, only.path, [], 'page');
    return shown
      ? panels.map((container, i) => ({ container, path: `${only.path}.elements[${i}]`, shown }))
      : [];
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
    for (const [i, given] of (list as unknown[]).entries()) {
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
    this.#report.problems.push(lost(this.#report.source, property, path, property, why, name));
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

  #untitled(path: string): void {
    this.#report.problems.push({
      source: this.#report.source,
      path: join(path, 'title'),
      message: 'Deze pagina heeft geen titel; als thema heet ze nu naar haar nummer.',
      hint: 'Geef elke pagina een title: zo heet het thema, ook in de uitkomst.',
      severity: 'warning',
      code: 'surveyjs-title',
    });
  }
}

/** A theme must be called something. */
function numbered(number: number): LocalizedText {
  return { nl: `Deel ${number}`, en: `Part ${number}`, de: `Teil ${number}`, fr: `Partie ${number}` };
}

/** The conditions of a survey, each carried over once. */
class Conditions {
  readonly #report: Report;
  readonly #targets = new Map<string, Target>();
  readonly #known = new Map<string, Condition | undefined>();

  constructor(questions: readonly Placed[], report: Report) {
    this.#report = report;
    for (const { question, names, kind, answer, amounts } of questions) {
      const target = { id: String(question['id']), kind, answer, ...(amounts && { amounts }) };
      for (const name of names)
        // SurveyJS does not mind about capitals.
        for (const one of [name, name.toLowerCase()])
          if (!this.#targets.has(one)) this.#targets.set(one, target);
    }
  }

  /** When a question is shown; what cannot be carried over is reported once, and left out. */
  of(shown: readonly Shown[], question: string): Condition | undefined {
    const conditions = shown.flatMap((one) => this.#read(one, question) ?? []);
    return conditions.length > 0 ? allOf(conditions) : undefined;
  }

  #read({ expression, path }: Shown, question: string): Condition | undefined {
    if (this.#known.has(path)) return this.#known.get(path);
    let condition: Condition | undefined;
    try {
      condition = toCondition(parseExpression(expression, SURVEYJS), (name) => this.#find(name));
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      const what = path.startsWith(question) ? 'Deze vraag wordt' : 'Wat erin staat wordt';
      this.#report.problems.push({
        source: this.#report.source,
        path,
        message: `De voorwaarde “${expression.slice(0, 120)}” kan niet worden overgenomen: ${error.message}. ${what} nu altijd getoond.`,
        hint: "Vergelijk één vraag met een vast antwoord, zoals {vraag} = 'ja'; met and, or en not mogen er meer.",
        severity: 'warning',
        code: 'surveyjs-expression',
      });
    }
    this.#known.set(path, condition);
    return condition;
  }

  #find(name: string): Target {
    const target = this.#targets.get(name) ?? this.#targets.get(name.toLowerCase());
    if (target) return target;
    throw new Unsupported(`“${name.slice(0, 60)}” is geen vraag die is overgenomen`);
  }
}

function join(path: string, property: string): string {
  return path && property ? `${path}.${property}` : path || property;
}

function called(name: unknown): string {
  return typeof name === 'string' && name ? `“${name.slice(0, 60)}” ` : 'Dit ';
}

function lost(
  source: string,
  property: string,
  path: string,
  field: string,
  why?: string,
  name?: unknown,
): Problem {
  const what = why ?? `“${field.replace(/^.*\./, '')}”`;
  return {
    source,
    path: join(path, property),
    message: `${typeof name === 'string' && name ? `Van “${name.slice(0, 60)}” is niet` : 'Niet'} overgenomen: ${what}.`,
    hint: 'Een scan heeft hier niets voor. Kijk of de vraag ook zo goed is.',
    severity: 'warning',
    code: `surveyjs-${field.replace(/\[\d+\]/g, '')}`,
  };
}

/** The names that our fields have in a survey. */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'name',
  text: 'title',
  help: 'description',
  options: 'choices',
  showIf: 'visibleIf',
  required: 'isRequired',
  label: 'text',
};

/** Where in the survey something in a theme stands. */
function pathOf({ path, questions }: Page, inside: string): string {
  const [, position, rest = ''] = /^questions\[(\d+)\]\.?(.*)$/.exec(inside) ?? [];
  const at = position === undefined ? path : (questions[Number(position)]?.path ?? path);
  const isOption = rest.startsWith('options[');
  const field = (position === undefined ? inside : rest).replace(/[a-z]+/gi, (name) =>
    isOption && name === 'id' ? 'value' : Object.hasOwn(FIELDS, name) ? FIELDS[name]! : name,
  );
  return join(at, field);
}
