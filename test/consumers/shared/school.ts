import type { PartnersInput } from 'samen-elements';
import type { ScanInput } from 'samen-elements/model/scan';

/** What the school of each consumer gives to the elements. The agenda is asked for at its address. */

export const SRC = '/agenda.json';
export const MOVED = '/verhuisd.json';

export const PARTNERS: PartnersInput = {
  title: 'Partners om de school',
  language: 'nl',
  partners: [
    {
      id: 'bibliotheek',
      name: 'Bibliotheek',
      summary: { nl: 'Lezen en taal voor het hele gezin.', en: 'Reading and language for the whole family.' },
      corner: 'community',
      contacts: [{ function: 'Leesconsulent', phone: '088 000 10 01' }],
      offerings: [{ id: 'taalcafe', name: 'Taalcafé', themes: ['taal'], languages: ['nl', 'ar'] }],
    },
    {
      id: 'wijkteam',
      name: 'Wijkteam',
      summary: 'Vragen over opvoeden.',
      corner: 'care',
      contacts: [{ function: 'Jeugdverpleegkundige', phone: '088 000 10 02' }],
    },
    { id: 'sport', name: 'Sportclub', summary: 'Sport na school.', corner: 'community' },
  ],
};

export const LIBRARY: PartnersInput = {
  ...PARTNERS,
  title: 'Lezen',
  partners: PARTNERS.partners.slice(0, 1),
};

export const SCAN: ScanInput = {
  id: 'ouders',
  version: '1',
  title: 'Ouders en school',
  language: 'nl',
  themes: [
    {
      id: 'contact',
      title: 'Contact',
      questions: [{ id: 'welkom', kind: 'boolean', text: 'Voelt u zich welkom op school?' }],
    },
  ],
};
