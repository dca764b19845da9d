import { vocabulary } from '../cell-words.js';

/* The words of a partners table for our short lists of values. */

export const CORNERS = vocabulary({
  care: 'zorg, care, jeugdzorg, hulp, hulpverlening',
  school: 'school, onderwijs, education',
  home: 'thuis, home, gezin',
  community: 'buurt, community, wijk, gemeenschap, omgeving',
});

export const COOPERATION = vocabulary({ care: 'zorg, care', wellbeing: 'welzijn, wellbeing' });

export const COOPERATION_STATUS = vocabulary({
  none: 'geen, none, nee, no',
  wanted: 'gewenst, wanted',
  incidental: 'incidenteel, incidental, soms',
  structural: 'structureel, structural, vast',
});
