import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural, str } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { questionsOf, type ScanPage } from '../../model/scan/pages.js';
import { fieldId } from './to-question.js';
import { mistakesOn } from './mistakes.model.js';
import type { Session } from './session.model.js';

const tick = 'M5 12.500l4.500 4.500L19 7.500';

/** More of a question than anybody reads in a list. */
const MOST = 140;
const clip = (words: string): string => {
  const letters = [...words];
  return letters.length > MOST ? `${letters.slice(0, MOST - 1).join('')}…` : words;
};

/**
 * What is wrong, with a way to each field. What was mended since stays in the list and says so: what stands below must not
 * move away from under a finger.
 */
export function mistakesSummary(
  pages: readonly ScanPage[],
  session: Session,
  view: { readonly reader: Reader; readonly level: number; toQuestion(id: string): void },
): TemplateResult {
  const kinds = new Map(mistakesOn(pages, session).map(({ question, kind }) => [question, kind]));
  const listed = questionsOf(pages)
    .map((question, i) => ({ question, number: i + 1, kind: kinds.get(question.id) }))
    .filter(({ question }) => session.told.includes(question.id));
  const wrong = listed.filter(({ kind }) => kind).length;
  const title =
    wrong > 0
      ? plural(wrong, msg('one: Er klopt nog iets niet | other: Er kloppen nog {n} dingen niet'))
      : msg('Alles is nu in orde');
  return html`<div class="mistakes" id="mistakes" role="group" aria-labelledby="mistakes-title" tabindex="-1">
    <div id="mistakes-title">${heading(view.level, title)}</div>
    <ul role="list">
      ${listed.map(({ question, number, kind }) => {
        const go = (event: Event) => {
          event.preventDefault();
          view.toQuestion(question.id);
        };
        return html`<li class=${kind ? '' : 'mended'}>
          <a href="#${fieldId(question)}" @click=${go}
            >${msg(str`Vraag ${number}`)}: ${text(question.text, view.reader, clip)}</a
          >
          <span class="small"
            >${kind ? nothing : icon(tick)}${kind ? (kind === 'missing' ? msg('Nog geen antwoord') : msg('Dit is geen getal')) : msg('In orde')}</span
          >
        </li>`;
      })}
    </ul>
  </div>`;
}
