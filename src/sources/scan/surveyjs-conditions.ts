import type { Condition } from '../../model/scan/scan.js';
import type { Report } from '../check.js';
import { allOf, toCondition, type Target } from './carried-conditions.js';
import { parseExpression, Unsupported } from './expressions.js';
import { SURVEYJS } from './surveyjs-expressions.js';
import type { Draft } from './surveyjs-questions.js';

/** An expression that says when something is shown, and where it stands. */
export interface Shown {
  readonly expression: string;
  readonly path: string;
}

/** A question with where it stands and when it is shown. */
export interface Placed extends Draft {
  readonly path: string;
  readonly shown: readonly Shown[];
}

/** The conditions of a survey, each carried over once. */
export class Conditions {
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
    const known = (one: string) => this.#targets.get(one) ?? this.#targets.get(one.toLowerCase());
    const target = known(name);
    if (target) return target;
    const [, list] = /^(.+)\.length$/i.exec(name) ?? [];
    const counted = list === undefined ? undefined : known(list);
    if (counted?.kind === 'multiple') return { ...counted, countsTicks: 'only' };
    throw new Unsupported(`“${name.slice(0, 60)}” is geen vraag die is overgenomen`);
  }
}
