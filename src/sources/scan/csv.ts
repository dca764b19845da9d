import type { Problem } from '../../model/problem.js';
import { UNKNOWN, type QuestionKind, type Scan } from '../../model/scan/scan.js';
import type { Steps } from '../../model/slices.js';
import type { LocalizedText } from '../../model/text.js';
import { choice, defined, firstText, linkOf, Names, several, type Context, type Fields } from '../cells.js';
import { layOut, listOf, normalise, type Cells, type Layout } from '../columns.js';
import { parseTable } from '../csv.js';
import type { Page, Reader } from '../format.js';
import { slug } from '../plain-values.js';
import { ReadError } from '../read-error.js';
import { toCondition, type Target } from './carried-conditions.js';
import { SCAN_COLUMNS, type ScanColumn } from './csv-columns.js';
import { readOptions, Scales } from './csv-scales.js';
import { CELL, KINDS, YES_OR_NO } from './csv-words.js';
import { parseExpression, Unsupported } from './expressions.js';
import { readScan } from './json.js';

/** The texts in a table are Dutch, as the contract says of every document that does not name its language. */
const LANGUAGE = 'nl';

type ScanCells = Cells<ScanColumn>;

/** An option or tip in the making, and the line that it came from. */
interface Part {
  readonly record: Fields;
  readonly line: number;
}

interface TipDraft extends Part {
  /** When it applies, as it is written. */
  readonly when: string | undefined;
  readonly where: string;
}

interface QuestionDraft extends Part {
  readonly id: string;
  readonly text: string;
  readonly options: Part[];
  readonly optionIds: Names;
  kind: QuestionKind;
  readonly showIf: string | undefined;
  readonly where: string;
}

interface ThemeDraft extends Part {
  readonly questions: QuestionDraft[];
  readonly tips: TipDraft[];
}

/**
 * Reads a table with one row per question, or one per option.
 *
 * A row begins a question when it has a text or an id that the row above does not have; else it is about a further option of
 * the question above. A row without a question and without an option is about its theme.
 */
export const readCsv: Reader<Scan> = function* (received, problems): Steps<Page<Scan>> {
  const { source } = received;
  const report = { source, problems };
  const table = yield* parseTable(received.text, report);
  const layout = layOut(table.header, SCAN_COLUMNS, LANGUAGE, report);
  if (!layout.has('text')) throw noColumn(source, table.header);
  const drafts = new Drafts({ report, labels: new Map() }, layout.has('id'));
  for (const row of table.rows) {
    drafts.add(layout.read(row));
    yield;
  }
  const conditions = new Conditions(drafts, problems, source);
  const themes = drafts.themes.map((theme) => finish(theme, conditions));
  const document = { language: LANGUAGE, scales: drafts.scales.all(), roles: several(drafts.roles()) };
  const describe = (position: number, inside: string) => pathOf(drafts.themes[position]!, inside, layout);
  return yield* readScan(document, themes, report, describe);
};

/** The themes, questions and options met so far. */
class Drafts {
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

function finish({ record, questions, tips }: ThemeDraft, conditions: Conditions): Fields {
  return {
    ...record,
    questions: questions.map((question) =>
      defined({
        ...question.record,
        kind: question.kind,
        options: several(question.options.map((option) => withoutEmpty(option.record))),
        showIf: conditions.read(question.showIf, question.where),
      }),
    ),
    tips: several(
      tips.map((tip) =>
        defined({ ...tip.record, when: conditions.read(tip.when, tip.where, String(record['id'])) }),
      ),
    ),
  };
}

function withoutEmpty({ tips, ...option }: Fields): Fields {
  return { ...option, tips: several((tips as Fields[] | undefined) ?? []) };
}

/** The conditions in the cells of a table. */
class Conditions {
  readonly #drafts: Drafts;
  readonly #problems: Problem[];
  readonly #source: string;

  constructor(drafts: Drafts, problems: Problem[], source: string) {
    this.#drafts = drafts;
    this.#problems = problems;
    this.#source = source;
  }

