import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { contactList, isThere } from '../../internal/partners/partner-card-parts.js';
import { checkIcon, clockIcon } from '../../internal/record-icons.js';
import { linked } from '../../internal/rich-text.js';
import { undoIcon } from '../../internal/take-along/icons.js';
import { heading, plain, text, type Reader } from '../../internal/templates.js';
import type { Step } from '../../model/route/outline.js';
import type { Situation, Station } from '../../model/route/route.js';
import { reachable, type Reachable } from './details.model.js';
import { askedRoles, roleTag } from './details-roles.js';
import { readerOf } from './roles-named.model.js';
import type { Shown } from './shown.model.js';
import { termWords } from './term-words.js';
import type { Found, Fork } from './wayfinder.model.js';
import { endWords, finderTitle, toDo } from './wayfinder-words.js';

/** The situation that was picked; without one the visitor does not know. */
interface Pick {
  readonly situation?: string | undefined;
}

/** What a visitor does to find their way. */
export interface FinderActions {
  /** @param pick undefined: went on without choosing */
  choose(pick: Pick | undefined): void;
  answer(fork: Fork, to: string): void;
  /** Asks something again that was answered: a station's question, or which situation. */
  change(what: string): void;
  /** Leaves the answer as it was. */
  keep(): void;
  /** Leaves a question for later: the visitor is not there yet. */
  putOff(fork: Fork): void;
  /** Asks what was put off. */
  takeUp(): void;
  /** Takes the answer back that led back: the visitor came there again. */
  again(fork: Fork): void;
  beginAgain(): void;
  undo(): void;
  stop(): void;
  open(id: string): void;
}

/** What is asked first, when a route knows situations. It is no id of a station: those are never empty. */
export const SITUATION = '';

/** The way finder as it stands now. */
interface FinderView {
  readonly now: Shown;
  readonly found: Found;
  readonly reader: Reader;
  readonly situations: readonly (readonly [id: string, situation: Situation])[];
  readonly situation: string | undefined;
  /** Whether the visitor said which situation they are in, or that they do not know. */
  readonly said: boolean;
  /** What is asked again. */
  readonly changing: string | undefined;
  /** The visitor went on without choosing. */
  readonly missed: boolean;
  /** Whether what was forgotten can be had back. */
  readonly canUndo: boolean;
  /** Level of its title. */
  readonly level: number;
  readonly actions: FinderActions;
}

export function finder(view: FinderView): TemplateResult {
  const { now, found, level, said, situations, changing, canUndo, actions } = view;
  const asksSituation = changing === SITUATION || (!said && situations.length > 0);
  const isBegun = said || found.later || found.answered.length > 0;
  return html`<section class="finder stack" aria-labelledby="finder-title">
    <div id="finder-title">${heading(level, finderTitle(now.route.perspective), 'finder-title')}</div>
    ${canUndo ? undoNote(actions) : nothing} ${answers(view)}
    ${asksSituation && changing === undefined ? situationQuestion(view) : nothing}
    ${changing === undefined && (isBegun || !asksSituation) ? outcome(view) : nothing}
    ${!asksSituation && changing === undefined && found.asks && !found.later ? question(found.asks, view) : nothing}
    <div class="row no-print">
      ${isBegun ? html`<button type="button" @click=${() => actions.beginAgain()}>${msg('Begin opnieuw')}</button>` : nothing}
      <button type="button" class="quiet" @click=${() => actions.stop()}>${msg('Toon de hele route')}</button>
    </div>
    <p class="small soft no-print">${msg('Wij bewaren niet wat u kiest.')}</p>
  </section>`;
}

function undoNote(actions: FinderActions): TemplateResult {
  return html`<div class="note no-print">
    <div class="row">
      <p>${msg('U begint opnieuw.')}</p>
      <button type="button" @click=${() => actions.undo()}>${icon(undoIcon)}${msg('Maak dat ongedaan')}</button>
    </div>
  </div>`;
}

