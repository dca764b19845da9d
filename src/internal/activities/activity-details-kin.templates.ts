import { html, nothing } from 'lit';
import { msg } from '../../i18n/localize.js';
import { isOver, type Entry } from '../../model/activities/agenda.js';
import { list, type Content } from '../partners/partner-card-parts.js';
import { heading, text } from '../templates.js';
import { entryLink, stateWords } from './activity-summary.templates.js';
import type { DetailsView } from './activity-details-view.js';
import { entryWords } from './activity-details-when.templates.js';
import { outcome } from './outcome.templates.js';
import { readerOf } from './parts.js';

/** What it is a part of. */
export function wholeLine(view: DetailsView): Content {
  const { whole } = view.kin;
  return whole ? html`<p>${msg('Onderdeel van:')} ${entryTitleLink(whole, view)}</p>` : nothing;
}

/** Its parts, the edition before and the one after it, and what goes with it. */
export function kinParts(view: DetailsView): Content {
  const { parts, previous, next, related } = view.kin;
  const part = (title: string, entries: readonly (Entry | undefined)[]) => {
    const known = entries.filter((entry) => entry !== undefined);
    if (known.length === 0) return nothing;
    return html`<section class="part">
      ${heading(view.level + 1, title)} ${list(known.map((entry) => kinPart(entry, view)))}
    </section>`;
  };
  return html`${part(msg('Wat er allemaal is'), parts)} ${part(msg('Vorige keer'), [previous])}
    ${part(msg('Volgende keer'), [next])} ${part(msg('Past hierbij'), related)}`;
}

const entryTitleLink = (entry: Entry, view: DetailsView): Content =>
  html`<a href=${entryLink(entry)}>${text(entry.activity.title, readerOf(entry.activity, view))}</a>`;

function kinPart(entry: Entry, view: DetailsView): Content {
  const { activity } = entry;
  const words = stateWords(entry, view);
  return html`<p>${entryTitleLink(entry, view)}</p>
    <p class="small soft">${entryWords(entry, view)}${words.length > 0 ? html` · <strong>${words.join(' · ')}</strong>` : nothing}</p>
    ${isOver(entry, view.now) ? outcome(activity, readerOf(activity, view)) : nothing}`;
}
