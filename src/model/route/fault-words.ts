/*
 * What hangs together wrongly in a route, in words for whoever keeps it: what it is and what happens now, and how to mend it.
 */

/**
 * Says what is wrong.
 * @param got what was found, cut to a length that can be read
 * @param more what else the words need: what was expected, or where the other one is
 */
export type FaultWords = (got: string, more: string) => [message: string, hint: string];

const LOOK = 'Kijk of de id klopt.';

/** The words by the code of the problem. Reading (`explain.ts`), examining and `check` say the same with them. */
export const FAULT_WORDS: ReadonlyMap<string, FaultWords> = new Map<string, FaultWords>([
  [
    'unknown-to',
    (id) => [
      `Deze weg gaat naar de stap “${id}”, maar die is er niet. De weg wordt niet getoond.`,
      `${LOOK} Misschien is die stap zelf weggelaten.`,
    ],
  ],
  [
    'way-to-itself',
    (id) => [
      `Deze weg gaat van de stap “${id}” naar zichzelf. De weg wordt niet getoond.`,
      'Laat de weg weg, of laat die naar een andere stap gaan.',
    ],
  ],
  [
    'way-twice',
    (id) => [
      `Deze weg naar de stap “${id}” staat er twee keer; de tweede wordt niet getoond.`,
      'Laat de tweede weg, of geef de wegen een ander opschrift.',
    ],
  ],
  [
    'too-many-ways',
    (count, most) => [
      `Vanaf deze stap gaan ${count} wegen; alleen de eerste ${most} worden getoond.`,
      'Uit zo veel wegen kan niemand kiezen. Verdeel ze over meer stappen, of maak er mogelijkheden (options) van.',
    ],
  ],
  [
    'too-many-steps',
    (count, most) => [
      `Er zijn ${count} stappen; alleen de eerste ${most} worden getoond.`,
      'Verdeel de route over meer documenten, elk met een eigen element.',
    ],
  ],
  [
    'way-condition-unknown',
    (id) => [
      `De voorwaarde kijkt naar de stap “${id}”, maar die is er niet. Deze weg is nu altijd open.`,
      `${LOOK} Misschien is die stap zelf weggelaten.`,
    ],
  ],
  [
    'way-condition-itself',
    (id) => [
      `De voorwaarde kijkt naar wat bij deze stap zelf gekozen wordt (“${id}”). Deze weg is nu altijd open.`,
      'Laat de voorwaarde kijken naar een stap die eerder komt.',
    ],
  ],
  [
    'unknown-start',
    (id, first) => [
      `De route begint bij de stap “${id}”, maar die is er niet. Zij begint nu bij de eerste stap, “${first}”.`,
      LOOK,
    ],
  ],
  [
    'several-starts',
    (id, all) => [
      `Een route heeft één begin; hier staan er meer (${all}). Zij begint nu bij “${id}”.`,
      'Kies er een. Begint de route in een bepaalde situatie ergens anders? Zet dat bij die situatie: “start”.',
    ],
  ],
  [
    'unknown-situation-start',
    (id) => [
      `In deze situatie begint de route bij de stap “${id}”, maar die is er niet. Zij begint nu bij het gewone begin.`,
      LOOK,
    ],
  ],
  [
    'loop',
    (to, from) => [
      `Van “${from}” gaat deze weg terug naar “${to}”, maar dat staat er niet bij. Hij wordt nu als weg terug getoond.`,
      'Zet bij deze weg: "back": true. Of laat de weg verder gaan, naar een latere stap.',
    ],
  ],
  [
    'not-back',
    (to, from) => [
      `Deze weg heet een weg terug, maar van “${to}” komt niemand bij “${from}”. Hij wordt nu als weg verder getoond.`,
      'Haal “back” hier weg, of kijk of de id klopt.',
    ],
  ],
  [
    'unknown-role',
    (id) => [
      `Er is geen rol met de id “${id}”. Die id staat er nu zelf.`,
      'Kijk of de id klopt, of zet de rol bij “roles”: met een label, en wie dat is in gewone woorden.',
    ],
  ],
  [
    'unknown-phase',
    (id) => [
      `Er is geen fase met de id “${id}”. Die id staat er nu zelf.`,
      'Kijk of de id klopt, of zet de fase bij “phases”.',
    ],
  ],
  [
    'unknown-situation',
    (id) => [
      `Er is geen situatie met de id “${id}”; die telt hier niet mee. Staat er geen andere, dan geldt dit altijd.`,
      'Kijk of de id klopt, of zet de situatie bij “situations”.',
    ],
  ],
  [
    'unreachable',
    (id) => [
      `Er gaat geen weg naar de stap “${id}”. Zij staat nu los van de route.`,
      'Laat een andere stap hierheen gaan (“next”), laat een situatie hier beginnen, of laat de stap weg.',
    ],
  ],
  [
    'end-without-contact',
    (id) => [
      `De route eindigt bij “${id}”, en daar staat niet wie iemand dan kan bereiken.`,
      'Zet bij deze stap een contact, of een contact voor de hele route.',
    ],
  ],
  [
    'number-twice',
    (number, id) => [
      `Deze stap heeft nummer ${number}, en de stap “${id}” ook. Niemand weet dan welke van de twee er bedoeld wordt.`,
      'Geef deze stap een ander nummer, of laat “number” weg: dan wordt er geteld.',
    ],
  ],
  [
    'no-steps',
    () => [
      'Er is geen enkele stap.',
      'Zet stappen in de lijst “stations”. Wordt hierboven verteld waarom ze zijn weggelaten? Dan is hier niets te doen.',
    ],
  ],
]);
