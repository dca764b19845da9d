import { html, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { sourceMark, sourceName } from '../../internal/activities/sources.js';
import type { ActivitiesSource } from '../../model/activities/activity.js';

/** The calendars that are shown together; each can be left out. */
export function sourcesBar(
  sources: readonly ActivitiesSource[],
  off: readonly number[],
  language: string,
  toggle: (place: number) => void,
): TemplateResult {
  return html`<fieldset class="sources row no-print">
    <legend class="unseen">${msg('Welke agenda’s?')}</legend>
    ${sources.map(
      (source) => html`<label class="source">
        <input type="checkbox" .checked=${!off.includes(source.place)} @change=${() => toggle(source.place)} />
        ${sourceMark(source.place)}<span>${sourceName(source, language)}</span>
      </label>`,
    )}
  </fieldset>`;
}
