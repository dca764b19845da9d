import { msg } from '../../i18n/localize.js';
import type { Perspective } from '../../model/route/route.js';

/** What the parts of an open station are called. Who is “you” is whom the route is told to. */
interface DetailsWords {
  readonly parent: string;
  readonly pupil: string;
  readonly others: string;
  readonly expect: string;
  readonly meaning: string;
  readonly rights: string;
}

/** Made while rendering. */
export function detailsWords(perspective: Perspective): DetailsWords {
  if (perspective === 'parent')
    return {
      parent: msg('Wat u doet'),
      pupil: msg('Wat uw kind doet'),
      others: msg('Wat anderen regelen'),
      expect: msg('Wat u mag verwachten'),
      meaning: msg('Wat dit voor u betekent'),
      rights: msg('Uw rechten'),
    };
  const isSchool = perspective === 'school';
  return {
    parent: msg('Wat ouders doen'),
    pupil: isSchool ? msg('Wat de leerling doet') : msg('Wat het kind doet'),
    others: isSchool ? msg('Wat de school en anderen doen') : msg('Wat zorg en anderen doen'),
    expect: msg('Wat er te verwachten is'),
    meaning: msg('Wat dit betekent'),
    rights: isSchool ? msg('Rechten van ouders en leerling') : msg('Rechten van ouders en kind'),
  };
}
