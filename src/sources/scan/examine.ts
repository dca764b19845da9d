import type { Problem } from '../../model/problem.js';
import { fits, scaleOf } from '../../model/scan/answers.js';
import { questionsById, questionsIn } from '../../model/scan/conditions.js';
import { hasScores } from '../../model/scan/result.js';
import { OTHER, type Condition, type Question, type Scan, type Tip } from '../../model/scan/scan.js';
import { rangeOf } from '../../model/scan/score.js';
import { itemPath, themePath } from './paths.js';
import { sources } from '../positions.js';

/** So many are enough to see what is wrong. What is more than that is counted. */
const MOST = 100;

/** Something odd, and where: told from the outside in. */
type Tell = (inside: string, code: string, message: string, hint: string) => void;

/**
 * Looks for what is odd in a scan but changes nothing of what is shown: names that lead nowhere, values that nobody can
 * answer, levels that leave a gap. What is wrong enough to be mended, `structure.ts` has reported.
 */
export function examineScan(scan: Scan): Problem[] {
  const problems: Problem[] = [];
  let unnamed = 0;
  const at =
    (source: string, path: (inside: string) => string): Tell =>
    (inside, code, message, hint) => {
      if (problems.length < MOST)
        problems.push({ source, path: path(inside), message, hint, severity: 'warning', code });
      else unnamed++;
    };
  const within = (key: 'advice' | 'levels' | 'roles', item: object, index: number) =>
    at(sources.get(item) ?? '', (inside) => `${itemPath(key, item, index)}.${inside}`);
  const known = new Names(scan);
  for (const theme of scan.themes) {
    const tell = at(theme.source, (inside) => themePath(theme, inside));
    theme.questions.forEach((question, i) => {
      const path = itemPath('questions', question, i);
      examineQuestion(question, known, (inside, ...what) => tell(`${path}.${inside}`, ...what));
    });
    theme.tips?.forEach((tip, i) =>
      known.examineTip(tip, (inside, ...what) => tell(`${itemPath('tips', tip, i)}.${inside}`, ...what)),
    );
    const scored = theme.questions.filter((question) => rangeOf(scan, question)).length;
    const { minAnswered = 1 } = theme;
    if (hasScores(scan) && scored > 0 && minAnswered > scored)
      tell(
        'minAnswered',
        'min-answered',
        `Voor een score moeten er ${minAnswered} vragen beantwoord zijn, maar er tellen er ${scored} mee: dit thema krijgt nooit een score.`,
        'Vraag er minder, of geef meer vragen een waarde.',
      );
  }
  scan.advice?.forEach((tip, i) => known.examineTip(tip, within('advice', tip, i)));
  examineLevels(scan, within);
  const [first] = scan.themes;
  if (!first)
    at('', () => 'themes')(
      '',
      'no-questions',
      'Er is geen enkele vraag om te stellen.',
      'Zet vragen in een thema. Staan ze in een ander document, of wordt hierboven verteld waarom ze zijn weggelaten? Dan is hier niets te doen.',
    );
  if (hasScores(scan) && first && !known.all.some((question) => rangeOf(scan, question)))
    at(first.source, () => 'mode')(
      '',
      'no-score',
      'Deze scan geeft scores, maar geen enkele vraag telt mee.',
      'Geef opties een waarde of gebruik een schaal, of zet “mode” op “advice”.',
    );
  if (unnamed > 0)
    problems.push({
      source: problems[0]!.source,
      path: 'themes',
      message: `Er is nog ${unnamed} keer iets vreemds gevonden.`,
      hint: 'Herstel eerst het andere en kijk dan opnieuw.',
      severity: 'warning',
    });
  return problems;
}

/** What a scan has that other parts of it can name. */
class Names {
  readonly scan: Scan;
  readonly questions: ReadonlyMap<string, Question>;
  readonly #themes: ReadonlySet<string>;
  /** Themes in which something counts. */
  readonly #scored: ReadonlySet<string>;
  readonly #roles: ReadonlySet<string>;
  /** Tips that an option can name, and how each begins: to tell one that is there twice from two with one id. */
  readonly #elsewhere: ReadonlySet<string>;
  readonly #tips = new Map<string, string>();

