import { isCivilDate } from '../../model/dates.js';
import type { Problem } from '../../model/problem.js';
import { closest } from '../../sources/closest.js';

/* What is written on an element that it cannot do anything with. It shows its data all the same. */

/** Attributes that HTML gives every element; those with a prefix of their own are never ours either. */
const EVERYWHERE =
  /^(?:id|class|style|slot|part|exportparts|is|lang|dir|title|hidden|inert|role|tabindex|translate|nonce|item\w+|about|property|typeof|vocab|resource|prefix|xmlns)$|^(?:data|aria|on|ng|v|x|js|filter|preset)-|^on|[^a-z-]/;

/** Attributes whose value can be wrong, and what is right. */
const VALUES: Readonly<Record<string, readonly [isRight: (value: string) => boolean, cure: string]>> = {
  timezone: [isZone, 'Schrijf een naam als Europe/Amsterdam.'],
  date: [isCivilDate, 'Schrijf een dag als 2026-11-03.'],
  limit: [isPositive, 'Schrijf een getal boven 0.'],
  refresh: [isPositive, 'Schrijf een aantal minuten, ten minste 1.'],
  timeout: [isPositive, 'Schrijf een aantal seconden.'],
  'max-bytes': [isPositive, 'Schrijf een aantal bytes, zonder punten.'],
  'heading-level': [(value) => /^[1-6]$/.test(value.trim()), 'Schrijf een getal van 1 tot en met 6.'],
  // Without a scheme, `www.…` is a place on this very site.
  'quick-exit': [
    (value) => /^(?:https?:\/\/|\.{0,2}\/)[^\s]/i.test(value.trim()),
    'Schrijf een adres dat begint met https://. Tot dan gaat de knop naar een lege pagina, of naar een pagina die er niet is.',
  ],
};

type Choices = Readonly<Record<string, readonly string[]>>;

/** Attributes that choose from a list, by element: the same name can stand for another list. */
const CHOICES: Readonly<Record<string, Choices>> = {
  'samen-activity-calendar': { view: ['list', 'week', 'month'] },
  'samen-options-infographic': {
    view: ['route', 'list', 'triangle', 'roles', 'moments'],
    perspective: ['parent', 'school', 'care'],
  },
};

/**
 * Attributes of an element that are misspelt, or have a value that it does not know.
 * @param formats names for the attribute `format`
 */
export function attributeProblems(host: Element, formats: readonly string[]): Problem[] {
  const { observedAttributes = [] } = host.constructor as { observedAttributes?: readonly string[] };
  const choices: Choices = { ...CHOICES[host.localName], format: ['auto', ...formats] };
  return [...host.attributes].flatMap(({ name, value }): Problem[] => {
    if (!observedAttributes.includes(name)) {
      const meant = EVERYWHERE.test(name) ? undefined : closestName(name, observedAttributes);
      if (meant === undefined) return [];
      return [problem(host, name, 'Dit attribuut is niet bekend.', `Bedoelt u “${meant}”?`)];
    }
    if (value.trim() === '') return [];
    const words = choices[name];
    const said = value.trim().toLowerCase();
    const wrong = `“${value.slice(0, 60)}” is hier niet bekend; dit attribuut telt niet.`;
    if (words !== undefined && !words.includes(said)) {
      const meant = closestName(said, words);
      const cure = meant ? `Bedoelt u “${meant}”?` : `Kies uit: ${words.join(', ')}.`;
      return [problem(host, name, wrong, cure)];
    }
    const [isRight, cure] = VALUES[name] ?? [];
    return isRight === undefined || isRight(value) ? [] : [problem(host, name, wrong, cure ?? '')];
  });
}

/** The name that was meant; also when two of its letters changed places, which in a short one is much of it. */
function closestName(written: string, names: readonly string[]): string | undefined {
  const letters = (name: string) => [...name].sort().join('');
  const swapped = names.find((name) => letters(name) === letters(written));
  return (
    swapped ??
    closest(
      written,
      names.map((name) => [name, name]),
    )
  );
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('nl', { timeZone: name }));
  } catch {
    return false;
  }
}

function isPositive(value: string): boolean {
  return Number(value) > 0;
}

function problem({ localName }: Element, attribute: string, message: string, hint: string): Problem {
  return {
    source: `<${localName}>`,
    path: `attribuut “${attribute.slice(0, 60)}”`,
    message,
    hint,
    severity: 'warning',
    code: 'attribute',
  };
}
