import { html, nothing, type TemplateResult } from 'lit';
import { formatLocale, msg, plural, str } from '../../i18n/localize.js';
import { text, type Reader } from '../../internal/templates.js';
import { formatDate } from '../../model/dates.js';
import { questionsById } from '../../model/scan/conditions.js';
import type { Scan } from '../../model/scan/scan.js';
import { MAX_FILE, savedText, type FileRefusal } from './keeping-file.js';
import type { Kept } from './keeping.model.js';
import type { Decision, KeepingActions, KeepingState, Told } from './keeping.state.js';
import type { ScanHost } from './parts.js';

/** Whether something is told or asked about a file: that stands where files are. */
const isAboutFile = ({ decision, told }: KeepingState): boolean =>
  decision ? decision.about === 'file' : told?.what === 'refused' || told?.what === 'not-saved';

/** Of the start page, above where to begin: what stands on the device, and what came of choosing. */
export function offerBox(scan: Scan, host: ScanHost, state: KeepingState, actions: KeepingActions): unknown {
  const { decision, told, trouble } = state;
  if (isAboutFile(state)) return nothing;
  const device =
    !decision && !trouble && host.storage === 'device' ? onDevice(true, host, state, actions) : nothing;
  if (device === nothing && !decision && !told) return nothing;
  return html`<div class="keeping offer no-print" tabindex="-1">
    ${decision ? decisionBox(decision, state, actions) : nothing}
    ${told ? toldBox(told, scan, host, actions) : nothing} ${device}
  </div>`;
}

/** What can be done about keeping answers, on the screen that is shown now. */
export function keepingBox(
  scan: Scan,
  host: ScanHost,
  state: KeepingState,
  actions: KeepingActions,
): TemplateResult {
  const isStart = host.session.step.at === 'start';
  const tells = !isStart || isAboutFile(state);
  const { decision, told } = tells ? state : { decision: undefined, told: undefined };
  return html`<div class="keeping no-print" tabindex="-1">
    ${decision ? decisionBox(decision, state, actions) : nothing}
    ${told ? toldBox(told, scan, host, actions) : nothing}
    ${!decision && !isStart && host.storage === 'device' ? onDevice(false, host, state, actions) : nothing}
    ${isStart ? fileRow(host, actions, false) : laterDetails(host, actions)}
  </div>`;
}

/** Keeping on this device, where the page offers that. */
function onDevice(isStart: boolean, host: ScanHost, state: KeepingState, actions: KeepingActions): unknown {
  const { on, trouble, found, told } = state;
  if (trouble)
    return html`<div class="told wrong">
      <p>
        ${
          trouble === 'full'
            ? msg('Op dit apparaat is geen plek meer. Uw laatste antwoorden zijn hier niet bewaard.')
            : msg('Op dit apparaat bewaren kan hier niet.')
        }
      </p>
      <p>${msg('Bewaar uw antwoorden als bestand. Dan raakt u niets kwijt.')}</p>
      <div class="row">${saveButton(actions)}</div>
    </div>`;
  const wipe = html`<button type="button" class="quiet" @click=${actions.askToWipe}>
    ${msg('Wis van dit apparaat')}
  </button>`;
  if (isStart && found === 'damaged')
    return html`<div class="decide">
      <p>${msg('Op dit apparaat staat iets bewaard, maar we kunnen het niet lezen.')}</p>
      <div class="row">${wipe}</div>
    </div>`;
  if (isStart && found && found !== 'damaged')
    return html`<div class="decide">
      <p><strong>${msg('Op dit apparaat staan nog antwoorden van u.')}</strong></p>
      <div class="row">
        <button type="button" class="filled" ?disabled=${host.locked} @click=${actions.resume}>
          ${found.date ? msg(str`Ga verder waar u was (${dayOf(found.date)})`) : msg('Ga verder waar u was')}
        </button>
        <button type="button" ?disabled=${host.locked} @click=${actions.beginAnew}>${msg('Begin opnieuw')}</button>
        ${wipe}
      </div>
    </div>`;
  if (on)
    return html`<div class="row">
      ${told?.what === 'kept' ? nothing : html`<p class="small">${msg('Uw antwoorden staan op dit apparaat. Veranderingen bewaren we vanzelf.')}</p>`}
      ${wipe}
    </div>`;
  if (isStart) return nothing;
  return html`<div class="row">
    <button type="button" @click=${actions.keep}>${msg('Bewaar op dit apparaat')}</button>
    <p class="small soft">${msg('Doe dit alleen op een apparaat dat van u is.')}</p>
  </div>`;
}

