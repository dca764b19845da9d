import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { currentLocale, msg, str, withLocale } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { direction } from '../../model/text.js';
import { heading } from '../../internal/templates.js';
import { doing, downloaded, notHere, notPrinted, type Announce } from '../../internal/take-along/doing.js';
import { calendarIcon, printIcon, removeIcon, tableIcon, undoIcon } from '../../internal/take-along/icons.js';
import {
  dayOf,
  isBlank,
  NEEDS,
  needsText,
  ownNeed,
  withNeed,
  withOwnNeed,
  type Plan,
  type PlanAction,
  type PlanWords,
} from '../../model/scan/plan.js';

const addIcon = 'M12 5v14M5 12h14';
const upIcon = 'M12 19V5M6 11l6-6 6 6';
const downIcon = 'M12 5v14M6 13l6 6 6-6';

/** What a visitor does with the plan. */
export interface PlanActions {
  aim(goal: string): void;
  /** Adds an action without words. */
  add(): void;
  change(action: PlanAction, change: Partial<Omit<PlanAction, 'id'>>): void;
  move(action: PlanAction, by: 1 | -1): void;
  remove(action: PlanAction): void;
  /** Puts back what was taken away last. */
  undo(): void;
}

/** A plan as it stands now. */
export interface PlanView {
  readonly goal: string;
  readonly plan: Plan;
  readonly removed: { readonly action: PlanAction; readonly position: number } | undefined;
  /** Level of its heading. */
  readonly level: number;
  /** Language that the visitor writes in, as far as we know (BCP 47). */
  readonly language: string;
  /** Of the scan. */
  readonly title: string;
  readonly locked: boolean;
  readonly words: PlanWords;
  /** When an action is done, to read. */
  readonly day: (action: PlanAction) => string;
  /** Whether there is nothing to take along. */
  readonly isEmpty: boolean;
  readonly announce: Announce;
  readonly actions: PlanActions;
}

type Typed = Event & { readonly target: HTMLInputElement | HTMLTextAreaElement };

export function planSection(view: PlanView): TemplateResult {
  const { goal, plan, removed, level, locked, words, actions, isEmpty } = view;
  const rows = plan.map((action, place) => [action.id, actionFields(action, place, view)] as const);
  const shown = removed ? rows.toSpliced(removed.position, 0, ['removed', removal(view)]) : rows;
  return html`<section class="plan stack no-print" tabindex="-1" aria-label=${msg('Uw plan')}>
      ${heading(level, msg('Uw plan'))}
      <p>${msg('Maak van tips acties. Uw plan blijft hier. Wij versturen het niet.')}</p>
      <label class="plan-field"
        ><span>${words.goal}</span>
        <textarea rows="2" maxlength="2000" dir="auto" ?disabled=${locked} .value=${live(goal)} @input=${(event: Typed) => actions.aim(event.target.value)}></textarea
      ></label>
      ${
        plan.length > 0
          ? html`<p class="small soft" id="plan-who">${msg('Schrijf bij “Wie” een functie of een voornaam.')}</p>`
          : html`<div class="empty">
              <p><strong>${msg('Er staat nog niets in uw plan.')}</strong></p>
              <p class="soft">${msg('Kies een tip, of schrijf zelf een actie.')}</p>
            </div>`
      }
      ${
        shown.length > 0
          ? html`<ol class="plan-actions" role="list">
              ${repeat(
                shown,
                ([id]) => id,
                ([, row]) => row,
              )}
            </ol>`
          : nothing
      }
      <div class="row">
        <button type="button" ?disabled=${locked} @click=${() => actions.add()}>${icon(addIcon)}${msg('Zelf een actie toevoegen')}</button>
      </div>
      ${isEmpty ? nothing : takeAlong(view)}
    </section>
    ${isEmpty ? nothing : html`<div class="plan-paper stack">${paper(view)}</div>`}`;
}

