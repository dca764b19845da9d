import { html, nothing, type TemplateResult } from 'lit';
import { formatLocale, msg, plural, str } from '../../i18n/localize.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { formatDate } from '../../model/dates.js';
import { compare, type Comparison, type QuestionComparison } from '../../model/scan/compare.js';
import { restore, type Restored } from '../../model/scan/restore.js';
import { otherWords, type Outcome } from './outcome.model.js';
import { answerInWords, optionInWords } from './outcome-words.js';
import type { ThenScores } from './outcome-scores.templates.js';
import type { ScanHost } from './parts.js';

/** Bytes; far more than any response has. */
const MAX_FILE = 2 ** 20;

/** Why nothing could be compared. */
type Trouble = 'unreadable' | 'not-a-response' | 'other-scan';

/** Lays an earlier outcome beside that of now: from a file, or what this device kept. */
export class ComparePart {
  readonly #host: ScanHost;
  #then: Restored | undefined;
  #trouble: Trouble | undefined;
  #memo: { readonly key: readonly unknown[]; readonly comparison: Comparison } | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
  }

  /** The earlier scores, when there is an earlier outcome. */
  scores(outcome: Outcome): ThenScores | undefined {
    const comparison = this.#compared(outcome);
    return (
      comparison && {
        score: comparison.score.before,
        themes: new Map(comparison.themes.map(({ id, before }) => [id, before])),
      }
    );
  }

  #compared({ scan, filled }: Outcome): Comparison | undefined {
    const then = this.#then;
    if (!then) return undefined;
    const key = [scan, filled, then];
    if (!this.#memo || key.some((one, i) => one !== this.#memo!.key[i])) {
      const { date } = this.#host.signature;
      const moment = ({ answers, wishes, role }: Restored['filled'], on: string) => ({
        answers,
        wishes,
        date: on,
        ...(role !== undefined && { role }),
      });
      this.#memo = {
        key,
        comparison: compare(scan, moment(then.filled, then.date ?? date), moment(filled, date)),
      };
    }
    return this.#memo.comparison;
  }

  /** The way to an earlier outcome, or what there is to say about it. @param kept an earlier response that the device kept */
  draw(outcome: Outcome, reader: Reader, level: number, kept: unknown): TemplateResult {
    const then = this.#then;
    return html`<div class="stack comparing">
      ${then ? this.#told(then, outcome, reader, level) : this.#ways(kept)}
      <div role="alert">${this.#trouble ? html`<p class="error">${troubleInWords(this.#trouble)}</p>` : nothing}</div>
    </div>`;
  }

  #ways(kept: unknown): TemplateResult {
    return html`<p>${msg('Hebt u deze scan eerder gedaan? Zet uw eerdere uitkomst er dan naast.')}</p>
      <label class="stack">
        <span class="label">${msg('Kies het bestand met uw eerdere antwoorden')}</span>
        <input type="file" accept=".json,application/json" @change=${(event: Event) => void this.#read(event)} />
      </label>
      <p class="small soft">${msg('Het bestand blijft op dit apparaat.')}</p>
      ${
        kept
          ? html`<div class="row">
              <button type="button" @click=${() => this.#take(kept)}>${msg('Neem wat op dit apparaat bewaard is')}</button>
            </div>`
          : nothing
      }`;
  }

  async #read(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    let saved: unknown;
    try {
      if (file.size > MAX_FILE) throw new Error('too large');
      saved = JSON.parse(await file.text());
    } catch {
      this.#trouble = 'unreadable';
      input.value = '';
      return this.#host.requestUpdate();
    }
    input.value = '';
    this.#take(saved);
  }

  #take(saved: unknown): void {
    const { document: scan } = this.#host;
    if (!scan) return;
    const found = restore(scan, saved);
    this.#trouble = typeof found === 'string' ? found : undefined;
    if (typeof found !== 'string') this.#then = found;
    this.#host.requestUpdate();
    if (!this.#trouble) this.#focus('.compared');
  }

  #forget(): void {
    this.#then = undefined;
    this.#host.requestUpdate();
    this.#focus('input');
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(`.comparing ${selector}`)?.focus(),
    );
  }

  #told(then: Restored, outcome: Outcome, reader: Reader, level: number): TemplateResult {
    const { questions } = this.#compared(outcome)!;
    const date = then.date && formatDate(then.date, formatLocale());
    return html`<p class="compared" tabindex="-1">
        <strong>${date ? msg(str`U vergelijkt met uw uitkomst van ${date}.`) : msg('U vergelijkt met een eerdere uitkomst.')}</strong>
        ${outcome.scores ? msg('Bij elke score staat hoe die toen was.') : nothing}
      </p>
      ${then.otherVersion ? html`<p>${msg('Dat was een andere versie van deze scan. Niet alles is te vergelijken.')}</p>` : nothing}
      ${then.lost.length > 0 ? html`<p>${lostInWords(then)}</p>` : nothing}
      ${outcome.answers ? changes(questions, then, outcome, reader, level) : nothing}
      <div class="row no-print">
        <button type="button" @click=${() => this.#forget()}>${msg('Stop met vergelijken')}</button>
      </div>`;
  }
}

/** A question that was asked in two ways, “nu” and “gewenst”, counts once. */
function lostInWords({ lost }: Restored): string {
  const count = new Set(lost.map(({ question }) => question)).size;
  return plural(
    count,
    msg(
      'one: {n} antwoord van toen past niet meer bij de vragen van nu. | other: {n} antwoorden van toen passen niet meer bij de vragen van nu.',
    ),
  );
}

function troubleInWords(trouble: Trouble): string {
  switch (trouble) {
    case 'unreadable':
      return msg('Wij kunnen dit bestand niet lezen. Kies het bestand dat u eerder bewaarde.');
    case 'not-a-response':
      return msg('In dit bestand staan geen antwoorden van een scan.');
    case 'other-scan':
      return msg('Dit zijn antwoorden van een andere scan. Die zijn niet te vergelijken.');
  }
}

function changes(
  questions: readonly QuestionComparison[],
  then: Restored,
  outcome: Outcome,
  reader: Reader,
  level: number,
): TemplateResult {
  if (questions.length === 0) return html`<p>${msg('Uw antwoorden zijn hetzelfde als toen.')}</p>`;
  return html`<div class="card">
    ${heading(level + 1, msg('Wat er veranderde'))}
    <dl class="stack">
      ${questions.map((one) => change(one, then, outcome, reader))}
    </dl>
  </div>`;
}

function change(
  { question, theme, before, now, added, gone }: QuestionComparison,
  then: Restored,
  { scan, filled }: Outcome,
  reader: Reader,
): TemplateResult {
  const language = scan.themes.find(({ id }) => id === theme)?.language ?? reader.textLanguage;
  const own = { ...reader, textLanguage: language };
  const option = (from: typeof filled) => (id: string) =>
    html`<li>${optionInWords(question, id, own, otherWords(from, question))}</li>`;
  if (question.kind === 'multiple' && (added.length > 0 || gone.length > 0))
    return html`<div>
      <dt>${text(question.text, own)}</dt>
      ${added.length > 0 ? html`<dd>${msg('Nieuw:')} <ul class="bullets">${added.map(option(filled))}</ul></dd>` : nothing}
      ${gone.length > 0 ? html`<dd>${msg('Niet meer:')} <ul class="bullets">${gone.map(option(then.filled))}</ul></dd>` : nothing}
    </div>`;
  const words = (value: typeof now, from: typeof filled) => {
    const [answer = html`<span class="soft">${msg('Niet ingevuld')}</span>`] = answerInWords(
      question,
      value,
      scan,
      own,
      otherWords(from, question),
    );
    return answer;
  };
  return html`<div>
    <dt>${text(question.text, own)}</dt>
    <dd>${msg('Toen:')} ${words(before, then.filled)}</dd>
    <dd>${msg('Nu:')} ${words(now, filled)}</dd>
  </div>`;
}
