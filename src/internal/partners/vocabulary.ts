import { msg } from '../../i18n/localize.js';
import { labeller, type Labels } from '../vocabulary.js';

/** The library's own words for the terms that a partner in a list shows. */
export const builtIn = (): Labels => ({
  corner: {
    care: msg('Zorg'),
    school: msg('School'),
    home: msg('Thuis'),
    community: msg('Buurt'),
  },
  kind: {
    zat: msg('Zorgadviesteam'),
    wijkteam: msg('Wijkteam'),
    buurtcoach: msg('Buurtcoach'),
    taalmaatjes: msg('Taalmaatjes'),
    bibliotheek: msg('Bibliotheek'),
    geloofsinstelling: msg('Kerk, moskee of andere geloofsgroep'),
    'taalles-inburgering': msg('Taalles en inburgering'),
    huiswerkbegeleiding: msg('Huiswerkbegeleiding'),
    muziekvereniging: msg('Muziekvereniging'),
    sportvereniging: msg('Sportvereniging'),
    jongerenwerk: msg('Jongerenwerk'),
    'maatschappelijk-werk': msg('Maatschappelijk werk'),
    gemeente: msg('Gemeente'),
    combinatiefunctionaris: msg('Sport en cultuur op school'),
    oudervereniging: msg('Oudervereniging'),
    vrijwilligers: msg('Vrijwilligers'),
    samenwerkingsverband: msg('Samenwerkingsverband'),
    schoolbestuur: msg('Schoolbestuur'),
    school: msg('School'),
    jeugdhulpinstelling: msg('Jeugdhulp'),
    jeugdgezondheidszorg: msg('Jeugdgezondheidszorg'),
    leerplicht: msg('Leerplicht'),
    onderwijsconsulenten: msg('Onderwijsconsulenten'),
    expertisecentrum: msg('Expertisecentrum'),
    ouderorganisatie: msg('Ouderorganisatie'),
    kennisinstituut: msg('Kennisinstituut'),
    steunpunt: msg('Steunpunt'),
    buddy: msg('Buddy'),
    thuiszitterstafel: msg('Overleg over kinderen die thuiszitten'),
    overig: msg('Iets anders'),
  },
  dutchLevel: {
    none: msg('Ook zonder Nederlands'),
  },
  cost: { free: msg('Gratis'), paid: msg('Kost geld') },
  status: {
    inactive: msg('Nu niet'),
    defunct: msg('Gestopt'),
    'temporarily-closed': msg('Tijdelijk gesloten'),
    'temporarily closed': msg('Tijdelijk gesloten'),
  },
  languageRole: { material: msg('materiaal'), interpreter: msg('tolk') },
});

/** The words for a term that a partner in a list shows. */
export const termLabel = labeller(builtIn);