/** Files, closed: most visitors go on. */
function laterDetails(host: ScanHost, actions: KeepingActions): TemplateResult {
  return html`<details>
    <summary>${msg('Later verdergaan met een bestand')}</summary>
    ${fileRow(host, actions, true)}
  </details>`;
}

function fileRow(host: ScanHost, actions: KeepingActions, saves: boolean): TemplateResult {
  const choose = (event: Event) => {
    const input = (event.currentTarget as HTMLElement).parentElement!.querySelector('input')!;
    input.click();
  };
  const chosen = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    actions.open([...(input.files ?? [])]);
    // The same file can be chosen again.
    input.value = '';
  };
  return html`<div class="stack">
    <p class="small soft">
      ${
        saves
          ? msg(
              'Uw antwoorden staan dan in een bestand. Daarmee gaat u later verder, ook op een ander apparaat.',
            )
          : msg('Hebt u uw antwoorden als bestand bewaard? Open het hier en ga verder.')
      }
    </p>
    <div class="row">
      ${saves ? saveButton(actions) : nothing}
      <button type="button" ?disabled=${host.locked} @click=${choose}>${msg('Open een bestand')}</button>
      <input type="file" accept=".json,application/json" aria-label=${msg('Open een bestand')} hidden @change=${chosen} />
    </div>
  </div>`;
}

const saveButton = (actions: KeepingActions): TemplateResult =>
  html`<button type="button" @click=${actions.saveFile}>${msg('Bewaar als bestand')}</button>`;

/** What has to be decided before anything happens. */
function decisionBox(decision: Decision, { found }: KeepingState, actions: KeepingActions): TemplateResult {
  const box = (question: string, ...buttons: unknown[]) =>
    html`<div class="decide" role="group" aria-labelledby="keeping-question" tabindex="-1">
      <p id="keeping-question"><strong>${question}</strong></p>
      <div class="row">${buttons}</div>
    </div>`;
  const button = (label: string, act: () => void) =>
    html`<button type="button" @click=${act}>${label}</button>`;
  switch (decision.about) {
    case 'wipe':
      return box(
        msg('Wilt u uw antwoorden van dit apparaat wissen?'),
        button(msg('Ja, wis ze'), actions.wipe),
        button(msg('Nee, laat ze staan'), actions.keepMine),
      );
    case 'replace':
      return box(
        found && found !== 'damaged' && found.date
          ? msg(str`Op dit apparaat staan al antwoorden van ${dayOf(found.date)}. Wilt u die vervangen?`)
          : msg('Op dit apparaat staat al iets. Wilt u dat vervangen?'),
        button(msg('Ja, vervang ze'), actions.replace),
        button(msg('Nee, laat ze staan'), actions.keepMine),
      );
    case 'file':
      return box(
        msg('U hebt hier al antwoorden. Welke wilt u gebruiken?'),
        button(msg('De antwoorden uit het bestand'), actions.takeTheirs),
        button(msg('De antwoorden die hier staan'), actions.keepMine),
      );
    case 'other-tab':
      return box(
        msg('In een ander tabblad zijn de antwoorden veranderd. Welke wilt u gebruiken?'),
        decision.kept ? button(msg('De antwoorden uit het andere tabblad'), actions.takeTheirs) : nothing,
        button(msg('De antwoorden die hier staan'), actions.keepMine),
      );
  }
}

