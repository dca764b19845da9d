import type { Contact, Place } from '../documents.js';
import type { Offering, Partner } from './partner.js';

/** Whom to call about an offering: its own contacts, else the partner's. */
export function contactsFor(partner: Partner, offering?: Offering): readonly Contact[] {
  return offering?.contacts?.length ? offering.contacts : (partner.contacts ?? []);
}

/** All places of a partner, its offerings' included, each once. */
export function placesOf(partner: Partner, offerings = partner.offerings ?? []): Place[] {
  const seen = new Map<string, Place>();
  for (const place of [...(partner.locations ?? []), ...offerings.flatMap((o) => o.locations ?? [])]) {
    const key = [place.street, place.postcode, place.place ?? JSON.stringify(place.name)]
      .join('|')
      .toLowerCase();
    if (!seen.has(key)) seen.set(key, place);
  }
  return [...seen.values()];
}