function actionFields(action: PlanAction, place: number, view: PlanView): TemplateResult {
  const { plan, locked, words, actions } = view;
  const name = words.action(place + 1);
  const day = dayOf(action) ?? '';
  const change = (what: Partial<Omit<PlanAction, 'id'>>) => actions.change(action, what);
  return html`<li id="plan-${action.id}">
    <fieldset class="plan-action" ?disabled=${locked}>
      <legend>${name}</legend>
      <label class="plan-field wide"
        ><span>${msg('Wat gaat u doen?')}</span>
        <textarea rows="2" maxlength="2000" dir="auto" .value=${live(action.what)} @input=${(event: Typed) => change({ what: event.target.value })}></textarea
      ></label>
      <label class="plan-field"
        ><span>${words.who}</span
        ><span class="field"
          ><input maxlength="200" dir="auto" autocomplete="off" aria-describedby="plan-who" .value=${live(action.who ?? '')} @input=${(event: Typed) => change({ who: event.target.value })}
        /></span>
      </label>
      <div class="plan-when">
        <label class="plan-field"
          ><span>${msg('Wanneer? Kies een dag')}</span
          ><span class="field"
            ><input type="date" .value=${live(day)} @input=${(event: Typed) => change({ when: event.target.value })}
          /></span>
        </label>
        <label class="plan-field"
          ><span>${msg('Of schrijf wanneer')}</span
          ><span class="field"
            ><input maxlength="200" dir="auto" autocomplete="off" .value=${live(day ? '' : (action.when ?? ''))} @input=${(event: Typed) => change({ when: event.target.value })}
          /></span>
        </label>
      </div>
      <fieldset class="wide plan-needs">
        <legend>${words.needs}</legend>
        ${NEEDS.map(
          (need) =>
            html`<label class="choice"
              ><input
                type="checkbox"
                .checked=${live(action.needs?.includes(need) ?? false)}
                @change=${(event: Event) => change({ needs: withNeed(action, need, (event.target as HTMLInputElement).checked) })}
              /><span>${words.need[need]}</span></label
            >`,
        )}
        <label class="plan-field"
          ><span>${msg('Iets anders')}</span
          ><span class="field"
            ><input maxlength="200" dir="auto" autocomplete="off" .value=${live(ownNeed(action))} @input=${(event: Typed) => change({ needs: withOwnNeed(action, event.target.value) })}
          /></span>
        </label>
      </fieldset>
      <label class="choice plan-done"
        ><input type="checkbox" .checked=${live(action.done ?? false)} @change=${(event: Event) => change({ done: (event.target as HTMLInputElement).checked })} /><span
          >${msg('Dit is klaar')}</span
        ></label
      >
      <div class="row">
        <button type="button" class="quiet up" ?disabled=${place === 0} aria-label=${msg(str`Omhoog: ${name}`)} @click=${() => actions.move(action, -1)}>${icon(upIcon)}${msg('Omhoog')}</button>
        <button type="button" class="quiet down" ?disabled=${place === plan.length - 1} aria-label=${msg(str`Omlaag: ${name}`)} @click=${() => actions.move(action, 1)}>${icon(downIcon)}${msg('Omlaag')}</button>
        <button type="button" class="quiet" aria-label=${msg(str`Haal weg: ${name}`)} @click=${() => actions.remove(action)}>${icon(removeIcon)}${msg('Haal weg')}</button>
      </div>
    </fieldset>
  </li>`;
}

/** Stands where the action stood, until something else comes from elsewhere. */
function removal({ removed, actions, locked }: PlanView): TemplateResult {
  const what = removed?.action.what.trim() ?? '';
  return html`<li class="note">
    <div>
      <p>${msg('De actie is weggehaald.')}</p>
      ${what ? html`<p class="small soft" dir="auto">${what}</p>` : nothing}
      <button type="button" class="undo" ?disabled=${locked} @click=${() => actions.undo()}>${icon(undoIcon)}${msg('Zet terug')}</button>
    </div>
  </li>`;
}

/** On paper, as a to-do list, as a table. The code for each loads when it is asked for. */
function takeAlong(view: PlanView): TemplateResult {
  const { plan, goal, words, announce, language } = view;
  const locale = currentLocale();
  const title = view.title ? msg(str`Plan: ${view.title}`) : msg('Uw plan');
  const print = doing(announce, async (button) => {
    const sheet = button.ownerDocument.createElement('div');
    sheet.className = 'stack';
    withLocale(locale, () => render(paper(view), sheet));
    const { printOnly } = await import('../../internal/take-along/print.js');
    const options = { title, lang: locale, dir: direction(locale), near: button } as const;
    return (await printOnly([sheet], options)) ? undefined : notPrinted;
  });
  const save = (extension: 'ics' | 'csv', write: () => Promise<string>) =>
    doing(announce, async () => {
      const [text, { download }] = await Promise.all([
        write(),
        import('../../internal/take-along/download.js'),
      ]);
      return download(text, title, extension) ? downloaded : notHere;
    });
  const todos = save('ics', async () => {
    const { writePlanIcs } = await import('../../model/scan/plan-ics.js');
    return writePlanIcs(plan, { title, goal, words, language, now: Date.now() });
  });
  const table = save('csv', async () => {
    const { writePlanCsv } = await import('../../model/scan/plan-csv.js');
    return writePlanCsv(plan, goal, words);
  });
  return html`<div class="take-along no-print">
    <button type="button" @click=${print}>${icon(printIcon)}${msg('Print dit plan')}</button>
    <button type="button" @click=${todos}>${icon(calendarIcon)}${msg('Takenlijst (ICS)')}</button>
    <button type="button" @click=${table}>${icon(tableIcon)}${msg('Spreadsheet (CSV)')}</button>
    <span class="told" aria-hidden="true"></span>
  </div>`;
}

/** The plan on paper: fields do not print well, and a table can be read at a glance. */
function paper(view: PlanView): TemplateResult {
  const { plan, goal, level, words, day } = view;
  const actions = plan.filter((action) => !isBlank(action));
  return html`${heading(level, msg('Uw plan'))}
    ${goal.trim() ? html`<p><strong>${words.goal}</strong></p><p class="lines" dir="auto">${goal.trim()}</p>` : nothing}
    ${
      actions.length > 0
        ? html`<table class="plan-table">
            <thead>
              <tr>
                ${[words.what, words.who, words.when, words.needs, words.done].map((word) => html`<th scope="col">${word}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${actions.map(
                (action) =>
                  html`<tr>
                    <th scope="row" class="lines" dir="auto">${action.what.trim()}</th>
                    <td dir="auto">${action.who ?? ''}</td>
                    <td dir="auto">${day(action)}</td>
                    <td dir="auto">${needsText(action, words)}</td>
                    <td>${action.done ? words.yes : ''}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : nothing
    }`;
}
