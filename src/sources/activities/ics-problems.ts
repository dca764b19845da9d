import type { Problem } from '../../model/problem.js';

/*
 * What can be wrong in a calendar file, in words for whoever keeps it. `{0}` is what stands there.
 */
const WORDS = {
  'broken-line': [
    'Hier begint geen eigenschap: “{0}”. Na een tekst is de regel daaraan vast gezet, anders telt ze niet mee.',
    'Schrijf een nieuwe regel in een tekst als \\n, of begin de regel met een spatie.',
    'warning',
  ],
  'missing-end': [
    'De activiteit die hier begint heeft geen einde (END:VEVENT); ze is gelezen tot de volgende.',
    'Zet END:VEVENT na de laatste regel van de activiteit.',
    'warning',
  ],
  'missing-start': [
    'Deze activiteit heeft geen begin (DTSTART) en wordt niet getoond.',
    'Voeg een regel toe zoals DTSTART;TZID=Europe/Amsterdam:20261103T193000.',
    'error',
  ],
  'wrong-start': [
    'Dit begin bestaat niet: “{0}”; de activiteit wordt niet getoond.',
    'Schrijf een dag of tijd die bestaat, zoals 20261103 of 20261103T193000.',
    'error',
  ],
  'wrong-time': [
    'Deze dag of tijd bestaat niet: “{0}”; die telt niet mee.',
    'Schrijf een dag of tijd die bestaat, zoals 20261103 of 20261103T193000.',
    'warning',
  ],
  'wrong-duration': [
    'Deze duur is niet te lezen: “{0}”; alleen het begin wordt getoond.',
    'Schrijf een duur met een eenheid: PT90M, PT1H30M of P2D.',
    'warning',
  ],
  'end-before-start': [
    'Het einde is voor het begin; alleen het begin wordt getoond.',
    'Controleer de dag en de tijd van het einde.',
    'warning',
  ],
  'unknown-zone': [
    'De tijdzone “{0}” is niet bekend; de tijd geldt als die van de pagina.',
    'Gebruik een naam zoals Europe/Amsterdam.',
    'warning',
  ],
  'no-title': [
    'Deze activiteit heeft geen titel (SUMMARY).',
    'Voeg een regel toe zoals SUMMARY:Koffieochtend voor ouders.',
    'warning',
  ],
  private: [
    'Deze activiteit is privé (CLASS:{0}) en wordt niet getoond.',
    'Zet CLASS op PUBLIC als iedereen haar mag zien.',
    'warning',
  ],
  'other-component': [
    'Hier staat geen activiteit maar een {0}; die wordt niet getoond. Dat geldt ook voor andere in dit bestand.',
    'Alleen activiteiten (VEVENT) komen in de agenda.',
    'warning',
  ],
  'several-rules': [
    'Er is meer dan één regel voor herhaling (RRULE); alleen de eerste telt.',
    'Maak van elke regel een eigen activiteit.',
    'warning',
  ],
  exrule: [
    'Een regel voor wat wegvalt (EXRULE) is verouderd en telt niet mee.',
    'Schrijf de dagen die wegvallen met EXDATE.',
    'warning',
  ],
  'same-uid': [
    'De UID “{0}” komt vaker voor bij andere activiteiten; ze worden allemaal getoond.',
    'Geef elke activiteit een eigen UID.',
    'warning',
  ],
  'series-as-dates': [
    'De data van deze reeks zijn uitgeschreven, tot en met {0}; wat later komt wordt niet getoond.',
    'Gebruik een tijdzone zoals Europe/Amsterdam, of maak van het verplaatste deel een eigen reeks.',
    'warning',
  ],
  'too-many-dates': [
    'Hier staan te veel losse data; alleen de eerste {0} tellen.',
    'Gebruik een regel (RRULE) in plaats van losse data.',
    'warning',
  ],
} as const satisfies Record<string, readonly [message: string, hint: string, severity: Problem['severity']]>;

export type IcsFault = keyof typeof WORDS;

/** A problem in a calendar file, with the number of the line. */
export function icsProblem(source: string, line: number, code: IcsFault, got = ''): Problem {
  const [message, hint, severity] = WORDS[code];
  return { source, path: linePath(line), code, severity, hint, message: message.replace('{0}', () => got) };
}

export function linePath(line: number): string {
  return `regel ${line}`;
}
