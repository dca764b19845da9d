/**
 * What the fields of our documents are called in plain Dutch, for whoever keeps the data: most of them never chose the
 * English names. A field whose name says it already (`logo`, `postcode`) is not here.
 */
const FIELD_WORDS: ReadonlyMap<string, string> = new Map([
  ['accessibility', 'toegankelijkheid'],
  ['ages', 'leeftijd'],
  ['areas', 'gebied'],
  ['availability', 'wanneer vrij'],
  ['availableFor', 'te delen met'],
  ['beneficiaries', 'voor wie'],
  ['capacity', 'aantal mensen'],
  ['checked', 'gecontroleerd op'],
  ['code', 'taalcode'],
  ['contacts', 'contact'],
  ['cooperation', 'soort samenwerking'],
  ['cooperationStatus', 'status van de samenwerking'],
  ['corner', 'hoek'],
  ['cost', 'kosten'],
  ['description', 'omschrijving'],
  ['does', 'doen zij wel'],
  ['doesNot', 'doen zij niet'],
  ['dutchLevel', 'niveau Nederlands'],
  ['email', 'e-mail'],
  ['equipment', 'wat er staat'],
  ['free', 'gratis'],
  ['function', 'functie'],
  ['hours', 'bereikbaarheid'],
  ['kind', 'soort'],
  ['kinds', 'soort'],
  ['label', 'tekst van de link'],
  ['language', 'taal'],
  ['languages', 'talen'],
  ['lat', 'breedtegraad'],
  ['locations', 'adres'],
  ['lon', 'lengtegraad'],
  ['materials', 'materiaal'],
  ['max', 'hoogste leeftijd'],
  ['min', 'laagste leeftijd'],
  ['mode', 'manier van aanmelden'],
  ['modified', 'bijgewerkt op'],
  ['name', 'naam'],
  ['offerings', 'aanbod'],
  ['owner', 'wie dit bijhoudt'],
  ['phone', 'telefoon'],
  ['place', 'plaats'],
  ['provenance', 'herkomst'],
  ['publisher', 'uitgever'],
  ['registration', 'aanmelden'],
  ['role', 'rol'],
  ['schedule', 'wanneer'],
  ['seeks', 'zoekt'],
  ['shares', 'biedt'],
  ['size', 'grootte'],
  ['source', 'bron'],
  ['sourceUrl', 'adres van de bron'],
  ['street', 'straat'],
  ['summary', 'samenvatting'],
  ['targetGroups', 'doelgroep'],
  ['terms', 'woordenlijst'],
  ['text', 'tekst'],
  ['themes', 'thema'],
  ['title', 'titel'],
  ['url', 'webadres'],
  ['venues', 'ruimte te delen'],
  ['waiting', 'wachttijd'],
]);

/**
 * A field as an editor meets it, with a plain word for it: `“phone” (telefoon)`.
 * @param field its name in our own documents
 * @param written what the format calls it, when that is something else: `minimum_age`
 */
export function fieldName(field: string, written = field): string {
  const word = FIELD_WORDS.get(field);
  return word === undefined || word === written.toLowerCase() ? `“${written}”` : `“${written}” (${word})`;
}
