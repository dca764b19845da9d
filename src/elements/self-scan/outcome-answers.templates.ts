import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { checkIcon } from '../../internal/record-icons.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { isGiven } from '../../model/scan/answers.js';
import type { AppliedTip } from '../../model/scan/result.js';
import type { Question } from '../../model/scan/scan.js';
import { otherWords, type Outcome, type ThemeOutcome } from './outcome.model.js';
import { answeredInWords, answerInWords } from './outcome-words.js';
import { tipId } from './outcome-tips.templates.js';

export interface AnswersView {
  readonly outcome: Outcome;
  readonly reader: Reader;
  /** Level of the heading. */
  readonly level: number;
  readonly toTip: (tip: AppliedTip) => void;
}

/** What was answered, by theme and question, and what follows from it. */
export function givenAnswers(view: AnswersView): TemplateResult {
  const { outcome, level } = view;
  const themes = outcome.themes.map((one) => themeAnswers(one, view));
  // Beside scores it is there for who wants to look back; without, it is what came out.
  return outcome.scores
    ? html`<details class="answers">
        <summary>${msg('Uw antwoorden')}</summary>
        <div class="given-themes">${themes}</div>
      </details>`
    : html`<section class="stack answers">${heading(level, msg('Uw antwoorden'))}
        <div class="given-themes">${themes}</div>
      </section>`;
}

function themeAnswers({ theme, questions, result }: ThemeOutcome, view: AnswersView): TemplateResult {
  const { outcome, level } = view;
  const reader = { ...view.reader, textLanguage: theme.language };
  const given = questions.filter(
    ({ id }) => isGiven(outcome.seen.answerOf(id)) || isGiven(wishOf(id, outcome)),
  );
  return html`<div class="card given">
    ${heading(level + 1, text(theme.title, reader))}
    <p class="small soft">${answeredInWords(result.answered, result.of)}</p>
    ${
      given.length > 0
        ? html`<dl class="stack">
            ${given.map((question) => oneAnswer(question, reader, view))}
          </dl>`
        : html`<p>${msg('U hebt hier nog niets ingevuld.')}</p>`
    }
  </div>`;
}

function wishOf(id: string, { filled: { wishes } }: Outcome) {
  return Object.hasOwn(wishes, id) ? wishes[id] : undefined;
}

function oneAnswer(question: Question, reader: Reader, { outcome, toTip }: AnswersView): TemplateResult {
  const { scan, seen, filled, result } = outcome;
  const value = seen.answerOf(question.id);
  const wish = question.wish ? wishOf(question.id, outcome) : undefined;
  const now = isGiven(value)
    ? answerInWords(question, value, scan, reader, otherWords(filled, question))
    : [];
  const wished = isGiven(wish) ? answerInWords(question, wish, scan, reader) : [];
  const tips = result.tips.filter((tip) => tip.question === question.id);
  const go = (event: Event, tip: AppliedTip) => {
    event.preventDefault();
    toTip(tip);
  };
  return html`<div>
    <dt>${text(question.text, reader)}</dt>
    ${question.wish && now.length > 0 ? html`<dd class="small soft">${msg('Nu:')}</dd>` : nothing}
    ${now.map((words) => html`<dd class="line lines">${icon(checkIcon)}<span>${words}</span></dd>`)}
    ${wished.length > 0 ? html`<dd class="small soft">${msg('Gewenst:')}</dd>` : nothing}
    ${wished.map((words) => html`<dd class="line lines">${icon(checkIcon)}<span>${words}</span></dd>`)}
    ${tips.map(
      (tip) => html`<dd class="follows">
        ${msg('Tip:')}
        <a href="#${tipId(tip)}" @click=${(event: Event) => go(event, tip)}>${text(tip.text, reader)}</a>
      </dd>`,
    )}
  </div>`;
}
