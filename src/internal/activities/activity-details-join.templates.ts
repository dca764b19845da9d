import { html, nothing } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { isOver, type Entry } from '../../model/activities/agenda.js';
import { isOff } from '../../model/activities/registration.js';
import type { Activity } from '../../model/activities/activity.js';
import { safeUrl } from '../../model/url.js';
import { deepLink } from '../deep-links.js';
import { icon, warningIcon } from '../icons.js';
import { contactPart, isThere, paragraph, type Content } from '../partners/partner-card-parts.js';
import { placePart } from '../partners/partner-card-place.templates.js';
import { siteIcon } from '../record-icons.js';
import { plain, type Reader } from '../templates.js';
import type { DetailsView } from './activity-details-view.js';
import { liveState, LIVE_MINUTES } from './live.js';
import { registrationWords } from './registration-words.js';

const signUpIcon = 'M5 5h14v14H5zM8.500 12l2.500 2.500 4.500-5';

/** Where it is, and how to be there from home. */
export function joinPart(entry: Entry, reader: Reader, view: DetailsView): Content {
  const { activity } = entry;
  const place = activity.place ? placePart(activity.place, reader, view) : nothing;
  return html`${place} ${onlinePart(entry, view)}`;
}

/** Online alone, or online as well; the links for that when it is time, and until then where they will be. */
function onlinePart(entry: Entry, view: DetailsView): Content {
  const { activity } = entry;
  const { attendance } = activity;
  // What nobody can follow is not promised either.
  const [onlineUrl, livestreamUrl] = [safeUrl(activity.onlineUrl), safeUrl(activity.livestreamUrl)];
  const words =
    attendance === 'online'
      ? msg('Online')
      : attendance === 'mixed'
        ? msg('U kunt ook online meedoen')
        : nothing;
  if (!isThere(words) && !onlineUrl && !livestreamUrl) return nothing;
  const state = isOff(activity) ? 'over' : liveState(entry, view.now);
  // A link that leads to nothing before it is time, and to nothing after it.
  const links =
    state === 'now'
      ? [wayIn(livestreamUrl, msg('Kijk mee')), wayIn(onlineUrl, msg('Doe online mee'))].filter(isThere)
      : [];
  const later =
    state === 'before'
      ? [
          livestreamUrl
            ? msg(str`De link om mee te kijken staat hier ${LIVE_MINUTES} minuten voor het begin.`)
            : '',
          onlineUrl
            ? msg(str`De link om mee te doen staat hier ${LIVE_MINUTES} minuten voor het begin.`)
            : '',
        ].filter(Boolean)
      : [];
  return html`<div class="line">
    ${icon(siteIcon)}
    <div class="ways">${isThere(words) ? html`<p><strong>${words}</strong></p>` : nothing}${later.map((sentence) => html`<p class="small">${sentence}</p>`)}${links}</div>
  </div>`;
}

/** The way in, as what it is about: a button. */
function wayIn(url: string | undefined, words: string | undefined): Content {
  const safe = safeUrl(url);
  if (!safe || !words) return nothing;
  return html`<p class="no-print"><a class="button filled" href=${safe}>${words}</a></p>`;
}

/** Whether and how to sign up. */
export function registrationPart(entry: Entry, reader: Reader, view: DetailsView): Content {
  const words = isOver(entry, view.now) ? undefined : registrationWords(entry, view);
  if (!words) return nothing;
  const { registration } = entry.activity;
  return html`<div class="line">
    ${icon(words.isShut ? warningIcon : signUpIcon)}
    <div class="ways">
      <p><strong>${words.sentences.join(' ')}</strong></p>
      ${paragraph(registration?.text, reader)}
      ${wayIn(registration?.url, words.action)}
      ${words.action ? askWhom(entry.activity, reader, view) : nothing}
    </div>
  </div>`;
}

/** Whom to ask, where one must sign up and nothing says how. */
function askWhom(
  { registration, contact, organisers = [] }: Activity,
  reader: Reader,
  view: DetailsView,
): Content {
  const [first] = organisers;
  const isTold =
    safeUrl(registration?.url) !== undefined ||
    plain(registration?.text, reader) !== '' ||
    (contact !== undefined && isThere(contactPart(contact, reader)));
  if (registration?.mode !== 'required' || first === undefined || isTold) return nothing;
  const known = view.partner(first);
  const name =
    (known && plain(known.partner.name, { ...reader, textLanguage: known.partner.language })) || first;
  const words = msg(str`Vraag het aan ${name}`);
  return html`<p>${known?.opens ? html`<a href=${deepLink('partner', known.partner.id)}>${words}</a>` : words}</p>`;
}
