import type { QuestionKind } from '../../model/scan/scan.js';
import type { LocalizedText } from '../../model/text.js';
import { choice, defined, firstText, linkOf, Names, several, type Context, type Fields } from '../cells.js';
import { listOf, normalise, type Cells } from '../columns.js';
import { slug } from '../plain-values.js';
import type { ScanColumn } from './csv-columns.js';
import { readOptions, Scales } from './csv-scales.js';
import { KINDS, YES_OR_NO } from './csv-words.js';

/* The rows of a table as themes, questions and options in the making. */

type ScanCells = Cells<ScanColumn>;

/** An option or tip in the making, and the line that it came from. */
export interface Part {
  readonly record: Fields;
  readonly line: number;
}

export interface TipDraft extends Part {
  /** When it applies, as it is written. */
  readonly when: string | undefined;
  readonly where: string;
}

export interface QuestionDraft extends Part {
  readonly id: string;
  readonly text: string;
  readonly options: Part[];
  readonly optionIds: Names;
  kind: QuestionKind;
  readonly showIf: string | undefined;
  readonly where: string;
}

export interface ThemeDraft extends Part {
  readonly questions: QuestionDraft[];
  readonly tips: TipDraft[];
}

/** The themes, questions and options met so far. */
export class Drafts {
  readonly themes: ThemeDraft[] = [];
  readonly scales = new Scales();
  readonly questions = new Map<string, QuestionDraft>();

  readonly #context: Context;
  readonly #themeIds = new Names();
  readonly #themesByKey = new Map<string, ThemeDraft>();
  readonly #questionIds = new Names();
  readonly #tipIds = new Names();
  readonly #roles = new Map<string, string>();
  readonly #hasIds: boolean;
  #theme: ThemeDraft | undefined;
  #question: QuestionDraft | undefined;

  constructor(context: Context, hasIds: boolean) {
    this.#context = context;
    this.#hasIds = hasIds;
  }