/** What came of it, and the way back. */
function toldBox(told: Told, scan: Scan, host: ScanHost, actions: KeepingActions): TemplateResult {
  const isWrong = told.what === 'refused' || told.what === 'not-saved';
  return html`<div class="told ${isWrong ? 'wrong' : ''}" tabindex="-1">
    ${told.what === 'back' ? whatCameBack(told.kept, scan, host) : html`<p>${toldText(told)}</p>`}
    ${
      told.what === 'back' && host.session.step.at === 'start'
        ? html`<div class="row"><button type="button" class="filled" @click=${actions.goOn}>${msg('Ga verder')}</button></div>`
        : nothing
    }
    ${
      told.undo
        ? html`<div class="row">
            <button type="button" @click=${told.undo}>
              ${told.what === 'wiped-elsewhere' ? msg('Bewaar op dit apparaat') : msg('Maak dat ongedaan')}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

function toldText(told: Exclude<Told, { what: 'back' }>): string {
  switch (told.what) {
    case 'kept':
      return msg('Uw antwoorden staan op dit apparaat. Veranderingen bewaren we vanzelf.');
    case 'wiped':
      return msg('Gewist. Op dit apparaat staan uw antwoorden niet meer.');
    case 'wiped-elsewhere':
      return msg('Uw antwoorden zijn in een ander tabblad van dit apparaat gewist. Hier staan ze nog.');
    case 'begun-anew':
      return msg('U begint opnieuw. Uw eerdere antwoorden staan op dit apparaat tot u iets invult.');
    case 'undone':
      return msg('Uw antwoorden staan er weer.');
    case 'saved':
      return savedText();
    case 'not-saved':
      return msg('Dat lukt hier niet.');
    case 'refused':
      return refusalText(told.refusal);
  }
}

function refusalText(refusal: FileRefusal): string {
  switch (refusal.why) {
    case 'other-scan':
      return refusal.scan
        ? msg(str`Dit bestand hoort bij een andere scan: “${refusal.scan}”.`)
        : msg('Dit bestand hoort bij een andere scan.');
    case 'too-large':
      return msg(
        str`Dit bestand is te groot: meer dan ${MAX_FILE / 1_000_000} MB. Kies het bestand met uw antwoorden.`,
      );
    case 'several':
      return msg('Kies één bestand.');
    case 'unreadable':
      return msg('Dit bestand kunnen we niet openen.');
    default:
      return msg('In dit bestand staan geen antwoorden. Kies het bestand dat u hier hebt bewaard.');
  }
}

/** That the answers are there again, and which of them are not. */
function whatCameBack(kept: Kept, scan: Scan, host: ScanHost): TemplateResult {
  const questions = questionsById(scan);
  const lost = (why: 'gone' | 'changed') => [
    ...new Set(kept.lost.filter((one) => one.why === why).map(({ question }) => question)),
  ];
  const [gone, changed] = [lost('gone'), lost('changed')];
  const reader: Reader = { language: host.language, textLanguage: scan.language ?? 'nl' };
  return html`<p>
      ${kept.date ? msg(str`Uw antwoorden van ${dayOf(kept.date)} staan er weer.`) : msg('Uw antwoorden staan er weer.')}
    </p>
    ${kept.otherVersion ? html`<p>${msg('De scan is sindsdien veranderd. Wat nog past, staat er weer.')}</p>` : nothing}
    ${
      changed.length > 0
        ? html`<p>${msg('Bij deze vragen past uw antwoord niet meer:')}</p>
            <ul>
              ${changed.map((id) => html`<li>${text(questions.get(id)?.text, reader)}</li>`)}
            </ul>`
        : nothing
    }
    ${
      gone.length > 0
        ? html`<p>
              ${plural(
                gone.length,
                msg('one: {n} vraag is er niet meer: | other: {n} vragen zijn er niet meer:'),
              )}
            </p>
            <ul>
              ${gone.slice(0, MAX_NAMED).map((id) => html`<li><bdi>${id.slice(0, MAX_ID)}</bdi></li>`)}
            </ul>`
        : nothing
    }`;
}

/** A tampered file can name any number of questions, at any length. */
const MAX_NAMED = 20;
const MAX_ID = 80;

const dayOf = (date: string): string => formatDate(date, formatLocale());
