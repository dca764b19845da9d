import { css, html, type TemplateResult } from 'lit';
import { msg } from '../i18n/localize.js';
import { direction, sameLanguage } from '../model/text.js';
import { icon, languageIcon } from './icons.js';
import { isLanguageTag } from './language-controller.js';
import { languageName } from './particulars.js';

/** What speakers call their language, where Chromium knows only the English name. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ['fy', 'Frysk'],
  ['kmr', 'Kurdî (Kurmancî)'],
  ['ku', 'Kurdî'],
  ['ps', 'پښتو'],
  ['so', 'Soomaali'],
  ['ti', 'ትግርኛ'],
]);

/**
 * The language switch: a list that folds out, each language under its own name first, in the order of those names, so
 * that a visitor finds it without knowing Dutch.
 * @param languages what the page wrote in `languages`
 */
export function languageSwitch(
  languages: string,
  now: string,
  choose: (language: string) => void,
): TemplateResult {
  const tags = [...new Set(languages.split(/[\s,]+/).filter((tag) => tag && isLanguageTag(tag)))];
  const named = tags
    .map((tag) => ({
      tag,
      own: capital(OWN_NAMES.get(tag.toLowerCase()) ?? languageName(tag, tag), tag),
      other: languageName(tag),
    }))
    .sort((a, b) => a.own.localeCompare(b.own));
  const current = named.find(({ tag }) => sameLanguage(tag, now));
  const pick = (event: Event, tag: string) => {
    const details = (event.currentTarget as Element).closest('details');
    details?.removeAttribute('open');
    details?.querySelector('summary')?.focus();
    choose(tag);
  };
  return html`<details class="languages no-print" @keydown=${closeOnEscape} @focusout=${closeWhenLeft}>
    <summary>${icon(languageIcon)}<span class="unseen">${msg('Taal')}: </span><span lang=${current?.tag ?? now}>${current?.own ?? languageName(now)}</span></summary>
    <ul role="list">
      ${named.map(
        ({ tag, own, other }) =>
          html`<li>
            <button type="button" class="quiet" aria-current=${tag === current?.tag ? 'true' : 'false'} @click=${(event: Event) => pick(event, tag)}>
              <span lang=${tag} dir=${direction(tag)}>${own}</span>${own.toLowerCase() === other.toLowerCase() ? '' : html`<span class="soft small">(${other})</span>`}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}

function capital(name: string, language: string): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function closeOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  event.stopPropagation();
  details.open = false;
  details.querySelector('summary')?.focus();
}

function closeWhenLeft(event: FocusEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
}

export const styles = css`
  .languages {
    position: relative;
    inline-size: fit-content;
    margin-block-end: 0.8em;
    margin-inline-start: auto;
  }
  .languages summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding-inline: 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
    list-style: none;
  }
  .languages summary::-webkit-details-marker {
    display: none;
  }
  .languages ul {
    position: absolute;
    inset-inline-end: 0;
    z-index: 2;
    margin-block-start: 0.4em;
    padding: 0.4em;
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
    box-shadow: 0 0.4em 1.2em rgb(0 0 0 / 0.12);
  }
  .languages li button {
    inline-size: 100%;
    justify-content: flex-start;
    padding-inline: 0.8em;
    color: var(--_ink);
    white-space: nowrap;
  }
  .languages [aria-current='true'] {
    background: var(--_tint);
  }
  @container (min-width: 40em) {
    .languages {
      position: absolute;
      inset-inline-end: var(--samen-padding, clamp(0.9em, 3cqi, 2em));
    }
    .languages ~ * .title {
      max-inline-size: calc(100% - 11em);
    }
  }
`;
