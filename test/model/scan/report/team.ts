import type { Answers, Response, Scan } from '../../../../src/model/scan/scan.js';

/** Three roles, a scale of five, yes or no, several answers, words and a number. */
export const SCAN: Scan = {
  id: 'team',
  version: '1',
  language: 'nl',
  mode: 'both',
  roles: [
    { id: 'teacher', label: 'Leerkracht' },
    { id: 'parent', label: 'Ouder' },
    { id: 'head', label: 'Directeur' },
  ],
  scales: {
    five: { options: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Stap ${value}` })) },
  },
  levels: [
    { id: 'low', from: 0, label: 'Begin', meaning: 'Er is veel te winnen.' },
    { id: 'high', from: 60, label: 'Sterk', meaning: 'Dit gaat goed.' },
  ],
  themes: [
    {
      id: 'language',
      title: 'Taal',
      source: 'test',
      language: 'nl',
      questions: [
        { id: 'plain', kind: 'scale', scale: 'five', text: 'Wij gebruiken gewone woorden.', wish: true },
        { id: 'forget', kind: 'scale', scale: 'five', text: 'Wij vergeten de tolk.', reverse: true },
        { id: 'interpreter', kind: 'boolean', text: 'Is er een tolk?' },
        { id: 'helps', kind: 'text', text: 'Wat helpt?' },
      ],
    },
    {
      id: 'partners',
      title: 'Partners',
      source: 'test',
      language: 'nl',
      questions: [
        {
          id: 'who',
          kind: 'multiple',
          text: 'Met wie werkt u samen?',
          other: true,
          options: [
            { id: 'library', label: 'Bibliotheek', value: 1 },
            { id: 'sport', label: 'Sport', value: 2 },
            { id: 'nobody', label: 'Niemand', exclusive: true, value: 0 },
          ],
        },
        { id: 'volunteers', kind: 'number', text: 'Hoeveel vrijwilligers?' },
        { id: 'staff', kind: 'boolean', text: 'Overlegt u elke week?', roles: ['teacher', 'head'] },
      ],
    },
  ],
};

let made = 0;

/** A response of somebody new. */
export function response(answers: Answers, more: Partial<Response> = {}): Response {
  made++;
  return {
    scan: SCAN.id,
    version: SCAN.version,
    id: `response-${made}`,
    date: '2026-11-21',
    language: 'nl',
    answers: { ...answers },
    ...more,
  };
}

/** As many responses as there are values, each with that answer to one question. */
export function answering(
  question: string,
  values: readonly Response['answers'][string][],
  role?: string,
): Response[] {
  return values.map((value) => response({ [question]: value }, role === undefined ? {} : { role }));
}

/** The same thing a number of times. */
export const times = <T>(number: number, value: T): T[] => Array.from({ length: number }, () => value);
