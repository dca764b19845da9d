import { html, nothing } from 'lit';
import { formatLocale, formatNumber, msg, plural, str } from '../../i18n/localize.js';
import { text, type Reader } from '../../internal/templates.js';
import { remember } from '../../model/remember.js';
import { chosen, scaleOf } from '../../model/scan/answers.js';
import { wholePercent } from '../../model/scan/score.js';
import { OTHER, UNKNOWN, type AnswerValue, type Question, type Scan } from '../../model/scan/scan.js';
import type { Lack } from './outcome.model.js';

const percentFormat = remember((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));

/** A score as people write it: `62%`, `%62`. @param score percent, 0–100 */
export function percent(score: number): string {
  return percentFormat(formatLocale()).format(wholePercent(score) / 100);
}

/** The scores of one thing: now, as it should be, and as it was. Null where there is none. */
export interface Marks {
  readonly now: number | null;
  readonly wished: number | null;
  readonly then: number | null;
}

/** The scores in words; nothing where there are none. */
export function marksInWords(marks: Marks): string {
  const words = (score: number | null) => (score === null ? undefined : percent(score));
  const [now, wished, then] = [words(marks.now), words(marks.wished), words(marks.then)];
  if (now && wished && then) return msg(str`was ${then}, nu ${now}, gewenst ${wished}`);
  if (now && wished) return msg(str`nu ${now}, gewenst ${wished}`);
  if (now && then) return msg(str`was ${then}, nu ${now}`);
  if (wished && then) return msg(str`was ${then}, gewenst ${wished}`);
  if (wished) return msg(str`gewenst ${wished}`);
  if (then) return msg(str`was ${then}`);
  return now ?? '';
}

/** Why there is no score. */
export function lackInWords(lack: Lack): string {
  switch (lack.why) {
    case 'unscored':
      return msg('De vragen bij dit thema tellen niet mee voor een score.');
    case 'nothing':
      return msg('U hebt deze vragen nog niet beantwoord.');
    case 'unknown':
      return msg('U koos bij deze vragen “weet ik niet”.');
    case 'more':
      return plural(lack.count, msg('one: Beantwoord nog {n} vraag. | other: Beantwoord nog {n} vragen.'));
  }
}

/** How many questions were answered. “Weet ik niet” is no answer. */
export function answeredInWords(answered: number, of: number): string {
  const [some, all] = [formatNumber(answered), formatNumber(of)];
  return msg(str`${some} van ${all} vragen beantwoord`);
}

/** Words that a visitor wrote themselves. */
export const quoted = (words: string): unknown => html`<q dir="auto">${words}</q>`;

/** An answer in words: one for each thing that was chosen. @param other words at “anders” */
export function answerInWords(
  question: Question,
  value: AnswerValue | undefined,
  scan: Scan,
  reader: Reader,
  other = '',
): unknown[] {
  if (value === UNKNOWN && question.kind !== 'text')
    return [html`<span class="soft">${msg('Weet ik niet')}</span>`];
  if (typeof value === 'boolean') return [value ? msg('Ja') : msg('Nee')];
  if (question.kind === 'text') return value === undefined ? [] : [quoted(String(value))];
  if (typeof value === 'number') {
    const step = question.kind === 'scale' && scaleOf(scan, question).find((one) => one.value === value);
    return [step ? text(step.label, reader) : html`<bdi>${value.toLocaleString(formatLocale())}</bdi>`];
  }
  return chosen(value).map((id) => optionInWords(question, id, reader, other));
}

/** What was chosen, by its id. */
export function optionInWords(question: Question, id: string, reader: Reader, other = ''): unknown {
  if (id === OTHER) return html`${msg('Anders:')} ${other ? quoted(other) : nothing}`;
  const option = question.options?.find((one) => one.id === id);
  return option ? text(option.label, reader) : id;
}
