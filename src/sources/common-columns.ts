import type { Column } from './columns.js';

/* Columns that every kind of table can have. */

/** A column, for short. */
export const column = <K extends string>(
  key: K,
  nl: readonly string[],
  en: readonly string[],
  meaning: string,
  translatable = false,
): Column<K> => ({ key, headers: { nl, en }, meaning, translatable });

/** Whom to reach. */
export const CONTACT_COLUMNS = [
  column(
    'contact.function',
    ['contact', 'functie', 'contact functie'],
    ['contact', 'function', 'contact function'],
    'Whom to ask for: a desk or function.',
    true,
  ),
  column(
    'contact.name',
    ['contactpersoon', 'naam contact'],
    ['contact person', 'contact name'],
    'Name of a person, who must have agreed to it.',
  ),
  column(
    'contact.phone',
    ['telefoon', 'telefoonnummer', 'tel', 'mobiel'],
    ['phone', 'telephone', 'phone number', 'mobile'],
    'Phone number.',
  ),
  column(
    'contact.email',
    ['e-mail', 'email', 'mail', 'e-mailadres'],
    ['email', 'e-mail', 'mail', 'email address'],
    'E-mail address.',
  ),
  column(
    'contact.hours',
    ['bereikbaar', 'bereikbaarheid', 'spreekuur'],
    ['hours', 'reachable', 'contact hours'],
    'When somebody answers.',
    true,
  ),
  column(
    'contact.url',
    ['contactformulier', 'contactlink'],
    ['contact form', 'contact url'],
    'Web address of a contact form.',
  ),
];

export type ContactColumn = (typeof CONTACT_COLUMNS)[number]['key'];

/** Where it is. */
export const PLACE_COLUMNS = [
  column(
    'place.name',
    ['locatie', 'gebouw', 'naam locatie', 'zaal', 'ruimte'],
    ['location', 'venue', 'building'],
    'Name of the building.',
    true,
  ),
  column(
    'place.street',
    ['straat', 'adres', 'straat en huisnummer'],
    ['street', 'address'],
    'Street and number.',
  ),
  column('place.postcode', ['postcode'], ['postcode', 'postal code', 'zip'], 'Postcode.'),
  column(
    'place.place',
    ['plaats', 'woonplaats', 'stad', 'dorp'],
    ['place', 'city', 'town'],
    'Town or village.',
  ),
  column('place.lat', ['breedtegraad', 'lat'], ['latitude', 'lat'], 'Degrees north.'),
  column('place.lon', ['lengtegraad', 'lon'], ['longitude', 'lon', 'lng'], 'Degrees east.'),
  column(
    'place.accessibility',
    ['toegankelijkheid', 'toegankelijk'],
    ['accessibility', 'accessible'],
    'How accessible it is; several separated by commas.',
  ),
];

export type PlaceColumn = (typeof PLACE_COLUMNS)[number]['key'];
