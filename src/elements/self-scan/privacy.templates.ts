import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';

/** What can happen to answers on this page. */
export interface Privacy {
  /** `device`: the visitor can choose to keep them there. */
  readonly storage: string | undefined;
  /** Where the visitor can send them. */
  readonly action: string | undefined;
  /** The form that they go along with. */
  readonly form: HTMLFormElement | null;
  readonly name: string | undefined;
}

/** What happens with the answers, as it is on this page: every sentence holds for these settings. */
export function privacyNote({ storage, action, form, name }: Privacy): TemplateResult {
  const inForm = !!form && !!name;
  const keeps = storage === 'device';
  const stays =
    keeps || inForm || action
      ? undefined
      : msg('Uw antwoorden blijven op dit apparaat. Wij bewaren en versturen niets.');
  return html`<div class="note privacy">
    <p>
      ${stays ?? nothing}
      ${inForm ? msg('Uw antwoorden gaan mee als u het formulier op deze pagina verstuurt.') : nothing}
      ${!inForm && action ? msg('Uw antwoorden blijven op dit apparaat, tot u ze zelf verstuurt.') : nothing}
      ${!stays && !inForm && !action ? msg('Uw antwoorden blijven op dit apparaat. Wij versturen niets.') : nothing}
      ${keeps ? msg('Wij bewaren alleen iets als u daarvoor kiest.') : nothing}
      ${!stays && !keeps ? msg('Wij bewaren niets.') : nothing}
    </p>
  </div>`;
}