  constructor(scan: Scan) {
    this.scan = scan;
    this.questions = questionsById(scan);
    this.#themes = new Set(scan.themes.map(({ id }) => id));
    this.#scored = new Set(
      scan.themes
        .filter(({ questions }) => questions.some((question) => rangeOf(scan, question)))
        .map(({ id }) => id),
    );
    this.#roles = new Set(scan.roles?.map(({ id }) => id));
    this.#elsewhere = new Set(
      [...scan.themes.flatMap(({ tips = [] }) => tips), ...(scan.advice ?? [])].map(({ id }) => id),
    );
  }

  get all(): readonly Question[] {
    return [...this.questions.values()];
  }

  hasRole(id: string): boolean {
    return this.#roles.has(id);
  }

  hasTip(id: string): boolean {
    return this.#elsewhere.has(id);
  }

  examineTip(tip: Tip, tell: Tell): void {
    const said = JSON.stringify(tip);
    const before = this.#tips.get(tip.id);
    if (before !== undefined && before !== said)
      tell(
        'id',
        'tip-twice',
        `Er is nog een andere tip met de id “${brief(tip.id)}”; een bezoeker ziet er hoogstens een.`,
        'Geef elke tip een eigen id.',
      );
    this.#tips.set(tip.id, before ?? said);
    const { when } = tip;
    if (!when) return;
    if (!('theme' in when)) {
      this.examineCondition(when, (...what) => tell('when', ...what), true);
      return;
    }
    if (!this.#themes.has(when.theme))
      tell(
        'when.theme',
        'unknown-theme',
        `Er is geen thema met de id “${brief(when.theme)}”: deze tip komt nooit.`,
        'Kijk of de id klopt.',
      );
    else if (!this.#scored.has(when.theme))
      tell(
        'when',
        'no-score',
        `Deze tip hangt af van de score van “${brief(when.theme)}”, maar daar telt geen vraag mee: de tip komt nooit.`,
        'Geef opties een waarde of gebruik een schaal, of laat de tip van een antwoord afhangen.',
      );
  }

  /** @param mayBeGone whether questions that are not there have not been reported already */
  examineCondition(
    condition: Condition,
    tell: (code: string, message: string, hint: string) => void,
    mayBeGone = false,
  ): void {
    for (const id of mayBeGone ? new Set(questionsIn(condition)) : [])
      if (!this.questions.has(id))
        tell(
          'condition-unknown',
          `De voorwaarde kijkt naar de vraag “${brief(id)}”, maar die is er niet.`,
          'Kijk of de id klopt. Misschien is die vraag zelf weggelaten.',
        );
    for (const one of comparisons(condition)) {
      const question = this.questions.get(one.question);
      if (question) examineComparison(this.scan, question, one, tell);
    }
  }
}

function examineQuestion(question: Question, known: Names, tell: Tell): void {
  const { kind, weight = 1, roles = [], showIf, options = [] } = question;
  if (options.length > 0 && kind !== 'single' && kind !== 'multiple')
    tell(
      'options',
      'options-unused',
      `Bij een vraag van de soort “${kind}” valt niet te kiezen; haar opties worden niet getoond.`,
      'Maak er “single” of “multiple” van, of laat de opties weg.',
    );
  if (weight < 0 || !Number.isFinite(weight))
    tell(
      'weight',
      'weight',
      `Het gewicht ${weight} kan niet; de vraag telt als 1.`,
      'Een gewicht is een getal boven 0. Met 0 telt de vraag niet mee.',
    );
  for (const role of roles)
    if (!known.hasRole(role))
      tell(
        'roles',
        'unknown-role',
        `Er is geen rol met de id “${brief(role)}”.`,
        'Kijk of de id klopt, of zet de rol bij “roles” van de scan.',
      );
  if (showIf) known.examineCondition(showIf, (...what) => tell('showIf', ...what));
  options.forEach((option, i) =>
    option.tips?.forEach((tip, position) => {
      const path = `${itemPath('options', option, i)}.tips[${position}]`;
      if (typeof tip !== 'string')
        known.examineTip(tip, (inside, ...what) => tell(`${path}.${inside}`, ...what));
      else if (!known.hasTip(tip))
        tell(
          path,
          'unknown-tip',
          `Er is geen tip met de id “${brief(tip)}”.`,
          'Zet de tip bij “tips” van een thema of bij “advice”, of schrijf haar hier helemaal.',
        );
    }),
  );
}

type Comparison = Extract<Condition, { question: string }>;

function comparisons(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisons);
  if ('any' in condition) return condition.any.flatMap(comparisons);
  if ('not' in condition) return comparisons(condition.not);
  return [condition];
}