  /** @param theme of a tip, which can depend on the score of it */
  read(written: string | undefined, where: string, theme?: string): unknown {
    if (written === undefined) return undefined;
    if (theme !== undefined) {
      const [, sign, percentage] = /^score\s*(<|>=)\s*(\d+(?:[.,]\d+)?)\s*%?$/i.exec(written.trim()) ?? [];
      if (percentage !== undefined) return { theme, [sign === '<' ? 'below' : 'atLeast']: percentage };
    }
    try {
      return toCondition(parseExpression(written, CELL), (name) => this.#find(name));
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      this.#problems.push({
        source: this.#source,
        path: where,
        message: `De voorwaarde “${written.slice(0, 120)}” is niet te lezen: ${error.message}. ${
          theme === undefined ? 'Deze vraag wordt nu altijd gesteld.' : 'Deze tip geldt nu altijd.'
        }`,
        hint:
          theme === undefined
            ? 'Schrijf een voorwaarde als: t3 = ja, of p1 bevat bieb, of t1 >= 3; met en, of en haakjes mogen er meer.'
            : 'Schrijf een voorwaarde als: score < 60, of t1 <= 2, of p1 bevat bieb.',
        severity: 'warning',
        code: 'csv-condition',
      });
      return undefined;
    }
  }

  #find(name: string): Target {
    const question = this.#drafts.questions.get(name) ?? this.#drafts.questions.get(slug(name));
    if (!question) throw new Unsupported(`er is geen vraag met de id “${name.slice(0, 60)}”`);
    const { id, kind, options } = question;
    const amounts = options.flatMap(({ record }) => {
      const amount = Number(String(record['value'] ?? 'NaN').replace(',', '.'));
      return Number.isFinite(amount) ? [[String(record['id']), amount] as const] : [];
    });
    return {
      id,
      kind,
      amounts,
      countsTicks: true,
      answer: (one) => answerOf(question, one, this.#drafts.scales),
    };
  }
}

/** What is written in a condition, as the answer that is meant: an option by its id or its words, a step by its number or words. */
function answerOf(
  question: QuestionDraft,
  written: string | number | boolean,
  scales: Scales,
): string | number | boolean {
  const said = String(written);
  const folded = normalise(said);
  const isUnknown = folded === 'weet ik niet' || folded === UNKNOWN;
  switch (question.kind) {
    case 'boolean': {
      const word = YES_OR_NO.get(folded);
      return isUnknown ? UNKNOWN : word === undefined ? said : word === 'yes';
    }
    case 'single':
    case 'multiple': {
      const { options } = question;
      const found =
        options.find(({ record }) => record['id'] === said) ??
        options.find(({ record }) => normalise(firstText(record['label'] as LocalizedText) ?? '') === folded);
      if (found) return String(found.record['id']);
      if (isUnknown) return UNKNOWN;
      return folded === 'anders' || folded === 'anders namelijk' ? 'other' : said;
    }
    case 'scale':
    case 'number': {
      const amount = Number(said.replace(',', '.'));
      if (said.trim() !== '' && Number.isFinite(amount)) return amount;
      if (isUnknown) return UNKNOWN;
      return scales.stepCalled(question.record['scale'], folded) ?? said;
    }
    case 'text':
      return said;
  }
}

/** The columns that fields come from which have another name there. */
const COLUMNS: Readonly<Record<string, ScanColumn>> = {
  questions: 'text',
  '': 'theme.title',
  title: 'theme.title',
};

/** `regel 12, kolom “gewicht”` for something wrong in a theme. */
function pathOf(theme: ThemeDraft, inside: string, layout: Layout<ScanColumn>): string {
  const [, list, position, rest = ''] = /^(questions|tips)\[(\d+)\]\.?(.*)$/.exec(inside) ?? [];
  if (list === undefined) {
    const field = inside.replace(/\[\d+\]/g, '');
    return layout.where(theme.line, COLUMNS[field] ?? `theme.${field}`);
  }
  if (list === 'tips') return layout.where(theme.tips[Number(position)]?.line ?? theme.line, tipColumn(rest));
  const question = theme.questions[Number(position)];
  const [, option, of = ''] = /^options\[(\d+)\]\.?(.*)$/.exec(rest) ?? [];
  if (option === undefined)
    return layout.where(question?.line ?? theme.line, /^\w*/.exec(rest)![0] || 'text');
  const line = question?.options[Number(option)]?.line ?? question?.line ?? theme.line;
  const [, ofTip] = /^tips\[\d+\]\.?(.*)$/.exec(of) ?? [];
  return layout.where(line, ofTip === undefined ? `option.${of || 'label'}` : tipColumn(ofTip));
}

function tipColumn(inside: string): ScanColumn {
  const [field = ''] = /^\w*/.exec(inside)!;
  return field === 'when' || field === 'task' || field === 'links' ? `tip.${field}` : 'tip.text';
}

function noColumn(source: string, header: readonly string[]): ReadError {
  const found = header.slice(0, 8).join(', ').slice(0, 200);
  return new ReadError(
    'schema',
    source,
    `In deze tabel ontbreekt de kolom “vraag”; de kolommen zijn: ${found}.`,
  );
}
