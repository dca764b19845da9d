import type { Column } from '../csv.js';

const column = <K extends string>(
  key: K,
  nl: readonly string[],
  en: readonly string[],
  meaning: string,
  translatable = false,
): Column<K> => ({ key, headers: { nl, en }, meaning, translatable });

/**
 * The columns of a partners table: one row per offering. Which name a column has in a document shows in its key:
 * `partner.…`, `offering.…`, and `contact.…` and `place.…` of either (see `csv.ts`). The docs are made from this list.
 */
export const PARTNER_COLUMNS = [
  column('partner.id', ['partner id', 'partnernummer'], ['partner id'], 'Id of the partner; made from the name when absent. Rows with the same id are one partner.'),
  column('partner.name', ['partner', 'naam partner', 'partnernaam', 'organisatie', 'naam organisatie', 'instelling', 'naam'], ['partner', 'partner name', 'organisation', 'organization', 'name'], 'Name of the partner; the only column that must be there.', true),
  column('partner.kinds', ['soort', 'soorten', 'soort partner', 'type'], ['kind', 'kinds', 'partner kind', 'type'], 'What kind of partner; several separated by commas.'),
  column('partner.corner', ['hoek'], ['corner'], '`zorg`/`care`, `school`, `thuis`/`home` or `buurt`/`community`.'),
  column('partner.role', ['rol'], ['role'], 'What the partner does in the development of a child.', true),
  column('partner.summary', ['samenvatting partner', 'partner samenvatting'], ['partner summary'], 'The partner in one sentence.', true),
  column('partner.description', ['over de partner', 'omschrijving partner', 'partner omschrijving'], ['partner description', 'about the partner', 'about'], 'The partner in a few sentences.', true),
  column('partner.url', ['website', 'webadres', 'site'], ['website', 'site', 'partner url'], 'Web address of the partner.'),
  column('partner.logo', ['logo'], ['logo'], 'Web address of a logo.'),
  column('partner.cooperation', ['samenwerking', 'soort samenwerking'], ['cooperation'], '`zorg`/`care`, `welzijn`/`wellbeing`; several separated by commas.'),
  column('partner.cooperationStatus', ['status samenwerking', 'samenwerkingsstatus'], ['cooperation status'], '`geen`/`none`, `gewenst`/`wanted`, `incidenteel`/`incidental` or `structureel`/`structural`.'),
  column('partner.shares', ['deelt', 'biedt'], ['shares'], 'What the partner shares with others; several separated by commas.'),
  column('partner.seeks', ['zoekt'], ['seeks'], 'What the partner looks for; several separated by commas.'),
  column('partner.owner', ['eigenaar', 'beheerder', 'bijgehouden door'], ['owner', 'kept by'], 'Who keeps this information.', true),
  column('offering.id', ['aanbod id', 'aanbodnummer'], ['offering id'], 'Id of the offering; made from its name when absent.'),
  column('offering.name', ['aanbod', 'naam aanbod'], ['offering', 'offering name', 'service'], 'Name of the offering. A row without one is about the partner alone.', true),
  column('offering.summary', ['samenvatting', 'in het kort'], ['summary'], 'The offering (or partner) in one sentence.', true),
  column('offering.description', ['omschrijving', 'beschrijving', 'toelichting'], ['description'], 'The offering (or partner) in a few sentences.', true),
  column('offering.status', ['status', 'status aanbod'], ['status', 'offering status'], '`active`, `inactive`, `temporarily closed`; anything else is shown as written.'),
  column('offering.beneficiaries', ['voor wie', 'ten goede aan'], ['beneficiaries', 'for whom'], '`leerling`/`pupil`, `ouder`/`parent`, `gezin`/`family`, `leraar`/`teacher`, `team`; several separated by commas.'),
  column('offering.targetGroups', ['doelgroep', 'doelgroepen'], ['target groups', 'target group'], 'More particular groups; several separated by commas.'),
  column('offering.themes', ['thema', "thema's", 'themas', 'onderwerp', 'onderwerpen'], ['themes', 'theme', 'subjects'], 'Subjects; several separated by commas.'),
  column('offering.languages', ['talen', 'taal'], ['languages', 'language'], 'Languages that are spoken there, by name or code; several separated by commas.'),
  column('offering.ages', ['leeftijd', 'leeftijden'], ['ages', 'age'], 'Both limits in one: `4-12`, `12+`.'),
  column('offering.ages.min', ['leeftijd van', 'leeftijd vanaf', 'vanaf leeftijd', 'minimumleeftijd'], ['age min', 'min age', 'minimum age', 'age from'], 'Lowest age in years.'),
  column('offering.ages.max', ['leeftijd tot', 'leeftijd tot en met', 'tot leeftijd', 'maximumleeftijd'], ['age max', 'max age', 'maximum age', 'age to'], 'Highest age in years, itself included.'),
  column('offering.dutchLevel', ['niveau nederlands', 'taalniveau', 'nodig nederlands'], ['dutch level', 'level of dutch'], 'Level of Dutch that is needed: `geen`/`none`, `A1`, `A2`, `B1`.'),
  column('offering.cost', ['kosten', 'prijs'], ['cost', 'costs', 'price', 'fee'], '`gratis`/`free`, or what it costs.', true),
  column('offering.registration', ['aanmelden', 'aanmelding', 'inschrijven'], ['registration', 'sign up', 'signing up'], '`nee`/`no`, `mag`/`optional`, `ja`/`yes`; a web address to sign up at; or how to sign up.', true),
  column('offering.registration.url', ['aanmeldlink', 'link aanmelden', 'aanmelden bij'], ['registration url', 'registration link', 'sign up link'], 'Web address to sign up at.'),
  column('offering.waiting', ['wachttijd'], ['waiting', 'waiting time', 'wait time'], 'How long somebody has to wait.', true),
  column('offering.schedule', ['wanneer', 'tijden', 'dagen en tijden', 'rooster'], ['schedule', 'when', 'times'], 'Days and times, in words.', true),
  column('offering.areas', ['gebied', 'gebieden', 'werkgebied', 'wijk', 'wijken', 'regio'], ['areas', 'area', 'region'], 'Where somebody must live; several separated by commas.'),
  column('offering.url', ['link', 'meer informatie', 'link aanbod'], ['link', 'url', 'offering url', 'more information'], 'Web address of the offering.'),
  column('offering.materials', ['materiaal', 'materialen'], ['materials', 'material'], 'Something to read or download: a label and a web address; several on lines of their own.'),
  column('offering.checked', ['gecontroleerd', 'gecontroleerd op', 'laatst gecontroleerd'], ['checked', 'last checked'], 'Day on which the row was last checked: `2026-10-03` or `3-10-2026`.'),
  column('contact.function', ['contact', 'functie', 'contact functie'], ['contact', 'function', 'contact function'], 'Whom to ask for: a desk or function.', true),
  column('contact.name', ['contactpersoon', 'naam contact'], ['contact person', 'contact name'], 'Name of a person, who must have agreed to it.'),
  column('contact.phone', ['telefoon', 'telefoonnummer', 'tel', 'mobiel'], ['phone', 'telephone', 'phone number', 'mobile'], 'Phone number.'),
  column('contact.email', ['e-mail', 'email', 'mail', 'e-mailadres'], ['email', 'e-mail', 'mail', 'email address'], 'E-mail address.'),
  column('contact.hours', ['bereikbaar', 'bereikbaarheid', 'spreekuur'], ['hours', 'reachable', 'contact hours'], 'When somebody answers.', true),
  column('contact.url', ['contactformulier', 'contactlink'], ['contact form', 'contact url'], 'Web address of a contact form.'),
  column('place.name', ['locatie', 'gebouw', 'naam locatie'], ['location', 'venue', 'building'], 'Name of the building.', true),
  column('place.street', ['straat', 'adres', 'straat en huisnummer'], ['street', 'address'], 'Street and number.'),
  column('place.postcode', ['postcode'], ['postcode', 'postal code', 'zip'], 'Postcode.'),
  column('place.place', ['plaats', 'woonplaats', 'stad', 'dorp'], ['place', 'city', 'town'], 'Town or village.'),
  column('place.lat', ['breedtegraad', 'lat'], ['latitude', 'lat'], 'Degrees north.'),
  column('place.lon', ['lengtegraad', 'lon'], ['longitude', 'lon', 'lng'], 'Degrees east.'),
  column('place.accessibility', ['toegankelijkheid', 'toegankelijk'], ['accessibility', 'accessible'], 'How accessible it is; several separated by commas.'),
];

export type PartnerColumn = (typeof PARTNER_COLUMNS)[number]['key'];
