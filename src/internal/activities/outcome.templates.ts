import { html, nothing } from 'lit';
import { msg } from '../../i18n/localize.js';
import type { Activity } from '../../model/activities/activity.js';
import { icon } from '../icons.js';
import { checkIcon, siteIcon } from '../record-icons.js';
import { outLink, text, type Reader } from '../templates.js';
import { languageName, siteName } from '../particulars.js';

type Content = unknown;

/** What there is to see and read of an activity that is over: a line each. */
export function outcome({ recordingUrl, report }: Activity, reader: Reader): Content[] {
  const lines: Content[] = [];
  if (recordingUrl) lines.push(html`${icon(siteIcon)}${outLink(recordingUrl, msg('Kijk de opname terug'))}`);
  if (report) lines.push(html`${icon(checkIcon)}<span>${reportLink(report, reader)}</span>`);
  return lines.map((line) => html`<p class="line">${line}</p>`);
}

function reportLink(
  { label, url, language, size }: NonNullable<Activity['report']>,
  reader: Reader,
): Content {
  const words = text(label, reader);
  const about = [language ? languageName(language) : '', size ?? ''].filter(Boolean).join(' · ');
  return html`${outLink(url, words && words !== nothing ? words : siteName(url))}${about ? html` <span class="soft small">(<bdi>${about}</bdi>)</span>` : nothing}`;
}
