import { html, nothing } from 'lit';
import { msg, plural, str } from '../../i18n/localize.js';
import type { Place } from '../../model/documents.js';
import type { Venue } from '../../model/partners/partner.js';
import type { LocalizedText } from '../../model/text.js';
import { icon } from '../icons.js';
import { placeIcon, routeIcon } from '../record-icons.js';
import { linked } from '../rich-text.js';
import { heading, plain, text, type Reader } from '../templates.js';
import {
  contactPart,
  costText,
  dotted,
  factList,
  isThere,
  paragraph,
  toldNote,
  written,
  type Content,
  type Told,
} from './partner-card-parts.js';
import type { PartnerView } from './parts.js';
import { routeTo } from './route.js';

/** What drawing a place takes of where it is drawn. */
export type PlaceView = Pick<PartnerView, 'terms' | 'routeUrl'>;

/** Where to go: what it is called, the address, how to get in, and the way there. */
export function placePart(place: Place, reader: Reader, view: PlaceView): Content {
  const name = text(place.name, reader);
  const address = addressOf(place);
  const access = wordsOf('accessibility', place.accessibility, reader, view);
  if (![name, address, access].some(isThere)) return nothing;
  return html`<div class="line">
    ${icon(placeIcon)}
    <div>
      ${isThere(name) ? html`<p><strong>${name}</strong></p>` : nothing}
      ${address ? html`<p><bdi>${address}</bdi></p>` : nothing}
      ${isThere(access) ? html`<p class="small"><span class="soft">${msg('Toegankelijk:')}</span> ${access}</p>` : nothing}
      ${routeLink(place, reader, view)}
    </div>
  </div>`;
}

/** A place that the card tells more about elsewhere: its name, or else its address, and the way there. */
export function briefPlace(place: Place, reader: Reader, view: PlaceView): Content {
  const name = text(place.name, reader);
  const shown = isThere(name) ? name : addressOf(place);
  return isThere(shown) ? html`<div class="row">${shown}${routeLink(place, reader, view)}</div>` : nothing;
}

function addressOf({ street, postcode, place }: Place): string {
  return [street, [postcode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** Whether both are the same address. */
export function isSamePlace(a: Place, b: Place): boolean {
  const key = ({ street, postcode, place, name }: Place) =>
    [street, postcode, place ?? JSON.stringify(name)].join('|').toLowerCase();
  return key(a) === key(b);
}

/** A page of somebody else, which is only asked for when the visitor follows the link. */
function routeLink(place: Place, reader: Reader, { routeUrl }: PlaceView): Content {
  const url = routeUrl && routeTo(place, routeUrl);
  if (!url) return nothing;
  const name = plain(place.name, reader) || addressOf(place);
  return html`<a class="route line no-print" href=${url} rel="noreferrer" aria-label=${msg(str`Route naar ${name}`)}>${icon(routeIcon)}${msg('Route')}</a>`;
}

/**
 * A room to share.
 * @param known the places of the partner, of which the card says elsewhere how to get in
 */
export function venuePart(
  venue: Venue,
  told: Told | undefined,
  known: readonly Place[],
  reader: Reader,
  view: PartnerView,
): Content {
  const { capacity, place } = venue;
  const name = text(venue.name, reader);
  const isKnown = place && known.some((one) => isSamePlace(one, place));
  return html`<div class="offer">
    ${isThere(name) ? heading(view.level + 2, name) : nothing} ${toldNote(told)} ${paragraph(venue.summary, reader)}
    ${factList([
      [msg('Voor wie'), dotted(written(venue.availableFor, reader))],
      [
        msg('Hoe groot?'),
        capacity === undefined
          ? nothing
          : plural(capacity, msg('one: Voor {n} persoon | other: Voor {n} mensen')),
      ],
      [msg('Wanneer'), text(venue.availability, reader, linked)],
      [msg('Wat is er?'), wordsOf('equipment', venue.equipment, reader, view)],
      [msg('Kosten'), costText(venue, reader)],
      [msg('Waar'), place ? (isKnown ? briefPlace : placePart)(place, reader, view) : nothing],
      [msg('Toegankelijk'), wordsOf('accessibility', venue.accessibility, reader, view)],
      [msg('Contact'), venue.contact ? contactPart(venue.contact, reader) : nothing],
    ])}
  </div>`;
}

/** Words of a vocabulary that an editor may also write out: the document's label, else as it is written. */
function wordsOf(
  vocabulary: string,
  words: readonly LocalizedText[] | undefined,
  reader: Reader,
  { terms }: PlaceView,
): Content {
  const labels = terms?.[vocabulary] ?? {};
  const label = (word: LocalizedText) =>
    typeof word === 'string' && Object.hasOwn(labels, word) ? labels[word] : word;
  return dotted(written(words?.map(label), reader));
}
