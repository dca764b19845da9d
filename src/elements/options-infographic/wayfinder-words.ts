import { msg } from '../../i18n/localize.js';
import type { End, Perspective, Station } from '../../model/route/route.js';
import type { LocalizedText } from '../../model/text.js';

/** What the way finder is called: who is looked for, in the words of whom the route is told to. Made while rendering. */
export function finderTitle(perspective: Perspective): string {
  if (perspective === 'school') return msg('Wat past bij deze leerling?');
  return perspective === 'care' ? msg('Wat past bij dit kind?') : msg('Wat past bij u?');
}

/** What whoever reads it does at a station: for parents what parents do, for others what is theirs. */
export function toDo(
  { parentDoes, othersDo, summary }: Station,
  perspective: Perspective,
): LocalizedText | undefined {
  return (perspective === 'parent' ? parentDoes : othersDo) ?? summary ?? parentDoes ?? othersDo;
}

/** How a way ends, in words. */
export function endWords(end: End | undefined): string {
  if (end === 'solved') return msg('Hier is het opgelost.');
  if (end === 'escalate') return msg('Hier helpen anderen u verder.');
  return end ? msg('Hier houdt u contact.') : msg('Hier eindigt de route.');
}
