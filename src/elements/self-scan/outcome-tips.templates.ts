import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { checkIcon } from '../../internal/record-icons.js';
import { linked } from '../../internal/rich-text.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { phoneLink } from '../../internal/particulars.js';
import type { Contact } from '../../model/documents.js';
import type { AppliedTip } from '../../model/scan/result.js';
import { termsOf } from './outcome.model.js';
import { actionOf, links, readerOf, related, type TipsView } from './outcome-ways.templates.js';

/** Tips on show; the others are one click away. */
const TIPS = 4;

export const tipId = ({ id }: { readonly id: string }): string => `tip-${id}`;

/** The one thing to do: the most needed tip; without one, what else makes sense. */
export function firstThing(view: TipsView): TemplateResult {
  const { outcome, level } = view;
  const [tip] = outcome.result.tips;
  return html`<section class="first-thing stack" id=${tip ? tipId(tip) : 'first-thing'} tabindex="-1">
    ${heading(level, msg('Dit kunt u nu doen'))}
    ${tip ? firstTip(tip, view) : withoutTip(view)}
  </section>`;
}

function firstTip(tip: AppliedTip, view: TipsView): TemplateResult {
  const { reader } = view;
  const own = readerOf(tip, view.outcome, reader);
  const action = actionOf(tip, view);
  const rest = (tip.links ?? []).filter((link) => link !== action?.link);
  const more = related(tip, view, action?.partner);
  return html`<p class="tip-text lines">${text(tip.text, own, linked)}</p>
    ${why(tip, view)} ${task(tip, own)} ${action?.partner ? html`<p class="action">${action.content}</p>` : nothing}
    ${links(rest, own, view)} ${planButton(tip, view, action ? (action.partner ? nothing : action.content) : undefined)}
    ${more}`;
}

/** What to do when no tip applies: nothing was answered, or all is well. */
function withoutTip({ outcome, reader, toQuestions, toAssignment }: TipsView): TemplateResult {
  const { scan, isEmpty } = outcome;
  if (isEmpty)
    return html`<p class="tip-text">${msg('U hebt nog niets ingevuld.')}</p>
      <p>${msg('Beantwoord een paar vragen. Dan ziet u hier wat u kunt doen.')}</p>
      <div class="row no-print">
        <button type="button" class="filled" @click=${toQuestions}>${msg('Ga naar de vragen')}</button>
      </div>`;
  if (!outcome.isAnswered)
    return html`<p class="tip-text">${msg('Bespreek de vragen met iemand die het wel weet.')}</p>
      <p>${msg('U koos overal “weet ik niet”. Kom daarna terug en vul de scan verder in.')}</p>`;
  if (scan.assignment)
    return html`<p class="tip-text">${msg('Ga aan de slag met de opdracht.')}</p>
      <div class="row no-print">
        <button type="button" class="filled" @click=${toAssignment}>${msg('Naar de opdracht')}</button>
      </div>`;
  return html`<p class="tip-text">${msg('Bespreek deze uitkomst met iemand.')}</p>
    <p>${msg('Vertel wat goed gaat, en wat u wilt houden.')}</p>
    ${scan.contact?.phone ? html`<p class="action">${contactLine(scan.contact, reader)}</p>` : nothing}`;
}

function contactLine(contact: Contact, reader: Reader): unknown {
  const who = contact.function === undefined ? contact.name : text(contact.function, reader);
  return html`${who ? html`<span>${who}</span>` : nothing} ${phoneLink(contact.phone!)}`;
}

/** The other tips, in order of need. */
export function otherTips(view: TipsView): TemplateResult | typeof nothing {
  const { outcome, level } = view;
  const [first, ...others] = outcome.result.tips;
  if (!first || others.length === 0) return nothing;
  // On paper, what the page has for a theme stands once: at the first tip that is about it.
  const printed = new Set([key(termsOf(outcome.scan, first))]);
  const drawn = others.map((tip) => {
    const terms = key(termsOf(outcome.scan, tip));
    const isNew = !printed.has(terms);
    printed.add(terms);
    return oneTip(tip, isNew, view);
  });
  const hidden = drawn.length - TIPS;
  // To fold one or two away saves nothing.
  const shown = hidden > 2 ? TIPS : drawn.length;
  return html`<section class="stack">
    ${heading(level, msg('Meer tips'))}
    <ol class="tips" role="list">
      ${drawn.slice(0, shown)}
    </ol>
    ${
      shown < drawn.length
        ? html`<details class="more-tips">
            <summary>${plural(hidden, msg('one: Nog {n} tip | other: Nog {n} tips'))}</summary>
            <ol class="tips" role="list">
              ${drawn.slice(shown)}
            </ol>
          </details>`
        : nothing
    }
  </section>`;
}

const key = (terms: readonly string[]): string => JSON.stringify([...terms].sort());

function oneTip(tip: AppliedTip, isNew: boolean, view: TipsView): TemplateResult {
  const own = readerOf(tip, view.outcome, view.reader);
  const ways = related(tip, view);
  return html`<li class="card tip" id=${tipId(tip)} tabindex="-1">
    <p class="tip-text lines">${text(tip.text, own, linked)}</p>
    ${why(tip, view)} ${task(tip, own)} ${links(tip.links ?? [], own, view)}
    ${
      ways === nothing
        ? nothing
        : html`<details class=${isNew ? '' : 'no-print'}>
            <summary>${msg('Wie kan hierbij helpen?')}</summary>
            ${ways}
          </details>`
    }
    ${planButton(tip, view, nothing)}
  </li>`;
}

/** What a tip follows from. */
function why(tip: AppliedTip, { outcome: { scan }, reader }: TipsView): unknown {
  const theme = scan.themes.find(({ id }) => id === tip.theme);
  const question = theme?.questions.find(({ id }) => id === tip.question);
  if (!theme) return nothing;
  const own = { ...reader, textLanguage: theme.language };
  return html`<p class="small soft why">
    ${
      question
        ? html`${msg('Door uw antwoord op:')} <q>${text(question.text, own)}</q>`
        : html`${msg('Bij het thema:')} ${text(theme.title, own)}`
    }
  </p>`;
}

function task({ task: words }: AppliedTip, reader: Reader): unknown {
  return words === undefined
    ? nothing
    : html`<p class="task lines"><strong>${msg('Afspraak om te maken:')}</strong> ${text(words, reader, linked)}</p>`;
}

/**
 * One button, before and after: the focus stays on it.
 * @param first what stands before it; undefined: it is the first thing to do itself
 */
function planButton(tip: AppliedTip, { plan, isPlanned }: TipsView, first?: unknown): unknown {
  const isThere = isPlanned(tip);
  const note = html`<span class="line planned">${icon(checkIcon)} ${msg('Staat in uw plan')}</span>`;
  return html`<div class="row">
    ${first}
    ${
      plan
        ? html`<button type="button" class="no-print ${isThere ? 'quiet' : first === undefined ? 'filled' : ''}" @click=${() => plan(tip)}>
            ${isThere ? msg('Bekijk uw plan') : msg('Zet in mijn plan')}
          </button>`
        : nothing
    }
    ${isThere ? note : nothing}
  </div>`;
}