  roles(): Fields[] {
    return [...this.#roles].map(([id, label]) => ({ id, label }));
  }

  add(cells: ScanCells): void {
    const theme = this.#themeOf(cells);
    const question = this.#questionOf(cells, theme);
    const option = question && this.#option(cells, question);
    if (question && option === undefined)
      for (const one of readOptions(cells.get('options'))) addOption(question, one, cells.line);
    const tip = this.#tip(cells);
    if (!tip) return;
    if (option) (option.record['tips'] as Fields[]).push(tip.record);
    else theme.tips.push(tip);
  }

  /** The theme of a row: by id, by name, or that of the row above. */
  #themeOf(cells: ScanCells): ThemeDraft {
    const title = cells.text('theme.title');
    const id = cells.get('theme.id');
    const keys = [id, title === undefined ? undefined : normalise(firstText(title) ?? '')].filter(
      (key) => key !== undefined,
    );
    const known = keys.length === 0 ? this.#theme : this.#themesByKey.get(keys[0]!);
    const description = cells.text('theme.description');
    if (known) {
      if (description !== undefined) known.record['description'] ??= description;
      if (title !== undefined) known.record['title'] ??= title;
      return (this.#theme = known);
    }
    const made = id ?? this.#themeIds.makeUnique(slug(firstText(title) ?? '') || 'vragen');
    const theme: ThemeDraft = {
      record: defined({ id: made, title: title ?? (id === undefined ? UNNAMED : id), description }),
      line: cells.line,
      questions: [],
      tips: [],
    };
    this.themes.push(theme);
    this.#themeIds.take(made);
    for (const key of keys) if (!this.#themesByKey.has(key)) this.#themesByKey.set(key, theme);
    return (this.#theme = theme);
  }

  /** The question of a row: a new one, or that of the row above; none when the row is about its theme. */
  #questionOf(cells: ScanCells, theme: ThemeDraft): QuestionDraft | undefined {
    const text = cells.text('text');
    const said = normalise(firstText(text) ?? '');
    const id = cells.get('id');
    const last = this.#question;
    const hasOption = cells.get('option.label') !== undefined || cells.get('option.id') !== undefined;
    if (text === undefined && (id === undefined || id === last?.id)) {
      if (hasOption && !last)
        this.#tell(cells, 'option.label', 'Deze optie hoort bij geen vraag; ze wordt niet getoond.');
      return hasOption ? last : undefined;
    }
    if (last && hasOption && (id ?? last.id) === last.id && (said === last.text || text === undefined))
      return last;
    const unique = id ?? this.#questionIds.makeUnique(slug(firstText(text) ?? '').slice(0, 40) || 'vraag');
    this.#questionIds.take(unique);
    const question = this.#newQuestion(cells, unique, said);
    theme.questions.push(question);
    if (!this.questions.has(unique)) this.questions.set(unique, question);
    return (this.#question = question);
  }

  #newQuestion(cells: ScanCells, id: string, text: string): QuestionDraft {
    const scale = cells.get('scale');
    const kind = choice(cells, 'kind', KINDS, this.#context) as QuestionKind | undefined;
    const hasOptions = (['option.label', 'option.id', 'options'] as const).some(
      (key) => cells.get(key) !== undefined,
    );
    const likely = hasOptions ? 'single' : scale !== undefined ? 'scale' : 'text';
    const flag = (key: 'required' | 'unknown' | 'other' | 'wish' | 'reverse') => this.#flag(cells, key);
    const record = defined({
      id,
      text: cells.text('text'),
      help: cells.text('help'),
      required: flag('required'),
      unknown: flag('unknown'),
      other: flag('other'),
      wish: flag('wish'),
      reverse: flag('reverse'),
      weight: cells.get('weight'),
      roles: several(listOf(cells.get('roles')).map((role) => this.#role(role))),
    });
    if ((kind ?? likely) === 'scale') record['scale'] = this.scales.read(scale);
    return {
      id,
      text,
      record,
      line: cells.line,
      options: [],
      optionIds: new Names(),
      kind: kind ?? likely,
      showIf: cells.get('showIf'),
      where: cells.where('showIf'),
    };
  }

  #option(cells: ScanCells, question: QuestionDraft): Part | undefined {
    const label = cells.text('option.label');
    const id = cells.get('option.id');
    if (label === undefined && id === undefined) return undefined;
    const record = defined({
      id,
      label: label ?? id,
      value: cells.get('option.value'),
      exclusive: this.#flag(cells, 'option.exclusive'),
    });
    return addOption(question, { ...record, tips: [] }, cells.line);
  }

  #tip(cells: ScanCells): TipDraft | undefined {
    const text = cells.text('tip.text');
    const links = several((cells.get('tip.links') ?? '').split('\n').flatMap(linkOf));
    const task = cells.text('tip.task');
    if (text === undefined) {
      if (links ?? task)
        this.#tell(cells, 'tip.text', 'Hier staat een link of opdracht zonder tip; die wordt niet getoond.');
      return undefined;
    }
    const id = this.#tipIds.makeUnique(`tip-${slug(firstText(text) ?? '').slice(0, 40)}`);
    return {
      record: defined({ id, text, task, links }),
      line: cells.line,
      when: cells.get('tip.when'),
      where: cells.where('tip.when'),
    };
  }

  #flag(cells: ScanCells, key: ScanColumn): boolean | undefined {
    const word = choice(cells, key, YES_OR_NO, this.#context);
    return word === undefined ? undefined : word === 'yes';
  }

  #role(written: string): string {
    const id = slug(written) || written;
    if (!this.#roles.has(id)) this.#roles.set(id, written);
    return id;
  }

  #tell(cells: ScanCells, key: ScanColumn, message: string): void {
    const { source, problems } = this.#context.report;
    problems.push({
      source,
      path: cells.where(key),
      message,
      hint: `Vul in deze rij ook de kolom “${key === 'tip.text' ? 'tip' : this.#hasIds ? 'vraag” of “vraag id' : 'vraag'}” in.`,
      severity: 'warning',
    });
  }
}

/** A theme must be called something. */
const UNNAMED: LocalizedText = { nl: 'Vragen', en: 'Questions' };

function addOption(question: QuestionDraft, option: Fields, line: number): Part {
  const label = firstText(option['label'] as LocalizedText | undefined) ?? '';
  const id = (option['id'] as string | undefined) ?? question.optionIds.makeUnique(slug(label) || 'optie');
  question.optionIds.take(id);
  const part = { record: { ...option, id }, line };
  question.options.push(part);
  return part;
}