/** A comparison that nobody's answer can make true, or that compares nothing. */
function examineComparison(
  scan: Scan,
  question: Question,
  { is, isNot, includes, atLeast, atMost, answered }: Comparison,
  tell: (code: string, message: string, hint: string) => void,
): void {
  const { id, kind } = question;
  const limits = [atLeast, atMost].filter((limit) => limit !== undefined);
  if (limits.length === 0 && [is, isNot, includes, answered].every((value) => value === undefined))
    tell(
      'condition-empty',
      `De voorwaarde op “${brief(id)}” vergelijkt met niets, en is dus altijd waar.`,
      'Schrijf erbij wat het antwoord moet zijn: is, isNot, includes, atLeast, atMost of answered.',
    );
  const wrong = [is, isNot, includes].filter((value) => value !== undefined && !canBe(scan, question, value));
  for (const value of wrong)
    tell(
      'condition-value',
      `De voorwaarde vergelijkt “${brief(id)}” met “${brief(String(value))}”, maar dat kan niemand daar antwoorden.`,
      `Kies uit: ${answersTo(scan, question)}.`,
    );
  const hasAmount =
    /^(scale|number|multiple)$/.test(kind) || question.options?.some(({ value }) => value !== undefined);
  if (limits.length > 0 && !hasAmount)
    tell(
      'condition-amount',
      `De voorwaarde vergelijkt “${brief(id)}” met ${limits.join(' en ')}, maar dat is geen vraag met een getal.`,
      'Gebruik is of includes, of geef de opties een waarde.',
    );
}

function canBe(scan: Scan, question: Question, value: unknown): boolean {
  if (question.kind !== 'multiple' || value === 'unknown') return fits(scan, question, value);
  return [value].flat().every((one) => fits(scan, question, [one]));
}

function answersTo(scan: Scan, question: Question): string {
  const { kind, options = [], other } = question;
  const answers: Record<Question['kind'], () => readonly (string | number)[]> = {
    single: () => [...options.map(({ id }) => id), ...(other ? [OTHER] : [])],
    multiple: () => answers.single(),
    scale: () => scaleOf(scan, question).map(({ value }) => value),
    boolean: () => ['true', 'false'],
    number: () => ['een getal'],
    text: () => ['een tekst'],
  };
  return answers[kind]().slice(0, 12).join(', ');
}

function examineLevels(
  { levels = [] }: Scan,
  within: (key: 'levels', item: object, index: number) => Tell,
): void {
  const [first] = levels;
  if (!first) return;
  if (!levels.some(({ from }) => from <= 0))
    within('levels', first, 0)(
      'from',
      'levels-gap',
      'Er is geen niveau vanaf 0: bij een lage score staat er niet wat die betekent.',
      'Geef het laagste niveau from: 0.',
    );
  levels.forEach((level, i) => {
    const tell = within('levels', level, i);
    if (level.from < 0 || level.from > 100)
      tell(
        'from',
        'level-outside',
        `Dit niveau begint bij ${level.from}, maar een score ligt tussen 0 en 100.`,
        'Schrijf een percentage, zoals 40.',
      );
    const same = levels.findIndex(({ from }) => from === level.from);
    if (same < i)
      tell(
        'from',
        'level-twice',
        `Er begint nog een niveau bij ${level.from}; alleen het laatste telt.`,
        'Laat elk niveau bij een ander percentage beginnen.',
      );
  });
}

function brief(said: string): string {
  return said.slice(0, 60);
}