/** What was answered stays in sight, each with a way to change it. */
function answers(view: FinderView): TemplateResult | typeof nothing {
  const { found, said, situations, situation, changing, reader, actions } = view;
  const row = (
    id: string,
    asked: unknown,
    name: string,
    answer: unknown,
    change = () => actions.change(id),
  ) =>
    html`<div class="answered">
      <p><span class="soft">${asked}</span> <strong>${answer}</strong></p>
      <button type="button" class="quiet no-print" data-change=${id} aria-label=${msg(str`Wijzig: ${name}`)} @click=${change}>${msg('Wijzig')}</button>
    </div>`;
  const chosen = situations.find(([id]) => id === situation)?.[1];
  const rows = [
    said && situations.length > 0
      ? changing === SITUATION
        ? situationQuestion(view)
        : row(
            SITUATION,
            situationWords(),
            situationWords(),
            chosen ? text(chosen.label, reader) : msg('Ik weet het niet'),
          )
      : nothing,
    ...found.answered.map((fork) => {
      const { step, chosen: answer } = fork;
      if (changing === step.station.id) return question(fork, view);
      return row(
        step.station.id,
        questionText(step, reader),
        questionName(step, reader),
        answerText(answer!, reader),
      );
    }),
    found.asks && found.later
      ? row(
          found.asks.step.station.id,
          questionText(found.asks.step, reader),
          questionName(found.asks.step, reader),
          notYet(),
          () => actions.takeUp(),
        )
      : nothing,
  ].filter((one) => one !== nothing);
  if (rows.length === 0) return nothing;
  return html`<ol class="answers" role="list" aria-label=${msg('Wat u koos')}>
    ${rows.map((one) => html`<li>${one}</li>`)}
  </ol>`;
}

const notYet = (): string => msg('Zo ver zijn wij nog niet');

const situationWords = (): string => msg('Wat is er aan de hand?');

/** The question of a station; of one that asks nothing in words, how it goes on. */
function questionText(step: Step, reader: Reader): unknown {
  const own = text(step.station.question, readerOf(step.station, reader));
  return isThere(own) ? own : questionName(step, reader);
}

function questionName({ station }: Step, reader: Reader): string {
  const own = readerOf(station, reader);
  return plain(station.question, own) || msg(str`Hoe gaat het verder na “${plain(station.title, own)}”?`);
}

/** What somebody says who goes a way; without words, where it leads. */
function answerText({ choice, to }: Fork['answers'][number], reader: Reader): unknown {
  const own = text(choice.label, reader);
  return isThere(own) ? own : text(to.station.title, reader);
}

function situationQuestion(view: FinderView): TemplateResult {
  const { level, situations, situation, said, missed, reader, changing, actions } = view;
  const isChecked = (id: string | undefined) => said && id === situation;
  const choice = (value: string, label: unknown, checked: boolean) =>
    html`<label class="pick"><input type="radio" name="situation" .value=${value} .checked=${checked} /><span>${label}</span></label>`;
  const submit = (event: Event) => {
    event.preventDefault();
    const picked = (event.target as HTMLFormElement).querySelector<HTMLInputElement>(':checked');
    // A number, so that no id of a situation can mean “I do not know”.
    actions.choose(picked ? { situation: situations[Number(picked.value)]?.[0] } : undefined);
  };
  return html`<form class="asked no-print" novalidate @submit=${submit}>
    <fieldset role="radiogroup" aria-describedby=${(missed ? 'situation-missed' : nothing) as string} aria-invalid=${(missed ? 'true' : nothing) as 'true'}>
      <legend>${heading(level + 1, situationWords(), 'asked-title')}</legend>
      ${missed ? html`<p class="missed" id="situation-missed">${msg('Kies wat past. Weet u het niet? Kies dan “Ik weet het niet”.')}</p>` : nothing}
      <div class="picks">
        ${situations.map(([id, { label }], i) => choice(String(i), text(label, reader), isChecked(id)))}
        ${choice('-1', msg('Ik weet het niet'), isChecked(undefined))}
      </div>
    </fieldset>
    <div class="row">
      <button type="submit" class="filled">${msg('Ga verder')}</button>
      ${changing === undefined ? nothing : keepButton(actions)}
    </div>
  </form>`;
}

const keepButton = (actions: FinderActions) =>
  html`<button type="button" class="quiet" @click=${() => actions.keep()}>${msg('Laat het zo')}</button>`;

function question(fork: Fork, { level, reader, changing, actions }: FinderView): TemplateResult {
  const { step, answers: ways, chosen } = fork;
  return html`<div class="asked no-print">
    <p class="small soft">${msg(str`Bij stap ${step.number}: ${isolated(plain(step.station.title, reader))}`)}</p>
    ${heading(level + 1, questionText(step, reader), 'asked-title')}
    <ul class="picks" role="list">
      ${ways.map(
        (way) => html`<li>
          <button type="button" class="way" aria-current=${(way === chosen ? 'true' : nothing) as 'true'} @click=${() => actions.answer(fork, way.choice.to)}>
            <strong>${answerText(way, reader)}</strong>
            <span class="small soft">${leadsTo(way, reader)}</span>
            ${way === chosen ? html`<span class="small line">${icon(checkIcon)}${msg('Dit koos u')}</span>` : nothing}
          </button>
        </li>`,
      )}
    </ul>
    <div class="row">
      ${changing === undefined ? html`<button type="button" class="quiet" @click=${() => actions.putOff(fork)}>${notYet()}</button>` : keepButton(actions)}
    </div>
  </div>`;
}

