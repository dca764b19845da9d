import { msg, str, withLocale, currentLocale } from '../../i18n/localize.js';
import type { PlanWords } from '../../model/scan/plan.js';

/** The words around a plan, in the language of the element that renders now. */
export function planWords(): PlanWords {
  const locale = currentLocale();
  return {
    what: msg('Wat'),
    who: msg('Wie'),
    when: msg('Wanneer'),
    needs: msg('Wat is er nodig?'),
    done: msg('Klaar'),
    goal: msg('Waar werkt u naartoe?'),
    yes: msg('Ja'),
    need: { time: msg('Tijd'), money: msg('Geld'), expertise: msg('Kennis en ervaring') },
    action: (number) => withLocale(locale, () => msg(str`Actie ${number}`)),
  };
}
