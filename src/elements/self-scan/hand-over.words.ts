import { msg } from '../../i18n/localize.js';
import { plain } from '../../internal/templates.js';
import type { ResponseWords } from '../../model/scan/response-csv.js';

/** What the table of a response says, in the language of the element. @param language of the texts of the scan */
export function responseWords(language: string): ResponseWords {
  return {
    text: (value, textLanguage) => plain(value, { language, textLanguage }),
    yes: msg('Ja'),
    no: msg('Nee'),
    unknown: msg('Weet ik niet'),
    other: msg('Anders'),
    columns: {
      theme: msg('Thema'),
      question: msg('Code van de vraag'),
      text: msg('Vraag'),
      kind: msg('Soort vraag'),
      answer: msg('Code van het antwoord'),
      label: msg('Antwoord'),
      wish: msg('Code van de wens'),
      wishLabel: msg('Wens'),
      other: msg('Anders, namelijk'),
      value: msg('Waarde'),
      points: msg('Punten'),
      possible: msg('Meeste punten'),
      role: msg('Rol'),
      date: msg('Datum'),
      response: msg('Kenmerk'),
    },
  };
}