/** Words that may run in the other direction than the sentence around them (Unicode: first strong isolate). */
const isolated = (words: string): string => `\u2068${words}\u2069`;

function leadsTo({ choice, to }: Fork['answers'][number], reader: Reader): string {
  const title = isolated(plain(to.station.title, reader));
  return choice.back
    ? msg(str`Terug naar stap ${to.number}: ${title}`)
    : msg(str`Naar stap ${to.number}: ${title}`);
}

/** What there is to do now, with whom; and what comes after it. */
function outcome(view: FinderView): TemplateResult {
  const { now, found, level, reader, actions } = view;
  const { at, back, coming, asks } = found;
  const { route } = now;
  if (!at)
    // All steps are for other situations: somebody else knows.
    return html`<section class="now-box stack">
      ${heading(level + 1, msg('Dit kunt u nu doen'), 'now-title')}
      <p>${askSomebody()}</p>
      ${people(reachable({}, route), view, false)}
    </section>`;
  const { station } = at;
  const own = readerOf(station, reader);
  const todo = text(toDo(station, route.perspective), own, linked);
  const isEnd = coming.length === 0 && !asks && !back;
  return html`<section class="now-box stack">
    ${heading(level + 1, msg('Dit kunt u nu doen'), 'now-title')}
    ${back ? html`<p>${msg(str`U gaat terug naar stap ${at.number}.`)}</p>` : nothing}
    ${gate(station, view)}
    <div class="now-what">
      <p class="now-step">${stepButton(at, view)}</p>
      ${isThere(todo) ? html`<p class="lines">${todo}</p>` : nothing}
      ${
        station.actors?.length
          ? html`<p class="row"><span class="small soft">${msg('Wie is erbij')}</span>${station.actors.map((id) => roleTag(id, route, reader))}</p>`
          : nothing
      }
      ${station.term === undefined ? nothing : html`<p class="line">${icon(clockIcon)}<span>${termWords(station.term)}</span></p>`}
      ${isEnd ? html`<p>${endWords(station.end)}</p>` : nothing}
    </div>
    ${people(reachable(station, route), view, isEnd)} ${steps(view)}
    ${
      back
        ? html`<div class="stack">
            <p>${msg(str`Komt u weer bij stap ${back.step.number}? Geef dan opnieuw antwoord.`)}</p>
            <p><button type="button" class="again" @click=${() => actions.again(back)}>${msg('Geef opnieuw antwoord')}</button></p>
          </div>`
        : nothing
    }
    ${asks ? html`<p class="small soft">${msg(str`Na stap ${asks.step.number} hangt het af van uw antwoord.`)}</p>` : nothing}
  </section>`;
}

/** Nothing further without it: said before what needs it. */
function gate(station: Station, { now: { route }, reader }: FinderView): unknown {
  if (!station.consent) return nothing;
  const own = readerOf(station, reader);
  const who = askedRoles(station, route, reader);
  const words = text(station.consent.text, own, linked);
  return html`<div class="gate">
    <p><strong>${who ? msg(str`Eerst is toestemming nodig van: ${who}.`) : msg('Eerst is toestemming nodig.')}</strong></p>
    ${isThere(words) ? html`<p class="lines">${words}</p>` : nothing}
  </div>`;
}

function steps(view: FinderView): unknown {
  const { coming } = view.found;
  if (coming.length === 0) return nothing;
  return html`<div class="stack coming">
    ${heading(view.level + 2, msg('Daarna'))}
    <ol role="list">
      ${coming.map(
        ({ step, end }) => html`<li>
          ${gate(step.station, view)}
          <p>${stepButton(step, view)}</p>
          ${end ? html`<p>${endWords(step.station.end)}</p> ${people(end, view, true)}` : nothing}
        </li>`,
      )}
    </ol>
  </div>`;
}

function stepButton({ number, station }: Step, { reader, actions }: FinderView): TemplateResult {
  return html`<button type="button" class="link" @click=${() => actions.open(station.id)}><bdi>${number}</bdi>. ${text(station.title, readerOf(station, reader))}</button>`;
}

const askSomebody = (): string => msg('Vraag het aan de school, of aan iemand die u vertrouwt.');

/** Somebody to call. @param isEnd where there must be somebody, whatever the data says */
function people({ contacts, own }: Reachable, { reader }: FinderView, isEnd: boolean): unknown {
  const list = contactList(contacts, reader);
  if (!isThere(list)) return isEnd ? html`<p>${askSomebody()}</p>` : nothing;
  return html`<div class="contacts">
    ${own ? nothing : html`<p class="small soft">${msg('Vragen?')}</p>`} ${list}
  </div>`;
}
