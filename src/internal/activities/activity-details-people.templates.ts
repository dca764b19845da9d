import { html, nothing } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import type { Activity, LocalGathering, Speaker } from '../../model/activities/activity.js';
import { entryOf } from '../../model/activities/agenda.js';
import { MAX_REFERENCES } from '../../model/activities/references.js';
import { spanOf } from '../../model/activities/times.js';
import { deepLink } from '../deep-links.js';
import { icon } from '../icons.js';
import { contactPart, dotted, isThere, list, nameOf, type Content } from '../partners/partner-card-parts.js';
import { placePart } from '../partners/partner-card-place.templates.js';
import { clockIcon, siteIcon } from '../record-icons.js';
import { heading, outLink, text, type Reader } from '../templates.js';
import { timeAttribute } from './activity-summary.templates.js';
import type { DetailsView } from './activity-details-view.js';
import { entryWords } from './activity-details-when.templates.js';

/** A partner by its own name, with the way to its card; a name that the page does not know as it is written. */
function partnerName(idOrName: string, view: DetailsView): Content {
  const known = view.partner(idOrName);
  if (!known) return html`<bdi>${idOrName}</bdi>`;
  const { partner, opens } = known;
  const name = nameOf(partner, { language: view.language, textLanguage: partner.language });
  return opens ? html`<a href=${deepLink('partner', partner.id)}>${name}</a>` : name;
}

/** Those that count: see `MAX_REFERENCES`. */
const counting = (names: readonly string[]): readonly string[] => names.slice(0, MAX_REFERENCES);

/** Who organises it, and where it is given when that is somebody else. */
export function organiserLines(
  { organisers = [], hostedBy }: Activity,
  view: DetailsView,
): (readonly [word: string, content: Content])[] {
  return [
    [msg('Door wie'), dotted(counting(organisers).map((one) => partnerName(one, view)))],
    [msg('Te gast bij'), hostedBy ? partnerName(hostedBy, view) : nothing],
  ];
}

/** Who is there besides, with what they do; and who speaks, for whom. */
export function guestParts(activity: Activity, reader: Reader, view: DetailsView): Content {
  const { guests = [], speakers = [] } = activity;
  const part = (title: string, items: readonly Content[]) =>
    items.length > 0
      ? html`<section class="part">${heading(view.level + 1, title)}${list(items)}</section>`
      : nothing;
  return html`${part(
    msg('Wie zijn er ook'),
    counting(guests).map((guest) => guestPart(guest, view)),
  )}
    ${part(
      msg('Wie vertelt'),
      speakers.map((speaker) => speakerPart(speaker, reader)),
    )}`;
}

function guestPart(guest: string, view: DetailsView): Content {
  const partner = view.partner(guest)?.partner;
  const does = partner?.summary ?? partner?.role;
  const reader = { language: view.language, textLanguage: partner?.language ?? '' };
  return html`<p><strong>${partnerName(guest, view)}</strong></p>
    ${does === undefined ? nothing : html`<p class="small">${text(does, reader)}</p>`}`;
}

function speakerPart({ name, organisation, perspective }: Speaker, reader: Reader): Content {
  const about = dotted([text(organisation, reader), text(perspective, reader)]);
  return html`<p><strong><bdi>${name}</bdi></strong></p>
    ${isThere(about) ? html`<p class="small soft">${about}</p>` : nothing}`;
}

/** Where people come together around it, near home. */
export function gatheringsPart(activity: Activity, reader: Reader, view: DetailsView): Content {
  const { localGatherings = [] } = activity;
  if (localGatherings.length === 0) return nothing;
  return html`<section class="part">
    ${heading(view.level + 1, msg('Samen erbij zijn, in de buurt'))}
    ${list(localGatherings.map((one) => gatheringPart(activity, one, reader, view)))}
  </section>`;
}

function gatheringPart(
  activity: Activity,
  { title, place, start, url, contact }: LocalGathering,
  reader: Reader,
  view: DetailsView,
): Content {
  const span = start === undefined ? undefined : spanOf({ start, timezone: activity.timezone }, view.zone);
  const entry = span && entryOf(activity, 0, span, view.zone);
  const name = text(title, reader);
  return html`<div class="offer">
    ${isThere(name) ? html`<p><strong>${name}</strong></p>` : nothing}
    ${entry ? html`<p class="line">${icon(clockIcon)}<time datetime=${timeAttribute(entry)}>${entryWords(entry, view)}</time></p>` : nothing}
    ${place ? placePart(place, reader, view) : nothing} ${contact ? contactPart(contact, reader) : nothing}
    ${url ? html`<p class="line">${icon(siteIcon)}${outLink(url, msg('Meer lezen op de website'))}</p>` : nothing}
  </div>`;
}

/** A call for help. */
export function volunteersPart({ volunteers }: Activity, reader: Reader, view: DetailsView): Content {
  if (!volunteers) return nothing;
  const { task, number, contact } = volunteers;
  const words = text(task, reader);
  const called =
    number === undefined
      ? msg('Wij zoeken mensen die helpen.')
      : plural(
          number,
          msg('one: Wij zoeken {n} persoon die helpt. | other: Wij zoeken {n} mensen die helpen.'),
        );
  return html`<section class="part">
    ${heading(view.level + 1, msg('Helpt u mee?'))}
    <div class="panel call">
      <p>${called}</p>
      ${isThere(words) ? html`<p><strong>${words}</strong></p>` : nothing}
      ${contact ? contactPart(contact, reader) : nothing}
    </div>
  </section>`;
}
