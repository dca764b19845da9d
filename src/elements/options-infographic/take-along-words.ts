import { formatLocale, msg, str } from '../../i18n/localize.js';
import { resolveText } from '../../model/text.js';
import { formatDate, type CivilDate } from '../../model/dates.js';
import type { PosterWords } from '../../model/route/poster/poster.js';
import type { Route } from '../../model/route/route.js';
import { termWords } from './term-words.js';

/** The words of a poster, for the locale of this moment. @param today what stands on paper does not change any more */
export function posterWords(route: Route, language: string, today: CivilDate): PosterWords {
  const { publisher, source, modified, checked } = route.provenance ?? {};
  const say = (text: typeof publisher) => resolveText(text, language, route.language ?? 'nl')?.text;
  const from = say(publisher) ?? say(source);
  const date = checked ?? modified;
  const day = date && formatDate(date, formatLocale());
  const printed = formatDate(today, formatLocale());
  return {
    consent: msg('Alleen met toestemming'),
    optional: msg('hoeft niet altijd'),
    options: msg('Mogelijkheden hier:'),
    allWays: msg('Dit gaat tegelijk:'),
    questions: msg('Vragen?'),
    scan: msg('Lees deze route op uw telefoon'),
    provenance: [
      ...(from ? [from] : []),
      ...(day ? [checked ? msg(str`Gecontroleerd op ${day}`) : msg(str`Bijgewerkt op ${day}`)] : []),
      msg(str`Gemaakt op ${printed}`),
    ],
    term: termWords,
    wholeTerm: (iso) => {
      const term = termWords(iso);
      return msg(str`Alles bij elkaar: ${term}`);
    },
    ofPhase: (phase) => msg(str`Hoort bij: ${phase}`),
    marks: {
      step: msg('Stap'),
      question: msg('Vraag'),
      back: msg('Terug'),
    },
    toStep: (number) => msg(str`Naar stap ${number}`),
    backTo: (number) => msg(str`Terug naar stap ${number}`),
    sheet: (number, of) => msg(str`Blad ${number} van ${of}`),
  };
}
