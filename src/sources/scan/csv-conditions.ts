import { UNKNOWN } from '../../model/scan/scan.js';
import type { LocalizedText } from '../../model/text.js';
import { firstText } from '../cells.js';
import type { Report } from '../check.js';
import { normalise } from '../columns.js';
import { slug } from '../plain-values.js';
import { toCondition, type Target } from './carried-conditions.js';
import type { Drafts, QuestionDraft } from './csv-drafts.js';
import type { Scales } from './csv-scales.js';
import { CELL, YES_OR_NO } from './csv-words.js';
import { parseExpression, Unsupported } from './expressions.js';

/** The conditions in the cells of a table. */
export class Conditions {
  readonly #drafts: Drafts;
  readonly #report: Report;

  constructor(drafts: Drafts, report: Report) {
    this.#drafts = drafts;
    this.#report = report;
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
      this.#report.problems.push({
        source: this.#report.source,
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
