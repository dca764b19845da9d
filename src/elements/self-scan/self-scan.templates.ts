import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import { provenanceNote } from '../../internal/provenance.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { questionsOf, type ScanPage } from '../../model/scan/pages.js';
import type { Scan, Theme } from '../../model/scan/scan.js';
import { privacyNote, type Privacy } from './privacy.templates.js';
import type { Session } from './session.model.js';

/** What the start page is drawn with. */
export interface StartView {
  readonly scan: Scan;
  readonly session: Session;
  readonly pages: readonly ScanPage[];
  readonly reader: Reader;
  readonly level: number;
  readonly disabled: boolean;
  readonly privacy: Privacy;
  /** What the part that keeps answers has for this page. */
  readonly keeping: unknown;
  /** Answers that can be taken up again. */
  readonly offer: unknown;
  chooseRole(role: string | undefined): void;
  begin(): void;
}

/** A theme of another document may be in another language. */
export const readerOf = (reader: Reader, { language }: Theme & { language?: string }): Reader => ({
  ...reader,
  textLanguage: language ?? reader.textLanguage,
});

/** What the scan is about, what happens with the answers, and where to begin. */
export function startPage(view: StartView): TemplateResult {
  const { scan, pages, reader, level } = view;
  const count = questionsOf(pages).length;
  return html`<div class="stack step">
    ${scan.title === undefined ? nothing : heading(level, text(scan.title, reader), 'title')}
    ${scan.intro === undefined ? nothing : html`<p class="lines">${text(scan.intro, reader)}</p>`}
    <p>${plural(count, msg('one: De scan heeft {n} vraag. | other: De scan heeft {n} vragen.'))}</p>
    ${
      scan.themes.length > 1
        ? html`<ol class="contents">
            ${scan.themes.map((theme) => html`<li>${text(theme.title, readerOf(reader, theme))}</li>`)}
          </ol>`
        : nothing
    }
    ${privacyNote(view.privacy)} ${view.offer}
    ${roleQuestion(view)}
    <div class="row"><button type="button" class="filled" @click=${() => view.begin()}>${msg('Begin')}</button></div>
    ${view.keeping} ${provenanceNote(scan, reader)}
  </div>`;
}

function roleQuestion({ scan, session, reader, disabled, chooseRole }: StartView): unknown {
  const { role } = session.filled;
  if (!scan.roles?.length) return nothing;
  const wipe = ({ target }: Event) => {
    // The button goes: the focus stays with what it was about.
    (target as HTMLElement).closest('fieldset')?.querySelector<HTMLElement>(':checked')?.focus();
    chooseRole(undefined);
  };
  return html`<fieldset class="question" id="role" role="radiogroup" aria-describedby="role-help" ?disabled=${disabled}>
    <legend class="legend">${msg('Wie bent u?')} <span class="need soft">${msg('(mag u overslaan)')}</span></legend>
    <p class="help soft" id="role-help">${msg('U krijgt dan de vragen die bij u passen.')}</p>
    <div class="answers"><div class="choices">
      ${scan.roles.map(
        ({ id, label }) =>
          html`<label class="choice"
            ><input type="radio" name="role" .checked=${id === role} @change=${() => chooseRole(id)} /><span
              >${text(label, reader)}</span
            ></label
          >`,
      )}
    </div>
    ${
      role === undefined
        ? nothing
        : html`<button type="button" class="quiet wipe" @click=${wipe}>
            ${msg('Wis mijn antwoord')}
          </button>`
    }
    </div>
  </fieldset>`;
}
